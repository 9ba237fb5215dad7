"""Live facilitation of theme days: exercises, trios, privacy rules and the decks people take home."""

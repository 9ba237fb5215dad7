"""The ways of asking: their contract, and each by itself."""

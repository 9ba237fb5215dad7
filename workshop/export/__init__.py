"""What leaves the room: decks, workbook and the whole day as one file, all drawn from one report."""

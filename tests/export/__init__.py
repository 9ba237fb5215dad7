"""What leaves the room: decks, sheets and files, drawn from one invented report."""

"""The minutes of the day, as a Word document."""

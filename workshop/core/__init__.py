"""The rules of a theme day, on plain values: nothing here knows a database, a web page or a deck."""

"""Where everything is kept: tables, the one write path, and the rows that each room may reach."""

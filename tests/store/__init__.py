"""Where things are kept: on real databases, SQLite and PostgreSQL."""

"""Reads exercises and programmes from files that a facilitator can edit, and refuses a bad one by place and reason."""

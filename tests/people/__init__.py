"""Persons who drive browsers through a real server: a facilitator, participants, a projector."""

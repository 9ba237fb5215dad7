"""What one trio tells another, numbers and a piece of advice, for those two alone. Filled in and told as a sheet."""

from workshop.kinds.worksheet import check, fill, hand_on, pretend, read, tell

__all__ = ["check", "fill", "hand_on", "name", "pretend", "read", "tell"]

name = "peer_feedback"

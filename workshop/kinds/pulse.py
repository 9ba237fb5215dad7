"""Asked some weeks later: how it goes, in one tap, and a line of what was learnt. Filled in and told as a sheet."""

from workshop.kinds.worksheet import check, fill, hand_on, pretend, read, tell

__all__ = ["check", "fill", "hand_on", "name", "pretend", "read", "tell"]

name = "pulse"

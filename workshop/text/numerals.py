"""Whole numbers as people type them."""

import re


def whole(written: str, digits: int = 4) -> int | None:
    """The number, of at most so many plain digits, with or without a minus; None where anything else stands."""
    found = written.strip()
    return int(found) if re.fullmatch(f"-?[0-9]{{1,{digits}}}", found) else None

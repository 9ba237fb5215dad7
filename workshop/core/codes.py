"""The code on the screen: six characters that nobody misreads or can spell a word with."""

import re
from random import Random

SYMBOLS = "23456789BCDFGHJKMNPQRSTVWXYZ"
LENGTH = 6


def new_code(chance: Random) -> str:
    """Six symbols drawn evenly; the caller draws again if a living workshop has them."""
    return "".join(chance.choice(SYMBOLS) for _ in range(LENGTH))


def read_code(typed: str) -> str:
    """What was typed, without spaces and hyphens and in capitals; empty when it cannot be a code."""
    code = re.sub(r"[\s\-·.]", "", typed).upper()
    return code if len(code) == LENGTH and all(symbol in SYMBOLS for symbol in code) else ""


def spoken(code: str) -> str:
    """The code in two groups of three, as it stands on the screen."""
    return f"{code[:3]} {code[3:]}"

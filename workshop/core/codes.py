"""Codes that are typed: a screen's six characters, a trio's eight, that nobody misreads or can spell a word with."""

import re
from random import Random

SYMBOLS = "23456789BCDFGHJKMNPQRSTVWXYZ"
LENGTH = 6
TRIO_LENGTH = 8


def new_code(chance: Random) -> str:
    """Six symbols drawn evenly; the caller draws again if a living workshop has them."""
    return "".join(chance.choice(SYMBOLS) for _ in range(LENGTH))


def written(number: int, length: int) -> str:
    """A number's last digits, written with the symbols."""
    digits = ""
    while len(digits) < length:
        number, digit = divmod(number, len(SYMBOLS))
        digits = SYMBOLS[digit] + digits
    return digits


def read_code(typed: str, length: int = LENGTH) -> str:
    """What was typed, without spaces and hyphens and in capitals; empty when it cannot be a code."""
    code = re.sub(r"[\s\-·.]", "", typed).upper()
    return code if len(code) == length and all(symbol in SYMBOLS for symbol in code) else ""


def spoken(code: str) -> str:
    """The code in two groups, as it stands on the screen and on paper."""
    half = len(code) // 2
    return f"{code[:half]} {code[half:]}"

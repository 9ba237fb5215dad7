"""Secrets and the keys made from them: what lets a phone change its own answer without anyone knowing whose it is."""

import hmac
from hashlib import sha256
from random import Random


def new_id(chance: Random) -> str:
    """128 random bits as 32 hexadecimal digits: a key that says nothing of when it was made."""
    return f"{chance.getrandbits(128):032x}"


def hashed(secret: str) -> str:
    """What is kept of a secret."""
    return sha256(secret.encode()).hexdigest()


def answer_key(secret: str, round_id: str, item: str = "", turn: int = 0) -> str:
    """The key of one person's answer: only the phone that holds the secret can make it again (contracts.md 2)."""
    return hmac.new(secret.encode(), f"{round_id}/{item}/{turn}".encode(), sha256).hexdigest()


def trio_key(trio_id: str) -> str:
    """The key of a trio's answer; the trio owns it openly."""
    return f"trio:{trio_id}"


def derived(secret: str, purpose: str, seed: str) -> int:
    """A number of 256 bits that only whoever knows the secret can make from the seed."""
    return int.from_bytes(hmac.new(secret.encode(), f"{purpose}:{seed}".encode(), sha256).digest(), "big")

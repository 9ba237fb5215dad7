"""Pairs of trios: neighbours on the list are paired, and the last three make a ring where they do not add up."""

from collections.abc import Mapping, Sequence


def paired(trios: Sequence[str], known: Mapping[str, str]) -> dict[str, str]:
    """Each trio → the one it listens to; pairs that hold are kept, the rest are paired in the list's order.

    One trio alone has nobody. A trio that comes late joins a pair, which becomes a ring of three.
    """
    pairs = _that_hold(trios, known)
    left = [trio for trio in trios if trio not in pairs]
    while len(left) > 1:
        first, second, *left = left
        pairs |= {first: second, second: first}
    if left and pairs:
        _into_ring(left[0], trios, pairs)
    return pairs


def rings(trios: Sequence[str], pairs: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Every pair (or larger ring) once, in the list's order."""
    found: list[tuple[str, ...]] = []
    seen: set[str] = set()
    for trio in trios:
        ring = _ring(trio, pairs)
        if len(ring) > 1 and trio not in seen:
            found.append(tuple(sorted(ring, key=trios.index)))
            seen.update(ring)
    return tuple(found)


def _that_hold(trios: Sequence[str], known: Mapping[str, str]) -> dict[str, str]:
    """Known rings whose members are all here."""
    here = set(trios)
    found: dict[str, str] = {}
    for trio in trios:
        ring = _ring(trio, known)
        if len(ring) > 1 and here.issuperset(ring):
            found[trio] = known[trio]
    return found


def _ring(trio: str, known: Mapping[str, str]) -> list[str]:
    """The trios one meets by going from partner to partner until one is back."""
    ring = [trio]
    while (following := known.get(ring[-1], "")) and following not in ring:
        ring.append(following)
    return ring if known.get(ring[-1]) == trio else []


def _into_ring(late: str, trios: Sequence[str], pairs: dict[str, str]) -> None:
    """Take one more into the last pair of the list (or a larger ring where there is no pair)."""
    inside = [trio for trio in trios if trio in pairs]
    twos = [trio for trio in inside if pairs[pairs[trio]] == trio] or inside
    before = twos[-1]
    pairs[late], pairs[before] = pairs[before], late

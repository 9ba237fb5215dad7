"""How large a question stands on the wall, and how much of its explanation there is room for under it."""

from workshop.text.wrapping import fitted, lines
from workshop.web import charts
from workshop.web.sheets import BODY

_SIZES = (11.0, 9.0, 7.0)  # type sizes of a question, the first that fits


def asked(question: str, explained: str, *, large: bool, timed: bool) -> tuple[str, str]:
    """The type size of a question (the largest that fits), and as much of its explanation as there is room for."""
    grown = charts.LARGE_HALL if large else 1
    wide, high = (108.0 if timed else 150.0), (52.0 if large else 56.0)
    room, line = wide / (BODY * grown), BODY * grown * 1.28
    needed = lines(explained, room) * line if explained else 0.0
    left = 0.0
    for size in _SIZES:
        left = high - lines(question, wide / (size * grown)) * size * grown * 1.04
        if left >= needed:
            return f"q{size:.0f}", explained
    return f"q{_SIZES[-1]:.0f}", fitted(explained, room, int(left // line)) if left >= line else ""

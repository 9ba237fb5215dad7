"""QR codes as one SVG path, small enough to send with the page; the same text is drawn once."""

from dataclasses import dataclass
from functools import lru_cache

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

QUIET = 4  # modules of empty border that readers need


@dataclass(frozen=True, slots=True)
class Drawing:
    """A square of `size` modules, quiet zone included, and the SVG path of its dark ones."""

    size: int
    path: str


@lru_cache(maxsize=512)
def drawing(text: str) -> Drawing:
    """The code of a text; an address in capitals needs fewer modules."""
    code = QRCode(error_correction=ERROR_CORRECT_M, border=QUIET)
    code.add_data(text)
    code.make(fit=True)
    rows = code.get_matrix()
    return Drawing(len(rows), "".join(_row(y, row) for y, row in enumerate(rows)))


def _row(y: int, row: list[bool]) -> str:
    """One stroke for each run of dark modules."""
    path, x = "", 0
    while x < len(row):
        run = x
        while run < len(row) and row[run]:
            run += 1
        if run > x:
            path += f"M{x} {y}h{run - x}v1h-{run - x}z"
        x = max(run, x + 1)
    return path

"""What the sheets are called: as Excel, LibreOffice and Google Sheets all allow."""

import re

LONGEST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_RESERVED = {"history", "historik"}  # Excel's own, in English and in Danish


class SheetNames:
    """Hands out names, each once whatever its capitals."""

    def __init__(self) -> None:
        self._taken = set(_RESERVED)

    def take(self, wish: str) -> str:
        """The wish without what is not allowed, cut to length; a second one of a kind gets (2)."""
        first = " ".join(_FORBIDDEN.sub(" ", wish).strip(" '").split()) or "-"
        name, place = _cut(first, ""), 2
        while name.casefold() in self._taken:
            name, place = _cut(first, f" ({place})"), place + 1
        self._taken.add(name.casefold())
        return name


def _cut(name: str, end: str) -> str:
    """Excel counts a letter outside the basic plane, such as an emoji, as two."""
    while len((name + end).encode("utf-16-le")) // 2 > LONGEST:
        name = name[:-1]
    return name.strip(" '") + end

"""The words of the product: English in the code, Danish and English for the reader.

A catalogue is a folder of `.po` files (one a surface, merged at start); the message id is the English sentence.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from babel.messages.pofile import read_po

from workshop import paths

LANGUAGES = ("da", "en")
DEFAULT = "da"
QUOTES = {"da": ("»", "«"), "en": ("“", "”")}  # what stands around what somebody wrote


def say(language: str, message: str, **values: object) -> str:
    """The message in the language, with `{name}` replaced by its value; the message itself where none is known."""
    text = words(language).get(message) or message
    return text.format(**values) if values else text


def quoted(language: str, text: str) -> str:
    """The text in the language's quotation marks."""
    return text.join(QUOTES[language])


def count(language: str, one: str, many: str, n: int, **values: object) -> str:
    """`one` or `many` in the language, by n; `{n}` is the number."""
    return say(language, one if n == 1 else many, n=n, **values)


@lru_cache(maxsize=len(LANGUAGES))
def words(language: str) -> Mapping[str, str]:
    """Every message id of the language with its words, read once."""
    found: dict[str, str] = {}
    for path in sorted((paths.catalogues() / language).glob("*.po")):
        found |= _read(path)
    return found


def _read(path: Path) -> dict[str, str]:
    with path.open("rb") as file:
        catalogue = read_po(file)
    return {str(m.id): str(m.string) for m in catalogue if m.id and m.string}


def chosen(asked: str | None, fallback: str = DEFAULT) -> str:
    """A language we speak: the one asked for, else the fallback, else Danish."""
    for language in (asked, fallback):
        if language in LANGUAGES:
            return str(language)
    return DEFAULT

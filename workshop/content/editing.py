"""Changes a content file word by word: what in it can be changed on a page, and the file with the changes in it.

A text is named by its path (`step.0.ask.da`). What the page does not show, and the author's own comments, stay as
they are. An option, field or starter whose words are emptied in both languages is taken out.
"""

from collections.abc import Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from typing import Any

import tomlkit

from workshop.text.numerals import whole

LANGUAGES = ("da", "en")
_STEP_TEXTS = ("ask", "help", "slide", "say")  # offered also where the file has none yet
_ITEM_TEXTS = ("what", "says", "note")
_NUMBERS = ("minutes", "min", "default", "max", "cut", "top", "hands_on", "at_most", "words")
_GROWS = ("options", "columns")  # groups that one may add to
NEW = "new"


@dataclass(frozen=True, slots=True)
class Pair:
    """The same words in both languages: their path without the language, and what they are."""

    path: str
    what: str  # the last named key, such as ask or options
    da: str = ""
    en: str = ""
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A number that may be changed."""

    path: str
    what: str
    value: int


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the file: the whole exercise or programme, one step, or one item."""

    path: str  # "" | step.0 | item.3
    name: str
    pairs: tuple[Pair, ...]
    numbers: tuple[Number, ...]


def parts(data: Mapping[str, Any]) -> tuple[Part, ...]:
    """What can be changed in an exercise or a programme, part by part."""
    key = "item" if "item" in data else "step"
    whole = {name: value for name, value in data.items() if name != key}
    found = [_part("", str(data.get("id", "")), whole, ())]
    texts = _ITEM_TEXTS if key == "item" else _STEP_TEXTS
    for n, each in enumerate(data.get(key, ())):
        found.append(_part(f"{key}.{n}", str(each.get("exercise") or each.get("name") or ""), each, texts))
    return tuple(found)


def _part(path: str, name: str, data: Mapping[str, Any], texts: tuple[str, ...]) -> Part:
    pairs = list(_pairs(path, data))
    known = {pair.path for pair in pairs}
    offered = [Pair(_join(path, text), text) for text in texts if _join(path, text) not in known]
    new = [Pair(_join(path, f"{key}.{NEW}"), key, is_new=True) for key in _GROWS if key in data]
    return Part(path, name, tuple(pairs + offered + new), tuple(_numbers(path, data)))


def _pairs(path: str, value: Any) -> Iterator[Pair]:
    """Every pair of words below a value, in file order."""
    if isinstance(value, Mapping):
        if isinstance(value.get("da"), str) and isinstance(value.get("en"), str):
            yield Pair(path, _what(path), value["da"], value["en"])
        for name, each in value.items():
            yield from _pairs(_join(path, name), each)
    elif isinstance(value, list):
        for n, each in enumerate(value):
            yield from _pairs(_join(path, str(n)), each)


def _numbers(path: str, data: Mapping[str, Any]) -> Iterator[Number]:
    for name, value in data.items():
        if name in _NUMBERS and isinstance(value, int):
            yield Number(_join(path, name), name, value)
        elif name == "minutes" and isinstance(value, Mapping):
            yield from _numbers(_join(path, name), value)


def _what(path: str) -> str:
    """`options` of `step.0.options.frisk`, `hint` of `step.0.fields.when.hint`."""
    names = [name for name in path.split(".") if not name.isdigit()]
    return names[-2] if len(names) > 1 and names[-2] in (*_GROWS, "fields") else names[-1]


def changed(text: str, form: Mapping[str, str]) -> str:
    """The file with what was typed in it; paths that the file does not offer are passed over."""
    document = tomlkit.parse(text)
    emptied: list[tuple[Any, Any]] = []
    for part in parts(document.unwrap()):
        for pair in part.pairs:
            typed = {language: form.get(f"{pair.path}.{language}") for language in LANGUAGES}
            if any(value is not None for value in typed.values()):
                _write(document, pair, {name: (value or "").strip() for name, value in typed.items()}, emptied)
        for number in part.numbers:
            written = form.get(number.path, "").strip()
            if written:
                holder, name = _holder(document, number.path)
                number_typed = whole(written)
                holder[name] = written if number_typed is None else number_typed
    for holder, name in reversed(emptied):
        del holder[name]
    return tomlkit.dumps(document)


def _write(document: Any, pair: Pair, typed: Mapping[str, str], emptied: list[tuple[Any, Any]]) -> None:
    holder, name = _holder(document, pair.path)
    words = {language: text.replace("\r\n", "\n") for language, text in typed.items()}
    there = isinstance(holder, list) or name in holder
    if pair.is_new:
        if any(words.values()):
            holder[_free_name(holder)] = words
    elif not any(words.values()):
        emptied += [(holder, name)] if there else []
    elif there:
        for language, text in words.items():
            holder[name][language] = text
    else:
        holder[name] = words


def _holder(document: Any, path: str) -> tuple[Any, Any]:
    """The group or list that holds a path's last name, and that name."""
    *before, last = path.split(".")
    here = document
    for name in before:
        here = here[int(name)] if isinstance(here, list) else here[name]
    return here, int(last) if isinstance(here, list) else last


def _free_name(group: MutableMapping[str, Any]) -> str:
    return next(name for n in range(1, 100) if (name := f"nyt{n}") not in group)


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name

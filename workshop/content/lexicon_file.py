"""Checks the lexicon behind the suggested themes: families, their concepts, and what each of them says."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workshop.content.opening import parsed
from workshop.content.problems import WHOLE_FILE, Place, Problem, Report
from workshop.language import LANGUAGES
from workshop.text.suggesting.lexicon import OWN, entries
from workshop.text.suggesting.tokens import split

FOLDER = "lexicon"  # inside the folder of exercises
MOST_WORDS = 8  # of a phrase


def check_lexicon(path: Path, called: str = "") -> tuple[Problem, ...]:
    """Everything that is wrong in a lexicon file."""
    report = Report(called or f"{FOLDER}/{path.name}")
    data = parsed(path, report)
    for name, family in (data or {}).items():
        place = WHOLE_FILE.at(name)
        if isinstance(family, dict):
            _family(report, place, family)
        else:
            report.complain(place, "A family is a table with a title, and its concepts are tables below it.")
    return tuple(report.problems)


def _family(report: Report, place: Place, family: Mapping[str, Any]) -> None:
    _title(report, place, family)
    if not isinstance(family.get("leave", False), bool):
        report.complain(place.at("leave"), "Write true where such answers are left without a theme, else leave it out.")
    concepts = {key: concept for key, concept in family.items() if key not in OWN}
    if not concepts:
        report.complain(place, "This family has no concepts. Add a table below it, with a title and what it says.")
    for key, concept in concepts.items():
        _concept(report, place.at(key), concept)


def _title(report: Report, place: Place, table: Mapping[str, Any]) -> None:
    title = table.get("title")
    known = title if isinstance(title, dict) else {}
    for language in LANGUAGES:
        text = known.get(language)
        if not isinstance(text, str) or not text.strip():
            report.complain(place.at("title").at(language), "The title is missing in this language. Write it here.")


def _concept(report: Report, place: Place, concept: Any) -> None:
    if not isinstance(concept, dict):
        report.complain(place, "A concept is a table with a title and what it says.")
        return
    _title(report, place, concept)
    for key in sorted(set(concept) - {"title", "says"}):
        report.complain(place.at(key), "A concept has a title and what it says, and nothing else. Remove this.")
    says = concept.get("says")
    found = entries(says) if isinstance(says, str) else ()
    if not found:
        report.complain(place.at("says"), "Write how it is said: words and phrases with commas between them.")
    for entry in found:
        _entry(report, place.at("says"), entry)


def _entry(report: Report, place: Place, entry: str) -> None:
    words = entry.split()
    if len(words) > MOST_WORDS:
        message = "“{entry}” has more than {most} words. Write the ones that matter."
        report.complain(place, message, entry=entry, most=MOST_WORDS)
    for word in words:
        bare = word.strip("*")
        if "*" in bare or word.count("*") > 1 or len("".join(split(bare))) < 2 - ("*" not in word):
            message = "“{entry}” cannot be read: a star stands first or last in a word of two letters or more."
            report.complain(place, message, entry=entry)

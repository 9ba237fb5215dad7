"""What a staff meeting asks: the programme for the day's topic, with the trio's own sentence and proposal in it.

Each meeting has a frozen copy of its own, so the words can be the trio's: the question stands under its sentence, and
what the staff is to say yes or no to can be read on the phone and on the screen.
"""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from workshop.content.library import Library, freeze
from workshop.content.programme import Plan
from workshop.language import LANGUAGES, quoted, say
from workshop.text.cleaning import clean

PROGRAMMES = {"kerneopgave": "personalemoede-20-kerneopgave", "foelgeskab": "personalemoede-20-foelgeskab"}
_ON_THE_SENTENCE = "borger"  # the step of M01 that asks when the sentence came true
LONGEST_HELP = 300  # characters a line under a question may have
_SLIDE = re.compile(r"^(Slide [0-9]+): *")


def frozen(library: Library, day: Plan, proposals: Mapping[str, str], sentence: str = "") -> dict[str, Any]:
    """The plan of a meeting after that day; `proposals` holds the trio's experiment by language, if it has one.

    Without a `sentence` on the core task the question does not lean on one.
    """
    made = freeze(library, PROGRAMMES[topic(day)])
    programme = made["programme"]
    for name in programme.pop("always", ()):  # nobody sits at a desk to read what is parked
        made["exercises"].pop(name, None)
    for item in programme["item"]:
        _without_number(item)
    for step in made["exercises"]["M02"]["step"]:
        _with_proposal(step, proposals)
    if not sentence:
        for step in made["exercises"]["M01"]["step"]:
            if step["name"] == _ON_THE_SENTENCE:
                step["ask"] = {
                    each: say(each, "When last week did we make a difference for a citizen?") for each in LANGUAGES
                }
                step["help"] = {each: say(each, "Think of one citizen. Leave out the name.") for each in LANGUAGES}
    return made


def topic(day: Plan) -> str:
    """What more of the day's exercises are about: kerneopgave or foelgeskab."""
    themes = Counter(day.exercises[item.exercise].theme for item in day.programme.items if item.exercise)
    return "foelgeskab" if themes["foelgeskab"] > themes["kerneopgave"] else "kerneopgave"


def _without_number(item: dict[str, Any]) -> None:
    """The slide's number goes from the title, which the whole room reads, to the note for whoever leads."""
    what = item["what"]
    if found := _SLIDE.match(what["da"]):
        note = item.get("note", {})
        item["note"] = {language: f"{found[1]}. {note.get(language, '')}".strip() for language in what}
        item["what"] = {language: _SLIDE.sub("", words) for language, words in what.items()}


def _with_proposal(step: dict[str, Any], proposals: Mapping[str, str]) -> None:
    for language, proposal in proposals.items():
        if proposal:
            usual = step["help"][language]
            kept = _cut(clean(proposal), LONGEST_HELP - len(usual) - 3)
            step["help"][language] = f"{quoted(language, kept)} {usual}"


def _cut(text: str, most: int) -> str:
    """The text, ended at a word where it is too long."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"

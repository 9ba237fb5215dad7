"""What must agree inside one step: who answers, who sees it, when, and that a kind of that name can ask it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from workshop.content.asking import GOAL, ask_for
from workshop.content.exercise import Step
from workshop.content.exercise_keys import Draft
from workshop.content.problems import Place, Report
from workshop.core.errors import WorkshopError
from workshop.core.phases import asks_nobody
from workshop.core.seats import Audience, Keeps, Reveal, Who
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Option
from workshop.language import LANGUAGES, say

ROOM_KINDS = ("themes", "look")  # they show what others have answered
FROM_OUTCOMES = ("choice", "ranking", "pairwise", "points", "sort", "peer_rating")  # options from earlier steps

Complaint = tuple[str, str, dict[str, object]]  # the keys it is about (place first), message, values


def check_step(draft: Draft, report: Report) -> None:
    """Complain about what does not agree; keys that could not be read are not judged."""
    before = len(report.problems)
    for rules in (_answering, _showing, _seeing, _numbers):
        for keys, message, values in rules(draft.values):
            places = [draft.place.at(key) for key in keys.split()]
            if not any(report.knows(place) for place in places):
                report.complain(places[0], message, **values)
    if draft.step is not None and len(report.problems) == before:
        try_asking(draft.step, draft.place, report)


def try_asking(step: Step, place: Place, report: Report) -> None:
    """Let the step's kind look at it in both languages."""
    for language in LANGUAGES:
        try:
            KINDS[step.kind].check(ask_for(step, language, options=_stand_ins(step, language)))
        except WorkshopError as trouble:
            report.complain(place, trouble.message, **trouble.values)


def _stand_ins(step: Step, language: str) -> Sequence[Option] | None:
    """Options for a step whose real ones come from an earlier step on the day."""
    if not step.takes or step.options or step.kind not in FROM_OUTCOMES:
        return None
    return [Option(f"o{n}", say(language, "Answer {n}", n=n)) for n in range(1, max(3, step.at_most) + 1)]


def _answering(values: Mapping[str, Any]) -> Iterator[Complaint]:
    """A step either asks somebody or shows something."""
    who, kind = values.get("who"), values.get("kind")
    if who is None or kind is None:
        return
    if kind in ROOM_KINDS and not asks_nobody(who):
        yield "who", 'The kind {kind} asks nobody. Write who = "room".', {"kind": kind}
    elif kind not in ROOM_KINDS and asks_nobody(who):
        yield "who", 'Nobody answers here. Write who = "person" or "trio", or choose the kind look.', {}
    elif kind not in ROOM_KINDS:
        for key, message in _WANTED_OF_QUESTIONS.items():
            if values.get(key) is None:
                yield {"audience": "class"}.get(key, key), message, {}


_WANTED_OF_QUESTIONS = {
    "ask": "The question is missing. Add ask.",
    "audience": 'Say who will see the answer: "room", "trio" or "screen". The phone says it before anyone types.',
    "reveal": 'Say when the room sees the result: "batch", "desk", "live", "twice" or "never".',
}


def _showing(values: Mapping[str, Any]) -> Iterator[Complaint]:
    """Only the room's steps look at other steps."""
    kind = values.get("kind")
    if kind in ROOM_KINDS and "of" not in values:
        yield "of", "Say which steps are shown here. Add of.", {}
    if kind in ROOM_KINDS and "takes" in values:
        yield "takes", "The kind {kind} takes nothing. Use of for the steps it shows.", {"kind": kind}
    if kind is not None and kind not in ROOM_KINDS and "of" in values:
        yield "of", "Only themes and look show other steps. Use takes for what an earlier step hands on.", {}


_TRIO_READS = 'The trio is to read what each of them writes (class = "trio"). Add keeps = "workplace".'
_LIVE = 'Only answers with class = "screen" may be shown live. Choose "batch", or change class.'


def _seeing(values: Mapping[str, Any]) -> Iterator[Complaint]:
    """What the phone promises before anyone types must be what happens."""
    who, audience, keeps = values.get("who"), values.get("audience"), values.get("keeps", Keeps.NOTHING)
    if who is Who.PERSON and audience is Audience.TRIO and keeps is not Keeps.WORKPLACE:
        yield "keeps class who", _TRIO_READS, {}
    if who is Who.ROLE and keeps is not Keeps.ROLE:
        yield "keeps who", 'A group of one function answers here. Add keeps = "role".', {}
    elif who not in (None, Who.PERSON, Who.ROLE) and keeps is not Keeps.NOTHING:
        yield "keeps", 'Only a person\'s answer keeps anything. Remove keeps, or write who = "person".', {}
    if who is Who.PAIR and values.get("reveal") not in (None, Reveal.NEVER):
        yield "reveal", 'What one trio says to another is for those two. Write reveal = "never".', {}
    if values.get("reveal") is Reveal.LIVE and audience not in (None, Audience.SCREEN):
        yield "reveal class", _LIVE, {}
    if values.get("by") and who not in (None, Who.TRIO):
        yield "by who", 'Only what a trio writes is put under its choice. Remove by, or write who = "trio".', {}
    if values.get("wall") and who not in (None, Who.TRIO):
        yield "wall", 'Only a trio\'s text is shown with its workplace. Remove wall, or write who = "trio".', {}


def _above(values: Mapping[str, Any]) -> Iterator[Complaint]:
    """What is decided above us must be a column or a field of the step."""
    known = [each.id for key in ("columns", "fields") for each in values.get(key, ())]
    for name in values.get("above", ()):
        if name not in known:
            message = '"{name}" is no column or field of this step. There are: {known}.'
            yield "above", message, {"name": name, "known": ", ".join(known) or "–"}


def _goals(values: Mapping[str, Any]) -> Iterator[Complaint]:
    """The day's goals are rated one by one, so each must stand somewhere in its sentence."""
    words = values.get("goals")
    if words is None:
        return
    if values.get("kind") not in (None, "scales"):
        yield "goals kind", 'Only scales ask about the day\'s goals. Remove goals, or write kind = "scales".', {}
    if not (GOAL in words.da and GOAL in words.en):
        yield "goals", "Write {goal} where the goal itself is to stand, in both languages.", {"goal": GOAL}


def _numbers(values: Mapping[str, Any]) -> Iterator[Complaint]:
    """Limits must not cross, and no option may be called what a written-in one is called."""
    if values.get("at_least", 1) > values.get("at_most", 1):
        yield (
            "at_least at_most",
            "The fewest ({low}) are more than the most ({high}). Change one of them.",
            {
                "low": values["at_least"],
                "high": values.get("at_most", 1),
            },
        )
    if values.get("low", 1) >= values.get("high", 5):
        message = "The scale must rise, but it goes from {low} to {high}. Change one of them."
        yield "low high", message, {"low": values.get("low", 1), "high": values.get("high", 5)}
    yield from _goals(values)
    yield from _above(values)
    for option in values.get("options", ()):
        if option.id.startswith("own"):
            message = '"{name}" may be taken: what people add themselves is called own. Choose another name.'
            yield "options", message, {"name": option.id}

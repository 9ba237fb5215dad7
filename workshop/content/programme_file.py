"""Reads one programme file, as far as it can be understood: every key a run sheet may hold."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from workshop.content.exercise_keys import ID_ADVICE, NAME_LINE, SLUG
from workshop.content.part_keys import EXERCISE_ID
from workshop.content.problems import WHOLE_FILE, Place, Report
from workshop.content.programme import Item, Programme
from workshop.content.shapes import BROKEN, Line, ListOf, OneOf, Whole
from workshop.content.tables import Key, Named, Table, words

LONGEST_ITEM = 240  # minutes
START = r"\+[0-9]{1,3}|([01]?[0-9]|2[0-3]):[0-5][0-9]"
START_ADVICE = '{found} is no time. Write a clock time such as "09:00", or minutes from the start such as "+8".'


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """An item as far as it could be read, and the item itself if whole."""

    place: Place
    values: Mapping[str, Any]
    item: Item | None


def _draft(place: Place, values: Mapping[str, Any], clean: bool) -> ItemDraft:
    return ItemDraft(place, values, Item(**values) if clean else None)


EXERCISE_LINE = Line(6, pattern=EXERCISE_ID, advice=ID_ADVICE)

ITEM = Table(
    (
        Key("kind", OneOf(("exercise", "talk", "break", "goals")), "What sort of item it is.", wanted=True),
        Key("exercise", EXERCISE_LINE, "The id of the exercise, such as K01."),
        Key("what", words(160), "What it is called on the run sheet.", wanted=True),
        Key("start", Line(5, pattern=START, advice=START_ADVICE), "A clock time, or +minutes from the start."),
        Key("minutes", Whole(1, LONGEST_ITEM), "How long it takes.", wanted=True),
        Key("says", words(600, lines=True), "What the facilitator says."),
        Key("note", words(600, lines=True), "A note to the facilitator."),
        Key("cut", Whole(0, LONGEST_ITEM), "Minutes that may be cut; all of them means that it may be skipped."),
        Key("leave_out", ListOf(NAME_LINE, most=12), "Steps of the exercise that are left out."),
        Key("only", Named(ListOf(NAME_LINE, most=30)), "By step: the only fields or options that are asked."),
        Key("step_minutes", Named(Whole(0, 120)), "By step: its minutes here."),
    ),
    _draft,
)

PROGRAMME = Table(
    (
        Key("title", words(120), "What the programme is called.", wanted=True),
        Key("setup", words(800, lines=True), "How the room is set up.", wanted=True),
        Key("always", ListOf(EXERCISE_LINE, most=6), "Exercises that are open all day."),
        Key("item", ListOf(ITEM, most=60, name="exercise"), "The run sheet.", wanted=True, into="items"),
    ),
    lambda _place, values, _clean: dict(values),
)


@dataclass(frozen=True, slots=True)
class ProgrammeSketch:
    """A programme as far as its file could be read."""

    name: str
    report: Report
    drafts: tuple[ItemDraft, ...] = ()
    always: tuple[str, ...] = ()
    programme: Programme | None = None


def read_programme(data: object, report: Report, name: str) -> ProgrammeSketch:
    """The programme in a parsed file of that name."""
    values = PROGRAMME.read(data, WHOLE_FILE, report)
    if values is BROKEN:
        return ProgrammeSketch(name, report)
    drafts: tuple[ItemDraft, ...] = values.get("items", ())
    always = values.get("always", ())
    if report.problems:
        return ProgrammeSketch(name, report, drafts, always)
    items = tuple(draft.item for draft in drafts if draft.item is not None)
    return ProgrammeSketch(name, report, drafts, always, Programme(**{**values, "name": name, "items": items}))


def check_name(sketch: ProgrammeSketch) -> None:
    """A programme is known by its file's name on the command line."""
    name = Line(60, pattern=SLUG, advice=_NAME_ADVICE)
    name.read(PurePath(sketch.name).name, WHOLE_FILE, sketch.report)


_NAME_ADVICE = "A programme is called by its file's name, and {found} cannot be one. Use a-z, 0-9 and hyphens."

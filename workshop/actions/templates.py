"""The municipality's own PowerPoint template: brought in, its layouts chosen, used for a workshop's decks, removed.

A template belongs to the organisation: whoever has a desk here can use it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from workshop.actions.house import House
from workshop.core.errors import NotFound, WorkshopError
from workshop.core.keys import new_id
from workshop.export.deck.look import OURS, Look
from workshop.export.deck.slide import Layout
from workshop.export.template import fitted
from workshop.export.template.checked import checked
from workshop.export.template.noticed import Notice, noticed
from workshop.export.template.survey import Survey, from_json
from workshop.store import templates
from workshop.store.templates import TemplateRow
from workshop.text.cleaning import clean

MOST = 10  # templates of a house: they lie in the database
OUR_OWN, USUAL = "ours", "usual"  # choices that are no template's id
_LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Template:
    """A template as it is used: what is known of it, and the layout that each kind of slide stands on."""

    id: str
    file_name: str
    usual: bool
    survey: Survey
    stands: Mapping[Layout, int]
    notices: tuple[Notice, ...]


def all_of(house: House) -> tuple[TemplateRow, ...]:
    """Every template of the house."""
    with house.store.read() as connection:
        return templates.all_of(connection)


def template(house: House, template_id: str) -> Template:
    """One template; NotFound when it is not here."""
    row = _row(house, template_id)
    survey = from_json(row.survey)
    stands = {kind: seen.number for kind, seen in fitted.chosen(survey, row.mapping).chosen.items()}
    return Template(row.id, row.file_name, row.usual, survey, stands, noticed(survey, row.mapping))


def bring(house: House, file_name: str, content: bytes) -> str:
    """Check a file and keep it; its id. WorkshopError with one sentence when it cannot be used."""
    with house.store.read() as connection:
        before = templates.all_of(connection)
    if len(before) >= MOST:
        raise WorkshopError("You have {most} templates. Remove one first.", most=MOST, field="template")
    found = checked(content)
    name = clean(file_name.replace("\\", "/").rpartition("/")[2])[:_LONGEST_NAME] or "template.pptx"
    row = TemplateRow(new_id(house.chance), name, not before, {}, found.survey.to_json())
    with house.store.work() as work:
        templates.add(work.connection, row, found.file)
    return row.id


def map_to(house: House, template_id: str, typed: Mapping[str, str]) -> None:
    """Choose the layout for each kind of slide."""
    row = _row(house, template_id)
    layouts = len(row.survey["layouts"])
    numbers = {kind.value: typed.get(kind.value, "") for kind in Layout}
    mapping = {kind: int(number) for kind, number in numbers.items() if number.isdecimal() and int(number) < layouts}
    if len(mapping) < len(Layout):
        raise WorkshopError("Choose one of the template's layouts for each kind of slide.")
    with house.store.work() as work:
        templates.map_to(work.connection, template_id, mapping)


def set_usual(house: House, template_id: str) -> None:
    """Use it wherever nobody chose another; our own master again where the id is empty."""
    if template_id:
        _row(house, template_id)
    with house.store.work() as work:
        templates.set_usual(work.connection, template_id)


def remove(house: House, template_id: str) -> None:
    """Take it away; decks that were made stay as they are."""
    with house.store.work() as work:
        templates.remove(work.connection, template_id)


def choose(house: House, workshop_id: str, choice: str) -> None:
    """What this workshop's decks are drawn on: a template, our own master, or whatever is usual."""
    if choice not in (OUR_OWN, USUAL):
        _row(house, choice)
    with house.store.work() as work:
        if choice == USUAL:
            templates.forget(work.connection, workshop_id)
        else:
            templates.choose(work.connection, workshop_id, None if choice == OUR_OWN else choice)


def choice(house: House, workshop_id: str) -> str:
    """What was chosen for this workshop."""
    with house.store.read() as connection:
        chose, found = templates.choice(connection, workshop_id)
    return (found or OUR_OWN) if chose else USUAL


def look_for(house: House, workshop_id: str) -> Look:
    """The look of this workshop's decks."""
    with house.store.read() as connection:
        chose, found = templates.choice(connection, workshop_id)
        rows = templates.all_of(connection)
        row = next((each for each in rows if (each.id == found if chose else each.usual)), None)
        if row is None:
            return OURS
        return fitted.look(from_json(row.survey), row.mapping, templates.file(connection, row.id))


def _row(house: House, template_id: str) -> TemplateRow:
    with house.store.read() as connection:
        row = templates.get(connection, template_id)
    if row is None:
        raise NotFound("This template is not here any more.")
    return row

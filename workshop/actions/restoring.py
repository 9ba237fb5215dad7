"""Reads a workshop back in from its files: the same figures, which can be exported again; nothing is counted anew.

What its keeping time has run out for is left out of the file before anything is stored.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from workshop.actions import ageing, agreed, believable, prepare, take_part
from workshop.actions import run as running
from workshop.actions.clock import ZONE, typed_clock
from workshop.actions.house import House
from workshop.actions.item_words import items
from workshop.content.library import thaw
from workshop.content.problems import ContentError
from workshop.content.programme import Plan
from workshop.core import plain
from workshop.core.codes import read_code
from workshop.core.errors import WorkshopError
from workshop.core.seats import TRIO_FUNCTIONS, Function
from workshop.export import archived
from workshop.export.naming import slugs
from workshop.export.report import Report, TrioReport
from workshop.language import LANGUAGES
from workshop.store import restored, workshops
from workshop.store.database import Work
from workshop.store.rows import Account

_WORDS = ("municipality", "unit", "title", "code", "sentence")

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Restored:
    """A workshop that has been read in: where it is now, and whether something was left out because of its age."""

    workshop_id: str
    code: str
    title: str
    aged: bool
    with_trios: bool  # what the trios own came along


def read_in(house: House, account: Account, day_file: bytes, trios_file: bytes = b"") -> Restored:
    """Store the workshop of a `workshop.json`, with what its trios own where given; all of it or nothing."""
    data = archived.day(day_file)
    own = archived.trios(trios_file) if trios_file else {}
    with archived.whole():
        found = report_of(data, own)
        believable.check(found, data, own)
        _together(found, own)
        kept, kept_own = ageing.aged(data, own, found, datetime.fromtimestamp(house.clock(), ZONE).date())
    with house.store.work() as work:
        code = _code(work.connection, found)
        workshop_id = prepare.add(house, work, account.id, dict(data["programme"]), **_values(found))
        restored.add(work.connection, workshop_id, kept, kept_own)
        workshops.note(work.connection, workshop_id, state="ended", **({"code": code} if code else {}))
        _add_trios(house, work, workshop_id, report_of(kept, kept_own))
    with house.store.read() as connection:
        code = workshops.by_id(connection, workshop_id).code
    return Restored(workshop_id, code, found.title, (kept, kept_own) != (data, own), bool(own))


def _add_trios(house: House, work: Work, workshop_id: str, found: Report) -> None:
    """Every trio with its chairs, and its commitment as it stood, so that its own page has it."""
    run = running.load(work.connection, workshop_id)
    for trio in found.trios:
        chairs = {Function(name): 1 for name in trio.functions}
        trio_id = take_part.add_workplace(house, work, workshop_id, trio.workplace, chairs)
        if trio.commitment is not None:
            agreed.bring_back(house, work.connection, run, trio_id, trio.commitment)


def report(connection: Connection, workshop_id: str) -> Report | None:
    """The report of a workshop that was read in; None for one that was held here."""
    found = restored.of(connection, workshop_id)
    return report_of(*found) if found else None


def report_of(data: Json, own: Json) -> Report:
    """The report that the files were written from; ValueError and its like where they were not."""
    about, plan = data["workshop"], _plan(data["programme"])
    language = _language(about)
    trios = archived.trios_of(data, own)
    return Report(
        language=language,
        day=date.fromisoformat(about["day"]),
        programme=plan.programme.name,
        programme_text=data["programme"],
        workplaces=plain.restored(int, about.get("workplaces", len(trios))),
        functions=_functions(about["functions"]),
        delete_on=date.fromisoformat(about["delete_on"]),
        items=items(plan, language),
        steps=archived.steps(data),
        trios=_slugged(trios),
        accounts=archived.accounts(data),
        goals=plain.restored(tuple[str, ...], about.get("goals", ())),
        held=archived.held(data),
        last=archived.last_time(data),
        simulated=plain.restored(bool, about.get("simulated", False)),
        **{name: plain.restored(str, about[name]) for name in _WORDS},
        **{name: plain.restored(int, about[name]) for name in ("people", "floor")},
    )


def _language(about: Json) -> str:
    if about["language"] not in LANGUAGES:
        raise ValueError(about["language"])
    return str(about["language"])


def _plan(programme: Json) -> Plan:
    try:
        return thaw(programme)
    except ContentError as trouble:
        raise ValueError("not a programme") from trouble


def _functions(found: Json) -> dict[str, int]:
    return {str(each): plain.restored(int, found[each]) for each in TRIO_FUNCTIONS if each in found}


def _slugged(trios: tuple[TrioReport, ...]) -> tuple[TrioReport, ...]:
    """The trios under the file names that their workplaces always get."""
    names = slugs(trio.workplace for trio in trios)
    return tuple(replace(trio, slug=slug) for trio, slug in zip(trios, names, strict=True))


def _together(found: Report, own: Json) -> None:
    """Both files must be of the same workshop."""
    if own and (own["code"], own["day"]) != (found.code, found.day.isoformat()):
        raise WorkshopError("The two files are from different workshops. Choose two from the same export folder.")


def _values(found: Report) -> dict[str, Any]:
    """What the workshop's row holds of it."""
    return {
        "title": found.title or found.programme,
        "language": found.language,
        "day": found.day.isoformat(),
        "starts": typed_clock(found.held[0].planned if found.held else "09:00"),
        "floor": found.floor,
        "keep_days": (found.delete_on - found.day).days,
        "sentence": found.sentence,
        "goals": list(found.goals),
    }


def _code(connection: Connection, found: Report) -> str:
    """The workshop's old code, where no workshop here has it now; else none."""
    code = read_code(found.code)
    return "" if not code or workshops.by_code(connection, code) else code

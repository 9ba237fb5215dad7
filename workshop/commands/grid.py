"""`workshop rehearse --all`: every exercise and every programme in both languages, and a table of what came of it."""

import asyncio
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workshop.actions import look_back
from workshop.commands import chosen
from workshop.commands.opened import house_of
from workshop.commands.rehearsed import aligned, not_accounted
from workshop.commands.stoppable import ended_well
from workshop.commands.terminal import say, tell
from workshop.content import alone
from workshop.content.library import Library
from workshop.content.programme import Plan
from workshop.export import naming, outputs
from workshop.export.report import Report
from workshop.language import LANGUAGES
from workshop.rehearsal import meeting, wall
from workshop.rehearsal.day import Asked, Rehearsed, Venue, venue
from workshop.rehearsal.walked import unanswered
from workshop.store import workshops

TABLE = "rehearsed.md"


@dataclass(frozen=True, slots=True)
class Row:
    """What came of one exercise or programme in one language."""

    name: str
    language: str
    steps: int
    phones: int
    sent: int
    acknowledged: int
    shown: int  # answers that are counted in what was shown, or stand as text
    results: str  # on the wall, of those that belong there
    seconds: float
    wrong: tuple[str, ...]

    def cells(self) -> list[str]:
        """As it is told."""
        numbers = (self.steps, self.phones, self.sent, self.acknowledged, self.shown)
        standing = say("no") if self.wrong else say("yes")
        return [self.name, self.language, *map(str, numbers), self.results, f"{self.seconds:.1f}", standing]


def run(library: Library, out: Path, *, trios: int, seed: int) -> bool:
    """Rehearse it all, one after the other; whether every answer of every one of them is accounted for."""
    rows: list[Row] = []
    for language in LANGUAGES:
        with tempfile.TemporaryDirectory(prefix="temadag-") as folder:
            every = [replace(each, language=language) for each in subjects(library, trios, seed)]
            rows += ended_well(_held(library, every, Path(folder), out / language))
    table = lines(rows)
    (out / TABLE).write_text("\n".join(table) + "\n", "utf-8")
    for line in ("", *table, ""):
        tell(line)
    wrong = [f"{row.name} ({row.language}): {each}" for row in rows for each in row.wrong]
    for line in wrong:
        tell(line, wrong=True)
    if not wrong:
        tell(say("Every acknowledged answer is accounted for."))
    return not wrong


def subjects(library: Library, trios: int, seed: int) -> Iterator[Asked]:
    """Every exercise alone, those of staff meetings apart, and every programme."""
    names = [*sorted(library.exercises), *sorted(library.programmes)]
    met = {item.exercise for name in meeting.DAYS for item in library.programmes[name].items}
    for name in names:
        if name not in met:
            found = alone.found(library, name)
            yield Asked(found.plan, trios, seed, "", found.written)


def lines(rows: Sequence[Row]) -> list[str]:
    """The table, as it is read at a terminal and in a Markdown file."""
    head = ["What", "Language", "Steps", "Phones", "Sent", "Acknowledged", "Shown", "On the screen", "Seconds", "Right"]
    cells = [[say(word) for word in head], *(row.cells() for row in rows)]
    found = [f"| {line} |" for line in aligned(cells, " | ")]
    return [found[0], "|".join("-" * len(part) for part in found[0].split("|")), *found[1:]]


async def _held(library: Library, every: Sequence[Asked], data: Path, out: Path) -> list[Row]:
    rows = []
    async with venue(data) as here:
        for asked in every:
            rehearsed = await _one(here, library, asked)
            report = await asyncio.to_thread(_report, data, rehearsed, asked.language)
            row = _row(asked.plan, rehearsed, report)
            out.mkdir(exist_ok=True)
            (out / f"{row.name}.json").write_bytes(outputs.one(report, naming.DAY))
            tell("  ".join(row.cells()))
            rows.append(row)
    return rows


async def _one(here: Venue, library: Library, asked: Asked) -> Rehearsed:
    if meeting.is_one(asked.plan):
        return (await meeting.meet(here, library, asked, int)).meeting
    return await here.rehearse(asked)


def _report(data: Path, rehearsed: Rehearsed, language: str) -> Report:
    with house_of(chosen.read(data=data, database_url="")) as house:
        with house.store.read() as connection:
            found = workshops.by_code(connection, rehearsed.code)
        assert found is not None
        return look_back.report(house, found.id, language)


def _row(plan: Plan, rehearsed: Rehearsed, report: Report) -> Row:
    name = plan.programme.name
    if name.startswith(f"{alone.NAME}-"):
        name = name.removeprefix(f"{alone.NAME}-").upper()
    tally, should = rehearsed.tally, wall.results(plan)
    drawn = [step for step in should if rehearsed.shown.get(step, "") not in wall.NOTHING]
    wrong = not_accounted(report, rehearsed, plan)
    if steps := unanswered(plan, report.accounts):
        wrong.append(say("Nobody answered: {steps}.", steps=", ".join(steps)))
    return Row(
        name, report.language, steps=len(report.steps), phones=rehearsed.phones, sent=tally.sent(),
        acknowledged=tally.total(), shown=sum(each.counted + each.as_text for each in report.accounts),
        results=f"{len(drawn)}/{len(should)}",
        seconds=rehearsed.seconds, wrong=tuple(wrong),
    )  # fmt: skip

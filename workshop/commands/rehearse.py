"""`workshop rehearse`: a whole programme with simulated trios, its outputs, and whether every answer is in them."""

import asyncio
import tempfile
from collections.abc import Coroutine
from pathlib import Path
from signal import SIGTERM

import click

from workshop import paths
from workshop.commands import chosen, export, templates
from workshop.commands.opened import house_of
from workshop.commands.terminal import say, tell
from workshop.content.library import load
from workshop.content.programme import Plan
from workshop.core.errors import WorkshopError
from workshop.export import naming
from workshop.export.report import Report, StepAccount
from workshop.export.workbook import REASONS
from workshop.language import LANGUAGES
from workshop.rehearsal import day
from workshop.rehearsal.browser import TROUBLE, TurnedAway
from workshop.rehearsal.day import Rehearsed
from workshop.rehearsal.tally import Tally

NOT_ACCOUNTED = 1
MOST_TRIOS = 300


@click.command(help=say("Run a whole programme with simulated trios, write every output, and check the accounts."))
@click.argument("programme")
@click.option("--trios", type=int, required=True, help=say("How many trios come."))
@click.option("--out", type=click.Path(path_type=Path), required=True, help=say("Folder for the files."))
@click.option("--seed", type=int, default=1, help=say("The same number gives the same people."))
@click.option("--lang", type=click.Choice(LANGUAGES), default="da", help=say("Language of the workshop."))
@templates.template_option
@click.pass_context
def rehearse(
    context: click.Context, programme: str, trios: int, out: Path, seed: int, lang: str, template: Path | None
) -> None:
    """Exit code 0 only when every acknowledged answer is accounted for in the outputs."""
    if not 1 <= trios <= MOST_TRIOS:
        raise WorkshopError("A rehearsal has from 1 to {most} trios.", most=MOST_TRIOS)
    look = templates.look_of(template)
    plan = load(paths.exercises()).plan(programme)
    _ready(out)
    with tempfile.TemporaryDirectory(prefix="temadag-") as folder:
        data = Path(folder)
        rehearsed = _run(plan, data, trios, seed, lang)
        with house_of(chosen.read(data=data, database_url="")) as house:
            report = export.write(house, rehearsed.code, out, look=look)
    if not _told(report, rehearsed, out):
        context.exit(NOT_ACCOUNTED)


def _ready(out: Path) -> None:
    """Say before the rehearsal, not after it, that nothing can be written there."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise WorkshopError("Nothing can be written in {folder}. Choose another folder.", folder=out) from trouble


def _run(plan: Plan, data: Path, trios: int, seed: int, language: str) -> Rehearsed:
    with click.progressbar(length=day.presses(plan), label=say("Rehearsing")) as bar:

        def pressed() -> None:
            bar.update(1)

        rehearsal = day.rehearse(plan, data, trios=trios, seed=seed, language=language, pressed=pressed)
        try:
            return asyncio.run(_stoppable(rehearsal))
        except asyncio.CancelledError as ended:
            raise click.Abort from ended
        except (TurnedAway, *TROUBLE) as trouble:
            stopped = click.ClickException(say("The rehearsal stopped: {reason}", reason=str(trouble) or repr(trouble)))
            raise stopped from trouble


async def _stoppable(rehearsal: Coroutine[None, None, Rehearsed]) -> Rehearsed:
    """SIGTERM ends it like Ctrl-C, and its server with it."""
    this = asyncio.current_task()
    assert this is not None
    asyncio.get_running_loop().add_signal_handler(SIGTERM, this.cancel)
    return await rehearsal


def _told(report: Report, rehearsed: Rehearsed, out: Path) -> bool:
    """Print the accounts; whether everything is right."""
    tally = rehearsed.tally
    for line in ("", *_table(report, tally), ""):
        tell(line)
    counts = {"n": rehearsed.phones, "all": tally.total(), "no": tally.refused.total()}
    tell(say("Phones: {n}. Sends acknowledged: {all}. Refused kindly: {no}.", **counts))
    if tally.missed_rings:
        tell(say("Phones that looked by themselves, because no bell had rung: {n}.", n=tally.missed_rings))
    wrong = [*tally.troubles, *_missing(report, tally, out)]
    for line in wrong:
        tell(line, wrong=True)
    if not wrong:
        tell(say("Every acknowledged answer is accounted for."))
    return not wrong


def _missing(report: Report, tally: Tally, out: Path) -> list[str]:
    """What the outputs do not hold, as sentences."""
    found = []
    files = [file for file in naming.files(report) if not (out / file).is_file() or not (out / file).stat().st_size]
    if files:
        found.append(say("These files are missing or empty: {files}.", files=", ".join(files)))
    steps = tally.missing(report.accounts)
    if steps:
        found.append(say("Not every answer is accounted for in: {steps}.", steps=", ".join(steps)))
    return found


def _table(report: Report, tally: Tally) -> list[str]:
    """The accounts as lines: what the phones counted stands beside what the outputs hold."""
    rows = [[say("Step"), say("On phones"), *(say(word) for word in REASONS.values())]]
    rows += [_row(account, tally) for account in report.accounts]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]


def _row(account: StepAccount, tally: Tally) -> list[str]:
    return [account.step, str(tally.of(account.step)), *(str(getattr(account, reason)) for reason in REASONS)]

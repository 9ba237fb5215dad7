"""`workshop rehearse`: a programme, a staff meeting or one exercise with simulated people, and its outputs.

Nothing is left behind but the files: the server it starts and its data are gone when it ends, however that happens.
"""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from workshop import paths
from workshop.commands import chosen, export, grid, templates
from workshop.commands.opened import house_of
from workshop.commands.rehearsed import told
from workshop.commands.stoppable import ended_well
from workshop.commands.terminal import say, tell
from workshop.content import alone
from workshop.content.library import Library, load
from workshop.content.programme import Plan
from workshop.core.errors import WorkshopError
from workshop.export.deck.look import Look
from workshop.language import LANGUAGES
from workshop.rehearsal import day, meeting
from workshop.rehearsal.day import Asked, Rehearsed

NOT_ACCOUNTED = 1
MOST_TRIOS = 300
REFRESHED = "refreshed.pptx"  # the trio's deck as its leader fetches it after a staff meeting


@dataclass(frozen=True, slots=True)
class Part:
    """One workshop of a rehearsal, and where in the folder its files go."""

    rehearsed: Rehearsed
    plan: Plan
    folder: str = "."


@click.command(
    help=say(
        "Run a programme, a staff meeting or one exercise with simulated people, write every output, "
        "and check the accounts."
    )
)
@click.argument("what", metavar="[PROGRAMME | EXERCISE]", default="")
@click.option("--all", "everything", is_flag=True, help=say("Every exercise and programme in both languages."))
@click.option("--trios", type=int, required=True, help=say("How many trios come."))
@click.option("--out", type=click.Path(path_type=Path), required=True, help=say("Folder for the files."))
@click.option("--seed", type=int, default=1, help=say("The same number gives the same people."))
@click.option("--lang", type=click.Choice(LANGUAGES), default="da", help=say("Language of the workshop."))
@click.option("--poster", is_flag=True, help=say("Hold the staff meeting on a poster for 72 hours."))
@templates.template_option
@click.pass_context
def rehearse(
    context: click.Context, what: str, everything: bool, trios: int, out: Path, seed: int, lang: str, poster: bool,
    template: Path | None,
) -> None:  # fmt: skip
    """Exit code 0 only when every acknowledged answer is accounted for in the outputs."""
    if not 1 <= trios <= MOST_TRIOS:
        raise WorkshopError("A rehearsal has from 1 to {most} trios.", most=MOST_TRIOS)
    if bool(what) == everything:
        raise WorkshopError("Say which programme or exercise to rehearse, or --all for every one of them.")
    look, library = templates.look_of(template), load(paths.exercises())
    if everything:
        _ready(out)
        well = grid.run(library, out, trios=trios, seed=seed)
    else:
        found = alone.found(library, what)
        asked = Asked(found.plan, trios, seed, lang, found.written)
        if poster and not meeting.is_one(asked.plan):
            raise WorkshopError("Only a staff meeting can hang on a poster. Leave --poster out.")
        _ready(out)
        well = _rehearsed(library, asked, out, look, poster=poster)
    if not well:
        context.exit(NOT_ACCOUNTED)


def _ready(out: Path) -> None:
    """Say before the rehearsal, not after it, that nothing can be written there."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=out):
            return
    except OSError as trouble:
        raise WorkshopError("Nothing can be written in {folder}. Choose another folder.", folder=out) from trouble


def _rehearsed(library: Library, asked: Asked, out: Path, look: Look | None, *, poster: bool) -> bool:
    """Run it, write its files and tell its accounts; whether everything is right."""
    length = meeting.presses_of(library, asked) if meeting.is_one(asked.plan) else day.presses(asked.plan)
    with tempfile.TemporaryDirectory(prefix="temadag-") as folder:
        data = Path(folder)
        with click.progressbar(length=length, label=say("Rehearsing")) as bar:
            parts, deck = ended_well(_through(library, asked, data, lambda: bar.update(1), poster=poster))
        with house_of(chosen.read(data=data, database_url="")) as house:
            reports = [export.write(house, part.rehearsed.code, out / part.folder, look=look) for part in parts]
    if deck:
        (out / REFRESHED).write_bytes(deck)
        tell(str(out / REFRESHED))
    well = [
        told(report, part.rehearsed, part.plan, out / part.folder)
        for report, part in zip(reports, parts, strict=True)
    ]  # fmt: skip
    return all(well)


async def _through(
    library: Library, asked: Asked, data: Path, pressed: Callable[[], object], *, poster: bool
) -> tuple[list[Part], bytes]:
    """What was held, and the refreshed deck where it was a staff meeting."""
    async with day.venue(data) as venue:
        if not meeting.is_one(asked.plan):
            return [Part(await venue.rehearse(asked, pressed), asked.plan)], b""
        met = await meeting.meet(venue, library, asked, pressed, poster=poster)
    before = meeting.day_before(library, asked)
    return [Part(met.day, before.plan, "day"), Part(met.meeting, asked.plan)], met.deck

"""What the room may see of a round: what was frozen, with moderation and themes laid over. Asks core.privacy."""

from dataclasses import replace

from sqlalchemy import Connection

from workshop.actions import groups, partners, seen
from workshop.actions.run import Run
from workshop.actions.sources import gathered
from workshop.content.exercise import Step
from workshop.content.programme import Beat
from workshop.core import privacy
from workshop.core.privacy import Released, Said
from workshop.core.seats import Who
from workshop.store import board, rounds, workshops
from workshop.store.rows import ReleaseRow, Round


def released(connection: Connection, run: Run, beat: Beat) -> Released:
    """What the room may see of a beat's round."""
    round_ = run.round_of(beat)
    step = beat.step
    if round_ is None or step is None:
        return privacy.NOTHING_YET
    batches = rounds.releases(connection, round_.id)
    if not batches:
        return privacy.NOTHING_YET
    answers = _said(connection, run, round_, step, batches[-1])
    if step.wall and step.partner:
        given = {str(entry["trio"]): said for entry, said in zip(batches[-1].answers, answers, strict=True)}
        return replace(privacy.wall(partners.together(connection, run, given)), n=len(given))
    if step.wall:
        return privacy.wall(answers)
    if step.who is Who.ROLE:
        return privacy.by_role(answers, _chairs(connection, run), passed=batches[-1].passed, floor=floor(run, step))
    return privacy.release(answers, passed=batches[-1].passed, floor=floor(run, step))


def floor(run: Run, step: Step) -> int:
    """How many respondents a result needs: the workshop's floor, or the step's own where that is higher."""
    return max(run.workshop.floor, step.floor)


def _said(connection: Connection, run: Run, round_: Round, step: Step, batch: ReleaseRow) -> tuple[Said, ...]:
    cards = {card.id: card for card in board.cards(connection, round_.id)}
    titles = _titles(connection, run, round_)
    names = {trio.id: trio.name for trio in workshops.trios(connection, run.workshop.id)} if step.wall else {}
    own = groups.seen(connection, run, run.beat_of(round_)) if step.by else {}
    found = []
    for entry in batch.answers:
        said = seen.said(entry, cards, step, titles, names.get(entry.get("trio", ""), ""))
        under = str(entry.get("by", ""))
        found.append(replace(said, group=own.get(under, under)))
    return tuple(found)


def _titles(connection: Connection, run: Run, round_: Round) -> dict[str, str]:
    """Titles of the themes that gather this round's cards."""
    return {
        theme.id: theme.title
        for beat in run.beats
        if beat.step is not None and beat.step.kind == "themes"
        for other in [run.round_of(beat)]
        if other is not None and round_.id in {r.id for r in gathered(run, beat)}
        for theme in board.themes(connection, other.id)
    }


def _chairs(connection: Connection, run: Run) -> dict[str, int]:
    """How many of each function have joined: no group can be larger than that."""
    found: dict[str, int] = {}
    for seat in workshops.seats(connection, run.workshop.id):
        if seat.secret_hash:
            found[seat.function] = found.get(seat.function, 0) + 1
    return found

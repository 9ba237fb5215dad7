"""Shows results: freezes what may be seen of a round, and tells it as figures. Everything here asks core.privacy."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from workshop.actions import groups, seen
from workshop.actions.outcomes import ask_of
from workshop.actions.released import floor, released
from workshop.actions.run import Run
from workshop.actions.sources import gathered, rounds_of, short_id
from workshop.content.exercise import Step
from workshop.content.programme import Beat
from workshop.core import privacy
from workshop.core.figures import Figure
from workshop.core.privacy import Released, Said, Standing
from workshop.core.seats import Keeps
from workshop.kinds import again
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Option
from workshop.store import board, meetings, rounds
from workshop.store.rows import CardRow, ReleaseRow, Round, StoredAnswer


def freeze(connection: Connection, run: Run, round_: Round) -> bool:
    """Release what has been answered; after a release that was seen it takes three new answers (contracts.md)."""
    rows = [row for row in rounds.answers(connection, round_.id) if row.state != "deleted"]
    given = [row for row in rows if row.state == "given"]
    earlier = rounds.releases(connection, round_.id)
    fresh = sum(row.batch is None for row in given)
    if _was_seen(run, round_, earlier) and not privacy.late_batch_may_show(fresh):
        return False
    if _leaves_few(connection, run, given):
        if not earlier:
            empty(connection, round_)
        return False
    _store(connection, run, round_, given, len(rows) - len(given), len(earlier) + 1)
    return True


def _leaves_few(connection: Connection, run: Run, given: Sequence[StoredAnswer]) -> bool:
    """Whether a leader who typed in the paper of a staff meeting could tell what one or two have said on a phone."""
    apart = privacy.apart_from_paper(len(given), sum(row.typed for row in given))
    return not apart and meetings.of_workshop(connection, run.workshop.id) is not None


def _was_seen(run: Run, round_: Round, earlier: Sequence[ReleaseRow]) -> bool:
    """Whether an earlier release could be read against this one; on the wall every text has its workplace's name."""
    step = run.beat_of(round_).step
    return step is not None and not step.wall and any(row.n >= floor(run, step) for row in earlier)


def empty(connection: Connection, round_: Round) -> None:
    """Nothing is shown of the round any more: what had been typed in for it was taken back."""
    batch = len(rounds.releases(connection, round_.id)) + 1
    rounds.add_release(connection, ReleaseRow(round_.id, batch, 0, 0, []))


def freeze_live(connection: Connection, run: Run, round_: Round) -> bool:
    """Move a live display on, when enough has changed that no single answer can be read from the movement."""
    step = run.beat_of(round_).step
    if step is None or not privacy.may_be_live(step.reveal, step.audience):
        return False
    rows = rounds.answers(connection, round_.id)
    given = [row for row in rows if row.state == "given"]
    earlier = rounds.releases(connection, round_.id)
    fresh = sum(row.batch is None for row in given)
    if not privacy.live_may_move(fresh, len(given), first=not earlier, floor=floor(run, step)):
        return False
    passed = sum(row.state == "passed" for row in rows)
    _store(connection, run, round_, given, passed, len(earlier) + 1)
    return True


def _store(
    connection: Connection, run: Run, round_: Round, given: Sequence[StoredAnswer], passed: int, batch: int
) -> None:
    step = run.beat_of(round_).step
    assert step is not None
    under = groups.chosen(connection, run, run.beat_of(round_), given)
    cards: dict[str, list[CardRow]] = {}
    for card in sorted(board.cards(connection, round_.id), key=lambda card: card.place):
        cards.setdefault(card.answer_id, []).append(card)
    entries = privacy.mix(
        [_entry(row, step, cards.get(row.id, [])) | under.get(row.id, {}) for row in given], round_.id
    )
    rounds.add_release(connection, ReleaseRow(round_.id, batch, len(given), passed, list(entries)))
    rounds.mark_batch(connection, round_.id, batch)


def _entry(row: StoredAnswer, step: Step, cards: Sequence[CardRow]) -> dict[str, Any]:
    """An answer as it is from now on, with its free texts as they are."""
    entry: dict[str, Any] = {"value": dict(row.value), "cards": [seen.frozen_text(card) for card in cards]}
    if row.owner == "trio" and step.wall:
        entry["trio"] = row.trio_id
    if step.keeps is Keeps.ROLE and row.role:
        entry["role"] = row.role
    return entry


def figures(connection: Connection, run: Run, beat: Beat, language: str) -> tuple[Figure, ...]:
    """What the room may see of a beat, as figures; a room step tells those of the steps it looks at."""
    step = beat.step
    if step is None:
        return ()
    if step.kind == "look":
        others = [run.beat_of(found) for found in gathered(run, beat)]
        return tuple(figure for other in others for figure in figures(connection, run, other, language))
    if step.kind == "themes":
        return _themes(connection, run, beat, language)
    told = _told(connection, run, beat, language)
    if step.again is not None:
        for before in rounds_of(run, beat, (step.again,)):
            return tuple(
                again.moved(
                    ask_of(connection, run, beat, language), _told(connection, run, run.beat_of(before), language), told
                )
            )
    return told


def _told(connection: Connection, run: Run, beat: Beat, language: str) -> tuple[Figure, ...]:
    step = beat.step
    assert step is not None
    group = released(connection, run, beat)
    ask = ask_of(connection, run, beat, language)
    if step.kind == "choice" and step.takes:
        counted = Counter(label for said in group.answers for label in said.value["labels"])
        labels = sorted(counted, key=lambda label: (-counted[label], label))
        ask = replace(ask, options=tuple(Option(short_id(label), label) for label in labels))
    return tuple(KINDS[step.kind].tell(ask, group))


def _themes(connection: Connection, run: Run, beat: Beat, language: str) -> tuple[Figure, ...]:
    own = run.round_of(beat)
    titles = tuple(theme.title for theme in board.themes(connection, own.id)) if own else ()
    answers: list[Said] = []
    n = 0
    standing = Standing.SHOWN
    for found in gathered(run, beat):
        part = released(connection, run, run.beat_of(found))
        answers += part.answers
        n += part.n
        standing = part.standing if part.standing is not Standing.SHOWN else standing
    ask = ask_of(connection, run, beat, language)
    return tuple(KINDS["themes"].tell(ask, Released(tuple(answers), n, standing, themes=titles)))

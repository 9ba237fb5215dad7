"""Shows results: freezes what may be seen of a round, and tells it as figures. Everything here asks core.privacy."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection

from workshop.actions.outcomes import ask_of, short_id, source_beats
from workshop.actions.run import Run
from workshop.content.exercise import Step
from workshop.content.programme import Beat
from workshop.core import privacy
from workshop.core.figures import Figure
from workshop.core.privacy import Card, Released, Said, Standing
from workshop.core.seats import Keeps
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Option
from workshop.store import board, rounds, workshops
from workshop.store.rows import CardRow, ReleaseRow, Round, StoredAnswer

TEXT_KINDS = {"words": "words", "cards": "cards", "parking_lot": "text"}  # kind → where its value holds texts


def freeze(connection: Connection, run: Run, round_: Round) -> bool:
    """Release what has been answered; a later batch needs three new answers (contracts.md, Åbn igen)."""
    rows = [row for row in rounds.answers(connection, round_.id) if row.state != "deleted"]
    given = [row for row in rows if row.state == "given"]
    earlier = rounds.releases(connection, round_.id)
    fresh = sum(row.batch is None for row in given)
    if earlier and not privacy.late_batch_may_show(fresh):
        return False
    _store(connection, run, round_, given, len(rows) - len(given), len(earlier) + 1)
    return True


def freeze_live(connection: Connection, run: Run, round_: Round) -> bool:
    """Move a live display on, when enough has changed that no single answer can be read from the movement."""
    step = run.beat_of(round_).step
    if step is None or not privacy.may_be_live(step.reveal, step.audience):
        return False
    rows = rounds.answers(connection, round_.id)
    given = [row for row in rows if row.state == "given"]
    earlier = rounds.releases(connection, round_.id)
    fresh = sum(row.batch is None for row in given)
    if not privacy.live_may_move(fresh, len(given), first=not earlier, floor=run.workshop.floor):
        return False
    passed = sum(row.state == "passed" for row in rows)
    _store(connection, run, round_, given, passed, len(earlier) + 1)
    return True


def _store(
    connection: Connection, run: Run, round_: Round, given: Sequence[StoredAnswer], passed: int, batch: int
) -> None:
    step = run.beat_of(round_).step
    assert step is not None
    entries = privacy.mix([_entry(row, step) for row in given], round_.id)
    rounds.add_release(connection, ReleaseRow(round_.id, batch, len(given), passed, list(entries)))
    rounds.mark_batch(connection, round_.id, batch)


def _entry(row: StoredAnswer, step: Step) -> dict[str, Any]:
    entry: dict[str, Any] = {"answer": row.id, "value": dict(row.value)}
    if row.owner == "trio" and step.wall:
        entry["trio"] = row.trio_id
    if step.keeps is Keeps.ROLE and row.role:
        entry["role"] = row.role
    return entry


def released(connection: Connection, run: Run, beat: Beat) -> Released:
    """What the room may see of a beat's round, moderation and themes laid over."""
    round_ = run.round_of(beat)
    step = beat.step
    if round_ is None or step is None:
        return privacy.NOTHING_YET
    batches = rounds.releases(connection, round_.id)
    if not batches:
        return privacy.NOTHING_YET
    answers = _said(connection, run, round_, step, batches[-1])
    if step.wall:
        return privacy.wall(answers)
    return privacy.release(answers, passed=batches[-1].passed, floor=run.workshop.floor)


def _said(connection: Connection, run: Run, round_: Round, step: Step, batch: ReleaseRow) -> tuple[Said, ...]:
    cards: dict[str, list[CardRow]] = {}
    for card in board.cards(connection, round_.id):
        cards.setdefault(card.answer_id, []).append(card)
    titles = _titles(connection, run, round_)
    names = {trio.id: trio.name for trio in workshops.trios(connection, run.workshop.id)} if step.wall else {}
    return tuple(
        _one(entry, sorted(cards.get(entry["answer"], []), key=lambda c: c.place), step, titles, names)
        for entry in batch.answers
    )


def _one(
    entry: dict[str, Any], cards: list[CardRow], step: Step, titles: dict[str, str], names: dict[str, str]
) -> Said:
    """One released answer; texts that are held or hidden are not in it."""
    up = tuple(Card(card.shown, titles.get(card.theme_id or "", "")) for card in cards if card.state == "up")
    value = dict(entry["value"])
    if step.kind in TEXT_KINDS:
        texts = [card.text for card in up]
        value = {"text": texts[0] if texts else ""} if step.kind == "parking_lot" else {TEXT_KINDS[step.kind]: texts}
    elif step.kind == "choice":
        value = _chosen(value, [card.text for card in up]) if step.takes else {**value, "own": [c.text for c in up]}
    elif step.kind == "commitment":
        value = {"fields": masked_fields(value, cards)}
    return Said(value, up, names.get(entry.get("trio", ""), ""), entry.get("role", ""))


def _chosen(value: dict[str, Any], texts: list[str]) -> dict[str, Any]:
    """A choice among texts of an earlier step: what was chosen is known by its text, as far as it may be seen."""
    return {**value, "chosen": [short_id(text) for text in texts], "own": [], "labels": texts}


def masked_fields(value: dict[str, Any], cards: list[CardRow]) -> dict[str, str]:
    """A commitment's fields as they may be shown: held and hidden ones empty, masked ones masked."""
    shown = {card.text: card.shown if card.state == "up" else "" for card in cards}
    return {name: shown.get(text, text) for name, text in value.get("fields", {}).items()}


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


def gathered(run: Run, beat: Beat) -> tuple[Round, ...]:
    """The rounds a room step looks back at (its `of`)."""
    if beat.step is None:
        return ()
    beats = [found for source in beat.step.of for found in source_beats(run, beat, source)]
    return tuple(found for found in (run.round_of(other) for other in beats) if found is not None)


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
    seen = released(connection, run, beat)
    ask = ask_of(connection, run, beat, language)
    if step.kind == "choice" and step.takes:
        labels = dict.fromkeys(label for said in seen.answers for label in said.value["labels"])
        ask = replace(ask, options=tuple(Option(short_id(label), label) for label in labels))
    return tuple(KINDS[step.kind].tell(ask, seen))


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



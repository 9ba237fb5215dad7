"""What a trio's text is put under: the choice the same trio has made in an earlier step, such as a value."""

from collections.abc import Sequence

from sqlalchemy import Connection

from workshop.actions.run import Run
from workshop.actions.sources import rounds_of
from workshop.content.programme import Beat
from workshop.kinds.contract import Option
from workshop.store import board, rounds
from workshop.store.rows import Round, StoredAnswer


def chosen(connection: Connection, run: Run, beat: Beat, given: Sequence[StoredAnswer]) -> dict[str, dict[str, str]]:
    """Answer → what a release keeps beside it: the option's id, or the trio's own words for it."""
    found: dict[str | None, str] = {}
    for before in _rounds(run, beat):
        for row in rounds.answers(connection, before.id):
            picked = [*row.value.get("chosen", ()), *row.value.get("own", ())]
            if row.state == "given" and row.owner == "trio" and picked:
                found[row.trio_id] = str(picked[0])
    return {row.id: {"by": found[row.trio_id]} for row in given if row.owner == "trio" and row.trio_id in found}


def seen(connection: Connection, run: Run, beat: Beat) -> dict[str, str]:
    """Own words for a group as they may be seen now; those that are held or hidden are nothing."""
    cards = [card for before in _rounds(run, beat) for card in board.cards(connection, before.id)]
    held = {card.text for card in cards if card.state != "up"}
    return {card.text: "" if card.text in held else card.shown for card in cards}


def options(run: Run, beat: Beat, language: str) -> tuple[Option, ...]:
    """The groups that the exercise offers."""
    steps = [run.beat_of(before).step for before in _rounds(run, beat)]
    return tuple(Option(o.id, o.label.say(language)) for step in steps if step is not None for o in step.options)


def _rounds(run: Run, beat: Beat) -> tuple[Round, ...]:
    by = beat.step.by if beat.step else None
    return rounds_of(run, beat, (by,)) if by else ()

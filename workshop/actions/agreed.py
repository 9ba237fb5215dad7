"""A trio's commitment as it stands now: as it was on the day, or as the trio has changed it on its page since."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection

from workshop.actions import run as running
from workshop.actions import take_home as homes
from workshop.actions.house import House
from workshop.actions.outcomes import ask_of
from workshop.actions.run import Run
from workshop.content.asking import ask_for
from workshop.content.programme import Beat
from workshop.core import privacy
from workshop.core.errors import WorkshopError
from workshop.core.figures import Agreement, Agreements
from workshop.core.keys import new_id, trio_key
from workshop.core.phases import Phase
from workshop.core.privacy import Said
from workshop.core.seats import Who
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Ask, Field, Form
from workshop.store import rounds, take_home, workshops
from workshop.store.rows import StoredAnswer, Trio
from workshop.store.take_home import TakeHomeRow

KIND = "commitment"


@dataclass(frozen=True, slots=True)
class Card:
    """A trio's commitment: how it is asked for, what stands in it, and the card as it reads (None while empty)."""

    ask: Ask
    form: Form
    agreement: Agreement | None
    changed: bool  # since the day
    locked: bool  # the trio writes it on its phones just now


def beat_of(run: Run) -> Beat | None:
    """Where trios are asked for their commitment (the last time); None where the programme has no such step."""
    found = [beat for beat in run.beats if beat.step and beat.step.kind == KIND and beat.step.who is Who.TRIO]
    return found[-1] if found else None


def is_past(run: Run) -> bool:
    """Whether the room has written its commitments: then each trio is shown the way to its page."""
    beat = beat_of(run)
    return run.ended() or (beat is not None and run.phase_of(beat) in (Phase.CLOSED, Phase.SHOWN))


def card(connection: Connection, run: Run, trio: Trio, language: str) -> Card | None:
    """The trio's commitment; None where the programme asks for none."""
    beat = beat_of(run)
    if beat is None:
        return None
    ask = ask_of(connection, run, beat, language, trio.id)
    row = _row(connection, run, beat, trio)
    value = _value(row)
    changed = row is not None and row.id == ""
    locked = run.phase_of(beat) is Phase.OPEN
    return Card(ask, KINDS[KIND].fill(ask, value), _read(ask, value, trio), changed, locked)


def agreement(connection: Connection, run: Run, trio: Trio, language: str) -> Agreement | None:
    """The commitment as it reads, and nothing of what could be taken over into it; None while it is empty."""
    beat = beat_of(run)
    if beat is None or beat.step is None:
        return None
    return _read(ask_for(beat.step, language), _value(_row(connection, run, beat, trio)), trio)


def agreements(connection: Connection, run: Run, language: str) -> Mapping[str, Agreement]:
    """Trio → its commitment as it reads, for those that have one; read together, however many trios there are."""
    beat = beat_of(run)
    if beat is None or beat.step is None:
        return {}
    ask, round_id = ask_for(beat.step, language), _round_id(run, beat)
    rows = {row.trio_id: row for row in rounds.answers(connection, round_id) if row.owner == "trio"}
    homes, found = take_home.of_workshop(connection, run.workshop.id), {}
    for trio in workshops.trios(connection, run.workshop.id):
        row = _as_now(rows.get(trio.id), homes.get(trio.id), round_id, trio.id)
        if (read := _read(ask, _value(row), trio)) is not None:
            found[trio.id] = read
    return found


def _row(connection: Connection, run: Run, beat: Beat, trio: Trio) -> StoredAnswer | None:
    rows = answers_of(connection, run, trio.id)
    return next((row for row in rows if row.round_id == _round_id(run, beat)), None)


def _value(row: StoredAnswer | None) -> Mapping[str, Any]:
    return row.value if row is not None and row.state == "given" else {}


def _read(ask: Ask, value: Mapping[str, Any], trio: Trio) -> Agreement | None:
    told = KINDS[KIND].tell(ask, privacy.own([Said(value, (), trio.name)])) if value.get("fields") else ()
    return next((each for figure in told if isinstance(figure, Agreements) for each in figure.cards), None)


def answers_of(connection: Connection, run: Run, trio_id: str) -> tuple[StoredAnswer, ...]:
    """A trio's own answers, its commitment as it stands now; one that was changed since the day has no id."""
    found = {row.round_id: row for row in rounds.trio_answers(connection, trio_id) if row.owner == "trio"}
    if (beat := beat_of(run)) is not None:
        round_id = _round_id(run, beat)
        now = _as_now(found.get(round_id), take_home.of_trio(connection, trio_id), round_id, trio_id)
        found |= {round_id: now} if now is not None else {}
    return tuple(found.values())


def _as_now(row: StoredAnswer | None, home: TakeHomeRow | None, round_id: str, trio_id: str) -> StoredAnswer | None:
    """The commitment of the day, or the one the trio has put in its place since."""
    if home is None or home.card is None:
        return row
    before = row or _blank(round_id, trio_id)
    if home.card["edition"] < before.edition:  # the step was opened again, and the trio wrote there
        return row
    return replace(before, id="", value=home.card["value"], state="given")


def change(house: House, trio: Trio, form: Form, language: str) -> None:
    """Keep the card as the trio has it now; what the room saw on the day is not touched."""
    homes.link_of(house, trio.id)
    with house.store.work() as work:
        run = running.load(work.connection, trio.workshop_id)
        beat = beat_of(run)
        if beat is None:
            raise WorkshopError("This workshop asked for no agreement.")
        if run.phase_of(beat) is Phase.OPEN:
            raise WorkshopError("Your trio writes its agreement on the phones just now. Change it there.", status=409)
        answer = KINDS[KIND].read(ask_of(work.connection, run, beat, language, trio.id), form)
        rows = rounds.trio_answers(work.connection, trio.id)
        edition = max((row.edition for row in rows if row.round_id == _round_id(run, beat)), default=0)
        take_home.keep_card(work.connection, trio.id, {"value": dict(answer.value), "edition": edition})


def _round_id(run: Run, beat: Beat) -> str:
    found = run.round_of(beat)
    return found.id if found else ""


def _blank(round_id: str, trio_id: str) -> StoredAnswer:
    return StoredAnswer("", round_id, "", "", 0, "", {}, "given", "trio", trio_id, None, None)


def bring_back(house: House, connection: Connection, run: Run, trio_id: str, card: Agreement) -> None:
    """Keep a card that was read in as the trio's own, field by field; nothing where the programme asks for none."""
    beat = beat_of(run)
    if beat is None or beat.step is None:
        return
    asked, written = ask_for(beat.step, run.workshop.language).fields, dict(card.lines)
    fields = {field.id: _as_typed(field, written[field.label]) for field in asked if field.label in written}
    if fields:
        row = {"id": new_id(house.chance), "round_id": _round_id(run, beat), "key": trio_key(trio_id), "submission": ""}
        value = {"value": {"fields": fields}, "state": "given", "owner": "trio", "trio_id": trio_id}
        rounds.add_answer(connection, item="", edition=1, **row, **value)


def _as_typed(field: Field, text: str) -> str:
    return next((option.id for option in field.choices if option.label == text), text)


def changed(connection: Connection, run: Run, language: str) -> dict[str, Agreement]:
    """Workplace → its commitment, of the trios that have changed theirs since the day."""
    cards = [trio for trio, home in _homes(connection, run) if home.card is not None]
    found = ((trio.name, agreement(connection, run, trio, language)) for trio in cards)
    return {name: card for name, card in found if card is not None}


def _homes(connection: Connection, run: Run) -> list[tuple[Trio, TakeHomeRow]]:
    homes = take_home.of_workshop(connection, run.workshop.id)
    return [(trio, homes[trio.id]) for trio in workshops.trios(connection, run.workshop.id) if trio.id in homes]

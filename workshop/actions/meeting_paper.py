"""The paper bridge of a staff meeting: counts of hands and notes from a sheet, typed in whenever there is time for it.

They count like answers from phones, under the same floor, and stand in the accounts as typed in.
"""

from dataclasses import dataclass

from sqlalchemy import Connection

from workshop.actions import answering, hand_count, outcomes, releasing, texts
from workshop.actions import run as running
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.actions.sending import Sending
from workshop.actions.staff_meeting import Meeting, answered_alone
from workshop.content.programme import Beat
from workshop.core.changes import Change, Topic
from workshop.core.errors import WorkshopError
from workshop.core.keys import answer_key, new_id
from workshop.core.phases import Phase
from workshop.core.seats import Function
from workshop.kinds.contract import Ask, Form
from workshop.store import board, rounds
from workshop.store.database import Work
from workshop.store.rows import Round, Seat
from workshop.text.cleaning import clean

MOST_NOTES = 60


@dataclass(frozen=True, slots=True)
class Sheet:
    """One question as it stands on paper, and how many answers to it have been typed in."""

    beat: Beat
    round: Round
    ask: Ask
    typed: int
    on_phones: bool  # whether phones have answered it too


def sheets(connection: Connection, run: Run, language: str) -> tuple[Sheet, ...]:
    """The questions of the meeting that each answers alone: the notes and the vote."""
    found = []
    for beat in answered_alone(run):
        round_ = run.round_of(beat)
        if round_ is not None:
            rows = [row for row in rounds.answers(connection, round_.id) if row.state != "deleted"]
            typed = sum(row.typed for row in rows)
            ask = outcomes.ask_of(connection, run, beat, language)
            found.append(Sheet(beat, round_, ask, typed, typed < len(rows)))
    return tuple(found)


def keep(house: House, meeting: Meeting, typed: Form) -> int:
    """Keep what was typed: so many votes for each answer, and a note on each line; how many answers it was."""
    with house.store.work() as work:
        run = running.load(work.connection, meeting.workshop.id)
        kept = 0
        for sheet in sheets(work.connection, run, meeting.workshop.language):
            forms = _forms(sheet.ask, typed)
            for form in forms:
                _take_in(house, work, run, sheet, form)
            if forms:
                _show(work, run, sheet.round)
            kept += len(forms)
        if not kept:
            raise WorkshopError("Write how many said what, or at least one note.", field="notes")
        work.announce(Change(run.workshop.id, Topic.ANSWERS, run.workshop.version))
    return kept


def take_back(house: House, meeting: Meeting) -> int:
    """Delete what was typed in, to begin again; only where no phone has answered the same question."""
    with house.store.work() as work:
        run, gone = running.load(work.connection, meeting.workshop.id), 0
        for sheet in sheets(work.connection, run, meeting.workshop.language):
            if sheet.typed and not sheet.on_phones:
                for row in rounds.answers(work.connection, sheet.round.id):
                    rounds.change_answer(work.connection, row.id, state="deleted", value={}, batch=None)
                    for card in board.cards_of(work.connection, row.id):
                        board.remove_card(work.connection, card.id)
                releasing.empty(work.connection, sheet.round)
                gone += sheet.typed
        work.announce(Change(run.workshop.id, Topic.ANSWERS, run.workshop.version))
    return gone


def _forms(ask: Ask, typed: Form) -> list[Form]:
    """The answers on paper: a vote each, or a note each."""
    if ask.kind == "choice":
        counted = any((typed.get(f"n_{option.id}") or [""])[0].strip(" 0") for option in ask.options)
        return hand_count.dealt(ask, typed) if counted else []
    lines = [text for line in (typed.get("notes") or [""])[0].splitlines() if (text := clean(line))]
    if len(lines) > MOST_NOTES:
        message = "There is room for {most} notes at a time. Save them in two goes."
        raise WorkshopError(message, field="notes", most=MOST_NOTES)
    return [{"card1": [line]} for line in lines]


def _take_in(house: House, work: Work, run: Run, sheet: Sheet, form: Form) -> None:
    """One answer from paper. Whoever types a note has read it, so it may be seen unless it looks like personal data."""
    seat = Seat(new_id(house.chance), run.workshop.id, None, str(Function.STAFF), None, False)
    secret, submission = new_id(house.chance), new_id(house.chance)
    answering.take_in(
        house, work, Sending(seat, secret, sheet.round.id, submission, 1, form, typed=True), run, sheet.round
    )
    stored = rounds.answer_under(work.connection, sheet.round.id, answer_key(secret, sheet.round.id))
    for card in board.cards_of(work.connection, stored.id) if stored else ():
        if not card.flags:
            board.change_cards(work.connection, [card.id], state=texts.UP)


def _show(work: Work, run: Run, round_: Round) -> None:
    """What has been shown already, or comes on no screen any more, is told at once; the rest waits for its turn."""
    if run.ended() or round_.phase in (Phase.CLOSED, Phase.SHOWN):
        releasing.freeze(work.connection, run, round_)
        rounds.set_phase(work.connection, round_.id, Phase.SHOWN)

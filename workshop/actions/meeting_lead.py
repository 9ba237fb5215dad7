"""Leading a staff meeting from a phone or a laptop: one big button, the texts that may be seen, and the agreement."""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection

from workshop.actions import agreed, answering, facilitate, meeting_texts, outcomes, releasing, stepping
from workshop.actions import run as running
from workshop.actions.house import House
from workshop.actions.moderation import holds
from workshop.actions.run import Run
from workshop.actions.sending import Sending
from workshop.actions.staff_meeting import Meeting
from workshop.content.programme import Beat
from workshop.core.changes import Change, Topic
from workshop.core.errors import WorkshopError
from workshop.core.keys import new_id, trio_key
from workshop.core.phases import Phase
from workshop.core.seats import Function, Who
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Ask, Form
from workshop.store import rounds, workshops
from workshop.store.rows import Round, Seat, Trio
from workshop.text import guard

_HALVES = ("when", "will")  # of an agreement; the smaller fields may wait until after the meeting


def advance(
    house: House, meeting: Meeting, pressed_at: str, read: Collection[str] = (), up: Collection[str] = (), *,
    by_key: bool = False,
) -> bool:  # fmt: skip
    """*Næste*. Where texts wait to be read, an open step is closed first and shown with the next press."""
    if meeting.on_the_wall:
        raise WorkshopError("The poster still hangs. Take it down first, and the meeting can begin.", status=409)
    with house.store.read() as connection:
        run = running.load(connection, meeting.workshop.id)
    if reads_first(run):
        return facilitate.close(house, meeting.workshop.id, pressed_at)
    if read and run.position == pressed_at:
        meeting_texts.decide(house, meeting.workshop.id, read, up)
    return facilitate.next_step(house, meeting.workshop.id, pressed_at, by_key=by_key)


def reads_first(run: Run) -> bool:
    """Whether the open step has texts that somebody is to read before they are seen."""
    step = run.beat.step if run.beat else None
    if step is None or run.round is None or run.round.phase != Phase.OPEN or step.who is not Who.PERSON:
        return False
    return holds(run.round, step)


def agreement(connection: Connection, run: Run, language: str) -> tuple[Beat, Round, Ask] | None:
    """The step in which the agreement is written, as it is asked; None where the meeting has none."""
    for beat in run.beats:
        round_ = run.round_of(beat)
        if beat.step is not None and beat.step.who is Who.TRIO and round_ is not None:
            return beat, round_, outcomes.ask_of(connection, run, beat, language)
    return None


def in_form(connection: Connection, run: Run, ask: Ask, round_: Round, day_trio: Trio) -> tuple[Form, bool]:
    """What stands in the agreement, and whether it has been saved; before that the trio's own proposal stands there."""
    stored = rounds.answer_under(connection, round_.id, trio_key(owner(connection, run).id))
    if stored is not None and stored.state == "given":
        return KINDS[ask.kind].fill(ask, stored.value), True
    ids = {field.id for field in ask.fields}
    proposed = _proposed(connection, day_trio, ask.language)
    return {f"f_{id}": [text] for id, text in proposed.items() if id in ids}, False


def write_agreement(house: House, meeting: Meeting, form: Form, *, show: bool) -> None:
    """What the staff has agreed on, in the trio's own keeping; `show` puts it on the screen."""
    with house.store.work() as work:
        run = running.load(work.connection, meeting.workshop.id)
        found = agreement(work.connection, run, meeting.workshop.language)
        if found is None:
            raise WorkshopError("This meeting has no agreement to write.")
        _beat, round_, _ask = found
        trio = owner(work.connection, run)
        stored = rounds.answer_under(work.connection, round_.id, trio_key(trio.id))
        seat = Seat(new_id(house.chance), run.workshop.id, trio.id, str(Function.STAFF), None, False)
        edition = stored.edition + 1 if stored else 1
        intent = "draft" if all((form.get(f"f_{half}") or [""])[0].strip() for half in _HALVES) else "send"
        sending = Sending(seat, "", round_.id, new_id(house.chance), edition, form, intent)
        answering.take_in(house, work, sending, run, round_)
        work.announce(Change(run.workshop.id, Topic.ANSWERS, run.workshop.version))
        if round_.phase == Phase.SHOWN:
            releasing.freeze(work.connection, run, round_)
        elif show and run.round is not None and run.round.id == round_.id:
            stepping.enter_phase(house, work, run, Phase.SHOWN)


def owner(connection: Connection, run: Run) -> Trio:
    """The workplace of a meeting, which owns what is agreed there."""
    return workshops.trios(connection, run.workshop.id)[0]


def _proposed(connection: Connection, day_trio: Trio, language: str) -> Mapping[str, str]:
    """The fields of the trio's small experiment as it stands now, without what looks like personal data."""
    card = agreed.card(connection, running.load(connection, day_trio.workshop_id), day_trio, language)
    if card is None:
        return {}
    labels = {(f"f_{field.id}", option.id): option.label for field in card.ask.fields for option in field.choices}
    written = {name: held[0] for name, held in card.form.items() if held}
    return {name[2:]: labels.get((name, text)) or guard.mask(text) for name, text in written.items()}

"""Answers that were given on paper, typed in at the desk: they go the way of every other answer, and are marked."""

from dataclasses import dataclass

from sqlalchemy import Connection

from workshop.actions import answering, outcomes, pens, titles
from workshop.actions import run as running
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.actions.sending import Sending
from workshop.content.exercise import Step
from workshop.core.errors import WorkshopError
from workshop.core.keys import new_id, trio_key
from workshop.core.phases import Phase, asks_nobody
from workshop.core.seats import TRIO_FUNCTIONS, Function, Keeps, Who, is_trios
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Ask, Form
from workshop.store import rounds, workshops
from workshop.store.rows import Round, Seat
from workshop.text.cleaning import clean

LINES = {"cards": "card", "words": "word", "parking_lot": "text", "draft": "text"}  # kind → the field of one line
COUNTED = ("choice", "scales")


@dataclass(frozen=True, slots=True)
class Pile:
    """The paper of one open step."""

    round_id: str
    title: str
    ask: Ask
    way: str  # line | tally | form
    wants_workplace: bool
    wants_function: bool
    typed: int  # how many have been typed in


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose paper it is, as far as the step asks."""

    trio_id: str = ""
    function: str = ""


def piles(house: House, workshop_id: str, language: str, trio_id: str = "") -> tuple[Pile, ...]:
    """The steps that take answers now: the one that is on, and those that are open all day."""
    with house.store.read() as connection:
        run = running.load(connection, workshop_id)
        mine = trio_id if trio_id in {trio.id for trio in workshops.trios(connection, workshop_id)} else None
        return tuple(_pile(connection, run, found, language, mine) for found in _open(run))


def line(house: House, workshop_id: str, round_id: str, text: str, owner: Owner) -> None:
    """One line from one piece of paper; a trio's lines are gathered in its answer."""
    if not clean(text):
        raise WorkshopError("Write what stands on the paper.", field="line")
    with house.store.read() as connection:
        run, round_, step = _at(connection, workshop_id, round_id)
        stem = LINES[step.kind]
        form: dict[str, list[str]] = {}
        if is_trios(step.who) and stem != "text":
            form = {name: list(held) for name, held in _stands(connection, run, round_, owner).items()}
    form[stem if stem == "text" else f"{stem}{_free(form, stem)}"] = [text]
    _send(house, workshop_id, round_id, form, owner)


def whole(house: House, workshop_id: str, round_id: str, form: Form, owner: Owner) -> None:
    """Everything that stands on one sheet of paper."""
    _send(house, workshop_id, round_id, form, owner)


def _open(run: Run) -> tuple[Round, ...]:
    now = run.round
    here = (now,) if now is not None and now.phase == Phase.OPEN else ()
    found = (*here, *(each for each in run.all_day() if each.phase == Phase.OPEN))
    steps = ((each, run.beat_of(each).step) for each in found)
    return tuple(
        each for each, step in steps if step is not None and not asks_nobody(step.who) and step.kind != "story"
    )


def _pile(connection: Connection, run: Run, round_: Round, language: str, trio_id: str | None) -> Pile:
    beat = run.beat_of(round_)
    step = beat.step
    assert step is not None
    ask = outcomes.ask_of(connection, run, beat, language, trio_id, new_lot(round_))
    way = "line" if step.kind in LINES else "tally" if _is_counted(step) else "form"
    typed = sum(row.typed and row.state == "given" for row in rounds.answers(connection, round_.id))
    wants_workplace = is_trios(step.who) or step.keeps is Keeps.WORKPLACE
    wants_function = step.who is Who.ROLE or step.keeps is Keeps.ROLE
    return Pile(round_.id, titles.step_title(run, beat, language), ask, way, wants_workplace, wants_function, typed)


def new_lot(round_: Round) -> str:
    """A lot for paper: the same sheet for everybody who has no phone."""
    return f"paper {round_.id}"


def _is_counted(step: Step) -> bool:
    """Hand counts are persons' votes that keep nothing beside them."""
    return step.kind in COUNTED and step.who is Who.PERSON and step.keeps is Keeps.NOTHING


def _at(connection: Connection, workshop_id: str, round_id: str) -> tuple[Run, Round, Step]:
    run = running.load(connection, workshop_id)
    found = next((each for each in _open(run) if each.id == round_id), None)
    step = run.beat_of(found).step if found else None
    if found is None or step is None:
        raise WorkshopError("That step takes no answers now. Open it again to type more in.", status=409)
    return run, found, step


def _stands(connection: Connection, run: Run, round_: Round, owner: Owner) -> Form:
    """What the trio's answer holds already."""
    stored = rounds.answer_under(connection, round_.id, trio_key(owner.trio_id))
    if stored is None or stored.state != "given":
        return {}
    ask = outcomes.ask_of(connection, run, run.beat_of(round_), run.workshop.language, owner.trio_id)
    return KINDS[ask.kind].fill(ask, stored.value)


def _free(form: Form, stem: str) -> int:
    place = 1
    while (form.get(f"{stem}{place}") or [""])[0]:
        place += 1
    return place


def _send(house: House, workshop_id: str, round_id: str, form: Form, owner: Owner) -> None:
    with house.store.read() as connection:
        run, round_, step = _at(connection, workshop_id, round_id)
        seat, edition = _whose(house, connection, run, step, owner), 1
        if is_trios(step.who):
            _nobody_writes(connection, round_, owner)
            stored = rounds.answer_under(connection, round_.id, trio_key(owner.trio_id))
            edition = stored.edition + 1 if stored else 1
    secret, submission = new_id(house.chance), new_id(house.chance)
    answering.send(house, Sending(seat, secret, round_id, submission, edition, form, typed=True))


def _whose(house: House, connection: Connection, run: Run, step: Step, owner: Owner) -> Seat:
    """A chair that nobody sits on, at the workplace and of the function that the step asks for and no more."""
    trio_id, function = None, str(Function.GUEST)
    if is_trios(step.who) or step.keeps is Keeps.WORKPLACE:
        if owner.trio_id not in {trio.id for trio in workshops.trios(connection, run.workshop.id)}:
            raise WorkshopError("Choose whose paper it is.", field="trio")
        trio_id = owner.trio_id
    if step.who is Who.ROLE or step.keeps is Keeps.ROLE:
        if owner.function not in list(TRIO_FUNCTIONS):
            raise WorkshopError("Choose which function the paper is from.", field="function")
        function = owner.function
    return Seat(new_id(house.chance), run.workshop.id, trio_id, function, None, False)


def _nobody_writes(connection: Connection, round_: Round, owner: Owner) -> None:
    if pens.held(connection, round_.id, owner.trio_id) is not None:
        message = "{name} writes on a phone already, so nothing is typed over it."
        raise WorkshopError(message, status=409, name=workshops.trio(connection, owner.trio_id).name)

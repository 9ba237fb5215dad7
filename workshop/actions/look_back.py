"""Looking back: the whole workshop as one report of what has been released, for decks, sheets and files."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection

from workshop.actions import leaving, restoring, trio_material
from workshop.actions import run as running
from workshop.actions.accounting import account
from workshop.actions.as_held import held
from workshop.actions.house import House
from workshop.actions.item_words import items
from workshop.actions.outcomes import ask_of
from workshop.actions.run import Run
from workshop.content.exercise import Step
from workshop.content.programme import Beat
from workshop.core import plain, privacy
from workshop.core.figures import Figure, Withheld
from workshop.core.phases import Phase, asks_nobody
from workshop.core.privacy import Released, Standing
from workshop.core.seats import TRIO_FUNCTIONS, Audience, Reveal
from workshop.export import single
from workshop.export.report import Report, Shared, StepReport
from workshop.store import kept, people, workshops
from workshop.store.rows import Round, Seat


def report(house: House, workshop_id: str, language: str) -> Report:
    """Everything that may leave the room now, in one language; a workshop that was read in keeps its own."""
    with house.store.read() as connection:
        return restoring.report(connection, workshop_id) or _report(
            connection, running.load(connection, workshop_id), language
        )


def _report(connection: Connection, run: Run, language: str) -> Report:
    name, unit = people.organisation(connection)
    taken = [seat for seat in workshops.seats(connection, run.workshop.id) if seat.secret_hash]
    day = date.fromisoformat(run.workshop.day)
    return Report(
        language=language,
        municipality=name,
        unit=unit,
        title=run.workshop.title,
        code=run.workshop.code,
        day=day,
        programme=run.plan.programme.name,
        programme_text=workshops.plan_data(connection, run.workshop.id),
        sentence=run.workshop.sentence,
        **_present(taken, run.workshop.floor),
        delete_on=day + timedelta(days=run.workshop.keep_days),
        floor=run.workshop.floor,
        items=items(run.plan, language),
        steps=tuple(_step(connection, run, beat, language) for beat in _asked(run)),
        trios=trio_material.all_trios(connection, run, language),
        accounts=tuple(account(connection, run, round_) for round_ in _answered(run)),
        goals=tuple(run.workshop.goals),
        held=held(run, language),
    )


def _present(taken: list[Seat], floor: int) -> dict[str, Any]:
    """How many people and workplaces are here."""
    workplaces = {seat.trio_id for seat in taken if seat.trio_id}
    return {"people": len(taken), "workplaces": len(workplaces), "functions": _functions(taken, floor)}


def _functions(taken: list[Seat], floor: int) -> dict[str, int]:
    """How many of each function are here; of none when one of them has too few to be told apart."""
    counted = Counter(seat.function for seat in taken)
    found = {str(function): counted[function] for function in TRIO_FUNCTIONS}
    return found if min(found.values()) >= floor else {}


def _asked(run: Run) -> list[Beat]:
    return [beat for beat in run.beats if beat.step is not None] + [run.beat_of(round_) for round_ in run.all_day()]


def _answered(run: Run) -> list[Round]:
    beats = [beat for beat in _asked(run) if beat.step is not None and not asks_nobody(beat.step.who)]
    return [round_ for round_ in (_round(run, beat) for beat in beats) if round_ is not None]


def _round(run: Run, beat: Beat) -> Round | None:
    return run.round_of(beat)


def _step(connection: Connection, run: Run, beat: Beat, language: str) -> StepReport:
    step, round_ = beat.step, _round(run, beat)
    assert step is not None and round_ is not None
    ask = ask_of(connection, run, beat, language)
    seen = leaving.seen(connection, run, beat)
    figures = leaving.figures(connection, run, beat, language)
    if left := kept.of(connection, round_.id, language):
        seen, figures = Released((), left.n, passed=left.passed), plain.read(left.figures)
    shown = seen.standing is Standing.SHOWN
    return StepReport(
        item=beat.item,
        exercise=round_.exercise,
        step=step.name,
        kind=step.kind,
        who=step.who,
        audience=step.audience,
        question=ask.question,
        heading=ask.heading,
        standing=_standing(step, round_, seen, figures),
        n=seen.n if shown else _n_of_room_step(step, figures),
        passed=seen.passed if shown else 0,
        figures=tuple(single.mixed(figure, f"{round_.exercise}.{step.name}", step.kind) for figure in figures),
        texts=_texts(step, seen) if shown else (),
    )


def _n_of_room_step(step: Step, figures: tuple[Figure, ...]) -> int:
    """How many answered what the room looked at; nobody answers the room's own step."""
    return max((figure.n for figure in figures), default=0) if asks_nobody(step.who) else 0


def _texts(step: Step, seen: Released) -> tuple[Shared, ...]:
    """Texts that may be read one by one: not those of a step whose answers were promised to be seen in sums only."""
    if step.audience is Audience.ROOM:
        return ()
    texts = [Shared(card.text, card.theme, said.workplace) for said in seen.answers for card in said.cards]
    return privacy.mix(texts, step.name)  # what one phone sent together does not stand together


def _standing(step: Step, round_: Round, seen: Released, figures: tuple[Figure, ...]) -> str:
    if asks_nobody(step.who):
        if round_.phase != Phase.SHOWN:
            return "nobody_asked"
        withheld = bool(figures) and all(isinstance(figure, Withheld) for figure in figures)
        return str(Standing.BELOW_FLOOR if withheld else Standing.SHOWN)
    if step.reveal is Reveal.NEVER and step.audience is Audience.TRIO and seen.standing is Standing.NOT_YET:
        return "trio_only"
    return str(seen.standing)

"""Looking back: the whole workshop as one report of what has been released, for decks, sheets and files."""

from collections import Counter
from datetime import date, timedelta

from sqlalchemy import Connection

from workshop.actions import releasing, trio_material
from workshop.actions import run as running
from workshop.actions.accounting import account
from workshop.actions.house import House
from workshop.actions.outcomes import ask_of
from workshop.actions.run import Run
from workshop.content.exercise import Step
from workshop.content.programme import Beat
from workshop.core import privacy
from workshop.core.figures import Figure, Notes
from workshop.core.phases import Phase, asks_nobody
from workshop.core.privacy import Released, Said, Standing
from workshop.core.seats import TRIO_FUNCTIONS, Audience, Reveal
from workshop.export.report import ItemReport, Report, Shared, StepReport
from workshop.kinds.catalogue import ALL as KINDS
from workshop.store import board, people, rounds, workshops
from workshop.store.rows import Round


def report(house: House, workshop_id: str, language: str) -> Report:
    """Everything that may leave the room now, in one language."""
    with house.store.read() as connection:
        run = running.load(connection, workshop_id)
        name, unit = people.organisation(connection)
        taken = [seat for seat in workshops.seats(connection, workshop_id) if seat.secret_hash]
        functions = Counter(seat.function for seat in taken if seat.function in TRIO_FUNCTIONS)
        day = date.fromisoformat(run.workshop.day)
        return Report(
            language=language,
            municipality=name,
            unit=unit,
            title=run.workshop.title,
            code=run.workshop.code,
            day=day,
            programme=run.plan.programme.name,
            programme_text=workshops.plan_data(connection, workshop_id),
            sentence=run.workshop.sentence,
            people=len(taken),
            workplaces=len({seat.trio_id for seat in taken if seat.trio_id}),
            functions=functions if min([functions[f] for f in TRIO_FUNCTIONS]) >= run.workshop.floor else {},
            delete_on=day + timedelta(days=run.workshop.keep_days),
            floor=run.workshop.floor,
            items=_items(run, language),
            steps=tuple(_step(connection, run, beat, language) for beat in _asked(run)),
            trios=trio_material.all_trios(connection, run, language),
            accounts=tuple(account(connection, run, round_) for round_ in _answered(run)),
        )


def _asked(run: Run) -> list[Beat]:
    return [beat for beat in run.beats if beat.step is not None] + [run.beat_of(round_) for round_ in run.all_day()]


def _answered(run: Run) -> list[Round]:
    beats = [beat for beat in _asked(run) if beat.step is not None and not asks_nobody(beat.step.who)]
    return [round_ for round_ in (_round(run, beat) for beat in beats) if round_ is not None]


def _round(run: Run, beat: Beat) -> Round | None:
    return run.round_of(beat)


def _items(run: Run, language: str) -> tuple[ItemReport, ...]:
    found = []
    for item in run.plan.programme.items:
        exercise = run.plan.exercises.get(item.exercise)
        found.append(
            ItemReport(
                kind=item.kind,
                title=exercise.title.say(language) if exercise else item.what.say(language),
                minutes=item.minutes,
                exercise=item.exercise,
                purpose=exercise.purpose.say(language) if exercise else "",
                script=item.says.say(language) or (exercise.script.say(language) if exercise else ""),
                silence=exercise.silence.say(language) if exercise else "",
                plan_b=exercise.plan_b.say(language) if exercise else "",
            )
        )
    return tuple(found)


def _step(connection: Connection, run: Run, beat: Beat, language: str) -> StepReport:
    step = beat.step
    round_ = _round(run, beat)
    assert step is not None and round_ is not None
    ask = ask_of(connection, run, beat, language)
    seen = _seen(connection, run, beat, step, round_)
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
        standing=_standing(step, round_, seen),
        n=seen.n if shown else 0,
        passed=seen.passed if shown else 0,
        figures=_figures(connection, run, beat, seen, language),
        texts=tuple(
            Shared(card.text, card.theme, said.workplace) for said in seen.answers for card in said.cards if shown
        ),
    )


def _seen(connection: Connection, run: Run, beat: Beat, step: Step, round_: Round) -> Released:
    """What the room may see; texts for the desk's own reading leave when the facilitator has let them go up."""
    if step.reveal is Reveal.DESK and round_.phase == Phase.CLOSED:
        return _moderated(connection, run, round_)
    return releasing.released(connection, run, beat)


def _moderated(connection: Connection, run: Run, round_: Round) -> Released:
    given = sum(row.state == "given" for row in rounds.answers(connection, round_.id))
    up = [card for card in board.cards(connection, round_.id) if card.state == "up"]
    said = [Said({"cards": [card.shown], "text": card.shown}, (privacy.Card(card.shown),)) for card in up]
    if given < run.workshop.floor:
        return privacy.release((), floor=run.workshop.floor)
    return Released(tuple(said), given)


def _figures(connection: Connection, run: Run, beat: Beat, seen: Released, language: str) -> tuple[Figure, ...]:
    step = beat.step
    assert step is not None
    if step.reveal is Reveal.DESK and seen.standing is Standing.SHOWN:
        ask = ask_of(connection, run, beat, language)
        notes = tuple(card.text for said in seen.answers for card in said.cards)
        finding = next((figure.finding for figure in KINDS[step.kind].tell(ask, seen)), "")
        return (Notes(ask.heading, finding, len(notes), notes),) if notes else ()
    return releasing.figures(connection, run, beat, language) if step.kind != "look" else ()


def _standing(step: Step, round_: Round, seen: Released) -> str:
    if asks_nobody(step.who):
        return "shown" if round_.phase == Phase.SHOWN else "nobody_asked"
    if step.reveal is Reveal.NEVER and step.audience is Audience.TRIO and seen.standing is Standing.NOT_YET:
        return "trio_only"
    return str(seen.standing)

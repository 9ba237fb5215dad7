"""Two lines for somebody who comes late: what we are doing, and what was shown or agreed last."""

from collections.abc import Iterator

from sqlalchemy import Connection

from workshop.actions import releasing, titles
from workshop.actions import run as running
from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.actions.seen import OWN_TEXTS
from workshop.content.programme import Beat
from workshop.core.figures import Figure, Withheld
from workshop.core.phases import Phase
from workshop.language import say


def lines(house: House, workshop_id: str, language: str) -> tuple[str, ...]:
    """At most two lines; none in the lobby and after the end, and none at the first step of the day."""
    with house.store.read() as connection:
        run = running.load(connection, workshop_id)
        if run.beat is None:
            return ()
        last = _last(connection, run, language)
    if not last:
        return ()
    return (say(language, "We are at: {step}.", step=titles.step_title(run, run.beat, language)), last)


def _last(connection: Connection, run: Run, language: str) -> str:
    """The finding that was shown last, else what the room has agreed on."""
    for beat in _before(run):
        for figure in _shown(connection, run, beat, language):
            if not isinstance(figure, Withheld) and figure.finding:
                return say(language, "Last: {heading}. {finding}", heading=figure.heading, finding=figure.finding)
    agreed = run.workshop.agreements.get(language, ())
    return say(language, "We have agreed: {text}", text=agreed[0]) if agreed else ""


def _before(run: Run) -> Iterator[Beat]:
    """The beats behind us on today's route, the nearest first."""
    at = run.workshop.beat
    behind = run.route[: run.route.index(at)] if at in run.route else [place for place in run.route if place < at]
    yield from (run.beats[place] for place in reversed(behind))


def _shown(connection: Connection, run: Run, beat: Beat, language: str) -> tuple[Figure, ...]:
    if beat.step is None or beat.step.kind in OWN_TEXTS or run.phase_of(beat) is not Phase.SHOWN:
        return ()
    return releasing.figures(connection, run, beat, language)

"""The day as it was held: its items in that day's order, when each was to begin and when it did."""

from workshop.actions import day_clock
from workshop.actions.clock import clock_minutes, hhmm, room_clock
from workshop.actions.run import Run
from workshop.actions.titles import item_title
from workshop.content import replanned
from workshop.export.report import Held


def held(run: Run, language: str) -> tuple[Held, ...]:
    """Every item of the run sheet; one that nobody has come to has no beginning."""
    planned, first = day_clock.planned_starts(run), clock_minutes(run.workshop.starts)
    order = replanned.ordered(run.plan, run.changes)
    began = [run.workshop.pace.get(str(item)) for item in order]
    return tuple(
        Held(
            title=item_title(run, item, language),
            kind=run.plan.programme.items[item].kind,
            planned=hhmm(first + planned[item]),
            began=room_clock(at) if (at := began[place]) is not None else "",
            until=_until(began, place),
            minutes=run.plan.programme.items[item].minutes,
            skipped=item in run.changes.skipped and began[place] is None,
        )
        for place, item in enumerate(order)
    )


def _until(began: list[float | None], place: int) -> str:
    """When the next item that was held began, where this one was held."""
    this = began[place]
    later = [at for at in began[place + 1 :] if at is not None and this is not None and at >= this]
    return room_clock(min(later)) if later else ""

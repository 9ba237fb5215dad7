"""What stands beside the run page: whether texts wait to be seen, and what the tables are at."""

from dataclasses import dataclass
from typing import Any

from flask import current_app

from workshop.actions import moderation, table_map
from workshop.actions import run as running
from workshop.web import visitors


@dataclass(frozen=True, slots=True)
class Hold:
    """Whether texts of the step that is on wait to be seen."""

    round_id: str
    on: bool
    by_file: bool  # what the exercise itself says


def beside(workshop_id: str) -> dict[str, Any]:
    """What the queue and the map of tables are drawn from."""
    house = visitors.house()
    with house.store.read() as connection:
        run = running.load(connection, workshop_id)
    found = None
    if run.round is not None and run.beat is not None and run.beat.step is not None and moderation.can_hold(run):
        step = run.beat.step
        found = Hold(run.round.id, moderation.holds(run.round, step), step.moderated)
    tables = table_map.look(house, workshop_id)
    away = current_app.extensions["presence"].away
    return {"hold": found, "map": tables, "away_at": {t.trio.id: away(t.taken) for t in tables.tables}}

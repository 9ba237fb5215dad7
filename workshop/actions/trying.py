"""*Prøv dagen*: a copy of a workshop for simulated trios, marked as such, and gone with one click."""

from datetime import datetime

from workshop.actions import facilitate, prepare
from workshop.actions.clock import ZONE
from workshop.actions.house import House
from workshop.actions.workplace_list import from_text
from workshop.core.errors import NotFound
from workshop.language import say
from workshop.store import workshops
from workshop.store.rows import Account, Workshop

FEWEST = 8  # workplaces, so that results reach the floor


def begin(house: House, account: Account, workshop: Workshop, invented: tuple[str, ...]) -> tuple[Workshop, list[str]]:
    """A copy with its doors open, and the workplaces that are to come: its own, or invented ones where it has few."""
    with house.store.read() as connection:
        frozen = workshops.plan_data(connection, workshop.id)
        own = [trio.name for trio in workshops.trios(connection, workshop.id) if trio.listed]
    now = datetime.fromtimestamp(house.clock(), ZONE)
    title = say(workshop.language, "Trial: {title}", title=workshop.title)[: prepare.LONGEST_TITLE]
    made = prepare.copy(
        house, account, frozen, title=title, language=workshop.language, day=now.date().isoformat(),
        starts=f"{now:%H:%M}", sentence=workshop.sentence, tried=True,
    )  # fmt: skip
    places = own + [name for name in invented if name not in own][: max(0, FEWEST - len(own))]
    prepare.add_workplaces(house, made, from_text("\n".join(places)).lines)
    facilitate.begin(house, made)
    with house.store.read() as connection:
        return workshops.by_id(connection, made), places


def end(house: House, workshop: Workshop) -> None:
    """The trial and everything in it is gone."""
    if not workshop.tried:
        raise NotFound("That workshop is not here any more.")
    prepare.delete(house, workshop.id)

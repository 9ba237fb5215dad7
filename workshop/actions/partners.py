"""Paired trios: who listens to whom, made when the first step asks for it and changed by hand on the desk."""

from collections.abc import Mapping

from sqlalchemy import Connection

from workshop.actions.house import House
from workshop.actions.run import Run
from workshop.content.programme import Beat
from workshop.core import partners
from workshop.core.changes import Topic
from workshop.core.errors import WorkshopError
from workshop.core.privacy import Said
from workshop.core.seats import Who
from workshop.store import pairs, workshops
from workshop.store.rows import Trio


def needs_pairs(beat: Beat) -> bool:
    """Whether a step is between two trios."""
    return beat.step is not None and (beat.step.who is Who.PAIR or beat.step.partner)


def pair_up(connection: Connection, workshop_id: str) -> None:
    """Pair the trios that are here; pairs that hold stay."""
    here = {seat.trio_id for seat in workshops.seats(connection, workshop_id) if seat.secret_hash and seat.trio_id}
    trios = [trio.id for trio in workshops.trios(connection, workshop_id) if trio.listed and trio.id in here]
    pairs.keep(connection, workshop_id, partners.paired(trios, pairs.of(connection, workshop_id)))


def partner_of(connection: Connection, run: Run, trio_id: str | None) -> Trio | None:
    """The trio this one listens to."""
    found = pairs.of(connection, run.workshop.id).get(trio_id or "")
    return workshops.trio(connection, found) if found else None


def together(connection: Connection, run: Run, given: Mapping[str, Said]) -> tuple[Said, ...]:
    """One answer for each pair: what its trios have written together, each field by the first who filled it in."""
    names = {trio.id: trio.name for trio in workshops.trios(connection, run.workshop.id)}
    found = []
    for ring in partners.rings(list(names), pairs.of(connection, run.workshop.id)):
        fields: dict[str, str] = {}
        for said in (given[trio] for trio in reversed(ring) if trio in given):
            fields |= {id: text for id, text in said.value.get("fields", {}).items() if text}
        found.append(Said({"fields": fields}, pair=" · ".join(names[trio] for trio in ring)))
    return tuple(found)


def listeners(connection: Connection, run: Run, trio_id: str) -> tuple[str, ...]:
    """The trios that listen to this one."""
    return tuple(who for who, whom in pairs.of(connection, run.workshop.id).items() if whom == trio_id)


def join(house: House, workshop_id: str, trio_id: str, partner_id: str) -> None:
    """Pair two trios by hand; those they were paired with are paired anew."""
    if trio_id == partner_id:
        raise WorkshopError("A trio cannot be paired with itself. Choose another one.")
    with house.store.work() as work:
        connection = work.connection
        workshop = workshops.by_id(connection, workshop_id)
        known = {trio.id for trio in workshops.trios(connection, workshop_id)}
        if not {trio_id, partner_id} <= known:
            raise WorkshopError("That workplace is not on the list any more.", status=404)
        two = {trio_id, partner_id}
        others = {a: b for a, b in pairs.of(connection, workshop_id).items() if not {a, b} & two}
        pairs.keep(connection, workshop_id, others | {trio_id: partner_id, partner_id: trio_id})
        pair_up(connection, workshop_id)
        workshops.change(work, workshop, Topic.STEP)

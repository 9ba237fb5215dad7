"""Who could answer a step: the seats that are taken, as far as their workplace is on the list."""

from sqlalchemy import Connection

from workshop.content.exercise import Step
from workshop.core.seats import Function, Keeps, Who
from workshop.store import workshops


def people_expected(connection: Connection, workshop_id: str, step: Step) -> int:
    """How many could answer a step: taken seats, the trios with somebody in them, or three for a trio phone."""
    listed = {trio.id for trio in workshops.trios(connection, workshop_id) if trio.listed}
    taken = [seat for seat in workshops.seats(connection, workshop_id) if seat.secret_hash]
    here = [seat for seat in taken if seat.trio_id is None or seat.trio_id in listed]
    if step.who is Who.TRIO:
        return len({seat.trio_id for seat in here if seat.trio_id})
    able = [seat for seat in here if seat.trio_id or step.keeps is not Keeps.WORKPLACE]
    return sum(3 if seat.function == Function.TRIO else 1 for seat in able)

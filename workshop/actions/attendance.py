"""Who is here: the workplaces and their chairs, read once for everything that is said about them."""

from dataclasses import dataclass

from sqlalchemy import Connection

from workshop.content.exercise import Step
from workshop.core.seats import TRIO_FUNCTIONS, Function, Keeps, Who, is_trios
from workshop.store import workshops
from workshop.store.rows import Seat, Trio


@dataclass(frozen=True, slots=True)
class Attendance:
    """One look at a workshop's workplaces and chairs."""

    trios: tuple[Trio, ...]
    seats: tuple[Seat, ...]

    def at(self, trio: Trio) -> tuple[Seat, ...]:
        """The chairs of one workplace."""
        return tuple(seat for seat in self.seats if seat.trio_id == trio.id)

    @property
    def staff(self) -> int:
        """How many are at a staff meeting, where nobody has a chair to light."""
        return sum(seat.function == Function.STAFF and seat.secret_hash is not None for seat in self.seats)

    def expected(self, step: Step) -> int:
        """How many could answer a step: taken seats of listed workplaces, their trios, or three for a trio phone."""
        listed = {trio.id for trio in self.trios if trio.listed}
        taken = [seat for seat in self.seats if seat.secret_hash]
        here = [seat for seat in taken if seat.trio_id is None or seat.trio_id in listed]
        if is_trios(step.who):
            return len({seat.trio_id for seat in here if seat.trio_id})
        if step.who is Who.ROLE:
            return sum(seat.function in TRIO_FUNCTIONS for seat in here)
        able = [seat for seat in here if seat.trio_id or step.keeps is not Keeps.WORKPLACE]
        return sum(3 if seat.function == Function.TRIO else 1 for seat in able)


def look(connection: Connection, workshop_id: str) -> Attendance:
    """Who is here now."""
    return Attendance(workshops.trios(connection, workshop_id), workshops.seats(connection, workshop_id))

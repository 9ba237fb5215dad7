"""The test of the venue: phones that only tried the door leave their chairs again."""

from workshop.actions.house import House
from workshop.core.changes import Topic
from workshop.core.errors import WorkshopError
from workshop.core.seats import TRIO_FUNCTIONS
from workshop.store import workshops


def clear(house: House, workshop_id: str) -> int:
    """Free every chair, as long as the day has not begun; how many there were."""
    with house.store.work() as work:
        workshop = workshops.by_id(work.connection, workshop_id)
        if workshop.started_at is not None or workshop.state == "ended":
            raise WorkshopError("The day has begun, so the phones keep their chairs.", status=409)
        taken = [seat for seat in workshops.seats(work.connection, workshop_id) if seat.secret_hash]
        for seat in taken:
            if seat.function in TRIO_FUNCTIONS:
                workshops.change_seat(work.connection, seat.id, secret_hash=None)
            else:
                workshops.remove_seat(work.connection, seat.id)
        workshops.change(work, workshop, Topic.ROOM)
    return len(taken)

"""Which phones are connected just now; kept in memory only, and never written down."""

from collections import defaultdict
from collections.abc import Iterable


class Presence:
    """Connections by seat."""

    def __init__(self) -> None:
        self._by_seat: dict[str, set[str]] = defaultdict(set)

    def came(self, seat_id: str, connection: str) -> int:
        """A phone has connected; how many connections its seat has now."""
        self._by_seat[seat_id].add(connection)
        return len(self._by_seat[seat_id])

    def left(self, seat_id: str, connection: str) -> None:
        """A connection is gone."""
        self._by_seat[seat_id].discard(connection)
        if not self._by_seat[seat_id]:
            del self._by_seat[seat_id]

    def is_here(self, seat_id: str) -> bool:
        """Whether the seat has a connection."""
        return seat_id in self._by_seat

    def away(self, seat_ids: Iterable[str]) -> int:
        """How many of these seats have none."""
        return sum(not self.is_here(seat_id) for seat_id in seat_ids)

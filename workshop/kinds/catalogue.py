"""All the ways of asking, in the order the desk offers them."""

from collections.abc import Mapping

from workshop.kinds import (
    cards,
    choice,
    commitment,
    look,
    parking_lot,
    placement,
    ranking,
    scales,
    themes,
    words,
)
from workshop.kinds.contract import Kind

_IN_ORDER: tuple[Kind, ...] = (
    choice,
    words,
    cards,
    scales,
    ranking,
    placement,
    commitment,
    parking_lot,
    themes,
    look,
)

ALL: Mapping[str, Kind] = {kind.name: kind for kind in _IN_ORDER}

"""All the ways of asking, in the order the desk offers them."""

from collections.abc import Mapping

from workshop.kinds import (
    cards,
    choice,
    commitment,
    decisions,
    draft,
    force_field,
    look,
    pairwise,
    parking_lot,
    peer_feedback,
    peer_rating,
    placement,
    points,
    pulse,
    ranking,
    scales,
    sort,
    story,
    themes,
    triangle,
    words,
    worksheet,
)
from workshop.kinds.contract import Kind

_IN_ORDER: tuple[Kind, ...] = (
    choice,
    words,
    cards,
    scales,
    ranking,
    pairwise,
    points,
    triangle,
    placement,
    sort,
    force_field,
    story,
    worksheet,
    draft,
    peer_rating,
    peer_feedback,
    pulse,
    commitment,
    parking_lot,
    themes,
    look,
)

PARTS: Mapping[str, tuple[str, ...]] = {force_field.name: decisions.PARTS}
"""Kind → lists of its outcome that a source may name, beside its fields and columns."""

ALL: Mapping[str, Kind] = {kind.name: kind for kind in _IN_ORDER}

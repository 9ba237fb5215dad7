"""Place cards in a 2×2; the room sees where they lie on average, and how far apart the trios are."""

from collections.abc import Iterator, Mapping, Sequence
from math import isfinite
from random import Random
from statistics import fmean, pstdev

from workshop.core.errors import WorkshopError
from workshop.core.figures import Axis, Figure, Placement, Spot
from workshop.core.privacy import FLOOR, Released
from workshop.kinds import telling, typed
from workshop.kinds.author import distinct, enough_options
from workshop.kinds.contract import Answer, Ask, Form, Json, Option, Outcome
from workshop.kinds.pretended import people
from workshop.language import say

name = "placement"

HIGH_END = 100  # positions are whole numbers from 0, the low end, to this


def check(ask: Ask) -> None:
    """Cards to place, and two axes with words at both ends."""
    enough_options(ask, 1)
    distinct(ask.options)
    if ask.axes is None:
        raise WorkshopError("A 2×2 needs two axes. Add them under axes.")
    if not all(axis.label and axis.low and axis.high for axis in ask.axes):
        raise WorkshopError("Each axis needs a label and words at both ends. Add label, low and high.")


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """The position of each placed card, and the words of cards that were added."""
    own = {id: text for id in _own_ids(ask) if (text := typed.text(form, id, ask.longest))}
    spots: dict[str, list[int]] = {}
    for option in (*ask.options, *(Option(id, text) for id, text in own.items())):
        spot = _spot(form, option, partial, must=option.id in own)
        if spot is not None:
            spots[option.id] = spot
    if not partial and len(spots) < min(max(1, ask.at_least), len(ask.options) or 1):
        raise WorkshopError("Place at least one card. Its two positions are numbers from 0 to 100.")
    return Answer({"spots": spots, "own": own}, tuple(own.values()))


def _own_ids(ask: Ask) -> list[str]:
    return [f"own{place}" for place in range(1, ask.own + 1)]


def _spot(form: Form, card: Option, partial: bool, *, must: bool) -> list[int] | None:
    """Where a card lies; None when it has not been placed."""
    across, up = (_position(form, f"{axis}_{card.id}") for axis in "xy")
    if across is not None and up is not None:
        return [across, up]
    if partial or (across is None and up is None and not must):
        return None
    missing = f"x_{card.id}" if across is None else f"y_{card.id}"
    if across is None and up is None:
        raise WorkshopError("Place “{label}” too, or take its words away.", field=missing, label=card.label)
    raise WorkshopError("“{label}” has only one of its two positions. Add the other.", field=missing, label=card.label)


def _position(form: Form, field: str) -> int | None:
    written = typed.plain(form, field).replace(",", ".")
    if not written:
        return None
    try:
        number = float(written[:20])
    except ValueError:
        number = -1.0
    if not isfinite(number) or not 0 <= number <= HIGH_END:
        raise WorkshopError("A position is a number from 0 to 100.", field=field)
    return round(number)


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """The positions and added cards of an earlier answer."""
    form: dict[str, list[str]] = {id: [text] for id, text in value.get("own", {}).items()}
    for id, (across, up) in value.get("spots", {}).items():
        form |= {f"x_{id}": [str(across)], f"y_{id}": [str(up)]}
    return form


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """Each card's mean position and spread. Added cards are their trio's own: the room does not see them."""
    if withheld := telling.hidden(ask, released):
        return withheld
    spots = tuple(_spots(ask, released))
    blank = Axis("", "", "")
    across, up = ask.axes or (blank, blank)
    finding = _finding(ask, released, up, spots)
    return (Placement(telling.heading(ask), finding, released.n, across, up, ask.corners, spots, ask.middle),)


def _spots(ask: Ask, released: Released) -> Iterator[Spot]:
    cards = list(ask.options)
    if telling.is_own(released):
        cards += [Option(id, text) for id, text in released.answers[0].value.get("own", {}).items()]
    for card in cards:
        placed = [said.value.get("spots", {}).get(card.id) for said in released.answers]
        places = [place for place in placed if place is not None]
        if places and len(places) >= min(FLOOR, released.n):  # a card is a cell: five of the room, or none
            xs, ys = ([place[axis] / HIGH_END for place in places] for axis in (0, 1))
            yield Spot(card.label, fmean(xs), fmean(ys), pstdev(xs), pstdev(ys), len(places))


def _finding(ask: Ask, released: Released, up: Axis, spots: Sequence[Spot]) -> str:
    if not spots:
        return telling.nothing(ask, released)
    highest = max(round(spot.y, 2) for spot in spots)
    first = [telling.quoted(spot.label) for spot in spots if round(spot.y, 2) == highest]
    if len(first) == 1:
        return say(ask.language, "{axis}: “{label}” lies highest.", axis=up.label, label=first[0])
    if len(first) == 2:
        message = "{axis}: “{one}” and “{other}” lie highest."
        return say(ask.language, message, axis=up.label, one=first[0], other=first[1])
    return say(ask.language, "{axis}: {k} cards lie equally high.", axis=up.label, k=len(first))


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """The words of all cards, the added ones last."""
    own = [text for answer in answers for text in answer.value.get("own", {}).values()]
    return Outcome(tuple(dict.fromkeys([*(option.label for option in ask.options), *own])))


def pretend(ask: Ask, chance: Random) -> Form:
    """All cards about where people like here would lay them, and now and then one of their own."""
    own = people.lines(ask, chance, chance.choice((0, 0, 1, ask.own)) if ask.own else 0)
    cards = [*ask.options, *(Option(f"own{place}", text) for place, text in enumerate(own, 1))]
    form: dict[str, list[str]] = {**typed.again("own", own)}
    for card in cards:
        across, up = people.spot(card, chance)
        form |= {f"x_{card.id}": [str(across)], f"y_{card.id}": [str(up)]}
    return form

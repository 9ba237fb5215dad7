"""Free texts on their way to the screen: each is looked through, and held where somebody must see it first."""

from sqlalchemy import Connection

from workshop.actions.house import House
from workshop.core.keys import new_id
from workshop.store import board
from workshop.text import guard

HELD, UP, HIDDEN = "held", "up", "hidden"


def keep_cards(
    house: House,
    connection: Connection,
    answer_id: str,
    round_id: str,
    texts: tuple[str, ...],
    *,
    moderated: bool,
    authored: frozenset[str] | None = None,
) -> None:
    """The texts of an answer as cards; what was decided about an unchanged text stands.

    Where texts were chosen from what others wrote, `authored` holds the exercise's own words: those go up by
    themselves, and everybody else's are seen first.
    """
    earlier = {card.place: card for card in board.cards_of(connection, answer_id)}
    for place, text in enumerate(texts):
        card = earlier.pop(place, None)
        if card is not None and card.text == text:
            continue
        values = _looked_through(text, moderated, authored)
        if card is not None:
            board.change_cards(connection, [card.id], **values)
        else:
            board.add_card(
                connection, id=new_id(house.chance), answer_id=answer_id, round_id=round_id, place=place, **values
            )
    for card in earlier.values():
        board.remove_card(connection, card.id)


def _looked_through(text: str, moderated: bool, authored: frozenset[str] | None) -> dict[str, str]:
    flags = ",".join(sorted({hit.kind for hit in guard.find(text)}))
    held = text not in authored if authored is not None else bool(moderated or flags)
    return {"text": text, "shown": text, "state": HELD if held else UP, "flags": flags}

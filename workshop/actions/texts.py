"""Free texts on their way to the screen: each is looked through, and held where somebody must see it first."""

from sqlalchemy import Connection

from workshop.actions.house import House
from workshop.core.keys import new_id
from workshop.store import board
from workshop.text import guard

HELD, UP, HIDDEN = "held", "up", "hidden"


def keep_cards(
    house: House, connection: Connection, answer_id: str, round_id: str, texts: tuple[str, ...], *, moderated: bool
) -> None:
    """The texts of an answer as cards; what was decided about an unchanged text stands."""
    earlier = {card.place: card for card in board.cards_of(connection, answer_id)}
    for place, text in enumerate(texts):
        card = earlier.pop(place, None)
        if card is not None and card.text == text:
            continue
        flags = ",".join(sorted({hit.kind for hit in guard.find(text)}))
        values = {"text": text, "shown": text, "state": HELD if moderated or flags else UP, "flags": flags}
        if card is not None:
            board.change_cards(connection, [card.id], **values)
        else:
            board.add_card(
                connection, id=new_id(house.chance), answer_id=answer_id, round_id=round_id, place=place, **values
            )
    for card in earlier.values():
        board.remove_card(connection, card.id)

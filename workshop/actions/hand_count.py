"""Hands that were counted in the room: so many for each answer or number, kept as so many answers."""

from collections.abc import Mapping, Sequence
from math import ceil

from workshop.actions import paper
from workshop.actions.house import House
from workshop.core.errors import WorkshopError
from workshop.kinds.contract import Ask, Form
from workshop.text.numerals import whole

MOST = 200  # hands in one count


def fields(ask: Ask) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """What is counted: a heading, and under it each field's name with its label."""
    if ask.kind == "choice":
        return ((ask.question, tuple((f"n_{option.id}", option.label) for option in ask.options)),)
    numbers = range(ask.low, ask.high + 1)
    return tuple(
        (field.label, tuple((f"n_{side}_{field.id}_{number}", str(number)) for number in numbers))
        for field in ask.fields
        for side in _sides(ask)
    )


def count(house: House, workshop_id: str, round_id: str, typed: Form) -> int:
    """Keep a count of hands; how many answers it was."""
    pile = next((each for each in paper.piles(house, workshop_id, "da") if each.round_id == round_id), None)
    if pile is None or pile.way != "tally":
        raise WorkshopError("That step takes no answers now. Open it again to type more in.", status=409)
    forms = dealt(pile.ask, typed) if pile.ask.kind == "choice" else _rated(pile.ask, typed)
    for form in forms:
        paper.whole(house, workshop_id, round_id, form, paper.Owner())
    return len(forms)


def _sides(ask: Ask) -> tuple[str, ...]:
    return ("s", "w") if ask.wished else ("s",)


def _number(typed: Form, name: str) -> int:
    n = whole((typed.get(name) or [""])[0].strip() or "0")
    if n is None or not 0 <= n <= MOST:
        raise WorkshopError("Write how many hands there were, from 0 to {most}.", field=name, most=MOST)
    return n


def dealt(ask: Ask, typed: Form) -> list[Form]:
    """Votes dealt to as many people as there must have been; nobody has the same vote twice."""
    votes = {option.id: _number(typed, f"n_{option.id}") for option in ask.options}
    total = _some(sum(votes.values()))
    people = max(max(votes.values()), ceil(total / max(1, ask.at_most)))
    hands: list[list[str]] = [[] for _ in range(people)]
    for place, id in enumerate(id for id, n in votes.items() for _ in range(n)):
        hands[place % people].append(id)
    return [{"choice": hand} for hand in hands]


def _rated(ask: Ask, typed: Form) -> list[Form]:
    """One answer for each hand; every statement must have been answered by equally many."""
    columns: Mapping[str, Sequence[str]] = {
        f"{side}_{field.id}": [
            str(number)
            for number in range(ask.low, ask.high + 1)
            for _ in range(_number(typed, f"n_{side}_{field.id}_{number}"))
        ]
        for field in ask.fields
        for side in _sides(ask)
    }
    sizes = {len(held) for held in columns.values()}
    if len(sizes) > 1:
        raise WorkshopError("Count equally many hands for each statement.", field="count")
    n = _some(sizes.pop() if sizes else 0)
    return [{name: [held[place]] for name, held in columns.items()} for place in range(n)]


def _some(n: int) -> int:
    if not 0 < n <= MOST:
        raise WorkshopError("Write how many hands there were, from 0 to {most}.", field="count", most=MOST)
    return n

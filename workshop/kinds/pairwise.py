"""Two at a time: which of them? Each phone is given a few pairs by lot; the room sees what was chosen most often."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from random import Random

from workshop.core.errors import WorkshopError
from workshop.core.figures import Bar, Bars, Figure
from workshop.core.privacy import FLOOR, Released
from workshop.kinds import telling, typed
from workshop.kinds.author import distinct, enough_options, room_for
from workshop.kinds.contract import Answer, Ask, Form, Json, Option, Outcome
from workshop.kinds.pretended import people
from workshop.language import say

name = "pairwise"

Pair = tuple[Option, Option]

_MOST_DUELS = 20
_DEALS = 8  # the most even of so many deals is kept
_SKIPPED = 0.08  # how often somebody who is pretended lets a pair lie


def check(ask: Ask) -> None:
    """At least three options, and no more pairs than a phone can show."""
    enough_options(ask, 3)
    distinct(ask.options)
    room_for(ask, _MOST_DUELS)


def dealt(ask: Ask) -> tuple[Pair, ...]:
    """This phone's pairs by its lot: none twice, and the options about equally often."""
    chance = Random(ask.lot)
    return min((_deal(ask, chance) for _ in range(_DEALS)), key=_uneven)


def _deal(ask: Ask, chance: Random) -> tuple[Pair, ...]:
    left = list(combinations(ask.options, 2))
    used: Counter[str] = Counter()
    found: list[Pair] = []
    while left and len(found) < ask.at_most:
        chance.shuffle(left)
        one, other = min(left, key=lambda pair: sorted((used[o.id] for o in pair), reverse=True))
        left.remove((one, other))
        used.update((one.id, other.id))
        found.append((one, other) if chance.random() < 0.5 else (other, one))
    return tuple(found)


def _uneven(pairs: Sequence[Pair]) -> int:
    used = Counter(option.id for pair in pairs for option in pair)
    return max(used.values(), default=0) - min(used.values(), default=0)


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """Who was chosen over whom; pairs may be skipped, but not all of them."""
    labels = {option.id: option.label for option in ask.options}
    found: list[list[str]] = []
    for place in range(1, _MOST_DUELS + 1):
        winner = typed.plain(form, f"duel{place}")
        if not winner:
            continue
        pair = typed.plain(form, f"pair{place}").split("|")
        if _stands(labels, winner, pair) and not any({*pair} == {*other} for other in found):
            found.append([winner, pair[1] if pair[0] == winner else pair[0]])
        elif not partial:
            message = "The answers have changed meanwhile. Look at them again and choose."
            raise WorkshopError(message, field=f"duel{place}")
    if not found and not partial:
        raise WorkshopError("Choose in at least one pair, or choose Pass.", field="duel1")
    return Answer({"duels": found, "labels": [[labels[id] for id in duel] for duel in found]})


def _stands(labels: Mapping[str, str], winner: str, pair: Sequence[str]) -> bool:
    return len({*pair}) == len(pair) == 2 and winner in pair and all(id in labels for id in pair)


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """Each earlier choice at its pair; those of a pair that is no longer dealt come after."""
    form: dict[str, list[str]] = {}
    offered = [{one.id, other.id} for one, other in dealt(ask)]
    after = len(offered)
    for winner, loser in value.get("duels", ()):
        if {winner, loser} in offered:
            place = offered.index({winner, loser}) + 1
        else:
            after += 1
            place = after
        form |= {f"pair{place}": [f"{winner}|{loser}"], f"duel{place}": [winner]}
    return form


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """How often each was chosen, and its share of the times it was offered; the floor holds for each."""
    if withheld := telling.hidden(ask, released):
        return withheld
    rows = tuple(_bars(ask, [said.value for said in released.answers], min(FLOOR, released.n)))
    return (Bars(telling.heading(ask), _finding(ask, released, rows), released.n, rows),)


def _bars(ask: Ask, values: Sequence[Mapping[str, Json]], least: int) -> Iterator[Bar]:
    won: Counter[str] = Counter()
    offered: Counter[str] = Counter()
    people_with: Counter[str] = Counter()
    for value in values:
        named = [
            _today(ask, duel, then) for duel, then in zip(value.get("duels", ()), value.get("labels", ()), strict=True)
        ]
        won.update(winner for winner, _ in named)
        offered.update(label for duel in named for label in duel)
        people_with.update({label for duel in named for label in duel})
    seen = [label for label in offered if people_with[label] >= max(1, least)]
    for label in sorted(seen, key=lambda label: (-won[label], -won[label] / offered[label])):
        yield Bar(label, won[label], won[label] / offered[label])


def _today(ask: Ask, duel: Sequence[str], then: Sequence[str]) -> tuple[str, ...]:
    """The two as they are called today; as they were called then, where they are options no more."""
    today = {option.id: option.label for option in ask.options}
    return tuple(today.get(id, label) for id, label in zip(duel, then, strict=True))


def _finding(ask: Ask, released: Released, rows: Sequence[Bar]) -> str:
    first, most = telling.leaders([(row.label, row.count) for row in rows])
    if not first:
        return telling.nothing(ask, released)
    if len(first) == 1:
        share = round(100 * rows[0].share)
        message = "Chosen most often: “{label}”, in {share} % of its pairs."
        return say(ask.language, message, label=first[0], share=share)
    return say(ask.language, "{k} are chosen equally often: {n} times each.", k=len(first), n=most)


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """What was offered, by the share of its pairs it was chosen in."""
    rows = sorted(_bars(ask, [answer.value for answer in answers], 1), key=lambda row: -row.share)
    return Outcome(tuple(row.label for row in rows))


def pretend(ask: Ask, chance: Random) -> Form:
    """Mostly what people like here lean towards; now and then a pair is left."""
    liked = people.leanings(ask, chance, len(ask.options))
    form: dict[str, list[str]] = {}
    for place, (one, other) in enumerate(dealt(ask), 1):
        form[f"pair{place}"] = [f"{one.id}|{other.id}"]
        if place == 1 or chance.random() >= _SKIPPED:
            form[f"duel{place}"] = [min((one.id, other.id), key=liked.index)]
    return form

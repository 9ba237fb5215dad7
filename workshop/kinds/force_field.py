"""What helps and what hinders, how strong each is, and whether one can do something about it (Lewin's force field)."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from workshop.core.errors import WorkshopError
from workshop.core.figures import Figure, Force, Forces
from workshop.core.privacy import Released, Said
from workshop.kinds import decisions, filled, telling, typed
from workshop.kinds.author import distinct, enough_numbers, room_for
from workshop.kinds.contract import Answer, Ask, Field, Form, Json, Option, Outcome
from workshop.kinds.pretended import people
from workshop.language import say

name = "force_field"

CAN = {"yes": 1.0, "partly": 0.5, "no": 0.0}
SHOWN = 7  # forces a side that a wall can carry
_MOST = 5


def check(ask: Ask) -> None:
    """Two sides with a few rows each, and a scale for their strength."""
    room_for(ask, _MOST)
    distinct(ask.columns)
    if len(ask.columns) != 2:
        raise WorkshopError(
            "A force field has two sides, and there are {n}. Write them under columns.", n=len(ask.columns)
        )
    enough_numbers(ask)


def read(ask: Ask, form: Form, *, partial: bool = False) -> Answer:
    """Every force that has words; its strength and whether one can loosen it come with it."""
    forces = [force for side in ask.columns for force in _side(ask, side, form, partial)]
    if not forces and not partial:
        raise WorkshopError("Write what helps or hinders, or choose Pass.", field=f"t_{ask.columns[0].id}_1")
    return Answer({"forces": forces}, tuple(force["text"] for force in forces if force["text"]))


def _side(ask: Ask, side: Option, form: Form, partial: bool) -> Iterator[dict[str, Json]]:
    for n in range(1, ask.at_most + 1):
        text = typed.text(form, f"t_{side.id}_{n}", ask.longest)
        rest = _strength(ask, form, f"{side.id}_{n}", text, partial) | _can(form, f"{side.id}_{n}", text, partial)
        if text or (partial and rest):  # in a draft, a strength may come before the words
            yield {"side": side.id, "text": text, **rest}


def _strength(ask: Ask, form: Form, row: str, text: str, partial: bool) -> dict[str, Json]:
    """How strong; without words it is none, for a number cannot be taken back on the page."""
    written = typed.plain(form, f"s_{row}")
    if written and (text or partial):
        return {"strength": filled.number(ask, Field(row, telling.quoted(text)), written, f"s_{row}")}
    if text and not partial:
        message = "How strong is “{label}”? Choose a number."
        raise WorkshopError(message, field=f"s_{row}", label=telling.quoted(text))
    return {}


def _can(form: Form, row: str, text: str, partial: bool) -> dict[str, Json]:
    chosen = typed.plain(form, f"k_{row}")
    if chosen in CAN:
        return {"can": chosen}
    if text and not partial:
        message = "Can you do something about “{label}” yourselves? Choose an answer."
        raise WorkshopError(message, field=f"k_{row}", label=telling.quoted(text))
    return {}


def fill(ask: Ask, value: Mapping[str, Json]) -> Form:
    """The field as it was."""
    form: dict[str, list[str]] = {}
    for side in ask.columns:
        own = [force for force in value.get("forces", ()) if force.get("side") == side.id]
        for n, force in enumerate(own, 1):
            for letter, name in (("t", "text"), ("s", "strength"), ("k", "can")):
                if force.get(name):
                    form[f"{letter}_{side.id}_{n}"] = [str(force[name])]
    return form


def tell(ask: Ask, released: Released) -> Sequence[Figure]:
    """A trio's own field, the room's by theme where the texts have one; and what hinders by who can loosen it."""
    if withheld := telling.hidden(ask, released):
        return withheld
    helps, hinders = (_forces(ask, released.answers, column.id)[:SHOWN] for column in ask.columns)
    names = (ask.columns[0].label, ask.columns[1].label)
    finding = _finding(ask, released, helps, hinders)
    field = Forces(telling.heading(ask), finding, released.n, names, helps, hinders)
    return (field, *decisions.told(ask, released, *_who_can(ask, released.answers)))


def _who_can(ask: Ask, answers: Sequence[Said]) -> tuple[list[str], list[str]]:
    """What hinders, by its theme or its very words: what one can loosen, and what is decided above one."""
    ours: list[str] = []
    above: list[str] = []
    for said in answers:
        themes = {card.text: card.theme for card in said.cards}
        for force in said.value.get("forces", ()):
            if force.get("side") == ask.columns[1].id and force.get("text") and force.get("can"):
                found = ours if CAN.get(str(force["can"]), 0.0) else above
                found.append(themes.get(force["text"]) or force["text"])
    return ours, above


def _finding(ask: Ask, released: Released, helps: Sequence[Force], hinders: Sequence[Force]) -> str:
    """What most have named among what hinders; on a trio's own sheet, and where none is named twice, the strongest."""
    if not (helps or hinders):
        return telling.nothing(ask, released)
    side, forces = (ask.columns[1].label, hinders) if hinders else (ask.columns[0].label, helps)
    first = forces[0]
    if first.count > 1:
        message = "“{side}”: most have named “{label}” ({n})."
        return say(ask.language, message, side=side, label=telling.quoted(first.label).rstrip("."), n=first.count)
    return say(
        ask.language, "“{side}”: strongest is “{label}”.", side=side, label=telling.quoted(first.label).rstrip(".")
    )


def _forces(ask: Ask, answers: Sequence[Said], side: str) -> tuple[Force, ...]:
    """One side's forces, together under their theme or their very words."""
    found: dict[str, list[Mapping[str, Json]]] = {}
    shown: dict[str, str] = {}
    for said in answers:
        themes = {card.text: card.theme for card in said.cards}
        for force in said.value.get("forces", ()):
            if force.get("side") == side and force.get("text"):
                label = themes.get(force["text"]) or force["text"]
                found.setdefault(shown.setdefault(label.casefold(), label), []).append(force)
    rows = [_force(ask, label, held) for label, held in found.items()]
    return tuple(sorted(rows, key=lambda row: (-row.count, -row.strength)))


def _force(ask: Ask, label: str, held: Sequence[Mapping[str, Json]]) -> Force:
    strong = [float(force.get("strength", ask.low)) for force in held]
    can = [CAN.get(str(force.get("can", "")), 0.0) for force in held]
    return Force(label, sum(strong) / len(strong), sum(can) / len(can), len(held))


def hand_on(ask: Ask, answers: Sequence[Answer]) -> Outcome:
    """What hinders and can be loosened, the strongest first; and what was written on each side."""
    hinders = ask.columns[1].id if len(ask.columns) > 1 else ""
    forces = [force for answer in answers for force in answer.value.get("forces", ()) if force.get("text")]
    loose = [force for force in forces if force.get("side") == hinders and CAN.get(str(force.get("can")), 0.0)]
    loose.sort(key=lambda force: (-CAN.get(str(force.get("can")), 0.0), -int(force.get("strength", 0))))
    parts = {c.id: tuple(f["text"] for f in forces if f.get("side") == c.id) for c in ask.columns}
    stuck = [force for force in forces if force.get("side") == hinders and force not in loose]
    lists = {decisions.OURS: loose, decisions.ABOVE: stuck}
    parts |= {name: tuple(dict.fromkeys(force["text"] for force in found)) for name, found in lists.items()}
    return Outcome(tuple(dict.fromkeys(force["text"] for force in loose)), parts)


def pretend(ask: Ask, chance: Random) -> Form:
    """A few on each side, the hindering ones a little stronger."""
    form: dict[str, list[str]] = {}
    for side in ask.columns:
        asked = people.asking_for(ask, side.label)
        for n, text in enumerate(people.lines(asked, chance, chance.randint(1, ask.at_most)), 1):
            form |= {f"t_{side.id}_{n}": [text], f"s_{side.id}_{n}": [str(chance.randint(ask.low, ask.high))]}
            form[f"k_{side.id}_{n}"] = [chance.choice(tuple(CAN))]
    return form

"""Tells sheets that were filled in: texts side by side, by field or by role; numbers and ready answers counted."""

from collections.abc import Iterator, Sequence

from workshop.core import privacy
from workshop.core.figures import Bar, Bars, Figure, Pair, Pairs, Panels, Scales, Sheet, SheetColumn, SheetGroup, Spread
from workshop.core.privacy import FLOOR, Card, Released, Said
from workshop.core.seats import TRIO_FUNCTIONS, Function
from workshop.kinds import filled, telling
from workshop.kinds.contract import Ask, Field
from workshop.language import count, say

ROLES = {Function.LEADER: "Leaders", Function.TR: "TR", Function.AMR: "AMR"}


def sheet(ask: Ask, released: Released, columns: tuple[SheetColumn, ...]) -> Sheet:
    """The figure, with a sentence that says how much there is."""
    n = sum(len(group.texts) for column in columns for group in column.groups)
    finding = count(ask.language, "{n} answer.", "{n} answers.", n) if n else telling.nothing(ask, released)
    return Sheet(telling.heading(ask), finding, released.n, columns)


def own(ask: Ask, released: Released) -> tuple[SheetColumn, ...]:
    """One trio's sheet: a column, and a group for each field it has filled in."""
    groups = []
    for said in released.answers:
        for field in _worded(ask):
            text = said.value.get("fields", {}).get(field.id, "")
            if text:
                label = filled.label(field, text)
                groups.append(SheetGroup(field.label, (label,), said.value.get("star") == field.id))
    return (SheetColumn(telling.heading(ask), tuple(groups)),) if groups else ()


def by_field(ask: Ask, released: Released) -> tuple[SheetColumn, ...]:
    """The room's sheets: a column for each field, its texts mixed, or under their themes where they have any."""
    return tuple(
        SheetColumn(field.label, _grouped(cards, f"{ask.question}{field.id}"), len(cards))
        for field in _worded(ask)
        if not field.choices and (cards := [card for said in released.answers for card in _cards(ask, said, field)])
    )


def by_role(ask: Ask, released: Released) -> tuple[SheetColumn, ...]:
    """Side by side what leaders, TR and AMR have said; core.privacy has seen to that each is large enough."""
    columns = []
    for role in TRIO_FUNCTIONS:
        said = [each for each in released.answers if each.role == role]
        groups = tuple(
            SheetGroup(field.label, _once(texts, f"{ask.question}{role}"))
            for field in _worded(ask)
            if (texts := [card.text for each in said for card in _cards(ask, each, field)])
        )
        if groups:
            columns.append(SheetColumn(say(ask.language, ROLES[role]), groups))
    return tuple(columns)


def panels(ask: Ask, released: Released) -> Panels:
    """A panel for each thing that was chosen, in the order it was offered, then those in somebody's own words."""
    labels = {option.id: option.label for option in ask.groups}
    chosen = dict.fromkeys(said.group for said in released.answers)
    order = [*(id for id in labels if id in chosen), *(each for each in chosen if each and each not in labels)]
    columns = tuple(
        SheetColumn(labels.get(group, group) or say(ask.language, "Without a choice"), rows)
        for group in (*order, *([""] if "" in chosen else []))
        if (rows := tuple(_panel(ask, [said for said in released.answers if said.group == group])))
    )
    n = sum(len(group.texts) for column in columns for group in column.groups)
    finding = (
        say(ask.language, "{n} answers in {k} panels.", n=n, k=len(columns)) if n else telling.nothing(ask, released)
    )
    return Panels(telling.heading(ask), finding, released.n, columns)


def _panel(ask: Ask, answers: Sequence[Said]) -> Iterator[SheetGroup]:
    for field in _worded(ask):
        texts = [card.text for said in answers for card in _cards(ask, said, field)]
        if texts:
            yield SheetGroup(field.label, _once(texts, f"{ask.question}{field.id}"))


def pairs(ask: Ask, released: Released) -> Pairs:
    """The pairs, each with what it has written in the first field; the others are for the two of them."""
    first = ask.fields[0].id
    rows = tuple(Pair(said.pair, said.value.get("fields", {}).get(first, "")) for said in released.answers)
    agreed = sum(bool(row.when) for row in rows)
    finding = say(ask.language, "{n} of {all} pairs have agreed on a week.", n=agreed, all=len(rows))
    return Pairs(telling.heading(ask), finding, released.n, rows)


def above(ask: Ask, released: Released) -> list[str]:
    """What was written in the fields that somebody above those who answer must take care of."""
    fields = [field for field in _worded(ask) if field.id in ask.above]
    return [card.text for said in released.answers for field in fields for card in _cards(ask, said, field)]


def counted(ask: Ask, released: Released) -> Iterator[Figure]:
    """Bars for each field with ready answers; a trio's own stands in its sheet."""
    for field in ask.fields if not telling.is_own(released) else ():
        given = [said.value.get("fields", {}).get(field.id, "") for said in released.answers]
        n = sum(bool(each) for each in given)
        if field.choices and n >= min(FLOOR, released.n) > 0:
            rows = tuple(Bar(o.label, given.count(o.id), given.count(o.id) / n) for o in field.choices)
            first, most = telling.leaders([(row.label, row.count) for row in rows])
            message = "{field}: most have chosen “{label}” ({n} of {all})."
            if len(first) > 1:
                message = "{field}: equally many have chosen {k} of the answers ({n} each)."
            told = {"field": field.label, "label": first[0], "k": len(first), "n": most, "all": n}
            finding = say(ask.language, message, **told)
            yield Bars(telling.heading(ask), finding, released.n, rows)


def rated(ask: Ask, released: Released) -> Iterator[Figure]:
    """The numbers of rated fields, as they spread; one that fewer than five of the room have rated is left out."""
    least = min(FLOOR, released.n)
    rows = []
    for field in ask.fields:
        given = [n for said in released.answers if (n := said.value.get("ratings", {}).get(field.id)) is not None]
        if given and len(given) >= least:
            counts = tuple(given.count(step) for step in range(ask.low, ask.high + 1))
            rows.append(Spread(field.label, counts, sum(given) / len(given), len(given)))
    if rows:
        mean = telling.decimal(ask.language, rows[0].mean)
        finding = say(ask.language, "On average {mean} of {high}.", mean=mean, high=ask.high)
        yield Scales(telling.heading(ask), finding, released.n, ask.low, ask.high, ask.ends, tuple(rows))


def _worded(ask: Ask) -> Sequence[Field]:
    return [field for field in ask.fields if not field.rated]


def _cards(ask: Ask, said: Said, field: Field) -> Iterator[Card]:
    """The texts of one field that may be seen, each with its theme."""
    text = said.value.get("fields", {}).get(field.id, "")
    if text and not field.choices:
        theme = next((card.theme for card in said.cards if card.text == text), "")
        yield Card(text, theme)


def _once(texts: Sequence[str], key: str) -> tuple[str, ...]:
    """The texts mixed, each once; one that several wrote says how many they were."""
    written: dict[str, list[str]] = {}
    for text in texts:
        written.setdefault(text.casefold(), []).append(text)
    said = [same[0] if len(same) == 1 else f"{same[0]} ({len(same)})" for same in written.values()]
    return privacy.mix(said, key)


def _grouped(cards: Sequence[Card], key: str) -> tuple[SheetGroup, ...]:
    titles = list(dict.fromkeys(card.theme for card in cards if card.theme))
    if not titles:
        return (SheetGroup("", _once([card.text for card in cards], key)),)
    held = {title: [card.text for card in cards if card.theme == title] for title in titles}
    largest = sorted(held.items(), key=lambda each: -len(each[1]))
    groups = [SheetGroup(f"{title} ({len(texts)})", _once(texts, key)) for title, texts in largest]
    rest = [card.text for card in cards if not card.theme]
    return (*groups, *([SheetGroup("", _once(rest, key))] if rest else []))

"""One released answer as it may be seen now: the texts that were frozen, and what has been decided about them since.

What its writer changes after the release waits for the next one, so that a live display never moves by one answer;
what its writer takes back is gone at once.
"""

from collections.abc import Mapping
from typing import Any

from workshop.actions.sources import short_id
from workshop.content.exercise import Step
from workshop.core.privacy import Card, Said
from workshop.store.rows import CardRow

OWN_TEXTS = ("placement",)  # kinds whose added texts stay with the trio that wrote them
TEXT_KINDS = {"words": "words", "cards": "cards", "parking_lot": "text"}  # kind → where its value holds texts

Cards = Mapping[str, CardRow]  # as they are now, by id


def frozen_text(card: CardRow) -> list[str]:
    """A text as a release holds it: [id, text, as it was shown or nothing]."""
    return [card.id, card.text, card.shown if card.state == "up" else ""]


def said(entry: Mapping[str, Any], cards: Cards, step: Step, titles: Mapping[str, str], workplace: str) -> Said:
    """An entry of a release; texts that are held or hidden are not in it."""
    shown = [(text, _shown(id, text, then, cards)) for id, text, then in entry["cards"]]
    themes = [titles.get(cards[id].theme_id or "", "") if id in cards else "" for id, _, _ in entry["cards"]]
    up = tuple(Card(text, theme) for (_, text), theme in zip(shown, themes, strict=True) if text)
    if step.kind in OWN_TEXTS:
        up = ()
    held = {text for text, now in shown if not now}  # of two that read the same, the one that is held decides
    texts = {text: "" if text in held else now for text, now in shown}
    return Said(_value(step, entry["value"], [card.text for card in up], texts), up, workplace, _role(entry))


def _shown(id: str, text: str, then: str, cards: Cards) -> str:
    now = cards.get(id)
    if now is None:
        return ""
    if now.text != text:
        return then
    return now.shown if now.state == "up" else ""


def _value(step: Step, value: Mapping[str, Any], up: list[str], shown: Mapping[str, str]) -> dict[str, Any]:
    """The answer's value with nothing in it but the texts that are up."""
    if step.kind == "parking_lot":
        return {"text": up[0] if up else ""}
    if step.kind in TEXT_KINDS:
        return {TEXT_KINDS[step.kind]: up}
    if step.kind == "choice" and step.takes:  # chosen among texts of an earlier step: known by the text alone
        return {**value, "chosen": [short_id(text) for text in up], "own": [], "labels": up}
    if step.kind == "sort" and step.takes:
        labels = {id: label for id, label in value.get("labels", {}).items() if label in shown}
        held = {id: shown[label] for id, label in labels.items() if shown[label]}
        return {**value, "labels": held, "columns": {id: c for id, c in value["columns"].items() if id in held}}
    if step.kind == "choice":
        return {**value, "own": up}
    return {**value, "own": {}} if step.kind in OWN_TEXTS else dict(_redacted(value, shown))


def _redacted(value: Any, shown: Mapping[str, str]) -> Any:
    """Every free text as it may be seen, wherever in the value it stands: nothing where it may not."""
    if isinstance(value, Mapping):
        return {name: _redacted(each, shown) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_redacted(each, shown) for each in value]
    return shown.get(value, value) if isinstance(value, str) else value


def _role(entry: Mapping[str, Any]) -> str:
    return str(entry.get("role", ""))

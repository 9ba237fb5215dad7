"""Reads a page as a person would: what it is at, which form stands there, and what one can choose between."""

import re
from dataclasses import dataclass

from lxml import html
from lxml.html import HtmlElement

from workshop.kinds.contract import Option

_OWN = re.compile(r"own\d+")
DEALT = ("peer_rating", "sort", "points")  # whose options stand on the page as what is rated, sorted or weighed
OPTION = ".//*[@data-option]"


@dataclass(frozen=True, slots=True)
class AnswerForm:
    """The form of one round as it stands on a phone."""

    step: str  # exercise and step, such as K01.svar
    kind: str
    who: str  # person or role, or trio or pair where the trio gives one answer
    fields: dict[str, str]  # hidden ones: round, edition, turn
    options: tuple[Option, ...]
    lot: str = ""  # the phone's own, where texts are dealt out
    goals: tuple[str, ...] = ()  # of the day, where each is asked about

    @property
    def round_id(self) -> str:
        """Which round it answers."""
        return self.fields.get("round", "")


@dataclass(frozen=True, slots=True)
class Moment:
    """What a phone is at."""

    stage: str
    position: str
    form: AnswerForm | None
    ready: int  # on a phone that is passed round: who takes it next, from 1; 0 where nobody does
    token: str  # for posts; "" in a fragment


@dataclass(frozen=True, slots=True)
class Card:
    """A text on the desk."""

    id: str
    text: str
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where the run is."""

    position: str
    following: str  # what the big button does next
    state: str
    code: str
    held: tuple[Card, ...]
    board: str  # the address of this step's theming board, "" where it has none


def moment(page: str) -> Moment:
    """A phone's page or fragment."""
    tree = html.fromstring(page)
    root = _one(tree, "//*[@data-stage]")
    form = _one(tree, "//form[@id='answer']")
    ready = _one(tree, "//a[@data-ready]")
    return Moment(
        stage=_said(root, "data-stage"),
        position=_said(root, "data-position"),
        form=None if form is None else _form(form),
        ready=int(_said(ready, "data-ready") or 0),
        token=token(page),
    )


def token(page: str) -> str:
    """The token that a whole page gives its posts."""
    return _said(_one(html.fromstring(page), "//meta[@name='csrf-token']"), "content")


def answer_form(page: str) -> AnswerForm | None:
    """The answer's form of any page, such as the parking lot."""
    form = _one(html.fromstring(page), "//form[@id='answer']")
    return None if form is None else _form(form)


def workplaces(page: str, code: str) -> dict[str, str]:
    """The address behind each workplace's name, at the door."""
    found: dict[str, str] = {}
    for link in _all(html.fromstring(page), f"//a[starts-with(@href, '/j/{code}/')]"):
        name = _one(link, ".//b")
        found[_text(link if name is None else name)] = _said(link, "href")
    return found


def chairs(page: str) -> dict[str, str]:
    """The seat that each function's button takes; `trio` is the phone for the whole table."""
    buttons = _all(html.fromstring(page), "//*[@data-function][@name='seat']")
    return {_said(button, "data-function"): _said(button, "value") for button in buttons}


def desk(page: str) -> Desk:
    """The run page or its fragment."""
    tree = html.fromstring(page)
    root = _one(tree, "//*[@data-position][@data-next]")
    return Desk(
        position=_said(root, "data-position"),
        following=_said(root, "data-next"),
        state=_said(root, "data-state"),
        code=_said(_one(tree, "//*[@data-code]"), "data-code"),
        held=_cards(tree, "//*[@id='held']//*[@data-card]"),
        board=_said(_one(tree, "//*[@id='to-board']//a"), "href"),
    )


def board(page: str) -> tuple[str, tuple[Card, ...]]:
    """The round of a theming board, and the cards on it that have no theme."""
    tree = html.fromstring(page)
    round_id = _said(_one(tree, "//form[@id='move']//input[@name='round']"), "value")
    return round_id, tuple(card for card in _cards(tree, "//*[@data-card]") if not card.theme)


def _cards(tree: HtmlElement, which: str) -> tuple[Card, ...]:
    return tuple(
        Card(_said(each, "data-card"), _text(_one(each, ".//label")), _said(each, "data-theme"))
        for each in _all(tree, which)
    )


def _form(form: HtmlElement) -> AnswerForm:
    hidden = _all(form, ".//input[@type='hidden']")
    fields = {_said(each, "name"): _said(each, "value") for each in hidden}
    for own in ("csrf_token", "submission"):
        fields.pop(own, None)
    kind = _said(form, "data-kind")
    words = {name: _said(form, f"data-{name}") for name in ("step", "who", "lot")}
    goals = tuple(_said(each, "data-goal") for each in _all(form, ".//*[@data-goal]"))
    return AnswerForm(kind=kind, fields=fields, options=_options(form, kind), goals=goals, **words)


def _options(form: HtmlElement, kind: str) -> tuple[Option, ...]:
    """What can be chosen, ranked or placed; cards in one's own words apart."""
    if kind == "choice":
        found = [(_said(each, "value"), _label(each)) for each in _all(form, ".//input[@name='choice']")]
    elif kind == "ranking":
        found = [(_said(each, "value"), _text(each)) for each in _all(form, ".//select[@name='rank1']/option")]
    elif kind in DEALT:
        found = [(_said(each, "data-option"), _text(_one(each, ".//*[@data-label]"))) for each in _all(form, OPTION)]
    else:
        spots = [(_one(each, ".//input[starts-with(@name, 'x_')]"), each) for each in _all(form, ".//*[@data-spot]")]
        found = [(_said(across, "name")[2:], _text(_one(each, ".//legend//b"))) for across, each in spots]
    return tuple(Option(id, label) for id, label in found if id and not _OWN.fullmatch(id))


def _label(button: HtmlElement) -> str:
    return _text(_one(button, "ancestor::label[1]"))


def _one(tree: HtmlElement, path: str) -> HtmlElement | None:
    return next(iter(_all(tree, path)), None)


def _all(tree: HtmlElement, path: str) -> list[HtmlElement]:
    return list(tree.xpath(path))


def _said(element: HtmlElement | None, name: str) -> str:
    return "" if element is None else str(element.get(name) or "")


def _text(element: HtmlElement | None) -> str:
    return "" if element is None else " ".join(element.text_content().split())

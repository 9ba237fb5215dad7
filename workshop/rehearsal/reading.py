"""Reads a page as a person would: what it is at, which form stands there, and what one can choose between."""

import re
from dataclasses import dataclass

from lxml import html
from lxml.html import HtmlElement

from workshop.kinds.contract import Option
from workshop.rehearsal.elements import every, one, said, text_of

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
    root = one(tree, "//*[@data-stage]")
    form = one(tree, "//form[@id='answer']")
    ready = one(tree, "//a[@data-ready]")
    return Moment(
        stage=said(root, "data-stage"),
        position=said(root, "data-position"),
        form=None if form is None else _form(form),
        ready=int(said(ready, "data-ready") or 0),
        token=token(page),
    )


def token(page: str) -> str:
    """The token that a whole page gives its posts."""
    return said(one(html.fromstring(page), "//meta[@name='csrf-token']"), "content")


def answer_form(page: str) -> AnswerForm | None:
    """The answer's form of any page, such as the parking lot."""
    form = one(html.fromstring(page), "//form[@id='answer']")
    return None if form is None else _form(form)


def workplaces(page: str, code: str) -> dict[str, str]:
    """The address behind each workplace's name, at the door."""
    found: dict[str, str] = {}
    for link in every(html.fromstring(page), f"//a[starts-with(@href, '/j/{code}/')]"):
        name = one(link, ".//b")
        found[text_of(link if name is None else name)] = said(link, "href")
    return found


def chairs(page: str) -> dict[str, str]:
    """The seat that each function's button takes; `trio` is the phone for the whole table."""
    buttons = every(html.fromstring(page), "//*[@data-function][@name='seat']")
    return {said(button, "data-function"): said(button, "value") for button in buttons}


def desk(page: str) -> Desk:
    """The run page or its fragment."""
    tree = html.fromstring(page)
    root = one(tree, "//*[@data-position][@data-next]")
    return Desk(
        position=said(root, "data-position"),
        following=said(root, "data-next"),
        state=said(root, "data-state"),
        code=said(one(tree, "//*[@data-code]"), "data-code"),
        held=_cards(tree, "//*[@id='held']//*[@data-card]"),
        board=said(one(tree, "//*[@id='to-board']//a"), "href"),
    )


def board(page: str) -> tuple[str, tuple[Card, ...]]:
    """The round of a theming board, and the cards on it that have no theme."""
    tree = html.fromstring(page)
    round_id = said(one(tree, "//form[@id='move']//input[@name='round']"), "value")
    return round_id, tuple(card for card in _cards(tree, "//*[@data-card]") if not card.theme)


def _cards(tree: HtmlElement, which: str) -> tuple[Card, ...]:
    return tuple(
        Card(said(each, "data-card"), text_of(one(each, ".//label")), said(each, "data-theme"))
        for each in every(tree, which)
    )


def _form(form: HtmlElement) -> AnswerForm:
    hidden = every(form, ".//input[@type='hidden']")
    fields = {said(each, "name"): said(each, "value") for each in hidden}
    for own in ("csrf_token", "submission"):
        fields.pop(own, None)
    kind = said(form, "data-kind")
    words = {name: said(form, f"data-{name}") for name in ("step", "who", "lot")}
    goals = tuple(said(each, "data-goal") for each in every(form, ".//*[@data-goal]"))
    return AnswerForm(kind=kind, fields=fields, options=_options(form, kind), goals=goals, **words)


def _options(form: HtmlElement, kind: str) -> tuple[Option, ...]:
    """What can be chosen, ranked or placed; cards in one's own words apart."""
    if kind == "choice":
        found = [(said(each, "value"), _label(each)) for each in every(form, ".//input[@name='choice']")]
    elif kind == "ranking":
        found = [(said(each, "value"), text_of(each)) for each in every(form, ".//select[@name='rank1']/option")]
    elif kind in DEALT:
        found = [(said(each, "data-option"), text_of(one(each, ".//*[@data-label]"))) for each in every(form, OPTION)]
    else:
        spots = [(one(each, ".//input[starts-with(@name, 'x_')]"), each) for each in every(form, ".//*[@data-spot]")]
        found = [(said(across, "name")[2:], text_of(one(each, ".//legend//b"))) for across, each in spots]
    return tuple(Option(id, label) for id, label in found if id and not _OWN.fullmatch(id))


def _label(button: HtmlElement) -> str:
    return text_of(one(button, "ancestor::label[1]"))

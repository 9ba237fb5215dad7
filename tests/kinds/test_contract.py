"""What every kind promises, tried with every question we ship and with what people and others type."""

import inspect
import json
from collections.abc import Sequence
from random import Random

import pytest
from jinja2 import Environment, nodes

from tests.kinds.asks import ROOM, STRETCHED, asking, shipped
from workshop import paths
from workshop.core import privacy
from workshop.core.errors import WorkshopError
from workshop.core.figures import ALL as FIGURES
from workshop.core.figures import Decisions, Figure
from workshop.core.privacy import Card, Released, Said
from workshop.kinds import contract
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Answer, Ask, Form
from workshop.text.cleaning import clean

VERBS = ("check", "read", "fill", "tell", "hand_on", "pretend")
HOSTILE = (
    "x" * 10_000,
    "",
    "   \u200b ",
    "<script>alert(1)</script>",
    "👩‍⚕️🎉",
    "a\x00b\ud800c\u202ed\ufffe",
    "'; DROP TABLE answer; --",
    "{{ 7 * 7 }} %s {0}",
    "=1+1",
    "9" * 400,
    "-1",
    "nan",
    "1e999",
    "²",
    "no-such-option",
)
ids = [f"{n}-{ask.kind}-{ask.language}" for n, ask in enumerate(asking())]
every_ask = pytest.mark.parametrize(  # the shipped questions are for make test; make quick takes one of each
    "ask",
    [pytest.param(ask, marks=() if ask in STRETCHED else pytest.mark.slow) for ask in asking()],
    ids=ids,
)


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_has_every_verb_and_somebody_who_asks_with_it(name: str) -> None:
    kind = KINDS[name]
    assert kind.name == name
    for verb in VERBS:
        ours, promised = inspect.signature(getattr(kind, verb)), inspect.signature(getattr(contract.Kind, verb))
        assert [*ours.parameters] == [*promised.parameters][1:], verb
        assert getattr(kind, verb).__doc__
    assert name in {ask.kind for ask in shipped()}
    assert name in ROOM or name in {ask.kind for ask in STRETCHED}


@pytest.mark.parametrize("name", [name for name in KINDS if name not in ROOM])
def test_a_kind_that_asks_somebody_has_a_page_to_ask_with_and_one_to_read_along(name: str) -> None:
    page = Environment().parse((paths.templates() / "kinds" / f"{name}.html").read_text("utf-8"))
    macros = {macro.name: [argument.name for argument in macro.args] for macro in page.find_all(nodes.Macro)}
    assert macros["ask"] == ["a", "form", "trouble"]
    assert macros["read"] == ["a", "form"]


def test_every_figure_that_is_told_is_known() -> None:
    chance = Random(1)
    told = {type(figure) for ask in asking() for figure in tell(ask, [pretended(ask, chance) for _ in range(6)])}
    assert told <= set(FIGURES)
    assert len(told) >= 7


@every_ask
def test_it_can_be_asked_as_it_is(ask: Ask) -> None:
    KINDS[ask.kind].check(ask)


@every_ask
def test_a_pretended_answer_is_always_read_and_filling_it_in_again_reads_the_same(ask: Ask) -> None:
    kind = KINDS[ask.kind]
    for seed in range(40):
        answer = kind.read(ask, kind.pretend(ask, Random(seed)))
        again = json.loads(json.dumps(answer.value))
        assert kind.read(ask, kind.fill(ask, again)) == answer
        assert all(text == clean(text) and 0 < len(text) <= ask.longest for text in answer.texts)
        kind.hand_on(ask, [answer])


@every_ask
def test_a_draft_is_kept_however_little_there_is_and_comes_back_as_it_was(ask: Ask) -> None:
    kind = KINDS[ask.kind]
    assert kind.read(ask, {}, partial=True).texts == ()
    for seed in range(20):
        chance = Random(seed)
        form = {name: texts for name, texts in kind.pretend(ask, chance).items() if chance.random() < 0.5}
        answer = kind.read(ask, form, partial=True)
        assert kind.read(ask, kind.fill(ask, answer.value), partial=True) == answer


@every_ask
@pytest.mark.parametrize("typed", HOSTILE, ids=lambda typed: repr(typed)[:20])
def test_whatever_is_typed_is_cleaned_or_refused_with_a_sentence_at_its_field(ask: Ask, typed: str) -> None:
    kind = KINDS[ask.kind]
    good = kind.pretend(ask, Random(1))
    for name in good:
        for form in ({**good, name: [typed]}, {**good, name: [typed, typed]}, {**good, name: []}, {name: [typed]}):
            for partial in (False, True):
                _read_or_refused(ask, form, partial=partial)


def _read_or_refused(ask: Ask, form: Form, *, partial: bool) -> None:
    try:
        answer = KINDS[ask.kind].read(ask, form, partial=partial)
    except WorkshopError as refused:
        assert refused.message
        refused.message.format(**refused.values)
        assert refused.field or ask.kind == "placement"
        return
    assert all(text == clean(text) and 0 < len(text) <= ask.longest for text in answer.texts)
    json.dumps(answer.value, allow_nan=False)
    for text in _strings(answer.value):
        assert text == clean(text)


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for part in value.values() for text in _strings(part)]
    return [text for part in value for text in _strings(part)] if isinstance(value, list) else []


@every_ask
def test_nothing_is_told_of_what_may_not_be_seen(ask: Ask) -> None:
    chance = Random(2)
    said = [pretended(ask, chance) for _ in range(4)]
    (figure,) = KINDS[ask.kind].tell(ask, privacy.release(said))
    assert (figure.name, figure.n) == ("withheld", 0)
    (figure,) = KINDS[ask.kind].tell(ask, privacy.NOTHING_YET)
    assert figure.name == "withheld"


@every_ask
def test_a_result_says_its_n_and_one_finding_in_the_readers_language(ask: Ask) -> None:
    chance = Random(3)
    for figure in tell(ask, [pretended(ask, chance) for _ in range(12)]):
        assert figure.n == 12
        if not isinstance(figure, Decisions):  # a list of its own, beside what the step was asked about
            assert figure.heading == (ask.heading or ask.question)
        assert figure.finding.endswith(".")
        assert "{" not in figure.finding


@every_ask
def test_nothing_chosen_and_nothing_up_is_told_calmly(ask: Ask) -> None:
    empty = KINDS[ask.kind].read(ask, {}, partial=True).value
    (figure,) = tell(ask, [Said(empty)] * 6)
    read = {"da": "Svarene bliver læst igennem, før de vises.", "en": "The answers are read before they are shown."}
    assert figure.finding == read[ask.language]
    (figure,) = KINDS[ask.kind].tell(ask, Released((), 0))
    assert figure.finding == {"da": "Ingen har svaret endnu.", "en": "Nobody has answered yet."}[ask.language]


@pytest.mark.parametrize("name", sorted(ROOM))
def test_the_rooms_own_steps_take_no_answer(name: str) -> None:
    ask = Ask(name, "da", "Se")
    with pytest.raises(WorkshopError) as refused:
        KINDS[name].read(ask, {"card1": ["x"]})
    assert refused.value.status == 409


def pretended(ask: Ask, chance: Random) -> Said:
    """One answer as it may be seen."""
    answer: Answer = KINDS[ask.kind].read(ask, KINDS[ask.kind].pretend(ask, chance))
    return Said(answer.value, tuple(Card(text) for text in answer.texts), "Solgården")


def tell(ask: Ask, said: Sequence[Said]) -> Sequence[Figure]:
    """What the room sees."""
    return KINDS[ask.kind].tell(ask, privacy.release(said))

"""Numbers asked twice, points, mixtures, pairs, and a question asked again: refused in words, counted right."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import pytest

from tests.kinds.asks import FIELDS, OPTIONS
from workshop.core import privacy
from workshop.core.errors import WorkshopError
from workshop.core.figures import Bar, Bars, Figure, Gaps, Movement, Scales, Spread, Triangle, Weights, Withheld
from workshop.core.privacy import Said
from workshop.kinds import again, pairwise
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Answer, Ask, Form

WISHED = Ask("scales", "da", "Hvor?", fields=FIELDS, low=1, high=7, wished=True)
POINTS = Ask("points", "da", "Hvad?", options=OPTIONS[:3])
TRIANGLE = Ask("triangle", "da", "Hvad?", options=OPTIONS[:3], wished=True)
CHANGED = "The answers have changed meanwhile. Look at them again and choose."
PAIRS = Ask("pairwise", "da", "Hvad?", options=OPTIONS, at_most=8, lot="a phone")


def told(ask: Ask, *values: Mapping[str, object]) -> Figure:
    """What the room sees of these answers."""
    (figure,) = KINDS[ask.kind].tell(ask, privacy.release([Said(value) for value in values]))
    return figure


def refusal(ask: Ask, form: Form) -> tuple[str, str]:
    """The sentence in English and the field."""
    with pytest.raises(WorkshopError) as refused:
        KINDS[ask.kind].read(ask, form)
    return refused.value.message.format(**refused.value.values), refused.value.field


@pytest.mark.parametrize(
    ("ask", "form", "sentence", "field"),
    [
        (WISHED, {"s_f0": ["3"]}, "Choose a number for “Udsagn 0”.", "w_f0"),
        (WISHED, {"s_f0": ["3"], "w_f0": ["8"]}, "Choose a number from 1 to 7 for “Udsagn 0”.", "w_f0"),
        (POINTS, {"p_o0": ["85"]}, "Still to be shared out: 15 of the 100 points.", "p_o0"),
        (POINTS, {"p_o0": ["85"], "p_o1": ["20"]}, "That is more than 100 points, by 5. Take some away.", "p_o0"),
        (POINTS, {"p_o1": ["3"], "p_o0": ["97"]}, "The points for “Svar 0” go in steps of 5.", "p_o0"),
        (POINTS, {"p_o1": ["-5"]}, "Write a whole number from 0 to 100 for “Svar 1”.", "p_o1"),
        (POINTS, {}, "Share out the 100 points, or choose Pass.", "p_o0"),
        (TRIANGLE, {"p_o0": ["100"], "w_o1": ["99"]}, "Still to be shared out: 1 of the 100 points.", "w_o0"),
        (PAIRS, {"pair1": ["o0|o1"]}, "Choose in at least one pair, or choose Pass.", "duel1"),
        (PAIRS, {"pair1": ["o0|o1"], "duel1": ["o2"]}, CHANGED, "duel1"),
    ],
)  # fmt: skip
def test_what_is_no_answer_is_refused_with_a_sentence_at_its_field(
    ask: Ask, form: Form, sentence: str, field: str
) -> None:
    assert refusal(ask, form) == (sentence, field)


@pytest.mark.parametrize(
    "ask",
    [
        replace(WISHED, fields=()),
        replace(WISHED, low=0, high=11),
        replace(POINTS, options=OPTIONS[:1]),
        replace(
            POINTS, options=tuple(replace(o, id=f"{o.id}{n}", label=f"{o.label}{n}") for o in OPTIONS for n in "abc")
        ),
        replace(TRIANGLE, options=OPTIONS[:4]),
        replace(PAIRS, options=OPTIONS[:2]),
        replace(PAIRS, at_most=21),
        replace(PAIRS, options=(OPTIONS[0], *OPTIONS[:3])),
    ],
)
def test_a_file_that_cannot_be_asked_is_refused(ask: Ask) -> None:
    with pytest.raises(WorkshopError) as refused:
        KINDS[ask.kind].check(ask)
    assert refused.value.message


def test_the_largest_distance_comes_first_over_those_who_gave_both() -> None:
    values: list[dict[str, object]] = [{"values": {"f0": 4, "f1": 3}, "wished": {"f0": 5, "f1": 6}}] * 5
    figure = told(WISHED, *values, {"values": {"f0": 1}, "wished": {}})
    assert isinstance(figure, Gaps)
    assert [(row.label, row.today, row.wished, row.n) for row in figure.rows] == [
        ("Udsagn 1", 3.0, 6.0, 5),
        ("Udsagn 0", 4.0, 5.0, 5),
    ]
    assert figure.finding == "Længst til det, vi gerne vil: »Udsagn 1«, fra 3,0 til 6,0."
    assert KINDS["scales"].hand_on(WISHED, [Answer(value) for value in values]).texts == ("Udsagn 1", "Udsagn 0")


def test_a_statement_that_too_few_rated_both_ways_is_left_out() -> None:
    both: dict[str, object] = {"values": {"f0": 4, "f1": 3}, "wished": {"f0": 5, "f1": 6}}
    figure = told(WISHED, *[both] * 4, *[{"values": {"f0": 4, "f1": 3}, "wished": {"f0": 5}}] * 3)
    assert isinstance(figure, Gaps)
    assert [row.label for row in figure.rows] == ["Udsagn 0"]


@pytest.mark.parametrize(
    ("wished", "said"),
    [
        ({"f0": 4, "f1": 4}, "Det er allerede, som vi ønsker det."),
        ({"f0": 6, "f1": 2}, "2 udsagn har lige langt til det, vi gerne vil (2,0)."),
    ],
)
def test_distances_are_honest_where_there_are_none_or_several(wished: dict[str, int], said: str) -> None:
    assert told(WISHED, *[{"values": {"f0": 4, "f1": 4}, "wished": wished}] * 5).finding == said


def test_points_are_told_by_median_and_middle_half() -> None:
    given = ([60, 40, 0], [50, 50, 0], [40, 60, 0], [80, 20, 0], [70, 30, 0])
    figure = told(POINTS, *({"points": dict(zip(("o0", "o1", "o2"), each, strict=True))} for each in given))
    assert isinstance(figure, Weights)
    assert [(row.label, row.median, row.low, row.high) for row in figure.rows] == [
        ("Svar 0", 60.0, 50.0, 70.0),
        ("Svar 1", 40.0, 30.0, 50.0),
        ("Svar 2", 0.0, 0.0, 0.0),
    ]
    assert figure.finding == "»Svar 0« vejer tungest: 60 af 100 point."
    answers = [Answer({"points": dict(zip(("o0", "o1", "o2"), each, strict=True))}) for each in given]
    assert KINDS["points"].hand_on(POINTS, answers).texts == ("Svar 0", "Svar 1")


def test_a_mixture_says_what_is_wished_more_of() -> None:
    was, wish = {"o0": 60, "o1": 40, "o2": 0}, {"o0": 20, "o1": 40, "o2": 40}
    figure = told(TRIANGLE, *[{"points": was, "wished": wish}] * 5)
    assert isinstance(figure, Triangle)
    assert [(blend.label, blend.spread) for blend in figure.blends] == [
        ("Sådan var det", 0.0),
        ("Sådan ønsker vi det", 0.0),
    ]
    assert figure.blends[1].shares == pytest.approx((0.2, 0.4, 0.4))
    assert figure.finding == "Vi ønsker mere »Svar 2«: fra 0 til 40 af 100."
    apart = told(replace(TRIANGLE, wished=False), *[{"points": {"o0": 100}}, {"points": {"o1": 100}}] * 3)
    assert isinstance(apart, Triangle)
    assert apart.blends[0].spread == pytest.approx(0.5)


@pytest.mark.parametrize("n", [3, 4, 6])
@pytest.mark.parametrize("most", [3, 8])
def test_pairs_are_dealt_evenly_none_twice_and_the_same_each_time(n: int, most: int) -> None:
    for lot in map(str, range(20)):
        ask = replace(PAIRS, options=OPTIONS[:n], at_most=most, lot=lot)
        dealt = pairwise.dealt(ask)
        assert dealt == pairwise.dealt(ask)
        assert len(dealt) == len({frozenset(pair) for pair in dealt}) == min(most, n * (n - 1) // 2)
        used = Counter(option.id for pair in dealt for option in pair)
        assert max(used.values()) - min(used.get(option.id, 0) for option in ask.options) <= 1
    assert len({pairwise.dealt(replace(PAIRS, lot=str(lot)))[0] for lot in range(20)}) > 10


def test_pairs_are_counted_by_their_words_with_the_share_of_the_times_they_were_offered() -> None:
    duels = {"duels": [["o0", "o1"], ["o0", "o2"], ["o1", "o2"]], "labels": [["Svar 0", "Gammelt navn"]] * 3}
    figure = told(PAIRS, *[duels] * 5)
    assert isinstance(figure, Bars)
    assert [(row.label, row.count, row.share) for row in figure.rows] == [
        ("Svar 0", 10, 1.0),
        ("Svar 1", 5, 0.5),
        ("Svar 2", 0, 0.0),
    ]
    assert figure.finding == "Oftest valgt: »Svar 0«, i 100 % af sine par."
    assert KINDS["pairwise"].hand_on(PAIRS, [Answer(duels)]).texts == ("Svar 0", "Svar 1", "Svar 2")


def test_a_pair_that_hardly_anybody_met_is_left_out() -> None:
    often = {"duels": [["o0", "o1"]], "labels": [["Svar 0", "Svar 1"]]}
    seldom = {"duels": [["o0", "o2"]], "labels": [["Svar 0", "Svar 2"]]}
    figure = told(PAIRS, *[often] * 5, *[seldom] * 4)
    assert isinstance(figure, Bars)
    assert [row.label for row in figure.rows] == ["Svar 0", "Svar 1"]


def bars(*counts: int) -> Bars:
    """A choice between Svar 0, Svar 1 …"""
    n = sum(counts)
    return Bars("h", "f", n, tuple(Bar(f"Svar {place}", count, count / n) for place, count in enumerate(counts)))


def test_a_choice_asked_again_is_told_in_shares() -> None:
    ask = Ask("choice", "da", "Hvad nu?", options=OPTIONS[:2])
    (figure,) = again.moved(ask, (bars(6, 2),), (bars(5, 5),))
    assert isinstance(figure, Movement)
    assert (figure.n_before, figure.n, figure.heading) == (8, 10, "Hvad nu?")
    assert [(row.label, row.before, row.after, row.before_share, row.after_share) for row in figure.rows] == [
        ("Svar 0", 6, 5, 0.75, 0.5),
        ("Svar 1", 2, 5, 0.25, 0.5),
    ]
    assert figure.finding == "Flere vælger »Svar 1« nu: fra 25 til 50 %."
    (still,) = again.moved(ask, (bars(4, 4),), (bars(5, 5),))
    assert still.finding == "Svarene ligger, som de gjorde før."


def scales(*means: float) -> Scales:
    """Statements with these means."""
    rows = tuple(Spread(f"Udsagn {place}", (0, 0, 9, 0, 0), mean, 9) for place, mean in enumerate(means))
    return Scales("h", "f", 9, 1, 5, ("lidt", "meget"), rows)


def test_one_statement_asked_again_moves_over_its_numbers_and_several_by_their_means() -> None:
    ask = Ask("scales", "da", "Hvor?", fields=FIELDS)
    (one,) = again.moved(ask, (scales(3.0),), (scales(3.0),))
    assert isinstance(one, Movement)
    assert [row.label for row in one.rows] == ["1", "2", "3", "4", "5"]
    (several,) = again.moved(ask, (scales(3.0, 4.0),), (scales(3.2, 3.0),))
    assert isinstance(several, Gaps)
    assert several.sides == ("Før", "Nu")
    assert [(row.label, row.today, row.wished) for row in several.rows] == [
        ("Udsagn 1", 4.0, 3.0),
        ("Udsagn 0", 3.0, 3.2),
    ]
    assert several.finding == "»Udsagn 1« har flyttet sig mest: fra 4,0 til 3,0."


def test_a_mixture_asked_again_shows_how_it_was_both_times() -> None:
    before = told(TRIANGLE, *[{"points": {"o0": 100}, "wished": {"o1": 100}}] * 5)
    after = told(TRIANGLE, *[{"points": {"o2": 100}, "wished": {"o1": 100}}] * 5)
    (figure,) = again.moved(TRIANGLE, (before,), (after,))
    assert isinstance(figure, Triangle)
    assert [(blend.label, blend.shares) for blend in figure.blends] == [("Før", (1, 0, 0)), ("Nu", (0, 0, 1))]
    assert figure.finding == "Mere »Svar 2« nu: fra 0 til 100 af 100."


def test_what_cannot_be_compared_is_told_as_it_is() -> None:
    after = (bars(5, 5),)
    hidden = (Withheld("h", "Vises fra fem svar.", 0),)
    assert again.moved(Ask("choice", "da", "?"), hidden, after) == after
    assert again.moved(Ask("choice", "da", "?"), after, hidden) == hidden

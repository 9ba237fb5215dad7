"""The sentences that become slide titles and headings on the wall: short, true, and honest about ties."""

from collections.abc import Sequence

import pytest

from tests.kinds.asks import AXES, FIELDS, OPTIONS
from workshop.core import privacy
from workshop.core.figures import Agreements, Bars, Placement, Ranking, Scales
from workshop.core.privacy import Card, Released, Said
from workshop.core.seats import Who
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Answer, Ask, Field, Option
from workshop.kinds.joined import sentence

CHOICE = Ask("choice", "da", "Hvad?", options=OPTIONS[:3], at_most=2, own=1)
WORDS = Ask("words", "da", "Ord?", at_most=3)
SCALES = Ask("scales", "da", "Hvor?", fields=FIELDS[:2])
RANKING = Ask("ranking", "da", "Først?", options=OPTIONS[:3], at_most=3)
PLACEMENT = Ask("placement", "da", "Hvor?", options=OPTIONS[:3], axes=AXES)
THEMES = Ask("themes", "da", "Temaer")


def finding(ask: Ask, values: Sequence[dict[str, object]], texts: Sequence[str] = ()) -> str:
    """What is said of these answers."""
    cards = list(texts) + [""] * (len(values) - len(texts))
    said = [Said(value, (Card(text),) if text else ()) for value, text in zip(values, cards, strict=True)]
    (figure,) = KINDS[ask.kind].tell(ask, privacy.release(said))
    return figure.finding


def chose(*labels: str) -> dict[str, object]:
    """A choice by its words."""
    ids = {option.label: option.id for option in OPTIONS}
    return {"chosen": [ids[label] for label in labels], "labels": list(labels), "own": []}


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (["Svar 0"] * 4 + ["Svar 1"] * 2, "Flest har valgt »Svar 0«: 4 af 6."),
        (["Svar 0"] * 3 + ["Svar 1"] * 3, "Lige mange har valgt »Svar 0« og »Svar 1«: 3 til hver."),
        (["Svar 0"] * 2 + ["Svar 1"] * 2 + ["Svar 2"] * 2, "3 svar står lige: 2 til hvert."),
    ],
)
def test_a_choice_names_what_most_have_chosen(chosen: list[str], said: str) -> None:
    assert finding(CHOICE, [chose(label) for label in chosen]) == said


def test_own_words_that_say_the_same_as_an_option_count_as_it() -> None:
    values = [chose("Svar 1")] * 4 + [{"chosen": [], "labels": ["svar 1"], "own": ["svar 1"]}]
    (figure,) = KINDS["choice"].tell(CHOICE, privacy.release([Said(value) for value in values]))
    assert isinstance(figure, Bars)
    assert [(row.label, row.count, row.share) for row in figure.rows] == [
        ("Svar 0", 0, 0.0),
        ("Svar 1", 5, 1.0),
        ("Svar 2", 0, 0.0),
    ]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (["ro", "ro", "Ro", "tid", "mod"], "Oftest skrevet: »ro«, 3 gange."),
        (["ro", "ro", "tid", "tid", "mod"], "Lige ofte skrevet: »ro« og »tid«, 2 gange hver."),
        (["ro", "tid", "mod", "glæde", "omsorg"], "5 forskellige ord, hvert skrevet én gang."),
    ],
)
def test_a_cloud_names_the_word_that_was_written_most(written: list[str], said: str) -> None:
    assert finding(WORDS, [{}] * len(written), written) == said


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ([(4, 2)] * 5, "Højest: »Udsagn 0« (4,0 ud af 5)."),
        ([(3, 3)] * 5, "2 udsagn ligger lige højt (3,0 ud af 5)."),
    ],
)
def test_scales_name_the_highest_statement(marks: list[tuple[int, int]], said: str) -> None:
    assert finding(SCALES, [{"values": {"f0": a, "f1": b}} for a, b in marks]) == said


def test_a_statement_that_fewer_than_five_have_rated_is_left_out() -> None:
    said = [Said({"values": {"f0": 4, "f1": 5} if number < 4 else {"f0": 4}}) for number in range(9)]
    (figure,) = KINDS["scales"].tell(SCALES, privacy.release(said))
    assert isinstance(figure, Scales)
    assert [(row.label, row.n, row.counts) for row in figure.rows] == [("Udsagn 0", 9, (0, 0, 0, 9, 0))]


def test_a_card_that_fewer_than_five_have_laid_is_left_out_and_added_cards_stay_home() -> None:
    said = [
        Said({"spots": {"o0": [50, 80], "own1": [1, 99]} | ({"o1": [1, 1]} if n < 4 else {}), "own": {"own1": "X"}})
        for n in range(6)
    ]
    (figure,) = KINDS["placement"].tell(PLACEMENT, privacy.release(said))
    assert isinstance(figure, Placement)
    assert [(spot.label, spot.n) for spot in figure.spots] == [("Svar 0", 6)]
    assert figure.finding == "Nær: »Svar 0« ligger højest."
    (own,) = KINDS["placement"].tell(PLACEMENT, privacy.own(said[:1]))
    assert isinstance(own, Placement)
    assert [spot.label for spot in own.spots] == ["Svar 0", "Svar 1", "X"]


def test_a_ranking_gives_three_two_and_one_point() -> None:
    values = [{"order": ["o0", "o1"], "labels": ["Svar 0", "Svar 1"]}] * 4 + [{"order": ["o1"], "labels": ["Svar 1"]}]
    (figure,) = KINDS["ranking"].tell(RANKING, privacy.release([Said(value) for value in values]))
    assert isinstance(figure, Ranking)
    assert [(row.label, row.points, row.chosen_by) for row in figure.rows] == [("Svar 0", 12, 4), ("Svar 1", 11, 5)]
    assert figure.finding == "Øverst: »Svar 0« med 12 point."


def test_themes_count_the_unplaced_too() -> None:
    said = [Said({}, (Card("kort", "Ro" if number < 4 else ""),)) for number in range(6)]
    (figure,) = KINDS["themes"].tell(THEMES, Released(tuple(said), 6, themes=("Tom", "Ro")))
    assert figure.finding == "Flest svar handler om »Ro«: 4 af 6."


def test_one_trios_own_choice_is_told_to_the_trio() -> None:
    (figure,) = KINDS["choice"].tell(CHOICE, privacy.own([Said(chose("Svar 1"))]))
    assert figure.finding == "I har valgt »Svar 1«."
    (figure,) = KINDS["ranking"].tell(RANKING, privacy.own([Said({"order": ["o1"], "labels": ["Svar 1"]})]))
    assert figure.finding == "Øverst på jeres liste: »Svar 1«."


def test_a_long_label_is_cut_at_a_word() -> None:
    label = "En meget lang svarmulighed som ingen nogensinde ville skrive på et lærred i en sal"
    ask = Ask("choice", "da", "Hvad?", options=(Option("x", label), OPTIONS[0]))
    said = [Said({"chosen": ["x"], "labels": [label], "own": []})] * 5
    (figure,) = KINDS["choice"].tell(ask, privacy.release(said))
    assert figure.finding == "Flest har valgt »En meget lang svarmulighed som ingen …«: 5 af 5."


@pytest.mark.parametrize(
    ("when", "will", "said"),
    [
        ("Når vi mødes om morgenen.", "vil vi spørge først", "Når vi mødes om morgenen, vil vi spørge først."),
        ("vi mødes", "Så vil vi spørge.", "Når vi mødes, vil vi spørge."),
        ("… TR ringer", "at svare", "Når TR ringer, vil vi svare."),
        ("når at vi ses", "vi vil hilse", "Når vi ses, vil vi hilse."),
        ("Nexus er nede", "tale sammen", "Når Nexus er nede, vil vi tale sammen."),
        ("", "tale sammen", ""),
        ("vi ses", " . ", ""),
    ],
)
def test_the_two_halves_of_a_commitment_become_one_sentence(when: str, will: str, said: str) -> None:
    assert sentence("da", when, will) == said


def test_a_card_whose_half_may_not_be_seen_is_left_out_of_the_wall() -> None:
    ask = Ask("commitment", "da", "Hvad?", who=Who.TRIO, fields=(Field("when", "Når"), Field("will", "vil vi")))
    whole, half = {"fields": {"when": "vi ses", "will": "hilse"}}, {"fields": {"when": "", "will": "hilse"}}
    (figure,) = KINDS["commitment"].tell(ask, privacy.wall([Said(whole, workplace="Åhaven"), Said(half)]))
    assert isinstance(figure, Agreements)
    assert [(card.workplace, card.sentence) for card in figure.cards] == [("Åhaven", "Når vi ses, vil vi hilse.")]
    assert KINDS["commitment"].hand_on(ask, [Answer(whole), Answer(half)]).texts == ("Når vi ses, vil vi hilse.",)

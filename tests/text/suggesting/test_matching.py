"""What the lexicon finds: inflections, phrases, compounds, cousins and typing mistakes, and nothing in noise."""

import tomllib
from pathlib import Path

import pytest

from workshop.text.suggesting import lexicon, matching, tokens
from workshop.text.suggesting.tokens import a_typo_apart, split, stem
from workshop.text.suggesting.vectors import strongest

LEXICON = {
    "tid": {
        "title": {"da": "Tid", "en": "Time"},
        "nok": {"title": {"da": "God tid", "en": "Enough time"}, "says": "god tid, tid, ro, time enough"},
    },
    "moeder": {
        "title": {"da": "Møder", "en": "Meetings"},
        "moede": {"title": {"da": "Møder", "en": "Meetings"}, "says": "møde, dagsorden*, *samling"},
        "uden": {"title": {"da": "Møder uden mål", "en": "Aimless meetings"}, "says": "møde uden mål"},
    },
    "intet": {
        "title": {"da": "Intet", "en": "Nothing"},
        "leave": True,
        "pas": {"title": {"da": "Pas", "en": "Pass"}, "says": "pas, ved ikke"},
    },
}


@pytest.fixture
def index() -> matching.Index:
    """A small lexicon, ready to look up in."""
    return matching.build(lexicon.read(LEXICON))


def found(index: matching.Index, text: str) -> set[str]:
    """The concepts in a text."""
    return set(strongest(index.hits(text)))


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("mødet", {"moeder.moede"}),
        ("MØDERNE!", {"moeder.moede"}),
        ("morgenmøder", {"moeder.moede"}),
        ("dagsordenen", {"moeder.moede"}),
        ("morgensamling", {"moeder.moede"}),
        ("moede", {"moeder.moede"}),
        ("dagsordne", {"moeder.moede"}),
        ("time is never enough", {"tid.nok"}),
        ("et møde helt uden mål", {"moeder.moede", "moeder.uden"}),
        ("altid", set()),
        ("rod", set()),
        ("??? 😀", set()),
        ("ved det ikke", {"intet.pas"}),
    ],
)
def test_what_is_said_is_found(index: matching.Index, text: str, concepts: set[str]) -> None:
    assert found(index, text) == concepts


def test_a_phrase_says_more_than_its_words_and_tells_where(index: matching.Index) -> None:
    hits = {hit.concept: hit for hit in index.hits("vi har god tid")}
    assert (hits["tid.nok"].said, hits["tid.nok"].family) == ("tid", "tid")
    strong = strongest(index.hits("vi har god tid"))
    assert strong["tid.nok"] > strongest(index.hits("tid"))["tid.nok"]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("borger", "boger", True),
        ("borger", "borgere", True),
        ("borger", "brorger", True),
        ("borger", "bogrer", True),
        ("borger", "bårger", True),
        ("borger", "borger", False),
        ("borger", "bager", False),
        ("tid", "tiden", False),
    ],
)
def test_one_typing_mistake_is_one(one: str, other: str, apart: bool) -> None:
    assert (a_typo_apart(one, other), a_typo_apart(other, one)) == (apart, apart)


def test_words_are_split_at_what_is_no_letter() -> None:
    assert split("Dag-aften: TR/AMR's e-mail, »søster« & ÖL") == ["dag", "aften", "tr", "amrs", "email", "søster", "øl"]


def test_the_shipped_lexicon_is_as_large_as_promised_and_named_once() -> None:
    words = lexicon.shipped()
    assert len(words.concepts) >= 200
    assert all(set(concept.title) == {"da", "en"} for concept in words.concepts)
    titles = [title["da"] for name, title in words.families.items()]
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tog", "tager"),
        ("sagde", "siger"),
        ("sier", "sige"),
        ("lyttede", "lytter"),
        ("hjalp", "hjælper"),
        ("tar", "tage"),
        ("bakkede", "bakke"),
    ],
)
def test_what_was_done_is_the_same_as_what_is_done(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("lægge", "lægen"), ("holdt", "hold"), ("tog", "tak"), ("så", "se"), ("billede", "bille"), ("blive", "ble")],
)
def test_verbs_are_not_mixed_up_with_what_sounds_like_them(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_each_form_of_a_verb_has_one_head() -> None:
    rows = tomllib.loads((Path(tokens.__file__).parent / "verbs.toml").read_text("utf-8"))["verbs"]
    forms = [form for row in rows for form in row.split()]
    assert sorted(forms) == sorted(set(forms))


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("informasjon", "kommunikation"),
        ("lede efter nøgler", "koersel"),
        ("fylde depotet op", "praktisk"),
        ("de tog ansvaret", "foelge"),
        ("faldtallet", "opspore"),
        ("at få det ordineret af lægehuset", "medicin"),
        ("huller i vagtplanen", "bemanding"),
        ("hun klæder sig på uden hjælp", "selv"),
        ("stillede et åbent spørgsmål", "lytte"),
        ("meldte sig frivilligt", "initiativ"),
    ],
)
def test_the_shipped_lexicon_knows_the_work(text: str, family: str) -> None:
    assert family in {hit.family for hit in matching.shipped().hits(text)}


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("gik i gang", "tone"),
        ("det skete to gange", "tone"),
        ("vi bliver her", "pleje"),
        ("opgaverne på listen", "lytte"),
        ("svaret kom i god tid", "opspore"),
        ("det går godt hver uge", "moeder"),
        ("lægen i telefonen", "naervaer"),
    ],
)
def test_the_shipped_lexicon_does_not_hear_what_is_not_said(text: str, family: str) -> None:
    assert family not in {hit.family for hit in matching.shipped().hits(text)}

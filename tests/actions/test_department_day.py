"""A real day in which every text is a mark and names a workplace, and a search for both in the department's picture."""

import re
import zipfile
from io import BytesIO
from random import Random
from typing import Any

import pytest

from tests.actions.day import WORKPLACES, Clock, Day, Phone
from workshop.actions import day_goals, facilitate, moderation
from workshop.actions.house import House
from workshop.export.department.paper import document
from workshop.export.report import Report
from workshop.store.database import Store
from workshop.store.migrate import migrate

TRIOS = range(6)


pytestmark = pytest.mark.slow  # a whole day is held first


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    url = f"sqlite:///{tmp_path_factory.mktemp('department') / 'house.sqlite3'}"
    migrate(url)
    store = Store(url)
    day = Day(House(store, Clock(), Random(5)), asks=("B01", "K01", "B04", "B07", "B08", "B11"))
    day_goals.keep(day.house, day.id, ["Alle kender kerneopgaven"])
    _lived(day, [[day.sits(WORKPLACES[trio], function) for function in ("leader", "tr", "amr")] for trio in TRIOS])
    found = day.report()
    store.close()
    return found


def _lived(day: Day, tables: list[list[Phone]]) -> None:
    pens, everybody = [table[0] for table in tables], [phone for table in tables for phone in table]
    _sent(day, "B01.haab", everybody, word1="hbq{n}x")
    _sent(day, "K01.svar", everybody, card1="pvq{n}x")
    _sent(day, "K01.valg", pens, choice="own1", own1="vgq{n}x {name}")
    _moderates(day, "vgq0x", "vgq1x")
    day.goes("K01.temaer", "shown")
    helps = {"t_hjaelper_1": "hjq{n}x", "s_hjaelper_1": "3", "k_hjaelper_1": "yes"}
    _sent(day, "B04.felt", pens, **helps, t_bremser_1="brq{n}x hos {name}", s_bremser_1="4", k_bremser_1="no")
    _moderates(day, "brq0x", "brq1x")
    day.goes("B04.kraefter", "shown")
    _sent(day, "B07.ark", pens, f_gruppen="grq{n}x", f_organisationen="orq{n}x i {name}")
    _moderates(day, "orq0x", "orq1x")
    day.goes("B07.felter", "shown")
    _sent(day, "B08.kort", pens, "draft", f_when="whq{n}x", f_will="gøre noget i {name}s have", f_plan_b="pbq{n}x")
    day.goes("B08.kort", "shown")
    day.goes("B11.skalaer")
    marks: dict[str, Any] = {f"s_{field.id}": "4" for field in day.wall().ask.fields}
    for phone in everybody[:9]:
        phone.sends(**marks)
    day.reveals()
    _sent(day, "B11.linje", everybody, card1="liq{n}x")
    _moderates(day, "liq0x", "liq1x")
    facilitate.end(day.house, day.id)


def _sent(day: Day, step: str, phones: list[Phone], intent: str = "send", **fields: str) -> None:
    """Each phone sends the fields with its own number and its workplace in them."""
    day.goes(step)
    for n, phone in enumerate(phones):
        written: dict[str, Any] = {
            name: text.format(n=n, name=WORKPLACES[n % len(WORKPLACES)]) for name, text in fields.items()
        }
        phone.sends(intent, **written)


def _moderates(day: Day, hidden: str, held: str) -> None:
    """Let everything up but one text that is hidden and one that still waits."""
    cards = day.cards(day.round)
    up = [card.id for text, card in cards.items() if not text.startswith((hidden, held))]
    moderation.decide(day.house, day.id, up, "up")
    moderation.decide(day.house, day.id, [card.id for text, card in cards.items() if text.startswith(hidden)], "hidden")


def _words(content: bytes) -> str:
    """Everything in the file and in the files inside it."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    return "\n".join(
        _words(each) if name.endswith(".xlsx") else each.decode("utf-8", "ignore") for name, each in files.items()
    )


def _marks(text: str, mark: str) -> set[int]:
    return {int(place) for place in re.findall(rf"{mark}(\d+)x", text)}


@pytest.fixture(scope="module")
def everything(report: Report) -> str:
    return _words(document(report))


@pytest.mark.parametrize("mark", ["hbq", "pvq", "liq", "pbq", "vgq"])
def test_what_a_person_wrote_and_what_is_only_the_trios_is_not_in_it(everything: str, mark: str) -> None:
    assert _marks(everything, mark) == set()


@pytest.mark.parametrize("mark", ["brq", "orq"])
def test_a_text_for_those_who_decide_is_in_it_once_somebody_has_read_it(everything: str, mark: str) -> None:
    assert _marks(everything, mark) == {2, 3, 4, 5}  # 0 is hidden, 1 still waits


def test_commitments_are_in_it_without_the_workplace(everything: str) -> None:
    assert _marks(everything, "whq") == set(TRIOS)
    assert "gøre noget i [en arbejdsplads] have" in everything


def test_no_workplace_is_in_it(everything: str) -> None:
    assert [name for name in WORKPLACES if name in everything] == []


def test_the_report_that_it_is_made_of_knows_what_it_must_leave_out(report: Report) -> None:
    assert set(report.known) == set(WORKPLACES)
    assert (report.ended, report.workplaces) == (True, 6)

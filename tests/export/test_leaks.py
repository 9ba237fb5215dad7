"""A whole day in which every text is a mark, and a search for the marks in every file that leaves the room."""

import re
from io import BytesIO
from random import Random
from zipfile import ZipFile, is_zipfile

import pytest

from tests.actions.day import WORKPLACES, Clock, Day, Phone
from workshop.actions import facilitate, moderation
from workshop.actions.house import House
from workshop.export import naming, outputs
from workshop.store.database import Store
from workshop.store.migrate import migrate

pytestmark = pytest.mark.slow

TRIOS = range(6)


class Files:
    """The files of the day as one text each."""

    def __init__(self, day: Day) -> None:
        report = day.report()
        self.trios = {
            WORKPLACES.index(trio.workplace): _words(outputs.one(report, naming.trio_file(trio)))
            for trio in report.trios
        }
        room = (naming.ROOM, naming.ANSWERS, naming.MINUTES, naming.CALENDAR, naming.DAY)
        self.room = {file: _words(outputs.one(report, file)) for file in room}
        self.all = "".join([*self.room.values(), *self.trios.values(), _words(outputs.one(report, naming.OWN))])


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    url = f"sqlite:///{tmp_path_factory.mktemp('leaks') / 'house.sqlite3'}"
    migrate(url)
    store = Store(url)
    day = Day(House(store, Clock(), Random(11)))
    _lived(day, [[day.sits(WORKPLACES[trio], function) for function in ("leader", "tr", "amr")] for trio in TRIOS])
    found = Files(day)
    store.close()
    return found


def _lived(day: Day, tables: list[list[Phone]]) -> None:
    pens = [table[0] for table in tables]
    _alone(day, "K01.svar", [phone for table in tables for phone in table], "pvq")
    day.goes("K01.valg")
    for trio, phone in enumerate(pens):
        phone.sends(choice="own1", own1=f"vgq{trio}")
    _moderates(day, hidden="vgq0", held="vgq1")
    day.goes("K01.temaer", "shown")
    day.goes("K06.kort")
    for trio, phone in enumerate(pens):
        phone.sends(x_pleje="10", y_pleje="90", own1=f"koq{trio}", x_own1="5", y_own1="5")
    day.goes("K06.mindre")
    for phone in pens:
        phone.sends(choice=[option.id for option in phone.looks().asking.ask.options if option.label.startswith("koq")])
    day.goes("K06.kompas", "shown")
    _alone(day, "K08.bud", pens, "bdq")
    _moderates(day, hidden="bdq0", held="bdq1")
    day.goes("K08.temaer", "shown")
    _alone(day, "K08.stop", pens, "stq")
    day.goes("B08.kort")
    for trio, phone in enumerate(pens):
        phone.sends("draft", f_when=f"whq{trio}", f_will=f"wiq{trio} 20 30 40 5{trio}", f_plan_b=f"pbq{trio}")
    day.goes("B08.kort", "shown")
    for trio, phone in enumerate(pens):
        phone.sends(to=day.run.all_day()[0].id, text=f"pkq{trio}", about="")
    facilitate.end(day.house, day.id)


def _alone(day: Day, step: str, phones: list[Phone], mark: str) -> None:
    day.goes(step)
    for place, phone in enumerate(phones):
        phone.sends(card1=f"{mark}{place}")


def _moderates(day: Day, *, hidden: str, held: str) -> None:
    assert day.run.round is not None
    cards = day.cards(day.run.round)
    up = [card.id for text, card in cards.items() if text not in (hidden, held)]
    moderation.decide(day.house, day.id, up, "up")
    moderation.decide(day.house, day.id, [cards[hidden].id], "hidden")


def _words(content: bytes) -> str:
    """All the text of a file, and of the files inside it."""
    if not is_zipfile(BytesIO(content)):
        return content.decode("utf-8", "ignore")
    with ZipFile(BytesIO(content)) as package:
        return "\n".join(_words(package.read(name)) for name in package.namelist())


def marks(text: str, mark: str, most: int = 18) -> set[int]:
    """Which of the marks are in the text."""
    return {place for place in range(most) if f"{mark}{place}" in text}


def test_what_a_person_wrote_for_the_trio_is_in_no_file(files: Files) -> None:
    assert marks(files.all, "pvq") == set()


def test_a_trios_own_compass_card_and_what_it_stops_doing_are_in_its_deck_alone(files: Files) -> None:
    for mark in ("koq", "stq"):
        assert {file: marks(text, mark, 6) for file, text in files.room.items()} == {file: set() for file in files.room}
        assert {trio: marks(text, mark, 6) for trio, text in files.trios.items()} == {t: {t} for t in TRIOS}


def test_a_hidden_or_held_text_is_in_no_file_of_the_room_and_in_no_other_trios_deck(files: Files) -> None:
    for mark in ("vgq", "bdq"):
        assert marks(files.room[naming.DAY], mark, 6) == {2, 3, 4, 5}
        assert {frozenset(marks(text, mark, 6) & {0, 1}) for text in files.room.values()} == {frozenset()}
        for trio, text in files.trios.items():
            assert marks(text, mark, 6) & {0, 1} <= {trio}


def test_no_trios_plan_is_in_another_trios_deck(files: Files) -> None:
    for mark in ("whq", "wiq", "pbq"):
        for trio, text in files.trios.items():
            assert marks(text, mark, 6) <= {trio}
    assert marks(files.trios[3], "whq", 6) == {3}


def test_a_phone_number_in_a_plan_is_in_no_file(files: Files) -> None:
    assert "20 30 40" not in files.all
    assert "wiq3 […]" in files.trios[3]


def test_a_parked_note_that_nobody_has_let_through_is_in_no_file(files: Files) -> None:
    assert marks(files.all, "pkq") == set()


def test_no_file_holds_an_id_of_a_seat_a_trio_or_an_answer(files: Files) -> None:
    held = files.room[naming.DAY] + files.room[naming.ANSWERS]
    assert re.findall(r"\b[0-9a-f]{32}\b", held) == []

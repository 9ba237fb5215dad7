"""Before the day: making a workshop, its list of workplaces, coming in, and accounts."""

import io
import zipfile
from datetime import date

import pytest
from openpyxl import Workbook

from tests.actions.day import Day, facilitator, library
from workshop.actions import prepare, sign_in, take_part
from workshop.actions.house import House
from workshop.actions.workplace_list import Line, from_file, from_text
from workshop.core.errors import NotAllowed, NotFound, WorkshopError
from workshop.core.seats import Function
from workshop.store import people, workshops

ONE_EACH = ((Function.LEADER, 1), (Function.TR, 1), (Function.AMR, 1))


def sheet(*rows: tuple[object, ...]) -> bytes:
    """An Excel file with these rows."""
    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_a_list_is_read_from_pasted_lines() -> None:
    text = "Solgården\n\n  Åhaven ;2;1;x\nsolgården\nBakken;0;;nej\nSkoven;²;1000000000000;" + "9" * 5000
    assert from_text(text).lines == (
        Line("Solgården", ONE_EACH),
        Line("Åhaven", ((Function.LEADER, 2), (Function.TR, 1), (Function.AMR, 1))),
        Line("Bakken", ONE_EACH),
        Line("Skoven", ((Function.LEADER, 1), (Function.TR, 9), (Function.AMR, 9))),
    )


@pytest.mark.parametrize(
    "content",
    [
        sheet(("Arbejdsplads", "Leder", "TR", "AMR", "Navn"), ("Åhaven", 2, "x", None, "Karen Holm"), (None,)),
        "Arbejdsplads;Leder;TR;AMR;Navn\nÅhaven;2;x;;Karen Holm\n".encode("cp1252"),
        "\ufeffArbejdsplads,Leder,TR,AMR,Navn\r\nÅhaven,2,x,,Karen Holm\r\n".encode(),
        "Arbejdsplads\tLeder\tTR\tAMR\tNavn\nÅhaven\t2.0\tx\t0\tKaren Holm\n".encode(),
    ],
)
def test_a_file_is_read_whoever_saved_it_and_names_are_not_kept(content: bytes) -> None:
    found = from_file("liste.xlsx", content)
    assert found.lines == (Line("Åhaven", ((Function.LEADER, 2), (Function.TR, 1), (Function.AMR, 0))),)
    assert found.not_read == ("navn",)
    assert "Karen" not in repr(found)


def bomb() -> bytes:
    """A zip that is small and opens to something large."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<" + b" " * 25_000_000)
    return file.getvalue()


def entities() -> bytes:
    """A sheet whose XML grows when it is read."""
    lol = '<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {to} "{f"&{of};" * 10}">' for of, to in zip("abcdefgh", "bcdefghi", strict=True)
    )
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sheet(("arbejdsplads",), ("Åhaven",)))) as good, zipfile.ZipFile(file, "w") as bad:
        for name in good.namelist():
            content = good.read(name)
            if name == "xl/workbook.xml":
                content = content.replace(b"<workbook", f"{lol}]><workbook".encode(), 1)
                content = content.replace(b'name="Sheet"', b'name="&i;"')
            bad.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty"),
        (b"  \n ", "The file is empty"),
        (b"PK\x03\x04 not a zip", "could not be opened"),
        (b"\x00\x01\x02", "could not be opened"),
        (bomb(), "could not be opened"),
        (entities(), "could not be opened"),
        (b"x" * 2_000_001, "larger than 2 MB"),
        (b"navn;afdeling\nKaren;Nord", "must name the columns"),
        (sheet(("Sted", "Hvem"), ("Nord", "Karen")), "must name the columns"),
        (sheet(), "must name the columns"),
        (b"arbejdsplads;leder\n;1\n", "No workplace was found"),
        (b"arbejdsplads\n" + b"\n".join(b"P%d" % n for n in range(301)), "more than {most} workplaces"),
    ],
)
def test_a_file_that_is_no_list_is_refused_with_what_to_do(content: bytes, sentence: str) -> None:
    with pytest.raises(WorkshopError) as refused:
        from_file("liste", content)
    assert sentence in refused.value.message
    assert refused.value.field == "file"


def test_adding_a_list_again_adds_only_what_is_new(day: Day, house: House) -> None:
    before = len(take_part.doors(house, day.id))
    lines = from_text("SOLGÅRDEN\nNyt sted;1;2;0").lines
    assert prepare.add_workplaces(house, day.id, lines) == 1
    assert prepare.add_workplaces(house, day.id, lines) == 0
    assert len(take_part.doors(house, day.id)) == before + 1
    chairs = take_part.chairs(house, day.id, day.trio_id("Nyt sted"))[1]
    assert [chair.function for chair in chairs] == ["leader", "tr", "tr"]


def test_a_workplace_leaves_the_list_only_while_it_is_empty(day: Day, house: House) -> None:
    phone = day.sits("Solgården")
    with pytest.raises(WorkshopError, match="has joined"):
        prepare.remove_workplace(house, day.id, day.trio_id("Solgården"))
    take_part.stand_up(house, phone.secret)
    prepare.remove_workplace(house, day.id, day.trio_id("Solgården"))
    assert "Solgården" not in [door.trio.name for door in take_part.doors(house, day.id)]


def test_nothing_is_reached_through_another_workshop(day: Day, house: House) -> None:
    other = Day(house)
    trio_id, seat = other.trio_id("Solgården"), other.sits("Åhaven").seat
    for verb in (
        lambda: prepare.remove_workplace(house, day.id, trio_id),
        lambda: prepare.admit(house, day.id, trio_id),
        lambda: prepare.free_seat(house, day.id, seat.id),
        lambda: take_part.chairs(house, day.id, trio_id),
        lambda: take_part.sit_down(house, day.id, trio_id, seat.id),
        lambda: take_part.sit_as_trio(house, day.id, trio_id),
        lambda: prepare.owned(house, facilitator(house), day.id),
    ):
        with pytest.raises(NotFound):
            verb()
    assert prepare.owned(house, day.account, day.id).id == day.id


def test_a_workshop_is_made_changed_and_deleted_with_everything_in_it(day: Day, house: House) -> None:
    phone = day.sits("Solgården")
    day.goes("B01.haab")
    phone.sends(word1="ro")
    prepare.change(
        house, day.workshop, title=" Ny  titel ", day="2027-04-01", starts="9.05", sentence="S", language="en"
    )
    found = day.workshop
    assert (found.title, found.day, found.starts, found.sentence, found.language) == (
        "Ny titel", "2027-04-01", "09:05", "S", "en",
    )  # fmt: skip
    prepare.delete(house, day.id)
    with house.store.read() as connection:
        left = [
            connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
            for table in ("workshop", "trio", "seat", "round", "answer", "sent", "answered", "card", "pen", "release")
        ]
    assert left == [0] * 10


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": " \u200b "}, "title"),
        ({"day": "16/3"}, "day"),
        ({"starts": "25:00"}, "starts"),
        ({"starts": "9"}, "starts"),
        ({"starts": "²:00"}, "starts"),
        ({"sentence": "x" * 301}, "sentence"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(day: Day, house: House, wrong: dict[str, str], field: str) -> None:
    good = {"title": "T", "day": "2027-03-16", "starts": "09:00", "sentence": "", "language": "da"}
    with pytest.raises(WorkshopError) as refused:
        prepare.change(house, day.workshop, **good | wrong)
    assert refused.value.field == field


def test_an_unknown_programme_is_refused(house: House) -> None:
    with pytest.raises(WorkshopError, match="Choose a programme"):
        prepare.new_workshop(
            house,
            facilitator(house),
            library(),
            programme="x",
            title="",
            day="2027-03-16",
            starts="09:00",
            language="da",
        )


@pytest.mark.parametrize(
    ("typed", "sentence"), [("12", "six characters"), ("ÆØÅÆØÅ", "six characters"), ("222 222", "No workshop has")]
)
def test_a_code_that_opens_nothing_says_why(day: Day, house: House, typed: str, sentence: str) -> None:
    with pytest.raises(WorkshopError, match=sentence):
        take_part.still_open(take_part.with_code(house, typed))
    code = day.workshop.code
    assert take_part.with_code(house, f" {code[:3].lower()}-{code[3:]} ").id == day.id


def test_switching_to_one_phone_retires_the_others_and_back_again(day: Day, house: House) -> None:
    leader = day.sits("Solgården")
    trio_id = day.trio_id("Solgården")
    shared = take_part.sit_as_trio(house, day.id, trio_id)
    with pytest.raises(NotAllowed):
        take_part.phone(house, leader.secret)
    lamp = next(lamp for lamp in day.wall().lamps if lamp.name == "Solgården")
    assert (lamp.here, lamp.chairs) == (3, 3)
    day.sits("Solgården", "tr")
    with pytest.raises(NotAllowed):
        take_part.phone(house, shared)
    with house.store.read() as connection:
        assert workshops.trio(connection, trio_id).mode == "seats"
        assert {seat.function for seat in workshops.seats_of(connection, trio_id)} == {"leader", "tr", "amr"}


def test_the_first_facilitator_comes_in_by_a_link_that_works_once(house: House) -> None:
    assert sign_in.needs_first(house)
    secret = sign_in.invite(house, sign_in.FIRST)
    token = sign_in.accept(house, secret, " Karen ", sign_in.hash_password("tre ord i træk"))
    assert (sign_in.who(house, token).name, sign_in.needs_first(house)) == ("Karen", False)
    with pytest.raises(NotAllowed):
        sign_in.accept(house, secret, "Bo", "")
    account, stored = sign_in.stored_password(house, "KAREN")
    assert account is not None
    assert sign_in.matches(stored, "tre ord i træk")
    assert not sign_in.matches(stored, "tre ord")
    assert not sign_in.matches(sign_in.stored_password(house, "nobody")[1], "")
    sign_in.sign_out(house, token)
    assert sign_in.who(house, token) is None


def test_a_new_password_ends_every_sign_in_and_a_link_grows_old(house: House) -> None:
    account = facilitator(house)
    token = sign_in.sign_in(house, account)
    sign_in.accept(house, sign_in.invite(house, sign_in.RESET, account.id), "", sign_in.hash_password("nyt og langt"))
    assert sign_in.who(house, token) is None
    old = sign_in.invite(house, sign_in.RESET, account.id, lasts=-1)
    with pytest.raises(NotAllowed):
        sign_in.invitation(house, old)


@pytest.mark.parametrize(
    ("name", "password", "field"),
    [("K", "long enough here", "name"), ("Karen", "short", "password"), ("Karen", "x" * 1001, "password")],
)
def test_a_new_account_is_checked(house: House, name: str, password: str, field: str) -> None:
    with pytest.raises(WorkshopError) as refused:
        sign_in.check_new(house, name, password)
    assert refused.value.field == field


def test_a_name_that_is_taken_is_refused_whatever_its_capitals(house: House) -> None:
    with house.store.work() as work:
        people.add_account(work.connection, "a", "Karen", "")
    with pytest.raises(WorkshopError, match="already"):
        sign_in.check_new(house, "kaREN", "long enough here")


def test_answers_are_deleted_thirty_days_after_the_day(day: Day) -> None:
    assert day.report().delete_on == date(2027, 4, 15)

"""Reminders by e-mail: one for each check-in, only where it was asked for, and sent by a real mail server."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.actions.day import CARD, Clock, Day
from tests.actions.mailbox import Mailbox, open_mailbox
from tests.actions.test_check_ins import at, trio, typed
from workshop.actions import agreed, check_ins, facilitate, keeping, reminding, take_home
from workshop.core.errors import WorkshopError
from workshop.settings import Settings
from workshop.store import take_home as kept

ADDRESS = "plejecenter@fjordby.dk"


@pytest.fixture
def mailbox() -> Iterator[Mailbox]:
    """A mail server."""
    with open_mailbox() as found:
        yield found


@pytest.fixture
def settings(mailbox: Mailbox) -> Settings:
    """A house that can send e-mail."""
    return Settings(public_url="https://temadag.fjordby.dk/", smtp_url=mailbox.url, smtp_from="temadag@fjordby.dk")


@pytest.fixture
def held(day: Day) -> Day:
    """A day on which Solgården wrote its card and an address."""
    phone = day.sits("Solgården")
    day.goes("B08.kort")
    phone.sends(**CARD)
    facilitate.end(day.house, day.id)
    take_home.link_of(day.house, day.trio_id("Solgården"))
    reminding.keep(day.house, day.trio_id("Solgården"), f" {ADDRESS} ")
    return day


def test_a_reminder_is_sent_once_with_the_link_and_the_agreement(
    held: Day, clock: Clock, settings: Settings, mailbox: Mailbox
) -> None:
    at(held, clock, 29)
    assert reminding.remind(held.house, settings) == 0
    at(held, clock, 30)
    assert (reminding.remind(held.house, settings), reminding.remind(held.house, settings)) == (1, 0)
    (letter,) = mailbox.letters
    assert (letter["To"], letter["From"]) == (ADDRESS, "temadag@fjordby.dk")
    assert letter["Subject"] == "Solgården: hvordan går det?"
    words = letter.get_content()
    assert "Jeres trio aftalte: Når vi mødes kl. 8, vil vi spørge om lyset." in words
    link = take_home.link_of(held.house, held.trio_id("Solgården")).key
    assert f"https://temadag.fjordby.dk/h/{link}" in words


def test_what_has_been_answered_or_is_long_past_is_not_reminded_of(
    held: Day, clock: Clock, settings: Settings, mailbox: Mailbox
) -> None:
    at(held, clock, 30)
    check_ins.answer(held.house, trio(held, "Solgården"), 30, typed({"f_status": "ja"}), "da")
    assert reminding.remind(held.house, settings) == 0
    at(held, clock, 80)
    assert reminding.remind(held.house, settings) == 0
    at(held, clock, 90)
    assert (reminding.remind(held.house, settings), len(mailbox.letters)) == (1, 1)


def test_a_letter_that_is_refused_is_sent_the_next_hour(
    held: Day, clock: Clock, settings: Settings, mailbox: Mailbox
) -> None:
    at(held, clock, 30)
    mailbox.full = True
    assert reminding.remind(held.house, settings) == 0
    mailbox.full = False
    assert (reminding.remind(held.house, settings), len(mailbox.letters)) == (1, 1)


def test_a_letter_that_cannot_be_written_keeps_no_other_trio_waiting(
    held: Day, clock: Clock, settings: Settings, mailbox: Mailbox
) -> None:
    agreed.change(held.house, trio(held, "Åhaven"), {name: [str(text)] for name, text in CARD.items()}, "da")
    with held.house.store.work() as work:
        kept.keep_reminder(work.connection, held.trio_id("Åhaven"), "a@[b.dk")  # as one could before
    at(held, clock, 30)
    assert reminding.remind(held.house, settings) == 1
    assert [letter["To"] for letter in mailbox.letters] == [ADDRESS]


def test_a_letter_holds_nothing_that_looks_like_personal_data(
    held: Day, clock: Clock, settings: Settings, mailbox: Mailbox
) -> None:
    card = {name: [str(text)] for name, text in CARD.items()} | {"f_will": ["vi ringe til 010190-1234 om lyset"]}
    agreed.change(held.house, trio(held, "Solgården"), card, "da")
    at(held, clock, 30)
    assert reminding.remind(held.house, settings) == 1
    (letter,) = mailbox.letters
    assert ("om lyset" in letter.get_content(), "010190" in letter.get_content()) == (True, False)


def test_a_password_is_not_said_where_others_could_read_it(
    held: Day, clock: Clock, settings: Settings, mailbox: Mailbox
) -> None:
    at(held, clock, 30)
    with_password = replace(settings, smtp_url=mailbox.url.replace("://", "://temadag:secret@"))
    assert reminding.remind(held.house, with_password) == 0
    assert [line for line in mailbox.said if line.startswith((b"AUTH", b"auth"))] == []
    assert reminding.remind(held.house, settings) == 1


def test_nobody_is_reminded_who_has_no_link_or_took_the_address_back(
    held: Day, clock: Clock, settings: Settings, mailbox: Mailbox
) -> None:
    at(held, clock, 30)
    take_home.revoke(held.house, held.id, held.trio_id("Solgården"))
    assert reminding.remind(held.house, settings) == 0
    take_home.renew(held.house, held.id, held.trio_id("Solgården"))
    reminding.forget(held.house, held.trio_id("Solgården"))
    assert (reminding.remind(held.house, settings), mailbox.letters) == (0, [])


def test_without_a_mail_server_nothing_is_sent(held: Day, clock: Clock, mailbox: Mailbox) -> None:
    at(held, clock, 30)
    for settings in (Settings(), Settings(smtp_url=mailbox.url, smtp_from="a@b.dk")):
        assert (settings.sends_mail(), reminding.remind(held.house, settings)) == (False, 0)


def test_the_address_is_shown_in_part_and_deleted_with_the_workshop(held: Day, clock: Clock) -> None:
    assert reminding.address_of(held.house, held.trio_id("Solgården")) == "p…@fjordby.dk"
    at(held, clock, 121)
    keeping.delete_due(held.house)
    with held.house.store.read() as connection:
        assert kept.reminders(connection) == ()


@pytest.mark.parametrize(
    "typed",
    ["", "x", "a@b", "a b@c.dk", "a@b.dk\r\nBcc: c@d.dk", "a@b.dk, c@d.dk", f"{'a' * 255}@b.dk", "a@[b.dk", ".:a@b.dk"],
)
def test_what_is_no_address_is_refused(held: Day, typed: str) -> None:
    with pytest.raises(WorkshopError, match="no e-mail address") as refused:
        reminding.keep(held.house, held.trio_id("Åhaven"), typed)
    assert refused.value.field == "address"

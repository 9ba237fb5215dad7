"""Every acknowledged send is in exactly one place, after any history whatever."""

from random import Random

import pytest

from tests.actions.day import Day, Phone
from workshop.actions import facilitate, moderation
from workshop.core.errors import WorkshopError


@pytest.mark.parametrize("seed", range(6))
def test_the_accounts_add_up_after_any_history(day: Day, seed: int) -> None:
    chance = Random(seed)
    phones = day.everybody(chance.choice((1, 2, 4)))
    acknowledged: dict[str, set[str]] = {}
    for _ in range(120):
        happens(day, chance, phones, acknowledged)
    report = day.report()
    counted = {account.step: account.acknowledged for account in report.accounts if account.acknowledged}
    assert all(account.adds_up() for account in report.accounts), report.accounts
    assert all(min(vars_of(account)) >= 0 for account in report.accounts)
    names = {found.id: f"{found.exercise}.{found.step}" for found in day.run.rounds.values()}
    assert counted == {names[round_id]: len(sent) for round_id, sent in acknowledged.items()}
    for account in report.accounts:
        step = report.step(account.step)
        at_the_desk = account.as_text + account.not_shown + account.hidden  # answered; a text may still be held there
        assert step.n in (0, account.counted + account.hidden, at_the_desk)


def vars_of(account: object) -> list[int]:
    """The numbers of an account."""
    return [value for name in account.__slots__ if isinstance(value := getattr(account, name), int)]  # type: ignore[attr-defined]


def happens(day: Day, chance: Random, phones: list[Phone], acknowledged: dict[str, set[str]]) -> None:
    """One thing that may happen on a day."""
    what = chance.choices(("send", "again", "press", "jump", "reopen", "live", "moderate"), (60, 20, 9, 3, 3, 10, 6))[0]
    if what == "press":
        day.presses()
    elif what == "jump" and day.workshop.state == "running":
        facilitate.go_to(day.house, day.id, chance.randrange(len(day.run.beats)))
    elif what == "live":
        facilitate.publish_live(day.house, day.id)
    elif what == "moderate":
        desk = day.desk()
        cards = [*desk.held, *desk.up]
        if cards:
            moderation.decide(day.house, day.id, [chance.choice(cards).id], chance.choice(("up", "held", "hidden")))
    else:
        tries(day, chance, what, chance.choice(phones), acknowledged)


def tries(day: Day, chance: Random, what: str, phone: Phone, acknowledged: dict[str, set[str]]) -> None:
    """Something that may be refused: then it must leave no trace."""
    try:
        if what == "reopen":
            facilitate.reopen(day.house, day.id, day.run.position)
            return
        if what == "again" and phone.sent:
            sending = chance.choice(phone.sent)
            phone.again(sending)
        elif phone.looks().asking is not None:
            sends(phone, chance)
            sending = phone.sent[-1]
        else:
            return
    except WorkshopError:
        return
    acknowledged.setdefault(sending.round_id, set()).add(sending.submission)


def sends(phone: Phone, chance: Random) -> None:
    """An answer, or something else that a phone may send."""
    intent = chance.choices(("send", "pass", "delete", "draft"), (7, 1, 1, 1))[0]
    if intent == "send":
        phone.pretends(chance)
    else:
        phone.sends(intent)

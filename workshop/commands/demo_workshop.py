"""The demo's workshop: Fjordby Kommune at the first question of its 90 minutes."""

from datetime import datetime

from workshop.actions import day_goals, facilitate, prepare, sign_in
from workshop.actions import run as running
from workshop.actions.clock import ZONE
from workshop.actions.house import House
from workshop.actions.workplace_list import from_text
from workshop.content.library import Library
from workshop.rehearsal import names
from workshop.store import people, workshops
from workshop.store.rows import Account, Workshop

PROGRAMME, LANGUAGE = "workshop-90", "da"
FACILITATOR = "Demo"
TRIOS, FREE = 12, 3  # simulated ones, and workplaces where real phones find a chair


def begin(house: House, library: Library) -> Workshop:
    """A new workshop whose first question is open; the one of an earlier demo goes, what a visitor has made stays."""
    account = _account(house)
    prepare.name_organisation(house, *names.ORGANISATION)
    _clear(house, account)
    made = _new(house, account, library)
    prepare.add_workplaces(house, made, from_text("\n".join(names.workplaces(TRIOS + FREE))).lines)
    day_goals.keep(house, made, names.GOALS[LANGUAGE])
    facilitate.begin(house, made)
    for _ in ("explained", "open"):
        facilitate.next_step(house, made, _position(house, made))
    with house.store.read() as connection:
        return workshops.by_id(connection, made)


def _account(house: House) -> Account:
    """Who owns it: somebody without a password, who comes in by the printed link."""
    with house.store.read() as connection:
        found = people.account_named(connection, FACILITATOR)
    if found is None:
        sign_in.make_account(house, FACILITATOR)
        return _account(house)
    return found


def _clear(house: House, account: Account) -> None:
    with house.store.read() as connection:
        own = workshops.owned_by(connection, account.id)
    for workshop in own:
        if workshop.title == names.TITLES[LANGUAGE]:
            prepare.delete(house, workshop.id)


def _new(house: House, account: Account, library: Library) -> str:
    now = datetime.fromtimestamp(house.clock(), ZONE)
    return prepare.new_workshop(
        house,
        account,
        library,
        programme=PROGRAMME,
        title=names.TITLES[LANGUAGE],
        day=now.date().isoformat(),
        starts=f"{now:%H:%M}",
        language=LANGUAGE,
    )


def _position(house: House, workshop_id: str) -> str:
    with house.store.read() as connection:
        return running.load(connection, workshop_id).position

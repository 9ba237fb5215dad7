"""Facilitators' accounts: the first one by a one-time link, then a name and a password; participants never have one."""

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from workshop.actions.house import House
from workshop.core.errors import NotAllowed, WorkshopError
from workshop.core.keys import hashed, new_id
from workshop.store import people
from workshop.store.rows import Account

DAY = 24 * 3600.0
SESSION = 14 * DAY
SHORTEST_PASSWORD = 10
FIRST, RESET, DEMO = "first", "reset", "demo"
_HASHER = PasswordHasher()


def invite(house: House, purpose: str, subject: str = "", *, lasts: float = 2 * DAY) -> str:
    """The secret of a new one-time link."""
    secret = new_id(house.chance)
    with house.store.work() as work:
        people.add_link(work.connection, hashed(secret), purpose, subject, house.clock() + lasts)
    return secret


def needs_first(house: House) -> bool:
    """Whether nobody can sign in yet."""
    with house.store.read() as connection:
        return people.accounts(connection) == 0


def invitation(house: House, secret: str) -> tuple[str, str]:
    """What a one-time link is for, as (purpose, subject)."""
    with house.store.read() as connection:
        found = people.link(connection, hashed(secret), house.clock())
    if found is None:
        raise NotAllowed("That link has been used or is too old. Ask for a new one where the server runs.")
    return found


def accept(house: House, secret: str, name: str, password_hash: str) -> str:
    """Use a link: make the account (or set its new password) and sign in; the session's token."""
    purpose, subject = invitation(house, secret)
    with house.store.work() as work:
        if people.link(work.connection, hashed(secret), house.clock()) is None:
            raise NotAllowed("That link has been used or is too old. Ask for a new one where the server runs.")
        people.use_link(work.connection, hashed(secret))
        account_id = subject or new_id(house.chance)
        if purpose == RESET:
            people.set_password(work.connection, account_id, password_hash)
        elif purpose == FIRST:
            people.add_account(work.connection, account_id, name.strip(), password_hash)
        token = new_id(house.chance)
        people.open_session(work.connection, hashed(token), account_id, house.clock() + SESSION)
    return token


def make_account(house: House, name: str) -> str:
    """A facilitator without a password, who comes in by a link; the account's id."""
    account_id = new_id(house.chance)
    with house.store.work() as work:
        people.add_account(work.connection, account_id, name, "")
    return account_id


def names(house: House) -> tuple[str, ...]:
    """Everybody who may sign in, by name."""
    with house.store.read() as connection:
        return people.account_names(connection)


def check_new(house: House, name: str, password: str) -> None:
    """Whether this name and password can be taken; WorkshopError says what to change."""
    check_name(house, name)
    check_password(password)


def check_name(house: House, name: str) -> None:
    """Whether this name can be taken; WorkshopError says what to change."""
    if not 2 <= len(name.strip()) <= 120:
        raise WorkshopError("Write the name you will sign in with.", field="name")
    with house.store.read() as connection:
        if people.account_named(connection, name.strip()) is not None:
            raise WorkshopError("Somebody signs in with that name already.", field="name")


def check_password(password: str) -> None:
    """Whether a new password is good enough; WorkshopError says what to change."""
    if len(password) < SHORTEST_PASSWORD:
        raise WorkshopError(
            "A password has at least {least} characters. Three words in a row are fine.",
            field="password",
            least=SHORTEST_PASSWORD,
        )
    if len(password) > 1000:
        raise WorkshopError("A password has at most 1000 characters.", field="password")


def hash_password(password: str) -> str:
    """The argon2id hash; slow on purpose, so a page runs it off the event loop."""
    return _HASHER.hash(password)


def stored_password(house: House, name: str) -> tuple[Account | None, str]:
    """The account of that name and the hash to compare with, "" where there is none."""
    with house.store.read() as connection:
        account = people.account_named(connection, name.strip())
    return account, account.password if account else ""


def matches(stored: str, password: str) -> bool:
    """Whether the password is the one that was hashed; slow on purpose, also where nothing is stored."""
    try:
        _HASHER.verify(stored or _nobody(), password)
    except (VerifyMismatchError, InvalidHashError):
        return False
    return stored != ""


@cache
def _nobody() -> str:
    """So that an unknown name takes as long as a known one."""
    return hash_password("nobody has this password")


def sign_in(house: House, account: Account) -> str:
    """A session for somebody who has shown the password; its token."""
    token = new_id(house.chance)
    with house.store.work() as work:
        people.open_session(work.connection, hashed(token), account.id, house.clock() + SESSION)
    return token


def sign_out(house: House, token: str) -> None:
    """End a session."""
    with house.store.work() as work:
        people.close_session(work.connection, hashed(token))


def who(house: House, token: str) -> Account | None:
    """The facilitator whose session this is."""
    if not token:
        return None
    with house.store.read() as connection:
        return people.session_account(connection, hashed(token), house.clock())

"""`workshop user`: facilitators, who come in by a one-time link and choose their own password."""

import click

from workshop.actions import sign_in
from workshop.commands import chosen, doors
from workshop.commands.opened import house_of
from workshop.commands.terminal import say, tell
from workshop.core.errors import WorkshopError
from workshop.settings import Settings


@click.group(help=say("Facilitators: add one, give a new password, list them."))
def user() -> None:
    """The people who may use the desk."""


@user.command(help=say("A new facilitator: prints a one-time link to choose a password."))
@click.argument("name")
@chosen.where_things_are
def add(name: str, **options: object) -> None:
    """Make the account and print its link."""
    settings = chosen.read(**options)
    with house_of(settings, new=True) as house:
        sign_in.check_name(house, name)
        account_id = sign_in.make_account(house, name.strip())
        _tell_link(settings, sign_in.invite(house, sign_in.RESET, account_id))


@user.command(help=say("A new password for somebody: prints a one-time link."))
@click.argument("name")
@chosen.where_things_are
def reset(name: str, **options: object) -> None:
    """Print a link for an account that exists."""
    settings = chosen.read(**options)
    with house_of(settings) as house:
        account, _ = sign_in.stored_password(house, name)
        if account is None:
            raise WorkshopError("Nobody signs in as {name}. The command workshop user list shows who does.", name=name)
        _tell_link(settings, sign_in.invite(house, sign_in.RESET, account.id))


@user.command("list", help=say("Everybody who may use the desk."))
@chosen.where_things_are
def listed(**options: object) -> None:
    """One name a line."""
    with house_of(chosen.read(**options)) as house:
        for name in sign_in.names(house):
            tell(name)


def _tell_link(settings: Settings, secret: str) -> None:
    address = settings.public_url.rstrip("/") or doors.here(settings)
    tell(say("Open this within two days; it works once: {link}", link=f"{address}/desk/reset/{secret}"))

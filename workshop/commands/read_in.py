"""`workshop import`: a past workshop from its workshop.json, with the same figures and the same decks."""

from pathlib import Path

import click

from workshop.actions import restoring, sign_in
from workshop.actions.house import House
from workshop.commands import chosen
from workshop.commands.opened import house_of
from workshop.commands.terminal import say, tell
from workshop.core.errors import WorkshopError
from workshop.export import archived, naming
from workshop.store.rows import Account


@click.command(
    "import", help=say("Read a past workshop back in from the folder or the workshop.json it was exported to.")
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--for", "name", metavar="NAME", help=say("Whose desk it stands on; needed where there are several."))
@chosen.where_things_are
def read_in(file: Path, name: str | None, **options: object) -> None:
    """Read it in, and say where it is."""
    path = file / naming.DAY if file.is_dir() else file
    day, own = _read(path), path.parent / naming.OWN
    with house_of(chosen.read(**options)) as house:
        found = restoring.read_in(house, _account(house, name), day, _read(own) if own.exists() else b"")
    tell(say("“{title}” is here now, under the code {code}.", title=found.title, code=found.code))
    if not found.with_trios:
        message = "The decks of the trios hold the room's results only: there is no {file} beside it."
        tell(say(message, file=naming.OWN))
    if found.aged:
        tell(say("What should have been deleted by today has been left out."))


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(archived.LARGEST + 1)
    except OSError as trouble:
        raise WorkshopError("The file {file} cannot be read. Check its name and place.", file=path) from trouble
    if len(content) > archived.LARGEST:
        raise WorkshopError("The file {file} is too large to be a workshop.", file=path)
    return content


def _account(house: House, name: str | None) -> Account:
    """Whoever is named, or the only facilitator there is."""
    names = sign_in.names(house)
    if name is None and len(names) != 1:
        raise WorkshopError(
            "Say whose desk it is to stand on, with --for NAME. The command workshop user list shows who."
        )
    asked = name if name is not None else names[0]
    account, _ = sign_in.stored_password(house, asked)
    if account is None:
        raise WorkshopError("Nobody signs in as {name}. The command workshop user list shows who does.", name=asked)
    return account

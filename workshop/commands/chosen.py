"""The settings of a command: from the environment, outranked by what was written on the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from workshop import settings as every
from workshop.commands.terminal import say
from workshop.core.errors import WorkshopError
from workshop.settings import Settings

Command = Callable[..., Any]


def read(**chosen: object) -> Settings:
    """The settings in use; WorkshopError when one of them cannot be read."""
    try:
        return every.read(**chosen)  # type: ignore[arg-type]
    except ValueError as trouble:
        name, text = trouble.args
        raise WorkshopError("{name} must be a whole number, not {text}.", name=name, text=repr(text)) from trouble


def where_things_are(command: Command) -> Command:
    """`--data` and `--database-url`, for every command that opens the house."""
    for option in (
        click.option("--database-url", metavar="URL", help=say("Address of the database; SQLite in the data folder.")),
        click.option("--data", type=click.Path(path_type=Path), help=say("Folder for the database and the key.")),
    ):
        command = option(command)
    return command


def how_to_serve(command: Command) -> Command:
    """The rest, for the commands that answer phones."""
    for option in (
        click.option("--debug", is_flag=True, default=None, help=say("Show more; never in a hall.")),
        click.option("--behind-proxy", is_flag=True, default=None, help=say("nginx stands in front.")),
        click.option("--public-url", metavar="URL", help=say("Address on the screen and in QR codes.")),
        click.option("--port", type=int, help=say("Port to listen on.")),
        click.option("--host", help=say("Address to listen on; 127.0.0.1 keeps it to this machine.")),
    ):
        command = option(command)
    return command

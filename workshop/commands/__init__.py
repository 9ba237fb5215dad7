"""The command line: one module a command."""

import click

from workshop.commands import check, demo, export, purge, read_in, rehearse, serve, themes, user
from workshop.commands.terminal import Commands, say


@click.group(cls=Commands, help=say("Temadag: theme days for trio groups, live."))
@click.version_option(package_name="temadag")
def main() -> None:
    """The command line."""


for _command in (
    serve.serve,
    demo.demo,
    rehearse.rehearse,
    export.export,
    read_in.read_in,
    check.check,
    themes.themes,
    user.user,
    purge.purge,
):
    main.add_command(_command)

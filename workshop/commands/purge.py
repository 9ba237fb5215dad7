"""`workshop purge`: delete what is due now; a running server does the same every hour."""

import click

from workshop.actions import keeping
from workshop.commands import chosen
from workshop.commands.opened import house_of
from workshop.commands.terminal import say, tell


@click.command(help=say("Delete what is due: answers after their days, a workshop after its follow-up."))
@chosen.where_things_are
def purge(**options: object) -> None:
    """Delete it, and say how much it was."""
    settings = chosen.read(**options)
    with house_of(settings) as house:
        gone = keeping.delete_due(house, settings.keep_figures_days)
    tell(
        say(
            "Deleted: {answers} answers and {workshops} whole workshops.",
            answers=gone.answers,
            workshops=gone.workshops,
        )
    )
    if gone.reduced:
        tell(say("Only sums are left of {n} workshops, to compare one year with another.", n=gone.reduced))

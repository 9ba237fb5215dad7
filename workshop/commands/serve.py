"""`workshop serve`: the server, until it is ended."""

import click
from flask import Flask

from workshop.actions import sign_in
from workshop.commands import chosen, doors
from workshop.commands.terminal import say, tell


@click.command(help=say("The server; SQLite in data/ unless told otherwise."))
@chosen.where_things_are
@chosen.how_to_serve
def serve(**options: object) -> None:
    """Tell where it answers, and the first time a link that makes the first facilitator."""
    settings = chosen.read(**options)

    def begun(app: Flask) -> None:
        house = app.extensions["house"]
        tell(say("Temadag is open. Desk: {address}", address=f"{doors.here(settings)}/desk"))
        tell(say("Screen: {address} (or from the desk)", address=f"{doors.here(settings)}/screen"))
        doors.tell_join(settings)
        if sign_in.needs_first(house):
            link = f"{doors.here(settings)}/desk/first/{sign_in.invite(house, sign_in.FIRST)}"
            tell(say("The first facilitator's account is made here (the link works once): {link}", link=link))

    doors.open_doors(settings, begun)

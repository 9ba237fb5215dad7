"""`workshop demo`: the server with a workshop under way; simulated trios join and answer, everything can be clicked."""

from dataclasses import replace

import click
import gevent
from flask import Flask

from workshop.actions import sign_in
from workshop.actions.house import House
from workshop.commands import chosen, doors
from workshop.commands.demo_workshop import LANGUAGE, PROGRAMME, TRIOS, begin
from workshop.commands.terminal import say, tell
from workshop.content.library import freeze
from workshop.core.errors import NotAllowed
from workshop.rehearsal import names
from workshop.settings import Settings

GLANCE = 1.0  # seconds between looks at whether the link has been used


@click.command(help=say("The server with a workshop under way, in a data folder of its own."))
@chosen.where_things_are
@chosen.how_to_serve
def demo(**options: object) -> None:
    """Begin a workshop, tell where it is, and let the room come; the room leaves with the server."""
    asked = chosen.read(**options)
    settings = replace(asked, data=asked.data / "demo", database_url="")

    def begun(app: Flask) -> None:
        house: House = app.extensions["house"]
        library = app.extensions["library"]
        workshop = begin(house, library)
        places = names.workplaces(TRIOS)
        app.extensions["rooms"].begin(workshop.id, workshop.code, LANGUAGE, freeze(library, PROGRAMME), places)
        here = doors.here(settings)
        tell(say("Temadag is open. Desk: {address}", address=f"{here}/desk/w/{workshop.id}"))
        tell(say("Screen: {address} (or from the desk)", address=f"{here}/screen/{workshop.id}"))
        doors.tell_join(settings, f"/j/{workshop.code}")
        gevent.spawn(_keep_link, house, settings, workshop.owner_id)

    doors.open_doors(settings, begun)


def _keep_link(house: House, settings: Settings, account_id: str) -> None:
    """A link to the desk works once; as soon as it has been used the next one is printed."""
    while True:
        secret = sign_in.invite(house, sign_in.DEMO, account_id)
        link = f"{doors.here(settings)}/desk/in/{secret}"
        tell(say("One click to the desk (the link works once): {link}", link=link))
        while _still_works(house, secret):
            gevent.sleep(GLANCE)


def _still_works(house: House, secret: str) -> bool:
    try:
        sign_in.invitation(house, secret)
    except NotAllowed:
        return False
    return True

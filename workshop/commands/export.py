"""`workshop export`: every output of a workshop, at any moment."""

from pathlib import Path

import click

from workshop.actions import look_back, take_home
from workshop.actions import templates as desk_templates
from workshop.actions.house import House
from workshop.commands import chosen, templates
from workshop.commands.opened import house_of
from workshop.commands.terminal import say, tell
from workshop.core.codes import read_code
from workshop.core.errors import WorkshopError
from workshop.export import outputs
from workshop.export.deck.look import Look
from workshop.export.report import Report
from workshop.store import workshops


@click.command(help=say("Write every output of a workshop to a folder, at any moment."))
@click.argument("code")
@click.option("--out", type=click.Path(path_type=Path), required=True, help=say("Folder for the files."))
@templates.template_option
@chosen.where_things_are
def export(code: str, out: Path, template: Path | None, **options: object) -> None:
    """Find the workshop by its code and write its files."""
    look = templates.look_of(template)
    settings = chosen.read(**options)
    with house_of(settings) as house:
        write(house, code, out, settings.public_url.rstrip("/"), look)


def write(house: House, code: str, out: Path, address: str = "", look: Look | None = None) -> Report:
    """The report of the workshop with that code, once all its files are written.

    `address` is where phones find the server: with it each trio's deck shows the way to its own page. Decks are drawn
    in the look chosen on the desk where none is given.
    """
    with house.store.read() as connection:
        found = workshops.by_code(connection, read_code(code))
    if found is None:
        raise WorkshopError("No workshop has the code {code}. Its desk shows the right one.", code=code)
    report = look_back.report(house, found.id, found.language)
    if address:
        report = take_home.addressed(house, found.id, report, address)
    chosen_look = look or desk_templates.look_for(house, found.id)
    outputs.write_all(report, out, lambda file: tell(str(out / file)), chosen_look)
    return report

"""`--template FILE`: the municipality's own template for the decks of one command, and what the check says of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from workshop.commands.terminal import say, tell
from workshop.core.errors import WorkshopError
from workshop.export.deck.look import Look
from workshop.export.template import fitted
from workshop.export.template.checked import Checked, checked
from workshop.export.template.noticed import noticed
from workshop.export.template.package import LARGEST

SUFFIXES = (".pptx", ".potx")
template_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--template", type=click.Path(path_type=Path), help=say("PowerPoint template (.pptx or .potx) for the decks.")
)


def look_of(template: Path | None) -> Look | None:
    """The look of the template, once it is checked and its shortcomings are told; None where there is none."""
    if template is None:
        return None
    found = read(template)
    for line in lines(found):
        tell(line)
    return fitted.look(found.survey, {}, found.file)


def read(template: Path) -> Checked:
    """The template in the file; WorkshopError when it cannot be used."""
    try:
        with template.open("rb") as file:
            return checked(file.read(LARGEST + 1))
    except OSError as trouble:
        raise WorkshopError("There is no file {file}.", file=template) from trouble


def lines(found: Checked) -> list[str]:
    """What the template lacks and what is done instead, a line each."""
    return [f"{say(each.lacks, **each.values)} {say(each.does, **each.values)}" for each in noticed(found.survey, {})]

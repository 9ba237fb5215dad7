"""`workshop check`: what is wrong in exercises, programmes and PowerPoint templates, where, and what to do."""

from pathlib import Path

import click

from workshop import paths
from workshop.commands import templates, terminal
from workshop.commands.terminal import REFUSED, say, tell
from workshop.content import checking
from workshop.content.survey import files_of
from workshop.core.errors import WorkshopError


@click.command(help=say("Read every exercise and programme, or the files you name, and say what is wrong where."))
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.pass_context
def check(context: click.Context, files: tuple[Path, ...]) -> None:
    """Say everything at once; the exit code tells whether there was anything."""
    for file in files:
        if not file.exists():
            raise WorkshopError("There is no file {file}.", file=file)
    decks = [file for file in files if file.suffix.lower() in templates.SUFFIXES]
    for file in decks:
        _told(file)
    contents = tuple(file for file in files if file not in decks)
    problems = checking.check(contents) if contents or not decks else ()
    for problem in problems:
        tell(problem.say(terminal.SPOKEN), wrong=True)
    if problems:
        tell(say("Mistakes: {n}.", n=len(problems)), wrong=True)
        context.exit(REFUSED)
    tell(say("Nothing is wrong in {n} files.", n=len(files) or len(files_of(paths.exercises()))))


def _told(file: Path) -> None:
    """What a PowerPoint template lacks, and what is done instead; one that cannot be used is refused."""
    for line in templates.lines(templates.read(file)):
        tell(f"{file}: {line}")

"""`workshop check`: what is wrong in exercise and programme files, where, and what to do."""

from pathlib import Path

import click

from workshop import paths
from workshop.commands import terminal
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
    problems = checking.check(files)
    for problem in problems:
        tell(problem.say(terminal.SPOKEN), wrong=True)
    if problems:
        tell(say("Mistakes: {n}.", n=len(problems)), wrong=True)
        context.exit(REFUSED)
    tell(say("Nothing is wrong in {n} files.", n=len(files) or len(files_of(paths.exercises()))))

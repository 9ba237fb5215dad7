"""What the command line says to the person at the terminal, in the language the terminal is set to."""

import os
from collections.abc import Mapping
from typing import Any

import click
from click import Context, Group

from workshop import language
from workshop.content.problems import ContentError
from workshop.core.errors import WorkshopError

REFUSED = 2  # the exit code when something has to be done differently


def language_of(environment: Mapping[str, str]) -> str:
    """Danish where the terminal is set to Danish, else English."""
    asked = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return "da" if asked.startswith("da") else "en"


SPOKEN = language_of(os.environ)


def say(message: str, **values: object) -> str:
    """The message in the language of the terminal."""
    return language.say(SPOKEN, message, **values)


def tell(text: str = "", *, wrong: bool = False) -> None:
    """One line for the reader, out at once; `wrong` ones go where mistakes go."""
    click.echo(text, err=wrong)


class Refused(click.ClickException):
    """A sentence that says what to do differently, and no trace of the program."""

    exit_code = REFUSED

    def show(self, file: Any = None) -> None:
        """The sentence alone."""
        click.echo(self.message, file=file, err=file is None)


class Commands(Group):
    """Commands whose expected trouble ends in a sentence."""

    def invoke(self, ctx: Context) -> Any:
        """Run the command; what can go wrong for a reader is said, anything else is a fault and shown whole."""
        try:
            return super().invoke(ctx)
        except ContentError as trouble:
            raise Refused("\n".join(problem.say(SPOKEN) for problem in trouble.problems)) from trouble
        except WorkshopError as trouble:
            raise Refused(say(trouble.message, **trouble.values)) from trouble

"""Runs a rehearsal so that whoever stops it, and whatever goes wrong, leaves nothing running and gets a sentence."""

import asyncio
from collections.abc import Coroutine
from signal import SIGHUP, SIGTERM
from typing import Any, TypeVar

import click

from workshop.commands.terminal import say
from workshop.rehearsal.browser import TROUBLE, TurnedAway

T = TypeVar("T")
STOPPED = 130  # the exit code after Ctrl-C, as shells know it


class Stopped(click.ClickException):
    """Somebody stopped it."""

    exit_code = STOPPED

    def show(self, file: Any = None) -> None:
        """The sentence alone, on a line of its own."""
        click.echo(f"\n{self.message}", file=file, err=file is None)


def ended_well(rehearsal: Coroutine[None, None, T]) -> T:
    """What it comes to; a ClickException with a sentence when it does not come to its end."""
    try:
        return asyncio.run(_stoppable(rehearsal))
    except (asyncio.CancelledError, KeyboardInterrupt) as ended:
        message = say("The rehearsal was stopped. Its server and its phones are gone, and nothing was written.")
        raise Stopped(message) from ended
    except (TurnedAway, *TROUBLE) as trouble:
        stopped = click.ClickException(say("The rehearsal stopped: {reason}", reason=str(trouble) or repr(trouble)))
        raise stopped from trouble


async def _stoppable(rehearsal: Coroutine[None, None, T]) -> T:
    """SIGTERM and a closed terminal end it like Ctrl-C, and its server with it."""
    this = asyncio.current_task()
    assert this is not None
    for signal in (SIGTERM, SIGHUP):
        asyncio.get_running_loop().add_signal_handler(signal, this.cancel)
    return await rehearsal

"""A server for a rehearsal: a process of its own, on a free port of this machine only, gone when the rehearsal is."""

import asyncio
import os
import re
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from workshop.core.errors import WorkshopError

HOST = "127.0.0.1"
PATIENCE = 90.0  # seconds for the server to come up, also on a machine that is busy
LEAVING = 10.0  # seconds for it to end by itself
LINK = re.compile(r"(/desk/first/\w+)")


@asynccontextmanager
async def running(data: Path) -> AsyncIterator[tuple[str, str]]:
    """Its address, and the way to the first account."""
    port = free_port()
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("WORKSHOP_", "DATABASE_URL"))}
    words = ("serve", "--host", HOST, "--port", str(port), "--data", str(data))
    # A session of its own: Ctrl-C is for the rehearsal, which then ends the server.
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-P", "-m", "workshop", *words, start_new_session=True,
        env=kept, stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    assert process.stdout is not None
    try:
        link = await asyncio.wait_for(_link(process.stdout), PATIENCE)
        silent = asyncio.create_task(_drain(process.stdout))
        yield f"http://{HOST}:{port}", link
        silent.cancel()
    finally:
        await _ended(process)


async def _ended(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), LEAVING)
    except TimeoutError:
        process.kill()
        await process.wait()


async def _link(said: asyncio.StreamReader) -> str:
    everything = ""
    async for line in said:
        everything += line.decode("utf-8", "replace")
        if found := LINK.search(everything):
            return found[1]
    raise WorkshopError("The server of the rehearsal did not start: {said}", said=everything.strip())


async def _drain(said: asyncio.StreamReader) -> None:
    async for line in said:
        sys.stderr.write(line.decode("utf-8", "replace"))


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])

"""A real server in a process of its own, on a free port and with its own data folder."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

PATIENCE = 30.0  # seconds for a server to come up or go down


class Server:
    """`workshop serve` (or `demo`) with what it has printed so far."""

    def __init__(self, folder: Path, *words: str, port: int = 0, host: str = "127.0.0.1") -> None:
        self.folder, self.words, self.host = folder, words or ("serve",), host
        self.port = port or free_port()
        self.said = ""
        self._process: subprocess.Popen[str] | None = None

    @property
    def url(self) -> str:
        """Where it answers, without a slash at the end."""
        return f"http://{self.host}:{self.port}"

    def start(self) -> None:
        """Start it, and return when it answers."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("WORKSHOP_")}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "workshop", *self.words, "--port", str(self.port)],
            cwd=self.folder,
            env={**kept, "WORKSHOP_DATA": str(self.folder / "data"), "LANG": "C.UTF-8", "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            text=True,
        )
        self._listener = threading.Thread(target=self._listen, args=(self._process,), daemon=True)
        self._listener.start()
        self._wait()

    def link(self, path: str) -> str:
        """The printed address with that beginning of its path, such as `/desk/first/`, on this host."""
        ends = time.monotonic() + PATIENCE
        while time.monotonic() < ends:
            if found := re.search(rf"https?://\S+?({re.escape(path)}[0-9a-zA-Z]+)", self.said):
                return self.url + found[1]
            time.sleep(0.05)
        raise AssertionError(f"The server never printed an address with {path}:\n{self.said}")

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Stop it; its exit code."""
        assert self._process is not None
        self._process.send_signal(how)
        code = self._process.wait(PATIENCE)
        self._listener.join(PATIENCE)  # what it said last has been heard
        return code

    def _listen(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        with process.stdout as said:
            for line in said:
                self.said += line

    def _wait(self) -> None:
        ends = time.monotonic() + PATIENCE
        while time.monotonic() < ends:
            assert self._process is not None
            assert self._process.poll() is None, f"The server ended by itself:\n{self.said}"
            try:
                with urlopen(self.url, timeout=2):
                    return
            except OSError:
                time.sleep(0.05)
        raise AssertionError(f"The server does not answer:\n{self.said}")


@contextmanager
def serving(folder: Path, *words: str) -> Iterator[Server]:
    """A server for the length of a block."""
    server = Server(folder, *words)
    server.start()
    try:
        yield server
    finally:
        server.stop()


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

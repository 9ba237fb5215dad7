"""The bare stack that the others are compared with: Flask-SocketIO on gevent, durable answers, and no product.

SQLite WAL with synchronous=FULL and group commit off the loop, one projector told every 100 ms. Run by the other
benchmarks: `python -m benchmarks.bare PORT FOLDER`; by itself it prints nothing.
"""

from gevent import monkey

monkey.patch_all()

import gc  # noqa: E402 - the patch comes first
import socket  # noqa: E402
import sqlite3  # noqa: E402
import sys  # noqa: E402
from pathlib import Path  # noqa: E402

import gevent  # noqa: E402
from flask import Flask, request, send_from_directory  # noqa: E402
from flask_socketio import SocketIO  # noqa: E402
from gevent.event import Event  # noqa: E402
from gevent.pywsgi import WSGIServer  # noqa: E402

from workshop import paths  # noqa: E402
from workshop.live.hardened import harden  # noqa: E402

TICK = 0.1  # seconds
SCRIPT = """import { io } from "/static/vendor/socket.io.esm.min.js";
const shown = document.querySelector("[data-answered]");
io({ transports: ["websocket"] }).on("count", ({ n }) => { shown.dataset.answered = n; shown.textContent = n; });
"""


class Durable:
    """Answers on the disk, a group at a time."""

    def __init__(self, path: Path) -> None:
        self._file = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        for pragma in ("journal_mode=WAL", "synchronous=FULL"):
            self._file.execute(f"PRAGMA {pragma}")
        self._file.execute("CREATE TABLE answer (id INTEGER PRIMARY KEY, value TEXT)")
        self._waiting: list[tuple[str, Event]] = []
        self._some = Event()
        self.n = 0
        gevent.spawn(self._write)

    def add(self, value: str) -> None:
        """Return when it is on the disk."""
        saved = Event()
        self._waiting.append((value, saved))
        self._some.set()
        saved.wait()

    def _write(self) -> None:
        while True:
            self._some.wait()
            self._some.clear()
            group, self._waiting = self._waiting, []
            gevent.get_hub().threadpool.apply(self._save, ([(value,) for value, _ in group],))
            self.n += len(group)
            for _, saved in group:
                saved.set()

    def _save(self, rows: list[tuple[str]]) -> None:
        self._file.execute("BEGIN IMMEDIATE")
        self._file.executemany("INSERT INTO answer (value) VALUES (?)", rows)
        self._file.commit()


def application(folder: Path) -> Flask:
    """The whole of it."""
    app = Flask(__name__, static_folder=str(paths.static()))
    durable = Durable(folder / "bare.sqlite3")
    harden()
    socketio = SocketIO(app, async_mode="gevent", async_handlers=False)
    dirty = Event()

    def tick() -> None:
        while True:
            dirty.wait()
            gevent.sleep(TICK)
            dirty.clear()
            socketio.emit("count", {"n": durable.n})

    @app.post("/answer")
    def answer() -> dict[str, str]:
        durable.add(request.form["value"])
        dirty.set()
        return {"state": "given"}

    @app.get("/")
    def screen() -> str:
        return '<!doctype html><p data-answered="0">0</p><script type="module" src="/screen.js"></script>'

    @app.get("/screen.js")
    def script() -> tuple[str, dict[str, str]]:
        return SCRIPT, {"Content-Type": "text/javascript"}

    @app.get("/static/<path:name>")
    def static_file(name: str) -> object:
        return send_from_directory(paths.static(), name)

    gevent.spawn(tick)
    return app


def main(port: int, folder: Path) -> None:
    """Serve until killed."""
    gc.set_threshold(200000, 50, 1000)
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen(4096)
    WSGIServer(listener, application(folder), log=None).serve_forever()


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))

"""A mail server for a test: it speaks enough SMTP to take letters in, and keeps them."""

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import cast


@dataclass
class Mailbox:
    """Where it listens, what came, and whether it takes letters in."""

    url: str = ""
    letters: list[EmailMessage] = field(default_factory=list)
    full: bool = False
    said: list[bytes] = field(default_factory=list)  # what clients said besides their letters


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    mailbox: Mailbox


class _Talk(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        """One client, command by command."""
        mailbox = cast(_Server, self.server).mailbox
        self._say("220 mailbox")
        while line := self.rfile.readline():
            word = line[:4].upper()
            mailbox.said.append(line)
            if word == b"DATA":
                self._say("354 go on")
                text = b"".join(iter(self.rfile.readline, b".\r\n"))
                mailbox.letters.append(message_from_bytes(text, policy=policy.default))
                self._say("250 kept")
            elif word == b"EHLO":
                self._say("250-mailbox")
                self._say("250 AUTH PLAIN")
            elif word == b"RCPT" and mailbox.full:
                self._say("452 full")
            else:
                self._say("221 bye" if word == b"QUIT" else "250 ok")

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


@contextmanager
def open_mailbox() -> Iterator[Mailbox]:
    """A mail server on a port of its own."""
    with _Server(("127.0.0.1", 0), _Talk) as server:
        server.mailbox = Mailbox(f"smtp://127.0.0.1:{server.server_address[1]}")
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        try:
            yield server.mailbox
        finally:
            server.shutdown()

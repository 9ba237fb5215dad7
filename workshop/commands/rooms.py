"""Rooms of simulated trios, each in a process of its own, so that they come through the doors that people use."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any


class Rooms:
    """Which workshops have simulated trios; they leave when their room is ended, or with the server."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._rooms: dict[str, subprocess.Popen[bytes]] = {}

    def begin(
        self, workshop_id: str, code: str, language: str, plan: Mapping[str, Any], workplaces: Sequence[str]
    ) -> None:
        """Let simulated trios from these workplaces come."""
        self.end(workshop_id)
        command = [sys.executable, "-P", "-m", "workshop.rehearsal.crowd", self._address, code, language]
        # A session of its own: Ctrl-C is for the server, which then ends the room.
        room = subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True)  # noqa: S603
        assert room.stdin is not None
        room.stdin.write(json.dumps({"plan": plan, "workplaces": list(workplaces)}).encode() + b"\n")
        room.stdin.flush()
        self._rooms[workshop_id] = room

    def end(self, workshop_id: str) -> None:
        """They go home: the room's input ends, and so does the room."""
        room = self._rooms.pop(workshop_id, None)
        if room is not None and room.stdin is not None:
            room.stdin.close()

    def end_all(self) -> None:
        """Everybody goes home."""
        for workshop_id in list(self._rooms):
            self.end(workshop_id)

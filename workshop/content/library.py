"""The library: every exercise and programme of a folder, and a programme frozen for the workshop that runs it.

A workshop keeps the words it was made with: what is frozen is the files' own text, read again by the same code.
"""

import json
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from workshop.content.exercise import Exercise
from workshop.content.exercise_file import read_exercise
from workshop.content.problems import WHOLE_FILE, ContentError, Report, gathered
from workshop.content.programme import Plan, Programme
from workshop.content.programme_file import read_programme
from workshop.content.survey import NO_FILES, exercises_of, files_of, survey
from workshop.core.errors import NotFound

FORMAT = 1  # of frozen plans


@dataclass(frozen=True, slots=True)
class Library:
    """Exercises by id and programmes by name; `written` holds each as its file says it."""

    exercises: Mapping[str, Exercise]
    programmes: Mapping[str, Programme]
    written: Mapping[str, Mapping[str, Any]]

    def plan(self, name: str) -> Plan:
        """The programme with its exercises; NotFound when there is none of that name."""
        return thaw(freeze(self, name))


def load(folder: Path) -> Library:
    """The folder's exercises and programmes; ContentError with all mistakes of all files when there are any."""
    files = files_of(folder)
    if not files:
        nothing = Report(str(folder))
        nothing.complain(WHOLE_FILE, NO_FILES)
        raise ContentError(gathered([nothing]))
    found = survey(files)
    if found.problems:
        raise ContentError(found.problems)
    return Library(found.exercises, found.programmes, found.written)


def freeze(library: Library, name: str) -> dict[str, Any]:
    """The programme and its exercises as plain JSON, to be kept with a workshop."""
    programme = library.programmes.get(name)
    if programme is None:
        known = ", ".join(sorted(library.programmes))
        raise NotFound("There is no programme called {name}. There are: {known}.", name=name, known=known)
    used = sorted(exercises_of(programme))
    return {
        "format": FORMAT,
        "name": name,
        "programme": deepcopy(dict(library.written[name])),
        "exercises": {each: deepcopy(dict(library.written[each])) for each in used},
    }


def thaw(data: Mapping[str, Any]) -> Plan:
    """The plan that was frozen; ContentError when the data is not one.

    Only its shape is read again: a rule that a later version adds must not stop a workshop that exists.
    """
    return _read(json.dumps(data))


@lru_cache(maxsize=16)  # workshops of one programme share its plan, which nobody changes
def _read(written: str) -> Plan:
    data: dict[str, Any] = json.loads(written)
    report = Report(str(data.get("name", "")))
    if data.get("format") != FORMAT:
        report.complain(WHOLE_FILE, "This plan was made by another version. Make the workshop again.")
        raise ContentError(gathered([report]))
    programme = read_programme(data.get("programme"), report, str(data.get("name", ""))).programme
    exercises: dict[str, Exercise] = {}
    reports = [report]
    for name, written in dict(data.get("exercises", {})).items():
        reports.append(Report(name))
        found = read_exercise(written, reports[-1]).exercise
        if found is not None:
            exercises[name] = found
    problems = gathered(reports)
    if problems or programme is None:
        raise ContentError(problems)
    return Plan(programme, exercises)

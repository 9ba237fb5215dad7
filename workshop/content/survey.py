"""Reads a folder of exercises and programmes whole: what can be used of it, and everything that is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from workshop.content.chains import Sketches, check_chains
from workshop.content.exercise import Exercise
from workshop.content.exercise_file import Sketch, check_exercise, read_exercise
from workshop.content.opening import Opened, parsed
from workshop.content.problems import WHOLE_FILE, Problem, Report, gathered
from workshop.content.programme import Programme
from workshop.content.programme_file import ProgrammeSketch, read_programme
from workshop.content.run_sheet import check_programme

NO_FILES = "There are no exercise files here. Check the name of the folder."
PROGRAMMES = "programmes"  # the folder of run sheets inside the folder of exercises


@dataclass(frozen=True, slots=True)
class Survey:
    """What can be used, by id and name, with the text of its files, and all that is wrong with the rest."""

    exercises: Mapping[str, Exercise]
    programmes: Mapping[str, Programme]
    written: Mapping[str, Mapping[str, Any]]  # by exercise id or programme name
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _File:
    """A file of the folder, opened."""

    name: str
    report: Report
    data: Mapping[str, Any] | None

    @property
    def is_programme(self) -> bool:
        return self.name.startswith(PROGRAMMES + "/")

    @property
    def stem(self) -> str:
        return PurePosixPath(self.name).stem


def files_of(folder: Path) -> dict[str, Path]:
    """Every content file of a folder, by its name there; hidden files are left alone."""
    paths = [*sorted(folder.glob("*.toml")), *sorted((folder / PROGRAMMES).glob("*.toml"))]
    return {path.relative_to(folder).as_posix(): path for path in paths if not path.name.startswith(".")}


def survey(files: Mapping[str, Opened]) -> Survey:
    """What the files hold; they are known by their names inside the folder, programmes below `programmes/`."""
    opened = [_open(name, path) for name, path in files.items()]
    pairs = [(file, _exercise(file)) for file in opened if not file.is_programme]
    sketches = _by_id(pairs)
    for _, sketch in pairs:
        check_exercise(sketch)
    check_chains(sketches)
    programmes = [
        (file, read_programme(file.data, file.report, file.stem))
        for file in opened
        if file.is_programme and file.data is not None
    ]
    for _, programme in programmes:
        check_programme(programme, sketches)
    return _usable(pairs, programmes, gathered(file.report for file in opened))


def _open(name: str, file: Opened) -> _File:
    report = Report(name)
    return _File(name, report, parsed(file, report))


def _exercise(file: _File) -> Sketch:
    guess = file.stem.split("-")[0]
    if file.data is None:
        return Sketch(guess, file.report)
    sketch = read_exercise(file.data, file.report, guess)
    if sketch.exercise is not None:
        right = f"{sketch.exercise.id}-{sketch.exercise.slug}"
        if file.stem != right:
            message = "The file should be called {right}.toml after its id and slug. Rename it, or correct them."
            file.report.complain(WHOLE_FILE, message, right=right)
    return sketch


def _by_id(pairs: list[tuple[_File, Sketch]]) -> Sketches:
    """The exercises by id; a second file with the same id is refused."""
    found: dict[str, tuple[_File, Sketch]] = {}
    for file, sketch in pairs:
        first, _ = found.setdefault(sketch.id, (file, sketch))
        if first is not file:
            message = "{id} is also the id of {other}. Give one of them another id."
            file.report.complain(WHOLE_FILE.at("id"), message, id=sketch.id, other=first.name)
    return {name: sketch for name, (_, sketch) in found.items()}


def _usable(
    pairs: list[tuple[_File, Sketch]],
    programmes: list[tuple[_File, ProgrammeSketch]],
    problems: tuple[Problem, ...],
) -> Survey:
    """Exercises without a mistake, and programmes without one whose exercises all have none."""
    written: dict[str, Mapping[str, Any]] = {}
    exercises: dict[str, Exercise] = {}
    for file, sketch in pairs:
        if sketch.exercise is not None and file.data is not None and not file.report.problems:
            exercises[sketch.id] = sketch.exercise
            written[sketch.id] = file.data
    ready: dict[str, Programme] = {}
    for file, found in programmes:
        programme = found.programme
        if programme is None or file.data is None or file.report.problems:
            continue
        if exercises_of(programme) <= exercises.keys():
            ready[found.name] = programme
            written[found.name] = file.data
    return Survey(exercises, ready, written, problems)


def exercises_of(programme: Programme) -> set[str]:
    """The ids of every exercise a programme uses."""
    return {item.exercise for item in programme.items if item.exercise} | set(programme.always)

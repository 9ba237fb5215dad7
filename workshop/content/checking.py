"""What `workshop check` asks: is anything wrong with these files, or with the exercises the product came with?"""

from collections.abc import Sequence
from pathlib import Path

from workshop import paths
from workshop.content.lexicon_file import FOLDER, check_lexicon
from workshop.content.problems import WHOLE_FILE, Problem, Report
from workshop.content.survey import NO_FILES, PROGRAMMES, files_of, survey


def check(files: Sequence[Path] = ()) -> tuple[Problem, ...]:
    """Everything that is wrong in these files and folders; the shipped folder when none is named.

    A single file is read as if it stood in its library, in place of the file it would replace; what it would break
    in others is said too.
    """
    if not files:
        return _folder(paths.exercises())
    problems: list[Problem] = []
    for path in files:
        problems += _folder(path) if path.is_dir() else _file(path)
    return tuple(problems)


def _folder(folder: Path) -> tuple[Problem, ...]:
    files = files_of(folder)
    if not files:
        return _alone(folder, NO_FILES)
    words = (problem for path in sorted((folder / FOLDER).glob("*.toml")) for problem in check_lexicon(path))
    return (*survey(files).problems, *words)


def _file(path: Path) -> tuple[Problem, ...]:
    if path.suffix != ".toml":
        return _alone(path, "Only exercises and programmes, files ending in .toml, can be checked here.")
    if path.resolve().parent.name == FOLDER:
        return check_lexicon(path, str(path))
    home = _home(path)
    is_programme = path.resolve().parent.name == PROGRAMMES or _has_items(path)
    name = f"{PROGRAMMES}/{path.name}" if is_programme else path.name
    others = {other: found for other, found in files_of(home).items() if not _same_place(other, name)}
    before = survey(others).problems
    return tuple(
        Problem(str(path) if problem.file == name else problem.file, problem.place, problem.message, problem.values)
        for problem in survey({**others, name: path}).problems
        if problem.file == name or problem not in before
    )


def _same_place(other: str, name: str) -> bool:
    """Whether a file of the library is the one this replaces: the same name, or the same exercise id."""
    if PROGRAMMES in (other.split("/")[0], name.split("/")[0]):
        return other == name
    return other.split("-")[0] == name.split("-")[0]


def _home(path: Path) -> Path:
    """The library a file belongs to: the folder it stands in where that is one, else the shipped one."""
    folder = path.resolve().parent
    folder = folder.parent if folder.name == PROGRAMMES else folder
    return folder if (folder / PROGRAMMES).is_dir() else paths.exercises()


def _has_items(path: Path) -> bool:
    """Whether a file by itself looks like a run sheet."""
    try:
        return "[[item]]" in path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return False


def _alone(path: Path, message: str) -> tuple[Problem, ...]:
    report = Report(str(path))
    report.complain(WHOLE_FILE, message)
    return tuple(report.problems)

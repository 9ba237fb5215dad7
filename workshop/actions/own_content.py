"""A facilitator's own exercises and programmes: copied, changed, fetched as files and read in again.

They are laid over the shipped ones when a workshop is made. A workshop that exists keeps the words it was made with.
"""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from workshop.actions.house import House
from workshop.content.exercise import Text
from workshop.content.library import Library
from workshop.content.opening import Opened, parsed
from workshop.content.problems import ContentError, Problem, Report
from workshop.content.survey import PROGRAMMES, Survey, files_of, survey
from workshop.core.errors import NotFound, WorkshopError
from workshop.store import own_content
from workshop.store.rows import Account

MOST = 100  # files of one's own
_LIBRARIES: OrderedDict[int, Survey] = OrderedDict()
_KEPT = 20


@dataclass(frozen=True, slots=True)
class Content:
    """A file one can change: its name, its title, and whether it is an edition of one's own."""

    name: str
    id: str
    title: Text
    own: bool

    @property
    def is_programme(self) -> bool:
        """Whether it is a run sheet."""
        return self.name.startswith(f"{PROGRAMMES}/")


def library(house: House, account: Account, folder: Path) -> Library:
    """Every exercise and programme this facilitator can use; own editions outrank the shipped ones."""
    found = _surveyed(_overlaid(folder, _usable_own(house, account, folder)))
    return Library(found.exercises, found.programmes, found.written)


def listed(house: House, account: Account, folder: Path) -> tuple[Content, ...]:
    """Every file, programmes first."""
    own = _own(house, account)
    files = _overlaid(folder, own)
    found = [_content(name, file, name in own) for name, file in files.items()]
    return tuple(sorted(found, key=lambda each: (not each.is_programme, each.id)))


def text(house: House, account: Account, folder: Path, name: str) -> str:
    """A file's text, one's own edition where there is one; NotFound for a name that is no file here."""
    file = _overlaid(folder, _own(house, account)).get(name)
    if file is None:
        raise NotFound("There is no exercise or programme of that name.")
    return file.read_text("utf-8") if isinstance(file, Path) else file.decode()


def save(house: House, account: Account, folder: Path, written: str, name: str = "") -> str:
    """Keep a text as one's own file; its name. ContentError with every mistake, also those it makes elsewhere.

    `name` is the file it was made from; without one it is named by its id and slug (a programme must bring a name).
    """
    own = _own(house, account)
    name = _named(written, name)
    if name not in own and len(own) >= MOST:
        raise WorkshopError("You have {most} files of your own. Remove one first.", most=MOST)
    before = _surveyed(_overlaid(folder, own)).problems
    problems = [each for each in _surveyed(_overlaid(folder, own | {name: written})).problems if each not in before]
    if problems:
        raise ContentError(problems)
    with house.store.work() as work:
        own_content.keep(work.connection, account.id, name, written)
    return name


def remove(house: House, account: Account, name: str) -> None:
    """Take one's own edition away; the shipped one holds again where there is one."""
    with house.store.work() as work:
        own_content.remove(work.connection, account.id, name)


def problems_of(trouble: ContentError, name: str) -> tuple[Problem, ...]:
    """The mistakes, those in this very file first."""
    return tuple(sorted(trouble.problems, key=lambda each: each.file != name))


def _own(house: House, account: Account) -> dict[str, str]:
    with house.store.read() as connection:
        return own_content.all_of(connection, account.id)


def _usable_own(house: House, account: Account, folder: Path) -> dict[str, str]:
    """Own files that can be used today: one that a later version refuses must not take the shipped one with it."""
    own = _own(house, account)
    bad = {problem.file for problem in _surveyed(_overlaid(folder, own)).problems} if own else set()
    return {name: written for name, written in own.items() if name not in bad}


def _overlaid(folder: Path, own: Mapping[str, str]) -> dict[str, Opened]:
    """The shipped files with one's own over them; an exercise is known by its id, whatever its file is called."""
    replaced = {_id(name) for name in own}
    files: dict[str, Opened] = {name: path for name, path in files_of(folder).items() if _id(name) not in replaced}
    return files | {name: written.encode() for name, written in own.items()}


def _id(name: str) -> str:
    return name if name.startswith(f"{PROGRAMMES}/") else name.split("-")[0]


def _surveyed(files: Mapping[str, Opened]) -> Survey:
    key = hash(tuple(sorted((name, str(file)) for name, file in files.items())))
    found = _LIBRARIES.get(key)
    if found is None:
        found = _LIBRARIES[key] = survey(files)
        while len(_LIBRARIES) > _KEPT:
            _LIBRARIES.popitem(last=False)
    return found


def _named(written: str, name: str) -> str:
    """The file's name: a programme keeps its own, an exercise is called by its id and slug."""
    data = parsed(written.encode(), report := Report(name or "toml"))
    if data is None:
        raise ContentError(report.problems)
    if "item" in data:
        if not name.startswith(f"{PROGRAMMES}/"):
            raise WorkshopError("Give the programme a name, such as temadag-2027.", field="name")
        return name
    return f"{data.get('id', '')}-{data.get('slug', '')}.toml"


def _content(name: str, file: Opened, own: bool) -> Content:
    data = parsed(file, Report(name)) or {}
    title = data.get("title", {})
    id = str(data.get("id", "")) or Path(name).stem
    return Content(name, id, Text(str(title.get("da", id)), str(title.get("en", id))), own)

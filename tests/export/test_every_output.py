"""Every output of every programme in both languages, as Office opens it: on our own template and on all the others."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from tests.export import validator
from tests.export.days import PROGRAMMES, day
from tests.export.fits import faults
from tests.export.foreign import NAMES, read
from tests.export.test_staff_answers import with_staff
from workshop.core.figures import Bar, Bars
from workshop.export import naming, outputs
from workshop.export.deck import room, trio
from workshop.export.deck.look import OURS, Look, wearing
from workshop.export.report import Became, Kept, Report
from workshop.export.template import fitted

LANGUAGES = ("da", "en")
TEMPLATES = (*NAMES, "awkward")
EVERY_DAY = list(product(PROGRAMMES, LANGUAGES))
AROUND = [(template, *EVERY_DAY[place % len(EVERY_DAY)]) for place, template in enumerate(TEMPLATES)]
GRID = [(template, *each) for template in TEMPLATES for each in EVERY_DAY]


@cache
def whole(programme: str, language: str) -> Report:
    """The day when it is over, after an earlier one, and with the staff of its first trio beside it."""
    rows = tuple(Bar(label, n, n / 9) for label, n in (("Ja", 4), ("Lidt", 3), ("Nej, for der var ikke tid", 2)))
    became = Became("Temadag om kerneopgaven", 11, "Er I begyndt?", 30, Bars("", "", 9, rows))
    kept = Kept(
        "Temadag om kerneopgaven", "Når vi mødes, vil vi spørge hinanden først.", 30, "Er I begyndt?", "Ja", "ro"
    )
    found = with_staff(day(programme, language))
    first, second, *others = found.trios
    silent = replace(kept, days=0, question="", said="", learnt="")
    trios = (replace(first, last=kept), replace(second, last=silent), *others)
    return replace(found, ended=True, last=became, trios=trios)


@cache
def look(name: str) -> Look:
    found = read(name)
    return fitted.look(found.survey, {}, found.file)


def wrong(report: Report, files: tuple[str, ...], folder: Path, worn: Look = OURS) -> Iterator[str]:
    """What Office would say to these files."""
    for file in files:
        path = folder / file.replace("/", "-")
        path.write_bytes(outputs.one(report, file, worn))
        yield from (f"{file}: {error}" for error in validator.errors(path))


def decks(report: Report) -> tuple[str, ...]:
    """The room's deck, a trio's with its staff and its last agreement, and one that has hardly anything."""
    return naming.ROOM, naming.trio_file(report.trios[0]), naming.trio_file(report.trios[-1])


@pytest.mark.full
@pytest.mark.parametrize(("programme", "language"), EVERY_DAY)
def test_office_finds_nothing_wrong_in_any_output(programme: str, language: str, tmp_path: Path) -> None:
    report = whole(programme, language)
    papers = (naming.ANSWERS, naming.MINUTES, naming.DEPARTMENT)
    assert list(wrong(report, (*decks(report), *papers), tmp_path)) == []


@pytest.mark.slow
def test_office_finds_nothing_wrong_in_the_rooms_deck_on_the_most_awkward_template(tmp_path: Path) -> None:
    assert list(wrong(whole("dag-foelgeskab", "da"), (naming.ROOM,), tmp_path, look("awkward"))) == []


@pytest.mark.full
@pytest.mark.parametrize(("template", "programme", "language"), GRID)
def test_office_finds_nothing_wrong_on_any_template(
    template: str, programme: str, language: str, tmp_path: Path
) -> None:
    report = whole(programme, language)
    assert list(wrong(report, decks(report), tmp_path, look(template))) == []


@pytest.mark.slow
@pytest.mark.parametrize(("template", "programme", "language"), AROUND)
def test_everything_fits_where_it_was_put_on_a_template(template: str, programme: str, language: str) -> None:
    report = whole(programme, language)
    with wearing(look(template)):
        plans = [room.plan(report), *(trio.plan(report, report.trios[place]) for place in (0, 1, -1))]
    with wearing(look(template)):
        assert [fault for plan in plans for slide in plan for fault in faults(slide)] == []

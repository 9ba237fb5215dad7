"""The decks in the hands of other programs: the Open XML SDK finds no error, LibreOffice draws every slide."""

import subprocess
from pathlib import Path

import pytest

from tests.export import validator
from tests.export.awkward import awkward
from tests.export.sample import sample
from tests.export.unkind import rewritten, silent, sixty_themes
from workshop.export.deck import room, trio
from workshop.export.report import Report

REPORTS = {
    "danish": lambda: sample("da"),
    "english": lambda: sample("en"),
    "silent": silent,
    "awkward": awkward,
    "sixty themes": sixty_themes,
    "long": lambda: rewritten(lambda text: (f"{text} " * 40)[:400]),
}


def written(report: Report, folder: Path) -> list[Path]:
    files = [folder / "room.pptx", folder / "trio.pptx"]
    files[0].write_bytes(room.deck(report))
    files[1].write_bytes(trio.deck(report, report.trios[0]))
    return files


@pytest.mark.slow
@pytest.mark.parametrize("kind", REPORTS)
def test_office_finds_nothing_wrong(kind: str, tmp_path: Path) -> None:
    for path in written(REPORTS[kind](), tmp_path):
        assert validator.errors(path) == []


@pytest.mark.slow
def test_libreoffice_draws_every_slide(tmp_path: Path) -> None:
    files = written(sample("da"), tmp_path)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    line = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, files)]
    subprocess.run(line, check=True, capture_output=True, timeout=180)
    plans = (room.plan(sample("da")), trio.plan(sample("da"), sample("da").trios[0]))
    for path, plan in zip(files, plans, strict=True):
        told = subprocess.run(["pdfinfo", path.with_suffix(".pdf")], check=True, capture_output=True, text=True)
        pages = next(line.split()[1] for line in told.stdout.splitlines() if line.startswith("Pages:"))
        assert int(pages) == len(plan)

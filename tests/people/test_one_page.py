"""A trio's sheet printed by a real browser: exactly one page of A4, with nothing cut off at its foot."""

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask, g
from playwright.sync_api import Browser

from tests.export.sample import sample
from tests.export.unkind import followership, rewritten, silent
from workshop import paths
from workshop.app import create_app
from workshop.export.one_page import one_page
from workshop.export.report import Address, Report
from workshop.settings import Settings
from workshop.web.desk_one_page import drawing

STYLES = ("tokens.css", "base.css", "desk.css", "one-page.css")
ADDRESS = Address("https://temadag.example.org/hjem/3kJh8dKqWz0x7fTgPs2Lbv", "temadag.example.org/hjem", "K7QX 3FMB")
REPORTS = {
    "danish": sample,
    "english": lambda: sample("en"),
    "silent": silent,
    "followership": followership,
    "long": lambda: rewritten(lambda text: (f"{text} " * 40)[:400] if text else ""),
    "compounds": lambda: rewritten(lambda text: "arbejdsmiljørepræsentantuddannelsesforløbet" * 3 if text else ""),
}
CUT = "() => [...document.querySelectorAll('.onepage')].filter(e => e.scrollHeight > e.clientHeight).length"


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """The server's templates; nothing is served."""
    app = create_app(Settings(data=tmp_path_factory.mktemp("data"), secret_key="only for this test"))
    yield app
    app.extensions["house"].store.close()


def written(app: Flask, report: Report) -> str:
    """The sheets of the first and the last trio, as the desk shows them."""
    mine = replace(report.trios[0], partner="Hjemmeplejen Nord", address=ADDRESS)
    sheets = [(page, drawing(page)) for page in (one_page(report, mine), one_page(report, report.trios[-1]))]
    source = (
        '{% from "parts/one_page.html" import one_page %}'
        "{% for page, drawing in sheets %}{{ one_page(page, drawing) }}{% endfor %}"
    )
    with app.test_request_context("/"):
        g.language = report.language
        inner = app.jinja_env.from_string(source).render(sheets=sheets)
    styles = "".join((paths.static() / "css" / name).read_text("utf-8") for name in STYLES)
    styles = styles.replace("../fonts/", f"{(paths.static() / 'fonts').resolve().as_uri()}/")
    head = f'<html lang="{report.language}" data-theme="auto"><meta charset="utf-8"><style>{styles}</style>'
    return f'<!doctype html>{head}<body class="desk"><main class="plain prints">{inner}</main>'


def test_each_trio_has_exactly_one_page(app: Flask, browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page()
    for name, make in REPORTS.items():
        file, made = tmp_path / f"{name}.html", tmp_path / f"{name}.pdf"
        file.write_text(written(app, make()), "utf-8")
        page.goto(file.as_uri())
        page.emulate_media(media="print")
        assert page.evaluate(CUT) == 0, name
        page.pdf(path=made, prefer_css_page_size=True)
        told = subprocess.run(["pdfinfo", made], check=True, capture_output=True, text=True).stdout
        fields = dict(line.split(":", 1) for line in told.splitlines())
        assert (name, fields["Pages"].strip()) == (name, "2")
        assert fields["Page size"].strip().endswith("(A4)")
    page.close()

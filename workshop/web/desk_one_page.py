"""One sheet of A4 for each trio, to print from the desk: all of them at once, or a single one, in either language."""

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from workshop import language as languages
from workshop.actions import look_back, take_home
from workshop.core.errors import NotFound
from workshop.export.one_page import OnePage, one_page
from workshop.export.report import Report, TrioReport
from workshop.web import addresses, qr, visitors
from workshop.web.desk_pages import draw_desk, here
from workshop.web.pages import current_language

pages = Blueprint("desk_one_page", __name__)


@pages.get("/desk/w/<workshop_id>/one-page")
def sheets(workshop_id: str) -> ResponseReturnValue:
    """A sheet for each trio, one after the other."""
    return _drawn(workshop_id, "")


@pages.get("/desk/w/<workshop_id>/one-page/<slug>")
def sheet(workshop_id: str, slug: str) -> ResponseReturnValue:
    """The sheet of one trio."""
    return _drawn(workshop_id, slug)


def drawing(page: OnePage) -> qr.Drawing | None:
    """The code of the trio's own page, where it has one."""
    return qr.drawing(page.address.url) if page.address else None


def _drawn(workshop_id: str, slug: str) -> str:
    workshop, spoken = here(workshop_id)
    g.language = languages.chosen(request.args.get("language"), spoken)
    bare = look_back.report(visitors.house(), workshop_id, current_language())
    report = take_home.addressed(visitors.house(), workshop_id, bare, addresses.base())
    made = [(each.slug, one_page(report, each)) for each in _chosen(report, slug)]
    found = [(slug, page, drawing(page)) for slug, page in made]
    return draw_desk("desk/one_page.html", workshop, "outputs", sheets=found, slug=slug, trios=report.trios)


def _chosen(report: Report, slug: str) -> list[TrioReport]:
    found = [trio for trio in report.trios if slug in ("", trio.slug)]
    if slug and not found:
        raise NotFound("This trio is not in the workshop.")
    return found

"""What leaves the room: every file to fetch, what is in it, and where each answer went."""

from dataclasses import dataclass

from flask import Blueprint, Response
from flask.typing import ResponseReturnValue
from werkzeug.http import dump_options_header

from workshop.actions import earlier, look_back, take_home, templates
from workshop.core.errors import NotFound
from workshop.export import apart, naming
from workshop.export.report import Report
from workshop.export.trail import trails
from workshop.web import addresses, visitors
from workshop.web.desk_packing import packings
from workshop.web.desk_pages import draw_desk, here

pages = Blueprint("desk_outputs", __name__)

TYPES = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "ics": "text/calendar; charset=utf-8",
    "json": "application/json",
}


@dataclass(frozen=True, slots=True)
class File:
    """A file to fetch."""

    path: str
    name: str  # what a browser saves it as
    title: str  # the workplace of a trio's deck, else empty


@pages.get("/desk/w/<workshop_id>/outputs")
def outputs(workshop_id: str) -> ResponseReturnValue:
    """Every file, the day of deletion, and the accounts."""
    workshop, _ = here(workshop_id)
    report = look_back.report(visitors.house(), workshop_id, workshop.language)
    headings = {step.key: step.heading or step.question for step in report.steps}
    told = {"report": report, "files": _files(report), "headings": headings, "only_here": addresses.only_here()}
    more = {"decks": _decks(workshop_id), "packings": packings(workshop_id)}
    choices = earlier.choices(visitors.house(), workshop_id) if report.ended else None
    return draw_desk("desk/outputs.html", workshop, "outputs", choices=choices, **more, **told)


@pages.get("/desk/w/<workshop_id>/trail")
def trail(workshop_id: str) -> ResponseReturnValue:
    """From every theme, vote and commitment back to what it was made of."""
    workshop, _ = here(workshop_id)
    report = look_back.report(visitors.house(), workshop_id, workshop.language)
    found = trails(report)
    steps = dict.fromkeys((each.step, each.heading) for each in found)
    return draw_desk("desk/trail.html", workshop, "outputs", trails=found, steps=list(steps))


@pages.get("/desk/w/<workshop_id>/outputs/<path:file>")
def fetch(workshop_id: str, file: str) -> ResponseReturnValue:
    """One file, made now in a process of its own."""
    workshop, _ = here(workshop_id)
    report = look_back.report(visitors.house(), workshop_id, workshop.language)
    if file not in naming.files(report):
        raise NotFound("There is no file of that name in this workshop.")
    if file.startswith(naming.TRIOS):
        report = take_home.addressed(visitors.house(), workshop_id, report, addresses.base())
    name = naming.download_name(report, file)
    look = templates.look_for(visitors.house(), workshop_id)
    headers = {"Content-Disposition": dump_options_header("attachment", {"filename": name})}
    return Response(apart.made(report, file, look), mimetype=TYPES[file.rpartition(".")[2]], headers=headers)


def _decks(workshop_id: str) -> dict[str, object]:
    """The templates there are, and which of them this workshop uses."""
    house = visitors.house()
    found = templates.all_of(house)
    usual = next((each.file_name for each in found if each.usual), "")
    return {"templates": found, "choice": templates.choice(house, workshop_id), "usual": usual}


def _files(report: Report) -> list[File]:
    titles = {naming.trio_file(trio): trio.workplace for trio in report.trios}
    return [File(path, naming.download_name(report, path), titles.get(path, "")) for path in naming.files(report)]

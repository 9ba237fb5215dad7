"""The department's picture from the desk: which earlier days it compares with, and the document; after the day only."""

from flask import Blueprint, Response, request
from flask.typing import ResponseReturnValue
from werkzeug.http import dump_options_header

from workshop import language
from workshop.actions import look_back
from workshop.actions.earlier import Compared
from workshop.core.errors import WorkshopError
from workshop.export import apart, naming
from workshop.web import visitors
from workshop.web.desk_pages import here

pages = Blueprint("desk_department", __name__)

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pages.get("/desk/w/<workshop_id>/outputs/department.docx")
def fetch(workshop_id: str) -> ResponseReturnValue:
    """The document, made now in a process of its own; refused while the workshop has not ended."""
    workshop, _ = here(workshop_id)
    if workshop.state != "ended":
        message = "The department's picture is made after the day. End the workshop first, and fetch it here then."
        raise WorkshopError(message, status=409)
    read = language.chosen(request.args.get("language"), workshop.language)
    compared = Compared(request.args.get("last"), request.args.get("year"))
    report = look_back.report(visitors.house(), workshop_id, read, compared)
    name = naming.download_name(report, naming.DEPARTMENT)
    headers = {"Content-Disposition": dump_options_header("attachment", {"filename": name})}
    return Response(apart.made(report, naming.DEPARTMENT), mimetype=TYPE, headers=headers)

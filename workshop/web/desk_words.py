"""The words of a cloud: merged and set apart by hand, each by a form of its own."""

from collections.abc import Callable

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from workshop.actions import run as running
from workshop.actions import titles, word_merging
from workshop.core.errors import NotFound, WorkshopError
from workshop.store.rows import Workshop
from workshop.web import visitors
from workshop.web.desk_pages import draw_desk, here, press
from workshop.web.pages import said

pages = Blueprint("desk_words", __name__)


@pages.get("/desk/w/<workshop_id>/words")
def words(workshop_id: str) -> ResponseReturnValue:
    """The words of one step, `?round=` says which."""
    workshop, _ = here(workshop_id)
    return _page(workshop)


@pages.post("/desk/w/<workshop_id>/words/merge")
def merge(workshop_id: str) -> ResponseReturnValue:
    """One word is counted as another."""
    house, form = visitors.house(), request.form
    word, into, round_id = form.get("word", ""), form.get("into", ""), form.get("round", "")
    return _press(workshop_id, lambda language: word_merging.merge(house, workshop_id, round_id, word, into, language))


@pages.post("/desk/w/<workshop_id>/words/apart")
def apart(workshop_id: str) -> ResponseReturnValue:
    """The chosen forms are words of their own."""
    house, round_id, forms = visitors.house(), request.form.get("round", ""), request.form.getlist("form")
    return _press(workshop_id, lambda language: word_merging.set_apart(house, workshop_id, round_id, forms, language))


@pages.post("/desk/w/<workshop_id>/words/undo")
def undo(workshop_id: str) -> ResponseReturnValue:
    """A form is counted as it was."""
    house, round_id, form = visitors.house(), request.form.get("round", ""), request.form.get("form", "")
    return _press(workshop_id, lambda _: word_merging.undo(house, workshop_id, round_id, form))


def _press(workshop_id: str, verb: Callable[[str], object]) -> ResponseReturnValue:
    workshop, _ = here(workshop_id)
    chosen = request.form.get("round") or None
    return press(
        lambda: verb(workshop.language),
        lambda trouble: _page(workshop, trouble),
        "desk_words.words",
        workshop_id=workshop_id,
        round=chosen,
    )


def _page(workshop: Workshop, trouble: WorkshopError | None = None) -> str:
    asked = request.values.get("round", "")
    with visitors.house().store.read() as connection:
        run = running.load(connection, workshop.id)
        beat = next((beat for beat in run.beats if (own := run.round_of(beat)) and own.id == asked), None)
        cloud = word_merging.look(connection, run, beat, workshop.language) if beat else None
    if beat is None or cloud is None:
        raise NotFound
    heading = titles.step_title(run, beat, visitors.speak(workshop))
    return draw_desk("desk/words.html", workshop, "board", cloud=cloud, heading=heading, trouble=said(trouble))

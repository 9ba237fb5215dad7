"""The theming board: cards without a theme, a column for each theme, and every move as a form of its own."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from workshop.actions import board_acts, placing, suggestions, theming, titles
from workshop.actions import run as running
from workshop.actions.run import Run
from workshop.content.programme import Beat
from workshop.core.errors import WorkshopError
from workshop.store.rows import Workshop
from workshop.text.numerals import whole
from workshop.web import visitors
from workshop.web.desk_pages import draw_desk, here, press
from workshop.web.pages import draw, said
from workshop.web.passwords import off_loop

pages = Blueprint("desk_board", __name__)


@pages.get("/desk/w/<workshop_id>/board")
def board(workshop_id: str) -> ResponseReturnValue:
    """The whole board; `?round=` chooses another one where the day has several."""
    workshop, _ = here(workshop_id)
    return _page(workshop)


@pages.get("/desk/w/<workshop_id>/board/now")
def now(workshop_id: str) -> ResponseReturnValue:
    """The board as it is now, for the page that is open."""
    workshop, language = here(workshop_id)
    return draw("desk/_board.html", whole=False, workshop=workshop, typed="", trouble=None, **_seen(workshop, language))


@pages.post("/desk/w/<workshop_id>/themes")
def new_theme(workshop_id: str) -> ResponseReturnValue:
    """A new theme, with the chosen cards in it."""
    house, form = visitors.house(), request.form
    title, round_id, cards = form.get("title", ""), form.get("round", ""), form.getlist("card")
    return _press(workshop_id, lambda: theming.new_theme(house, workshop_id, round_id, title, cards, _last_seen()))


@pages.post("/desk/w/<workshop_id>/themes/accept")
def accept(workshop_id: str) -> ResponseReturnValue:
    """A suggested theme is made, with those of its cards that are still without one."""
    house, form = visitors.house(), request.form
    title, round_id, cards = form.get("title", ""), form.get("round", ""), form.getlist("draft")
    return _press(workshop_id, lambda: theming.accept_draft(house, workshop_id, round_id, title, cards))


@pages.post("/desk/w/<workshop_id>/themes/aside")
def aside(workshop_id: str) -> ResponseReturnValue:
    """A suggested theme is not wanted."""
    house, form = visitors.house(), request.form
    round_id, key, title = form.get("round", ""), form.get("key", ""), form.get("title", "")
    return _press(workshop_id, lambda: theming.set_aside(house, workshop_id, round_id, key, title))


@pages.post("/desk/w/<workshop_id>/place")
def place(workshop_id: str) -> ResponseReturnValue:
    """Cards go to the themes that were suggested: one card by its own button, or all the sure ones."""
    house, round_id = visitors.house(), request.form.get("round", "")
    pairs = [tuple(pair.split(":", 1)) for pair in request.form.getlist("place") if ":" in pair]
    return _press(workshop_id, lambda: placing.place(house, workshop_id, round_id, [(c, t) for c, t in pairs]))


@pages.post("/desk/w/<workshop_id>/board/undo")
def undo(workshop_id: str) -> ResponseReturnValue:
    """The last thing that was done on the board is taken back."""
    house, round_id, act = visitors.house(), request.form.get("round", ""), request.form.get("act", "")
    return _press(workshop_id, lambda: board_acts.undo(house, workshop_id, round_id, act))


@pages.post("/desk/w/<workshop_id>/themes/<theme_id>/rename")
def rename(workshop_id: str, theme_id: str) -> ResponseReturnValue:
    """Give a theme another name."""
    title = request.form.get("title", "")
    return _press(workshop_id, lambda: theming.rename(visitors.house(), workshop_id, theme_id, title))


@pages.post("/desk/w/<workshop_id>/themes/<theme_id>/merge")
def merge(workshop_id: str, theme_id: str) -> ResponseReturnValue:
    """Everything in one theme goes into another."""
    into = request.form.get("into", "")
    return _press(workshop_id, lambda: theming.merge(visitors.house(), workshop_id, theme_id, into))


@pages.post("/desk/w/<workshop_id>/themes/<theme_id>/remove")
def remove(workshop_id: str, theme_id: str) -> ResponseReturnValue:
    """Take a theme away; its cards are without one again."""
    return _press(workshop_id, lambda: theming.remove(visitors.house(), workshop_id, theme_id))


@pages.post("/desk/w/<workshop_id>/move")
def move(workshop_id: str) -> ResponseReturnValue:
    """The chosen cards go to a theme, or to none."""
    cards, theme = request.form.getlist("card"), request.form.get("theme", "")
    return _press(workshop_id, lambda: placing.move(visitors.house(), workshop_id, cards, theme))


def _last_seen() -> int | None:
    """The last act on the board that whoever pressed can know of."""
    return whole(request.form.get("seen", ""), digits=9)


def _press(workshop_id: str, verb: Callable[[], object]) -> ResponseReturnValue:
    workshop, _ = here(workshop_id)
    chosen = request.form.get("round") or None
    return press(
        verb, lambda trouble: _page(workshop, trouble), "desk_board.board", workshop_id=workshop_id, round=chosen
    )


def _page(workshop: Workshop, trouble: WorkshopError | None = None) -> str:
    seen = _seen(workshop, visitors.speak(workshop))
    typed = request.form.get("title", "")
    return draw_desk("desk/board.html", workshop, "board", whole=True, typed=typed, trouble=said(trouble), **seen)


def _seen(workshop: Workshop, language: str) -> dict[str, Any]:
    """The board to show, and the others of the day."""
    with visitors.house().store.read() as connection:
        run = running.load(connection, workshop.id)
        beats = [beat for beat in run.beats if beat.step is not None and beat.step.kind == "themes"]
        chosen = _chosen(run, beats)
        found = theming.look(connection, run, chosen) if chosen else None
    offered = off_loop(suggestions.suggested, found, language) if found else suggestions.Suggested()
    of_words = [beat for beat in run.beats if beat.step is not None and beat.step.kind == "words"]
    clouds = [(run.round_of(beat), titles.step_title(run, beat, language)) for beat in of_words]
    boards = [(run.round_of(beat), titles.step_title(run, beat, language)) for beat in beats]
    return {
        "board": found,
        "suggested": offered,
        "boards": [(round_.id, title) for round_, title in boards if round_ is not None],
        "clouds": [(round_.id, title) for round_, title in clouds if round_ is not None],
        "heading": titles.step_title(run, chosen, language) if chosen else "",
        "chosen": frozenset(request.values.getlist("card")),
    }


def _chosen(run: Run, beats: list[Beat]) -> Beat | None:
    """The board that was asked for, else the one the day has come to, else the first."""
    asked = request.values.get("round", "")
    for beat in beats:
        round_ = run.round_of(beat)
        if round_ is not None and round_.id == asked:
            return beat
    reached = [beat for beat in beats if run.beats.index(beat) <= run.workshop.beat]
    coming = [beat for beat in beats if run.beat is not None and beat.item == run.beat.item]
    return next(iter([*coming, *reversed(reached), *beats]), None)

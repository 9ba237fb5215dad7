"""Typing in from paper, with the keyboard alone: a line and Enter, a count of hands, or a whole sheet."""

from typing import Any

from flask import Blueprint, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from workshop.actions import hand_count, paper
from workshop.core.errors import WorkshopError
from workshop.store import workshops
from workshop.store.rows import Workshop
from workshop.web import sendings, visitors
from workshop.web.desk_pages import draw_desk, here
from workshop.web.pages import count, current_language, said

pages = Blueprint("desk_paper", __name__)


@pages.get("/desk/w/<workshop_id>/paper")
def page(workshop_id: str) -> ResponseReturnValue:
    """The step, whose paper it is, and where to type."""
    workshop, _ = here(workshop_id)
    return _page(workshop, request.args.get("round", ""), _owner(request.args))


@pages.post("/desk/w/<workshop_id>/paper/line")
def line(workshop_id: str) -> ResponseReturnValue:
    """One line; Enter keeps it and clears the field."""
    text = request.form.get("line", "")
    return _keep(workshop_id, lambda *at: paper.line(visitors.house(), workshop_id, at[0], text, at[1]))


@pages.post("/desk/w/<workshop_id>/paper/sheet")
def sheet(workshop_id: str) -> ResponseReturnValue:
    """Everything on one sheet."""
    form = sendings.typed()
    return _keep(workshop_id, lambda *at: paper.whole(visitors.house(), workshop_id, at[0], form, at[1]))


@pages.post("/desk/w/<workshop_id>/paper/hands")
def hands(workshop_id: str) -> ResponseReturnValue:
    """So many hands for each answer."""
    form = sendings.typed()
    return _keep(workshop_id, lambda *at: hand_count.count(visitors.house(), workshop_id, at[0], form))


def _keep(workshop_id: str, verb: Any) -> ResponseReturnValue:
    workshop, _ = here(workshop_id)
    round_id, owner = request.form.get("round", "")[: sendings.LONGEST_ID], _owner(request.form)
    try:
        kept = verb(round_id, owner) or 1
    except WorkshopError as trouble:
        if trouble.status in (403, 404):
            raise
        return _page(workshop, round_id, owner, trouble), trouble.status
    flash(count("{n} answer is typed in.", "{n} answers are typed in.", kept))
    trio, function = owner.trio_id or None, owner.function or None
    back = url_for("desk_paper.page", workshop_id=workshop_id, round=round_id, trio=trio, function=function)
    return redirect(back, 303)


def _owner(typed: Any) -> paper.Owner:
    return paper.Owner(typed.get("trio", "")[: sendings.LONGEST_ID], typed.get("function", "")[:10])


def _page(workshop: Workshop, round_id: str, owner: paper.Owner, trouble: WorkshopError | None = None) -> str:
    visitors.speak(workshop)
    piles = paper.piles(visitors.house(), workshop.id, current_language(), owner.trio_id)
    pile = next((each for each in piles if each.round_id == round_id), piles[0] if piles else None)
    with visitors.house().store.read() as connection:
        trios = [trio for trio in workshops.trios(connection, workshop.id) if trio.listed]
    typed = sendings.typed() if trouble else {}
    counted = hand_count.fields(pile.ask) if pile and pile.way == "tally" else ()
    values = {"piles": piles, "pile": pile, "owner": owner, "trios": trios, "typed": typed, "counted": counted}
    return draw_desk("desk/paper.html", workshop, "run", trouble=said(trouble), **values)

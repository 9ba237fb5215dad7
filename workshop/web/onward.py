"""*Næste*, from any device: first through the pages of a result that is larger than the screen, then on."""

from werkzeug.datastructures import MultiDict

from workshop.actions import facilitate, room_view
from workshop.actions.house import House
from workshop.actions.room_view import Scene, ScreenView
from workshop.store.rows import Workshop
from workshop.web import sheets
from workshop.web.sheets import Sheet


def turns(view: ScreenView, sheet: Sheet | None) -> bool:
    """Whether a press turns the page: a result is on the screen and has more of them."""
    return view.scene is Scene.RESULT and sheet is not None and sheet.number < sheet.of


def press(house: House, workshop: Workshop, form: MultiDict[str, str]) -> None:
    """What the page says it was pressed `at` (and at which `page`) decides: a press that comes late does nothing."""
    at, seen = form.get("at", ""), form.get("page", type=int)
    view = room_view.look(house, workshop.id, workshop.language)  # the pages as they are on the wall
    now = view.workshop
    sheet = sheets.shown(view.figures, now.page, large=now.large)
    if sheet is None or not turns(view, sheet) or "past" in form:
        facilitate.next_step(house, now.id, at, page=seen, by_key="key" in form)
    else:
        facilitate.turn_on(house, now.id, at, now.page if seen is None else seen, sheet.number)

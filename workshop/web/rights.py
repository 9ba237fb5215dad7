"""What each page and press of the desk needs. Whatever is not named here is for the workshop's owner alone."""

from collections.abc import Mapping

from workshop.core.access import Right

_SEE = ("desk.run", "desk.now")
_MODERATE = (
    *(
        "desk.cards",
        "desk_queue.mask",
        "desk_queue.hold",
        "desk_board.board",
        "desk_board.now",
        "desk_board.new_theme",
        "desk_board.rename",
    ),
    *("desk_board.merge", "desk_board.remove", "desk_board.move", "desk_board.accept", "desk_board.aside"),
    *("desk_board.place", "desk_board.undo"),
    *("desk_words.words", "desk_words.merge", "desk_words.apart", "desk_words.undo"),
)
_RUN = (
    *("desk.begin", "desk.next_step", "desk.close", "desk.reopen", "desk.timer", "desk.screen", "desk.page", "desk.go"),
    *("desk.end", "desk.admit", "desk.free_seat", "desk_queue.helped"),
    *(
        "desk_paper.page",
        "desk_paper.line",
        "desk_paper.sheet",
        "desk_paper.hands",
        "desk_printed.run_sheet",
        "desk_goals.goals",
    ),
    *("desk_clock.undo", "desk_clock.catch_up", "desk_clock.change_item", "desk_clock.as_planned"),
    *("remote.remote", "remote.now"),
)
NEEDS: Mapping[str, Right] = {
    **dict.fromkeys(_SEE, Right.SEE),
    **dict.fromkeys(_MODERATE, Right.MODERATE),
    **dict.fromkeys(_RUN, Right.RUN),
}


def needed(endpoint: str | None) -> Right:
    """What one needs to get there."""
    return NEEDS.get(endpoint or "", Right.OWN)

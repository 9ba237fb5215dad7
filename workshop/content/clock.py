"""Sees that the items of a programme follow each other on the clock without overlapping."""

from workshop.content.problems import Place, Report
from workshop.content.programme_file import ItemDraft, ProgrammeSketch


def check_clock(sketch: ProgrammeSketch) -> None:
    """Complain about starts that come before the item above has ended, or that cannot be compared."""
    first = ""
    ended: int | None = None
    for draft in sketch.drafts:
        start = str(draft.values.get("start", ""))
        first = first or start
        if start and start.startswith("+") != first.startswith("+"):
            message = 'Write every start in one way: as clock times such as "09:00", or as minutes such as "+8".'
            sketch.report.complain(draft.place.at("start"), message)
            return
        ended = _end(draft, start, ended, sketch.report)


def _end(draft: ItemDraft, start: str, before: int | None, report: Report) -> int | None:
    """When the item ends, in minutes; None when that cannot be known."""
    begins = minutes(start) if start else before
    if start and begins is not None and before is not None and begins < before:
        _overlap(draft.place, start, before, report)
    length = draft.values.get("minutes")
    return begins + length if begins is not None and length is not None else None


def _overlap(place: Place, start: str, before: int, report: Report) -> None:
    message = "This begins at {start}, but what comes before ends at {end}. Move it, or shorten what comes before."
    report.complain(place.at("start"), message, start=start, end=as_start(before, plus=start.startswith("+")))


def minutes(start: str) -> int:
    """A start as minutes: from midnight for a clock time, from the beginning for `+8`."""
    if start.startswith("+"):
        return int(start[1:])
    hours, _, rest = start.partition(":")
    return int(hours) * 60 + int(rest)


def as_start(total: int, *, plus: bool) -> str:
    """Minutes written as a start."""
    return f"+{total}" if plus else f"{total // 60:02}:{total % 60:02}"

"""Finds for each kind of our slides the layout whose places fit it best; names count least."""

import re
from collections.abc import Mapping

from workshop.export.deck.slide import Layout
from workshop.export.template import areas
from workshop.export.template.survey import CONTENT, TEXT, TITLE, Seen, Survey

_COVER = re.compile(r"title slide|titeldias|titelslide|forside|cover|front", re.IGNORECASE)
_SECTION = re.compile(r"section|sektion|afsnit|kapitel|statement|citat|quote|overgang|pause", re.IGNORECASE)


def matched(survey: Survey) -> Mapping[Layout, int]:
    """Layout's number for each kind of slide."""
    return {kind: max(survey.layouts, key=lambda seen: _fit(kind, seen, survey)).number for kind in Layout}


def _fit(kind: Layout, seen: Seen, survey: Survey) -> tuple[float, int]:
    score = {Layout.COVER: _cover, Layout.TEXT: _text, Layout.FIGURE: _figure, Layout.QUESTION: _question}[kind](seen)
    if not has_title(seen):
        score -= 6
    score += 3 if seen.master == _master(kind, survey) else 0
    if kind is Layout.COVER and survey.used and survey.used[0] == seen.number:
        score += 4
    return score, -seen.number


def _master(kind: Layout, survey: Survey) -> int:
    """Which of several masters: the template's own first slide shows the cover's, its second one the others'."""
    place = 0 if kind is Layout.COVER else 1
    if not survey.used:
        return 0
    return survey.layouts[survey.used[min(place, len(survey.used) - 1)]].master


def has_title(seen: Seen) -> bool:
    """Whether the layout has a place for a title."""
    return any(place.kind == TITLE for place in seen.places)


def _content(seen: Seen) -> list[str]:
    return [place.kind for place in seen.places if place.kind in CONTENT]


def _cover(seen: Seen) -> float:
    types = [place.type for place in seen.places]
    content = _content(seen)
    score = 8.0 * (seen.type == "title") + 6.0 * ("ctrTitle" in types) + 3.0 * ("subTitle" in types)
    return score + 2.0 * bool(_COVER.search(seen.name)) - 1.5 * max(0, len(content) - 1) - 2.0 * (not content)


def _text(seen: Seen) -> float:
    content = _content(seen)
    score = 5.0 * (content == [TEXT]) + 2.0 * (seen.type in ("obj", "tx")) + _at_the_top(seen)
    return score - 1.5 * max(0, len(content) - 1) - 4.0 * (not content) - 3.0 * _special(seen)


def _figure(seen: Seen) -> float:
    content = _content(seen)
    score = 6.0 * (not content) + 2.0 * (seen.type == "titleOnly") + 3.0 * (content == [TEXT]) + _at_the_top(seen)
    return score - 1.0 * len(content) - 3.0 * _special(seen)


def _question(seen: Seen) -> float:
    content = _content(seen)
    score = 8.0 * (seen.type == "secHead") + 3.0 * bool(_SECTION.search(seen.name)) + 4.0 * (not content)
    return score + 1.0 * (seen.type == "titleOnly") - 1.5 * max(0, len(content) - 1)


def _at_the_top(seen: Seen) -> float:
    wide = max((place.box.x + place.box.wide for place in seen.places), default=0.0)
    return 4.0 * areas.title(seen.places, max(wide, 600.0))[1]


def _special(seen: Seen) -> bool:
    """A cover or a section, whose body is not for reading."""
    types = [place.type for place in seen.places]
    return seen.type in ("title", "secHead") or "ctrTitle" in types or bool(_SECTION.search(seen.name))

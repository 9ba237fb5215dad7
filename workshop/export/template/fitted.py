"""From a survey and a choice of layouts to the look that slides are planned for and drawn on, and what was noticed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from workshop.export.deck.look import Look, Stand
from workshop.export.deck.parts import Box
from workshop.export.deck.slide import Layout
from workshop.export.deck.theme import FOOTER_HIGH, HEIGHT, Tone
from workshop.export.template import areas, palette
from workshop.export.template.colours import READABLE, worst
from workshop.export.template.letters import letters
from workshop.export.template.matching import has_title, matched
from workshop.export.template.survey import FOOTER, NUMBER, TEXT, Seen, Survey

LEADING = 1.2  # a line's height in type sizes, set on every line
_CAPS = 1.24  # how much wider capitals are
_SIZES = (54.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0, 24.0)
_LARGEST_COVER, _LARGEST_QUESTION = 54.0, 48.0


@dataclass(frozen=True, slots=True)
class Stands:
    """The layouts chosen, by kind of slide."""

    survey: Survey
    chosen: Mapping[Layout, Seen]

    def __getitem__(self, kind: Layout) -> Seen:
        return self.chosen[kind]


def chosen(survey: Survey, mapping: Mapping[str, int]) -> Stands:
    """What was chosen on the mapping page, and where nothing was, what fits best. A text slide whose layout leaves no
    room together with the figure's stands on the figure's."""
    best = {**matched(survey), **{Layout(kind): n for kind, n in mapping.items() if 0 <= n < len(survey.layouts)}}
    found = {kind: survey.layouts[number] for kind, number in best.items()}
    if _shared(survey, found).high < areas.LEAST_HIGH:
        found[Layout.TEXT] = found[Layout.FIGURE]
    return Stands(survey, found)


def look(survey: Survey, mapping: Mapping[str, int], file: bytes = b"") -> Look:
    """The look of the template with these layouts."""
    stands, wide = chosen(survey, mapping), survey.wide
    body = _shared(survey, stands.chosen)
    over = _title(survey, stands.chosen)
    made = {kind: _stand(kind, stands[kind], over, body, wide) for kind in Layout}
    foot, number = _foot(stands, body)
    width = letters(survey.body_font)
    heads = letters(survey.title_font) * (_CAPS if any(seen.title_caps for seen in stands.chosen.values()) else 1.0)
    return Look(
        made, wide, body, foot, number, grows=False, letters=width, title_letters=heads, leading=LEADING,
        voice="+mn-lt", file=file,
    )  # fmt: skip


def _wholes(survey: Survey, found: Mapping[Layout, Seen]) -> list[tuple[Box, bool, Box, bool]]:
    return [areas.whole(found[kind].places, survey.wide) for kind in (Layout.FIGURE, Layout.TEXT)]


def _shared(survey: Survey, found: Mapping[Layout, Seen]) -> Box:
    figure, text = (each[2] for each in _wholes(survey, found))
    return areas.meet(figure, text)


def _title(survey: Survey, found: Mapping[Layout, Seen]) -> tuple[Box, bool]:
    """Where titles of figures and texts stand: one rectangle for both."""
    figure, text = _wholes(survey, found)
    if figure[0] == text[0]:
        return figure[0], figure[1] and text[1]
    shared = areas.meet(figure[0], text[0])
    return (shared, False) if shared.high >= 56 and shared.wide >= 0.45 * survey.wide else (figure[0], False)


def _stand(kind: Layout, seen: Seen, over: tuple[Box, bool], body: Box, wide: float) -> Stand:
    on_cover = kind is Layout.COVER
    box, held = _placed(kind, seen, over, body, wide)
    held = held and has_title(seen)
    sizes, own = _sizes(kind, seen)
    texts = [place.idx for place in seen.places if place.kind == TEXT]
    bare = Stand(
        seen.number,
        Box(box.x, box.y, box.wide - sum(seen.inset), box.high),
        sizes,
        areas.words(seen.places, box, body) if on_cover else areas.kicker(body),
        text=texts[0] if texts and kind in (Layout.COVER, Layout.TEXT) else None,
        kicker=None,
        foot=_idx(seen, FOOTER),
        number=_idx(seen, NUMBER),
        held=held,
        own_size=own,
    )
    return _painted(bare, kind, seen)


def _painted(stand: Stand, kind: Layout, seen: Seen) -> Stand:
    """The stand with colours that can be read on what lies behind each of its places."""
    fitted = palette.fitted(seen.grounds["words" if kind is Layout.COVER else "body"], seen.scheme)
    moved_to = "body" if kind in (Layout.COVER, Layout.QUESTION) else "moved"
    title = _readable(seen.title_ink, seen.grounds["title" if stand.held else moved_to], seen.scheme)
    over = _readable("", seen.grounds["kicker"], seen.scheme, fitted.palette.value(Tone.FJORD))
    return replace(
        stand,
        title_tone=title[0],
        title_ground=title[1],
        kicker_tone=over[0],
        kicker_ground=over[1],
        panel=fitted.panel,
        foot_tone=_foot_tone(seen, "footer"),
        number_tone=_foot_tone(seen, "number"),
        plain_links=worst(seen.scheme.get("hlink", "0000FF"), seen.grounds["body"]) < READABLE,
        palette=fitted.palette,
    )


def _placed(kind: Layout, seen: Seen, over: tuple[Box, bool], body: Box, wide: float) -> tuple[Box, bool]:
    """The title's rectangle for that kind of slide."""
    if kind in (Layout.FIGURE, Layout.TEXT):
        return over
    box, held = areas.title(seen.places, wide, anywhere=True)
    if kind is Layout.COVER:
        return (box, held) if held else (Box(body.x, 0.3 * HEIGHT, body.wide, 0.28 * HEIGHT), False)
    at_the_top = box.y + box.high < 0.42 * HEIGHT
    return (body, False) if at_the_top or box.high < 90 or not held else (box, True)


def _sizes(kind: Layout, seen: Seen) -> tuple[tuple[float, ...], float]:
    """The title's sizes, the layout's own first, and which is the layout's own."""
    own = seen.title_size
    if kind is Layout.QUESTION:
        return tuple(size for size in _SIZES if size <= _LARGEST_QUESTION), own
    largest = _LARGEST_COVER if kind is Layout.COVER else 40.0
    first = min(max(own, 24.0), largest)
    return (first, *(size for size in _SIZES if size < first)), own


def _readable(own: str, grounds: tuple[str, ...], scheme: Mapping[str, str], wish: str = "") -> tuple[str, str]:
    """A colour for words whose own (or wished) one is not read on what lies behind them, and a ground where none is."""
    if worst(own or palette.hexed(wish, scheme), grounds) >= READABLE:
        return wish, ""
    found = palette.ink(grounds, scheme)
    return (found, "") if found else (palette.ink((scheme.get("bg1", "FFFFFF"),), scheme), "bg1")


def _foot_tone(seen: Seen, at: str) -> str:
    grounds = seen.grounds[at]
    return "" if not grounds or worst(seen.foot_ink, grounds) >= READABLE else palette.best(grounds, seen.scheme)


def _idx(seen: Seen, kind: str) -> int | None:
    return next((place.idx for place in seen.places if place.kind == kind), None)


def _foot(stands: Stands, body: Box) -> tuple[Box, Box]:
    """The footer's and the number's rectangles: the narrowest footer of the layouts, or a line of our own."""
    places = [place for kind in (Layout.FIGURE, Layout.TEXT, Layout.QUESTION) for place in stands[kind].places]
    footers = [place.box for place in places if place.kind == FOOTER]
    low = min(areas.foot(stands[Layout.FIGURE].places), HEIGHT - FOOTER_HIGH - 6)
    own = Box(body.x, max(low, body.y + body.high + 4), body.wide - 70, FOOTER_HIGH)
    number = Box(body.x + body.wide - 60, own.y, 60, FOOTER_HIGH)
    if not footers:
        return own, number
    least = min(footers, key=lambda box: box.wide)
    return replace(least, wide=least.wide - 14.4), number

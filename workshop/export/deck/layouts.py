"""The places of our layouts: title, kicker, text, footer and slide number, with their sizes and colours."""

from collections.abc import Mapping
from typing import Any

from pptx.oxml import parse_xml

from workshop.export.deck import mark
from workshop.export.deck.look import BODY_TEXT, FOOT, KICKER, NUMBER, OURS
from workshop.export.deck.native import BODY_FONT, NAMESPACES, TITLE_FONT, colour, emu, named, place
from workshop.export.deck.parts import Box
from workshop.export.deck.slide import Layout
from workshop.export.deck.theme import (
    BODY,
    BODY_BOTTOM,
    COVER_SIZE,
    FOOTER,
    INNER,
    KICKER_TOP,
    LABEL,
    MARGIN,
    QUESTION_SIZE,
    TITLE_SIZE,
    TITLE_TOP,
    Tone,
)

_COVER, _QUESTION = OURS.stands[Layout.COVER], OURS.stands[Layout.QUESTION]
_KICKER = Box(MARGIN, KICKER_TOP - 2, INNER, 24)
_TITLE = Box(MARGIN, TITLE_TOP, INNER, 80)
_TEXT = Box(MARGIN, 160, INNER, BODY_BOTTOM - 160)


def _held(kind: str, name: str, box: Box, size: float, tone: Tone, look: str = "", idx: int = 0) -> str:
    """A place for words: its type, where it is, and how the words look."""
    key = f'type="{kind}"' + (f' idx="{idx}"' if idx else "")
    anchor, bold, align = ("b" if "bottom" in look else "ctr" if "middle" in look else "t"), "bold" in look, "l"
    align = "r" if "right" in look else align
    level = (
        f'<a:lvl1pPr marL="0" indent="0" algn="{align}"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{round(size * 100)}" b="{int(bold)}"><a:solidFill>{colour(tone)}</a:solidFill>'
        f'<a:latin typeface="{TITLE_FONT}"/></a:defRPr></a:lvl1pPr>'
    )
    words = {
        "sldNum": '<a:fld id="{7C1E2C2B-4F1D-4B38-9A39-2D1F8B0A7A11}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld>'
    }
    inner = words.get(kind, f"<a:r><a:rPr/><a:t>{name}</a:t></a:r>" if kind != "ftr" else "<a:endParaRPr/>")
    return (
        f'<p:sp><p:nvSpPr>{named(name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {key}/></p:nvPr>'
        f'</p:nvSpPr><p:spPr>{place(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f'<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle>{level}</a:lstStyle><a:p>{inner}</a:p></p:txBody></p:sp>"
    )


_FOOTERS = (
    _held("ftr", "Footer", OURS.foot, FOOTER, Tone.QUIET, "middle", FOOT),
    _held("sldNum", "Slide number", OURS.number, FOOTER, Tone.QUIET, "middle right", NUMBER),
)
_HEADS = (
    _held("title", "Title", _TITLE, TITLE_SIZE, Tone.INK, "bold"),
    _held("body", "Kicker", _KICKER, LABEL, Tone.FJORD, "bold", KICKER),
)

ARRANGED: Mapping[Layout, tuple[str, ...]] = {
    Layout.COVER: (
        _held("title", "Title", _COVER.title, COVER_SIZE, Tone.PAPER, "bold bottom"),
        _held("body", "Text", _COVER.words, BODY, Tone.PALE, "", BODY_TEXT),
        _held("sldNum", "Slide number", OURS.number, FOOTER, Tone.PALE, "middle right", NUMBER),
    ),
    Layout.TEXT: (*_HEADS, _held("body", "Text", _TEXT, BODY, Tone.INK, "", BODY_TEXT), *_FOOTERS),
    Layout.FIGURE: (*_HEADS, *_FOOTERS),
    Layout.QUESTION: (
        _held("title", "Title", _QUESTION.title, QUESTION_SIZE, Tone.INK, "bold middle"),
        _held("body", "Kicker", _KICKER, LABEL, Tone.RAV_INK, "bold", KICKER),
        *_FOOTERS,
    ),
}


def master_places() -> tuple[str, ...]:
    """The places every layout inherits from."""
    return _HEADS[0], _held("body", "Text", _TEXT, BODY, Tone.INK, "", 1), *_FOOTERS


def cover_ground() -> tuple[str, ...]:
    """Rings round the kernel on the right of the cover."""
    return (mark.rings((705.0, 262.0), 2.75),)


def styles() -> Any:
    """The master's text styles: titles bold, text without bullets, and everything in the theme's fonts."""
    levels = "".join(_level(n) for n in range(1, 10))
    title = _level(1, bold=1, size=TITLE_SIZE)
    return parse_xml(
        f"<p:txStyles {NAMESPACES}><p:titleStyle>{title}</p:titleStyle>"
        f"<p:bodyStyle>{levels}</p:bodyStyle><p:otherStyle>{levels}</p:otherStyle></p:txStyles>"
    )


def _level(n: int, *, bold: int = 0, size: float = BODY) -> str:
    return (
        f'<a:lvl{n}pPr marL="{emu(18) * (n - 1)}" indent="0" algn="l"><a:buNone/>'
        f'<a:defRPr sz="{round(size * 100)}" b="{bold}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        f'<a:latin typeface="{BODY_FONT}"/></a:defRPr></a:lvl{n}pPr>'
    )

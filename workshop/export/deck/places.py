"""Fills what every slide has: its title and kicker, footer and number, and the notes for whoever stands beside it."""

from typing import Any
from xml.sax.saxutils import escape

from pptx.oxml import parse_xml

from workshop.export.deck.frame import title_box, title_size
from workshop.export.deck.look import worn
from workshop.export.deck.native import (
    BODY_FONT,
    NAMESPACES,
    TAGS,
    fill,
    geometry,
    line,
    named,
    paragraphs,
    place,
    shape,
    text_body,
    themed,
)
from workshop.export.deck.painters import words
from workshop.export.deck.painters.canvas import Canvas
from workshop.export.deck.parts import Box, Line, Text
from workshop.export.deck.slide import Layout, Notes, Slide
from workshop.export.deck.theme import BODY, FOOTER, LABEL, Tone
from workshop.language import say

FIELD = "{7C1E2C2B-4F1D-4B38-9A39-2D1F8B0A7A11}"  # a slide number's, in every file


def head(slide: Slide, canvas: Canvas) -> None:
    """The title first, then the line over it; a place that stays empty is taken away."""
    _title(slide, canvas)
    if slide.layout is Layout.COVER:
        tone = Tone.INK if worn().file else Tone.PALE
        lines = [Line(text, BODY, tone=tone, before=4 if n else 0) for n, text in enumerate(slide.subtitle)]
        words.put(canvas, tuple(lines), canvas.stand.words, ground=canvas.stand.panel)
    elif slide.kicker:
        _kicker(slide, canvas)
    if canvas.stand.panel and slide.part is not None and not isinstance(slide.part, Text):
        told = say(canvas.language, "A plain ground behind the text")
        canvas.put(shape("Ground", canvas.box, geometry("rect") + fill(Tone.PAPER) + line(None), told=told, root=True))


def _title(slide: Slide, canvas: Canvas) -> None:
    """The title in its place; moved, smaller or in another colour where it would not fit or not be read."""
    stand = canvas.stand
    if canvas.slide.shapes.title is None:
        canvas.put(_held("title", 0, "Title", "<a:endParaRPr/>"))
    title: Any = canvas.slide.shapes.title
    size = title_size(slide.title, slide.layout)
    _write(title, slide.title, canvas.language, size if size != stand.own_size else 0, stand.title_tone)
    properties = title._element.spPr
    if stand.title_ground:
        properties.append(parse_xml(_rooted(f"<a:solidFill>{themed(stand.title_ground)}</a:solidFill>")))
    if not stand.held:
        box = title_box(slide.title) if worn().grows else stand.title
        properties.insert(0, parse_xml(_rooted(place(box))))


def _kicker(slide: Slide, canvas: Canvas) -> None:
    """The line over the title; over the body where the layout has no place for it."""
    stand = canvas.stand
    for held in canvas.slide.placeholders:
        if held.placeholder_format.idx == stand.kicker:
            _write(held, slide.kicker, canvas.language)
            return
    body = paragraphs([Line(slide.kicker, LABEL, bold=True, tone=Tone.FJORD)], canvas.language)
    if stand.kicker_tone:
        body = body.replace(fill(Tone.FJORD), f"<a:solidFill>{themed(stand.kicker_tone)}</a:solidFill>")
    ground = f"<a:solidFill>{themed(stand.kicker_ground)}</a:solidFill>" if stand.kicker_ground else fill(None)
    look = geometry("rect") + ground + line(None)
    canvas.put(shape("Kicker", stand.words, look, text_body(body, anchor="ctr"), root=True, text_box=True))


def clear(canvas: Canvas) -> None:
    """Take away the layout's places that nothing was put in."""
    for held in list(canvas.slide.placeholders):
        if not held.has_text_frame or not held.text_frame.text.strip():
            _take_away(held)


def foot(slide: Slide, canvas: Canvas, footer: str) -> None:
    """The footer and the slide's number, last in the reading order."""
    language, look, stand = canvas.language, worn(), canvas.stand
    sized = f'lang="{TAGS[language]}"' + (f' sz="{round(FOOTER * 100)}"' if look.file else "")
    tone = f"<a:solidFill>{themed(stand.foot_tone)}</a:solidFill>" if stand.foot_tone else ""
    ink = f"<a:solidFill>{themed(stand.number_tone)}</a:solidFill>" if stand.number_tone else ""
    if slide.layout is not Layout.COVER:
        font = f'<a:latin typeface="{BODY_FONT}"/>'
        run = f"<a:r><a:rPr {sized}>{tone}{font}</a:rPr><a:t>{escape(footer)}</a:t></a:r>"
        canvas.put(_footed("ftr", stand.foot, say(language, "Footer"), run, look.foot))
    page = f'<a:fld id="{FIELD}" type="slidenum"><a:rPr {sized}>{ink}</a:rPr><a:t>{canvas.number}</a:t></a:fld>'
    canvas.put(_footed("sldNum", stand.number, say(language, "Slide number"), page, look.number))


def _footed(kind: str, idx: int | None, name: str, inner: str, box: Box) -> str:
    """The layout's own place, or a text box where it has none."""
    if idx is not None:
        return _held(kind, idx, name, inner)
    look = geometry("rect") + fill(None) + line(None)
    align = "r" if kind == "sldNum" else "l"
    body = text_body(f'<a:p><a:pPr algn="{align}"/>{inner}</a:p>', anchor="ctr")
    return shape(name, box, look, body, root=True, text_box=True)


def notes(said: Notes, canvas: Canvas) -> None:
    """What to say, to ask, how long, and what helps if it goes quiet; then the figures in words."""
    labels = (("Say", said.say), ("Ask", said.ask), ("Time", said.time), ("If it goes quiet", said.quiet))
    lines = [f"{say(canvas.language, label)}: {text}" for label, text in labels if text]
    lines += [say(canvas.language, "In words:"), *said.facts] if said.facts else []
    page = canvas.slide.notes_slide
    frame: Any = page.notes_text_frame
    body = frame._txBody
    for old in body.findall("{*}p"):
        body.remove(old)
    for text in lines:
        body.append(parse_xml(_paragraph(text, canvas.language)))
    for held in list(page.placeholders):
        if held.has_text_frame and not held.text_frame.text:
            _take_away(held)


def _take_away(held: Any) -> None:
    held._element.getparent().remove(held._element)


def _write(held: Any, text: str, language: str, size: float = 0, tone: str = "") -> None:
    """Words in a place, in the look of the layout; size and colour where they need their own."""
    body = held._element.txBody
    for old in body.findall("{*}p"):
        body.remove(old)
    body.append(parse_xml(_paragraph(text, language, size, tone)))


def _paragraph(text: str, language: str, size: float = 0, tone: str = "") -> str:
    sized = f' sz="{round(size * 100)}"' if size else ""
    ink = f"<a:solidFill>{themed(tone)}</a:solidFill>" if tone else ""
    look = f'<a:rPr lang="{TAGS[language]}"{sized}>{ink}</a:rPr>'
    return f"<a:p {NAMESPACES}><a:r>{look}<a:t>{escape(text)}</a:t></a:r></a:p>"


def _held(kind: str, idx: int, name: str, inner: str) -> str:
    key = f'type="{kind}"' + (f' idx="{idx}"' if idx else "")
    return (
        f'<p:sp {NAMESPACES}><p:nvSpPr>{named(name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph {key}/></p:nvPr></p:nvSpPr><p:spPr/>"
        f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{inner}</a:p></p:txBody></p:sp>"
    )


def _rooted(xml: str) -> str:
    return xml.replace(">", f" {NAMESPACES}>", 1)

"""Fills what every slide has: its title and kicker, footer and number, and the notes for whoever stands beside it."""

from typing import Any
from xml.sax.saxutils import escape

from pptx.oxml import parse_xml

from workshop.export.deck.frame import title_box, title_size
from workshop.export.deck.layouts import BODY_TEXT, FOOT, KICKER, NUMBER, PAGE
from workshop.export.deck.native import BODY_FONT, NAMESPACES, TAGS, named, place
from workshop.export.deck.painters import words
from workshop.export.deck.painters.canvas import Canvas
from workshop.export.deck.parts import Line
from workshop.export.deck.slide import Layout, Notes, Slide
from workshop.export.deck.theme import BODY, Tone
from workshop.language import say

_OWN = (Layout.COVER, Layout.QUESTION)  # layouts where the title has a place of its own


def head(slide: Slide, canvas: Canvas) -> None:
    """The title first, then the line over it; a place that stays empty is taken away."""
    title: Any = canvas.slide.shapes.title
    size = title_size(slide.title, slide.layout) if slide.layout in _OWN else 0
    _write(title, slide.title, canvas.language, size)
    if slide.layout not in _OWN:
        title._element.spPr.insert(0, parse_xml(place(title_box(slide.title)).replace(">", f" {NAMESPACES}>", 1)))
    if slide.layout is Layout.COVER:
        lines = [Line(text, BODY, tone=Tone.PALE, before=4 if n else 0) for n, text in enumerate(slide.subtitle)]
        words.put(canvas, BODY_TEXT, tuple(lines))
    for held in list(canvas.slide.placeholders):
        if held.placeholder_format.idx == KICKER:
            if slide.kicker:
                _write(held, slide.kicker, canvas.language)
            else:
                _take_away(held)


def foot(slide: Slide, canvas: Canvas, footer: str) -> None:
    """The footer and the slide's number, last in the reading order."""
    language = f'lang="{TAGS[canvas.language]}"'
    if slide.layout is not Layout.COVER:
        font = f'<a:latin typeface="{BODY_FONT}"/>'
        run = f"<a:r><a:rPr {language}>{font}</a:rPr><a:t>{escape(footer)}</a:t></a:r>"
        canvas.put(_held("ftr", FOOT, say(canvas.language, "Footer"), run))
    page = PAGE.replace('lang="en-GB"', language).replace("‹#›", str(canvas.number))
    canvas.put(_held("sldNum", NUMBER, say(canvas.language, "Slide number"), page))


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


def _write(held: Any, text: str, language: str, size: float = 0) -> None:
    """Words in a place, in the look of the layout; `size` where they need a smaller one."""
    body = held._element.txBody
    for old in body.findall("{*}p"):
        body.remove(old)
    body.append(parse_xml(_paragraph(text, language, size)))


def _paragraph(text: str, language: str, size: float = 0) -> str:
    sized = f' sz="{round(size * 100)}"' if size else ""
    look = f'<a:rPr lang="{TAGS[language]}"{sized}/>'
    return f"<a:p {NAMESPACES}><a:r>{look}<a:t>{escape(text)}</a:t></a:r></a:p>"


def _held(kind: str, idx: int, name: str, inner: str) -> str:
    return (
        f'<p:sp {NAMESPACES}><p:nvSpPr>{named(name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}" idx="{idx}"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{inner}</a:p></p:txBody></p:sp>"
    )

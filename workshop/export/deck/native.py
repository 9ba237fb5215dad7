"""Shapes and text as PowerPoint writes them: colours of the theme, fonts of the theme, a language on every run."""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from workshop.export.deck.look import palette, worn
from workshop.export.deck.parts import Box, Line
from workshop.export.deck.theme import Tone

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
TAGS = {"da": "da-DK", "en": "en-GB"}
TITLE_FONT, BODY_FONT = "+mn-lt", "+mn-lt"  # the theme's own: another master changes them all

_NOTHING_BEFORE = '<a:spcBef><a:spcPts val="0"/></a:spcBef>'
_EMU = 12700  # in a point


def emu(points: float) -> int:
    """Points in the unit that files are written in."""
    return round(points * _EMU)


def colour(tone: Tone, alpha: float = 1.0) -> str:
    """A theme colour for the tone on the slide that is being drawn."""
    return themed(palette().value(tone), alpha)


def themed(value: str, alpha: float = 1.0) -> str:
    """A theme colour, lighter or darker by the percentage after its name; `#RRGGBB` stands for itself."""
    name, _, change = value.partition("/")
    shift = int(change or 0)
    inner = f'<a:lumMod val="{(100 - abs(shift)) * 1000}"/>' if shift else ""
    inner += f'<a:lumOff val="{shift * 1000}"/>' if shift > 0 else ""
    inner += f'<a:alpha val="{round(alpha * 100000)}"/>' if alpha < 1 else ""
    if name.startswith("#"):
        return f'<a:srgbClr val="{name[1:]}">{inner}</a:srgbClr>'
    return f'<a:schemeClr val="{name}">{inner}</a:schemeClr>'


def fill(tone: Tone | None, alpha: float = 1.0) -> str:
    """A plain fill, or none."""
    return f"<a:solidFill>{colour(tone, alpha)}</a:solidFill>" if tone else "<a:noFill/>"


def line(tone: Tone | None, wide: float = 1.0, alpha: float = 1.0) -> str:
    """An outline, or none."""
    if tone is None:
        return "<a:ln><a:noFill/></a:ln>"
    return f'<a:ln w="{emu(wide)}">{fill(tone, alpha)}</a:ln>'


def place(box: Box) -> str:
    """Where a shape lies."""
    return (
        f'<a:xfrm><a:off x="{emu(box.x)}" y="{emu(box.y)}"/><a:ext cx="{emu(box.wide)}" cy="{emu(box.high)}"/></a:xfrm>'
    )


def geometry(name: str, rounding: float | None = None) -> str:
    """A ready-made outline; `rounding` is the corner's share of the shorter side."""
    guide = f'<a:gd name="adj" fmla="val {round(rounding * 100000)}"/>' if rounding is not None else ""
    return f'<a:prstGeom prst="{name}"><a:avLst>{guide}</a:avLst></a:prstGeom>'


def paragraphs(lines: Sequence[Line], language: str, *, align: str = "l") -> str:
    """The lines as paragraphs, with size, colour, font and language on every run."""
    return "".join(_paragraph(line, language, align) for line in lines)


def _paragraph(line: Line, language: str, align: str) -> str:
    before = f'<a:spcBef><a:spcPts val="{round(line.before * 100)}"/></a:spcBef>' if line.before else ""
    font = worn().voice if line.voice else BODY_FONT
    leading = worn().leading
    level, spacing, bare = _as_measured(line.size * leading) if leading else ("", "", "")
    spacing += before or (_NOTHING_BEFORE if leading else "")
    look = (
        f'lang="{TAGS[language]}" sz="{round(line.size * 100)}" b="{int(line.bold)}" dirty="0">'
        f'{fill(line.tone)}<a:latin typeface="{font}"/>'
    )
    run = f"<a:r><a:rPr {look}</a:rPr><a:t>{escape(line.text)}</a:t></a:r>" if line.text else ""
    end = "" if run else f"<a:endParaRPr {look}</a:endParaRPr>"
    return f'<a:p><a:pPr{level} algn="{align}">{spacing}{bare}</a:pPr>{run}{end}</a:p>'


def _as_measured(high: float) -> tuple[str, str, str]:
    """Lines of that height, without the indents and bullets of a template's own text."""
    spacing = f'<a:lnSpc><a:spcPts val="{round(high * 100)}"/></a:lnSpc>'
    return ' marL="0" indent="0"', spacing, '<a:spcAft><a:spcPts val="0"/></a:spcAft><a:buNone/>'


def text_body(inner: str, *, anchor: str = "t", inset: float = 0.0, turned: bool = False) -> str:
    """The text of a shape."""
    vert = ' vert="vert270"' if turned else ""
    edge = emu(inset)
    return (
        f'<p:txBody><a:bodyPr{vert} wrap="square" lIns="{edge}" tIns="0" rIns="{edge}" bIns="0" anchor="{anchor}">'
        f"<a:noAutofit/></a:bodyPr><a:lstStyle/>{inner}</p:txBody>"
    )


def shape(
    name: str,
    box: Box,
    look: str,
    body: str = "",
    *,
    told: str = "",
    root: bool = False,
    text_box: bool = False,
) -> str:
    """A shape; `look` is its geometry, fill and line. `root` stands alone, so it names its namespaces."""
    words = body or text_body("<a:p><a:endParaRPr/></a:p>")
    kind = ' txBox="1"' if text_box else ""
    return (
        f"<p:sp{' ' + NAMESPACES if root else ''}><p:nvSpPr>{named(name, told)}<p:cNvSpPr{kind}/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{place(box)}{look}</p:spPr>{words}</p:sp>"
    )


def named(name: str, told: str = "") -> str:
    """A shape's name, and what is told to those who do not see it. Its number is given when it is put on a slide."""
    return f'<p:cNvPr id="0" name={quoteattr(name)}{" descr=" + quoteattr(told) if told else ""}/>'


def group(name: str, box: Box, shapes: Sequence[str], *, told: str = "") -> str:
    """Shapes that belong together, in the slide's own measures."""
    x, y, wide, tall = emu(box.x), emu(box.y), emu(box.wide), emu(box.high)
    at = f'x="{x}" y="{y}"'
    size = f'cx="{wide}" cy="{tall}"'
    return (
        f"<p:grpSp {NAMESPACES}><p:nvGrpSpPr>{named(name, told)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>"
        f"<a:xfrm><a:off {at}/><a:ext {size}/><a:chOff {at}/><a:chExt {size}/></a:xfrm>"
        f"</p:grpSpPr>{''.join(shapes)}</p:grpSp>"
    )

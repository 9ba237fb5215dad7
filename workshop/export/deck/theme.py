"""How slides look: sizes in points, colours by their place in the theme, so that another master can change them all.

Colours are names of the PowerPoint theme (DESIGN.md 2); a municipality's own master gives them other values.
"""

from enum import StrEnum

WIDTH, HEIGHT = 960.0, 540.0  # 13.333 × 7.5 inches
MARGIN = 54.0
INNER = WIDTH - 2 * MARGIN

KICKER_TOP = 34.0
TITLE_TOP = 58.0
TITLE_GAP = 20.0  # from the title to what stands under it
BODY_BOTTOM = 486.0
FOOTER_TOP = 502.0
FOOTER_HIGH = 20.0

COVER_SIZE, QUESTION_SIZE, TITLE_SIZE = 54.0, 54.0, 32.0
HUGE, LARGE, BODY, LABEL, FOOTER = 40.0, 28.0, 24.0, 18.0, 12.0
VOICE_SHARE = 0.84  # how much of a line to count on where words are set in the wider face
TITLE_LINES = 3  # what is longer is cut there, and stands whole in the notes

SANS, VOICE = "Calibri", "Georgia"  # fonts that every municipal PC has

HEXES = {
    "dk1": "10272A",  # ink
    "lt1": "FFFEFB",  # surface
    "dk2": "40575A",  # secondary text
    "lt2": "ECE9DF",  # sunken
    "accent1": "0A5C57",  # fjord
    "accent2": "F0B03F",  # rav
    "accent3": "3C8D86",  # fjord, lighter
    "accent4": "A9CAC3",  # fjord, for bars that are not on top
    "accent5": "2F73B3",
    "accent6": "9A6A0F",  # the edge that rav needs on light ground
    "hlink": "0A5C57",
    "folHlink": "40575A",
}


class Tone(StrEnum):
    """A colour by what it is for; the value is the theme's name for it, with a lightening in percent."""

    INK = "tx1"
    QUIET = "tx2"
    PAPER = "bg1"
    SUNKEN = "bg2"
    LINE = "bg2/-10"
    EDGE = "tx2/+40"
    FJORD = "accent1"
    DEEP = "accent1/-40"
    MID = "accent3"
    PALE = "accent4"
    WASH = "accent4/+70"
    RAV = "accent2"
    RAV_SOFT = "accent2/+70"
    RAV_EDGE = "accent6"
    RAV_INK = "accent6/-25"

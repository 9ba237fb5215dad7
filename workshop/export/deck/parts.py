"""What can stand in a slide's body, as plain values that fit: charts, tables, maps, clouds, words. Sizes in points."""

from dataclasses import dataclass

from workshop.export.deck.number_parts import Dumbbells, ForceField, Mixture, Moves, Weighing
from workshop.export.deck.theme import BODY, Tone


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, in points from the upper left corner of the slide, or of the part it belongs to."""

    x: float
    y: float
    wide: float
    high: float

    def touches(self, other: "Box") -> bool:
        """Whether two rectangles overlap."""
        return (
            self.x < other.x + other.wide
            and other.x < self.x + self.wide
            and self.y < other.y + other.high
            and other.y < self.y + self.high
        )

    def inside(self, other: "Box") -> bool:
        """Whether this rectangle lies in the other."""
        return (
            self.x >= other.x
            and self.y >= other.y
            and self.x + self.wide <= other.x + other.wide
            and self.y + self.high <= other.y + other.high
        )


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph. `voice` is a participant's own words; `before` is the space over it."""

    text: str
    size: float = BODY
    bold: bool = False
    tone: Tone = Tone.INK
    voice: bool = False
    before: float = 0.0


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs in the layout's text placeholder."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """An empty field for the staff's words, with a hint to write over."""

    hint: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; a hint is written over, an empty cell is filled in by hand. `link` is a slide's key."""

    text: str = ""
    bold: bool = False
    hint: bool = False
    quiet: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A native table. `heads` may be empty; `highs` are the rows' heights, the header's not among them."""

    name: str  # the alt text
    heads: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    highs: tuple[float, ...]
    top: bool = False  # whether cells are written in from the top
    head: float = 0.0  # the header's height


@dataclass(frozen=True, slots=True)
class BarChart:
    """Native bars, one series; those with the highest value stand out."""

    name: str
    series: str
    labels: tuple[str, ...]
    values: tuple[int, ...]
    label_room: float  # how much of the width the labels take
    most: int  # the highest value of the whole result, also of its other pages
    top: int  # the value that stands out
    under: str = ""  # the words at the ends of a scale; its bars stand upright, lowest number first
    loose: int = 0  # how many at the end are what is left over, such as answers without a theme


@dataclass(frozen=True, slots=True)
class Distribution:
    """Native stacked bars: for each statement how many gave each value, lowest first."""

    name: str
    labels: tuple[str, ...]
    values: tuple[str, ...]  # names of the values, such as »1 slet ikke«
    counts: tuple[tuple[int, ...], ...]  # one row a statement
    label_room: float
    keys: int = 1  # how many lines the values' names take under the bars


@dataclass(frozen=True, slots=True)
class Mark:
    """A card in the 2×2: where it lies, its cloud, and where its name stands. All relative to the part's box."""

    text: str
    x: float
    y: float
    cloud: tuple[float, float]  # half width and height; (0, 0) for one trio's own card
    label: Box


@dataclass(frozen=True, slots=True)
class Map:
    """A 2×2 of editable shapes; `movable` cards lie loose on top, to be pushed about."""

    name: str
    plot: Box
    across: tuple[str, str, str]  # low, label, high
    up: tuple[str, str, str]
    corners: tuple[tuple[str, Box], ...]
    marks: tuple[Mark, ...]
    movable: bool


@dataclass(frozen=True, slots=True)
class CloudWord:
    """A word with its place in the part's box and its type size."""

    text: str
    box: Box
    size: float
    top: bool  # among the most frequent


@dataclass(frozen=True, slots=True)
class Cloud:
    """Words as text boxes, larger when more wrote them."""

    name: str
    words: tuple[CloudWord, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A theme's title, how many, and one example."""

    title: str
    count: int
    quote: str


@dataclass(frozen=True, slots=True)
class Columns:
    """Up to three themes side by side, each with an example; `head` is the height of the titles."""

    columns: tuple[Column, ...]
    head: float
    leads: bool = False  # whether the largest theme is among them, as the first


@dataclass(frozen=True, slots=True)
class Pictograms:
    """Alone, two and two, together: three drawings with a word and a line each."""

    name: str
    steps: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code's dark squares, row by row, and the words to type where there is no camera."""

    name: str
    modules: tuple[tuple[bool, ...], ...]
    lines: tuple[Line, ...]


Part = (
    Text | Blank | Table | BarChart | Distribution | Map | Cloud | Columns | Pictograms | ForceField | Code
    | Dumbbells | Weighing | Moves | Mixture
)  # fmt: skip

"""The theme's colours for our tones, each readable on what lies behind it; dark or light text where nothing else is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.export.deck.look import Palette
from workshop.export.deck.theme import Tone
from workshop.export.template.colours import READABLE, contrast, luminance, shifted, worst

_SEEN = 1.6  # how far a bar must stand out from the ground to be seen; its number stands beside it
_INKS = ("tx1", "dk1", "lt1", "tx2", "bg1", "#000000", "#FFFFFF")
_STEPS = (0, -25, 40, -50, 60, -65, 75, 85, -80)
_SOFT = (70, 80, 90, -60, -75, -85)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A palette, and what was done for it: whether a plain ground is put behind, and whether the text is another."""

    palette: Palette
    panel: bool
    changed: bool


def hexed(value: str, scheme: Mapping[str, str]) -> str:
    """`accent1/-25` or `#RRGGBB` as RRGGBB."""
    name, _, change = value.partition("/")
    return name[1:] if name.startswith("#") else shifted(scheme.get(name, "808080"), int(change or 0))


def ink(grounds: tuple[str, ...], scheme: Mapping[str, str]) -> str:
    """The theme's text that is read on all these grounds, plain black or white otherwise; empty where nothing is."""
    return next((each for each in _INKS if worst(hexed(each, scheme), grounds) >= READABLE), "")


def best(grounds: tuple[str, ...], scheme: Mapping[str, str]) -> str:
    """The text that is read best on these grounds, however badly that is."""
    return max(_INKS, key=lambda each: worst(hexed(each, scheme), grounds))


def fitted(grounds: tuple[str, ...], scheme: Mapping[str, str]) -> Fitted:
    """Every tone for words and shapes that stand on these grounds; on a plain panel where no ink is read on them."""
    text = ink(grounds, scheme)
    panel = not text
    paper = _paper(grounds, text, scheme) if text else "bg1"
    under = (hexed(paper, scheme), *(() if panel else grounds))
    text = text or ink(under, scheme)
    values = {Tone.INK: text, Tone.PAPER: paper}
    values |= _inks(under, text, scheme)
    values |= _fills(under, values, scheme)
    turned = frozenset(tone for tone in _FILLED if _turned(values[tone], values, scheme))
    return Fitted(Palette(values, turned), panel, text != "tx1")


_FILLED = (Tone.FJORD, Tone.MID, Tone.PALE, Tone.LINE, Tone.EDGE)


def _turned(value: str, values: Mapping[Tone, str], scheme: Mapping[str, str]) -> bool:
    fill = hexed(value, scheme)
    paper, text = (contrast(hexed(values[tone], scheme), fill) for tone in (Tone.PAPER, Tone.INK))
    return paper > text


def _paper(grounds: Sequence[str], text: str, scheme: Mapping[str, str]) -> str:
    """What stands for the ground: a colour of the theme that is near it and carries the text."""
    words = hexed(text, scheme)
    known = [name for name in ("bg1", "lt1", "dk1", "bg2", "lt2", "dk2", "tx2") if name in scheme]
    near = sorted(known, key=lambda name: contrast(scheme[name], grounds[0]))
    good = [
        name for name in near if contrast(words, scheme[name]) >= READABLE and contrast(scheme[name], grounds[0]) < 1.5
    ]
    return good[0] if good else f"#{grounds[0]}"


def _inks(under: tuple[str, ...], text: str, scheme: Mapping[str, str]) -> dict[Tone, str]:
    """Tones that words are written in."""

    def read(names: Sequence[str]) -> str:
        shades = [f"{name}/{step}" if step else name for name in names for step in _STEPS[:5]]
        return next((each for each in shades if worst(hexed(each, scheme), under) >= READABLE), text)

    quiet = next((each for each in ("tx2", text) if worst(hexed(each, scheme), under) >= READABLE), text)
    return {Tone.QUIET: quiet, Tone.FJORD: read(("accent1",)), Tone.RAV_INK: read(("accent2", "accent6", "accent1"))}


def _fills(under: tuple[str, ...], inks: Mapping[Tone, str], scheme: Mapping[str, str]) -> dict[Tone, str]:
    """Tones that words stand on, or that are looked at: the inks that stand on each are read there."""
    paper = inks[Tone.PAPER]

    def soft(name: str, *tones: Tone) -> str:
        words = [hexed(inks[tone], scheme) for tone in tones]
        shades = [f"{name}/{step}" for step in _toward(paper, scheme)]
        return next((s for s in shades if all(contrast(w, hexed(s, scheme)) >= READABLE for w in words)), paper)

    def seen(name: str) -> str:
        shades = [f"{name}/{step}" if step else name for step in _STEPS]
        return next((each for each in shades if worst(hexed(each, scheme), under) >= _SEEN), inks[Tone.FJORD])

    return {
        Tone.WASH: soft("accent1", Tone.INK, Tone.QUIET),
        Tone.RAV_SOFT: soft("accent2", Tone.INK, Tone.RAV_INK),
        Tone.PALE: _pale(under, inks, scheme),
        Tone.MID: seen("accent3"),
        Tone.RAV: seen("accent2"),
        Tone.RAV_EDGE: seen("accent2"),
        Tone.DEEP: seen("accent1"),
        Tone.SUNKEN: soft("accent1", Tone.INK),
        Tone.LINE: _between(paper, inks[Tone.INK], scheme, 0.25),
        Tone.EDGE: _between(paper, inks[Tone.INK], scheme, 0.5),
    }


def _pale(under: tuple[str, ...], inks: Mapping[Tone, str], scheme: Mapping[str, str]) -> str:
    """Bars that are not on top: a weaker colour of the same kind, on which the text is read."""
    words = hexed(inks[Tone.INK], scheme)
    shades = [f"accent1/{step}" for step in (60, 40, 50, 70, -50, -60, -40, -70, 30)]
    good = [
        s for s in shades if contrast(words, hexed(s, scheme)) >= READABLE and worst(hexed(s, scheme), under) >= 1.3
    ]
    return good[0] if good else _between(inks[Tone.PAPER], inks[Tone.INK], scheme, 0.25)


def _toward(paper: str, scheme: Mapping[str, str]) -> tuple[int, ...]:
    light = luminance(hexed(paper, scheme)) > 0.18
    return _SOFT if light else _SOFT[3:] + _SOFT[:3]


def _between(paper: str, text: str, scheme: Mapping[str, str], share: float) -> str:
    """A grey: part of the way from the ground to the text."""
    pairs = zip(bytes.fromhex(hexed(paper, scheme)), bytes.fromhex(hexed(text, scheme)), strict=True)
    return "#" + "".join(f"{round(a * (1 - share) + b * share):02X}" for a, b in pairs)

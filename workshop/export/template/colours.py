"""Colours as numbers: the theme's lightenings as PowerPoint counts them, and how well words are read on a ground."""

from colorsys import hls_to_rgb, rgb_to_hls

Rgb = tuple[float, float, float]

READABLE = 4.5  # WCAG 2.2, 1.4.3


def rgb(value: str) -> Rgb:
    """`RRGGBB` as three shares."""
    return int(value[0:2], 16) / 255, int(value[2:4], 16) / 255, int(value[4:6], 16) / 255


def written(colour: Rgb) -> str:
    """Three shares as `RRGGBB`."""
    return "".join(f"{round(min(1.0, max(0.0, part)) * 255):02X}" for part in colour)


def lit(value: str, mod: float, off: float) -> str:
    """The colour with its lightness multiplied and moved, as lumMod and lumOff do."""
    hue, light, strong = rgb_to_hls(*rgb(value))
    return written(hls_to_rgb(hue, min(1.0, max(0.0, light * mod + off)), strong))


def shifted(value: str, percent: int) -> str:
    """Lighter by so many percent; darker where it is less than nothing."""
    if not percent:
        return value
    return lit(value, 1 - abs(percent) / 100, max(0, percent) / 100)


def mixed(over: str, under: str, share: float) -> str:
    """A colour that lets some of the one under it through."""
    return written(tuple(a * share + b * (1 - share) for a, b in zip(rgb(over), rgb(under), strict=True)))  # type: ignore[arg-type]


def luminance(value: str) -> float:
    """How light it is to the eye, 0 to 1 (WCAG)."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb(value))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How well one is read on the other, 1 to 21 (WCAG)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def worst(ink: str, grounds: tuple[str, ...]) -> float:
    """The lowest contrast of an ink on several grounds; none at all on a ground nobody knows."""
    return min((contrast(ink, ground) for ground in grounds), default=1.0)

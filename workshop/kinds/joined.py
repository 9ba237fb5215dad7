"""Joins the two halves of a commitment to one sentence, whatever people wrote them with."""

import re

from workshop.language import say

_OPENINGS = {  # what people type although it stands before the field already
    "da": (r"når(?: at)?", r"(?:så )?(?:vil|skal) vi|vi (?:vil|skal)|at"),
    "en": (r"when(?:ever)?", r"(?:then )?we(?: will| shall|'ll|’ll)|to"),
}
_KEEPS_CAPITAL = {  # words that begin with a capital in the middle of a sentence too
    "da": re.compile(r"I\b|(?:Nexus|Cura|Columna|Teams)\b|\w*\d|\w+[A-ZÆØÅ]"),
    "en": re.compile(r"I\b|I['’]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Nexus\b|Danish\b|\w*\d|\w+[A-ZÆØÅ]"),
}


def sentence(language: str, when: str, will: str) -> str:
    """»Når …, vil vi …«; empty when one half is."""
    first, second = _OPENINGS[language]
    when, will = _half(language, when, first), _half(language, will, second)
    if not when or not will:
        return ""
    return say(language, "When {when}, we will {will}.", when=when, will=will)


def _half(language: str, text: str, opening: str) -> str:
    """The half without its opening words and its last full stop, beginning in the middle of a sentence."""
    bare = re.sub(rf"^(?:[….]+\s*)?(?:(?:{opening})\b[\s….]*)?", "", text.strip(), flags=re.IGNORECASE)
    bare = (bare or text.strip()).rstrip(" .,;:…")
    return bare if _KEEPS_CAPITAL[language].match(bare) else bare[:1].lower() + bare[1:]

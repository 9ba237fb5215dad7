"""The way back to the trio's own page: a code to point a phone at, and an address short enough to type."""

from qrcode.constants import ERROR_CORRECT_M
from qrcode.main import QRCode

from workshop.export.deck import speaking
from workshop.export.deck.parts import Code, Line
from workshop.export.deck.slide import Notes, Slide
from workshop.export.deck.theme import HUGE, LARGE, Tone
from workshop.export.report import Report, TrioReport


def fetch(report: Report, trio: TrioReport, section: str) -> tuple[Slide, ...]:
    """The last slide, where the trio has a page of its own."""
    address = trio.address
    if address is None:
        return ()
    t = speaking.speaker(report)
    lines = [
        Line(t("Point the phone's camera at the code, or type:"), tone=Tone.QUIET),
        Line(address.short, LARGE, bold=True, before=14),
    ]
    if address.code:
        lines += [Line(t("and the trio's code"), tone=Tone.QUIET, before=14), Line(address.code, HUGE, bold=True)]
    said = Notes(
        say=t("Here lies everything we brought home. Nobody has to sign in."),
        ask=t("Who keeps the file, so that we find it again?"),
        time=t("0 minutes: it is for afterwards"),
        quiet=t("Go on. This slide is for those who want to look it up."),
        facts=(address.short, *([address.code] if address.code else [])),
    )
    told = t("QR code that opens {address}", address=address.short)
    title = t("The material can be fetched again here")
    return (Slide(section, t("For the trio"), title, said, Code(told, modules(address.url), tuple(lines))),)


def modules(text: str) -> tuple[tuple[bool, ...], ...]:
    """The QR code's squares without its border, row by row; dark ones are true."""
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    return tuple(tuple(bool(dark) for dark in row) for row in code.get_matrix())

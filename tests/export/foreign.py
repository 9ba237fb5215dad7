"""Templates that are not ours: LibreOffice's own, converted once and kept; and an awkward one, made in code."""

import os
import subprocess
import tempfile
import zipfile
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.util import Pt

from tests.whole.tree import ROOT
from workshop.export.template.checked import Checked, here

SHIPPED = Path("/usr/lib/libreoffice/share/template/common/presnt")  # Debian: libreoffice-impress
NAMES = ("DNA", "Inspiration", "Midnightblue", "Metropolis", "Sunset", "Focus", "Vintage")
KEPT = ROOT / ".cache" / "templates"
_NS = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)


@cache
def converted() -> Mapping[str, bytes]:
    """LibreOffice's own templates as PowerPoint files: 16:9, 4:3, light, dark, with pictures and several masters."""
    missing = [name for name in NAMES if not (KEPT / f"{name}.pptx").exists()]
    if missing:
        sources = [SHIPPED / f"{name}.otp" for name in missing]
        if not all(source.exists() for source in sources):
            pytest.fail("LibreOffice's templates are missing. Run: make tools", pytrace=False)
        KEPT.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as folder:
            profile = f"-env:UserInstallation=file://{folder}/profile"
            line = ["soffice", "--headless", profile, "--convert-to", "pptx", "--outdir", folder, *map(str, sources)]
            subprocess.run(line, check=True, capture_output=True, timeout=300)
            for name in missing:
                os.replace(Path(folder) / f"{name}.pptx", KEPT / f"{name}.pptx")
    return {name: (KEPT / f"{name}.pptx").read_bytes() for name in NAMES}


@cache
def read(name: str) -> Checked:
    """One of them, checked and read; `awkward` for ours."""
    return here(awkward() if name == "awkward" else converted()[name])


def awkward() -> bytes:
    """4:3; dark text on a dark ground; a title on one layout only; nine places on another; a picture's place alone."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(720), Pt(540)
    master: Any = deck.slide_master
    for layout in list(deck.slide_layouts)[4:]:
        deck.slide_layouts.remove(layout)
    ground = f'<p:bg {_NS}><p:bgPr><a:solidFill><a:srgbClr val="1B1B2F"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
    old = master._element.cSld.find("{*}bg")
    if old is not None:
        master._element.cSld.remove(old)
    master._element.cSld.insert(0, parse_xml(ground))
    with_title, nine, alone, nothing = deck.slide_layouts
    for layout in (with_title, nine, alone, nothing):
        for held in list(layout.placeholders):
            if layout is not with_title or held.placeholder_format.idx != 0:
                held._element.getparent().remove(held._element)
    for n in range(9):
        _put(nine, "body", 20 + n, (20 + 230 * (n % 3), 20 + 170 * (n // 3), 210, 150))
    _put(alone, "pic", 40, (100, 100, 400, 300))
    out = BytesIO()
    deck.slides.add_slide(with_title)
    deck.save(out)
    return out.getvalue()


def _put(layout: Any, kind: str, idx: int, box: tuple[int, int, int, int]) -> None:
    x, y, wide, high = (value * 12700 for value in box)
    layout.shapes._spTree.append(
        parse_xml(
            f'<p:sp {_NS}><p:nvSpPr><p:cNvPr id="{idx}" name="Place {idx}"/><p:cNvSpPr/>'
            f'<p:nvPr><p:ph type="{kind}" idx="{idx}"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/>'
            f'<a:ext cx="{wide}" cy="{high}"/></a:xfrm></p:spPr>'
            "<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>"
        )
    )


def changed(data: bytes, *, drop: tuple[str, ...] = (), put: Mapping[str, bytes] | None = None) -> bytes:
    """The package without some parts, and with others."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in drop and name not in (put or {}):
                new.writestr(name, old.read(name))
        for name, content in (put or {}).items():
            new.writestr(name, content)
    return out.getvalue()


def part(data: bytes, name: str) -> bytes:
    """One part of the package."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return package.read(name)

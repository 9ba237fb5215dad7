"""Files that pretend to be templates: each is refused with a sentence, none with a crash."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from tests.export.foreign import awkward, changed, part
from workshop.core.errors import WorkshopError
from workshop.export.template import package
from workshop.export.template.checked import checked, here

pytestmark = pytest.mark.slow

RELS = "ppt/slideLayouts/_rels/slideLayout1.xml.rels"
TYPES = "[Content_Types].xml"


def related(kind: str, target: str, mode: str = "") -> bytes:
    """The awkward template with one more relationship on a layout."""
    outside = f' TargetMode="{mode}"' if mode else ""
    more = f'<Relationship Id="rId77" Type="http://x/relationships/{kind}" Target="{target}"{outside}/></Relationships>'
    return changed(awkward(), put={RELS: part(awkward(), RELS).replace(b"</Relationships>", more.encode())})


def bomb() -> bytes:
    """A part that unpacks to a thousand times its size."""
    return changed(awkward(), put={"ppt/media/image9.bin": b"\0" * 30_000_000})


def lying() -> bytes:
    """A part that says it is smaller than it is."""
    data = bytearray(changed(awkward(), put={"ppt/media/a.bin": b"\0" * 5000}))
    with zipfile.ZipFile(BytesIO(data)) as opened:
        entry = opened.getinfo("ppt/media/a.bin")
    found = bytes(data).rfind(b"ppt/media/a.bin") - 46  # its line in the list at the end
    data[found + 24 : found + 28] = (10).to_bytes(4, "little")
    assert entry.file_size == 5000
    return bytes(data)


def macro() -> bytes:
    """A type that runs."""
    types = part(awkward(), TYPES).replace(b"presentationml.presentation.main+xml", b"vnd.ms-powerpoint.macroEnabled.x")
    return changed(awkward(), put={TYPES: types})


def declared() -> bytes:
    """Entities that grow."""
    text = part(awkward(), "ppt/presentation.xml").split(b"?>", 1)[1]
    entity = b'<?xml version="1.0"?><!DOCTYPE p [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    return changed(awkward(), put={"ppt/presentation.xml": entity + text})


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "Choose a file first"),
    "not a package": (lambda: b"%PDF-1.7 hello", "This is not a PowerPoint file"),
    "an old file or a password": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "The file is locked",
    ),
    "cut off": (lambda: awkward()[:9000], "The file is broken"),
    "a broken part": (lambda: changed(awkward(), put={"ppt/presentation.xml": b"<p:x"}), "The file is broken"),
    "another document": (lambda: changed(awkward(), drop=("ppt/presentation.xml",)), "This is not a PowerPoint file"),
    "too large": (lambda: b"PK" + b"\0" * package.LARGEST, "The file is too large"),
    "a bomb": (bomb, "The file unpacks to far more"),
    "a part that lies": (lying, "The file"),
    "a name that climbs": (lambda: changed(awkward(), put={"ppt/../../evil.xml": b"<a/>"}), "The file holds parts"),
    "an absolute name": (lambda: changed(awkward(), put={"/etc/evil.xml": b"<a/>"}), "The file holds parts"),
    "macros": (macro, "The file holds macros"),
    "a macro's part": (lambda: changed(awkward(), put={"ppt/vbaProject.bin": b"x"}), "The file holds macros"),
    "an embedded document": (lambda: changed(awkward(), put={"ppt/embeddings/o.bin": b"x"}), "The file holds other"),
    "an embedded object": (lambda: related("oleObject", "../media/o.bin"), "The file holds other"),
    "a picture from outside": (
        lambda: related("image", "http://example.org/x.png", "External"),
        "The file reaches out",
    ),
    "a share from outside": (lambda: related("image", "file:///srv/x.png"), "The file holds parts"),
    "declarations": (declared, "The file holds declarations"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_hostile_file_is_refused_with_a_sentence(kind: str) -> None:
    make, sentence = BAD[kind]
    with pytest.raises(WorkshopError) as refused:
        here(make())
    assert str(refused.value).startswith(sentence)


def test_a_file_whose_layouts_are_missing_is_refused() -> None:
    rels = "ppt/_rels/presentation.xml.rels"
    none = part(awkward(), rels).replace(b"slideMasters/slideMaster1.xml", b"slideMasters/nowhere.xml")
    with pytest.raises(WorkshopError, match="The file cannot be read"):
        here(changed(awkward(), put={rels: none}))


def test_upright_slides_are_refused() -> None:
    upright = part(awkward(), "ppt/presentation.xml").replace(b'cx="9144000"', b'cx="4000000"')
    with pytest.raises(WorkshopError, match="upright or very wide"):
        here(changed(awkward(), put={"ppt/presentation.xml": upright}))


def test_another_process_refuses_with_the_same_sentence_and_reads_the_same_template() -> None:
    with pytest.raises(WorkshopError, match="The file reaches out") as refused:
        checked(related("image", "http://example.org/x.png", "External"))
    assert refused.value.values["part"] == "slideLayout1"
    assert checked(awkward()).survey == here(awkward()).survey


def test_a_template_file_is_opened_like_a_presentation() -> None:
    potx = part(awkward(), TYPES).replace(b"presentation.main+xml", b"template.main+xml")
    assert here(changed(awkward(), put={TYPES: potx})).survey == here(awkward()).survey

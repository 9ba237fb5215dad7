"""Opens a template as a stranger's file: whatever could run, reach out, or fill the machine is refused with a sentence.

The limits and what is refused are those of trust.md. Nothing here reads slides; it looks at the package alone.
"""

import zlib
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile, ZipInfo, is_zipfile

from lxml import etree

from workshop.core.errors import WorkshopError

LARGEST = 20 * 1024 * 1024  # bytes, as the file is sent
LARGEST_UNPACKED = 200 * 1024 * 1024
MOST_PARTS = 4000
MOST_FOLDED = 100  # how many times larger a part may be than its packed bytes
_ALWAYS_FINE = 1024 * 1024  # a small part may be folded as hard as it likes
_TYPES, _PRESENTATION = "[Content_Types].xml", "ppt/presentation.xml"
_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how PowerPoint's old files begin, and those with a password
_RUNS = ("vbaproject", "activex", "/macros/", "vbadata")
_MACRO, _OLE = "macroenabled", ("oleobject", "/embeddings/", "relationships/control", "relationships/package")


def opened(data: bytes) -> dict[str, bytes]:
    """The parts of the package by name; WorkshopError with one sentence when it is not to be trusted."""
    if not data:
        raise WorkshopError("Choose a file first: a PowerPoint template that ends in .pptx or .potx.", field="template")
    if len(data) > LARGEST:
        raise WorkshopError("The file is too large: a template may take {most} MB.", most=LARGEST >> 20)
    if data.startswith(_LOCKED):
        raise WorkshopError(
            "The file is locked with a password, or is of an old kind (.ppt). "
            "Open it in PowerPoint, save it as .pptx or .potx without a password, and try again."
        )
    if not data.startswith(b"PK"):
        raise WorkshopError("This is not a PowerPoint file. Choose one that ends in .pptx or .potx.")
    parts = _unpacked(data)
    if _TYPES not in parts or _PRESENTATION not in parts:
        raise WorkshopError("This is not a PowerPoint file. Choose one that ends in .pptx or .potx.")
    for name, content in parts.items():
        _trusted(name, content)
    return parts


def _unpacked(data: bytes) -> dict[str, bytes]:
    if not is_zipfile(BytesIO(data)):
        raise _broken()
    try:
        with ZipFile(BytesIO(data)) as package:
            entries = [entry for entry in package.infolist() if not entry.is_dir()]
            _measured(entries)
            return {entry.filename: _read(package, entry) for entry in entries}
    except (BadZipFile, EOFError, OSError, ValueError, zlib.error) as trouble:
        raise _broken() from trouble
    except RuntimeError as trouble:  # a part with a password of its own, or packed in a way that Python cannot undo
        if "password" not in str(trouble):
            raise _broken() from trouble
        raise WorkshopError("The file is locked with a password. Save it without one, and try again.") from trouble


def _measured(entries: list[ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
        raise _too_much()
    if any(_folded(entry) for entry in entries):
        raise _too_much()
    if len({name.lower() for name in names}) != len(names) or any(_strange(name) for name in names):
        raise _odd()


def _folded(entry: ZipInfo) -> bool:
    return entry.file_size > _ALWAYS_FINE and entry.file_size > MOST_FOLDED * max(1, entry.compress_size)


def _strange(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/") or "\x00" in name


def _read(package: ZipFile, entry: ZipInfo) -> bytes:
    """No more than the entry says it holds, whatever comes out."""
    with package.open(entry) as stream:
        content = stream.read(entry.file_size + 1)
    if len(content) > entry.file_size:
        raise _too_much()
    return content


def _trusted(name: str, content: bytes) -> None:
    """Refuse what runs, embeds or reaches out."""
    low = f"/{name.lower()}"
    if any(word in low for word in _RUNS):
        raise _macros()
    if "/embeddings/" in low:
        raise _embedded()
    if low.endswith((".xml", ".rels", ".vml")):
        tree = _parsed(content)
        if name == _TYPES and _MACRO in content.lower().decode("latin-1"):
            raise _macros()
        if low.endswith(".rels"):
            _reached(name, tree)


def _parsed(content: bytes) -> Any:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        tree: Any = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as trouble:
        raise _broken() from trouble
    if tree.getroottree().docinfo.doctype:
        raise WorkshopError("The file holds declarations that a PowerPoint file does not have. It is not opened.")
    return tree


def _reached(name: str, tree: Any) -> None:
    """Refuse relationships that lead out of the file."""
    for found in tree:
        if not isinstance(found.tag, str):
            continue
        kind, target = found.get("Type", "").lower(), found.get("Target", "")
        if any(word in kind for word in _OLE):
            raise _embedded()
        if found.get("TargetMode", "").lower() == "external":
            raise WorkshopError(
                "The file reaches out of itself: {part} leads to {target}. Remove that link or linked picture in "
                "PowerPoint, and try again.",
                part=_place(name),
                target=target[:80],
            )
        if "://" in target or target.startswith(("\\", "file:")):
            raise _odd()


def _place(name: str) -> str:
    """`ppt/slides/_rels/slide3.xml.rels` → `slide3`."""
    return name.rpartition("/")[2].removesuffix(".rels").removesuffix(".xml") or "the file"


def _broken() -> WorkshopError:
    return WorkshopError("The file is broken or was not sent whole. Save it once more in PowerPoint, and try again.")


def _too_much() -> WorkshopError:
    return WorkshopError("The file unpacks to far more than a template needs. It is not opened.")


def _macros() -> WorkshopError:
    return WorkshopError("The file holds macros. Save it as .pptx or .potx, which hold none, and try again.")


def _embedded() -> WorkshopError:
    return WorkshopError(
        "The file holds other documents or controls inside it. Remove them in PowerPoint, and try again."
    )


def _odd() -> WorkshopError:
    return WorkshopError("The file holds parts with names that a PowerPoint file does not have. It is not opened.")

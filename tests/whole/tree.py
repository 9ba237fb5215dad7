"""What is in the checkout: the files that are, or would be, committed."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = {".woff2", ".ttf", ".png", ".jpg", ".ico", ".pptx", ".potx", ".xlsx", ".docx", ".gz", ".mo"}


@cache
def files() -> tuple[Path, ...]:
    """Every file that git tracks or would add, relative to the root, sorted."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    names = {name for name in listed.split("\0") if name}
    return tuple(sorted(Path(name) for name in names if (ROOT / name).is_file()))


def under(*folders: str, suffix: str = "") -> list[Path]:
    """The files below these folders that end so."""
    return [file for file in files() if file.parts[0] in folders and file.name.endswith(suffix)]


def text(file: Path) -> str:
    """The content of a file of the tree."""
    return (ROOT / file).read_text(encoding="utf-8")


def texts() -> list[tuple[Path, str]]:
    """Every file that is not a picture, a font or the like, with its content."""
    return [(file, text(file)) for file in files() if file.suffix not in BINARY]

"""What an editor knows of content files: JSON Schema made from the loader's own list of keys.

`python -m workshop.content.schema` writes the files again after a key has changed; a test says when that is due.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workshop import paths
from workshop.content.exercise_keys import EXERCISE
from workshop.content.programme_file import PROGRAMME

DIALECT = "http://json-schema.org/draft-07/schema#"  # the one editors' TOML plug-ins read


def documents() -> Mapping[str, dict[str, Any]]:
    """Each schema by the name of its file."""
    return {
        "exercise.schema.json": {"$schema": DIALECT, "title": "Temadag: exercise"} | EXERCISE.schema(),
        "programme.schema.json": {"$schema": DIALECT, "title": "Temadag: programme"} | PROGRAMME.schema(),
    }


def as_text(document: Mapping[str, Any]) -> str:
    """A schema as its file holds it."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def write(folder: Path) -> None:
    """Write every schema into the folder."""
    folder.mkdir(exist_ok=True)
    for name, document in documents().items():
        (folder / name).write_text(as_text(document), "utf-8")


if __name__ == "__main__":
    write(paths.exercises() / "schema")

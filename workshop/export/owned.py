"""What the trios own as one file, `trios/own.json`: their decks are made from it when a day is read back in.

It lies with the decks because it holds the same: `workshop.json` is the room's and has none of it.
"""

import json
from dataclasses import asdict
from typing import Any

from workshop.core import plain
from workshop.core.figures import Agreement
from workshop.export.report import Kept, Report, TrioReport

FORMAT, VERSION = "temadag.trios", 1

Json = dict[str, Any]


def owned(report: Report) -> bytes:
    """The file: UTF-8, a trio after the other in the order of the list."""
    trios = [_written(trio) for trio in report.trios]
    of = {"code": report.code, "day": report.day.isoformat(), "simulated": report.simulated}
    data = {"format": FORMAT, "version": VERSION, **of, "trios": trios}
    return f"{json.dumps(data, ensure_ascii=False, indent=2)}\n".encode("utf-8", "replace")


def restored(data: Json) -> TrioReport:
    """One of the file's trios; KeyError, TypeError or ValueError where it is not one."""
    agreed, last = data["commitment"], data.get("last")
    return TrioReport(
        workplace=plain.restored(str, data["workplace"]),
        slug=plain.restored(str, data["slug"]),
        functions=plain.restored(tuple[str, ...], data["functions"]),
        sentence=plain.restored(str, data["sentence"]),
        own={str(key): plain.read(figures) for key, figures in data["own"].items()},
        texts={str(key): plain.restored(tuple[str, ...], texts) for key, texts in data["texts"].items()},
        commitment=plain.restored(Agreement, agreed) if agreed is not None else None,
        last=plain.restored(Kept, last) if last is not None else None,
    )


def _written(trio: TrioReport) -> Json:
    return {
        "workplace": trio.workplace,
        "slug": trio.slug,
        "functions": list(trio.functions),
        "sentence": trio.sentence,
        "own": {key: plain.written(figures) for key, figures in trio.own.items()},
        "texts": {key: list(texts) for key, texts in trio.texts.items()},
        "commitment": asdict(trio.commitment) if trio.commitment else None,
        **({"last": asdict(trio.last)} if trio.last else {}),
    }

"""Figures as plain data and back, so that a file or a table can hold them."""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, asdict, fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

from workshop.core.figures import ALL, Figure

_KINDS = {kind.name: kind for kind in ALL}


def written(figures: Iterable[Figure]) -> list[dict[str, Any]]:
    """Each figure as a dict, tagged with its name under `figure`."""
    return [{"figure": figure.name, **asdict(figure)} for figure in figures]


def read(data: Iterable[Mapping[str, Any]]) -> tuple[Figure, ...]:
    """The figures that were written, also before a part was added; KeyError or ValueError when it is something else."""
    return tuple(_restored(_KINDS[each["figure"]], each) for each in data)


def _restored(kind: Any, value: Any) -> Any:
    """The value as the dataclass or the tuple that its annotation names."""
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        held = [field.name for field in fields(kind) if field.name in value or field.default is MISSING]
        return kind(**{name: _restored(hints[name], value[name]) for name in held})  # type: ignore[operator]
    if get_origin(kind) is tuple:
        inner = get_args(kind)
        each = inner[:1] * len(value) if inner[-1] is ... else inner
        return tuple(_restored(one, part) for one, part in zip(each, value, strict=True))
    return value

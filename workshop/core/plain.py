"""Figures as plain data and back, so that a file or a table can hold them."""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, Field, asdict, fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

from workshop.core.figures import ALL, Figure

_KINDS = {kind.name: kind for kind in ALL}


def written(figures: Iterable[Figure]) -> list[dict[str, Any]]:
    """Each figure as a dict, tagged with its name under `figure`."""
    return [{"figure": figure.name, **asdict(figure)} for figure in figures]


def read(data: Iterable[Mapping[str, Any]]) -> tuple[Figure, ...]:
    """The figures that were written, also before a part was added; KeyError or ValueError when it is something else."""
    return tuple(restored(_KINDS[each["figure"]], each) for each in data)


def restored(kind: Any, value: Any) -> Any:
    """The value as the dataclass, tuple or plain type that `kind` names; KeyError or ValueError where it is not one."""
    if is_dataclass(kind):
        return kind(**{field.name: _of_field(kind, field, value) for field in fields(kind)})  # type: ignore[operator]
    if get_origin(kind) is tuple:
        inner = get_args(kind)
        each = inner[:1] * len(_checked(list, value)) if inner[-1] is ... else inner
        return tuple(restored(one, part) for one, part in zip(each, value, strict=True))
    return _checked(kind, value)


def _of_field(kind: Any, field: Field[Any], value: Any) -> Any:
    """One field's value; one that an earlier version did not write has its usual value."""
    if field.name not in _checked(dict, value) and field.default is not MISSING:
        return field.default
    return restored(get_type_hints(kind)[field.name], value[field.name])


def _checked(kind: Any, value: Any) -> Any:
    """The value, where it is of that plain type; a bool is no number, and a whole number may stand for a fraction."""
    if type(value) is kind or (kind is list and type(value) is tuple) or (kind is float and type(value) is int):
        return value
    raise ValueError(f"{value!r:.40} is not a {kind.__name__}")

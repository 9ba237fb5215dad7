"""Reads a row of the database as the value that names its columns."""

from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Row

T = TypeVar("T")


def one(kind: type[T], row: Row[Any]) -> T:
    """The row as a value of that kind; columns it does not know are left out."""
    known = _names(kind)  # type: ignore[arg-type]
    return kind(**{name: value for name, value in row._mapping.items() if name in known})


@cache
def _names(kind: type[Any]) -> frozenset[str]:
    return frozenset(field.name for field in fields(kind))

"""Municipalities' own PowerPoint templates, and which one a workshop uses.

They lie in the database, not in a folder beside it: so a backup holds them, and a deleted one is gone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from workshop.store import tables as t
from workshop.store.as_values import one


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """A PowerPoint template without its file; `usual` where it is used by whoever chose none."""

    id: str
    file_name: str
    usual: bool
    mapping: Mapping[str, int]  # kind of slide → number of a layout
    survey: Mapping[str, Any]


_KNOWN: Any = (t.template.c.id, t.template.c.file_name, t.template.c.usual, t.template.c.mapping, t.template.c.survey)


def all_of(connection: Connection) -> tuple[TemplateRow, ...]:
    """Every template, by its file's name; without the files themselves."""
    rows = connection.execute(select(*_KNOWN).order_by(func.lower(t.template.c.file_name), t.template.c.id))
    return tuple(one(TemplateRow, row) for row in rows)


def get(connection: Connection, template_id: str) -> TemplateRow | None:
    """One template, without its file."""
    row = connection.execute(select(*_KNOWN).where(t.template.c.id == template_id)).first()
    return one(TemplateRow, row) if row else None


def file(connection: Connection, template_id: str) -> bytes:
    """The file; empty when the template is gone."""
    found = connection.execute(select(t.template.c.file).where(t.template.c.id == template_id)).scalar()
    return bytes(found or b"")


def add(connection: Connection, row: TemplateRow, content: bytes) -> None:
    """A new template with its file."""
    values = {name: getattr(row, name) for name in ("id", "file_name", "usual", "mapping", "survey")}
    connection.execute(insert(t.template).values(**values, file=content))


def map_to(connection: Connection, template_id: str, mapping: Mapping[str, Any]) -> None:
    """Which layouts were chosen."""
    connection.execute(update(t.template).where(t.template.c.id == template_id).values(mapping=dict(mapping)))


def set_usual(connection: Connection, template_id: str) -> None:
    """The one that is used where nobody chose; an empty id means none is."""
    connection.execute(update(t.template).values(usual=t.template.c.id == template_id))


def remove(connection: Connection, template_id: str) -> None:
    """It is gone, and workshops that used it use the usual one."""
    connection.execute(delete(t.chosen_template).where(t.chosen_template.c.template_id == template_id))
    connection.execute(delete(t.template).where(t.template.c.id == template_id))


def choose(connection: Connection, workshop_id: str, template_id: str | None) -> None:
    """What a workshop's decks are drawn on; None for our own master."""
    forget(connection, workshop_id)
    connection.execute(insert(t.chosen_template).values(workshop_id=workshop_id, template_id=template_id))


def forget(connection: Connection, workshop_id: str) -> None:
    """The workshop uses the usual one again."""
    connection.execute(delete(t.chosen_template).where(t.chosen_template.c.workshop_id == workshop_id))


def choice(connection: Connection, workshop_id: str) -> tuple[bool, str | None]:
    """Whether somebody chose, and which template (None for our own master)."""
    row = connection.execute(
        select(t.chosen_template.c.template_id).where(t.chosen_template.c.workshop_id == workshop_id)
    ).first()
    return (True, row.template_id) if row else (False, None)

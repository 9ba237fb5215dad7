"""The tables keep the law: nobody's name, no time on an answer, and migrations that lead to what the code expects."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Boolean, Float, Integer, LargeBinary, String, Text, inspect

from workshop.store import tables
from workshop.store.database import Store
from workshop.store.migrate import migrate

OF_ANSWERS = ("answer", "sent", "answered", "card", "release")


def test_migrations_lead_to_the_tables_the_code_expects(url: str) -> None:
    migrate(url)
    migrate(url)
    store = Store(url)
    try:
        with store.engine.connect() as connection:
            assert compare_metadata(MigrationContext.configure(connection), tables.metadata) == []
            assert set(tables.metadata.tables) | {"alembic_version"} == set(inspect(connection).get_table_names())
    finally:
        store.close()


def test_no_answer_has_a_time_or_a_seat_and_no_row_tells_who_came_first() -> None:
    for name in OF_ANSWERS:
        table = tables.metadata.tables[name]
        assert not [column.name for column in table.columns if isinstance(column.type, Float)]
        assert not {"seat_id", "at", "created", "time", "name"} & set(table.columns.keys())
    for name in ("answer", "sent", "answered", "card"):
        assert tables.metadata.tables[name].dialect_options["sqlite"]["with_rowid"] is False


def test_only_facilitators_their_files_workplaces_and_the_organisation_have_names() -> None:
    named = {table.name for table in tables.metadata.sorted_tables if "name" in table.columns}
    assert named == {"account", "organisation", "own_content", "workplace"}


def test_every_column_is_of_a_kind_that_both_databases_have() -> None:
    kinds = {type(column.type) for table in tables.metadata.sorted_tables for column in table.columns}
    both = (Boolean, Float, Integer, LargeBinary, String, Text)
    assert {kind.__name__ for kind in kinds} <= {kind.__name__ for kind in both} | {"JSON"}


def test_sqlite_keeps_its_promises(url: str) -> None:
    migrate(url)
    store = Store(url)
    try:
        with store.read() as connection:
            if store.sqlite:
                asked = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
                found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in asked]
                assert found == ["wal", 2, 1, 1]
    finally:
        store.close()

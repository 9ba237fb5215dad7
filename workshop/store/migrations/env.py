"""Tells Alembic where the tables are; a start that is cut off leaves them as they were."""

from alembic import context
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import NullPool

from workshop.store.tables import metadata

url = context.config.get_main_option("sqlalchemy.url") or ""
sqlite = url.startswith("sqlite")
engine = create_engine(url, poolclass=NullPool, connect_args={"isolation_level": None} if sqlite else {})

if sqlite:  # Python's driver would begin no transaction before a change of tables

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        """Two servers that start at once change the tables one after the other."""
        connection.exec_driver_sql("BEGIN IMMEDIATE")


with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True, transactional_ddl=True)
    with context.begin_transaction():
        context.run_migrations()

"""Brings a database to the newest tables; run at every start, and harmless when nothing is new."""

from alembic import command
from alembic.config import Config

from workshop import paths


def migrate(url: str) -> None:
    """Run every schema change that the database at this address has not had."""
    config = Config()
    config.set_main_option("script_location", str(paths.migrations()).replace("%", "%%"))
    config.set_main_option("sqlalchemy.url", url.replace("%", "%%"))
    command.upgrade(config, "head")

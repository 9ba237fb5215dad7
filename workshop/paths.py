"""Where the pages, the static files and the exercises are, in a checkout or in an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_SHIPPED = _PACKAGE / "_shipped"


def _root() -> Path:
    return _SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parent


def templates() -> Path:
    """The folder of Jinja templates."""
    return _root() / "templates"


def static() -> Path:
    """The folder of style sheets, scripts and fonts."""
    return _root() / "static"


def exercises() -> Path:
    """The folder of exercise files; its `programmes` folder holds the run sheets."""
    return _root() / "exercises"


def catalogues() -> Path:
    """The folder of word catalogues, one folder a language."""
    return _PACKAGE / "language" / "catalogues"


def migrations() -> Path:
    """The folder of schema changes that Alembic runs."""
    return _PACKAGE / "store" / "migrations"

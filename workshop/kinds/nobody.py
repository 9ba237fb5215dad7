"""What the room's own steps say to an answer."""

from typing import NoReturn

from workshop.core.errors import WorkshopError


def refuse() -> NoReturn:
    """Say kindly that this step is looked at together."""
    raise WorkshopError("This is looked at together on the screen. There is nothing to answer here.", status=409)

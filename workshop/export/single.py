"""Which results may leave the room, and which answers may stand one by one: workbook and archive both ask here.

An answer that was promised to be seen *kun samlet* is in figures only. Texts lie in an order that says nothing of who
wrote them: what one phone sent together is not found together.
"""

from dataclasses import replace

from workshop.core import privacy
from workshop.core.figures import Bars, Figure, Notes, Withheld
from workshop.core.privacy import Standing
from workshop.core.seats import Audience, Who
from workshop.export.report import Shared, StepReport

_OF_THE_ROOM = (Who.ROOM, Who.NONE)
_RATED = ("peer_rating",)
_OPEN_KINDS = ("words", "cards", "parking_lot", "choice", "draft")
"""Kinds whose texts may be read one by one: a commitment's are read together, an added compass card is the trio's."""


def figures(step: StepReport) -> tuple[Figure, ...]:
    """A shown step's figures; those that say why nothing is shown are left out."""
    if step.standing != Standing.SHOWN:
        return ()
    return tuple(mixed(figure, step.key, step.kind) for figure in step.figures if _may_leave(figure, step))


def answers(step: StepReport) -> tuple[Shared, ...]:
    """Texts that may stand by themselves and say more than the step's figure does, in a mixed order."""
    if step.standing != Standing.SHOWN or step.who in _OF_THE_ROOM or _kept_together(step):
        return ()
    if step.kind not in _OPEN_KINDS:
        return ()
    counted = any(isinstance(figure, Bars) for figure in step.figures)
    if counted and not any(text.theme for text in step.texts):
        return ()  # the bars hold the same words
    return privacy.mix(step.texts, step.key)


def _kept_together(step: StepReport) -> bool:
    return step.audience == Audience.ROOM and step.who not in _OF_THE_ROOM


def _may_leave(figure: Figure, step: StepReport) -> bool:
    return not isinstance(figure, Withheld) and not (isinstance(figure, Notes) and _kept_together(step))


def mixed(figure: Figure, key: str, kind: str) -> Figure:
    """Texts in an order that says nothing of when they came; where others have rated them, that is their order."""
    if not isinstance(figure, Notes) or kind in _RATED:
        return figure
    return replace(figure, notes=privacy.mix(figure.notes, key))

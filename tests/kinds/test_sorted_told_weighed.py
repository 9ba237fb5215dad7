"""Cards that are sorted, stories that are told, and forces that are weighed: what they refuse, keep and tell."""

import pytest

from tests.kinds.asks import FIELDS, OPTIONS
from workshop.core import privacy
from workshop.core.errors import WorkshopError
from workshop.core.figures import Decisions, Forces, Sorted, SortedRow
from workshop.core.privacy import Card, Said
from workshop.core.seats import Who
from workshop.kinds import force_field, sort, story
from workshop.kinds.contract import Answer, Ask, Field, Option

SORT = Ask("sort", "da", "Hvem gør det?", options=OPTIONS[:2], columns=OPTIONS[2:5])
SIDES = (Option("op", "Hjælper"), Option("ned", "Bremser"))
FORCES = Ask("force_field", "da", "Hvad virker?", who=Who.TRIO, columns=SIDES, at_most=2)


@pytest.mark.parametrize("n", [0, 1, 6])
def test_cards_go_into_two_to_five_columns(n: int) -> None:
    with pytest.raises(WorkshopError, match="from 2 to"):
        sort.check(Ask("sort", "da", "?", options=OPTIONS, columns=OPTIONS[:n]))


def test_a_card_without_a_column_is_asked_for_by_name() -> None:
    with pytest.raises(WorkshopError) as refused:
        sort.read(SORT, {"c_o0": ["o2"]})
    assert (refused.value.field, refused.value.values) == ("c_o1", {"label": "Svar 1"})
    assert sort.read(SORT, {"c_o0": ["o2"]}, partial=True).value["columns"] == {"o0": "o2"}


def test_where_people_differ_most_comes_first() -> None:
    answers = [{"columns": {"o0": "o2", "o1": f"o{2 + n % 3}"}} for n in range(6)]
    (figure,) = sort.tell(SORT, privacy.release([Said(value) for value in answers]))
    assert isinstance(figure, Sorted)
    assert figure.rows == (SortedRow("Svar 1", (2, 2, 2)), SortedRow("Svar 0", (6, 0, 0)))
    assert figure.finding == "I ser mest forskelligt på »Svar 1«."
    handed = sort.hand_on(SORT, [Answer(value) for value in answers])
    assert handed.texts == ("Svar 1", "Svar 0")
    assert handed.parts == {"o2": ("Svar 1", "Svar 0"), "o3": (), "o4": ()}


def test_a_story_may_share_nothing_and_what_is_not_up_is_not_handed_on() -> None:
    ask = Ask("story", "da", "Fortæl", fields=FIELDS)
    assert story.read(ask, {}) == Answer({"cards": []})
    assert story.hand_on(ask, [Answer({"cards": ["", "Hun spurgte"]})]).texts == ("Hun spurgte",)
    with pytest.raises(WorkshopError, match="told in words"):
        story.check(Ask("story", "da", "?", fields=(Field("f", "F", rated=True),)))


def test_a_draft_keeps_a_strength_that_comes_before_the_words_and_a_send_does_not() -> None:
    early = {"s_ned_1": ["4"], "k_ned_1": ["no"], "t_op_1": ["Tid"], "s_op_1": ["2"], "k_op_1": ["yes"]}
    held = force_field.read(FORCES, early, partial=True)
    assert force_field.fill(FORCES, held.value) == early
    assert held.texts == ("Tid",)
    assert [force["side"] for force in force_field.read(FORCES, early).value["forces"]] == ["op"]


@pytest.mark.parametrize("missing", ["s_op_1", "k_op_1"])
def test_a_force_is_sent_whole(missing: str) -> None:
    form = {"t_op_1": ["Tid"], "s_op_1": ["2"], "k_op_1": ["yes"]}
    del form[missing]
    with pytest.raises(WorkshopError) as refused:
        force_field.read(FORCES, form)
    assert refused.value.field == missing


def brake(text: str, strength: int, can: str, theme: str = "") -> Said:
    """A trio that has named one thing that hinders; without a text it is not up."""
    value = {"forces": [{"side": "ned", "text": text, "strength": strength, "can": can}]}
    return Said(value, (Card(text, theme),) if text else ())


def test_forces_are_told_by_theme_the_most_named_first() -> None:
    said = [brake("Tid", 5, "no"), brake("Skemaer", 4, "yes", "Papir"), brake("Papirer", 2, "no", "Papir")]
    figure, lists = force_field.tell(FORCES, privacy.release([*said, brake("", 5, "no"), brake("", 1, "yes")]))
    assert isinstance(figure, Forces)
    assert [(row.label, row.strength, row.can, row.count) for row in figure.hinders] == [
        ("Papir", 3.0, 0.5, 2),
        ("Tid", 5.0, 0.0, 1),
    ]
    assert figure.finding == "»Bremser«: Flest har nævnt »Papir« (2)."
    assert isinstance(lists, Decisions)
    assert next(group.texts for column in lists.columns for group in column.groups) == ("Papir",)
    assert sorted(lists.above) == ["Papir", "Tid"]


def test_the_brakes_that_can_be_loosened_are_handed_on_the_strongest_first() -> None:
    said = [brake("Lidt", 2, "yes"), brake("Delvist", 5, "partly"), brake("Nej", 5, "no"), brake("Meget", 4, "yes")]
    handed = force_field.hand_on(FORCES, [Answer(one.value) for one in said])
    assert handed.texts == ("Meget", "Lidt", "Delvist")
    assert handed.parts == {"op": (), "ned": ("Lidt", "Delvist", "Nej", "Meget")} | {
        "ours": handed.texts, "above": ("Nej",),
    }  # fmt: skip

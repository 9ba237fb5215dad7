"""Every key an exercise file may hold. Loader, complaints and the editor's schema all come from this list."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workshop.content.exercise import (
    Becomes,
    Exercise,
    From,
    Minutes,
    Step,
)
from workshop.content.part_keys import AXES, CHOICES, CORNERS, ENDS, EXERCISE_ID, FIELD, SourceText, fields_of
from workshop.content.problems import Place
from workshop.content.shapes import Line, ListOf, OneOf, Truth, Whole, whole_of
from workshop.content.tables import BAD_NAME, NAME, Key, Named, Table, words
from workshop.core.seats import Audience, Keeps, Reveal, Who
from workshop.kinds.catalogue import ALL as KINDS

SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
LONGEST_STEP = 120  # minutes
LONGEST_EXERCISE = 240


@dataclass(frozen=True, slots=True)
class Draft:
    """A step as far as it could be read: its values by their names in the code, and the step itself if whole."""

    place: Place
    values: Mapping[str, Any]
    step: Step | None

    @property
    def name(self) -> str:
        """The step's name, if it could be read."""
        return str(self.values.get("name", ""))


def _draft(place: Place, values: Mapping[str, Any], clean: bool) -> Draft:
    return Draft(place, values, Step(**values) if clean else None)


NAME_LINE = Line(40, pattern=NAME, advice=BAD_NAME)
SOURCES = ListOf(SourceText(), most=12, single=True)

STEP = Table(
    (
        Key("name", NAME_LINE, "Names the step inside the exercise; keep it when you change the words.", wanted=True),
        Key("who", OneOf(list(Who), Who), "Who answers; room is for steps all look at.", wanted=True),
        Key("kind", OneOf(sorted(KINDS)), "How it is asked.", wanted=True),
        Key("minutes", Whole(0, LONGEST_STEP), "How long the step takes, talk included.", wanted=True),
        Key("in_short", Truth(), "false when the step goes first if time is short."),
        Key("keeps", OneOf(list(Keeps), Keeps), "What one person's answer keeps beside its value: never two things."),
        Key("class", OneOf(list(Audience), Audience), "Who will see the answer; the phone says it.", into="audience"),
        Key("reveal", OneOf(list(Reveal), Reveal), "When the room sees the result."),
        Key("moderated", Truth(), "true when the facilitator sees each text before the room does."),
        Key("wall", Truth(), "true when a trio's text is shown with its workplace's name."),
        Key("ask", words(160), "The question; twelve words at most is a good rule."),
        Key("help", words(300), "A line under the question."),
        Key("slide", words(100), "The heading of the result, on the screen and on a slide.", into="heading"),
        Key("say", words(600, lines=True), "What the facilitator says at this step."),
        Key("takes", SOURCES, "Answers of earlier steps that are used here; ? when they may be absent."),
        Key("takes_from", OneOf(list(From), From), "room when what the whole room was shown is taken."),
        Key("top", Whole(1, 20), "Only the first so many of what is taken."),
        Key("again", SourceText(), "The step that asked this before; the movement is shown."),
        Key("becomes", OneOf(list(Becomes), Becomes), "What the outcome is for the rest of the day."),
        Key("floor", Whole(5, 20), "Answers before the result is shown, where five are too few."),
        Key("partner", Truth(), "true when the trio it is paired with is named over the form."),
        Key("after", Whole(1, 180), "Days after the workshop on which it is asked; left out, on the day."),
        Key("of", SOURCES, "The steps whose answers a room step shows."),
        Key("gives", ListOf(NAME_LINE, most=6), "Names under which later exercises find the result."),
        Key("hands_on", Whole(1, 20), "Only the first so many of the result are handed on."),
        Key("starters", ListOf(words(80), most=6), "Beginnings of sentences the phone offers."),
        Key("options", CHOICES, "What one chooses between. Keep an option's name when you change its words."),
        Key(
            "fields",
            Named(FIELD, fields_of),
            "What is filled in, in order. Keep the names when words change.",
        ),
        Key("at_most", Whole(1, 20), "The most answers one may give."),
        Key("at_least", Whole(1, 20), "The fewest answers one may give."),
        Key("own", Whole(0, 5), "How many options of one's own may be added."),
        Key("low", Whole(0, 10), "The lowest number of a scale."),
        Key("high", Whole(1, 10), "The highest number of a scale."),
        Key("ends", ENDS, "The words at both ends of a scale."),
        Key("axes", AXES, "The two axes of a 2×2."),
        Key("corners", CORNERS, "Names of the four corners of a 2×2."),
        Key("middle", words(40), "What it is called to stand in the middle of a 2×2."),
        Key("longest", Whole(10, 2000), "The most characters in one text."),
        Key("words", Whole(3, 60), "The most words in one text."),
        Key("wished", Truth(), "true when it is asked twice: as it is today, and as one wishes it."),
        Key("star", Truth(), "true when one field gets a star."),
        Key("columns", CHOICES, "What cards are sorted into, or the two sides of a force field."),
        Key("by", SourceText(), "The choice that a trio's sheet is put under, such as a value it has chosen."),
        Key(
            "above",
            ListOf(NAME_LINE, most=5),
            "Columns, fields or ready answers that mean a decision above us: a list of its own.",
        ),
        Key("goals", words(80), "One more field for each of the day's goals; it stands where {goal} is."),
    ),
    _draft,
)

MINUTES = Table(
    (
        Key("min", Whole(0, LONGEST_EXERCISE), "The shortest it can be done in.", wanted=True),
        Key("default", Whole(0, LONGEST_EXERCISE), "What it usually takes.", wanted=True),
        Key("max", Whole(0, LONGEST_EXERCISE), "The longest that does it good.", wanted=True),
        Key("floor", Whole(0, LONGEST_EXERCISE), "What it never goes under when the day is re-planned."),
    ),
    whole_of(Minutes),
)

ID_ADVICE = "{found} cannot be an id. Write one to three capitals and a number, such as K01."
SLUG_ADVICE = "{found} cannot be a slug. Use small letters a-z, digits and hyphens, such as tjek-ind."

EXERCISE = Table(
    (
        Key("id", Line(6, pattern=EXERCISE_ID, advice=ID_ADVICE), "Such as K01; others point to it.", wanted=True),
        Key("slug", Line(60, pattern=SLUG, advice=SLUG_ADVICE), "The rest of the file's name.", wanted=True),
        Key("theme", OneOf(("kerneopgave", "foelgeskab", "both")), "Which theme day it belongs to.", wanted=True),
        Key("minutes", MINUTES, "How long it takes.", wanted=True),
        Key("always_open", Truth(), "true when it has a button on the phone all day."),
        Key("title", words(100), "What it is called.", wanted=True),
        Key("purpose", words(400, lines=True), "What it is good for.", wanted=True),
        Key("script", words(1200, lines=True), "What the facilitator says.", wanted=True),
        Key("silence", words(400, lines=True), "What to ask if the room goes quiet.", wanted=True),
        Key("plan_b", words(400, lines=True), "How it is done on paper.", wanted=True),
        Key("timeline", ListOf(words(240), most=12), "The facilitator's minutes, a line each."),
        Key("step", ListOf(STEP, most=12, name="name"), "What is asked, in order.", wanted=True, into="steps"),
    ),
    lambda _place, values, _clean: dict(values),  # an exercise is built in exercise_file, after its steps are looked at
)


def built(values: Mapping[str, Any]) -> Exercise:
    """The exercise of values that could all be read."""
    return Exercise(**{**values, "steps": tuple(draft.step for draft in values["steps"])})

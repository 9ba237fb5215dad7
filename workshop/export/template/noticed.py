"""What a template lacks for our slides, and what is done instead: sentences for the page where layouts are chosen."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from workshop.export.deck.look import Look
from workshop.export.deck.slide import Layout
from workshop.export.template.fitted import Stands, chosen, look
from workshop.export.template.letters import known
from workshop.export.template.matching import has_title
from workshop.export.template.survey import CONTENT, FOOTER, NUMBER, TEXT, Survey

_SQUARE = 1.45  # width against height, under which slides are 4:3


@dataclass(frozen=True, slots=True)
class Notice:
    """What is not there, and what is done instead: two message ids, and their values."""

    lacks: str
    does: str
    values: Mapping[str, object]


def notice(lacks: str, does: str, **values: object) -> Notice:
    """The two sentences with their values."""
    return Notice(lacks, does, values)


def noticed(survey: Survey, mapping: Mapping[str, int]) -> tuple[Notice, ...]:
    """Everything that is not as our slides would like it, with these layouts; nothing where the template has it all."""
    stands, made = chosen(survey, mapping), look(survey, mapping)
    return (*_layouts(stands), *_places(stands), *_room(survey, made), *_colours(made), *_file(survey))


def _layouts(stands: Stands) -> Iterator[Notice]:
    cover, figure = stands[Layout.COVER], stands[Layout.FIGURE]
    kinds = [place.type for place in cover.places]
    if cover.type != "title" and "ctrTitle" not in kinds and "subTitle" not in kinds:
        yield notice(
            "There is no layout made for a cover.", "The cover stands on “{name}” with a large title.", name=cover.name
        )
    if any(place.kind in CONTENT for place in figure.places):
        yield notice(
            "There is no layout with a title alone.",
            "Charts and tables stand on “{name}”; its other places are taken away.",
            name=figure.name,
        )
    if stands.survey.layouts and not any(p.kind == TEXT for p in stands[Layout.TEXT].places):
        yield notice(
            "The layout for text has no place for text.",
            "Text stands in a text box under the title on “{name}”.",
            name=stands[Layout.TEXT].name,
        )


def _places(stands: Stands) -> Iterator[Notice]:
    used = {seen.number: seen for seen in (stands[kind] for kind in Layout)}.values()
    bare = [seen.name for seen in used if not has_title(seen)]
    if bare:
        yield notice(
            "These layouts have no place for a title: {names}.",
            "The title is put at the top, in the template's title style.",
            names=", ".join(bare),
        )
    body = [stands[kind] for kind in (Layout.TEXT, Layout.FIGURE, Layout.QUESTION)]
    if not all(any(place.kind == FOOTER for place in seen.places) for seen in body):
        yield notice("There is no footer.", "Workplace and date stand in a small line at the foot of each slide.")
    if not all(any(place.kind == NUMBER for place in seen.places) for seen in body):
        yield notice("There is no slide number.", "The number stands at the right of the foot.")


def _room(survey: Survey, made: Look) -> Iterator[Notice]:
    figure = made.stands[Layout.FIGURE]
    names = [place.kind for place in survey.layouts[figure.layout].places]
    if not figure.held and "title" in names:
        yield notice(
            "The title's place is too small, or leaves the text no room.",
            "The title is moved to the top of the slide and made smaller.",
        )
    if survey.wide / 540 < _SQUARE:
        yield notice("The slides are 4:3.", "Less stands on each slide, so a deck has some more of them.")
    if survey.enlarged != 1:
        yield notice(
            "The slides have another size than ours.",
            "Everything on them is made {n} % of its size, in proportion, so that text can be read from the back row.",
            n=round(survey.enlarged * 100),
        )


def _colours(made: Look) -> Iterator[Notice]:
    stands = made.stands.values()
    if any(stand.title_tone for stand in stands):
        yield notice(
            "The title's colour cannot be read on what lies behind it.",
            "The title gets the theme's dark or light text, on a plain ground where that is needed.",
        )
    if any(stand.panel for stand in stands):
        yield notice(
            "Behind the text lies a picture or a pattern on which no text can be read.",
            "The text stands on a plain ground of the theme's own colour.",
        )
    if any(stand.palette.on_other_text() for stand in stands):
        yield notice(
            "The theme's text colour cannot be read on the slide's own colour.",
            "The text takes another colour of the theme, so that it can be read.",
        )


def _file(survey: Survey) -> Iterator[Notice]:
    if not survey.notes:
        yield notice("There is no master for the speaker's notes.", "The notes get PowerPoint's plain one.")
    unknown = [font for font in dict.fromkeys((survey.title_font, survey.body_font)) if not known(font)]
    if unknown:
        yield notice(
            "We do not know how wide the letters of {fonts} are.",
            "More room is left for words, so that nothing runs over.",
            fonts=", ".join(unknown),
        )
    if survey.slides:
        yield notice(
            "The file holds slides of its own: {n}.",
            "They are left out. Masters, layouts, colours, fonts and logo are used.",
            n=survey.slides,
        )

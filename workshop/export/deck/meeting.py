"""The twenty minutes at the staff meeting: why, how, one question and what is said; fields wait for words."""

from workshop.export.deck import agenda, last_time, speaking, tables
from workshop.export.deck.frame import body_box
from workshop.export.deck.parts import Cell, Line, Pictograms, Text
from workshop.export.deck.slide import Layout, Notes, Slide
from workshop.export.deck.theme import LARGE
from workshop.export.deck.topic import on_followership, opening
from workshop.export.report import Report, TrioReport

_LONG = 180  # minutes; what is longer was a day


def why(report: Report, trio: TrioReport, section: str) -> Slide:
    """Three lines on what the day was; the opening that the trio rehearsed stands in the notes."""
    t = speaking.speaker(report)
    say = t("We have talked about what we are here for. Without you we do not have the whole answer.")
    if on_followership(report):
        say = t("We have talked about what we give each other when something new is to succeed.")
    said = Notes(
        say=opening(report, trio) or say,
        ask=t("Who has seen it succeed this week?"),
        time=_timed(report, "why", t("2 minutes: {who}", who=speaking.who(report, trio, "leader"))),
        quiet=t("Give one example of your own from last week, and go on."),
        facts=last_time.reminder(report, trio),
    )
    written = tuple(Line(text, LARGE, before=22 if place else 0) for place, text in enumerate(_reasons(report)))
    return Slide(section, t("Why"), t("This is why we talk about it today"), said, Text(written), key="why")


def _reasons(report: Report) -> tuple[str, str, str]:
    t = speaking.speaker(report)
    minutes = sum(item.minutes for item in report.items if item.kind != "break")
    asked = t("We ask you for examples from your days, and for an answer to one proposal.")
    if on_followership(report):
        day = t("We spent a day with other workplaces on one thing: what do we give each other?")
        return day, t("It concerns the people we help: they notice whether we help each other."), asked
    day = t("We spent {n} minutes with other workplaces on one thing: what are we here for?", n=minutes)
    if minutes > _LONG:
        day = t("We spent a day with other workplaces on one thing: what are we here for?")
    return day, t("It concerns the people we help: what would they miss if we were gone?"), asked


def _timed(report: Report, key: str, time: str) -> str:
    """How long, and which slide comes next: they are not run in the order they stand in."""
    return f"{time}. {agenda.onwards(report, key)}".strip()


def how(report: Report, trio: TrioReport, section: str) -> Slide:
    """Alone, two and two, together; the ground rules of the day stand in the notes."""
    t = speaking.speaker(report)
    think = t("1 minute: think of one citizen, without a name")
    hear = t("5 minutes: we hear four examples")
    if on_followership(report):
        think, hear = t("1 minute: think of one colleague, without a name"), t("5 minutes: we collect eight actions")
    steps = (
        (t("Alone"), think),
        (t("Two and two"), t("4 minutes: tell each other what happened")),
        (t("Together"), hear),
    )
    said = Notes(
        say=t("First think for a minute, then talk two and two, then we hear some of it."),
        ask=t("Does everybody have someone to talk to?"),
        time=t("Half a minute: {who}", who=speaking.who(report, trio, "amr")),
        quiet=t("Go on to the question. Nobody has to say anything aloud yet."),
        facts=trio.texts.get("B02.aftaler", ()),
    )
    name = t("Alone, two and two, together")
    return Slide(section, t("How we do it"), t("We think alone before we talk"), said, Pictograms(name, steps))


def question(report: Report, trio: TrioReport, section: str) -> Slide:
    """One question, as large as the slide."""
    t = speaking.speaker(report)
    asked = t("When last week did we make a difference for a citizen?")
    if trio.sentence:
        asked = t("When last week did we do exactly this for a citizen?")
    say = t("Think of one citizen. No names. One minute alone, then four minutes two and two.")
    quiet = t("Say: it may be something very small, such as waiting a minute before helping.")
    if on_followership(report):
        asked = t("What does a colleague do so that you want to join in?")
        say = t("Name an action, not a quality. No names. One minute alone, then four minutes two and two.")
        quiet = t("Say: it may be something very small, such as asking a second time.")
    time = t("5 minutes: {who} keeps the time", who=speaking.who(report, trio, "amr"))
    said = Notes(say=say, ask=asked, time=_timed(report, "question", time), quiet=quiet)
    kicker = t("1 minute alone, 4 minutes two and two")
    return Slide(section, kicker, asked, said, layout=Layout.QUESTION, key="question")


def say(report: Report, trio: TrioReport, section: str) -> Slide:
    """A table that is filled in while the staff talks."""
    t = speaking.speaker(report)
    title = t("This is what we say")
    happened, example, words = (
        t("What happened?"),
        t("An example"),
        t("Let us hear four examples. I write while you talk."),
    )
    ask = t("What made it possible?")
    if on_followership(report):
        happened, example = t("What did the colleague do?"), t("An action")
        words = t("Let us collect eight actions, two on each line. I write while you talk.")
        ask = t("Which two do we want more of?")
    heads = (happened, t("What made it possible?"), t("What do we want more of?"))
    first = (Cell(example, hint=True), Cell(t("Time, a word, a habit"), hint=True), Cell(t("One thing"), hint=True))
    part = tables.one(title, heads, (1, 1, 1), (first, *[(Cell(), Cell(), Cell())] * 3), body_box(title))
    time = t("5 minutes: {who} writes in the table", who=speaking.who(report, trio, "amr"))
    said = Notes(
        say=words,
        ask=ask,
        time=_timed(report, "say", time),
        quiet=t("Ask one pair you have heard laugh or nod: may we hear yours?"),
    )
    return Slide(section, t("Write straight into the table"), title, said, part, key="say")

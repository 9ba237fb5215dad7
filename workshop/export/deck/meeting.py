"""The twenty minutes at the staff meeting, in the order they are run; fields wait for the staff's words."""

from workshop.export.deck import speaking, tables
from workshop.export.deck.agreement import agreement, proposal
from workshop.export.deck.frame import body_box
from workshop.export.deck.measure import high, shorten, wrap
from workshop.export.deck.parts import Blank, Cell, Line, Part, Pictograms, Text
from workshop.export.deck.slide import Layout, Notes, Slide
from workshop.export.deck.theme import BODY, HUGE, INNER, LARGE, TITLE_SIZE
from workshop.export.report import Report, TrioReport

_VOICE = 0.84  # how much of a line to count on where words are set in the wider face


def meeting(report: Report, trio: TrioReport, section: str) -> tuple[Slide, ...]:
    """Agenda, why, our sentence, how, the question, what we say, our proposal, what we agree."""
    found = [_why(report, trio, section), _sentence(report, trio, section), _how(report, trio, section)]
    found += [_question(report, trio, section), _say(report, trio, section)]
    found += [*proposal(report, trio, section), agreement(report, trio, section)]
    return _agenda(report, trio, section), *found


def _agenda(report: Report, trio: TrioReport, section: str) -> Slide:
    t = speaking.speaker(report)
    title = t("Twenty minutes on the core task")
    rows = (
        ("0–2", t("Why we talk about it"), "leader", "why"),
        ("2–4", t("Our sentence on the core task"), "tr", "sentence"),
        ("4–9", t("One question, two and two"), "amr", "question"),
        ("9–14", t("What we say"), "amr", "say"),
        ("14–18", t("Our experiment: yes, change or no"), "leader", "proposal"),
        ("18–20", t("What we agree"), "tr", "agree"),
    )
    cells = [
        (Cell(minutes, quiet=True), Cell(text, bold=True, link=key), Cell(speaking.who(report, trio, function)))
        for minutes, text, function, key in rows
    ]
    said = Notes(
        say=t("We take twenty minutes. You will do most of the talking."),
        ask=t("Is there anything you need to know before we begin?"),
        time=t("0 minutes: let it stand while people sit down"),
        quiet=t("Go on. Click a line to jump to its slide."),
        facts=(t("The trio has shared out who says what; change the last column as you like."),),
    )
    part = tables.one(title, (t("Minutes"), t("What"), t("Who")), (15, 60, 25), cells, body_box(title), top=False)
    return Slide(section, t("Agenda"), title, said, part, key="agenda")


def _why(report: Report, trio: TrioReport, section: str) -> Slide:
    t = speaking.speaker(report)
    minutes = sum(item.minutes for item in report.items)
    lines = (
        t("We spent {n} minutes with other workplaces on one thing: what are we here for?", n=minutes),
        t("It concerns the people we help: what would they miss if we were gone?"),
        t("We ask you for examples from your days, and for an answer to one proposal."),
    )
    said = Notes(
        say=t("We have talked about what we are here for. Without you we do not have the whole answer."),
        ask=t("Who has seen it succeed this week?"),
        time=t("2 minutes: {who}", who=speaking.who(report, trio, "leader")),
        quiet=t("Give one example of your own from last week, and go on."),
    )
    written = tuple(Line(text, LARGE, before=22 if place else 0) for place, text in enumerate(lines))
    return Slide(section, t("Why"), t("This is why we talk about it today"), said, Text(written), key="why")


def _sentence(report: Report, trio: TrioReport, section: str) -> Slide:
    t = speaking.speaker(report)
    title = t("Our attempt at the core task, in one sentence")
    part: Part = Blank(t("Write here: We help … so that …"))
    if trio.sentence:
        part = Text((_as_large(trio.sentence, body_box(title).high),))
    said = Notes(
        say=trio.sentence or t("We have no sentence yet. Let us hear how you would say it."),
        ask=t("What is missing in it?"),
        time=t("2 minutes: {who} reads the sentence aloud", who=speaking.who(report, trio, "tr")),
        quiet=t("Ask: which word would a citizen not understand?"),
    )
    return Slide(section, t("A draft that we correct together"), title, said, part, key="sentence")


def _as_large(sentence: str, room: float) -> Line:
    """The sentence as large as there is room for; one of many lines is cut, and stands whole in the notes."""
    kept = shorten(sentence, BODY, INNER * _VOICE, int(room / high(1, BODY)))
    sizes = (HUGE, TITLE_SIZE, LARGE)
    size = next((s for s in sizes if high(len(wrap(kept, s, INNER, voice=True)), s) <= room), BODY)
    return Line(kept, size, voice=True)


def _how(report: Report, trio: TrioReport, section: str) -> Slide:
    t = speaking.speaker(report)
    steps = (
        (t("Alone"), t("1 minute: think of one citizen, without a name")),
        (t("Two and two"), t("4 minutes: tell each other what happened")),
        (t("Together"), t("5 minutes: we hear four examples")),
    )
    said = Notes(
        say=t("First think for a minute, then talk two and two, then we hear some of it."),
        ask=t("Does everybody have someone to talk to?"),
        time=t("Half a minute: {who}", who=speaking.who(report, trio, "amr")),
        quiet=t("Go on to the question. Nobody has to say anything aloud yet."),
    )
    name = t("Alone, two and two, together")
    return Slide(section, t("How we do it"), t("We think alone before we talk"), said, Pictograms(name, steps))


def _question(report: Report, trio: TrioReport, section: str) -> Slide:
    t = speaking.speaker(report)
    said = Notes(
        say=t("Think of one citizen. No names. One minute alone, then four minutes two and two."),
        ask=t("When last week did we do exactly this for a citizen?"),
        time=t("5 minutes: {who} keeps the time", who=speaking.who(report, trio, "amr")),
        quiet=t("Say: it may be something very small, such as waiting a minute before helping."),
    )
    kicker, title = (
        t("1 minute alone, 4 minutes two and two"),
        t("When last week did we do exactly this for a citizen?"),
    )
    return Slide(section, kicker, title, said, layout=Layout.QUESTION, key="question")


def _say(report: Report, trio: TrioReport, section: str) -> Slide:
    t = speaking.speaker(report)
    title = t("This is what we say")
    heads = (t("What happened?"), t("What made it possible?"), t("What do we want more of?"))
    first = (
        Cell(t("An example"), hint=True),
        Cell(t("Time, a word, a habit"), hint=True),
        Cell(t("One thing"), hint=True),
    )
    part = tables.one(title, heads, (1, 1, 1), (first, *[(Cell(), Cell(), Cell())] * 3), body_box(title))
    said = Notes(
        say=t("Let us hear four examples. I write while you talk."),
        ask=t("What made it possible?"),
        time=t("5 minutes: {who} writes in the table", who=speaking.who(report, trio, "amr")),
        quiet=t("Ask one pair you have heard laugh or nod: may we hear yours?"),
    )
    return Slide(section, t("Write straight into the table"), title, said, part, key="say")

"""The sample day with what people and pranksters type: formulas, control characters, emoji and a very long text."""

from dataclasses import replace

from tests.export.sample import sample
from workshop.core.figures import Agreement, Agreements, Bar, Bars, Figure, Notes, Theme, Themes, Word, Words
from workshop.export.report import Report, Shared, StepReport

FORMULAS = ("=1+1", "+45 12", "-2+3", "@SUM(A1)", '=HYPERLINK("file:x","y")', "\t=cmd", "{=A1}", "'=1")
ODD = ("👩‍⚕️ tak 🎉", '<b>fed</b> & "sagt"', "a\x00b\x07c\ufffed\ud800e", "http://example.org", "0042", "x" * 10_000)
TEXTS = (*FORMULAS, *ODD)


def awkward(language: str = "da") -> Report:
    """A report whose every text is awkward."""
    day = sample(language)
    steps = tuple(_spoiled(step) for step in day.steps)
    title = "=Titel [1]/2:*? med 'mange' tegn"
    return replace(day, title=title, municipality="=Fjordby", unit="@enhed", sentence="\x01=sætning", steps=steps)


def _spoiled(step: StepReport) -> StepReport:
    texts = tuple(Shared(text, theme) for text, theme in zip(TEXTS, reversed(TEXTS), strict=True)) if step.texts else ()
    figures = tuple(_figure(figure) for figure in step.figures)
    return replace(step, question=f"={step.question}", heading="=1", figures=figures, texts=texts)


def _figure(figure: Figure) -> Figure:
    if isinstance(figure, Notes):
        return replace(figure, notes=TEXTS)
    if isinstance(figure, Words):
        return replace(figure, words=tuple(Word(text, 1) for text in TEXTS))
    if isinstance(figure, Themes):
        return replace(figure, themes=tuple(Theme(text, 1, (text,)) for text in TEXTS))
    if isinstance(figure, Bars):
        return replace(figure, rows=tuple(Bar(text, 1, 0.1) for text in TEXTS))
    if isinstance(figure, Agreements):
        cards = tuple(Agreement(text, text, text, text, ((text, text), ("=felt", text))) for text in TEXTS)
        return replace(figure, cards=cards)
    return figure

"""How good the suggested themes are, and how fast: `python -m benchmarks.themes [LABELLED FILE]`.

Without a file it reads the project's own labelled answers, which the suggestions are tuned on; another file shows
what they do with words they have not met. Every answer counts, noise too; unplaced ones are one pile, or each alone.
"moved by 5" is how many of the other answers lie elsewhere when five late ones have come (benchmarks/late.py).
"""

import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean

from benchmarks import labelled, late
from benchmarks.labelled import Question, agreement
from workshop.text.suggesting import matching
from workshop.text.suggesting.drafting import drafts
from workshop.text.suggesting.ranking import Suggestion, rank

MANY = 300
Row = dict[str, float]


def grouped(question: Question) -> Row:
    """The drafts against the themes that were sorted by hand."""
    found = drafts(question.answers)
    group = {at: number for number, draft in enumerate(found.groups) for at in draft.members}
    themes = question.themes
    pile = [group.get(at, -1) for at in range(len(themes))]
    alone = [group.get(at, -1 - at) for at in range(len(themes))]
    meant, noise = question.meant(), question.noise()
    return {
        "groups": len(found.groups),
        "ARI": agreement(themes, pile),
        "ARI alone": agreement(themes, alone),
        "ARI no noise": agreement([themes[at] for at in meant], [pile[at] for at in meant]),
        "unplaced": len(found.unplaced) / len(themes),
        "noise out": mean([at in found.unplaced for at in noise] or [1]),
    } | late.moved(question.answers)


def titled(question: Question) -> Row:
    """Titles alone, and with three answers under each."""
    row: Row = {}
    found = rank(question.answers, question.titles)
    first, third = _right(question, found, question.meant())
    sure = [at for at, each in enumerate(found) if each.sure]
    row |= {"top 1": first, "top 3": third, "sure": len(sure) / len(found)}
    row["sure right"] = mean([found[at].titles[0] == question.themes[at] for at in sure] or [1])
    row["noise sure"] = mean([found[at].sure for at in question.noise()] or [0])
    taught = _three_each(question)
    examples = {
        title: [question.answers[at] for at in taught if question.themes[at] == number]
        for number, title in enumerate(question.titles)
    }
    rest = [at for at in question.meant() if at not in taught]
    again = dict(zip(rest, rank([question.answers[at] for at in rest], question.titles, examples), strict=True))
    row["top 1 of 3"], row["top 3 of 3"] = _right(question, again, rest)
    return row


def _right(
    question: Question, found: Sequence[Suggestion] | dict[int, Suggestion], places: Sequence[int]
) -> list[float]:
    return [mean(question.themes[at] in found[at].titles[:n] for at in places) for n in (1, 3)]


def _three_each(question: Question) -> set[int]:
    return {
        at
        for theme in range(len(question.titles))
        for at in [i for i, t in enumerate(question.themes) if t == theme][:3]
    }


def moves(question: Question) -> Row:
    """Presses until every answer lies where a person sorted it: with suggestions, and one answer at a time."""
    titles, left, presses = question.titles, set(range(len(question.answers))), len(question.titles)
    placed: dict[int, int] = {}
    while left & set(question.meant()):
        places = sorted(left)
        examples = {title: [question.answers[a] for a, t in placed.items() if titles[t] == title] for title in titles}
        found = dict(zip(places, rank([question.answers[a] for a in places], titles, examples), strict=True))
        sure = [at for at in places if found[at].sure]
        if sure and not placed:
            presses += 1  # one tap for all of them, and one for each that has to go back or on
            presses += sum(found[at].titles[0] != question.themes[at] for at in sure)
            taken = sure
        else:
            taken = [next(at for at in places if at in set(question.meant()))]
            presses += 1 if question.themes[taken[0]] in found[taken[0]].titles[:3] else 2
        placed |= {at: question.themes[at] for at in taken if question.themes[at] >= 0}
        left -= set(taken)
    return {"presses": presses, "by hand": len(titles) + 2 * len(question.meant())}


def speed(questions: Sequence[Question]) -> None:
    """Seconds for three hundred answers, cold and warm, and the memory of it all."""
    many = [answer for question in questions for answer in question.answers]
    many = (many * (MANY // len(many) + 1))[:MANY]
    titles = questions[0].titles
    started = time.perf_counter()
    matching.shipped()
    print(f"{'reading the lexicon':34}{time.perf_counter() - started:8.2f} s")
    jobs: dict[str, Callable[[], object]] = {
        f"drafts of {MANY}, first time": lambda: drafts(many),
        f"drafts of {MANY}, again": lambda: drafts(many),
        f"{len(titles)} titles for {MANY}": lambda: rank(many, titles),
    }
    for name, job in jobs.items():
        started = time.perf_counter()
        job()
        print(f"{name:34}{time.perf_counter() - started:8.2f} s")
    print(f"{'most memory':34}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MB")


def table(questions: Sequence[Question], measure: Callable[[Question], Row]) -> None:
    """A line for each question, and their mean."""
    rows = [measure(question) for question in questions]
    names = list(rows[0])
    print("\n" + " " * 34 + "".join(f"{name:>13}" for name in names))
    for question, row in zip([q.ask for q in questions], rows, strict=True):
        print(f"{question[:32]:34}" + "".join(f"{row[name]:13.3f}" for name in names))
    print(f"{'mean':34}" + "".join(f"{mean(row[name] for row in rows):13.3f}" for name in names))


def main() -> None:
    """Print everything."""
    questions = labelled.read(Path(sys.argv[1]) if len(sys.argv) > 1 else labelled.OWN)
    speed(questions)
    for measure in (grouped, titled, moves):
        table(questions, measure)


if __name__ == "__main__":
    main()

"""Counts what was chosen by its words, so that an option that was renamed or merged away keeps its choices."""

from collections import Counter
from collections.abc import Iterable, Sequence

from workshop.kinds.contract import Ask, Outcome


def by_label(ask: Ask, chosen: Sequence[str], labels: Sequence[str], own: Sequence[str] = ()) -> tuple[str, ...]:
    """One answer's choices as words, each once: today's label of an option, else the label it was chosen by.

    Own texts that say the same as an option, but for capitals, count as that option.
    """
    today = {option.id: option.label for option in ask.options}
    offered = {option.label.casefold(): option.label for option in ask.options}
    then = dict(zip(chosen, labels, strict=False))
    found = [today.get(id, then.get(id, "")) for id in chosen] + list(own)
    return tuple(dict.fromkeys(offered.get(label.casefold(), label) for label in found if label))


def tally(answers: Iterable[Iterable[str]]) -> list[tuple[str, int]]:
    """Labels and how many answers hold them, most first; level ones in the order they came."""
    counts: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for labels in answers:
        for label in {label.casefold(): label for label in labels}.values():
            counts[shown.setdefault(label.casefold(), label)] += 1
    return counts.most_common()


def most_first(answers: Iterable[Iterable[str]]) -> Outcome:
    """What was chosen, most often first."""
    return Outcome(tuple(label for label, _ in tally(answers)))

"""How many answers lie elsewhere when five late ones have come: the last five, and ten times five drawn by chance.

The groups before and after are paired one to one, those with most answers in common first, whatever they are called;
the pile of unplaced answers is only ever paired with itself. An answer has moved unless it was in one of a pair and is
in the other. Taking the largest first can only find too few that stay, never too many: the figure does not flatter.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from random import Random
from statistics import mean

from workshop.text.suggesting.drafting import NO_DRAFT, drafts

LATE, DRAWS = 5, 10
Places = Mapping[int, str]  # an answer → the key of its draft, NO_DRAFT without one


def moved(answers: Sequence[str]) -> dict[str, float]:
    """Shares of the old answers: when drafts have no memory, and on the board, which starts from its former ones."""
    everyone = range(len(answers))
    last, *drawn = [set(everyone[-LATE:]), *(set(Random(seed).sample(everyone, LATE)) for seed in range(DRAWS))]
    afresh, kept = zip(*(_both(answers, late) for late in (last, *drawn)), strict=True)
    return {
        "last 5 move": afresh[0],
        "moved by 5": mean(afresh[1:]),
        "most moved": max(afresh),
        "on the board": mean(kept),
    }


def _both(answers: Sequence[str], late: set[int]) -> tuple[float, float]:
    old = [at for at in range(len(answers)) if at not in late]
    before = dict(zip(old, _places([answers[at] for at in old]).values(), strict=True))
    return share_moved(before, _places(answers)), share_moved(before, _places(answers, before))


def _places(answers: Sequence[str], former: Places | None = None) -> dict[int, str]:
    held = {at: draft.key for draft in drafts(answers, former=former).groups for at in draft.members}
    return {at: held.get(at, NO_DRAFT) for at in range(len(answers))}


def share_moved(before: Places, after: Places) -> float:
    """The share of those in `before` that are not in the group which theirs is paired with."""
    common = Counter((place, after[at]) for at, place in before.items())
    pairs = {NO_DRAFT: NO_DRAFT}
    for one, other in sorted(common, key=lambda pair: (-common[pair], pair)):
        if one not in pairs and other not in pairs.values():
            pairs[one] = other
    return 1 - sum(n for (one, other), n in common.items() if pairs.get(one) == other) / len(before)

"""The whole day as one file, `workshop.json`: read back in by `workshop import`, and by anyone with a text editor.

docs/workshop-json.md says what every key holds; `archived` reads it. No answer has a seat, a time or a link to an
answer in another item.
"""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import Any

from workshop.core import plain
from workshop.core.figures import Agreements, Decisions, Themes, Withheld
from workshop.export import lineage, single
from workshop.export.accounts import StepAccount
from workshop.export.report import Report, StepReport

FORMAT, VERSION = "temadag.workshop", 1

Json = dict[str, Any]


def archive(report: Report) -> bytes:
    """The file: UTF-8, keys always in the same order."""
    written = json.dumps(_day(report), ensure_ascii=False, indent=2)
    return f"{written}\n".encode("utf-8", "replace")


def _day(report: Report) -> Json:
    return {
        "format": FORMAT,
        "version": VERSION,
        "workshop": _workshop(report),
        "programme": report.programme_text,
        "workplaces": [trio.workplace for trio in report.trios],
        **_last_time(report),
        "agenda": [asdict(item) for item in report.held],
        "rounds": [_round(step) for step in report.steps],
        "themes": [theme for step in report.steps for theme in _themes(step)],
        "outcomes": list(_outcomes(report)),
        "decisions": [line for step in report.steps for line in _decisions(step)],
        "commitments": [card for step in report.steps for card in _commitments(step)],
        "accounts": {"total": _total(report.accounts), "steps": [asdict(account) for account in report.accounts]},
    }


def _workshop(report: Report) -> Json:
    return {
        "title": report.title,
        "simulated": report.simulated,
        "code": report.code,
        "day": report.day.isoformat(),
        "language": report.language,
        "municipality": report.municipality,
        "unit": report.unit,
        "sentence": report.sentence,
        "goals": list(report.goals),
        "people": report.people,
        "workplaces": report.workplaces,
        "functions": dict(sorted(report.functions.items())),
        "floor": report.floor,
        "delete_on": report.delete_on.isoformat(),
    }


def _last_time(report: Report) -> Json:
    """What became of the last workshop's agreements; no such key where there was none."""
    last = report.last
    if last is None:
        return {}
    figures = plain.written([last.figure] if last.figure else [])
    told = {"title": last.title, "agreements": last.agreements, "question": last.question, "days": last.days}
    return {"last_time": {**told, "figures": figures}}


def _round(step: StepReport) -> Json:
    return {
        "id": _id(step),
        "step": step.key,
        "kind": step.kind,
        "who": step.who,
        "class": step.audience,
        "standing": step.standing,
        "question": step.question,
        "heading": step.heading,
        "n": step.n,
        "passed": step.passed,
        "figures": plain.written(single.figures(step)),
        "withheld": plain.written(figure for figure in step.figures if isinstance(figure, Withheld)),
        "answers": _answers(step),
    }


def _answers(step: StepReport) -> list[Json]:
    found = []
    for place, shared in enumerate(single.answers(step), 1):
        told = {"theme": shared.theme, "workplace": shared.workplace}
        found.append({"id": f"{_id(step)}#{place}", "text": shared.text} | {k: v for k, v in told.items() if v})
    return found


def _themes(step: StepReport) -> list[Json]:
    walls = [figure for figure in single.figures(step) if isinstance(figure, Themes)]
    themes = [theme for wall in walls for theme in wall.themes]
    return [
        {"id": f"{_id(step)}:{place}", "step": step.key, "title": theme.title, "count": theme.count}
        for place, theme in enumerate(themes, 1)
    ]


def _decisions(step: StepReport) -> list[Json]:
    lists = [figure for figure in single.figures(step) if isinstance(figure, Decisions)]
    return [
        {"step": step.key, "list": column.title, "above": place == 1, "text": text}
        for figure in lists
        for place, column in enumerate(figure.columns)
        for group in column.groups
        for text in group.texts
    ]


def _commitments(step: StepReport) -> list[Json]:
    walls = [figure for figure in single.figures(step) if isinstance(figure, Agreements)]
    return [
        {
            "step": step.key,
            "workplace": card.workplace,
            "sentence": card.sentence,
            "who": card.who,
            "first": card.first,
            "fields": [{"label": label, "text": text} for label, text in card.lines],
        }
        for wall in walls
        for card in wall.cards
    ]


def _outcomes(report: Report) -> Iterable[Json]:
    """Where a theme's answers and a step's material came from, as far as they may be seen."""
    for step in report.steps:
        sources = lineage.sources(report, step)
        answers = [answer for source in sources for answer in _answers(source)]
        for theme in _themes(step):
            yield {"id": theme["id"], "from": [a["id"] for a in answers if a.get("theme") == theme["title"]]}
        if sources:
            yield {"id": _id(step), "from": [_id(source) for source in sources]}


def _id(step: StepReport) -> str:
    """Names a round: an exercise may be asked again in a later item."""
    return f"{step.item + 1}.{step.key}"


def _total(accounts: Iterable[StepAccount]) -> dict[str, int]:
    names = [field.name for field in fields(StepAccount) if field.name != "step"]
    total = Counter({name: 0 for name in names})
    for account in accounts:
        total.update({name: getattr(account, name) for name in names})
    return dict(total)

"""`workshop themes`: suggested themes for one answer a line, or a ranking of given titles, for anyone to judge."""

import json
from collections.abc import Sequence
from pathlib import Path

import click

from workshop.commands.terminal import say, tell
from workshop.core.errors import WorkshopError
from workshop.text.suggesting.drafting import Drafts, drafts
from workshop.text.suggesting.ranking import Suggestion, rank

_SHOWN = 3  # titles for each answer


@click.command(
    help=say("Suggest themes for the answers in a file, one a line; with --titles, rank those titles for each answer.")
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--titles", "titles_file", type=click.Path(path_type=Path), help=say("File of theme titles, one a line."))
@click.option("--json", "as_json", is_flag=True, help=say("Write JSON, for other programs."))
def themes(file: Path, titles_file: Path | None, as_json: bool) -> None:
    """Group the answers, or rank the titles."""
    answers = _lines(file)
    if titles_file is None:
        found = drafts(answers)  # named in Danish, as the answers are
        tell(json.dumps(_grouped(found), ensure_ascii=False)) if as_json else _tell_groups(found, answers)
        return
    titles = [title for title in _lines(titles_file) if title]
    ranked = rank(answers, titles)
    tell(json.dumps(_ranked(ranked), ensure_ascii=False)) if as_json else _tell_ranking(ranked, answers, titles)


def _lines(file: Path) -> list[str]:
    """Every line of a file, empty ones too, so that an answer keeps its number."""
    if not file.exists():
        raise WorkshopError("There is no file {file}.", file=file)
    if file.is_dir():
        raise WorkshopError("{file} is a folder. Name a file with one answer a line.", file=file)
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except OSError as trouble:
        raise WorkshopError("{file} cannot be read ({reason}).", file=file, reason=trouble.strerror) from trouble
    except UnicodeDecodeError as trouble:
        message = "{file} is not saved as UTF-8. Save it again with the encoding UTF-8."
        raise WorkshopError(message, file=file) from trouble
    lines = [line.strip() for line in text.replace("\r\n", "\n").removesuffix("\n").split("\n")]
    if not any(lines):
        raise WorkshopError("There is nothing in {file}. Write one answer or title on each line.", file=file)
    return lines


def _grouped(found: Drafts) -> dict[str, object]:
    groups = [{"name": draft.name, "members": list(draft.members)} for draft in found.groups]
    return {"themes": groups, "unplaced": list(found.unplaced)}


def _ranked(ranked: Sequence[Suggestion]) -> dict[str, object]:
    rows = [{"line": at, "titles": list(each.titles), "sure": each.sure} for at, each in enumerate(ranked)]
    return {"suggestions": rows}


def _tell_groups(found: Drafts, answers: Sequence[str]) -> None:
    written = sum(1 for answer in answers if answer)
    placed = sum(len(draft.members) for draft in found.groups)
    tell(
        say(
            "Suggestions: {themes} themes for {placed} of {all} answers.",
            themes=len(found.groups),
            placed=placed,
            all=written,
        )
    )
    for draft in found.groups:
        tell()
        tell(
            say("{name} ({n}), said with: {words}", name=draft.name, n=len(draft.members), words=", ".join(draft.words))
        )
        _tell_answers(answers, draft.members)
    left = [at for at in found.unplaced if answers[at]]
    if left:
        tell()
        tell(say("Without a theme ({n})", n=len(left)))
        _tell_answers(answers, left)


def _tell_answers(answers: Sequence[str], places: Sequence[int]) -> None:
    for at in places:
        tell(f"  {at + 1:>4}  {answers[at]}")


def _tell_ranking(ranked: Sequence[Suggestion], answers: Sequence[str], titles: Sequence[str]) -> None:
    for at, (each, answer) in enumerate(zip(ranked, answers, strict=True)):
        if answer:
            named = " · ".join(titles[title] for title in each.titles[:_SHOWN])
            tell(f"{'*' if each.sure else ' '} {at + 1:>4}  {answer}  →  {named}")
    sure = sum(each.sure for each in ranked)
    tell()
    tell(say("{n} of {all} suggestions are sure; they are marked with a star.", n=sure, all=sum(map(bool, answers))))

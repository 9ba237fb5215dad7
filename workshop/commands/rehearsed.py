"""Tells what came of a rehearsal: the accounts, and everything that is not as it should be."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from workshop.commands.terminal import say, tell
from workshop.content.programme import Plan
from workshop.export import naming
from workshop.export.accounts import StepAccount
from workshop.export.report import Report
from workshop.export.workbook import REASONS
from workshop.rehearsal.day import Rehearsed
from workshop.rehearsal.tally import Tally
from workshop.rehearsal.wall import unseen


def told(report: Report, rehearsed: Rehearsed, plan: Plan, out: Path) -> bool:
    """Print the accounts; whether everything is right."""
    tally = rehearsed.tally
    for line in ("", *_table(report, tally), ""):
        tell(line)
    counts = {"n": rehearsed.phones, "all": tally.total(), "no": tally.refused.total()}
    tell(say("Phones: {n}. Sends acknowledged: {all}. Refused kindly: {no}.", **counts))
    if tally.missed_rings:
        tell(say("Phones that looked by themselves, because no bell had rung: {n}.", n=tally.missed_rings))
    wrong = [*not_accounted(report, rehearsed, plan), *_missing_files(report, out)]
    for line in wrong:
        tell(line, wrong=True)
    if not wrong:
        tell(say("Every acknowledged answer is accounted for."))
    return not wrong


def not_accounted(report: Report, rehearsed: Rehearsed, plan: Plan) -> list[str]:
    """What the phones met, what the outputs do not account for, and what the wall never showed, as sentences."""
    tally, found = rehearsed.tally, list(rehearsed.tally.troubles)
    if steps := tally.missing(report.accounts):
        found.append(say("Not every answer is accounted for in: {steps}.", steps=", ".join(steps)))
    if steps := unseen(plan, report.accounts, rehearsed.shown):
        found.append(say("The screen never showed the result of: {steps}.", steps=", ".join(steps)))
    return found


def _missing_files(report: Report, out: Path) -> list[str]:
    files = [file for file in naming.files(report) if not (out / file).is_file() or not (out / file).stat().st_size]
    return [say("These files are missing or empty: {files}.", files=", ".join(files))] if files else []


def aligned(rows: Sequence[Sequence[str]], between: str = "  ") -> list[str]:
    """The rows as lines with straight columns, every cell to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [between.join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]


def _table(report: Report, tally: Tally) -> Iterable[str]:
    """The accounts as lines: what the phones counted stands beside what the outputs hold."""
    rows = [[say("Step"), say("On phones"), *(say(word) for word in REASONS.values())]]
    rows += [_row(account, tally) for account in report.accounts]
    return aligned(rows)


def _row(account: StepAccount, tally: Tally) -> list[str]:
    return [account.step, str(tally.of(account.step)), *(str(getattr(account, reason)) for reason in REASONS)]

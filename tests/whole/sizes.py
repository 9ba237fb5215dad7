"""Prints the ten largest modules and functions and the ten most tangled ones: `make sizes`."""

import heapq
import json
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.whole import measure
from tests.whole.measure import Measured
from tests.whole.tree import ROOT


def main() -> None:
    """Print the three lists."""
    _show("Lines in a module, tables apart (under 200)", measure.modules())
    _show("Lines in a function, docstring apart (under 25)", measure.functions())
    _show("Complexity of a function (at most 8)", _tangled())


def _show(title: str, measured: Iterable[Measured]) -> None:
    print(f"\n{title}")
    for each in heapq.nlargest(10, measured, key=lambda one: one.lines):
        print(f"{each.lines:5}  {each.where}")


def _tangled() -> Iterable[Measured]:
    """Each function's complexity as ruff counts it, which is the count that `make lint` refuses above 8."""
    ruff = Path(sys.executable).with_name("ruff")
    ask = ["check", "--select=C901", "--config=lint.mccabe.max-complexity=1", "--output-format=json", "workshop"]
    told = subprocess.run([ruff, *ask], cwd=ROOT, capture_output=True, text=True).stdout
    for each in json.loads(told):
        found = re.match(r"`(.+)` is too complex \((\d+) ", each["message"])
        if found:
            file = Path(each["filename"]).relative_to(ROOT)
            yield Measured(int(found[2]), f"{file}:{each['location']['row']} {found[1]}")


if __name__ == "__main__":
    main()

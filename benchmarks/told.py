"""How benchmarks tell what they found: the machine once, then a line for each figure."""

import os
import platform
from collections.abc import Sequence
from statistics import quantiles


def machine() -> str:
    """What this was measured on."""
    cores = len(os.sched_getaffinity(0))
    return f"{cores} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"


def heading(what: str) -> None:
    """Say what is measured, and on what."""
    print(f"{what}  [{machine()}]", flush=True)


def line(name: str, value: str, goal: str = "") -> None:
    """One figure, and what it should be."""
    print(f"  {name:<44} {value:>22}  {goal}", flush=True)


def spread(seconds: Sequence[float]) -> tuple[float, float]:
    """The median and the 95th percentile, in milliseconds."""
    parts = quantiles(seconds, n=100, method="inclusive")
    return parts[49] * 1000, parts[94] * 1000

"""What every figure carries, whatever it shows."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Figure:
    """What all figures share."""

    name: ClassVar[str] = ""
    heading: str
    finding: str
    n: int

"""How long the decks of a workshop take and how large they are: the room's, and one for each of twelve trios."""

import io
import resource
import time

from pptx import Presentation

from benchmarks import told
from tests.export.sample import sample
from workshop.export import naming, outputs


def main() -> None:
    """Make every deck once, and as many empty slides with python-pptx alone."""
    told.heading("Decks: one for the room and one for each trio")
    report = sample("da")
    made: dict[str, bytes] = {}
    began = time.perf_counter()
    for file in (naming.ROOM, *(naming.trio_file(trio) for trio in report.trios)):
        made[file] = outputs.one(report, file)
    seconds = time.perf_counter() - began
    slides = sum(len(Presentation(io.BytesIO(deck)).slides) for deck in made.values())
    bare = _bare(slides, len(made))
    told.line(f"{len(made)} decks, {slides} slides", f"{seconds:.2f} s")
    told.line("the same number of empty slides, bare", f"{bare:.2f} s", f"ratio {seconds / bare:.1f}")
    told.line("all decks together", f"{sum(map(len, made.values())) / 1e6:.2f} MB", "each under 5 MB")
    told.line("the largest", f"{max(map(len, made.values())) / 1e6:.2f} MB")
    told.line(
        "memory of this process at its highest", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:.0f} MB"
    )


def _bare(slides: int, decks: int) -> float:
    """Seconds that python-pptx takes for as many slides with a title, in as many files."""
    began = time.perf_counter()
    for number in range(decks):
        deck = Presentation()
        for _ in range(slides // decks + (number < slides % decks)):
            deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = "Temadag"  # type: ignore[union-attr]
        deck.save(io.BytesIO())
    return time.perf_counter() - began


if __name__ == "__main__":
    main()

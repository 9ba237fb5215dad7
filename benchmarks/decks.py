"""How long the decks of a workshop take, how large they are, and how that grows: 1, 30 and 100 trios' decks.

Each number of decks is made in a process of its own, so that its memory is its own; the same number of slides with a
title, made by python-pptx alone, stands beside it.
"""

import io
import multiprocessing
import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import cycle, islice

from pptx import Presentation

from benchmarks import told
from tests.export.sample import sample
from workshop.export import naming, outputs
from workshop.export.report import Report, TrioReport

MANY = (1, 30, 100)
Made = tuple[float, float, float, int, int, int]
# seconds, seconds of the processor, MB at the highest, slides, bytes, bytes of the largest


def main() -> None:
    """Make the room's deck, then each number of trios' decks."""
    told.heading("Decks: one for the room and one for each trio")
    report = sample("da")
    room = outputs.one(report, naming.ROOM)
    told.line("the room's deck", f"{len(room) / 1e6:.2f} MB", "under 5 MB")
    start = _apart(_nothing, 0)[2]
    for many in MANY:
        seconds, worked, high, slides, size, largest = _apart(_decks, many)
        bare = _apart(_bare, many)
        told.line(f"{many} trio decks, {slides} slides", f"{seconds:.2f} s", f"{seconds / many:.3f} s a deck")
        told.line("  of the processor, whatever else runs", f"{worked:.2f} s", f"{worked / many:.3f} s a deck")
        told.line("  memory over a process that makes none", f"{high - start:.0f} MB", f"{high:.0f} MB in all")
        told.line("  size", f"{size / 1e6:.2f} MB", f"the largest {largest / 1e6:.3f} MB, under 5 MB")
        told.line("  as many slides with a title, bare", f"{bare[1]:.2f} s", f"ratio {worked / bare[1]:.1f}")


def _apart(work: Callable[[int], Iterator[bytes]], many: int) -> Made:
    """What the work took in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as one:
        return one.apply(_measured, (work, many))


def _measured(work: Callable[[int], Iterator[bytes]], many: int) -> Made:
    sample("da")
    slides, sizes = 0, [0]
    spent, worked = 0.0, 0.0
    began, busy = time.perf_counter(), time.process_time()
    for file in work(many):
        spent, worked = spent + time.perf_counter() - began, worked + time.process_time() - busy
        slides += len(Presentation(io.BytesIO(file)).slides)
        sizes.append(len(file))
        began, busy = time.perf_counter(), time.process_time()
    high = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    return spent, worked, high, slides, sum(sizes), max(sizes)


def _nothing(many: int) -> Iterator[bytes]:
    """No deck at all: what the process and the report weigh."""
    return iter(())


def _decks(many: int) -> Iterator[bytes]:
    """So many trios' decks, one after the other, as an export writes them."""
    report = _with_trios(sample("da"), many)
    for trio in report.trios:
        yield outputs.one(report, naming.trio_file(trio))


def _with_trios(report: Report, many: int) -> Report:
    """The sample with so many trios: its own over and over, under names of their own."""
    trios: Iterator[TrioReport] = islice(cycle(report.trios), many)
    return replace(report, trios=tuple(replace(trio, slug=f"{trio.slug}-{n}") for n, trio in enumerate(trios, 1)))


def _bare(many: int) -> Iterator[bytes]:
    """So many files of twenty slides with a title, by python-pptx alone."""
    for _ in range(many):
        deck = Presentation()
        for _ in range(20):
            deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = "Temadag"  # type: ignore[union-attr]
        out = io.BytesIO()
        deck.save(out)
        yield out.getvalue()


if __name__ == "__main__":
    main()

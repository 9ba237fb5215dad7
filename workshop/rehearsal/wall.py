"""A simulated projector: let in by the code that the desk shows, and read after every press of the big button."""

from collections.abc import Sequence

from workshop.content.programme import Plan
from workshop.core.phases import Phase, next_phase
from workshop.export.accounts import StepAccount
from workshop.rehearsal import wall_page
from workshop.rehearsal.browser import Browser

NOTHING = ("", "withheld")  # no figure, or the one that says that too few have answered


class Wall:
    """What one screen has shown."""

    def __init__(self, browser: Browser, plan: Plan) -> None:
        self.shown: dict[str, str] = {}  # step (`K01.valg`) → the figure its result was drawn as; "" for none
        self._browser, self._plan, self._now = browser, plan, ""

    async def pair(self, code: str) -> None:
        """Type the code, as on a machine that nobody has signed in on."""
        await self._browser.look("/screen")
        self._now = wall_page.redrawn_from((await self._browser.submit("/screen", [("code", code)])).text)

    async def open(self, path: str) -> None:
        """Open it in a browser that may lead the meeting."""
        self._now = wall_page.redrawn_from(await self._browser.look(path))

    async def look(self) -> None:
        """Read what stands there now; a result is noted under its step."""
        seen = wall_page.wall(await self._browser.look(self._now))
        if seen.scene == "result":
            self.shown[_step_at(self._plan, seen.position)] = seen.figure


def results(plan: Plan) -> list[str]:
    """The steps whose result goes up, as `K01.valg`."""
    return [_name(plan, place) for place, beat in enumerate(plan.beats()) if beat.step and _goes_up(plan, place)]


def unseen(plan: Plan, accounts: Sequence[StepAccount], shown: dict[str, str]) -> list[str]:
    """The steps whose result never was on the wall, or not as a figure although answers of it are counted."""
    counted = {account.step: account.counted for account in accounts}
    return [
        step for step in results(plan) if step not in shown or (counted.get(step, 0) and shown[step] in NOTHING)
    ]  # fmt: skip


def _step_at(plan: Plan, position: str) -> str:
    return _name(plan, int(position.partition(".")[0]))


def _name(plan: Plan, place: int) -> str:
    beat = plan.beats()[place]
    exercise = plan.exercise_of(beat)
    return f"{exercise.id}.{beat.step.name}" if exercise is not None and beat.step is not None else ""


def _goes_up(plan: Plan, place: int) -> bool:
    step, phase = plan.beats()[place].step, Phase.WAITING
    while step is not None:
        following = next_phase(phase, step.who, step.reveal)
        if following is None:
            return phase is Phase.SHOWN
        phase = following
    return False

"""No file, however odd, breaks the reading: it is used, or it is refused with sentences in both languages."""

import ast
import copy
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop import paths
from workshop.content.chains import check_chains
from workshop.content.exercise_file import check_exercise, read_exercise
from workshop.content.problems import Report
from workshop.content.programme_file import read_programme
from workshop.content.run_sheet import check_programme
from workshop.language import say, words

pytestmark = pytest.mark.slow

FILES = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in sorted(paths.exercises().glob("*.toml"))}
PROGRAMMES = {
    path.stem: tomllib.loads(path.read_text("utf-8"))
    for path in sorted((paths.exercises() / "programmes").glob("*.toml"))
}
MEANT = ["person", "trio", "room", "themes", "look", "cards", "live", "screen"]
POINTING = ["svar.answers", "K06.less", "B01.haab?", "B11.linje", "+8"]
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-5, 400)
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from([*MEANT, *POINTING])
)
ODD = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["da", "en", "name", "a", "step"]), inner, max_size=3)
    ),
    max_leaves=6,
)


def _ways(value: Any) -> list[tuple[Any, ...]]:
    """Every place in a parsed file."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [(key, *rest) for key, part in inside for rest in ((), *_ways(part))]


def _with(data: Any, way: tuple[Any, ...], odd: Any) -> Any:
    spoilt = copy.deepcopy(data)
    inside = spoilt
    for key in way[:-1]:
        inside = inside[key]
    inside[way[-1]] = odd
    return spoilt


def _said(report: Report) -> list[str]:
    return [problem.say(language) for problem in report.problems for language in ("da", "en")]


@settings(max_examples=150, deadline=None)
@given(name=st.sampled_from(sorted(FILES)), odd=ODD, choose=st.randoms(use_true_random=False))
def test_an_exercise_with_one_odd_value_is_used_or_refused(name, odd, choose):
    report = Report(name)
    sketch = read_exercise(_with(FILES[name], choose.choice(_ways(FILES[name])), odd), report)
    check_exercise(sketch)
    check_chains({sketch.id: sketch})
    assert all(_said(report))
    assert sketch.exercise is not None or report.problems


@settings(max_examples=100, deadline=None)
@given(odd=ODD, choose=st.randoms(use_true_random=False))
def test_a_programme_with_one_odd_value_is_used_or_refused(odd, choose):
    report = Report("programme")
    name = choose.choice(sorted(PROGRAMMES))
    sketches = {data["id"]: read_exercise(data, Report(key)) for key, data in FILES.items()}
    found = read_programme(_with(PROGRAMMES[name], choose.choice(_ways(PROGRAMMES[name])), odd), report, name)
    check_programme(found, sketches)
    assert all(_said(report))
    assert found.programme is not None or report.problems


def test_every_sentence_about_a_mistake_is_known_in_danish():
    known = words("da")
    missing = [message for path in _modules() for message in _messages(path) if message not in known]
    assert missing == []


def test_danish_sentences_take_the_same_values():
    for message in (m for path in _modules() for m in _messages(path)):
        assert _braces(say("da", message)) == _braces(message), message


def _modules() -> list[Path]:
    return sorted((Path(paths.__file__).parent / "content").glob("*.py"))


def _messages(path: Path) -> list[str]:
    """Sentences in a module: what ends like one, and is neither a docstring nor the line an editor shows of a key."""
    tree = ast.parse(path.read_text("utf-8"))
    aside = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Key":
            aside |= {id(argument) for argument in node.args[2:]}
    constants = [n for n in ast.walk(tree) if isinstance(n, ast.Constant) and id(n) not in aside]
    texts = [n.value for n in constants if isinstance(n.value, str)]
    return [text for text in texts if " " in text and text.endswith(".")]


def _braces(text: str) -> list[str]:
    return sorted({part.split("}")[0] for part in text.split("{")[1:]})

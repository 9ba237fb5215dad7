"""The house rules that no linter knows. Each test names every offender at once."""

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.whole import measure, tree

JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
VENDORED = (Path("static/vendor"), Path("static/fonts"))

# Spelled in two halves, so that this file keeps its own rules.
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b")
ONE_MACHINE = re.compile(r"(?<![\w.~*])/" r"(work|root|home|Users)/")
REGISTRY = re.compile("py" r"pi\.org|npm" r"js|python" r"hosted|deb" r"ian\.org")

IN_A_PAGE = {
    "a script in the page": re.compile(r"<script(?![^>]*\ssrc=)", re.IGNORECASE),
    "a style in the page": re.compile(r"<style\b|\sstyle\s*=", re.IGNORECASE),
    "an event handler in the page": re.compile(r"\son[a-z]+\s*=|\shx-on\b", re.IGNORECASE),
    "script in an attribute": re.compile(r"=\s*[\"']\s*(js|javascript):", re.IGNORECASE),
    "a filter in hx-trigger": re.compile(r"hx-trigger\s*=\s*(\"[^\"]*\[|'[^']*\[)", re.IGNORECASE),
    "a morph with options, which needs eval": re.compile(r"hx-swap\s*=\s*[\"'][^\"']*morph:\{", re.IGNORECASE),
    "an address elsewhere": re.compile(
        r"\b(src|href|action|formaction|poster|srcset|hx-(get|post|put|delete))\s*=\s*[\"']?\s*(https?:)?//",
        re.IGNORECASE,
    ),
}


def test_no_module_has_200_lines() -> None:
    _none(f"{each.lines} {each.where}" for each in measure.modules() if each.lines >= 200)


def test_no_function_has_25_lines() -> None:
    _none(f"{each.lines} {each.where}" for each in measure.functions() if each.lines >= 25)


def test_every_module_says_in_its_first_line_what_it_is_for() -> None:
    silent = []
    for file in tree.under("workshop", "tests", "benchmarks", suffix=".py"):
        words = ast.get_docstring(ast.parse(tree.text(file))) or ""
        if not words.strip():
            silent.append(str(file))
    _none(silent)


def test_nothing_is_left_unfinished() -> None:
    found = list(_lines(UNFINISHED))
    for file in tree.under("workshop", suffix=".py"):
        for node in ast.walk(ast.parse(tree.text(file))):
            if isinstance(node, ast.Name) and node.id == "NotImplementedError":
                found.append(f"{file}:{node.lineno}: NotImplementedError")
    _none(found)


def test_no_error_is_swallowed_unseen() -> None:
    swallowed = [
        f"{file}:{node.lineno}"
        for file in tree.under("workshop", suffix=".py")
        for node in ast.walk(ast.parse(tree.text(file)))
        if isinstance(node, ast.ExceptHandler) and _catches_all(node) and _does_nothing(node)
    ]
    _none(swallowed)


def test_a_template_carries_no_code_and_loads_nothing_from_elsewhere() -> None:
    found = [
        f"{file}:{page[: hit.start()].count(chr(10)) + 1}: {what}: {hit.group().strip()}"
        for file in tree.under("templates", suffix=".html")
        for page in [JINJA.sub(_blank, tree.text(file))]
        for what, pattern in IN_A_PAGE.items()
        for hit in pattern.finditer(page)
    ]
    _none(found)


def test_no_file_names_a_path_of_one_machine() -> None:
    _none(_lines(ONE_MACHINE))


def test_no_file_names_a_package_registry() -> None:
    _none(_lines(REGISTRY))


def test_no_file_is_committed_that_a_command_can_make() -> None:
    made = re.compile(r"(^|/)(uv\.lock|node_modules|__pycache__|\.coverage|[^/]+\.(pyc|whl|sqlite3?|db|egg-info))(/|$)")
    _none(str(file) for file in tree.files() if made.search(file.as_posix()))


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads(tree.text(Path("pyproject.toml")))
    needs, tools = project["project"]["dependencies"], project["dependency-groups"]["dev"]
    everything, server = _pins("requirements.lock"), _pins("deploy/requirements.lock")
    _none(_unmet(needs + tools, everything))
    _none(_unmet(needs, server))
    _none(f"{name}=={version} on a server only" for name, version in server.items() if everything.get(name) != version)


def _none(offenders: Iterable[str]) -> None:
    """Fail with every offender on a line of its own; pytest would shorten a list."""
    found = "\n".join(offenders)
    if found:
        pytest.fail(found, pytrace=False)


def _lines(pattern: re.Pattern[str]) -> Iterator[str]:
    for file, words in tree.texts():
        if not any(file.is_relative_to(folder) for folder in VENDORED) or file.name == "README.md":
            for number, line in enumerate(words.splitlines(), 1):
                if pattern.search(line):
                    yield f"{file}:{number}: {line.strip()[:100]}"


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", "", found.group())  # keeps the line numbers


def _catches_all(handler: ast.ExceptHandler) -> bool:
    kind = handler.type
    return kind is None or (isinstance(kind, ast.Name) and kind.id in {"Exception", "BaseException"})


def _does_nothing(handler: ast.ExceptHandler) -> bool:
    return all(
        isinstance(node, ast.Pass | ast.Continue)
        or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        for node in handler.body
    )


def _pins(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9][a-z0-9.-]*)(?:\[[^]]*\])?==([^ ;\\]+)", tree.text(Path(lock)), re.MULTILINE))


def _unmet(needs: list[str], pins: dict[str, str]) -> Iterator[str]:
    for need in map(Requirement, needs):
        version = pins.get(canonicalize_name(need.name))
        if version is None or version not in need.specifier:
            yield f"{need} (locked: {version}); run: make lock"

"""How large a module and a function are, counted as a reader would: tables and explanations are free."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.whole import tree

TABLE = 5
"""Lines from which a literal at a module's top level is a data table."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A module or a function with its lines of code."""

    lines: int
    where: str


def modules() -> Iterator[Measured]:
    """Each module of the package, migrations apart."""
    for file, source in _sources():
        yield Measured(len(source.splitlines()) - _tables(ast.parse(source)), str(file))


def functions() -> Iterator[Measured]:
    """Each function of the package, migrations apart, without its decorators and docstring."""
    for file, source in _sources():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield Measured(_span(node) - _docstring(node), f"{file}:{node.lineno} {node.name}")


def _sources() -> Iterator[tuple[Path, str]]:
    for file in tree.under("workshop", suffix=".py"):
        if "migrations" not in file.parts:
            yield file, tree.text(file)


def _span(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _docstring(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return _span(node.body[0]) if ast.get_docstring(node, clean=False) is not None else 0


def _tables(module: ast.Module) -> int:
    return sum(
        _span(node)
        for node in module.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and _span(node) >= TABLE and _literal(node.value)
    )


def _literal(value: ast.expr | None) -> bool:
    """Whether an expression holds nothing but constants, names and calls without logic: a table."""
    logic = (ast.Lambda, ast.IfExp, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.NamedExpr)
    return value is not None and not any(isinstance(node, logic) for node in ast.walk(value))

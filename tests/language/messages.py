"""Finds every message id in the code and the templates: what must be said in Danish too."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jinja2 import Environment, nodes

from tests.whole import tree

SAYS = {
    "say": (0, 1),
    "complain": (1,),
    "problem": (0,),
    "notes": (3, 4),
    "notice": (0, 1),
}  # function → where its message may stand
COUNTS = ("count", "count_")
ERRORS = {"WorkshopError", "NotAllowed", "NotFound", "TooLate", "StorageTrouble", "SignInFirst", "ContentError"}
NOT_WORDS = {"", "da", "en"}


@cache
def wanted() -> dict[str, str]:
    """Each message id with the first file that says it."""
    found: dict[str, str] = {}
    for file in tree.under("workshop", suffix=".py"):
        for message in _Module(ast.parse(tree.text(file))).messages():
            found.setdefault(message, str(file))
    for file in tree.under("templates", suffix=".html"):
        for message in _of_template(file):
            found.setdefault(message, str(file))
    return found


@cache
def constants() -> frozenset[str]:
    """Every text that stands in the code or a template: a message that is in none of them is never said."""
    found: set[str] = set()
    for file in tree.under("workshop", suffix=".py"):
        for node in ast.walk(ast.parse(tree.text(file))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    for file in tree.under("templates", suffix=".html"):
        parsed = Environment().parse(tree.text(file))
        found |= {str(node.value) for node in parsed.find_all(nodes.Const)}
    return frozenset(found)


class _Module:
    """One module's messages; a name is looked up among the assignments of the module."""

    def __init__(self, parsed: ast.Module) -> None:
        self._parsed = parsed
        self._named: dict[str, list[ast.expr]] = {}
        for node in ast.walk(parsed):
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                for target in targets:
                    if isinstance(target, ast.Name):
                        self._named.setdefault(target.id, []).append(node.value)

    def messages(self) -> Iterator[str]:
        """Every message id."""
        for node in ast.walk(self._parsed):
            if isinstance(node, ast.Call):
                for argument in _spoken(node):
                    yield from self._texts(argument)
            elif isinstance(node, ast.ClassDef) and _is_error(node):
                yield from self._of_error(node)

    def _of_error(self, node: ast.ClassDef) -> Iterator[str]:
        for inner in ast.walk(node):
            if isinstance(inner, ast.FunctionDef):
                for default in inner.args.defaults:
                    yield from self._texts(default)
            if isinstance(inner, ast.Call) and getattr(inner.func, "attr", "") == "__init__" and inner.args:
                yield from self._texts(inner.args[0])

    def _texts(self, node: ast.expr, seen: frozenset[str] = frozenset()) -> Iterator[str]:
        if isinstance(node, ast.Constant):
            if isinstance(node.value, str) and node.value not in NOT_WORDS:
                yield node.value
        elif isinstance(node, ast.Name) and node.id not in seen:
            for value in self._named.get(node.id, ()):
                yield from self._texts(value, seen | {node.id})
        else:
            for part in _parts(node):
                yield from self._texts(part, seen)


def _parts(node: ast.expr) -> list[ast.expr]:
    """The expressions whose value may be this one's."""
    if isinstance(node, ast.IfExp):
        return [node.body, node.orelse]
    if isinstance(node, ast.Dict):
        return list(node.values)
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return list(node.elts)
    if isinstance(node, ast.Subscript | ast.Starred):
        return [node.value]
    if isinstance(node, ast.BoolOp):
        return list(node.values)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "get":
        return [node.func.value, *node.args[1:]]
    return []


def _spoken(call: ast.Call) -> list[ast.expr]:
    """The arguments of a call that are message ids."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in COUNTS:
        owner = getattr(getattr(call.func, "value", None), "id", "language")
        return call.args[:3] if owner in ("language", "pages") else []
    if name in ERRORS:
        return call.args[:1]
    return [call.args[place] for place in SAYS.get(name, ()) if place < len(call.args)]


def _is_error(node: ast.ClassDef) -> bool:
    return node.name in ERRORS or any(isinstance(base, ast.Name) and base.id in ERRORS for base in node.bases)


def _of_template(file: Path) -> Iterator[str]:
    parsed = Environment().parse(tree.text(file))
    named = {
        node.target.name: node.node for node in parsed.find_all(nodes.Assign) if isinstance(node.target, nodes.Name)
    }
    for call in parsed.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in ("_", *COUNTS):
            for argument in call.args[: 2 if call.node.name in COUNTS else 1]:
                yield from _jinja_texts(argument, named)


def _jinja_texts(node: nodes.Node, named: dict[str, nodes.Node]) -> Iterator[str]:
    if isinstance(node, nodes.Const):
        yield str(node.value)
    elif isinstance(node, nodes.Name) and node.name in named:
        yield from _jinja_texts(named[node.name], {name: named[name] for name in named if name != node.name})
    for part in _jinja_parts(node):
        yield from _jinja_texts(part, named)


def _jinja_parts(node: nodes.Node) -> list[nodes.Node]:
    """The expressions of a template whose value may be this one's."""
    if isinstance(node, nodes.CondExpr):
        return [part for part in (node.expr1, node.expr2) if part is not None]
    if isinstance(node, nodes.Getitem | nodes.Getattr):
        return [node.node]
    if isinstance(node, nodes.Dict):
        return [pair.value for pair in node.items]
    return list(node.items) if isinstance(node, nodes.Tuple | nodes.List) else []

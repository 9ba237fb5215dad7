"""Draws pages: templates with the reader's words, and addresses of static files that may be kept for a year."""

import json
from functools import lru_cache
from hashlib import sha256
from typing import Any, cast

from flask import Flask, Response, g, render_template, request, send_from_directory, session, url_for
from jinja2 import StrictUndefined

from workshop import language, paths
from workshop.core.codes import spoken
from workshop.core.errors import WorkshopError
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Ask

YEAR = 365 * 24 * 3600  # seconds


def current_language() -> str:
    """The language of the page that is being drawn."""
    return str(g.get("language") or language.chosen(session.get("language")))


def say(message: str, **values: object) -> str:
    """The message in the language of the page."""
    return language.say(current_language(), message, **values)


def count(one: str, many: str, n: int, **values: object) -> str:
    """`one` or `many` in the language of the page, by n."""
    return language.count(current_language(), one, many, n, **values)


def number(value: float, decimals: int = 0) -> str:
    """A number as it is written: 3,4 in Danish, 3.4 in English."""
    text = f"{value:.{decimals}f}"
    return text.replace(".", ",") if current_language() == "da" else text


def said(trouble: WorkshopError | None) -> dict[str, str] | None:
    """What went wrong in the reader's language, and the field it belongs to."""
    if trouble is None:
        return None
    return {"sentence": say(trouble.message, **trouble.values), "field": trouble.field}


def draw(template: str, **values: Any) -> str:
    """A page or fragment as text."""
    return render_template(template, language=current_language(), **values)


@lru_cache(maxsize=1)
def static_version() -> str:
    """Names the static files as they are: one name for all, so that files which load each other do so under it too."""
    found = sha256()
    for path in sorted(path for path in paths.static().rglob("*") if path.is_file()):
        found.update(path.relative_to(paths.static()).as_posix().encode() + path.read_bytes())
    return found.hexdigest()[:12]


def static_url(name: str) -> str:
    """The address of a static file; it changes when any of them does, so each may be kept for a year."""
    return url_for("static", version=static_version(), filename=name)


def _static(version: str, filename: str) -> Response:
    return send_from_directory(paths.static(), filename, max_age=YEAR if version == static_version() else None)


def _dealt(ask: Ask) -> Any:
    """What this phone's lot gives it, where its kind deals something out."""
    return cast(Any, KINDS[ask.kind]).dealt(ask)


def install(app: Flask) -> None:
    """Give templates their words and helpers, and static files their address."""
    app.add_url_rule("/static/<version>/<path:filename>", "static", _static)
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals.update(
        _=say,
        count_=count,
        number=number,
        dealt=_dealt,
        static_url=static_url,
        spoken=spoken,
        to_json=lambda value: json.dumps(value, ensure_ascii=False),
        is_secure=lambda: request.is_secure,
        sums_stay=lambda: app.extensions["settings"].keep_figures_days > 0,
    )

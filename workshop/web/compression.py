"""Sends text gzipped: static files compressed once and kept, pages as they are drawn.

Browsers offer brotli only over HTTPS, and a hall has plain HTTP, so gzip is the one that counts.
"""

import gzip
from functools import lru_cache

from flask import Flask, Response, request

from workshop import paths

TEXT = ("text/html", "text/css", "text/javascript", "image/svg+xml", "application/json")
WORTH_IT = 600  # bytes; below that the packet is the cost
STATIC_LEVEL, PAGE_LEVEL = 9, 5


def install(app: Flask) -> None:
    """Compress what a browser accepts compressed."""
    app.after_request(_compressed)


def _compressed(response: Response) -> Response:
    if response.mimetype not in TEXT or response.status_code in (204, 206, 304):
        return response
    response.vary.add("Accept-Encoding")
    if not request.accept_encodings.quality("gzip") or "Content-Encoding" in response.headers:
        return response
    body = _body(response)
    if body is not None:
        if close := getattr(response.response, "close", None):
            close()  # the file that would have been sent
        response.direct_passthrough = False
        response.set_data(body)
        response.headers["Content-Encoding"] = "gzip"
        response.headers.pop("ETag", None)  # names the bytes before they were compressed
    return response


def _body(response: Response) -> bytes | None:
    """The compressed body; None where it is not worth it."""
    if request.endpoint == "static":
        name = str((request.view_args or {})["filename"])
        return _kept(name, (paths.static() / name).stat().st_mtime)
    if response.is_streamed or len(response.get_data()) < WORTH_IT:
        return None
    return gzip.compress(response.get_data(), PAGE_LEVEL, mtime=0)


@lru_cache(maxsize=256)
def _kept(name: str, _changed: float) -> bytes:
    return gzip.compress((paths.static() / name).read_bytes(), STATIC_LEVEL, mtime=0)

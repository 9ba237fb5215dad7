"""What holds for every page: cookies, the token on every write, strict headers, a calm page when something fails."""

import logging
from datetime import timedelta

from flask import Flask, Request, Response, g, has_request_context, redirect, request, session, url_for
from flask.sessions import SecureCookieSessionInterface
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError, CSRFProtect
from werkzeug.exceptions import HTTPException

from workshop.core.errors import WorkshopError
from workshop.web import pages, visitors

log = logging.getLogger(__name__)

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'self'",
        "frame-src 'self'",
        "manifest-src 'self'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
FOR_PAGES = {"X-Frame-Options", "Permissions-Policy"}  # say nothing of a file
PLAIN_COOKIE, SECURE_COOKIE = "temadag", "__Host-temadag"
MEGABYTE = 1024 * 1024
LARGEST_REQUEST = 4 * MEGABYTE
ROOMIER = {  # megabytes that a form on the desk may bring, and what is said of more; only for who is signed in
    "desk_templates.bring": (20, "The file is too large: a template may take {most} MB."),
    "desk_read_in.read_in": (
        24,
        "The files are too large: together they may take {most} MB, and a day with a hundred trios takes about five. "
        "Choose workshop.json and own.json from the export folder.",
    ),
}


class Cookies(SecureCookieSessionInterface):
    """One signed cookie: `__Host-` and Secure under HTTPS, another name without Secure on a laptop in a hall."""

    def get_cookie_name(self, app: Flask) -> str:
        return SECURE_COOKIE if self.get_cookie_secure(app) else PLAIN_COOKIE

    def get_cookie_secure(self, app: Flask) -> bool:
        return has_request_context() and request.is_secure


def install(app: Flask) -> None:
    """Put the safeguards in place."""
    app.session_interface = Cookies()
    app.config.update(
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_REFRESH_EACH_REQUEST=False,
        PERMANENT_SESSION_LIFETIME=timedelta(days=400),
        MAX_CONTENT_LENGTH=LARGEST_REQUEST,
        MAX_FORM_MEMORY_SIZE=1024 * 1024,
        MAX_FORM_PARTS=400,
        WTF_CSRF_TIME_LIMIT=None,  # an outbox may be a day old
        WTF_CSRF_SSL_STRICT=False,  # Referrer-Policy: no-referrer sends none to compare
    )
    app.before_request(_make_room)  # before the form is read for its token
    CSRFProtect(app)
    app.after_request(_headers)
    app.register_error_handler(CSRFError, _stale)
    app.register_error_handler(WorkshopError, _expected)
    app.register_error_handler(visitors.SignInFirst, _sign_in)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _unexpected)


def _make_room() -> None:
    room = ROOMIER.get(request.endpoint or "")
    if room and visitors.signed_in():
        request.max_content_length = (room[0] + 1) * MEGABYTE  # the form's own fields come on top


def wants_fragment(asked: Request) -> bool:
    """Whether the answer goes to a script, which wants a sentence and not a page."""
    return "HX-Request" in asked.headers or asked.headers.get("X-Requested-With") == "temadag"


def _headers(response: Response) -> Response:
    for name, value in HEADERS.items():
        if request.endpoint != "static" or name not in FOR_PAGES:
            response.headers.setdefault(name, value)
    if request.endpoint != "static":
        response.headers.setdefault("Cache-Control", "no-store")
    if request.is_secure:  # on plain HTTP browsers pass it over, and complain
        response.headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
    return response


def problem(sentence: str, status: int) -> ResponseReturnValue:
    """A calm page (or, for a script, the sentence alone) that needs no database."""
    if "language" not in g:
        visitors.speak(None)
    template = "_problem.html" if wants_fragment(request) else "problem.html"
    return pages.draw(template, sentence=sentence, status=status), status


def _expected(trouble: WorkshopError) -> ResponseReturnValue:
    if "language" not in g:
        visitors.speak(None)
    return problem(pages.say(trouble.message, **trouble.values), trouble.status)


def _stale(_trouble: CSRFError) -> ResponseReturnValue:
    visitors.speak(None)
    return problem(pages.say("This page is from before you joined. Load it again, and send once more."), 403)


def _sign_in(_trouble: WorkshopError) -> ResponseReturnValue:
    if request.method == "GET" and not wants_fragment(request):
        session["after_sign_in"] = request.full_path.rstrip("?")
        return redirect(url_for("accounts.sign_in_page"), 303)
    visitors.speak(None)
    return problem(pages.say("Sign in to use the desk."), 403)


_SENTENCES = {
    404: "This page is not here. Check the address, or type the code from the screen.",
    405: "This page is not here. Check the address, or type the code from the screen.",
    413: "That is too large to send. A text has room for some hundred characters, a list of workplaces for 2 MB.",
}


def _http(trouble: HTTPException) -> ResponseReturnValue:
    visitors.speak(None)
    status = trouble.code or 500
    if status in (301, 302, 303, 304, 307, 308):
        return trouble.get_response()
    if status == 413 and request.endpoint in ROOMIER:
        most, too_large = ROOMIER[request.endpoint]
        return problem(pages.say(too_large, most=most), status)
    sentence = _SENTENCES.get(status, "That could not be read. Go back, load the page again and try once more.")
    return problem(pages.say(sentence), status)


def _unexpected(_trouble: Exception) -> ResponseReturnValue:
    log.exception("something unexpected on %s", request.url_rule)  # an address may be somebody's key
    g.language = g.get("language", "da")
    sentence = "Something went wrong here, and we have noted it. What you sent is on your phone. Try again in a moment."
    return problem(pages.say(sentence), 500)

"""Text travels gzipped to whoever accepts it, and static files may be kept for a year under their fingerprint."""

import gzip

import pytest
from flask import Flask
from flask.testing import FlaskClient

from workshop import paths
from workshop.web import compression, pages

YEAR = "max-age=31536000"


@pytest.fixture
def client() -> FlaskClient:
    """A server with nothing but static files and two pages."""
    app = Flask("workshop", template_folder=str(paths.templates()), static_folder=None)
    pages.install(app)
    compression.install(app)
    app.add_url_rule("/long", "long", lambda: "å" * 2000)
    app.add_url_rule("/short", "short", lambda: "å")
    return app.test_client()


def test_a_static_file_is_sent_compressed_and_unchanged(client: FlaskClient) -> None:
    sent = client.get(f"/static/{pages.static_version()}/css/base.css", headers={"Accept-Encoding": "gzip, deflate"})
    assert (sent.headers["Content-Encoding"], sent.headers["Vary"]) == ("gzip", "Accept-Encoding")
    assert gzip.decompress(sent.data) == (paths.static() / "css" / "base.css").read_bytes()
    assert YEAR in sent.headers["Cache-Control"]


def test_a_file_under_an_old_fingerprint_is_here_but_not_kept(client: FlaskClient) -> None:
    sent = client.get("/static/000000000000/css/base.css")
    sent.close()
    assert sent.status_code == 200
    assert "max-age" not in sent.headers["Cache-Control"]


@pytest.mark.parametrize(("path", "encoding"), [("/long", "gzip"), ("/short", None)])
def test_a_page_is_compressed_where_it_is_worth_it(client: FlaskClient, path: str, encoding: str | None) -> None:
    assert client.get(path, headers={"Accept-Encoding": "gzip"}).headers.get("Content-Encoding") == encoding


@pytest.mark.parametrize("accepted", ["", "identity", "gzip;q=0", "br"])
def test_nobody_gets_gzip_who_does_not_accept_it(client: FlaskClient, accepted: str) -> None:
    sent = client.get("/long", headers={"Accept-Encoding": accepted})
    assert "Content-Encoding" not in sent.headers
    assert sent.text == "å" * 2000


def test_no_path_leads_out_of_the_static_folder(client: FlaskClient) -> None:
    assert client.get(f"/static/{pages.static_version()}/../templates/base.html").status_code == 404
    assert client.get(f"/static/{pages.static_version()}/%2e%2e/templates/base.html").status_code == 404

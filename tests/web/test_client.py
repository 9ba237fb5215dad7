"""The page-refusing client itself: each fault it knows is found, and a good page is let through."""

import pytest

from tests.web.client import faults

GOOD = """<!doctype html><html lang="da"><head><title>Kom ind – Temadag</title><script src="/a.js"></script></head>
<body><h1>Kom ind</h1><form method="post" action="/j"><input type="hidden" name="csrf_token" value="t">
<label for="code">Kode</label><input id="code" name="code" aria-describedby="why"><p id="why">Seks tegn</p>
<label><input type="checkbox" name="x"> Ja</label><button>Videre</button></form>
<a href="http://localhost/phone">Din plads</a></body></html>"""


def test_a_good_page_is_let_through() -> None:
    assert faults(GOOD) == []


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("<h1>Kom ind</h1>", "<h2>Kom ind</h2>"),
        ("<h1>Kom ind</h1>", "<h1>Kom ind</h1><h1>Kom ind</h1>"),
        ("<title>Kom ind", "<title>Velkommen"),
        (' lang="da"', ""),
        ('id="why"', 'id="code"'),
        ('<label for="code">Kode</label>', ""),
        ('<label for="code">Kode</label>', '<label for="code"></label>'),
        (' src="/a.js"', ">let a = 1"),
        ("<h1>", '<h1 style="color: red">'),
        ("<h1>", '<h1 onclick="go()">'),
        ("<h1>", '<h1 hx-on:click="go()">'),
        ("<h1>", '<h1 hx-trigger="load[x]">'),
        ("<h1>", '<h1 hx-vals="js:{}">'),
        ("</head>", "<style>b {}</style></head>"),
        ("http://localhost/phone", "https://example.org/phone"),
        ('src="/a.js"', 'src="//example.org/a.js"'),
        (' value="t"', ""),
        (' action="/j"', ""),
        ("Videre", ""),
        ("Videre", '<img src="/a.png">'),
    ],
)
def test_a_bad_page_is_refused(good: str, bad: str) -> None:
    assert GOOD.count(good) == 1
    assert faults(GOOD.replace(good, bad))


def test_a_fragment_needs_no_heading_but_keeps_the_other_rules() -> None:
    assert faults('<p id="a">Kort</p>') == []
    assert len(faults('<p id="a">Kort</p><p id="a" onclick="x">Langt</p><input name="b">')) == 3

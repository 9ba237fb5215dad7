"""Simulated people find their way to a staff meeting on the pages that people read."""

from workshop.rehearsal import lead_page, wall_page
from workshop.rehearsal.lead_page import Lead
from workshop.rehearsal.wall_page import WallPage

LEAD = """<main id="now" data-position="{position}" data-state="running"><div class="way-in">
<p class="how">eller gå til <b>temadag.example</b></p><p class="code num"><span class="sr">Kode </span>BCD FGH</p></div>
<form id="agree"><input type="hidden" name="csrf_token" value="t"><textarea name="f_will">vente et minut</textarea>
<input name="f_again" value=""><button name="show" value="1">Gem</button></form>{texts}</main>"""
TEXTS = (
    '<form id="next"><input type="hidden" name="read" value="c1"><input type="checkbox" name="card" value="c1"></form>'
)


def test_the_page_one_leads_from_is_read() -> None:
    agreed = {"f_will": "vente et minut", "f_again": ""}
    assert lead_page.lead(LEAD.format(position="3.open", texts=TEXTS)) == Lead(
        "3.open", "running", "BCDFGH", ("c1",), agreed
    )


def test_an_agreement_that_stands_on_the_screen_is_not_written_again() -> None:
    page = LEAD.replace('name="show"', "").format(position="3.shown", texts="")
    assert lead_page.lead(page).agreement == {}


def test_the_way_home_is_on_the_phone_when_the_day_is_over() -> None:
    page = '<main><section class="panel way-home"><p><a class="btn" href="/h/t/t1">Vores side</a></p></section></main>'
    assert (lead_page.way_home(page), lead_page.way_home("<main></main>")) == ("/h/t/t1", "")


def test_the_wall_is_read() -> None:
    page = '<main data-scene="result" data-position="4.shown"><section class="stage drawn of-bars"></section></main>'
    assert wall_page.wall(page) == WallPage("result", "4.shown", "bars")
    assert wall_page.wall('<main data-scene="thanks" data-position="4.closed"></main>').figure == ""


def test_the_code_for_a_screen_is_read_off_the_desk() -> None:
    page = (
        '<section id="screen"><p class="code"><span class="num">BCDF GHJK</span> <span>Skriv den</span></p></section>'
    )
    assert wall_page.screen_code(page) == "BCDF GHJK"
    assert wall_page.redrawn_from('<html><body data-now="/screen/w1/now"></body></html>') == "/screen/w1/now"

"""Simulated people read the pages that people read."""

from workshop.kinds.contract import Option
from workshop.rehearsal import reading
from workshop.rehearsal.reading import AnswerForm, Card, Desk, Moment

PHONE = """<html><head><meta name="csrf-token" content="t0k3n"></head><body><main id="now">
<div class="moment ask" data-stage="ask" data-position="0.ask.0.0" data-version="4">{form}</div></main></body></html>"""
FORM = """<form id="answer" data-step="{step}" data-kind="{kind}" data-who="trio">
<input type="hidden" name="csrf_token" value="t0k3n"><input type="hidden" name="submission" value="s">
<input type="hidden" name="round" value="r1"><input type="hidden" name="edition" value="3">
<input type="hidden" name="turn" value="0">{fields}</form>"""
CHOICE = """<label class="card"><input type="radio" name="choice" value="a3"><span>At kunne
  komme i bad</span></label><label><input type="radio" name="choice" value="own1"><span>Egne ord</span></label>"""
RANKING = """<select name="rank1"><option value="">Vælg</option><option value="x">Møder</option>
<option value="y" selected>Papir</option></select><select name="rank2"><option value="x">Møder</option></select>"""
PLACEMENT = """<fieldset data-spot="1"><legend><span>Kort 1</span><b data-label>Bad</b></legend>
<input name="x_c1"><input name="y_c1"></fieldset>
<fieldset data-spot="2"><legend><b>Jeres eget kort</b></legend><input name="own1"><input name="x_own1"></fieldset>"""


def _page(kind: str, fields: str) -> str:
    return PHONE.format(form=FORM.format(step="K01.valg", kind=kind, fields=fields))


def _options(kind: str, fields: str) -> tuple[Option, ...]:
    form = reading.moment(_page(kind, fields)).form
    assert form is not None
    return form.options


def test_a_phone_is_read_whole() -> None:
    hidden = {"round": "r1", "edition": "3", "turn": "0"}
    form = AnswerForm("K01.valg", "cards", "trio", hidden, ())
    assert reading.moment(_page("cards", "<textarea name='card1'></textarea>")) == Moment(
        "ask", "0.ask.0.0", form, 0, "t0k3n"
    )


def test_options_are_read_off_the_page_and_own_words_are_no_option() -> None:
    assert _options("choice", CHOICE) == (Option("a3", "At kunne komme i bad"),)
    assert _options("ranking", RANKING) == (Option("x", "Møder"), Option("y", "Papir"))
    assert _options("placement", PLACEMENT) == (Option("c1", "Bad"),)


def test_a_phone_that_is_passed_round_says_whose_turn_it_is() -> None:
    page = '<div data-stage="pass_on" data-position="0"><a href="/phone?ready=2" data-ready="2">Jeg har den</a></div>'
    assert reading.moment(page) == Moment("pass_on", "0", None, 2, "")


def test_the_door_is_read() -> None:
    listed = '<ul><li><a href="/j/BCDFGH/t1"><span><b>Plejecenter Åbrinken</b> <span>Ingen</span></span></a></li></ul>'
    assert reading.workplaces(listed, "BCDFGH") == {"Plejecenter Åbrinken": "/j/BCDFGH/t1"}
    chairs = '<form><a data-function="leader" href="?seat=s1">x</a><button data-function="tr" name="seat" value="s2">'
    assert reading.chairs(chairs) == {"tr": "s2"}


def test_the_desk_is_read() -> None:
    page = """<div data-position="2.open" data-next="close" data-state="running"><b data-code="BCDFGH">BCD FGH</b>
    <p id="to-board"><a href="/desk/w/1/board">Temaer</a></p><section id="held"><ul><li data-card="c1">
    <label><span>Et bad</span></label><form><button>Vis</button></form></li></ul></section></div>"""
    assert reading.desk(page) == Desk(
        "2.open", "close", "running", "BCDFGH", (Card("c1", "Et bad"),), "/desk/w/1/board"
    )


def test_cards_on_the_board_that_have_a_theme_are_left_there() -> None:
    page = """<form id="move"><input name="round" value="r1"></form><ul>
    <li data-card="c1" data-theme=""><label>Et bad</label></li>
    <li data-card="c2" data-theme="t"><label>Ro</label></li></ul>"""
    assert reading.board(page) == ("r1", (Card("c1", "Et bad"),))

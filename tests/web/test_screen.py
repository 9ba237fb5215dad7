"""The wall shows what the room may see at this moment, and no more."""

from contextlib import suppress
from io import BytesIO
from random import Random

import cairosvg
import pytest
import zxingcpp
from lxml import html
from PIL import Image

from tests.actions.day import Clock, Day
from tests.web.client import Client, parsed, said
from workshop.actions import facilitate, pairing
from workshop.core.codes import spoken
from workshop.core.errors import WorkshopError


@pytest.fixture
def wall(client: Client, day: Day) -> "Wall":
    """A paired screen."""
    return Wall(client, day)


class Wall:
    """A browser in the hall that has been paired with the day."""

    def __init__(self, client: Client, day: Day) -> None:
        self.client, self.day = client, day
        assert client.send("/screen", {"code": pairing.new_code(day.house, day.id)}).status_code == 303

    def page(self) -> html.HtmlElement:
        """The whole page."""
        return parsed(self.client.get(f"/screen/{self.day.id}"))

    def now(self) -> html.HtmlElement:
        """What it shows: the fragment's root."""
        return parsed(self.client.get(f"/screen/{self.day.id}/now")).get_element_by_id("now")

    def words(self) -> str:
        """Every word of the fragment."""
        return said(self.client.get(f"/screen/{self.day.id}/now"))

    def scene(self) -> str:
        """Which scene."""
        return str(self.now().get("data-scene"))


def test_the_lobby_says_how_to_come_in_and_who_is_there(wall: Wall) -> None:
    for function in ("leader", "tr", "amr"):
        wall.day.sits("Åhaven", function)
    wall.day.sits("Solgården")
    words = wall.words()
    assert wall.scene() == "lobby"
    assert spoken(wall.day.workshop.code) in words
    assert "Åhaven: 3 af 3" in words
    assert "Solgården: 1 af 3" in words
    assert "4 af 24 er her" in words
    assert wall.now().get("data-said") == "4 personer er her."


def test_the_lobby_says_how_many_of_a_trio_and_never_which(wall: Wall) -> None:
    pictures = []
    for workplace, function in (("Åhaven", "leader"), ("Solgården", "amr")):
        wall.day.sits(workplace, function)
        lamp = wall.now().xpath(f"//li[contains(., '{workplace}')]//use/@href")
        pictures.append(lamp)
    assert pictures == [["#lamp-1"], ["#lamp-1"]]


def test_the_qr_code_leads_to_the_door(wall: Wall) -> None:
    drawing = wall.now().xpath("//svg[@class='qr']")[0]
    drawing.set("xmlns", "http://www.w3.org/2000/svg")
    text = html.tostring(drawing, encoding="unicode", with_tail=False).replace("viewbox", "viewBox")
    picture = Image.open(BytesIO(cairosvg.svg2png(text.encode(), output_width=400)))
    found = zxingcpp.read_barcodes(picture)
    assert [code.text for code in found] == [f"HTTP://{_host(wall)}/J/{wall.day.workshop.code}"]


def _host(wall: Wall) -> str:
    """The address that stands beside the code."""
    return " ".join(wall.now().xpath("//*[@class='how']/b")[0].text_content().split()).upper()


def test_a_full_hall_is_a_field_without_names(wall: Wall) -> None:
    crowd = Day(wall.day.house, workplaces=[f"Plejecenter nummer {n}" for n in range(1, 61)])
    other = Wall(wall.client, crowd)
    assert len(other.now().xpath("//ul[@class='field']/li")) == 60
    assert other.now().xpath("//ul[contains(@class, 'trios')]") == []
    assert len(wall.client.get(f"/screen/{crowd.id}/now").data) < 30_000


def test_the_question_shows_time_and_count_but_no_workplace(wall: Wall) -> None:
    phones = wall.day.everybody(2)
    wall.day.goes("K01.svar")
    phones[0].sends(card1="At nogen kender min historie")
    words = wall.words()
    assert wall.scene() == "question"
    assert "Hvad ville borgeren savne?" in words
    assert "1 af 6 har svaret" in words
    left = wall.now().xpath("//*[@role='timer']//*[@data-seconds-left]/@data-seconds-left")
    assert left == [str(wall.day.wall().seconds_left)]
    assert wall.now().xpath("//ul[starts-with(@class, 'row')]//use/@href") == ["#lamp-1", "#lamp-0"]
    assert "Solgården" not in words and "Åhaven" not in words
    assert "kender min historie" not in words


def test_the_time_that_is_up_is_said_and_nothing_else_happens(wall: Wall, clock: Clock) -> None:
    wall.day.everybody(2)
    wall.day.goes("K01.svar")
    clock.now += 3600
    assert "Tiden er gået" in wall.words()
    assert wall.scene() == "question"


def test_nothing_is_seen_before_the_reveal(wall: Wall) -> None:
    phones = wall.day.leaders(6)
    wall.day.goes("K06.mere")
    for phone in phones:
        phone.pretends(Random(1))
    before = wall.words()
    assert wall.now().xpath("//table") == []
    wall.day.goes("K06.kompas", "shown")
    assert wall.scene() == "result"
    assert before != wall.words()
    assert len(wall.now().xpath("//table")) == 1


def test_a_result_is_its_finding_its_figure_and_a_table(wall: Wall) -> None:
    phones = wall.day.everybody(4)
    wall.day.goes(_first(wall.day, "B01"))
    for n, phone in enumerate(phones):
        phone.pretends(Random(n))
    figure = wall.day.reveals()[0]
    now = wall.now()
    assert now.get("data-scene") == "result"
    assert [h.text_content().strip() for h in now.iter("h1")] == [figure.finding]
    assert f"{figure.n} har svaret" in wall.words()
    assert now.xpath("//table/caption")[0].text_content() == figure.heading
    assert wall.page().xpath("string(//title)").startswith(figure.finding)


def _first(day: Day, exercise: str) -> str:
    beat = next(b for b in day.run.beats if b.step and day.run.plan.programme.items[b.item].exercise == exercise)
    assert beat.step is not None
    return f"{exercise}.{beat.step.name}"


def test_the_page_that_was_asked_for_is_shown_and_the_last_one_after_that(wall: Wall) -> None:
    phones = wall.day.leaders(8)
    wall.day.goes("K06.kort")
    for n, phone in enumerate(phones):
        phone.pretends(Random(n))
    wall.day.goes("K06.kompas", "shown")
    first = wall.words()
    facilitate.turn_page(wall.day.house, wall.day.id, 1)
    second = wall.words()
    facilitate.turn_page(wall.day.house, wall.day.id, 500)
    last = wall.now().xpath("//*[@class='page']")[0].text_content().split()
    assert "1 af " in first and "2 af " in second and first != second
    assert last[0] == last[2]


def test_below_five_answers_the_wall_says_so(wall: Wall) -> None:
    phones = wall.day.leaders(2)
    wall.day.goes(_first(wall.day, "B01"))
    for phone in phones:
        phone.pretends(Random(2))
    wall.day.reveals()
    assert "Vises fra fem svar." in wall.words()


def test_a_blank_screen_shows_nothing_to_read(wall: Wall) -> None:
    facilitate.change_screen(wall.day.house, wall.day.id, blank=True)
    now = wall.now()
    assert [element.tag for element in now.iterchildren()] == ["h1"]
    assert now.xpath("h1/@class") == ["sr"]
    assert now.get("data-theme") == "dark"


def test_dark_and_large_are_the_desks_to_choose(wall: Wall) -> None:
    assert (wall.now().get("data-theme"), "large" in wall.now().get("class").split()) == ("light", False)
    facilitate.change_screen(wall.day.house, wall.day.id, dark=True, large=True)
    assert (wall.now().get("data-theme"), "large" in wall.now().get("class").split()) == ("dark", True)


def test_the_wall_speaks_the_workshops_language(client: Client, app: object, clock: Clock) -> None:
    house = app.extensions["house"]  # type: ignore[attr-defined]
    english = Wall(client, Day(house, language="en"))
    assert "Welcome. Find your trio." in english.words()
    assert english.page().get("lang") == "en"


@pytest.mark.slow
def test_every_moment_of_the_day_can_be_drawn(wall: Wall) -> None:
    phones = wall.day.leaders(6)
    scenes = [wall.scene()]
    while wall.day.presses():
        if wall.now().get("data-scene") == "question" and wall.day.run.round.phase == "open":
            for n, phone in enumerate(phones):
                with suppress(WorkshopError):  # nothing to rank where nobody made themes
                    phone.pretends(Random(n))
        page = wall.page()
        heading = page.xpath("//h1")[0].text_content().strip()
        assert heading
        scenes.append(str(page.get_element_by_id("now").get("data-scene")))
        if scenes[-1] == "ended":
            break
    assert {"lobby", "question", "thanks", "result"} <= set(scenes)
    facilitate.end(wall.day.house, wall.day.id)
    assert wall.scene() == "ended"


def test_the_page_and_its_redraw_are_the_same(wall: Wall) -> None:
    whole = wall.page().get_element_by_id("now")
    assert html.tostring(whole).strip() == html.tostring(wall.now()).strip()


def test_late_comers_find_the_address_and_the_code(wall: Wall) -> None:
    wall.day.everybody(2)
    wall.day.goes("K01.svar")
    view = wall.day.wall()
    rail = wall.now().xpath("//footer[@class='rail']")[0].text_content()
    assert spoken(wall.day.workshop.code) in rail
    assert f"Øvelse {view.item_number} af {view.items}" in " ".join(rail.split())

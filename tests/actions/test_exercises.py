"""What exercises hand on where they are run: lists for those who decide, panels, pairs, themes by box."""

from random import Random

from tests.actions.day import Day
from workshop.actions import moderation, theming
from workshop.actions.house import House
from workshop.core.figures import Decisions, Figure, Pairs, Panels, Placement, Sheet
from workshop.store import board

OURS, ABOVE = "Det kan vi selv gøre noget ved", "Det kræver en beslutning over os"


def lists(figure: Figure) -> dict[str, tuple[str, ...]]:
    """What stands in each of the two."""
    assert isinstance(figure, Decisions)
    return {column.title: tuple(t for group in column.groups for t in group.texts) for column in figure.columns}


def lets_up(day: Day, *but: str) -> None:
    """All texts of this round may be seen, except these."""
    with day.house.store.read() as connection:
        cards = board.cards(connection, day.round.id)
    moderation.decide(day.house, day.id, [card.id for card in cards if card.text not in but], "up")


def test_brakes_that_need_a_decision_above_us_are_a_list_of_their_own(house: House) -> None:
    day = Day(house, asks=("B04", "B07"))
    trios = day.leaders(6)
    day.goes("B04.felt")
    for n, phone in enumerate(trios):
        phone.sends(
            t_hjaelper_1="Vi kender borgerne", s_hjaelper_1="4", k_hjaelper_1="yes",
            t_bremser_1="Vagtplanen", s_bremser_1="5", k_bremser_1="no",
            t_bremser_2=f"Vi taler forbi hinanden {n}", s_bremser_2="2", k_bremser_2="partly",
        )  # fmt: skip
    lets_up(day, "Vi taler forbi hinanden 0")
    day.goes("B04.kraefter", "shown")
    forces, decisions = day.wall().figures
    assert (forces.name, decisions.name) == ("forces", "decisions")
    assert decisions.finding == "1 ting kræver en beslutning over os."
    found = lists(decisions)
    assert found[ABOVE] == ("Vagtplanen (6)",)
    assert sorted(found[OURS]) == [f"Vi taler forbi hinanden {n}" for n in range(1, 6)]
    day.goes("B04.loesne")
    assert [o.label for o in trios[3].looks().asking.ask.options] == ["Vi taler forbi hinanden 3"]
    day.goes("B07.ark")
    assert trios[3].looks().asking.ask.suggestions["organisationen"] == ("Vagtplanen",)
    assert day.report().trios[0].own["B04.felt"][1].name == "decisions"


def test_the_compass_ends_with_who_can_decide_and_own_tasks_are_read_before_the_room_sees_them(house: House) -> None:
    day = Day(house, asks=("K06",))
    trios = day.leaders(6)
    day.goes("K06.kort")
    for n, phone in enumerate(trios):
        phone.sends(
            x_moeder="80", y_moeder="20", x_pleje="30", y_pleje="80", own1=f"Nøgler {n}", x_own1="50", y_own1="9"
        )
    day.goes("K06.mere")
    for phone in trios:
        pleje = phone.looks().asking.ask.options[0]
        assert pleje.label == "Personlig pleje"
        phone.sends(choice=pleje.id)
    day.goes("K06.mindre")
    for phone in trios:
        phone.sends(choice=phone.looks().asking.ask.options[-1].id)
    day.goes("K06.hvem")
    for n, phone in enumerate(trios):
        more, less = phone.looks().asking.ask.options
        assert (more.label, less.label) == ("Personlig pleje", f"Nøgler {n}")
        phone.sends("send", turn=0, to="", **{f"c_{more.id}": "selv", f"c_{less.id}": "over"})
    (decisions,) = day.reveals()
    assert lists(decisions) == {"Det kan vi selv beslutte": ("Personlig pleje (6)",), ABOVE: ()}
    lets_up(day, "Nøgler 5")
    (decisions,) = day.wall().figures
    assert sorted(lists(decisions)[ABOVE]) == [f"Nøgler {n}" for n in range(5)]
    assert day.account_of("K06.hvem").counted == 6


def test_actions_stand_in_a_panel_for_the_value_each_trio_chose(house: House) -> None:
    day = Day(house, asks=("B05",))
    trios = day.leaders(6)
    day.goes("B05.vaerdi")
    for n, phone in enumerate(trios):
        chosen = {"choice": "tillid"} if n < 3 else {"choice": "humor"} if n < 5 else {"own1": "Nysgerrighed"}
        phone.sends("send", turn=0, to="", **chosen)
    day.goes("B05.handlinger")
    for n, phone in enumerate(trios):
        phone.sends(f_se=f"Vi ser borgeren {n}", f_hoere="Godmorgen")
    lets_up(day, "Vi ser borgeren 4")
    day.goes("B05.eksempler", "shown")
    assert panels(day) == [
        ("Tillid", ["Vi ser borgeren 0", "Vi ser borgeren 1", "Vi ser borgeren 2"], ["Godmorgen (3)"]),
        ("Humor", ["Vi ser borgeren 3"], ["Godmorgen (2)"]),
        ("Uden et valg", ["Vi ser borgeren 5"], ["Godmorgen"]),
    ]
    assert (panels(day, "en")[0][0], panels(day, "en")[-1][0]) == ("Trust", "Without a choice")
    assert [figure.name for figure in day.report().trios[0].own["B05.handlinger"]] == ["sheet"]
    day.goes("B05.vaerdi", "shown")
    lets_up(day)
    day.goes("B05.eksempler", "shown")
    assert panels(day)[2][0] == "Nysgerrighed"


def panels(day: Day, language: str = "da") -> list[tuple[object, ...]]:
    """Each panel on the wall: its title, and what was seen and heard."""
    (figure,) = day.wall(language).figures
    assert isinstance(figure, Panels)
    return [(c.title, *(sorted(group.texts) for group in c.groups)) for c in figure.columns]


def test_the_wall_shows_every_pair_of_buddies_with_its_week_and_nothing_else_they_agreed(house: House) -> None:
    day = Day(house, asks=("B10",))
    trios = day.leaders(5)
    day.goes("B10.makker")
    trios[1].sends(f_uge="uge 24", f_ringer="TR")
    trios[0].sends(f_uge="uge 23", f_ringer="leder")
    trios[2].sends(f_uge="uge 26")
    lets_up(day)
    (figure,) = day.reveals()
    assert isinstance(figure, Pairs)
    assert [(row.names, row.when) for row in figure.rows] == [
        ("Bakkegården · Hjemmeplejen Nord", "uge 26"), ("Solgården · Strandhøj · Åhaven", "uge 23"),
    ]  # fmt: skip
    assert figure.finding == "2 makkerpar ringer sammen."
    assert [figure.name for figure in day.report().trios[0].own["B10.makker"]] == ["sheet"]
    assert day.account_of("B10.makker").counted == 3


def test_buddies_who_have_not_written_anything_stand_on_the_wall_too(house: House) -> None:
    day = Day(house, asks=("B10",))
    day.leaders(2)
    day.goes("B10.makker")
    (figure,) = day.reveals()
    assert isinstance(figure, Pairs)
    assert [(row.names, row.when) for row in figure.rows] == [("Solgården · Åhaven", "")]


def test_the_middle_of_the_latest_change_has_a_name_on_phone_and_wall(house: House) -> None:
    day = Day(house, asks=("F03",))
    people = day.everybody(5)
    day.goes("F03.prikker")
    assert people[0].looks().asking.ask.middle == "Så tiden an"
    for phone in people:
        phone.sends(x_dig="55", y_dig="45", x_arbejdspladsen="20", y_arbejdspladsen="20")
    day.goes("F03.sky", "shown")
    (figure,) = day.wall("en").figures
    assert isinstance(figure, Placement)
    assert (figure.middle, figure.spots[0].x) == ("Waited to see", 0.55)


def test_each_box_has_its_number_of_ideas_and_its_own_themes_the_most_frequent_first(house: House) -> None:
    day = Day(house, asks=("B07",))
    trios = day.leaders(6)
    day.goes("B07.ark")
    for n, phone in enumerate(trios):
        phone.sends(f_gruppen=f"Fast overlevering {n}" if n < 4 else f"Ro {n}", f_organisationen=f"Flere hænder {n}")
    lets_up(day)
    ark = day.round
    day.goes("B07.temaer", "shown")
    cards = day.cards(ark)
    for title, word in (("Overlevering", "Fast"), ("Ro til opgaven", "Ro")):
        ids = [card.id for text, card in cards.items() if text.startswith(word)]
        theming.new_theme(day.house, day.id, day.round.id, title, ids)
    day.goes("B07.felter", "shown")
    sheet, above = day.wall().figures
    assert isinstance(sheet, Sheet)
    assert [(c.title, c.count, [g.label for g in c.groups]) for c in sheet.columns] == [
        ("Hvad kan gruppen aftale?", 6, ["Overlevering (4)", "Ro til opgaven (2)"]),
        ("Hvad skal organisationen tage sig af?", 6, [""]),
    ]
    assert isinstance(above, Decisions)
    assert sorted(above.above) == [f"Flere hænder {n}" for n in range(6)]


def test_what_we_let_go_of_shows_whose_decision_it_is(house: House) -> None:
    day = Day(house, asks=("B06",))
    trios = day.leaders(6)
    day.goes("B06.bunker")
    for n, phone in enumerate(trios):
        who = {"f_hvem": ("selv", "chefen", "politikerne")[n % 3]} if n < 5 else {}
        phone.sends("send", turn=0, to="", f_bevar="Ro", f_udvikl="Oplæring", f_afvikl=f"Skema {n}", **who)
    lets_up(day, "Skema 4")
    figures = day.reveals()
    found = next(figure for figure in figures if isinstance(figure, Decisions))
    assert sorted(lists(found)[OURS]) == ["Skema 0", "Skema 3"]
    assert sorted(found.above) == ["Skema 1", "Skema 2"]


def test_what_was_decided_above_and_what_is_far_apart_is_offered_where_it_is_asked_about(house: House) -> None:
    day = Day(house, asks=("F03", "B04", "K02", "K06", "B07"))
    leader = day.sits("Solgården")
    day.goes("F03.lettere")
    leader.sends(card1="At vide hvorfor")
    day.goes("B04.felt")
    assert leader.looks().asking.ask.suggestions[""] == ("At vide hvorfor",)
    leader.sends(t_bremser_1="Vagtplanen", s_bremser_1="5", k_bremser_1="no")
    day.goes("K02.blikke")
    leader.pretends(Random(2))
    far = day.stored()[0].value["fields"]["afstand"]
    day.goes("K06.kort")
    assert leader.looks().asking.ask.suggestions[""] == (far,)
    day.goes("B07.ark")
    assert leader.looks().asking.ask.suggestions["organisationen"] == ("Vagtplanen",)

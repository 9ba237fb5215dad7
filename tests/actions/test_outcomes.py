"""What one exercise hands on to a later one: hopes to the check-out, the compass to habits and experiments."""

from random import Random
from typing import Any

from tests.actions.day import Day, Phone, statements
from workshop.actions import moderation, theming
from workshop.actions.house import House
from workshop.core.figures import Ranking, Themes, Words
from workshop.store import workshops


def labels(phone: Phone) -> list[str]:
    """What the phone may choose between."""
    return [option.label for option in phone.looks().asking.ask.options]


def chooses(phone: Phone, label: str) -> None:
    """Choose the option with that label."""
    phone.sends(choice=next(o.id for o in phone.looks().asking.ask.options if o.label == label))


def places(phone: Phone, **own: Any) -> None:
    """Lay all the cards of the compass."""
    options = phone.looks().asking.ask.options
    spots: dict[str, Any] = {f"{axis}_{option.id}": "50" for option in options for axis in "xy"}
    phone.sends(**spots, **own)


def test_the_mornings_hopes_come_back_at_the_check_out(day: Day) -> None:
    phones = day.everybody(2)
    day.goes("B01.haab")
    for phone in phones:
        phone.sends(word1="ro")
    day.reveals()
    day.goes("B11.haab", "shown")
    (figure,) = day.wall().figures
    assert isinstance(figure, Words)
    assert [(word.text, word.count) for word in figure.words] == [("ro", 6)]


def test_hopes_that_were_too_few_do_not_come_back(day: Day) -> None:
    day.goes("B01.haab")
    for phone in day.everybody(1):
        phone.sends(word1="ro")
    day.reveals()
    day.goes("B11.haab", "shown")
    assert [figure.finding for figure in day.wall().figures] == ["Vises fra fem svar."]


def test_a_trio_chooses_among_its_own_members_answers_only(day: Day) -> None:
    phones = day.everybody(2)
    day.goes("K01.svar")
    for number, phone in enumerate(phones):
        phone.sends(card1=f"At være {number}", card2="At være hjemme")
    day.goes("K01.valg")
    assert sorted(labels(phones[0])) == ["At være 0", "At være 1", "At være 2", "At være hjemme"]
    assert sorted(labels(phones[5])) == ["At være 3", "At være 4", "At være 5", "At være hjemme"]
    assert day.wall().ask.options == ()


def test_a_compass_that_was_drawn_by_one_trio_is_not_an_option_for_another(day: Day) -> None:
    one, other = day.sits("Solgården"), day.sits("Åhaven")
    day.goes("K06.kort")
    places(one, own1="Dobbeltskrivning", x_own1="90", y_own1="5")
    places(other)
    day.goes("K06.mindre")
    assert set(labels(one)) - set(labels(other)) == {"Dobbeltskrivning"}


def test_what_shall_take_up_less_and_what_stops_are_suggested_for_the_experiment(day: Day) -> None:
    phone, other = day.sits("Solgården"), day.sits("Åhaven")
    day.goes("K06.kort")
    places(phone)
    day.goes("K06.mindre")
    chooses(phone, "Møder")
    day.goes("K08.stop")
    phone.sends(card1="At skrive det samme to steder")
    day.goes("B08.kort")
    assert phone.looks().asking.ask.suggestions == {"": ("Møder", "At skrive det samme to steder")}
    assert other.looks().asking.ask.suggestions == {"": ()}
    assert phone.looks("en").asking.ask.suggestions == {"": ("Møder", "At skrive det samme to steder")}


def test_themes_gather_what_was_let_up_and_become_what_is_ranked(day: Day) -> None:
    leaders = day.leaders(6)
    day.goes("K08.bud")
    for leader in leaders:
        leader.sends(card1="Vi kunne altid skynde os", card2="Vi kunne aldrig spørge")
    assert {card.state for card in day.cards().values()} == {"held"}
    bud = day.round
    day.goes("K08.temaer", "shown")
    own = day.round.id
    ids = [card.id for card in day.desk().held]
    moderation.decide(day.house, day.id, ids, "up")
    hurry = [card.id for card in day.desk().up if "skynde" in card.text]
    theming.new_theme(day.house, day.id, own, "Vi haster videre", hurry)
    theming.new_theme(day.house, day.id, own, "Vi spørger ikke")
    (figure,) = day.wall().figures
    assert isinstance(figure, Themes)
    assert ([(t.title, t.count) for t in figure.themes], figure.unplaced) == ([("Vi haster videre", 6)], 6)
    assert figure.finding == "Flest svar handler om »Vi haster videre«: 6 af 12."
    day.goes("K08.rang")
    assert labels(leaders[0]) == ["Vi haster videre", "Vi spørger ikke"]
    for leader in leaders:
        first, second = leader.looks().asking.ask.options
        leader.sends(rank1=first.id, rank2=second.id)
    (ranking,) = day.reveals()
    assert isinstance(ranking, Ranking)
    assert [(row.label, row.points) for row in ranking.rows] == [("Vi haster videre", 18), ("Vi spørger ikke", 12)]
    assert ranking.finding == "Øverst: »Vi haster videre« med 18 point."
    assert day.run.rounds[(bud.item, bud.step)].phase == "shown"


def test_a_ranking_keeps_its_words_when_a_theme_is_renamed_or_merged_away(day: Day) -> None:
    leaders = day.leaders(5)
    own = day.goes("K08.temaer", "shown").id
    first = theming.new_theme(day.house, day.id, own, "Haster")
    second = theming.new_theme(day.house, day.id, own, "Spørger ikke")
    day.goes("K08.rang")
    for leader in leaders:
        leader.sends(rank1=first, rank2=second)
    theming.rename(day.house, day.id, first, "Vi haster")
    theming.remove(day.house, day.id, second)
    (ranking,) = day.reveals()
    assert isinstance(ranking, Ranking)
    assert [row.label for row in ranking.rows] == ["Vi haster", "Spørger ikke"]


def test_the_compass_shows_the_trios_sentence_else_the_workshops_else_nothing(day: Day) -> None:
    phone, other = day.sits("Solgården"), day.sits("Åhaven")
    day.goes("K06.kort")
    assert phone.looks().sentence == ""
    with day.house.store.work() as work:
        work.connection.exec_driver_sql("UPDATE workshop SET sentence = 'Salens sætning'")
        workshops.change_trio(work.connection, day.trio_id("Solgården"), sentence="Trioens sætning")
    assert (phone.looks().sentence, other.looks().sentence) == ("Trioens sætning", "Salens sætning")


def test_a_card_that_looks_back_reads_each_earlier_day_once(house: House) -> None:
    asked = []
    for _ in range(3):
        day = Day(house)
        phone = day.sits("Solgården")
        day.goes("B08.kort")
        with statements(house) as found:
            phone.looks()
        asked.append(len(found))
        phone.pretends(Random(1))
    assert max(asked[2] - asked[1], asked[1] - asked[0]) <= 3

"""What one trio takes home: its own answers and texts, told as figures; never another trio's, never one person's."""

from dataclasses import replace

from sqlalchemy import Connection

from workshop.actions import agreed, partners
from workshop.actions.asking_view import sentence_for
from workshop.actions.outcomes import ask_of
from workshop.actions.run import Run
from workshop.actions.sources import exercise_of, short_id
from workshop.content.programme import Beat
from workshop.core import privacy
from workshop.core.figures import Agreement, Agreements, Bars, Figure
from workshop.core.privacy import Said
from workshop.core.seats import TRIO_FUNCTIONS, Who
from workshop.export.naming import slugs
from workshop.export.report import TrioReport
from workshop.kinds.catalogue import ALL as KINDS
from workshop.kinds.contract import Answer, Ask, Json, Option
from workshop.store import board, rounds, workshops
from workshop.store.rows import StoredAnswer, Trio
from workshop.text import guard

_HOLD_WORDS = ("cards", "words", "labels", "own", "fields", "text")  # the others hold ids and numbers


def all_trios(connection: Connection, run: Run, language: str) -> tuple[TrioReport, ...]:
    """Every trio that had somebody in it, in the list's order."""
    trios = [trio for trio in workshops.trios(connection, run.workshop.id) if _was_here(connection, trio)]
    names = slugs(trio.name for trio in trios)
    return tuple(one(connection, run, trio, slug, language) for trio, slug in zip(trios, names, strict=True))


def _was_here(connection: Connection, trio: Trio) -> bool:
    seats = workshops.seats_of(connection, trio.id)
    return any(seat.secret_hash for seat in seats) or bool(rounds.trio_answers(connection, trio.id))


def one(connection: Connection, run: Run, trio: Trio, slug: str, language: str) -> TrioReport:
    """What one trio takes home."""
    own: dict[str, tuple[Figure, ...]] = {}
    texts: dict[str, tuple[str, ...]] = {}
    commitment: Agreement | None = None
    answers = {row.round_id: row for row in agreed.answers_of(connection, run, trio.id)}
    for beat in run.beats:
        round_ = run.round_of(beat)
        if told := heard(connection, run, beat, trio, language):
            own[_name(run, beat)] = told
        row = answers.get(round_.id) if round_ else None
        if row is None or row.state != "given" or beat.step is None or beat.step.who is not Who.TRIO:
            continue
        key = _name(run, beat)
        ask, value = _guarded(connection, row, ask_of(connection, run, beat, language, trio.id))
        own[key] = _figures(ask, value, trio)
        texts[key] = KINDS[ask.kind].hand_on(ask, [Answer(value)]).texts
        commitment = next((c for f in own[key] if isinstance(f, Agreements) for c in f.cards), commitment)
    sentence, functions = sentence_for(connection, run, trio.id), _functions(connection, trio)
    partner = partners.partner_of(connection, run, trio.id)
    called = partner.name if partner else ""
    return TrioReport(trio.name, slug, functions, sentence, own, texts, commitment, partner=called)


def _name(run: Run, beat: Beat) -> str:
    """The step as reports call it: `K01.valg`."""
    return f"{exercise_of(run, beat)}.{beat.step.name if beat.step else ''}"


def heard(connection: Connection, run: Run, beat: Beat, trio: Trio, language: str) -> tuple[Figure, ...]:
    """What the trios that listened to this one have told it; for those two and nobody else."""
    round_ = run.round_of(beat)
    if round_ is None or beat.step is None or beat.step.who is not Who.PAIR:
        return ()
    speakers = partners.listeners(connection, run, trio.id)
    ask = ask_of(connection, run, beat, language, trio.id)
    told: list[Figure] = []
    for row in rounds.answers(connection, round_.id):
        if row.state == "given" and row.trio_id in speakers:
            guarded, value = _guarded(connection, row, ask)
            told += _figures(guarded, value, trio)
    return tuple(told)


def _functions(connection: Connection, trio: Trio) -> tuple[str, ...]:
    """The chairs that exist, whoever sits in them."""
    there = {seat.function for seat in workshops.seats_of(connection, trio.id)}
    return tuple(str(function) for function in TRIO_FUNCTIONS if function in there)


def _guarded(connection: Connection, row: StoredAnswer, ask: Ask) -> tuple[Ask, dict[str, Json]]:
    """The trio's own words for its deck: what looks like personal data is taken out, unless the desk let it stand."""
    let_up = {card.text: card.shown for card in board.cards_of(connection, row.id) if card.state == "up"}

    def guarded(value: Json) -> Json:
        if isinstance(value, dict):
            return {name: guarded(each) for name, each in value.items()}
        if isinstance(value, list):
            return [guarded(each) for each in value]
        return let_up.get(value) or guard.mask(value) if isinstance(value, str) else value

    options = tuple(Option(option.id, guarded(option.label)) for option in ask.options)
    value = {name: guarded(each) if name in _HOLD_WORDS else each for name, each in row.value.items()}
    return replace(ask, options=options), value


def _figures(ask: Ask, value: dict[str, Json], trio: Trio) -> tuple[Figure, ...]:
    cards = tuple(privacy.Card(text) for text in _texts(value))
    if ask.kind == "choice" and "labels" in value and not ask.options:
        value = {**value, "chosen": [short_id(label) for label in value["labels"]]}
    told = KINDS[ask.kind].tell(ask, privacy.own([Said(value, cards, trio.name)]))
    return tuple(_chosen(figure) if isinstance(figure, Bars) else figure for figure in told)


def _chosen(figure: Bars) -> Bars:
    """What the trio stands by: what else could have been chosen may be what one of its members wrote."""
    return replace(figure, rows=tuple(row for row in figure.rows if row.count))


def _texts(value: dict[str, Json]) -> tuple[str, ...]:
    found = value.get("cards") or value.get("words") or value.get("labels") or ()
    return tuple(str(text) for text in found)

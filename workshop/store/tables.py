"""The tables. Laws: nobody's name, no time on an answer, random keys, and no column that joins two answers.

Tables that hold answers are stored by their random key (no row number), so the file does not tell who came first.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    }
)


def _id() -> Column[str]:
    return Column("id", String(32), primary_key=True)


def _in(table: str, name: str, *, empty: bool = False) -> Column[str]:
    return Column(name, ForeignKey(f"{table}.id", ondelete="CASCADE"), nullable=empty, index=True)


organisation = Table(
    "organisation",
    metadata,
    _id(),
    Column("name", String(120), nullable=False, default=""),
    Column("unit", String(120), nullable=False, default=""),
)

account = Table(
    "account",
    metadata,
    _id(),
    Column("name", String(120), nullable=False, unique=True),
    Column("password", String(255), nullable=False, default=""),
)

desk_session = Table(
    "desk_session",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    _in("account", "account_id"),
    Column("ends_at", Float, nullable=False),
)

link = Table(
    "link",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("purpose", String(20), nullable=False),  # first | reset | demo | screen
    Column("subject", String(32), nullable=False, default=""),  # account or workshop
    Column("ends_at", Float, nullable=False),
)

own_content = Table(  # a facilitator's own editions of exercise and programme files
    "own_content",
    metadata,
    Column("account_id", ForeignKey("account.id", ondelete="CASCADE"), primary_key=True),
    Column("name", String(120), primary_key=True),  # the file's, such as K01-savn.toml
    Column("text", Text, nullable=False),
)

workplace = Table("workplace", metadata, _id(), Column("name", String(120), nullable=False, unique=True))

workshop = Table(
    "workshop",
    metadata,
    _id(),
    Column("code", String(6), nullable=False, unique=True),
    _in("account", "owner_id"),
    Column("title", String(160), nullable=False),
    Column("language", String(2), nullable=False),
    Column("day", String(10), nullable=False),
    Column("starts", String(5), nullable=False, default="09:00"),
    Column("plan", JSON, nullable=False),
    Column("sentence", Text, nullable=False, default=""),
    Column("state", String(10), nullable=False),  # prepared | running | ended
    Column("beat", Integer, nullable=False, default=-1),  # -1 is the lobby
    Column("version", Integer, nullable=False, default=0),
    Column("floor", Integer, nullable=False, default=5),
    Column("keep_days", Integer, nullable=False, default=30),
    Column("dark", Boolean, nullable=False, default=False),
    Column("large", Boolean, nullable=False, default=False),
    Column("blank", Boolean, nullable=False, default=False),
    Column("page", Integer, nullable=False, default=0),
    Column("ends_at", Float, nullable=True),  # of the soft timer that runs
    Column("timer_length", Integer, nullable=False, default=0),  # seconds
    Column("started_at", Float, nullable=True),
    Column("beat_started_at", Float, nullable=True),
    Column("pace", JSON, nullable=False, default=dict),  # beat key → when it began, for the run sheet
    Column("tried", Boolean, nullable=False, default=False, server_default=false()),  # with simulated trios only
    Column("agreements", JSON, nullable=False, default=dict, server_default="{}"),  # language → the day's agreements
    Column("goals", JSON, nullable=False, default=list, server_default="[]"),  # typed on the desk in the morning
    Column("changes", JSON, nullable=False, default=dict, server_default="{}"),  # what this run does otherwise
    Column("undo", JSON, nullable=False, default=dict, server_default="{}"),  # how it was before the last press
    Column("closes_at", Float, nullable=True),  # until when everybody answers at their own pace
)

hand = Table(  # a device that helps to run a workshop without an account
    "hand",
    metadata,
    _id(),
    _in("workshop", "workshop_id"),
    Column("role", String(16), nullable=False),  # remote | cofacilitator | moderator | observer
    Column("link_hash", String(64), nullable=True, unique=True),  # until the link has been opened
    Column("link_ends", Float, nullable=False),
    Column("token_hash", String(64), nullable=True, unique=True),  # of the device that opened it
)

trio = Table(
    "trio",
    metadata,
    _id(),
    _in("workshop", "workshop_id"),
    _in("workplace", "workplace_id"),
    Column("mode", String(12), nullable=False),
    Column("sentence", Text, nullable=False, default=""),
    Column("listed", Boolean, nullable=False, default=True),  # False: waits for one tap on the desk
    UniqueConstraint("workshop_id", "workplace_id"),
)

pair = Table(  # which trio a trio listens to, and is listened to by; three in a ring where they do not add up
    "pair",
    metadata,
    Column("trio_id", ForeignKey("trio.id", ondelete="CASCADE"), primary_key=True),
    Column("partner_id", ForeignKey("trio.id", ondelete="CASCADE"), nullable=False),
)

take_home = Table(  # what opens a trio's page after the day: neither link nor code can be read from this
    "take_home",
    metadata,
    Column("trio_id", ForeignKey("trio.id", ondelete="CASCADE"), primary_key=True),
    Column("seed", String(32), nullable=False),  # both are made from it and the house's secret
    Column("key_hash", String(64), nullable=False, unique=True),
    Column("code_hash", String(64), nullable=False, unique=True),
    Column("made", String(10), nullable=False),  # ISO date
    Column("revoked", Boolean, nullable=False, default=False, server_default=false()),
    Column("card", JSON, nullable=True),  # the commitment as the trio has changed it since the day
)

check_in = Table(  # how it goes after 30, 60 and 90 days: the trio's own, without who and when
    "check_in",
    metadata,
    Column("trio_id", ForeignKey("trio.id", ondelete="CASCADE"), primary_key=True),
    Column("days", Integer, primary_key=True),
    Column("value", JSON, nullable=False),
    Column("shown", JSON, nullable=True),  # of it: the ready answers, as they are in the sums that were shown last
)

reminder = Table(  # an address that somebody typed to be reminded at, and nothing else of whose it is
    "reminder",
    metadata,
    Column("trio_id", ForeignKey("trio.id", ondelete="CASCADE"), primary_key=True),
    Column("address", String(254), nullable=False),
    Column("told", Integer, nullable=False, default=0, server_default="0"),  # the last check-in it was told of, in days
)

seat = Table(
    "seat",
    metadata,
    _id(),
    _in("workshop", "workshop_id"),
    _in("trio", "trio_id", empty=True),
    Column("function", String(10), nullable=False),
    Column("secret_hash", String(64), nullable=True, unique=True),
    Column("moved", Boolean, nullable=False, default=False),
)

meeting = Table(  # a staff meeting: a workshop that one trio of a theme day owns
    "meeting",
    metadata,
    Column("workshop_id", ForeignKey("workshop.id", ondelete="CASCADE"), primary_key=True),
    _in("trio", "trio_id"),
    Column("made_at", Float, nullable=False),
    Column("way", String(10), nullable=False),  # now | poster | paper
    Column("until", Float, nullable=True),  # when the poster's time is over, or was
)

round_ = Table(
    "round",
    metadata,
    _id(),
    _in("workshop", "workshop_id"),
    Column("item", Integer, nullable=False),  # -1: open all day
    Column("exercise", String(10), nullable=False),
    Column("step", String(40), nullable=False),
    Column("phase", String(10), nullable=False),
    Column("hold", Boolean, nullable=True),  # whether texts wait to be seen; empty: as the exercise says
    UniqueConstraint("workshop_id", "item", "step"),
)

answer = Table(
    "answer",
    metadata,
    _id(),
    _in("round", "round_id"),
    Column("item", String(40), nullable=False, default=""),
    Column("key", String(64), nullable=False),
    Column("edition", Integer, nullable=False),
    Column("submission", String(40), nullable=False),
    Column("value", JSON, nullable=False),
    Column("state", String(10), nullable=False),  # given | passed | deleted
    Column("owner", String(10), nullable=False),  # person | trio
    _in("trio", "trio_id", empty=True),
    Column("role", String(10), nullable=True),
    Column("batch", Integer, nullable=True),  # the release that first held this edition
    Column("typed", Boolean, nullable=False, default=False, server_default=false()),  # typed in from paper at the desk
    UniqueConstraint("round_id", "item", "key"),
    sqlite_with_rowid=False,
)

sent = Table(
    "sent",
    metadata,
    Column("round_id", ForeignKey("round.id", ondelete="CASCADE"), primary_key=True),
    Column("submission", String(40), primary_key=True),
    sqlite_with_rowid=False,
)

answered = Table(
    "answered",
    metadata,
    Column("round_id", ForeignKey("round.id", ondelete="CASCADE"), primary_key=True),
    Column("who", String(32), primary_key=True),  # a seat, or a trio for a trio's step
    Column("turn", Integer, primary_key=True, default=0),
    sqlite_with_rowid=False,
)

card = Table(
    "card",
    metadata,
    _id(),
    Column("answer_id", ForeignKey("answer.id", ondelete="CASCADE"), nullable=False, index=True),
    _in("round", "round_id"),
    Column("place", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("shown", Text, nullable=False),  # as it may go up: masked where it had to be
    Column("state", String(10), nullable=False),  # held | up | hidden
    Column("flags", String(80), nullable=False, default=""),
    Column("theme_id", ForeignKey("theme.id", ondelete="SET NULL"), nullable=True, index=True),
    UniqueConstraint("answer_id", "place"),
    sqlite_with_rowid=False,
)

theme = Table(
    "theme",
    metadata,
    _id(),
    _in("round", "round_id"),
    Column("title", String(120), nullable=False),
    Column("place", Integer, nullable=False),
)

board_act = Table(  # what was done on a board, so that it can be told and taken back
    "board_act",
    metadata,
    _id(),
    _in("round", "round_id"),
    Column("number", Integer, nullable=False),
    Column("message", String(80), nullable=False),
    Column("told", JSON, nullable=False),  # what the message names: titles and how many
    Column("cards", JSON, nullable=False),  # card → the theme it was in, and the one it is in
    Column("themes", JSON, nullable=False),  # theme → its title and place before and after
    Column("undone", Boolean, nullable=False, default=False, server_default=false()),
    UniqueConstraint("round_id", "number"),
)

word_head = Table(  # words of a cloud that a person has merged or set apart
    "word_head",
    metadata,
    Column("round_id", ForeignKey("round.id", ondelete="CASCADE"), primary_key=True),
    Column("form", String(300), primary_key=True),
    Column("head", String(300), nullable=False),
)

release = Table(
    "release",
    metadata,
    Column("round_id", ForeignKey("round.id", ondelete="CASCADE"), primary_key=True),
    Column("batch", Integer, primary_key=True),
    Column("n", Integer, nullable=False),
    Column("passed", Integer, nullable=False),
    Column("answers", JSON, nullable=False),
)

template = Table(  # a municipality's own PowerPoint template, in the database so that a backup holds it
    "template",
    metadata,
    _id(),
    Column("file_name", String(200), nullable=False),
    Column("usual", Boolean, nullable=False, default=False, server_default=false()),  # for whoever chose none
    Column("mapping", JSON, nullable=False),  # kind of slide → number of the layout that somebody chose for it
    Column("survey", JSON, nullable=False),
    Column("file", LargeBinary, nullable=False),  # masters, layouts and theme, without slides
)

chosen_template = Table(  # what a workshop's decks are drawn on; without a template: on our own master
    "chosen_template",
    metadata,
    Column("workshop_id", ForeignKey("workshop.id", ondelete="CASCADE"), primary_key=True),
    Column("template_id", ForeignKey("template.id", ondelete="CASCADE"), nullable=True, index=True),
)

kept = Table(  # figures of rounds whose answers have been deleted
    "kept",
    metadata,
    Column("round_id", ForeignKey("round.id", ondelete="CASCADE"), primary_key=True),
    Column("language", String(2), primary_key=True),
    Column("n", Integer, nullable=False),
    Column("passed", Integer, nullable=False),
    Column("figures", JSON, nullable=False),
)

restored = Table(  # a workshop that was read back in: its files as they were
    "restored",
    metadata,
    Column("workshop_id", ForeignKey("workshop.id", ondelete="CASCADE"), primary_key=True),
    Column("day", JSON, nullable=False),
    Column("trios", JSON, nullable=False),
)

pen = Table(
    "pen",
    metadata,
    Column("round_id", ForeignKey("round.id", ondelete="CASCADE"), primary_key=True),
    Column("trio_id", ForeignKey("trio.id", ondelete="CASCADE"), primary_key=True),
    Column("seat_id", String(32), nullable=False),
    Column("asked_by", String(32), nullable=False, default=""),
    Column("asked_at", Float, nullable=True),
)

signal = Table(  # what a table says just now; gone when the step closes
    "signal",
    metadata,
    Column("round_id", ForeignKey("round.id", ondelete="CASCADE"), primary_key=True),
    Column("trio_id", ForeignKey("trio.id", ondelete="CASCADE"), primary_key=True),
    Column("says", String(8), nullable=False),  # ready | help
)

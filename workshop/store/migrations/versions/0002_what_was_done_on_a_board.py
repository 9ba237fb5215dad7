"""What was done on a theming board, so that it can be told and taken back; words that were merged by hand."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.create_table(
        "board_act",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("round_id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("message", sa.String(length=80), nullable=False),
        sa.Column("told", sa.JSON(), nullable=False),
        sa.Column("cards", sa.JSON(), nullable=False),
        sa.Column("themes", sa.JSON(), nullable=False),
        sa.Column("undone", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name=op.f("fk_board_act_round_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_board_act")),
        sa.UniqueConstraint("round_id", "number", name=op.f("uq_board_act_round_id_number")),
    )
    op.create_index(op.f("ix_board_act_round_id"), "board_act", ["round_id"])
    op.create_table(
        "word_head",
        sa.Column("round_id", sa.String(length=32), nullable=False),
        sa.Column("form", sa.String(length=300), nullable=False),
        sa.Column("head", sa.String(length=300), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name=op.f("fk_word_head_round_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("round_id", "form", name=op.f("pk_word_head")),
    )

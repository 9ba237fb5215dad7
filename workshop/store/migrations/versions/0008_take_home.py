"""Take-home pages, and how it goes after 30, 60 and 90 days."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.create_table(
        "take_home",
        sa.Column("trio_id", sa.String(length=32), nullable=False),
        sa.Column("seed", sa.String(length=32), nullable=False),
        sa.Column("key_hash", sa.String(length=64), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("made", sa.String(length=10), nullable=False),
        sa.Column("revoked", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("card", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["trio_id"], ["trio.id"], name=op.f("fk_take_home_trio_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("trio_id", name=op.f("pk_take_home")),
        sa.UniqueConstraint("key_hash", name=op.f("uq_take_home_key_hash")),
        sa.UniqueConstraint("code_hash", name=op.f("uq_take_home_code_hash")),
    )
    op.create_table(
        "check_in",
        sa.Column("trio_id", sa.String(length=32), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("shown", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["trio_id"], ["trio.id"], name=op.f("fk_check_in_trio_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("trio_id", "days", name=op.f("pk_check_in")),
    )
    op.create_table(
        "reminder",
        sa.Column("trio_id", sa.String(length=32), nullable=False),
        sa.Column("address", sa.String(length=254), nullable=False),
        sa.Column("told", sa.Integer(), nullable=False, server_default="0"),
        sa.ForeignKeyConstraint(["trio_id"], ["trio.id"], name=op.f("fk_reminder_trio_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("trio_id", name=op.f("pk_reminder")),
    )

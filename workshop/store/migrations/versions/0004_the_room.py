"""What tables say just now, the day's goals, texts held back for a step, and answers typed in from paper."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.add_column("workshop", sa.Column("goals", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("round", sa.Column("hold", sa.Boolean(), nullable=True))
    op.add_column("answer", sa.Column("typed", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "signal",
        sa.Column("round_id", sa.String(length=32), nullable=False),
        sa.Column("trio_id", sa.String(length=32), nullable=False),
        sa.Column("says", sa.String(length=8), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["round.id"], name=op.f("fk_signal_round_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["trio_id"], ["trio.id"], name=op.f("fk_signal_trio_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("round_id", "trio_id", name=op.f("pk_signal")),
    )

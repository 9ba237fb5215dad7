"""Staff meetings of a trio, and workshops that are answered at one's own pace."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.add_column("workshop", sa.Column("closes_at", sa.Float(), nullable=True))
    op.create_table(
        "meeting",
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("trio_id", sa.String(length=32), nullable=False),
        sa.Column("made_at", sa.Float(), nullable=False),
        sa.Column("way", sa.String(length=10), nullable=False),
        sa.Column("until", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workshop_id"], ["workshop.id"], name=op.f("fk_meeting_workshop_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["trio_id"], ["trio.id"], name=op.f("fk_meeting_trio_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("workshop_id", name=op.f("pk_meeting")),
    )
    op.create_index(op.f("ix_meeting_trio_id"), "meeting", ["trio_id"])

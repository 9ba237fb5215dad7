"""Workshops that were read back in from a file."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.create_table(
        "restored",
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("day", sa.JSON(), nullable=False),
        sa.Column("trios", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshop.id"], name="fk_restored_workshop_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("workshop_id", name="pk_restored"),
    )

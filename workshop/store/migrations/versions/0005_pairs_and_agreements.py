"""Which trios are paired, and what a room has agreed on."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.create_table(
        "pair",
        sa.Column("trio_id", sa.String(length=32), nullable=False),
        sa.Column("partner_id", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["trio_id"], ["trio.id"], name=op.f("fk_pair_trio_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["partner_id"], ["trio.id"], name=op.f("fk_pair_partner_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("trio_id", name=op.f("pk_pair")),
    )
    op.add_column("workshop", sa.Column("agreements", sa.JSON(), nullable=False, server_default="{}"))

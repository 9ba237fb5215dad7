"""What a run does otherwise than its run sheet, what was done last, and who may help from another device."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.add_column("workshop", sa.Column("changes", sa.JSON(), nullable=False, server_default="{}"))
    op.add_column("workshop", sa.Column("undo", sa.JSON(), nullable=False, server_default="{}"))
    op.create_table(
        "hand",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("workshop_id", sa.String(length=32), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("link_hash", sa.String(length=64), nullable=True),
        sa.Column("link_ends", sa.Float(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshop.id"], name=op.f("fk_hand_workshop_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hand")),
        sa.UniqueConstraint("link_hash", name=op.f("uq_hand_link_hash")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_hand_token_hash")),
    )
    with op.batch_alter_table("hand", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_hand_workshop_id"), ["workshop_id"], unique=False)

"""Workshops that are only tried, with simulated trios."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply the change."""
    op.add_column("workshop", sa.Column("tried", sa.Boolean(), nullable=False, server_default=sa.false()))

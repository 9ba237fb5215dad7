"""Everything that can be done in a workshop, on real rows."""

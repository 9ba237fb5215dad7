"""Painters: each draws one kind of part, native and editable, in the rectangle that was planned for it."""

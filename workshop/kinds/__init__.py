"""What the room can do: one module a kind, in the order the desk offers them."""

"""The pages: one module an audience, each a thin skin over the actions."""

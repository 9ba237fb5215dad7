"""Invented people for rehearsals: what they write, lean towards and mistype. Nobody real said any of it."""

"""Suggests themes for short Danish answers, offline: named drafts first, then a ranking of the titles a room has."""

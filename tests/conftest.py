"""Which tests run side by side when several workers share them."""

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One worker drives all browsers, one after the other, so that a journey never waits for another's Chromium."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.xdist_group("browser"))

"""Which tests run side by side when several workers share them, and which wait for `make test`."""

import pytest

A_ROUND = ("test_life_of_a_round", "test_answering", "test_pens")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One worker drives all browsers, one after the other, so that a journey never waits for another's Chromium.

    `make quick` is for the minute between two thoughts: what needs a whole server is left to `make test`, and of what
    needs a theme day all but the life of a round, from the first answer to the released result.
    """
    for item in items:
        needs = getattr(item, "fixturenames", ())
        if "app" in needs or ("house" in needs and item.path.stem not in A_ROUND):
            item.add_marker(pytest.mark.slow)
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.xdist_group("browser"))

"""Waiting for what a page does in its own time: until it is done, however long that takes."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.conftest import PATIENCE

_STEP = 50


def wait_until(page: Page, done: Callable[[], bool]) -> None:
    """Let a page go on until something holds, or until patience ends; the test then says what not.

    Args:
        page: the page; while it goes on, what it calls here is called.
        done: says whether it holds.
    """
    for _ in range(0, PATIENCE, _STEP):
        if done():
            return
        page.wait_for_timeout(_STEP)

"""What tests of several rooms share."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.chromium import ARGUMENTS, HOW, find_chromium
from tests.sites.building import Site, build_once, copy_report, copy_site

PATIENCE = 20_000
"""Milliseconds until something must be there in a browser, on a busy machine too."""

# The same examples every time: a pull request must not fail by chance, nor by a slow machine.
# HYPOTHESIS_PROFILE=explore looks further; what it finds becomes a test of its own.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


@pytest.fixture(scope="session")
def built_report(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The repository's own report, built where its withheld captures are not. Read only."""
    return build_once(tmp_path_factory, "report", copy_report)


@pytest.fixture(scope="session")
def built_telling(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A tiny site that has every directive and every kind of page, built. Read only."""
    return build_once(tmp_path_factory, "telling", lambda to: copy_site("telling", to))


@pytest.fixture(scope="session")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site ``corrected``, built. Read only."""
    return build_once(tmp_path_factory, "corrected", lambda to: copy_site("corrected", to))


@pytest.fixture(scope="session")
def built_answered(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site ``answered``: feeds, replies, reports of errors. Read only."""
    return build_once(tmp_path_factory, "answered", lambda to: copy_site("answered", to))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Drive one browser in each process: Playwright refuses a second."""
    path = find_chromium()
    if path is None:
        # Not skipped: what no browser has read has not been tested.
        pytest.fail(HOW, pytrace=False)
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()

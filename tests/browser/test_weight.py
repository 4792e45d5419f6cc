"""No page is too heavy for a telephone on a slow line."""

import pytest
from benchmarks.weight import list_pages, weigh
from playwright.sync_api import Browser

from tests.sites.building import Site

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

KILOBYTE = 1000
WITHOUT_SCRIPTS = 60 * KILOBYTE
WITH_SCRIPTS = 100 * KILOBYTE


def test_pages_keep_to_their_budgets(browser: Browser, address: str, built_report: Site) -> None:
    pages = list_pages(built_report.built)
    assert len(pages) >= 10
    heavy = {}
    for path in pages:
        plain = weigh(browser, address, built_report.built, path, scripts=False)
        whole = weigh(browser, address, built_report.built, path, scripts=True)
        assert plain.scripts == plain.search == 0
        # The theme's own style sheet and script alone: else nothing was weighed.
        assert plain.styles > 20 * KILOBYTE
        assert whole.scripts > 30 * KILOBYTE
        if plain.total >= WITHOUT_SCRIPTS or whole.total >= WITH_SCRIPTS:
            heavy[path] = (plain, whole)
    assert heavy == {}


def test_what_a_page_does_not_use_it_does_not_load(
    browser: Browser, address: str, built_report: Site
) -> None:
    without = weigh(browser, address, built_report.built, "sources/", scripts=True)
    with_timeline = weigh(browser, address, built_report.built, "timeline/", scripts=True)
    assert with_timeline.styles > without.styles
    assert with_timeline.scripts > without.scripts

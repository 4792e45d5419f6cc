"""The page of a chapter's history in a browser."""

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser

from tests.browser.test_access import AXE, JUDGE, WIDTHS
from tests.sites.histories import write_history

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a report with a history; return the address of the page that tells it."""
    _, site = write_history(tmp_path_factory.mktemp("history") / "report")
    assert site.build().returncode == 0
    handler = functools.partial(_Quiet, directory=str(site.built))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/parts/ferry/history/"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("width", WIDTHS.values(), ids=list(WIDTHS))
def test_everyone_can_read_it(browser: Browser, history: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(history)
    page.evaluate(AXE)
    assert page.evaluate(JUDGE) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_it_needs_no_script_and_leads_to_the_notice(browser: Browser, history: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(history)
    article = page.locator("article")
    assert "212" in article.locator("del").inner_text()
    assert "221" in article.locator("ins").inner_text()
    article.get_by_role("link", name="Correction").click()
    assert page.url.endswith("/parts/ferry/#correction-crew")
    assert page.locator("#correction-crew").count() == 1
    context.close()

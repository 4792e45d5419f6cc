"""The report in a browser, with JavaScript and without."""

import contextlib
import functools
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import Reader, begin_reading
from tests.browser.tongues import TONGUES, Tongue
from tests.conftest import PATIENCE
from tests.sites.building import Site, build_once, copy_site

NewReader = Callable[..., Reader]


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, and says nothing of it."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        # A reader may leave before all of a page is there.
        with contextlib.suppress(ConnectionError):
            super().do_GET()


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the tiny site whose citations are names and years."""
    with serve(build_once(tmp_path_factory, "harbour", lambda to: copy_site("harbour", to))) as at:
        yield at


@contextlib.contextmanager
def serve(site: Site, answering: type[Quiet] = Quiet) -> Iterator[str]:
    """Serve a built site, and nothing else, on a port of this machine."""
    handler = functools.partial(answering, directory=str(site.built))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            # Else a test that fails would hang here instead.
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def address(built_report: Site) -> Iterator[str]:
    """Serve the built report."""
    with serve(built_report) as address:
        yield address


@pytest.fixture(scope="module")
def telling(built_telling: Site) -> Iterator[str]:
    """Serve the tiny site that has every kind of page."""
    with serve(built_telling) as address:
        yield address


@pytest.fixture
def new_reader(browser: Browser, address: str) -> Iterator[NewReader]:
    """Return what makes readers; none of their browsers may ask or complain elsewhere."""
    contexts = []
    readers = []

    def make(
        *, scripts: bool = True, width: int = 1280, height: int = 800, at: str = address
    ) -> Reader:
        context = browser.new_context(
            java_script_enabled=scripts,
            viewport={"width": width, "height": height},
            locale="en-GB",
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        readers.append(begin_reading(context, at))
        return readers[-1]

    yield make
    for context in contexts:
        context.close()
    for reader in readers:
        assert reader.requests
        assert reader.foreign_requests() == []
        assert reader.complaints == []


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def reader(request: pytest.FixtureRequest, new_reader: NewReader) -> Reader:
    return new_reader(scripts=request.param)


@pytest.fixture(params=TONGUES)
def tongue(request: pytest.FixtureRequest) -> Tongue:
    return TONGUES[request.param]

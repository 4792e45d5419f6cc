"""While somebody writes: what they save is seen, and what is wrong is said on the page."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sites.building import copy_site, run
from tests.sites.serving import Served, serve

CHAPTER = "docs/index.md"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    site = copy_site("minimal", tmp_path_factory.mktemp("serve") / "minimal")
    with serve(site) as served:
        served.wait(lambda page: "The harbour office closed" in page)
        yield served


def test_new_words_in_a_chapter_are_served(served: Served) -> None:
    served.site.change(CHAPTER, "It promises oak.", "It promises larch.")
    page = served.wait(lambda page: "It promises larch." in page)
    assert "dossier-problems" not in page


def test_a_changed_record_is_served(served: Served) -> None:
    old, new = "Minutes of the Works Committee", "Minutes of the Bridges Committee"
    served.site.change("sources/footbridge.bib", old, new)
    page = served.wait(lambda page: f">{new}</cite>" in page)
    assert f">{old}</cite>" not in page


def test_a_problem_is_shown_until_it_is_mended_and_serving_goes_on(served: Served) -> None:
    right, wrong = "soft enough to take", "soft enough to taka"
    served.site.change(CHAPTER, right, wrong)
    page = served.wait(lambda page: 'class="dossier-problems"' in page)
    assert f"{CHAPTER}:10:" in page
    assert "QUO001" in page
    assert "“taka” should be “take”" in page
    # Once at the top, where nobody overlooks it, and once beside the passage.
    beside = page.index("dossier-problems--beside")
    assert page.index('id="closing"') < beside < page.index("What the inspector said</")
    assert "QUO001" in served.log.read_text()
    # A page without a problem of its own is served as ever, without the notice.
    overview = served.wait(lambda page: "dossier-sources" in page, "overview/")
    assert "dossier-problems" not in overview
    served.site.change(CHAPTER, wrong, right)
    page = served.wait(lambda page: "dossier-problems" not in page)
    assert right in page


def test_a_port_that_is_taken_is_said_in_a_sentence(tmp_path: Path) -> None:
    site = copy_site("minimal", tmp_path / "minimal")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = run(site.root, "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}")
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert f"mkdocs serve --dev-addr 127.0.0.1:{port + 1}" in result.stderr

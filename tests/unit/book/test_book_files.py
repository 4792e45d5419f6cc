"""Books as files: the zip they are packed in, pages for a disk, and what is said if one fails."""

import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from tests.sites.reading_books import read_pdf

from mkdocs_dossier.book.archive import pack
from mkdocs_dossier.book.epub import write_epub
from mkdocs_dossier.book.offline import rewrite_page
from mkdocs_dossier.book.paper import compose_paper
from mkdocs_dossier.book.pdf import load_weasyprint, make_fetcher, write_pdf
from mkdocs_dossier.book.volume import Article, UnboundError, Volume

NOON = datetime(2024, 3, 1, 12, 0, 1, tzinfo=UTC)


def test_a_zip_depends_on_its_content_alone() -> None:
    files = [("mimetype", b"x"), ("a/b", b"y" * 100)]
    packed = pack(files, NOON, stored="mimetype")
    assert packed == pack(files, NOON, stored="mimetype")
    with ZipFile(BytesIO(packed)) as archive:
        first, second = archive.infolist()
        assert archive.read("a/b") == b"y" * 100
    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
    # EPUB OCF 3.3, 4.2.6.2: the name of the type stands at byte 38, so nothing may come before.
    assert packed[30:39] == b"mimetypex"
    assert second.compress_size < second.file_size
    assert first.date_time == (2024, 3, 1, 12, 0, 0)
    assert first.external_attr >> 16 == 0o100644


@pytest.mark.parametrize("moment", [None, datetime(1970, 1, 1, tzinfo=UTC)])
def test_no_file_of_a_zip_is_older_than_zips_can_say(moment: datetime | None) -> None:
    with ZipFile(BytesIO(pack([("a", b"")], moment))) as archive:
        assert archive.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


FILES = {"index.html", "a/index.html", "a/b.html", "data.json", "folder/x.png"}


def rewrite(href: str, path: str = "a/index.html", site: str = "https://r.example/") -> str:
    page = f'<!DOCTYPE html><html><body><main><a href="{href}">x</a></main></body></html>'
    written = rewrite_page(page.encode(), path, FILES, site, "no search").decode()
    assert "no search" not in written
    return written.partition("<main><a")[2].partition(">x")[0].strip()


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("..", 'href="../index.html"'),
        ("../", 'href="../index.html"'),
        ("./", 'href="./index.html"'),
        (".", 'href="./index.html"'),
        ("../#top", 'href="../index.html#top"'),
        ("../a/?q=1#x", 'href="../a/index.html#x"'),
        ("b.html#x", 'href="b.html#x"'),
        ("../data.json", 'href="../data.json"'),
        ("#here", 'href="#here"'),
        ("https://x.example/a/", 'href="https://x.example/a/"'),
        ("mailto:a@example.org", 'href="mailto:a@example.org"'),
        ("../gone/x.zip", 'href="https://r.example/gone/x.zip"'),
        ("http://[", 'href="http://["'),
    ],
)
def test_a_link_names_a_file(href: str, expected: str) -> None:
    assert rewrite(href) == expected


def test_a_link_to_nothing_is_none() -> None:
    assert rewrite("../gone/", site="") == ""


def test_a_page_without_its_search_says_so() -> None:
    page = b'<!DOCTYPE html><body><div class="md-search"><p>q</p></div><main><p>x</p></main></body>'
    written = rewrite_page(page, "index.html", FILES, "", "Search <b>there</b>").decode()
    assert written.startswith("<!DOCTYPE html>")
    assert "md-search" not in written
    assert "Search &lt;b&gt;there&lt;/b&gt;</p></main>" in written


def test_a_computer_without_pango_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    class Finder:
        """Fails as WeasyPrint does where it finds no library to call."""

        def find_spec(self, name: str, *_: object) -> None:
            if name == "weasyprint":
                raise OSError("cannot load library 'libgobject-2.0-0'")

    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Finder(), *sys.meta_path])
    with pytest.raises(UnboundError) as caught:
        load_weasyprint()
    assert caught.value.sentence == "A PDF needs Pango, which is missing."
    assert "apt-get install libpango-1.0-0 libpangoft2-1.0-0" in caught.value.hint


def test_a_computer_without_weasyprint_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(UnboundError, match=r"WeasyPrint.*pip install 'mkdocs-dossier\[book\]'"):
        load_weasyprint()


def test_what_is_printed_is_read_from_the_site_alone(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"\x89PNG\r\n\x1a\n")
    html = (
        f'<article><h1>x</h1><p><img src="{secret.as_uri()}" alt="a"><img src="{secret}" alt="b">'
        '<img src="https://elsewhere.example/c.png" alt="c"><img src="../../d.png" alt="d">'
        '<img src="e.png" alt="e"></p><style>@import "https://elsewhere.example/f.css";</style>'
        '<p style="background: url(https://elsewhere.example/g.png)">h</p></article>'
    )
    asked: list[str] = []

    def read(path: str) -> bytes | None:
        asked.append(path)
        return None

    volume = Volume("T", "en", (Article("p/index.html", "", "en", html),))
    printed = tmp_path / "a.pdf"
    printed.write_bytes(write_pdf(volume, read))
    assert asked == ["p/e.png"]
    assert "[a][b][c][d][e] h" in " ".join(read_pdf(printed))


def test_a_file_of_the_computer_cannot_be_asked_for() -> None:
    fetcher = make_fetcher(lambda _: b"x")
    assert fetcher.fetch("dossier:///site/a.png").read() == b"x"
    for address in ("file:///etc/passwd", "https://elsewhere.example/a.png", "dossier:///a.png"):
        with pytest.raises(ValueError, match="no such image"):
            fetcher.fetch(address)


def test_a_book_of_arabic_runs_from_right_to_left() -> None:
    articles = (
        Article("index.html", "", "ar", "<article><h1>التقرير</h1></article>"),
        Article("b/index.html", "", "en", "<article><h1>Other</h1></article>"),
    )
    volume = Volume("التقرير", "ar", articles)
    with ZipFile(BytesIO(write_epub(volume, lambda _: None))) as archive:
        pages = {name: archive.read(name).decode() for name in archive.namelist()}
    assert '<spine page-progression-direction="rtl">' in pages["EPUB/package.opf"]
    assert 'lang="ar" xml:lang="ar" dir="rtl"' in pages["EPUB/nav.xhtml"]
    assert "المحتويات" in pages["EPUB/nav.xhtml"]
    assert "dir=" not in pages["EPUB/part-b.xhtml"]
    paper = compose_paper(volume, lambda _: None)
    assert paper.get("dir") == "rtl"
    assert [part.get("dir") for part in paper.iter("article")] == [None, "ltr"]

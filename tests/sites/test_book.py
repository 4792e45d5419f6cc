"""`dossier book`: everything that readers are told is in each book, and nothing else."""

import json
import re
import shutil
import zipfile
from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner, Result
from lxml import etree

from mkdocs_dossier.cli import main
from tests.sites.building import Site, build_once, copy_site
from tests.sites.reading_books import (
    HOW,
    check_epub,
    find_epubcheck,
    read_bytes,
    read_epub,
    read_pdf,
    read_zip,
    squeeze,
)
from tests.sites.tagged import find_faults, list_tags

OPF = {"opf": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/"}


def run_book(site: Site, output: Path, *arguments: str) -> Result:
    config = str(site.root / "mkdocs.yml")
    return CliRunner().invoke(main, ["book", "-f", config, "-o", str(output), *arguments])


class Books:
    """The three books of a site."""

    def __init__(self, site: Site, output: Path) -> None:
        result = run_book(site, output)
        assert result.exit_code == 0, result.output
        self.site = site
        self.pdf, self.epub, self.zip = (
            next(output.glob(f"*.{ending}")) for ending in ("pdf", "epub", "zip")
        )


@pytest.fixture(scope="module")
def report_books(built_report: Site, tmp_path_factory: pytest.TempPathFactory) -> Books:
    return Books(built_report, tmp_path_factory.mktemp("book"))


@pytest.fixture(scope="module")
def telling_books(built_telling: Site, tmp_path_factory: pytest.TempPathFactory) -> Books:
    return Books(built_telling, tmp_path_factory.mktemp("book"))


@pytest.fixture(scope="module")
def corrected_books(corrected: Site, tmp_path_factory: pytest.TempPathFactory) -> Books:
    return Books(corrected, tmp_path_factory.mktemp("book"))


def bare(text: str) -> str:
    """Return letters and digits: PDFs break lines anywhere, and do not say where."""
    return re.sub(r"\W", "", text)


def test_every_quotation_stands_in_every_book(report_books: Books) -> None:
    report = json.loads(report_books.site.text("site/report.json"))
    quotations = report["quotations"]
    assert len(quotations) >= 8
    pdf = bare(" ".join(read_pdf(report_books.pdf)))
    epub = bare(" ".join(read_epub(report_books.epub).values()))
    pages = bare(" ".join(read_zip(report_books.zip).values()))
    for quotation in quotations:
        for words in (quotation["words"], quotation.get("translation", "")):
            assert bare(words) in pdf, words
            assert bare(words) in epub, words
            assert bare(words) in pages, words


def test_so_does_every_source_event_and_correction(report_books: Books) -> None:
    report = json.loads(report_books.site.text("site/report.json"))
    pdf = bare(" ".join(read_pdf(report_books.pdf)))
    epub = bare(" ".join(read_epub(report_books.epub).values()))
    told = [source["reference"] for source in report["sources"]]
    told += [event["headline"] for event in report["events"] if event.get("headline")]
    told += [notice["text"] for notice in report["corrections"]]
    # Each language of a report has a book of its own.
    told += [chapter["title"] for chapter in report["chapters"] if chapter["lang"] == "en"]
    assert len(told) > 20
    for words in told:
        assert bare(words) in pdf, words
        assert bare(words) in epub, words


def test_a_source_has_its_address_and_the_day_of_its_copy(telling_books: Books) -> None:
    for words in (
        " ".join(read_pdf(telling_books.pdf)),
        " ".join(read_epub(telling_books.epub).values()),
    ):
        assert "Captured 10 January 2024 at 12:00 (UTC)" in words
    pages = read_epub(telling_books.epub)
    (source,) = (name for name in pages if name.endswith("overview-letter2021.xhtml"))
    assert "Lettre au comité des travaux" in pages[source]


def test_corrections_come_first_and_pages_have_numbers(report_books: Books) -> None:
    pages = read_pdf(report_books.pdf)
    assert pages[0].startswith("The Dossier contributors Twenty-two Countries")
    assert "This copy says what the report said on 23 November 2026." in pages[0]
    assert "https://report.example/" in pages[0]
    assert pages[1].startswith("Corrections")
    assert pages[2].startswith("Contents Corrections")
    listed = re.findall(r"(The map|Timeline|Sources)[ .]+(\d+)", pages[2] + pages[3])
    assert len(listed) == 3
    for title, number in listed:
        # A chapter begins with its number.
        assert re.match(rf"(Chapter \d+ of \d+ )?{title}\b", pages[int(number) - 1])
        assert pages[int(number) - 1].endswith(f"{title} {number}")
    # What is told elsewhere names the page on which it stands.
    (number,) = re.findall(r"In How this report was made \(page (\d+)\)", pages[1])
    assert "identifies a passage by its exact words" in pages[int(number) - 1]


def test_nobody_meets_a_control_or_a_link_that_leads_nowhere(report_books: Books) -> None:
    words = " ".join([*read_pdf(report_books.pdf), *read_epub(report_books.epub).values()])
    for said in ("Show all evidence", "Permanent link", "Close", "Back to mention", "¶", "BibTeX"):
        assert said not in words
    with pikepdf.open(report_books.pdf) as pdf:
        names = {str(each) for each in pdf.Root.Names.Dests.Names[::2]}
        links = [link for page in pdf.pages for link in page.obj.get("/Annots", [])]
    assert len(links) > 200
    assert {str(link.Dest) for link in links if "/Dest" in link} <= names
    outside = {str(link.A.URI) for link in links if "/A" in link}
    assert outside
    assert all(address.startswith("https://") for address in outside)


def test_the_handbook_is_no_part_of_the_report_unless_asked(
    report_books: Books, tmp_path: Path
) -> None:
    assert not any("handbook" in name for name in read_epub(report_books.epub))
    result = run_book(report_books.site, tmp_path, "--epub", "--everything")
    assert result.exit_code == 0, result.output
    assert [path.suffix for path in tmp_path.iterdir()] == [".epub"]
    (epub,) = tmp_path.iterdir()
    assert any("handbook-tutorial" in name for name in read_epub(epub))
    assert check(epub) == []


def check(epub: Path) -> list[str]:
    command = find_epubcheck()
    if command is None:
        # Not skipped: what nobody has checked is not known to be valid.
        pytest.fail(HOW, pytrace=False)
    return check_epub(command, epub)


@pytest.mark.parametrize("books", ["report_books", "telling_books", "corrected_books"])
def test_epubcheck_finds_nothing(books: str, request: pytest.FixtureRequest) -> None:
    assert check(request.getfixturevalue(books).epub) == []


def test_epubcheck_finds_what_is_wrong(corrected_books: Books, tmp_path: Path) -> None:
    broken = tmp_path / "broken.epub"
    with (
        zipfile.ZipFile(corrected_books.epub) as whole,
        zipfile.ZipFile(broken, "w") as archive,
    ):
        for name in whole.namelist():
            archive.writestr(name, whole.read(name).replace(b'href="style.css"', b'href="no.css"'))
    assert any("no.css" in found for found in check(broken))


@pytest.mark.parametrize("books", ["report_books", "telling_books", "corrected_books"])
def test_the_pdf_can_be_read_out(books: str, request: pytest.FixtureRequest) -> None:
    assert find_faults(request.getfixturevalue(books).pdf) == []


def test_what_keeps_a_pdf_from_being_read_out_is_found(
    telling_books: Books, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.pdf"
    with pikepdf.open(telling_books.pdf) as pdf:
        del pdf.Root.Lang
        del pdf.Root.ViewerPreferences
        figure = next(tag for tag in list_tags(pdf) if tag.S == "/Figure")
        assert str(figure.Alt) == "A chain across a footbridge"
        del figure.Alt
        heading = next(tag for tag in list_tags(pdf) if tag.S == "/H2")
        heading.S = pikepdf.Name.H5
        page = pdf.pages[0]
        page.contents_add(b"BT (untold) Tj ET")
        del pdf.pages[1].obj.Annots[0].Contents
        pdf.save(broken)
    found = {fault.split(":")[0] for fault in find_faults(broken)}
    assert found == {"11-006", "07-001", "13-004", "14-003", "01-003", "28-012"}


def test_languages_are_told_part_by_part(corrected_books: Books, telling_books: Books) -> None:
    with pikepdf.open(corrected_books.pdf) as pdf:
        assert str(pdf.Root.Lang) == "en"
        parts = [str(tag.Lang) for tag in list_tags(pdf) if tag.S == "/Art"]
    assert parts.count("fr") == 1
    assert parts.count("en") == len(parts) - 1
    with pikepdf.open(telling_books.pdf) as pdf:
        spoken = [str(tag.Lang) for tag in list_tags(pdf) if tag.S == "/BlockQuote"]
    assert "fr" in spoken
    with zipfile.ZipFile(corrected_books.epub) as archive:
        page = archive.read("EPUB/part-fermeture.xhtml").decode()
    assert 'lang="fr" xml:lang="fr"' in page


def test_the_pdf_says_whose_it_is(report_books: Books) -> None:
    with pikepdf.open(report_books.pdf) as pdf, pdf.open_metadata() as metadata:
        assert str(pdf.docinfo.Title) == metadata["dc:title"] == "Twenty-two Countries"
        assert metadata["dc:creator"] == ["The Dossier contributors"]
        assert str(pdf.docinfo.CreationDate).startswith("D:20261123090000")
        titles = [item.title for item in pdf.open_outline().root]
    assert titles[:3] == ["Twenty-two Countries", "Corrections", "Contents"]
    assert "The map" in titles


def test_the_epub_says_how_it_can_be_read(telling_books: Books) -> None:
    with zipfile.ZipFile(telling_books.epub) as archive:
        package = etree.fromstring(archive.read("EPUB/package.opf"))
        nav = archive.read("EPUB/nav.xhtml").decode()
    metadata = package.find("opf:metadata", OPF)
    assert metadata is not None
    said = [(meta.get("property"), meta.text) for meta in metadata.iterfind("opf:meta", OPF)]
    assert ("schema:accessMode", "textual") in said
    assert ("schema:accessMode", "visual") in said
    assert ("schema:accessModeSufficient", "textual") in said
    assert ("schema:accessibilityFeature", "alternativeText") in said
    assert ("schema:accessibilityHazard", "none") in said
    assert [each.text for each in metadata.iterfind("dc:language", OPF)] == ["en", "fr"]
    assert [each.text for each in metadata.iterfind("dc:creator", OPF)] == ["Ann Other"]
    assert nav.index("Corrections") < nav.index("What the inspector said")


def test_the_same_report_gives_the_same_bytes(
    corrected: Site, corrected_books: Books, tmp_path: Path
) -> None:
    again = Books(corrected, tmp_path / "again")
    for one, two in (("pdf", "pdf"), ("epub", "epub"), ("zip", "zip")):
        first, second = getattr(corrected_books, one), getattr(again, two)
        assert sha256(first.read_bytes()).digest() == sha256(second.read_bytes()).digest(), one


def test_withdrawn_chapters_leave_their_notices_alone(corrected_books: Books) -> None:
    for words in (
        " ".join(read_pdf(corrected_books.pdf)),
        " ".join(read_epub(corrected_books.epub).values()),
    ):
        assert "The letter that this chapter rests on was forged. We are sorry." in words
        assert "The letter speaks of rotten planks" not in words
        assert "A letter proves that the planks were rotten" not in words
    assert not any("letter" in name or "fire" in name for name in read_epub(corrected_books.epub))


DRAFT = "---\ntitle: Unready\nstatus: draft\n---\n\nA canary sings of 1987.\n"
CANARIES = (b"canary", b"zanzibarre", b"1987", b"silent")


def test_nothing_secret_or_unready_is_in_a_book(tmp_path: Path) -> None:
    site = copy_site("harbour", tmp_path / "harbour")
    (site.root / "docs/draft.md").write_text(DRAFT, encoding="utf-8")
    built = site.build(strict=False)
    assert built.returncode == 0, built.stderr
    # The site itself shows a draft that lies in its folder; no book does.
    assert (site.built / "draft/index.html").is_file()
    books = Books(site, tmp_path / "book")
    words = " ".join(read_pdf(books.pdf)).lower().encode()
    assert "a former pilot" in words.decode()
    told = [words, read_bytes(books.epub), books.pdf.read_bytes().lower()]
    assert [word for word in CANARIES for text in told[:2] if word in text] == []
    assert b"draft" not in told[1]


def test_a_site_that_is_not_there_is_asked_for(minimal: Site, tmp_path: Path) -> None:
    shutil.rmtree(minimal.built)
    result = run_book(minimal, tmp_path / "book")
    assert result.exit_code == 2
    assert "mkdocs build" in result.output
    assert not (tmp_path / "book").exists()


def test_one_language_of_several(corrected: Site, tmp_path: Path) -> None:
    result = run_book(corrected, tmp_path, "--epub", "--lang", "fr")
    assert result.exit_code == 0, result.output
    (epub,) = tmp_path.iterdir()
    assert epub.name == "the-harbour.fr.epub"
    pages = read_epub(epub)
    assert "EPUB/part-fermeture.xhtml" in pages
    assert "EPUB/part-closing.xhtml" not in pages
    assert "Rectificatifs et autres avis à ce jour : 2" in squeeze(pages["EPUB/title-page.xhtml"])
    assert check(epub) == []


@pytest.fixture(scope="module")
def offering(tmp_path_factory: pytest.TempPathFactory) -> Site:
    def copy(to: Path) -> Site:
        site = copy_site("corrected", to)
        asking = "dossier: {book: true, book_without: [timeline.md]}"
        site.change("mkdocs.yml", "[search, dossier]", f"[search, {asking}]")
        site.change(
            "mkdocs.yml", "nav: [index.md, closing.md,", "nav: [Report: [index.md, closing.md],"
        )
        return site

    return build_once(tmp_path_factory, "offering", copy)


def test_a_build_that_is_asked_to_offers_the_books_on_its_front_page(offering: Site) -> None:
    front = offering.text("site/index.html")
    hrefs = re.findall(r'href="(book/[^"]+)"', front)
    assert hrefs == [f"book/the-harbour.{form}" for form in ("pdf", "epub", "zip")]
    assert all((offering.built / href).is_file() for href in hrefs)
    assert "book/the-harbour" not in offering.text("site/closing/index.html")
    assert "timeline" not in " ".join(read_epub(offering.built / hrefs[1]))
    for copy in (offering.built, offering.built / hrefs[2]):
        verified = CliRunner().invoke(main, ["verify", str(copy)])
        assert verified.exit_code == 0, verified.output
    against = CliRunner().invoke(
        main, ["verify", str(offering.built / hrefs[2]), "--against", str(offering.built)]
    )
    same = re.search(r"the words are the same in: (.+?):", against.output)
    assert same
    assert "closing/index.html" in same[1].split(", ")


def test_the_zip_has_the_other_books_and_not_itself(offering: Site) -> None:
    with zipfile.ZipFile(offering.built / "book/the-harbour.zip") as archive:
        names = archive.namelist()
    assert "the-harbour/index.html" in names
    assert "the-harbour/book/the-harbour.pdf" in names
    assert "the-harbour/book/the-harbour.zip" not in names
    assert not any(name.startswith("the-harbour/search/") for name in names)


def test_a_site_that_is_not_asked_offers_none(built_report: Site) -> None:
    assert "dossier-offline" not in built_report.text("site/index.html")
    assert not (built_report.built / "book").exists()

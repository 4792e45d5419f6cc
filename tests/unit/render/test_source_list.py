"""Lists of sources: in three orders, each entry with its copies, files and mentions."""

import re
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

import pytest

from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.model.capture import Availability, Capture
from mkdocs_dossier.model.record import Record
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render import extract, open_page
from mkdocs_dossier.render.dispatch import render_piece
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.render.pieces import Listing
from mkdocs_dossier.render.source_groups import group_by_author, group_by_date, group_by_kind
from mkdocs_dossier.render.source_list import name_source
from mkdocs_dossier.site import Settings, load
from mkdocs_dossier.site.source_pages import part_sources
from mkdocs_dossier.words.sources import Kind, source_words_for

BIB = r"""
@article{post, author = {Éloi, Luc and Zorn, Ann}, title = {Le quai}, date = {2020-03-01},
  langid = {french}, status = {retracted},
  archiveurl = {https://archive.example/1}, archivedate = {2020-03-07}}
@online{web, title = {Our promise}, organization = {Harbour Vision}, date = {2021}}
@jurisdiction{case, title = {Hill v. Harbour Board}, date = {2017-06-09}}
@book{atlas, author = {Zorn, Ann and others}, title = {Atlas}, date = {2020-11}}
@misc{nothing, title = {Unsigned slides}}
@misc{leaker, author = {Ann Secret}, title = {A hidden memo}, date = {2019}, status = {disputed},
  archiveurl = {https://archive.example/secret}, confidential = {A former guard}}
@misc{filed, title = {Only in the file}, date = {1999}}
@misc{uncited, title = {Nobody cites this}}
"""
CHAPTERS = {
    "a.md": "---\ntitle: One\n---\n\nSo [@post, p. 2; @web]. And so @post.\n\n"
    "::: timeline\n\n2020\n:   Told again [@post].\n:::\n",
    "b/b.md": "---\ntitle: Two\n---\n\n"
    "::: quote @post\nunchecked: a test\n\n« Rien à voir ici. »\n:::\n\n"
    "Also [@leaker; @atlas; @case; @nothing].\n",
    "time.md": "# Time\n\n::: timeline\nfrom: all\n:::\n",
    "sources.md": "---\ntitle: Sources\n---\n\n::: sources\n:::\n",
}  # fmt: skip
FILE = "events:\n  - date: 1999\n    text: It began. [@filed]\n"


def load_report(tmp_path: Path, **pages: str) -> Report:
    files = {f"docs/{name}": text for name, text in CHAPTERS.items()}
    files |= {f"docs/{name}.md": text for name, text in pages.items()}
    files |= {"sources/a.bib": BIB, "sources/timeline.yml": FILE}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    loaded = load(Settings.of({"root": str(tmp_path)}))
    assert loaded.errors == ()
    return loaded.report


@pytest.fixture
def report(tmp_path: Path) -> Report:
    return load_report(tmp_path)


def show(report: Report, uri: str = "sources.md") -> Element:
    """Return what the one listing on a page becomes."""
    page = show_page(report, uri)
    (number,) = [
        number for number, piece in enumerate(page.pieces) if isinstance(piece.content, Listing)
    ]
    element = render_piece(page, number)
    assert element is not None
    return element


def show_page(report: Report, uri: str) -> Page:
    chapter = report.chapter(uri)
    assert chapter is not None
    return open_page(report, chapter, extract(report, chapter).pieces)


def words(element: Element | None) -> str:
    assert element is not None
    return re.sub(r"\s+", " ", "".join(element.itertext()))


def entry(element: Element, key: str) -> Element:
    found = element.find(f".//*[@id='source-{key}']")
    assert found is not None
    return found


def records() -> list[Record]:
    return list(load_bibliography([("a.bib", BIB)])[0].values())


def test_groups_by_author_name_every_author_once_and_sort_without_accents() -> None:
    groups = group_by_author(records(), source_words_for("en"))
    assert [(group.name, [each.key for each in group.records]) for group in groups] == [
        ("A former guard", ["leaker"]),
        ("Éloi, Luc", ["post"]),
        ("Harbour Vision", ["web"]),
        ("Zorn, Ann", ["post", "atlas"]),
        ("No author named", ["case", "nothing", "filed", "uncited"]),
    ]


def test_groups_by_date_have_the_newest_first_and_no_date_of_a_confidential_source() -> None:
    groups = group_by_date(records(), source_words_for("en"), "en")
    assert [(group.name, [each.key for each in group.records]) for group in groups] == [
        ("2021", ["web"]),
        ("2020", ["atlas", "post"]),
        ("2017", ["case"]),
        ("1999", ["filed"]),
        ("No date", ["nothing", "leaker", "uncited"]),
    ]


@pytest.mark.parametrize(
    ("written", "year"),
    [("2019-05/2021-06", "2021"), ("2019/..", "2019"), ("201X", "2010s"), ("2019-11?", "2019")],
)
def test_a_date_that_is_no_day_has_a_year_too(written: str, year: str) -> None:
    found, _ = load_bibliography([("a.bib", f"@misc{{a, title = {{A}}, date = {{{written}}}}}")])
    (group,) = group_by_date(found.values(), source_words_for("en"), "en")
    assert group.name == year


def test_groups_by_kind_hide_what_a_confidential_source_is() -> None:
    groups = group_by_kind(records(), source_words_for("fr"))
    assert [(group.name, [each.key for each in group.records]) for group in groups] == [
        ("Articles", ["post"]),
        ("Livres et thèses", ["atlas"]),
        ("Décisions de justice", ["case"]),
        ("Pages et publications en ligne", ["web"]),
        ("Autres documents", ["nothing", "filed", "uncited"]),
        ("Sources confidentielles", ["leaker"]),
    ]


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("@book{a, author = {Zorn, Ann}, title = {Atlas}, date = {2020}}", "Zorn 2020, “Atlas”"),
        ("@online{a, organization = {Quay}, title = {Us}, date = {2020}}", "Quay 2020, “Us”"),
        ("@legislation{a, author = {{City}}, title = {Act}, date = {2020}}", "City 2020, “Act”"),
        ("@jurisdiction{a, title = {Hill v. Board}, date = {2020}}", "Hill v. Board 2020"),
        ("@misc{a, title = {Slides}, date = {2020}}", "“Slides” 2020"),
        ("@misc{a, title = {Memo}, confidential = {A guard}}", "A guard"),
        ("@misc{a, url = {https://example.org/a}}", "a n.d."),
    ],
)
def test_a_source_is_listed_by_who_what_and_when(entry: str, name: str) -> None:
    found, _ = load_bibliography([("a.bib", entry)])
    assert name_source(found["a"], "en") == name


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_every_kind_has_a_name(lang: str) -> None:
    assert set(source_words_for(lang).kinds) == set(Kind)


def test_the_list_has_every_cited_source_by_author(report: Report) -> None:
    listed = show(report).findall("./ul/li")
    assert [item.get("id") for item in listed] == [
        "source-confidential-1",
        "source-post",
        "source-web",
        "source-case",
        "source-filed",
        "source-nothing",
        "source-atlas",
    ]


def test_every_link_of_an_index_leads_to_an_entry(report: Report) -> None:
    element = show(report)
    anchors = {f"#{item.get('id')}" for item in element.findall("./ul/li")}
    for name in ("author", "kind", "date"):
        index = element.find(f"./details[@id='sources-by-{name}']")
        assert index is not None
        assert {link.get("href") for link in index.iter("a")} == anchors


def test_ids_are_unique_and_those_of_kinds_do_not_change_with_the_language(tmp_path: Path) -> None:
    french = CHAPTERS["sources.md"].replace("title: Sources", "title: Sources\nlang: fr")
    elements = [
        show(load_report(tmp_path / "en")),
        show(load_report(tmp_path / "fr", sources=french)),
    ]
    ids = [[each.get("id") for each in element.iter() if each.get("id")] for element in elements]
    assert len(ids[0]) == len(set(ids[0]))
    english, of_french = ({i for i in found if i and "kind" in i} for found in ids)
    assert english == of_french


def test_an_entry_leads_to_every_mention_on_every_page(report: Report) -> None:
    (quotation,) = report.chapters[1].quotations
    item = entry(show(report), "post")
    assert words(item.find("./details/summary")) == "Cited 4 times"
    links = [link.get("href") or "" for link in item.iter("a")]
    assert [link for link in links if ".md" in link] == [
        "a.md", "a.md#cite-post-1", "a.md#cite-post-2", "a.md#cite-post-3",
        "b/b.md", "b/b.md#cite-post-1", f"b/b.md#{quotation.id}",
    ]  # fmt: skip
    assert "« Rien à voir ici. »" in words(item)
    mention = item.find(".//a[@href='a.md#cite-post-2']")
    assert mention is not None
    assert mention.get("aria-label") == "Mention 2 in One"


def test_mentions_are_the_anchors_that_pages_have(report: Report) -> None:
    for chapter in report.chapters:
        told = {anchor for found in report.mentions[chapter.uri].values() for anchor in found}
        page = show_page(report, chapter.uri)
        assert told <= set(page.mentions.values())
    assert report.mentions["time.md"] == {"filed": ("cite-filed-1",)}


def test_what_a_file_of_events_cites_is_found_where_it_is_shown(report: Report) -> None:
    links = [link.get("href") for link in entry(show(report), "filed").iter("a")]
    assert links == ["time.md", "time.md#cite-filed-1"]


def test_a_source_that_no_page_shows_says_so(tmp_path: Path) -> None:
    report = load_report(tmp_path, time="# Time\n\nNothing yet.\n")
    assert "Not cited on any page." in words(entry(show(report), "filed"))


def test_without_a_list_nothing_is_gathered(tmp_path: Path) -> None:
    assert load_report(tmp_path, sources="# Sources\n\nNone.\n").mentions == {}


CAPTURE = Capture("post", "0123456789abcdef" * 4, "", "text/html", "x", "post.html",
                  captured="2020-03-06")  # fmt: skip


def test_an_entry_tells_of_its_copies(report: Report) -> None:
    assert "No copy is kept." in words(entry(show(report), "web"))
    kept = replace(report, captures={"post": CAPTURE})
    told = words(entry(show(kept), "post").find("./ul[@class='dossier-copies']"))
    assert told == (
        "Captured 6 March 2020. SHA-256 of the copy: 0123456789abcdefArchived copy, 7 March 2020"
    )
    withheld = replace(CAPTURE, availability=Availability.WITHHELD)
    told = words(entry(show(replace(report, captures={"post": withheld})), "post"))
    assert "The copy is withheld." in told


def test_of_a_confidential_source_there_are_only_its_label_and_its_mentions(report: Report) -> None:
    captures = {"leaker": replace(CAPTURE, key="leaker")}
    element = show(replace(report, captures=captures))
    item = entry(element, "confidential-1")
    assert words(item).startswith("A former guardCited once")
    told = tostring(element, encoding="unicode")
    for secret in ("leaker", "Secret", "hidden memo", "archive.example/secret",
                   "0123456789abcdef", "disputed", "2019"):  # fmt: skip
        assert secret not in told


def test_what_became_of_a_source_stands_in_its_entry_and_in_every_index(report: Report) -> None:
    assert words(show(report)).count("(since retracted)") == 1 + 2 + 1 + 1


def test_titles_in_other_languages_say_so(report: Report) -> None:
    told = [span for span in show(report).iter("span") if span.get("lang") == "fr"]
    assert [words(span) for span in told] == ["“Le quai”"] * 4


def test_the_files_of_each_source_are_linked_where_they_are_written(report: Report) -> None:
    assert "As files" not in words(show(report))
    stems = ("report", "post", "confidential-1")
    endings = ("bib", "json", "ris")
    downloads = tuple(f"bibliography/{stem}.{ending}" for stem in stems for ending in endings)
    element = show(replace(report, downloads=downloads))
    links = [link.get("href") for link in entry(element, "post").iter("a") if link.get("download")]
    assert links == [f"bibliography/post.{ending}" for ending in ("bib", "json", "ris")]
    assert "bibliography/confidential-1.bib" in tostring(element, encoding="unicode")


def test_a_source_may_stand_anywhere_by_itself(tmp_path: Path) -> None:
    report = load_report(tmp_path, one="# One\n\n::: source @post\n:::\n")
    element = show(report, "one.md")
    assert element.get("id") == "source-post"
    assert "Cited 4 times" in words(element)
    assert element.find(".//details") is None


@pytest.mark.parametrize("argument", ["@psot", "post", "@post and more"])
def test_a_source_that_is_none_is_an_error(tmp_path: Path, argument: str) -> None:
    load_report(tmp_path)
    (tmp_path / "docs/one.md").write_text(
        f"# One\n\n::: source {argument}\n:::\n", encoding="utf-8"
    )
    (error,) = load(Settings.of({"root": str(tmp_path)})).errors
    assert (error.code.name, error.place.line, error.place.column) == ("CIT101", 3, 12)


def test_sources_get_pages_of_their_own_beyond_a_number(report: Report) -> None:
    assert part_sources(report, 7) is report
    assert part_sources(report, 0) is report
    parted = part_sources(report, 6)
    assert parted.source_pages["post"] == "sources/post.md"
    assert parted.source_pages["leaker"] == "sources/confidential-1.md"
    assert set(parted.generated) == set(parted.source_pages.values())
    assert parted.chapters == report.chapters
    element = show(parted)
    links = [link.get("href") for link in element.iter("a")]
    assert set(links) == set(parted.source_pages.values())
    assert {item.get("id") for item in element.findall("./ul/li")} >= {"source-post"}


def test_a_source_on_its_own_page_leads_back_to_the_list(report: Report) -> None:
    parted = part_sources(report, 1)
    page = parted.generated["sources/post.md"]
    assert page.front.title == "Éloi and Zorn 2020, “Le quai”"
    element = show(parted, page.uri)
    links = [link.get("href") for link in element.iter("a")]
    assert "../a.md#cite-post-1" in links
    assert links[-1] == "../sources.md#source-post"


def test_a_page_that_the_author_wrote_is_kept(tmp_path: Path) -> None:
    report = load_report(tmp_path, **{"sources/post": "# Ours\n\nWords.\n"})
    parted = part_sources(report, 1)
    assert "post" not in parted.source_pages
    element = show(parted)
    assert element.find(".//a[@href='#source-post']") is not None


def test_hostile_titles_stay_titles(tmp_path: Path) -> None:
    load_report(tmp_path)
    bib = BIB + "@misc{evil, title = {a: b # c --- [x](y) <i>z</i> ::: source @post}}\n"
    (tmp_path / "sources/a.bib").write_text(bib, encoding="utf-8")
    (tmp_path / "docs/c.md").write_text("# C\n\nSo [@evil].\n", encoding="utf-8")
    parted = part_sources(load(Settings.of({"root": str(tmp_path)})).report, 1)
    page = parted.generated["sources/evil.md"]
    assert page.front.title == "“a: b # c — [x](y) <i>z</i> ::: source @post” n.d."
    assert len(page.items) == 1


def test_a_report_without_sources_says_so(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/sources.md").write_text("::: sources\n:::\n", encoding="utf-8")
    report = load(Settings.of({"root": str(tmp_path)})).report
    assert words(show(report)) == "None so far."
    assert part_sources(report, 1) is report

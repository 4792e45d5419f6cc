"""What Pandoc formatted before is taken again, and comes to the same as formatting all anew."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site import Settings, load
from mkdocs_dossier.site import formatting as formatting_module
from mkdocs_dossier.site.pandoc import Job, run_pandoc

BIB = """
@book{pier, author = {Moreau, Anne}, title = {The pier}, date = {2019}}
@book{dock, author = {Moreau, Anne}, title = {The dock}, date = {2019}}
@book{mole, author = {Moreau, Anne}, title = {The mole}, date = {2019}}
@book{crew, author = {Diop, Awa}, title = {The crew}, date = {2020}}
"""
YEARS = """\
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>T</title><id>t</id><updated>2026-01-01T00:00:00Z</updated></info>
<citation disambiguate-add-year-suffix="true"><layout delimiter="; "><names variable="author"/>
<date variable="issued" prefix=" "><date-part name="year"/></date><text variable="year-suffix"/>
<text variable="locator" prefix=", "/></layout></citation>
<bibliography>{sort}<layout><text variable="title"/></layout></bibliography></style>
"""
STYLES = {
    # Sources that its sorting leaves in the order of their citations, and one that sorts nothing.
    "tied": YEARS.format(sort='<sort><key variable="author"/></sort>'),
    "unsorted": YEARS.format(sort=""),
    "counted": YEARS.format(sort='<sort><key variable="citation-number"/></sort>'),
}
CITED = (
    "[@pier] and [@crew, 3]",
    "[@mole] and [@pier] and [@crew, 3]",
    "[@mole] and [@pier; @dock] and [@crew, 4]",
    "[@crew, 4]",
    "[@dock] and [@crew, 4] and [@pier]",
)
Format = Callable[..., Report]


@pytest.fixture
def format_text(tmp_path: Path) -> Format:
    """Return what gives a report of one text, as a style and what was kept before have it."""

    def format_it(style: str, text: str, cache: str = "cache") -> Report:
        for path, content in {
            "docs/a.md": f"It was so {text}.\n",
            "sources/a.bib": BIB,
            **{f"{name}.csl": csl for name, csl in STYLES.items()},
        }.items():
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_text(content, encoding="utf-8")
        options = {"root": str(tmp_path), "citation_style": style, "cache_dir": cache}
        return load(Settings.of(options)).report

    return format_it


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[int]]:
    """Return how many clusters of each document Pandoc was asked for, call by call."""
    found: list[list[int]] = []

    def note(style: str, jobs: Sequence[Job]) -> list[str]:
        found.append([len(job.clusters) for job in jobs])
        return run_pandoc(style, jobs)

    monkeypatch.setattr(formatting_module, "run_pandoc", note)
    return found


@pytest.mark.parametrize("style", ["author-date", "numeric", "note", *map("{}.csl".format, STYLES)])
def test_one_edit_after_another_comes_to_the_same_as_all_anew(
    format_text: Format, style: str
) -> None:
    for number, text in enumerate((*CITED, *CITED[::-1])):
        kept = format_text(style, text)
        anew = format_text(style, text, f"cache-{number}")
        assert kept.styled
        assert (kept.styled, kept.in_text) == (anew.styled, anew.in_text)


@pytest.mark.parametrize("style", ["author-date", "tied.csl"])
def test_of_names_and_years_only_new_citations_are_formatted(
    format_text: Format, asked: list[list[int]], style: str
) -> None:
    every = "[@pier] and [@dock] and [@mole] and [@crew, 3]"
    format_text(style, every)
    format_text(style, f"{every} and [@crew, 4]")
    format_text(style, f"[@crew, 3] and {every}")
    assert asked == [[4], [1]]


def test_another_source_changes_what_tells_all_of_them_apart(
    format_text: Format, asked: list[list[int]]
) -> None:
    (first,) = format_text("tied.csl", "[@pier]").in_text.values()
    (second,) = format_text("tied.csl", "[@pier] and [@dock]").in_text.values()
    assert asked == [[1], [2]]
    told = ["".join(piece.text for part in mark for piece in part.pieces)
            for each in (first, second) for mark in each.marks.values()]  # fmt: skip
    assert told == ["Anne Moreau 2019", "Anne Moreau 2019b", "Anne Moreau 2019a"]


def test_a_citation_that_comes_first_renames_no_other(format_text: Format) -> None:
    every = "[@pier] and [@dock] and [@mole]"
    (first,) = format_text("tied.csl", every).in_text.values()
    (second,) = format_text("tied.csl", f"[@mole, 7] and {every}").in_text.values()
    assert {cluster: second.marks[cluster] for cluster in first.marks} == first.marks


@pytest.mark.parametrize("style", ["unsorted.csl", "counted.csl"])
def test_without_an_order_of_its_own_a_list_hangs_on_every_citation(
    format_text: Format, asked: list[list[int]], style: str
) -> None:
    format_text(style, "[@pier] and [@dock]")
    format_text(style, "[@dock] and [@pier]")
    assert asked == [[2], [2]]

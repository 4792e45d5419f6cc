"""Of a confidential source only the label is told: not its key, and not even that there is one."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace

import pytest
from markdown import Markdown

from mkdocs_dossier.exports.bibliography_files import write_bibliography
from mkdocs_dossier.exports.catalogue import compile_catalogue
from mkdocs_dossier.exports.cff import write_cff
from mkdocs_dossier.exports.imprint import Imprint
from mkdocs_dossier.exports.linked_data import write_linked_data
from mkdocs_dossier.exports.report_json import write_report
from mkdocs_dossier.exports.search import list_entries
from mkdocs_dossier.exports.tags import write_tags
from mkdocs_dossier.markdown_extension import DossierExtension
from mkdocs_dossier.model.capture import Capture, Receipt
from mkdocs_dossier.model.date import CalendarDate, HistoricalDate
from mkdocs_dossier.model.place import Place, Span
from mkdocs_dossier.model.record import Name, Record
from mkdocs_dossier.model.report import Judgement, Report
from mkdocs_dossier.model.verdict import Anchoring, TextQuoteSelector, Verdict
from mkdocs_dossier.render.references import format_reference, format_short
from mkdocs_dossier.site import Loaded

Load = Callable[[Mapping[str, str], str], Loaded]

CANARY = "canary"
KEY = "canaryKEY2019"
LABEL = "A former employee"
FIELDS = """abstract annotation archivedate archiveurl authority booktitle capture court doi file
    institution interviewer isbn journaltitle keywords location medium note number pages publisher
    recipient shorttitle status subtitle translator type url urldate volume x-anything""".split()
TEXT = (
    f'He spoke, and @{KEY} says more. It was "soft as old bread" [@{KEY}, p. 2; @open].\n\n'
    f"::: quote @{KEY}\nspeaker: A man\n\n“It went on for weeks”\n:::\n\n"
    f"::: timeline\n\n2021-05\n:   It sank, as @{KEY} says. [see @{KEY}]\n:::\n\n"
    "::: correction 2026-03-01T10:00:00Z\nid: tide\nwas: low\nnow: soft\n\n"
    f"@{KEY} was *soft* [-@{KEY}].\n:::\n\n::: sources\n:::\n"
)
BIB = f"""@interview{{{KEY}, confidential = {{{LABEL}}}, author = {{canary, canary}},
  title = {{canary}}, date = {{2019}}, url = {{https://canary.example}}, note = {{canary}}}}
@online{{open, title = {{An open page}}}}
@misc{{confidential-1, title = {{Named to be in the way}}}}
@misc{{other{CANARY}, confidential = {{Never cited}}, title = {{canary}}}}
"""


@pytest.fixture
def report(load_report: Load, head: Callable[..., str]) -> Report:
    """Return a report whose confidential record and capture hold the word everywhere."""
    loaded = load_report({"ferry.md": head() + TEXT}, BIB).report
    day = CalendarDate(2019)
    record = Record(
        KEY, CANARY, Place(f"sources/{CANARY}.bib"), (Name(CANARY, CANARY),),
        (Name(literal=CANARY),), CANARY, HistoricalDate(CANARY, day), dict.fromkeys(FIELDS, CANARY),
        CANARY, LABEL,
    )  # fmt: skip
    assert {field.name for field in fields(record) if not getattr(record, field.name)} == set()
    capture = Capture(KEY, CANARY, CANARY, CANARY, CANARY, CANARY, address=CANARY, captured=CANARY)
    receipt = Receipt(KEY, CANARY, CANARY, CANARY, (Span(0, 1),), CANARY, CANARY, CANARY)
    anchoring = Anchoring(
        Verdict.VERIFIED, (Span(0, 1),), (TextQuoteSelector(CANARY, CANARY, CANARY),), (CANARY,)
    )
    judgement = Judgement(
        Verdict.ATTESTED, anchoring, capture, receipt, CANARY, (CANARY, CANARY), (), CANARY
    )
    chapter = loaded.chapters[0]
    return replace(
        loaded,
        records={**loaded.records, KEY: record},
        judgements={(chapter.uri, each.id): judgement for each in chapter.quotations},
    )


def written(report: Report) -> Iterator[tuple[str, str]]:
    """Yield every export by name."""
    catalogue, imprint = compile_catalogue(report), Imprint("Tides", "https://r.example/")
    (chapter,) = report.chapters
    captures = {
        KEY: Capture(KEY, CANARY, CANARY, CANARY, CANARY, CANARY, address=CANARY, captured=CANARY)
    }
    for path, content in write_bibliography(catalogue).items():
        yield path, f"{path}\n{content.decode()}"
    yield "tags", write_tags(chapter, imprint, "https://r.example/ferry/")
    yield "linked data", write_linked_data(report, chapter, catalogue, imprint, "")
    yield "report.json", write_report(report, catalogue, captures, imprint, lambda each: each.uri)
    yield "CITATION.cff", write_cff(report, imprint)
    record = report.records[KEY]
    yield "reference", "".join(piece.text for piece in format_reference(record, "en"))
    yield "short reference", format_short(record, "fr")


def test_nothing_but_the_label_is_exported(report: Report) -> None:
    exports = dict(written(report))
    assert len(exports) == 3 * 3 + 6
    assert [name for name, text in exports.items() if CANARY in text.lower()] == []
    assert "Never cited" not in "".join(exports.values())


def test_the_label_is_exported_and_so_is_what_was_said(report: Report) -> None:
    exports = dict(written(report))
    for name in ("report.bib", "report.json", "report.ris", "confidential-2.bib"):
        assert LABEL in exports[f"bibliography/{name}"]
    for name in ("linked data", "report.json", "reference", "short reference"):
        assert LABEL in exports[name]
    found = json.loads(exports["report.json"])
    assert {each["source"] for each in found["quotations"]} == {"confidential-2"}
    (event,) = found["events"]
    assert event["text"] == f"It sank, as {LABEL} says."
    assert event["sources"] == ["confidential-2"]
    (source,) = (each for each in found["sources"] if each.get("confidential"))
    assert source.keys() == {"id", "reference", "confidential", "citations", "files"}


def test_aliases_count_only_the_confidential_sources_that_readers_meet(
    load_report: Load,
) -> None:
    bib = "".join(f"@misc{{s{n}, confidential = {{Source}}, title = {{T}}}}\n" for n in range(9))
    loaded = load_report({"b.md": "A [@s7] B [@s3; @s7].", "a.md": "C [@s5]."}, bib)
    by_key = compile_catalogue(loaded.report).by_key
    assert {key: source.record.key for key, source in by_key.items()} == {
        "s7": "confidential-1", "s3": "confidential-2", "s5": "confidential-3",
    }  # fmt: skip


# Its anchors are still made of keys, and its text keeps the keys of narrative citations.
def test_the_search_index_holds_nothing_else(report: Report) -> None:
    assert CANARY not in repr(list_entries(report)).lower()


def test_the_page_holds_nothing_else(report: Report, load_report: Load) -> None:
    # The record as it is loaded: pages name the language of the words, even of these.
    loaded = load_report({}, BIB)
    chapter = report.chapters[0]
    kept = replace(report, records=loaded.report.records, judgements={})
    body = chapter.text[chapter.start :]
    extension = DossierExtension(
        loaded=replace(loaded, report=kept, diagnostics=()),
        page="ferry.md",
        errors="show",
        found=[],
    )
    html = Markdown(extensions=["attr_list", extension]).convert(body)
    assert LABEL in html
    assert CANARY not in html.lower()

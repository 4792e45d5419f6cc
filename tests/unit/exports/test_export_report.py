"""``report.json`` and ``CITATION.cff``: what they hold, and that they hold it alike each time."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest
import yaml

from mkdocs_dossier.exports.bibliography_files import write_bibliography
from mkdocs_dossier.exports.catalogue import compile_catalogue
from mkdocs_dossier.exports.cff import write_cff
from mkdocs_dossier.exports.impact import Footing, gather_impact
from mkdocs_dossier.exports.imprint import Imprint
from mkdocs_dossier.exports.report_json import write_report
from mkdocs_dossier.model.capture import Availability, Capture, Receipt
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.report import Judgement, Report
from mkdocs_dossier.model.verdict import Anchoring, TextQuoteSelector, Verdict
from mkdocs_dossier.site import Loaded

Load = Callable[[Mapping[str, str], str], Loaded]

TIDES = Imprint("Tides", "https://r.example/", "Quay Press", "What became of the ferry.", "en")
BIB = "@online{log, title = {The log}, date = {2020}, status = {disputed}}"
TEXT = (
    'It was "soft as old bread" [@log, p. 2].\n\n'
    "::: timeline\n\n2021-05\n:   **It sank.** Nobody saw. [@log]\n\n"
    "2020~\n:   It was built. [@log]\n:::\n\n"
    "::: correction 2026-03-01T10:00:00Z\nid: tide\nwas: low\nnow: soft\n\nIt was *soft* [@log].\n"
    ":::\n"
)
CAPTURE = Capture("log", "a" * 64, "b" * 64, "text/html", "x", "secret-name.html")
ANCHORING = Anchoring(
    Verdict.VERIFIED, (Span(7, 24),), (TextQuoteSelector("soft as old bread", "was ", "!"),)
)
RECEIPT = Receipt("log", "a" * 64, "c" * 64, "p. 2", (Span(7, 24),), "2026-01-01", "Ann", "d 1")


def describe(report: Report, capture: Capture = CAPTURE) -> dict[str, Any]:
    catalogue = compile_catalogue(report)
    text = write_report(
        report, catalogue, {"log": capture}, TIDES, lambda each: f"https://r.example/{each.uri}/"
    )
    read = json.loads(text)
    assert isinstance(read, dict)
    return read


def judged(loaded: Loaded, judgement: Judgement) -> Report:
    (chapter, *_) = loaded.report.chapters
    key = (chapter.uri, chapter.quotations[0].id)
    return replace(loaded.report, judgements={key: judgement})


def test_everything_is_in_it(load_report: Load, head: Callable[..., str]) -> None:
    loaded = load_report({"ferry.md": head() + TEXT}, BIB)
    found = describe(judged(loaded, Judgement(Verdict.VERIFIED, ANCHORING, CAPTURE)))
    quotation = loaded.report.chapters[0].quotations[0]
    digest = found["quotations"][0].pop("digest")
    assert len(digest) == 64
    assert found == {
        "format": "dossier-report",
        "version": 1,
        "report": {
            "name": "Tides",
            "address": "https://r.example/",
            "publisher": "Quay Press",
            "lang": "en",
            "verdicts": {"verified": 1},
        },
        "chapters": [
            {
                "uri": "ferry.md",
                "address": "https://r.example/ferry.md/",
                "title": "The ferry",
                "authors": ["Ann Other", "Ben Other"],
                "published": "2026-02-05T09:00:00+00:00",
                "version": "2026-03-01T10:00:00+00:00",
                "lang": "en",
                "status": "published",
                "corrections": 1,
                "citation": "Ann Other and Ben Other, “The ferry”, Tides, 5 February 2026,"
                " version of 1 March 2026 (corrected once), https://r.example/ferry.md/.",
            }
        ],
        "sources": [
            {
                "id": "log",
                "reference": "“The log”, 2020.",
                "status": "disputed",
                "csl": {
                    "id": "log",
                    "type": "webpage",
                    "title": "The log",
                    "issued": {"date-parts": [[2020]]},
                    "custom": {"status": "disputed"},
                },
                "capture": {
                    "digest": "a" * 64,
                    "text_digest": "b" * 64,
                    "media_type": "text/html",
                    "availability": "published",
                },
                "citations": 4,
                "files": {
                    "bibtex": "bibliography/log.bib",
                    "csl-json": "bibliography/log.json",
                    "ris": "bibliography/log.ris",
                },
            }
        ],
        "quotations": [
            {
                "id": quotation.id,
                "chapter": "ferry.md",
                "address": f"https://r.example/ferry.md/#{quotation.id}",
                "form": "inline",
                "words": "soft as old bread",
                "source": "log",
                "locator": "p. 2",
                "verdict": "verified",
                "selectors": [
                    {
                        "exact": "soft as old bread",
                        "prefix": "was ",
                        "suffix": "!",
                        "start": 7,
                        "end": 24,
                    }
                ],
            }
        ],
        "events": [
            {
                "id": "event-2020",
                "chapter": "ferry.md",
                "address": "https://r.example/ferry.md/#event-2020",
                "date": "2020~",
                "text": "It was built.",
                "sources": ["log"],
            },
            {
                "id": "event-2021-05",
                "chapter": "ferry.md",
                "address": "https://r.example/ferry.md/#event-2021-05",
                "date": "2021-05",
                "headline": "It sank.",
                "text": "It sank. Nobody saw.",
                "sources": ["log"],
            },
        ],
        "corrections": [
            {
                "id": "tide",
                "chapter": "ferry.md",
                "address": "https://r.example/ferry.md/#correction-tide",
                "kind": "correction",
                "instant": "2026-03-01T10:00:00+00:00",
                "gravity": found["corrections"][0]["gravity"],
                "was": "low",
                "now": "soft",
                "text": "It was soft.",
            }
        ],
        "replies": [],
    }


def test_of_a_withheld_capture_no_words_and_nothing_that_the_vault_adds(
    load_report: Load, head: Callable[..., str]
) -> None:
    loaded = load_report({"ferry.md": head() + TEXT}, BIB)
    withheld = replace(CAPTURE, availability=Availability.WITHHELD)
    with_vault = judged(loaded, Judgement(Verdict.ATTESTED, ANCHORING, withheld, RECEIPT))
    without = judged(loaded, Judgement(Verdict.ATTESTED, None, withheld, RECEIPT))
    assert describe(with_vault, withheld) == describe(without, withheld)
    (quotation,) = describe(with_vault, withheld)["quotations"]
    assert "selectors" not in quotation
    assert quotation["receipt"] == {
        "date": "2026-01-01",
        "attester": "Ann",
        "tool": "d 1",
        "locator": "p. 2",
    }
    assert "secret-name" not in json.dumps(describe(with_vault, withheld))


def test_drafts_are_left_out(load_report: Load, head: Callable[..., str]) -> None:
    loaded = load_report({"ferry.md": head("T", "status: draft\n") + TEXT}, BIB)
    found = describe(loaded.report)
    for name in ("chapters", "quotations", "events", "corrections"):
        assert found[name] == []


def test_two_loads_give_the_same_bytes(load_report: Load, head: Callable[..., str]) -> None:
    chapters = {"b.md": head() + TEXT, "a.md": head() + TEXT.replace("tide", "tides")}
    first, second = (load_report(chapters, BIB).report for _ in range(2))
    assert write_bibliography(compile_catalogue(first)) == write_bibliography(
        compile_catalogue(second)
    )
    assert json.dumps(describe(first)) == json.dumps(describe(second))


def test_files_of_sources_have_names_of_their_own(load_report: Load) -> None:
    keys = ["report", "Report", "a:b", "a/b", "a--b", "société", "x" * 200]
    bib = "".join(f"@misc{{{key}, title = {{T}}}}\n" for key in keys)
    loaded = load_report({"a.md": " ".join(f"[@{{{key}}}]" for key in keys)}, bib)
    catalogue = compile_catalogue(loaded.report)
    stems = {key: source.stem for key, source in catalogue.by_key.items()}
    assert stems["report"] == "report-2"
    assert stems["Report"] == "Report-3"
    assert {stems["a:b"], stems["a/b"], stems["a--b"]} == {"a-b", "a-b-2", "a--b"}
    assert stems["société"] == "société"
    assert len({stem.casefold() for stem in stems.values()}) == len(keys)
    files = write_bibliography(catalogue)
    assert len(files) == 3 * (len(keys) + 1)
    assert all(path.count("/") == 1 and len(path.encode()) < 200 for path in files)


def test_a_report_that_cites_nothing_has_no_bibliography(load_report: Load) -> None:
    assert write_bibliography(compile_catalogue(load_report({"a.md": "Text."}, BIB).report)) == {}


def test_cff(load_report: Load, head: Callable[..., str]) -> None:
    chapters = {"a.md": head() + TEXT, "b.md": head().replace("Ben Other", '"Zoë: [x]\\n- y"')}
    text = write_cff(load_report(chapters, BIB).report, TIDES)
    read = yaml.safe_load(text)
    authors = [{"name": "Ann Other"}, {"name": "Ben Other"}, {"name": "Zoë: [x] - y"}]
    assert read["cff-version"] == "1.2.0"
    assert read["authors"] == read["preferred-citation"]["authors"] == authors
    assert str(read["date-released"]) == "2026-03-01"
    assert read["preferred-citation"]["type"] == "report"
    assert str(read["preferred-citation"]["date-published"]) == "2026-02-05"
    assert read["url"] == "https://r.example/"
    assert "&id" not in text
    assert {"message", "title", "type", "abstract"} <= read.keys()


@pytest.mark.parametrize("address", ["", "javascript:alert(1)", "/report/"])
def test_cff_of_a_report_that_nobody_has_published_yet(address: str) -> None:
    read = yaml.safe_load(write_cff(Report(), Imprint('A "b": c', address)))
    assert read["title"] == 'A "b": c'
    assert read["authors"] == [{"name": 'A "b": c'}]
    assert "url" not in read
    assert "date-released" not in read


def test_events_in_files_of_their_own_rest_on_sources_too(
    load_report: Load, head: Callable[..., str]
) -> None:
    loaded = load_report({"ferry.md": head() + TEXT}, BIB).report
    report = replace(loaded, chapters=(), event_files=loaded.chapters)
    assert list(compile_catalogue(report).by_key) == ["log"]
    footings = set(Footing) - {Footing.TRANSLATED_SENTENCE}
    assert {each.footing for each in gather_impact(report, "log")} == footings
    catalogue = compile_catalogue(report)
    found = json.loads(write_report(report, catalogue, {}, TIDES, lambda _: ""))
    assert found["chapters"] == []
    assert [event["sources"] for event in found["events"]] == [["log"], ["log"]]
    assert not any("address" in each for each in (*found["events"], *found["quotations"]))

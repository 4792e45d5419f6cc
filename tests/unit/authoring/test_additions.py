"""Things added to a report: checked before they are written, the rest left byte for byte."""

import csv
import io
import json
import re
from datetime import datetime, timedelta
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from tests.unit.authoring.conftest import Run

from mkdocs_dossier.authoring.insertion import insert_lines
from mkdocs_dossier.authoring.naming import make_slug
from mkdocs_dossier.authoring.sources import make_key, read_authors

CHAPTER = "docs/chapters/01-bathhouse.md"
CORRECTION = ("new", "correction", "--chapter", CHAPTER, "--kind", "correction")
TOLD = ("--text", "An earlier version was wrong.", "--date", "2024-05-01T09:00:00+00:00")
EVENT = ("new", "event", "--text", "", "--source", "minutes2023", "--locator", "par. 6")
LINES = st.lists(st.sampled_from(["a", "", " b", ":::", "é"]), max_size=6)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


def is_clean(run: Run) -> bool:
    result = run("check")
    return result.exit_code == 0 and "0 errors, 0 warnings" in result.stderr


@given(LINES, ENDS, st.booleans(), st.integers(0, 8))
def test_lines_put_in_leave_every_other_byte(
    lines: list[str],
    end: str,
    is_ended: bool,  # noqa: FBT001 - drawn
    line: int,
) -> None:
    raw = end.join(lines) + (end if is_ended and lines else "")
    text = insert_lines(raw, line, "NEW\nLINE\n")
    at = text.index("NEW")
    assert text.replace("NEW", "", 1).replace("LINE", "", 1).split() == raw.split()
    above = text[:at].rstrip("\r\n")
    assert raw.startswith(above)
    assert raw.endswith(text[text.index("LINE") + 4 :].lstrip("\r\n"))
    assert text[:at] == "" or text[:at].endswith(("\n", "\r"))


def test_a_chapter_is_a_draft_that_checks_clean(report: Path, run: Run) -> None:
    result = run("new", "chapter", "--title", 'Who: "knew"?', "--author", "Ann Other",
                 "--summary", "a: b # c")  # fmt: skip
    assert result.exit_code == 0, result.output
    assert "- chapters/02-who-knew.md" in result.stderr
    text = (report / "docs/chapters/02-who-knew.md").read_text("utf-8")
    front = yaml.safe_load(text.split("---\n")[1])
    assert front["title"] == 'Who: "knew"?'
    assert front["status"] == "draft"
    schema = json.loads(
        (files("mkdocs_dossier.assets") / "schemas" / "front-matter.json").read_text("utf-8")
    )
    Draft7Validator(schema).validate(front)
    assert is_clean(run)


def test_a_chapter_overwrites_none_and_stays_in_its_folder(report: Path, run: Run) -> None:
    before = (report / CHAPTER).read_bytes()
    options = ("new", "chapter", "--title", "A", "--author", "B", "--summary", "", "--file")
    for uri in ("chapters/01-bathhouse.md", "../mkdocs.md", "notes.txt", "/tmp/a.md"):  # noqa: S108 - refused
        result = run(*options, uri)
        assert result.exit_code == 1, uri
        assert "already" in result.output or "is no chapter" in result.output
    assert (report / CHAPTER).read_bytes() == before
    assert not (report / "mkdocs.md").exists()


def test_a_source_gets_a_key_of_its_own_and_can_be_cited(report: Path, run: Run) -> None:
    bib = report / "sources/sources.bib"
    before = bib.read_bytes()
    source = ("new", "source", "--kind", "online", "--title", 'A {100%} "letter" & more',
              "--authors", "Öther, Ann; Harbour Office", "--date", "2023-03", "--url",
              "https://example.org/a_b%20c")  # fmt: skip
    assert run(*source).stdout.endswith("other2023\n")
    assert run(*source).stdout.endswith("other2023a\n")
    after = bib.read_bytes()
    assert after.startswith(before)
    with (report / CHAPTER).open("a", encoding="utf-8") as file:
        file.write("\nIt was written down [@other2023; @other2023a].\n")
    assert is_clean(run)


def test_questions_about_a_source_follow_its_kind(report: Path, run: Run) -> None:
    typed = ["report", "The pump", "Pumping Station", "2023", "", "Waterworks"]
    result = run("new", "source", typed=typed)
    assert result.exit_code == 0, result.output
    assert "institution = {Waterworks}" in (report / "sources/sources.bib").read_text("utf-8")


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--key", "MINUTES2023"),
        ("--key", "a b"),
        ("--key", "../a"),
        ("--date", "5 February 2020"),
        ("--url", "javascript:alert(1)"),
        ("--url", "https://example.org/{a}"),
        ("--file", "../other.bib"),
    ],
)
def test_a_source_that_would_not_be_read_back_is_refused(
    report: Path, run: Run, option: str, value: str
) -> None:
    before = (report / "sources/sources.bib").read_bytes()
    given = {"--kind": "online", "--title": "A", "--authors": "B", "--date": "2020", "--url": ""}
    options = [part for pair in {**given, option: value}.items() for part in pair]
    result = run("new", "source", *options)
    assert result.exit_code == 1, result.output
    assert (report / "sources/sources.bib").read_bytes() == before


def test_keys_never_meet() -> None:
    taken: list[str] = []
    for _ in range(60):
        taken.append(make_key(read_authors("Other, Ann"), "A", "2020-02-05", taken))
    assert len({key.casefold() for key in taken}) == 60
    assert taken[:2] == ["other2020", "other2020a"]
    assert make_key((), "水", "", ()) == "source"
    assert make_slug("L'été, où ça ?", "x") == "lete-ou-ca"


def test_a_correction_is_added_when_the_words_are_put_right(report: Path, run: Run) -> None:
    path = report / CHAPTER
    wrong = (*CORRECTION, "--target", "cost", "--was", "48,000 crowns", "--now", "49,000 crowns")
    before = path.read_bytes()
    result = run(*wrong, *TOLD)
    assert result.exit_code == 1
    assert "COR003" in result.output
    assert "COR004" in result.output
    assert path.read_bytes() == before
    right = (*CORRECTION, "--target", "#cost", "--was", "47,000 crowns", "--now", "48,000 crowns")
    assert run(*right, *TOLD).exit_code == 0
    after = path.read_bytes()
    assert after.startswith(before)
    assert b"id: cost-2024-05-01\ntarget: #cost\nwas: 47,000 crowns\n" in after
    assert run(*right, *TOLD).stdout.endswith("cost-2024-05-01-2\n")
    assert is_clean(run)


def test_a_correction_may_stand_below_its_passage(report: Path, run: Run) -> None:
    path = report / CHAPTER
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_text("utf-8").split("\n")
    options = ("--target", "cost", "--was", "", "--now", "48,000 crowns", "--place", "target")
    result = run(*CORRECTION, *options, *TOLD)
    assert result.exit_code == 0, result.output
    raw = path.read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n")
    passage = raw.index(b"{: #cost }")
    assert passage < raw.index(b"::: correction 2024-05-01") < raw.index(b"The council voted to")
    left = [line for line in path.read_text("utf-8").split("\n") if line in before]
    assert [line for line in left if line] >= [line for line in before if line]
    assert is_clean(run)


def test_a_correction_is_dated_now_in_the_zone_of_who_writes_it(report: Path, run: Run) -> None:
    result = run(
        "new", "correction", typed=[CHAPTER, "clarification", "vote", "", "", "So it was."]
    )
    assert result.exit_code == 0, result.output
    text = (report / CHAPTER).read_text("utf-8")
    found = re.search(r"::: clarification (\S+)", text)
    assert found
    when = datetime.fromisoformat(found[1])
    now = datetime.now().astimezone()
    assert when.utcoffset() == now.utcoffset()
    assert now - timedelta(minutes=10) < when <= now


@pytest.mark.parametrize("text", [":::", ":::\n\n::: nonsense", "```", "Fine.\n:::\n\n# More"])
def test_a_correction_whose_text_would_break_out_is_refused(
    report: Path, run: Run, text: str
) -> None:
    before = (report / CHAPTER).read_bytes()
    options = ("--target", "cost", "--was", "", "--now", "", "--text", text, "--date")
    result = run(*CORRECTION, *options, "2024-05-01T09:00:00Z")
    assert result.exit_code == 1
    assert (report / CHAPTER).read_bytes() == before


def test_an_event_goes_where_its_date_belongs(report: Path, run: Run) -> None:
    path = report / CHAPTER
    before = path.read_text("utf-8")
    for date, headline in (
        ("2023-03-14", "Same day."),
        ("2023-01", "Before."),
        ("2023-03-14", "Z"),
    ):
        result = run(*EVENT, "--chapter", CHAPTER, "--date", date, "--headline", headline)
        assert result.exit_code == 0, result.output
    after = path.read_text("utf-8")
    told = ["Before.", "The council votes.", "Same day.", "Z", "The bathhouse closes."]
    order = [after.index(f"**{words}**") for words in told]
    assert order == sorted(order)
    assert "2023-01 {#before}\n" in after
    kept = iter(after.split("\n"))
    assert all(line in kept for line in before.split("\n"))
    assert is_clean(run)


def test_an_event_begins_a_timeline_or_a_file_where_there_is_none(report: Path, run: Run) -> None:
    for chapter in ("docs/index.md", ""):
        for number in (1, 2):
            result = run(*EVENT, "--chapter", chapter, "--date", f"2023-02-0{number}",
                         "--headline", f"No. {number}: so")  # fmt: skip
            assert result.exit_code == 0, result.output
    written = yaml.safe_load((report / "sources/timeline.yml").read_text("utf-8"))
    assert [event["headline"] for event in written["events"]] == ["No. 1: so", "No. 2: so"]
    assert is_clean(run)


def test_an_event_leaves_comments_in_the_file_alone(report: Path, run: Run) -> None:
    path = report / "sources/timeline.yml"
    raw = ("# Ours.\nevents:\n- date: 2023-02-01\n  id: first\n  text: |\n    So. [@minutes2023]\n"
           "    # no comment\n\n# The end.\ntitle: A\n")  # fmt: skip
    path.write_text(raw, "utf-8")
    result = run(*EVENT, "--chapter", "", "--date", "2023-02-02", "--headline", "Then.")
    assert result.exit_code == 0, result.output
    after = path.read_text("utf-8")
    assert after.index("# no comment") < after.index("- id: then") < after.index("# The end.")
    kept = iter(after.split("\n"))
    assert all(line in kept for line in raw.split("\n"))
    assert is_clean(run)


HEADED = "Date,Id,Headline,Text,Unsourced"
BARE = "date,text"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(("head", "has_id"), [(HEADED, True), (BARE, False)])
def test_an_event_goes_into_the_sheet_that_a_report_keeps(
    head: str, end: str, *, has_id: bool, report: Path, run: Run
) -> None:
    path = report / "sources/timeline.csv"
    before = f"{head}{end}2023-02-01{',first,One,' if has_id else ','}So. [@minutes2023]"
    path.write_bytes((before + (",a" if has_id else "")).encode())
    before = path.read_bytes().decode()
    said = ("--chapter", "", "--date", "2023-03-01", "--headline", "=1: a, b; c", "--id", "two")
    result = run(*EVENT, *said)
    assert result.exit_code == 0, result.output
    assert "sources/timeline.csv" in result.output
    after = path.read_bytes().decode()
    assert after.startswith(before + end)
    rows = list(csv.DictReader(io.StringIO(after)))
    assert len(rows) == 2
    cited = "[@minutes2023, par. 6]"
    if has_id:
        added = (rows[1]["Id"], rows[1]["Headline"], rows[1]["Text"])
        assert added == ("two", "=1: a, b; c", cited)
    else:
        assert rows[1] == {"date": "2023-03-01", "text": f"**=1: a, b; c** {cited}"}
    assert not (report / "sources/timeline.yml").exists()
    assert is_clean(run)


def test_a_sheet_without_room_for_an_event_is_left_alone(report: Path, run: Run) -> None:
    path = report / "sources/timeline.csv"
    path.write_text("date,headline\n2023,One\n", encoding="utf-8")
    result = run(*EVENT, "--chapter", "", "--date", "2023-03-01", "--headline", "Two")
    assert result.exit_code == 1
    assert "no column “text”" in result.output
    assert path.read_text("utf-8") == "date,headline\n2023,One\n"


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--date", "5 February 2020"),
        ("--date", "2023-02-30"),
        ("--source", "nobody"),
        ("--text", "So.\n:::\n"),
        ("--id", "vote"),
        ("--timeline", "nowhere"),
        ("--chapter", "docs/nowhere.md"),
    ],
)
def test_an_event_that_the_report_would_not_bear_is_refused(
    report: Path, run: Run, option: str, value: str
) -> None:
    before = (report / CHAPTER).read_bytes()
    given = {"--chapter": CHAPTER, "--date": "2023-02-03", "--headline": "A", "--text": "",
             "--source": "minutes2023"}  # fmt: skip
    options = [part for pair in {**given, option: value}.items() for part in pair]
    result = run("new", "event", *options)
    assert result.exit_code == 1, result.output
    assert (report / CHAPTER).read_bytes() == before


def test_a_finding_in_the_file_of_events_shows_that_files_line(report: Path, run: Run) -> None:
    path = report / "sources/timeline.yml"
    path.write_text("events:\n  - date: 2023-02-01\n    text: Nobody says so.\n", "utf-8")
    shown = run("check").stdout
    assert "TIM020" in shown
    assert "2 |   - date: 2023-02-01" in shown

"""``dossier timeline``."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.sites.building import run as build_site

from mkdocs_dossier.cli import main
from mkdocs_dossier.exports.event_html import to_markdown

PAGE = "::: timeline T\n\n2020 {#rain}\n:   **Rain.** It rained.\n    {unsourced='x'}\n:::\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: T\n", "utf-8")
    (tmp_path / "docs/index.md").write_text(PAGE, "utf-8")
    return tmp_path


def run(report: Path, *arguments: str) -> Result:
    options = ["-f", str(report / "mkdocs.yml")] if arguments[0] == "export" else []
    return CliRunner().invoke(main, ["timeline", arguments[0], *options, *arguments[1:]])


@pytest.mark.parametrize(
    ("form", "beginning"),
    [("timelinejs", "{"), ("csv", "Year,"), ("ics", "BEGIN:VCALENDAR"), ("json", "{")],
)
def test_events_are_printed_in_each_format(report: Path, form: str, beginning: str) -> None:
    result = run(report, "export", "--format", form)
    assert result.exit_code == 0
    assert result.stdout.startswith(beginning)
    assert "Rain" in result.stdout


def test_what_does_not_exist_is_a_usage_error(report: Path) -> None:
    assert run(report, "export", "--chapter", "nowhere.md").exit_code == 2
    assert run(report, "import", "nowhere.json").exit_code == 2


def test_a_file_is_written_and_never_overwritten(report: Path) -> None:
    output = report / "out.json"
    assert run(report, "export", "--timeline", "timeline", "-o", str(output)).exit_code == 0
    assert json.loads(output.read_text("utf-8"))["title"] == {"text": {"headline": "T"}}
    assert run(report, "export", "-o", str(output)).exit_code == 2
    result = run(report, "import", str(output))
    assert result.exit_code == 0
    assert "2020 {#rain}\n:   **Rain.** It rained." in result.stdout


def make_history() -> dict[str, Any]:
    """Return a timeline as large and as mixed as those that newsrooms have."""
    events: list[dict[str, Any]] = []
    for n in range(120):
        year = (-3000, -753, -44, 0, 79, 476, 1066, 1492, 1789, 1945, 1989, 2001)[n % 12] + n
        slide: dict[str, Any] = {
            "unique_id": f"slide-{n}",
            "start_date": {"year": str(year)},
            "text": {
                "headline": f"Thing <em>{n}</em> happens &amp; more",
                "text": f'<p>One, <a href="https://example.org/{n}?a=1&amp;b=2">a link</a>, "so"'
                " &mdash; <b>bold</b>.</p><p>It’s [odd] *here* _there_ :: | # 1. x</p>",
            },
            "group": ("Politics", "War & Peace", "Arts")[n % 3],
        }
        if n % 3 == 0:
            slide["start_date"] |= {"month": str(n % 12 + 1), "day": str(n % 28 + 1)}
        if n % 6 == 0:
            slide["start_date"] |= {"hour": "13", "minute": "5"}
        if n % 4 == 1:
            slide["end_date"] = {"year": str(year + 3)}
        if n % 5 == 0:
            slide["display_date"] = (f"c. {abs(year)}", "Early that year", f"{year}?")[n // 5 % 3]
        if n % 2 == 0:
            slide["media"] = {
                "url": ("https://example.org/v?x=1", "https://example.org/a b.jpg",
                        "<blockquote>Words</blockquote>")[n // 2 % 3],
                "caption": "A <i>caption</i>", "credit": "Ann &copy; 2020", "alt": "Alt",
                "thumbnail": "https://example.org/t.png", "link_target": "_blank",
            }  # fmt: skip
        if n % 7 == 0:
            slide["background"] = {"url": "https://example.org/bg.jpg", "color": "#ffcc00"}
        events.append(slide)
    return {
        "scale": "human",
        "title": {
            "text": {"headline": "A <b>long</b> history", "text": "<p>All.</p><ul><li>1</li></ul>"},
            "media": {"url": "https://example.org/t.jpg", "caption": "c"},
        },
        "eras": [
            {"start_date": {"year": "-3000"}, "end_date": {"year": "-500"},
             "text": {"headline": "Bronze &amp; iron"}},
            {"start_date": {"year": "1900", "month": "6"}, "end_date": {"year": "2000"},
             "text": {"headline": "A century", "text": "<p>Long.</p>"}},
        ],
        "events": events,
    }  # fmt: skip


def lost(before: object, after: object) -> list[str]:
    """Return what ``before`` says and ``after`` does not; numbers may be text."""
    if isinstance(before, dict):
        known = after if isinstance(after, dict) else {}
        return [f"{name}.{each}" for name, value in before.items()
                for each in lost(value, known.get(name))]  # fmt: skip
    is_same = to_markdown(str(before)) == to_markdown(str(after))
    return [] if is_same else [f" {before!r} -> {after!r}"]


def test_a_history_of_120_slides_comes_and_goes_whole(tmp_path: Path) -> None:
    history = make_history()
    (tmp_path / "theirs.json").write_text(json.dumps(history), "utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: T\nplugins: [dossier]\n", "utf-8")
    page = tmp_path / "docs/index.md"
    result = run(tmp_path, "import", str(tmp_path / "theirs.json"), "-o", str(page))
    assert (result.exit_code, result.stderr) == (0, "122 events; cite their sources.\n")
    assert page.read_text("utf-8").count("unsourced=") == 120
    built = build_site(tmp_path, "mkdocs", "build", "--strict")
    assert built.returncode == 0, built.stderr
    for back in (run(tmp_path, "export").stdout, (tmp_path / "site/timeline.json").read_text()):
        data = json.loads(back)
        rest = {name: history[name] for name in ("scale", "title")}
        assert lost(rest, data) == []
        slides = {slide["unique_id"]: slide for slide in data["events"]}
        assert [lost(slide, slides.get(slide["unique_id"])) for slide in history["events"]] == (
            [[]] * 120
        )
        assert [lost(era, each) for era, each in zip(history["eras"], data["eras"], strict=True)]\
            == [[], []]  # fmt: skip
    sheet = tmp_path / "back.csv"
    assert run(tmp_path, "export", "--format", "csv", "-o", str(sheet)).exit_code == 0
    again = run(tmp_path, "import", str(sheet))
    assert again.stdout == page.read_text("utf-8")


def test_what_cannot_be_brought_along_ends_with_1(report: Path) -> None:
    bad = report / "bad.json"
    bad.write_text('{"events": [{"text": {"headline": "x\\u001b[31m"}}]}', "utf-8")
    result = run(report, "import", str(bad))
    assert result.exit_code == 1
    assert "\x1b" not in result.stdout + result.stderr


def test_a_file_of_events_is_part_of_the_report(report: Path) -> None:
    (report / "sources").mkdir()
    (report / "sources/timeline.yml").write_text(
        "- date: 2019\n  text: Snow.\n  unsourced: x\n- date: nonsense\n  text: Hail.\n", "utf-8"
    )
    exported = json.loads(run(report, "export").stdout)["events"]
    assert [slide["text"]["text"] for slide in exported] == ["<p>Snow.</p>", "<p>It rained.</p>"]
    checked = CliRunner().invoke(main, ["check", "-f", str(report / "mkdocs.yml")])
    assert "sources/timeline.yml:4:1: TIM001" in checked.stdout

"""One hostile value in everything that is printed elsewhere: the bytes, and what a reader makes of
them.

The value begins a formula, ends elements, strings, comments and lines, and brings a script. Each
format has its own place for it (the number says which), and its own parser reads it back whole.
"""

import csv
import io
import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

import feedparser
import icalendar
import pytest
import rispy
from click.testing import CliRunner
from jsonschema import Draft4Validator
from selectolax.lexbor import LexborHTMLParser

from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.cli import main
from tests.attacks.table import copy_report
from tests.sites.building import Site

CONFIGURATION = """\
site_name: Attacked
site_url: https://attacked.example/
theme: {name: material, font: false}
plugins: [search, dossier]
"""
CHAPTER = r"""---
title: "=1+\"'</title><script>caught(1)</script>&amp;\\r"
summary: "=1+\"']]><script>caught(2)</script>&amp;"
description: "=1+\"'><script>caught(3)</script>&amp;"
authors: ["=1+\"'</script><script>caught(4)</script>"]
published: 2026-02-05T09:00:00Z
---

It was so [@a].

## =1+"'\<script>caught(5)\</script>&amp;

::: timeline

2020
:   **=1+"'\<script>caught(6)\</script>,;\nEND:VEVENT** =2+2 \<b>
    {unsourced="a" people="=1+'" tags="@SUM(A1)"}
:::

::: correction 2026-02-06T09:00:00Z
id: x
was: It was not
now: It was so

=1+"'\<script>caught(7)\</script>]]>
:::
"""
RECORD = """\
@online{a,
  author = {=1+"' </script><script>caught(8)</script>, Ann},
  title = {=1+"'</script><script>caught(9)</script> \\& ER  - TY  - X},
  date = {2020},
  url = {https://example.org/?a=1&b=2},
}
"""
TITLE = "=1+\"'</title><script>caught(1)</script>&amp;\\r"
SUMMARY = "=1+\"']]><script>caught(2)</script>&amp;"
DESCRIPTION = "=1+\"'><script>caught(3)</script>&amp;"
AUTHOR = "=1+\"'</script><script>caught(4)</script>"
HEADING = "=1+\"'<script>caught(5)</script>&"
HEADLINE = "=1+\"'<script>caught(6)</script>,;\\nEND:VEVENT"
CORRECTION = "=1+\"'<script>caught(7)</script>]]>"
FAMILY = "=1+\"' </script><script>caught(8)</script>"
WORK = "=1+\"'</script><script>caught(9)</script> & ER - TY - X"


@pytest.fixture(scope="module")
def site(base: Path, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A built site with the value in every place that there is."""
    site = Site(copy_report(tmp_path_factory.mktemp("exports") / "report", base))
    (site.root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    (site.root / "docs/index.md").write_text("# A report\n\nWords.\n", encoding="utf-8")
    (site.root / "docs/case.md").write_text(CHAPTER, encoding="utf-8")
    (site.root / "sources/a.bib").write_text(RECORD, encoding="utf-8")
    result = site.build(strict=False)
    assert result.returncode == 0, result.stderr
    return site


def read(site: Site, path: str) -> str:
    return (site.built / path).read_bytes().decode()


@pytest.fixture(scope="module")
def page(site: Site) -> LexborHTMLParser:
    return LexborHTMLParser(read(site, "case/index.html"))


def words_of(page: LexborHTMLParser, selector: str) -> str:
    node = page.css_first(selector)
    assert node is not None, selector
    return node.text().strip()


def test_title(site: Site, page: LexborHTMLParser) -> None:
    assert (
        "<title>=1+&#34;&#39;&lt;/title&gt;&lt;script&gt;caught(1)&lt;/script&gt;&amp;amp;\\r"
        " - Attacked</title>"
    ) in read(site, "case/index.html")
    assert words_of(page, "title") == f"{TITLE} - Attacked"


def test_heading(site: Site, page: LexborHTMLParser) -> None:
    assert (
        '<h2 id="1scriptcaught5script">=1+"\'&lt;script&gt;caught(5)&lt;/script&gt;&amp;</h2>'
    ) in read(site, "case/index.html")
    assert words_of(page, 'article h2[id="1scriptcaught5script"]') == HEADING


def test_navigation_and_contents(site: Site, page: LexborHTMLParser) -> None:
    written = read(site, "case/index.html")
    title = "=1+&#34;&#39;&lt;/title&gt;&lt;script&gt;caught(1)&lt;/script&gt;&amp;amp;\\r"
    assert f"    {title}\n" in written
    heading = "=1+&#34;&#39;&lt;script&gt;caught(5)&lt;/script&gt;&amp;"
    assert f"        {heading}\n" in written
    shown = {node.text().strip() for node in page.css(".md-nav .md-ellipsis")}
    assert {TITLE, HEADING} <= shown


def test_description(site: Site, page: LexborHTMLParser) -> None:
    assert (
        '<meta name="description"'
        ' content="=1+&#34;&#39;&gt;&lt;script&gt;caught(3)&lt;/script&gt;&amp;amp;">'
    ) in read(site, "case/index.html")
    node = page.css_first("meta[name=description]")
    assert node is not None
    assert node.attributes["content"] == DESCRIPTION


def test_linked_data(site: Site, page: LexborHTMLParser) -> None:
    written = read(site, "case/index.html")
    assert (
        '"headline": "=1+\\"\'\\u003c/title\\u003e\\u003cscript\\u003ecaught(1)'
        '\\u003c/script\\u003e\\u0026amp;\\\\r"'
    ) in written
    data = json.loads(words_of(page, 'script[type="application/ld+json"]'))
    assert data["headline"] == TITLE
    assert data["description"] == SUMMARY
    assert data["author"] == [{"@type": "Person", "name": AUTHOR}]
    # No script on the page but the theme's and the data.
    assert not [node for node in page.css("script") if "caught(" in node.text() and not data]
    kinds = {node.attributes.get("type") for node in page.css("script") if "caught" in node.text()}
    assert kinds == {"application/ld+json"}


def test_atom(site: Site) -> None:
    written = read(site, "feeds/chapters.atom")
    assert (
        "<title>=1+\"'&lt;/title&gt;&lt;script&gt;caught(1)&lt;/script&gt;&amp;amp;\\r</title>"
    ) in written
    assert (
        '<content type="html" xml:lang="en">&lt;p&gt;=1+"\']]&amp;gt;&amp;lt;script&amp;gt;'
        "caught(2)&amp;lt;/script&amp;gt;&amp;amp;amp;&lt;/p&gt;</content>"
    ) in written
    # Whoever cleans what a feed says takes a script out; read is what stands there.
    [entry] = feedparser.parse(written, sanitize_html=False).entries
    assert entry.title == TITLE
    assert entry.author == AUTHOR
    assert LexborHTMLParser(entry.content[0].value).css("script") == []
    assert words_of(LexborHTMLParser(entry.content[0].value), "p") == SUMMARY
    [told] = feedparser.parse(read(site, "feeds/corrections.atom"), sanitize_html=False).entries
    assert words_of(LexborHTMLParser(told.content[0].value), "p") == CORRECTION


def test_json_feed(site: Site) -> None:
    written = read(site, "feeds/corrections.json")
    escaped = "=1+\\\"'<script>caught(7)</script>]]>"
    assert f'"content_text": "{escaped}' in written
    [item] = json.loads(written)["items"]
    assert item["content_text"].startswith(CORRECTION)
    assert words_of(LexborHTMLParser(item["content_html"]), "p") == CORRECTION
    assert item["title"] == f"Correction: {TITLE}"


def test_sheet(site: Site) -> None:
    written = read(site, "timeline.csv")
    # Headlines are HTML in the tools that read the sheet; an apostrophe keeps a formula words.
    cell = '"\'=1+""\'&lt;script&gt;caught(6)&lt;/script&gt;,;\\nEND:VEVENT"'
    assert f"2020,,,,,,,,,{cell},<p>=2+2 &lt;b&gt;</p>," in written
    assert ",'=1+',," in written
    assert ",'@SUM(A1)," in written
    head, row = csv.reader(io.StringIO(written))
    values = dict(zip(head, row, strict=True))
    assert values["Headline"] == f"'{HEADLINE}".replace("<", "&lt;").replace(">", "&gt;")
    assert (values["People"], values["Tags"]) == ("'=1+'", "'@SUM(A1)")
    assert not [value for value in row if value[:1] in ("=", "+", "-", "@", "\t", "\r")]


def test_ris(site: Site) -> None:
    written = read(site, "bibliography/a.ris")
    assert "\r\nAU  - =1+\"' </script><script>caught(8)</script>, Ann\r\n" in written
    assert "\r\nTI  - =1+\"'</script><script>caught(9)</script> & ER - TY - X\r\n" in written
    [entry] = rispy.loads(written)
    assert entry["title"] == WORK
    assert entry["authors"] == [f"{FAMILY}, Ann"]


def test_bibtex(site: Site) -> None:
    written = read(site, "bibliography/a.bib")
    assert "\n  title = {=1+\"'</script><script>caught(9)</script> \\& ER - TY - X},\n" in written
    records, found = load_bibliography([("a.bib", written)])
    assert not [each for each in found if each.is_error]
    assert list(records) == ["a"]
    assert records["a"].title == WORK


def test_csl_json(site: Site) -> None:
    written = read(site, "bibliography/a.json")
    assert '"title": "=1+\\"\'</script><script>caught(9)</script> & ER - TY - X"' in written
    [item] = json.loads(written)
    assert item["title"] == WORK
    assert item["author"] == [{"family": FAMILY, "given": "Ann"}]


def test_calendar(site: Site) -> None:
    written = read(site, "timeline.ics")
    unfolded = written.replace("\r\n ", "")
    escaped = "=1+\"'<script>caught(6)</script>\\,\\;\\\\nEND:VEVENT"
    assert f"\r\nSUMMARY:{escaped}\r\n" in unfolded
    assert f"\r\nDESCRIPTION:2020\\n{escaped}\\n=2+2 <b>\r\n" in unfolded
    events = icalendar.Calendar.from_ical(written).walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in events] == [HEADLINE]


def test_report(site: Site) -> None:
    report = json.loads(read(site, "report.json"))
    [chapter] = [each for each in report["chapters"] if each["uri"] == "case.md"]
    assert (chapter["title"], chapter["summary"]) == (TITLE, SUMMARY)
    assert [each["headline"] for each in report["events"]] == [HEADLINE.replace("<", "\\<")]


@pytest.fixture(scope="module")
def misquoting(base: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report with a fault whose message repeats hostile words."""
    root = copy_report(tmp_path_factory.mktemp("misquoting") / "report", base)
    text = "---\ntitle: A\nstatus: 'x%0A::error::\"<b>|[a](https://evil.example)'\n---\n\nWords.\n"
    (root / "docs/a,b%c.md").write_text("Words.\n", encoding="utf-8")
    (root / "docs/case.md").write_text(text, encoding="utf-8")
    return root


SAID = '“x%0A::error::"<b>|[a](https://evil.example)” is no status.'


def check(root: Path, form: str) -> str:
    arguments = ["check", "-f", str(root / "mkdocs.yml"), "--format", form]
    return CliRunner().invoke(main, arguments).stdout


def find(lines: list[str], word: str) -> Iterator[str]:
    return (line for line in lines if word in line)


def test_github_annotation(misquoting: Path) -> None:
    lines = check(misquoting, "github").splitlines()
    [told] = find(lines, "file=docs/case.md")
    assert told.startswith(
        "::error file=docs/case.md,line=3,col=9,endLine=3,endColumn=54,"
        "title=DOC002%3A bad value in the front matter::"
        '“x%250A::error::"<b>|[a](https://evil.example)” is no status.'
    )
    # As the runner reads it: one command, whose message is what was said.
    head, _, message = told[2:].partition("::")
    assert head.partition(" ")[0] == "error"
    assert unquote(message).startswith(SAID)
    assert [line for line in lines if line.startswith("::") and "file=x" in line] == []
    [named] = find(lines, "a%2Cb%25c.md")
    assert named.startswith("::error file=docs/a%2Cb%25c.md,line=1,col=1")


def test_gitlab_report(misquoting: Path) -> None:
    written = check(misquoting, "gitlab")
    assert '"description": "\\u201cx%0A::error::\\"<b>|[a](https://evil.example)' in written
    [told] = [each for each in json.loads(written) if each["location"]["path"] == "docs/case.md"]
    assert told["description"].startswith(SAID)
    mark = sha256(f"DOC002\ndocs/case.md\n{SAID}\n1".encode()).hexdigest()
    assert told["fingerprint"] == mark
    assert told["location"]["lines"] == {"begin": 3}


def test_sarif(misquoting: Path) -> None:
    written = check(misquoting, "sarif")
    log = json.loads(written)
    schema = Path(__file__).parents[1] / "unit/formats/sarif-2.1.0-rtm.5.schema.json"
    Draft4Validator(json.loads(schema.read_text("utf-8"))).validate(log)
    [told] = [each for each in log["runs"][0]["results"] if each["ruleId"] == "DOC002"]
    # SARIF takes [a](b) in a message for a link; a space parts the two.
    text = told["message"]["text"]
    assert text.startswith('“x%0A::error::"<b>|[a] (https://evil.example)” is no status.')
    places = [each["locations"][0]["physicalLocation"] for each in log["runs"][0]["results"]]
    assert "docs/a%2Cb%25c.md" in {each["artifactLocation"]["uri"] for each in places}

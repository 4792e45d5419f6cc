"""For each context, an attack that does harm where no layer stands, and none where ours do.

What harms a reader is opened in Chromium. What harms whoever builds runs in a process of its own,
which has little memory and little time, in a folder of its own.
"""

import json
import re
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from struct import pack

import icalendar
import pytest
import rispy
from click.testing import CliRunner
from PIL import Image
from playwright.sync_api import Browser

from mkdocs_dossier.captures.isolation import Reader
from mkdocs_dossier.captures.limits import Limits
from mkdocs_dossier.cli import main
from mkdocs_dossier.formats import format_text
from mkdocs_dossier.protection.isolation import Examiner
from tests.attacks.table import copy_report, read_attacks, write_attack
from tests.attacks.test_table import check
from tests.browser.conftest import serve
from tests.browser.waiting import wait_until
from tests.sites.building import Site, surroundings

ATTACKS = {attack.id: attack for attack in read_attacks()}
MEGABYTE = 1_000_000
LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (400_000_000,) * 2)
resource.setrlimit(resource.RLIMIT_CPU, (20, 20))
"""
"""Without swap, and with a fifth of what the attacks below would take."""


def run_limited(program: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program of Python's in little memory and time, in a folder that it may write to."""
    return subprocess.run(
        [sys.executable, "-c", LIMITED + program, *arguments],
        cwd=folder,
        env=surroundings(),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


# --- YAML -----------------------------------------------------------------------------------------

BOMB = "".join(
    f"{name}: &{name} [{', '.join([f'*{before}' if before else 'word'] * 9)}]\n"
    for before, name in zip(["", *"abcdefg"], "abcdefgh", strict=True)
)
READ_YAML = """
import json, yaml
json.dumps(yaml.safe_load(open("front.yml").read()))
"""
CHECK_YAML = """
from mkdocs_dossier.syntax.front_matter import read_front_matter
text = open("front.yml").read()
print([found.code.name for found in read_front_matter(f"---\\n{text}---\\n", "en")[2]][0])
"""


def test_yaml_grows_past_all_memory(tmp_path: Path) -> None:
    assert len(BOMB) < 400
    (tmp_path / "front.yml").write_text(BOMB, encoding="utf-8")
    ran = run_limited(READ_YAML, tmp_path)
    assert ran.returncode != 0
    assert "MemoryError" in ran.stderr
    ours = run_limited(CHECK_YAML, tmp_path)
    assert ours.stdout.strip() == "SEC005", ours.stderr


# --- Timeline data --------------------------------------------------------------------------------

READ_TIMELINE = """
import yaml
yaml.load(open("sources/timeline.yml").read(), Loader=yaml.UnsafeLoader)
"""


def test_a_timeline_runs_a_program(base: Path, tmp_path: Path) -> None:
    root = copy_report(tmp_path / "report", base)
    text = "- !!python/object/apply:os.mkdir [ran]\n"
    (root / "sources/timeline.yml").write_text(text, encoding="utf-8")
    assert {found.code.name for found in check(root) if found.is_error} >= {"SEC005"}
    assert not (root / "ran").exists()
    assert not Path("ran").exists()
    run_limited(READ_TIMELINE, root)
    assert (root / "ran").is_dir()


# --- Archives -------------------------------------------------------------------------------------

WACZ = "application/wacz"
EXTRACT = """
import os, zipfile
with zipfile.ZipFile("capture.wacz") as archive:
    for name in archive.namelist():
        to = os.path.join("inside", name)
        os.makedirs(os.path.dirname(to) or ".", exist_ok=True)
        open(to, "wb").write(archive.read(name))
"""


def write_archive(path: Path, name: str, content: bytes) -> bytes:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
        archive.writestr("archive/data.warc", b"WARC/1.0\r\n\r\n")
    return path.read_bytes()


def test_an_archive_writes_beside_the_folder(tmp_path: Path) -> None:
    (tmp_path / "work/inside").mkdir(parents=True)
    raw = write_archive(tmp_path / "work/capture.wacz", "../../outside.txt", b"mine")
    with Reader(Limits(cpu=5, wall=20)) as reader:
        reader.read(raw, WACZ)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["work"]
    run_limited(EXTRACT, tmp_path / "work")
    assert (tmp_path / "outside.txt").read_bytes() == b"mine"


def test_an_archive_grows_past_all_memory(tmp_path: Path) -> None:
    raw = write_archive(tmp_path / "capture.wacz", "archive/a.warc", bytes(450 * MEGABYTE))
    assert len(raw) < MEGABYTE
    ran = run_limited(EXTRACT, tmp_path)
    assert "MemoryError" in ran.stderr
    with Reader(Limits(cpu=10, wall=30)) as reader:
        assert reader.read(raw, WACZ).text is None
        # The process that reads is as good as before.
        assert reader.read(b"Words.", "text/plain").text is not None


# --- Images ---------------------------------------------------------------------------------------

SIDE = 13_000
OPEN_PICTURE = """
from PIL import Image
Image.open("bomb.png").load()
"""


def chunk(kind: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))


def write_bomb(path: Path) -> None:
    """Write a picture of half a megabyte that takes half a gigabyte when it is opened."""
    packed = zlib.compressobj(9)
    rows = b"".join(packed.compress(bytes(1 + SIDE * 3)) for _ in range(SIDE)) + packed.flush()
    head = pack(">IIBBBBB", SIDE, SIDE, 8, 2, 0, 0, 0)
    pieces = (chunk(b"IHDR", head), chunk(b"IDAT", rows), chunk(b"IEND", b""))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(pieces))


def test_a_picture_grows_past_all_memory(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.png"
    write_bomb(bomb)
    assert bomb.stat().st_size < MEGABYTE
    ran = run_limited(OPEN_PICTURE, tmp_path)
    assert "MemoryError" in ran.stderr
    good = tmp_path / "good.png"
    Image.new("RGB", (2, 2)).save(good)
    with Examiner() as examiner:
        examiner.examine(bomb.read_bytes(), "docs/bomb.png")
        assert examiner.examine(good.read_bytes(), "docs/good.png").unread == ()


# --- Quotations -----------------------------------------------------------------------------------

LATIN = "it was quite clear"
LOOKALIKES = {
    "quote-homoglyph": LATIN.replace("a", "\u0430"),
    "quote-hidden": LATIN.replace("cl", "cl\u200b"),
}


@pytest.mark.browser
@pytest.mark.parametrize("attack", LOOKALIKES)
def test_a_reader_cannot_tell_a_forged_quotation(
    attack: str, browser: Browser, base: Path, tmp_path: Path
) -> None:
    page = browser.new_page(viewport={"width": 400, "height": 60})
    seen = []
    for words in (LATIN, LOOKALIKES[attack], LATIN.replace("clear", "cleer")):
        page.set_content(f"<p style='font: 20px DejaVu Sans'>“{words}”</p>")
        seen.append(page.screenshot())
    page.close()
    assert LOOKALIKES[attack] != LATIN
    assert seen[0] == seen[1] != seen[2]
    root = copy_report(tmp_path / "report", base)
    write_attack(root, ATTACKS[attack])
    assert ATTACKS[attack].code in {found.code.name for found in check(root) if found.is_error}


# --- Terminal output ------------------------------------------------------------------------------

HIDING = "docs/bad.md\x1b[2K\rAll is well."


def show(printed: str) -> str:
    """Return what a line of a terminal shows in the end (ECMA-48: EL; and a carriage return)."""
    shown: list[str] = []
    at = 0
    for piece in re.findall(r"\x1b\[2K|\r|[^\r\x1b]", printed):
        if piece == "\r":
            at = 0
        elif piece == "\x1b[2K":
            shown = [" "] * len(shown)
        else:
            shown[at : at + 1] = [piece]
            at += 1
    return "".join(shown).rstrip()


def test_a_terminal_hides_a_finding(base: Path, tmp_path: Path) -> None:
    assert show(f"{HIDING}: SEC011 The name is not safe.\n").startswith("All is well.")
    root = copy_report(tmp_path / "report", base)
    (root / HIDING).write_text("Words.\n", encoding="utf-8")
    told = format_text([found for found in check(root) if found.is_error], 0)
    assert "SEC011" in told
    assert all("docs/bad.md" in show(line) for line in told.splitlines() if "SEC011" in line)


# --- Exports, read back ---------------------------------------------------------------------------

ENDS = ("END:VEVENT", "END:VCALENDAR", "")
CALENDAR = "\r\n".join(
    (*"BEGIN:VCALENDAR VERSION:2.0 PRODID:- BEGIN:VEVENT UID:a SUMMARY:{}".split(), *ENDS)
)
ANOTHER_EVENT = "A\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\nSUMMARY:B"


def test_a_calendar_gets_an_event_of_somebody_elses() -> None:
    events = icalendar.Calendar.from_ical(CALENDAR.format(ANOTHER_EVENT)).walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in events] == ["A", "B"]


def test_a_reference_file_gets_a_record_of_somebody_elses() -> None:
    naive = "TY  - JOUR\nTI  - {}\nER  - \n".format("A\nER  - \nTY  - JOUR\nTI  - B")
    assert [entry["title"] for entry in rispy.loads(naive)] == ["A", "B"]


# --- What a reader's browser runs -----------------------------------------------------------------

SCRIPT = "</script><script>caught('{}')</script>"
CAPTURE = "<!doctype html><p>A page.<script>caught(document.cookie && 'capture')</script>"
DRAWING = "<svg xmlns='http://www.w3.org/2000/svg'><script>caught('image')</script></svg>"


def write_reference() -> str:
    """Print a field of a .bib file as it stands, as many converters do."""
    field = re.search(r"title = \{(.*)\}", "@online{a, title = {" + SCRIPT.format("bib") + "}}")
    assert field is not None
    return f"<p>Other, Ann: {field[1]}</p>"


def write_linked_data() -> str:
    """Put JSON into a page as the library writes it."""
    data = json.dumps({"headline": SCRIPT.format("export")})
    return f'<script type="application/ld+json">{data}</script>'


PAGES: dict[str, tuple[str, Callable[[], str]]] = {
    "bib": ("reference.html", write_reference),
    "export": ("data.html", write_linked_data),
    "capture": ("page.html", lambda: CAPTURE),
    "image": ("map.svg", lambda: DRAWING),
}


@pytest.mark.browser
def test_what_is_written_naively_runs(browser: Browser, tmp_path: Path) -> None:
    built = tmp_path / "site"
    built.mkdir()
    (built / "index.html").write_text("<!doctype html><title>a</title>", encoding="utf-8")
    for name, write in PAGES.values():
        (built / name).write_text(write(), encoding="utf-8")
    caught: set[str] = set()
    ran: set[str] = set()
    with serve(Site(tmp_path)) as address:
        context = browser.new_context()
        context.add_cookies([{"name": "session", "value": "1", "url": address}])
        context.expose_function("caught", lambda name="": caught.add(str(name)))
        page = context.new_page()
        for name, _ in PAGES.values():
            page.goto(address + name)
            wait_until(page, lambda: bool(caught))
            ran |= caught
            caught.clear()
        context.close()
    assert ran == set(PAGES)


def test_a_site_of_ours_has_no_capture_and_no_drawing(base: Path, tmp_path: Path) -> None:
    root = copy_report(tmp_path / "report", base)
    site = Site(root)
    record = "@online{page, title = {A page}, date = {2020}, url = {https://example.org/}}\n"
    (root / "sources/page.bib").write_text(record, encoding="utf-8")
    (tmp_path / "saved.html").write_text(CAPTURE, encoding="utf-8")
    arguments = ["capture", "-f", str(root / "mkdocs.yml"), "page", str(tmp_path / "saved.html")]
    captured = CliRunner().invoke(main, arguments)
    assert captured.exit_code == 0, captured.output
    assert (root / "sources/captures/page.html").read_text(encoding="utf-8") == CAPTURE
    (root / "docs/a.md").write_text('It is "A page" [@page].\n', encoding="utf-8")
    result = site.build(strict=False)
    assert result.returncode == 0, result.stderr
    written = [path for path in site.built.rglob("*") if path.is_file()]
    assert not [path for path in written if path.name == "page.html"]
    assert not [path for path in written if b"caught(document" in path.read_bytes()]
    (root / "docs/map.svg").write_text(DRAWING, encoding="utf-8")
    assert site.build(strict=False).returncode == 1


# --- Whether all are there ------------------------------------------------------------------------

# Each context of the table, and where its control is: here, or marked in the table for a browser.
CONTEXTS: dict[str, tuple[str, ...]] = {
    "Markdown": ("script", "address-script"),
    "attributes": ("attribute-click", "attribute-hover", "attribute-focus"),
    "front matter": ("title-script", "template", "headless"),
    "file names and types": ("file-html", "file-svg"),
    "YAML": ("test_yaml_grows_past_all_memory",),
    "BibTeX": ("bib",),
    "timeline data": ("test_a_timeline_runs_a_program",),
    "captures": ("capture",),
    "archives": (
        "test_an_archive_writes_beside_the_folder",
        "test_an_archive_grows_past_all_memory",
    ),
    "images": ("image", "test_a_picture_grows_past_all_memory"),
    "quotations": ("test_a_reader_cannot_tell_a_forged_quotation",),
    "exports": (
        "export",
        "test_a_calendar_gets_an_event_of_somebody_elses",
        "test_a_reference_file_gets_a_record_of_somebody_elses",
    ),
    "terminal output": ("test_a_terminal_hides_a_finding",),
}


@pytest.mark.parametrize("context", CONTEXTS)
def test_every_context_has_a_control_that_runs(context: str) -> None:
    marked = {attack.id for attack in ATTACKS.values() if attack.control}
    assert CONTEXTS[context]
    for name in CONTEXTS[context]:
        assert name in marked or name in PAGES or callable(globals().get(name)), name

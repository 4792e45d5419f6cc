"""``dossier protect`` and ``dossier names`` as people call them."""

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.unit.protection import leaking as make

from mkdocs_dossier.cli import main
from mkdocs_dossier.protection.isolation import Examiner

MINIMAL = Path(__file__).parents[2] / "sites" / "minimal"
PHOTO = make.saved(make.picture(), "JPEG", exif=make.exif(gps=1, x013B="Mara Quill"))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return Path(
        shutil.copytree(
            MINIMAL, tmp_path / "report", ignore=shutil.ignore_patterns("site", ".cache")
        )
    )


@pytest.fixture
def names(tmp_path: Path) -> Path:
    path = tmp_path / "private" / "names.json"
    path.parent.mkdir()
    result = CliRunner().invoke(main, ["names", "add", "--names", str(path)], input="Mara Quill\n")
    assert result.exit_code == 0, result.output
    return path


def run(site: Path, *arguments: object, command: str = "protect") -> Result:
    every = [command, "-f", str(site / "mkdocs.yml"), *map(str, arguments)]
    return CliRunner().invoke(main, every)


def found(result: Result) -> list[tuple[str, str]]:
    lines = [line.split(" ")[:2] for line in result.stdout.splitlines() if ": SEC" in line]
    return [(place.split(":")[0], code) for place, code in lines]


def test_a_clean_report_passes(site: Path) -> None:
    result = run(site)
    assert result.exit_code == 0, result.output
    assert result.stdout == ""


def test_what_is_found_is_named_and_never_printed(site: Path) -> None:
    (site / "docs" / "photo.jpg").write_bytes(PHOTO)
    for command in ("protect", "check"):
        for _ in ("examined", "from the cache"):
            result = run(site, command=command)
            assert result.exit_code == 1
            assert found(result) == [("docs/photo.jpg", "SEC100"), ("docs/photo.jpg", "SEC101")]
            assert "EXIF GPSLatitude" in result.stdout
            assert "Quill" not in result.output
            assert "48" not in result.stdout
    kept = b"".join(path.read_bytes() for path in (site / ".cache").rglob("*.json"))
    assert b"EXIF Artist" in kept
    assert b"Quill" not in kept
    formatted = run(site, "--format", "json")
    assert json.loads(formatted.stdout)["findings"][0]["code"] == "SEC100"


def test_fix_writes_beside_and_touches_nothing(site: Path) -> None:
    photo = site / "docs" / "photo.jpg"
    photo.write_bytes(PHOTO)
    result = run(site, "--fix", photo)
    assert "docs/photo.jpg: cleaned copy in docs/photo.clean.jpg" in result.stderr
    assert result.exit_code == 1
    assert photo.read_bytes() == PHOTO
    copy = site / "docs" / "photo.clean.jpg"
    assert run(site, copy).exit_code == 0
    entry = json.loads((site / "sources" / "cleaned.jsonl").read_text(encoding="utf-8"))
    assert entry["original"] == hashlib.sha256(PHOTO).hexdigest()
    assert entry["cleaned"] == hashlib.sha256(copy.read_bytes()).hexdigest()
    assert entry["removed"] == ["SEC100", "SEC101"]
    copy.write_bytes(b"mine")
    again = run(site, "--fix")
    assert "docs/photo.clean.jpg is there already" in again.stderr
    assert copy.read_bytes() == b"mine"
    photo.unlink()
    copy.unlink()
    assert run(site).exit_code == 0


def test_a_scan_is_held_back_until_somebody_looked(site: Path) -> None:
    raw = make.paper()
    (site / "docs" / "letter.jpg").write_bytes(raw)
    assert found(run(site)) == [("docs/letter.jpg", "SEC117")]
    digest = hashlib.sha256(raw).hexdigest()
    assert digest in run(site).stdout
    entry = f"acknowledged:\n  - digest: {digest}\n    what: [SEC117]\n    who: Ann Other\n"
    path = site / "sources" / "protection.yml"
    path.write_text(entry, encoding="utf-8")
    assert found(run(site)) == [("docs/letter.jpg", "SEC117"), ("sources/protection.yml", "SEC119")]
    path.write_text(f"{entry}    date: 2026-02-05\n", encoding="utf-8")
    assert run(site).exit_code == 0, run(site).output
    (site / "docs" / "letter.jpg").write_bytes(raw + b"\0")
    assert found(run(site)) == [("docs/letter.jpg", "SEC117")]


def test_a_public_document_only_warns_of_what_its_publisher_put_in(site: Path) -> None:
    (site / "memo.pdf").write_bytes(make.pdf(make.plain, make.author))
    with (site / "sources" / "footbridge.bib").open("a", encoding="utf-8") as file:
        file.write("\n@online{memo, title = {Notice}, date = {2021}}\n")
    for address in ("", "https://example.org/memo.pdf"):
        shutil.rmtree(site / "sources" / "captures", ignore_errors=True)
        shutil.copytree(MINIMAL / "sources" / "captures", site / "sources" / "captures")
        shutil.copy(MINIMAL / "sources" / "captures.lock", site / "sources")
        options = ["--address", address] if address else []
        assert run(site, "memo", site / "memo.pdf", *options, command="capture").exit_code == 0
        result = run(site)
        assert result.exit_code == (0 if address else 1)
        assert found(result) == [("sources/captures/memo.pdf", "SEC101")]


def test_names_are_found_everywhere_and_never_printed(site: Path, names: Path) -> None:
    docs = site / "docs"
    (docs / "mara-quill.txt").write_text("x", encoding="utf-8")
    (docs / "note.md").write_text("# Note\n\nSeen by MARA QUILL.\n", encoding="utf-8")
    (docs / "page.html").write_text("<b>Mara</b> <i>Quill</i>", encoding="utf-8")
    (docs / "letter.docx").write_bytes(make.docx("<w:p><w:r><w:t>Mara Quill</w:t></w:r></w:p>"))
    (docs / "photo.jpg").write_bytes(PHOTO)
    (docs / "text.pdf").write_bytes(make.pdf(make.under_black))
    built = site / "site"
    built.mkdir()
    (built / "search.json").write_text('{"text": "mara_quill"}', encoding="utf-8")
    result = run(site, docs, built, "--names", names)
    assert result.exit_code == 1
    named = {path for path, code in found(result) if code == "SEC116"}
    assert named == {
        f"docs/{name}"
        for name in (
            "mara-quill.txt",
            "note.md",
            "page.html",
            "letter.docx",
            "photo.jpg",
            "text.pdf",
        )
    } | {"site/search.json"}
    assert "docs/note.md:3:9: SEC116" in result.stdout
    assert "Quill" not in result.output
    assert "QUILL" not in result.output
    assert "quill" not in result.output.replace("docs/mara-quill.txt", "")


def test_names_in_what_git_publishes(site: Path, names: Path) -> None:
    def git(*arguments: str) -> None:
        who = ["-c", "user.name=Ann Other", "-c", "user.email=ann@example.org"]
        subprocess.run(["git", "-C", str(site), *who, *arguments], check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "All")
    git("switch", "-qc", "work")
    (site / "docs" / "b.txt").write_text("b", encoding="utf-8")
    git("add", ".")
    git("commit", "-qm", "Add b\n\nAs Mara Quill told us.")
    result = run(site, "--names", names, "--since", "main")
    lines = [line for line in result.stdout.splitlines() if "SEC116" in line]
    assert len(lines) == 1
    assert lines[0].startswith("commit ")
    git("branch", "-m", "mara-quill")
    assert "the branch's name:1:1: SEC116" in run(site, "--names", names, "--since", "main").stdout
    assert run(site, "--names", names, "--since", "nowhere").exit_code == 2
    assert run(site, "--since", "main").exit_code == 2


def test_a_list_belongs_outside_of_the_repository(site: Path, names: Path) -> None:
    inside = shutil.copy(names, site / "names.json")
    assert run(site, "--names", inside).exit_code == 2
    assert run(site, "--names", site / "none.json").exit_code == 2
    broken = names.with_name("broken.json")
    broken.write_text("{}", encoding="utf-8")
    assert run(site, "--names", broken).exit_code == 2
    arguments = ["names", "add", "-f", str(site / "mkdocs.yml"), "--names", str(site / "n.json")]
    assert CliRunner().invoke(main, arguments, input="Bo\n").exit_code == 2
    assert not (site / "n.json").exists()
    assert names.stat().st_mode & 0o077 == 0
    assert "Quill" not in names.read_text(encoding="utf-8")


def test_sources_may_not_lie_in_what_is_published(site: Path) -> None:
    config = site / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("dossier]", "dossier: {sources_dir: docs/s}]")
    config.write_text(text, encoding="utf-8")
    assert ("docs/s", "SEC120") in found(run(site))


def test_without_the_extra_it_says_what_it_cannot_see(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (site / "docs" / "a.jpg").write_bytes(PHOTO)
    (site / "docs" / "b.jpg").write_bytes(PHOTO)
    code = (
        "import sys\nfor n in ('PIL', 'pikepdf', 'exifread', 'tinytag', 'olefile'):"
        " sys.modules[n] = None\n"
        "from mkdocs_dossier.captures.worker import work\n"
        "from mkdocs_dossier.protection.worker import respond\nwork(respond)"
    )
    command = (sys.executable, "-c", code)
    monkeypatch.setattr(
        "mkdocs_dossier.site.protecting.Examiner", lambda: Examiner(command=command)
    )
    result = run(site)
    assert result.exit_code == 0
    assert found(result) == [("docs/a.jpg", "SEC118")]
    assert "So it is for 1 more." in result.stdout
    assert "mkdocs-dossier[protect]" in result.stdout

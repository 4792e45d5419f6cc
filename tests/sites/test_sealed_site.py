"""A built site lists what it consists of, and `dossier verify` holds copies against the list."""

import json
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

from click.testing import CliRunner, Result

from mkdocs_dossier.cli import main
from tests.sites.building import Site, copy_site
from tests.sites.pages import files

STATEMENTS = """\
plugins:
  - search
  - dossier:
      security_txt:
        contact: mailto:desk@example.org
        expires: 2999-01-01T00:00:00Z
      trust_txt:
        belongto: https://association.example/
"""


def verify(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["verify", *map(str, arguments)])


def codes(result: Result) -> list[str]:
    return [line.split(" ")[1] for line in result.stdout.splitlines() if ": SEC" in line]


def test_every_file_is_listed_with_its_digest(built_minimal: Site) -> None:
    site = files(built_minimal.built)
    manifest = json.loads(site["manifest.json"])
    listed = {**manifest["files"], **{p: e["sha256"] for p, e in manifest["pages"].items()}}
    digests = {path: sha256(content).hexdigest() for path, content in site.items()}
    lists = {"manifest.json", "SHA256SUMS"}
    assert listed == {path: digest for path, digest in digests.items() if path not in lists}
    lines = [line.split("  ", 1) for line in site["SHA256SUMS"].decode().splitlines()]
    sums = {path: digest for digest, path in lines}
    assert sums == {path: digest for path, digest in digests.items() if path != "SHA256SUMS"}
    lock = json.loads(built_minimal.text("sources/captures.lock"))["captures"]
    named = {key: entry["sha256"] for key, entry in manifest["captures"].items()}
    assert named
    assert named == {key: lock[key]["digest"] for key in named}
    assert manifest["commit"] is None


def test_a_whole_copy_is_whole(built_minimal: Site, tmp_path: Path) -> None:
    assert (result := verify(built_minimal.built)).exit_code == 0, result.output
    shutil.make_archive(str(tmp_path / "a"), "zip", built_minimal.built)
    shutil.make_archive(str(tmp_path / "b"), "zip", built_minimal.root, "site")
    for name in ("a.zip", "b.zip"):
        assert (result := verify(tmp_path / name)).exit_code == 0, result.output
        assert verify(built_minimal.built, "--against", tmp_path / name).exit_code == 0


def test_what_differs_is_named(minimal: Site, tmp_path: Path) -> None:
    kept = shutil.copy(minimal.built / "manifest.json", tmp_path / "kept.json")
    page = minimal.built / "index.html"
    page.write_text(page.read_text("utf-8").replace("</footer>", "<!-- x --></footer>"), "utf-8")
    (minimal.built / "report.json").unlink()
    (minimal.built / "extra.js").write_text("1", encoding="utf-8")
    (minimal.built / ".well-known").mkdir()
    (minimal.built / ".well-known" / "extra").write_text("1", encoding="utf-8")
    (minimal.built / ".nojekyll").write_text("", encoding="utf-8")
    for arguments in ([], ["--against", kept]):
        result = verify(minimal.built, *arguments)
        assert result.exit_code == 1
        assert [line.split(":")[0] for line in result.stdout.splitlines() if ": SEC" in line] == [
            ".well-known/extra",
            "extra.js",
            "index.html",
            "report.json",
        ]
        assert codes(result) == ["SEC152", "SEC152", "SEC150", "SEC151"]
    assert "the words are the same in: index.html" in result.stderr


def test_lists_that_were_changed_with_the_files(minimal: Site, tmp_path: Path) -> None:
    kept = shutil.copy(minimal.built / "SHA256SUMS", tmp_path / "kept")
    page = minimal.built / "index.html"
    old = sha256(page.read_bytes()).hexdigest()
    page.write_text("forged", encoding="utf-8")
    new = sha256(b"forged").hexdigest()
    sums = minimal.built / "SHA256SUMS"
    sums.write_text(sums.read_text("utf-8").replace(old, new), encoding="utf-8")
    assert codes(verify(minimal.built)) == ["SEC153"]
    assert codes(verify(minimal.built, "--against", kept)) == ["SEC150"]
    sums.unlink()
    assert codes(verify(minimal.built)) == ["SEC153"]


def test_against_the_repository_built_again(minimal: Site, tmp_path: Path) -> None:
    assert (result := verify(minimal.built, "--against", minimal.root)).exit_code == 0, (
        result.output
    )
    other = shutil.copytree(minimal.root, tmp_path / "other")
    minimal.change("docs/index.md", "two months later", "a summer later")
    result = verify(other / "site", "--against", minimal.root)
    assert result.exit_code == 1
    assert "index.html:1:1: SEC150 " in result.stdout


def test_what_is_no_site(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK nothing")
    (tmp_path / "list").write_text("nothing", encoding="utf-8")
    assert verify(tmp_path / "none").exit_code == 2
    assert verify(tmp_path / "a.zip").exit_code == 2
    assert verify(tmp_path, "--against", tmp_path / "list").exit_code == 2


def test_statements_are_written_listed_and_replaced(tmp_path: Path) -> None:
    site = copy_site("minimal", tmp_path / "minimal")
    before = site.text("mkdocs.yml")
    site.change("mkdocs.yml", "plugins: [search, dossier]\n", STATEMENTS)
    result = site.build()
    assert result.returncode == 0, result.stderr
    security = (site.built / ".well-known/security.txt").read_text(encoding="utf-8")
    assert security.startswith("Contact: mailto:desk@example.org\nExpires: 2999-01-01T00:00:00Z\n")
    trust = (site.built / "trust.txt").read_bytes()
    assert trust == b"belongto=https://association.example/\n"
    assert trust == (site.built / ".well-known/trust.txt").read_bytes()
    assert verify(site.built).exit_code == 0

    (site.built / ".well-known" / "challenge").write_text("the host's", encoding="utf-8")
    (site.root / "mkdocs.yml").write_text(before, encoding="utf-8")
    assert site.build().returncode == 0
    left = [path.name for path in (site.built / ".well-known").iterdir()]
    assert left == ["challenge"]


def test_a_bad_statement_stops_the_build(tmp_path: Path) -> None:
    site = copy_site("minimal", tmp_path / "minimal")
    site.change("mkdocs.yml", "plugins: [search, dossier]\n", STATEMENTS.replace("mailto:", ""))
    result = site.build(strict=False)
    assert result.returncode == 1
    assert "mkdocs.yml:1:1: SEC160" in result.stderr
    assert not site.built.exists()


def test_the_commit_is_named_if_every_file_is_committed(minimal: Site) -> None:
    (minimal.root / ".gitignore").write_text("site/\n.cache/\n", encoding="utf-8")
    who = ["-c", "user.name=Ann Other", "-c", "user.email=ann@example.org"]
    for arguments in (["init", "-q"], ["add", "."], [*who, "commit", "-qm", "All"]):
        assert git(minimal.root, *arguments) == ""
    assert minimal.build().returncode == 0
    commit = json.loads((minimal.built / "manifest.json").read_text("utf-8"))["commit"]
    assert commit == git(minimal.root, "rev-parse", "HEAD")
    result = verify(minimal.built)
    assert f"built from commit {commit[:12]}" in result.stderr
    minimal.change("docs/index.md", "two months later", "a summer later")
    assert minimal.build().returncode == 0
    assert json.loads((minimal.built / "manifest.json").read_text("utf-8"))["commit"] is None


def git(folder: Path, *arguments: str) -> str:

    done = subprocess.run(
        ["git", "-C", str(folder), *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()

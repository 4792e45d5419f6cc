"""Nothing of a confidential source is in a built site or in what building it prints."""

import gzip
import re
from pathlib import Path

import pytest

from tests.sites.building import copy_site, run

CANARIES = (b"canary", b"zanzibarre", b"1987", b"silent")
STYLES = ("newsroom", "author-date", "numeric", "note")


def read(path: Path) -> bytes:
    content = path.read_bytes()
    if path.name in ("SHA256SUMS", "manifest.json"):
        # Digits of a digest may be those of a year by chance.
        content = re.sub(rb"\b[0-9a-f]{64}\b", b"", content)
    packed = path.suffix == ".gz" or path.suffix.startswith(".pf_")
    return gzip.decompress(content) if packed else content


def betray(folder: Path) -> list[str]:
    """Return the files that hold a word of a confidential record, by content or by name."""
    return [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*"))
        # Material's own files have words of their own.
        if path.is_file() and "assets/javascripts" not in path.as_posix()
        if any(word in read(path).lower() + path.name.lower().encode() for word in CANARIES)
    ]


@pytest.mark.parametrize("style", STYLES)
def test_neither_site_nor_log_nor_cache_tells(tmp_path: Path, style: str) -> None:
    site = copy_site("harbour", tmp_path / "harbour")
    site.change("mkdocs.yml", "citation_style: author-date", f"citation_style: {style}")
    # Something to remark on, and to refuse, in the very record.
    site.change("sources/harbour.bib", "date = {1987-03-04}", "date = {canary 1987-03-04}")
    refused = site.build(strict=False)
    assert refused.returncode != 0
    assert "CIT213" in refused.stdout + refused.stderr
    site.change("sources/harbour.bib", "date = {canary 1987-03-04}", "date = {1987-03-04}")
    built = run(site.root, "mkdocs", "build", "--verbose")
    assert built.returncode == 0, built.stderr
    for said in (refused, built):
        printed = (said.stdout + said.stderr).encode().lower()
        assert [word for word in CANARIES if word in printed] == []
    assert betray(site.built) == []
    assert betray(site.root / ".cache") == []
    pages = [path.read_text(encoding="utf-8") for path in site.built.rglob("*.html")]
    assert sum("A former pilot" in page for page in pages) >= 3


@pytest.mark.parametrize("engine", ["pagefind", "theme"])
def test_no_index_of_any_engine_tells(tmp_path: Path, engine: str) -> None:
    site = copy_site("harbour", tmp_path / "harbour")
    site.change("mkdocs.yml", "citation_style", f"search_engine: {engine}\n      citation_style")
    assert site.build(strict=False).returncode == 0
    assert betray(site.built) == []


@pytest.mark.parametrize(
    ("engine", "index"),
    [
        ("builtin", "search/index.json"),
        ("pagefind", "search/pagefind/fragment/"),
        ("theme", "search/search_index.json"),
    ],
)
def test_a_word_that_is_told_is_found(tmp_path: Path, engine: str, index: str) -> None:
    site = copy_site("harbour", tmp_path / "harbour")
    site.change("mkdocs.yml", "citation_style", f"search_engine: {engine}\n      citation_style")
    site.change("docs/fr.md", "Les grues étaient", "Les canaryes étaient")
    assert site.build(strict=False).returncode == 0
    betrayed = betray(site.built)
    assert "fr/index.html" in betrayed
    assert any(path.startswith(index) for path in betrayed)

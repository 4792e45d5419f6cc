"""The lists of a site's files: written and read back, and refused when they are none."""

import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.integrity.manifest import BuiltPage, Manifest, read_manifest, write_manifest
from mkdocs_dossier.integrity.sums import read_sums, write_sums
from mkdocs_dossier.integrity.words import digest_article

DIGEST = "0" * 63 + "a"
names = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\r\\"), min_size=1
)


@given(st.dictionaries(names, st.just(DIGEST)))
def test_any_path_comes_back(digests: dict[str, str]) -> None:
    assert read_sums(write_sums(digests)) == digests


def test_what_is_no_list() -> None:
    assert read_sums("hello\n") is None
    assert read_sums(f"{DIGEST[1:]}  index.html\n") is None
    assert read_manifest("[]") is None
    assert read_manifest("{") is None
    assert read_manifest('{"version": 1, "pages": {"a": 1}, "files": {}}') is None
    assert read_manifest("[" * 100_000) is None


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs GNU coreutils")
def test_coreutils_read_it(tmp_path: Path) -> None:

    names = ["index.html", "a file, with “signs”.html", "back\\slash.txt"]
    for name in names:
        (tmp_path / name).write_text(name, encoding="utf-8")
    digests = {name: sha256(name.encode()).hexdigest() for name in names}
    (tmp_path / "SHA256SUMS").write_text(write_sums(digests), encoding="utf-8")
    check = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    assert subprocess.run(check, cwd=tmp_path, check=False).returncode == 0
    (tmp_path / "index.html").write_text("other", encoding="utf-8")
    changed = subprocess.run(check, cwd=tmp_path, check=False, capture_output=True)
    assert changed.returncode == 1


def test_a_manifest_comes_back() -> None:
    manifest = Manifest(
        {"index.html": BuiltPage(DIGEST, DIGEST), "404.html": BuiltPage(DIGEST)},
        {"a.css": DIGEST},
        {"memo": {"sha256": DIGEST}},
        "c" * 40,
        "Tolls",
        "https://report.example/",
    )
    assert read_manifest(write_manifest(manifest)) == manifest
    assert sorted(manifest.digests) == ["404.html", "a.css", "index.html"]


def test_the_words_of_a_page_are_those_of_its_article() -> None:
    page = "<body class={}><nav>{}</nav><article><h1>Toll{}</h1> <p>It  is\n{}.</p></article>"
    first = page.format("a", "Home", "", "paid")
    theme = page.format("b", "Start", '<a class="headerlink" href="#t">¶</a>', "  paid")
    assert digest_article(first.encode()) == digest_article(theme.encode()) != ""
    assert digest_article(first.encode()) != digest_article(first.replace("is", "was").encode())
    assert digest_article(b"<p>No article</p>") == ""

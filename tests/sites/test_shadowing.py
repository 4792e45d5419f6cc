"""No file that a build writes can be written by a contribution instead."""

import pytest

from mkdocs_dossier.site.file_names import find_shadowed, locate
from tests.sites.building import Site, copy_site
from tests.sites.pages import files

STATEMENTS = """\
site_url: https://harbour.example/
plugins:
  - search
  - dossier:
      security_txt: {contact: "mailto:desk@example.org", expires: 2999-01-01T00:00:00Z}
      trust_txt: {belongto: "https://association.example/"}
"""


@pytest.fixture(scope="module")
def stated(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A built site with everything in it that a build can write."""
    site = copy_site("minimal", tmp_path_factory.mktemp("stated") / "site")
    site.change("mkdocs.yml", "plugins: [search, dossier]\n", STATEMENTS)
    result = site.build(strict=False)
    assert result.returncode == 0, result.stderr
    return site


def list_pages(site: Site) -> set[str]:
    """Return where chapters are written."""
    docs = site.root / "docs"
    return {locate(path.relative_to(docs).as_posix()) for path in docs.rglob("*.md")}


def test_every_file_of_the_builds_own_is_reserved(stated: Site) -> None:
    # Pages that nobody wrote, such as the one to search on, give way to an author's.
    made = {path for path in files(stated.built) if path.endswith("/index.html")}
    own = sorted(files(stated.built).keys() - list_pages(stated) - made)
    assert {
        ".well-known/security.txt",
        ".well-known/trust.txt",
        "SHA256SUMS",
        "assets/dossier/dossier.css",
        "bibliography/report.bib",
        "feeds/corrections.atom",
        "manifest.json",
        "report.json",
        "search/search_index.json",
        "sitemap.xml.gz",
        "timeline.csv",
        "trust.txt",
    } <= set(own)
    assert [path for path in own if not find_shadowed(path)] == []


@pytest.mark.parametrize("hidden", [".well-known/security.txt", ".htaccess"])
def test_a_build_refuses_a_hidden_file_that_mkdocs_would_publish(
    hidden: str, minimal: Site
) -> None:
    path = minimal.root / "docs" / hidden
    path.parent.mkdir(exist_ok=True)
    path.write_text("Contact: mailto:somebody@else.example\n", encoding="utf-8")
    result = minimal.build()
    assert result.returncode == 0, result.stderr
    assert not (minimal.built / hidden).exists()
    first = hidden.partition("/")[0]
    with (minimal.root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(f"exclude_docs: '!{first}'\n")
    result = minimal.build()
    assert result.returncode == 1
    assert f"docs/{hidden}:1:1: SEC012" in result.stderr

"""The same chapters render the same where only the Markdown extension runs."""

from pathlib import Path

from tests.sites.building import Site, copy_site, run
from tests.sites.pages import inner_html, read_page

# Zensical ignores our plugin; it gets the extension, and the one that MkDocs always adds.
LISTED = """\
markdown_extensions:
  - toc
  - dossier:
      docs_dir: docs
      sources_dir: sources
"""


def test_zensical_prints_what_mkdocs_prints(built_minimal: Site, tmp_path: Path) -> None:
    site = copy_site("minimal", tmp_path / "minimal")
    site.change("mkdocs.yml", "plugins: [search, dossier]\n", LISTED)
    result = run(site.root, "zensical", "build", "--strict")
    assert result.returncode == 0, result.stderr
    for path in ("index.html", "overview/index.html"):
        ours = _without_search_marks(inner_html(read_page(site.built / path)))
        assert "dossier-references" in ours
        theirs = read_page(built_minimal.built / path)
        # The files that these lead to are written by our plugin.
        for links in theirs.css("p.dossier-downloads"):
            assert links.next is not None
            links.next.decompose()
            links.decompose()
        assert ours == _without_search_marks(inner_html(theirs))


def _without_search_marks(html: str) -> str:
    """Zensical's own search takes its marks off what it has read."""
    return html.replace(' data-search-exclude="true"', "")


def test_zensical_stops_at_an_error(tmp_path: Path) -> None:
    site = copy_site("minimal", tmp_path / "minimal")
    site.change("mkdocs.yml", "plugins: [search, dossier]\n", LISTED)
    site.change("docs/index.md", "soft enough to take", "soft enough to taka")
    result = run(site.root, "zensical", "build", "--strict")
    assert result.returncode != 0
    assert "QUO001" in result.stdout + result.stderr
    assert "“taka” should be “take”" in result.stdout + result.stderr

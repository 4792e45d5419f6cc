"""Titles and front matter are words wherever a theme prints them, and look as they were meant."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.sites.building import Site
from tests.sites.pages import read_index

HOSTILE = '</title></nav><script>document.title="caught"</script><b onclick=x>'
PLAIN = "Q&A: 3 < 4"
CONFIGURATION = """\
site_name: Titles
theme:
  name: material
  font: false
  features: [navigation.tabs, navigation.footer, navigation.path, toc.integrate]
plugins: [search, tags, dossier]
"""


class _Tags(HTMLParser):
    """Gathers scripts, elements that only a title could have brought, and words by element."""

    def __init__(self) -> None:
        super().__init__()
        self.caught: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("b", "i") or any(name.startswith("on") for name, _ in attrs):
            self.caught.append(tag)
        self.words += [value or "" for name, value in attrs if name in ("aria-label", "content")]

    def handle_data(self, data: str) -> None:
        if self.lasttag == "script" and "caught" in data:
            self.caught.append(data)
        self.words.append(data.strip())


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = tmp_path_factory.mktemp("titles")
    (root / "docs/part").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    quoted = json.dumps(HOSTILE)
    fields = ("title", "description", "author", "subtitle", "summary")
    front = "".join(f"{name}: {quoted}\n" for name in fields)
    write(root, "index.md", f"---\n{front}tags: [{quoted}]\n---\n\n# One\n\ntext\n")
    escaped = HOSTILE.replace("<", "&lt;").replace("_", "\\_")
    write(root, "part/heading.md", f"# {escaped}\n\n## {escaped}\n\n### Deeper\n\ntext\n")
    write(root, "part/plain.md", f'---\ntitle: "{PLAIN}"\ntags: [R&D]\n---\n\ntext\n\n## B\n')
    write(root, "part/plain-heading.md", f"# {PLAIN}\n\n## {PLAIN}\n\n### Deeper\n\ntext\n")
    site = Site(root)
    result = site.build(strict=False)
    assert result.returncode == 0, result.stderr
    return site


def write(root: Path, uri: str, text: str) -> None:
    (root / "docs" / uri).write_text(text, encoding="utf-8")


def read(site: Site, page: str) -> _Tags:
    tags = _Tags()
    tags.feed(site.text(f"site/{page}index.html"))
    return tags


@pytest.mark.parametrize("page", ["", "part/heading/", "part/plain/", "part/plain-heading/"])
def test_no_title_is_markup(site: Site, page: str) -> None:
    tags = read(site, page)
    assert tags.caught == []
    assert not any("&lt;" in words or "&amp;" in words for words in tags.words)


def test_titles_look_as_they_were_meant(site: Site) -> None:
    for page in ("part/plain/", "part/plain-heading/"):
        words = read(site, page).words
        assert f"{PLAIN} - Titles" in words
        assert PLAIN in words
    # In the footer of the page before, and in its label.
    words = read(site, "part/heading/").words
    assert {PLAIN, f"Next: {PLAIN}"} <= set(words)
    assert "R&D" in read(site, "part/plain/").words


def test_the_search_shows_titles_as_words(site: Site) -> None:
    # They are set as text, never as HTML: tests/attacks holds that.
    assert "Q&A: 3 < 4" in [entry["title"] for entry in read_index(site.built)]

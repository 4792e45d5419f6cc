"""A build that fails late, or strictly, leaves the last good site as it was."""

from pathlib import Path

import pytest

from tests.sites.building import Site, copy_site
from tests.sites.pages import files


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A site that was built before."""
    copied = copy_site("minimal", tmp_path / "site")
    assert copied.build().returncode == 0
    return copied


def add_hook(site: Site, code: str) -> None:
    site.change("mkdocs.yml", "plugins:", "hooks: [hook.py]\nplugins:")
    (site.root / "hook.py").write_text(code, encoding="utf-8")


def left_beside(site: Site) -> list[str]:
    return sorted(path.name for path in site.root.glob(".*") if path.name != ".cache")


@pytest.mark.parametrize("event", ["post_page(output, **_)", "post_build(**_)", "env(env, **_)"])
def test_a_plugin_that_fails_while_pages_are_written(site: Site, event: str) -> None:
    before = files(site.built)
    add_hook(site, f"def on_{event}:\n    raise RuntimeError('out of paper')\n")
    site.change("docs/index.md", "two months later", "a summer later")
    result = site.build(strict=False)
    assert result.returncode != 0
    assert "out of paper" in result.stderr
    assert files(site.built) == before
    assert left_beside(site) == []


def test_an_error_that_only_rendering_finds(site: Site) -> None:
    before = files(site.built)
    add_hook(
        site, "def on_page_markdown(markdown, **_):\n    return markdown + '\\n\\n@minutes2022x'\n"
    )
    result = site.build(strict=False)
    assert result.returncode != 0
    assert "minutes2022x" in result.stderr
    assert files(site.built) == before


def test_what_strict_refuses(site: Site) -> None:
    before = files(site.built)
    site.change("docs/index.md", "two months later", "[two months](nowhere.md) later")
    assert site.build(strict=True).returncode != 0
    assert files(site.built) == before
    assert left_beside(site) == []
    # The same without --strict is built, and says where.
    result = site.build(strict=False)
    assert result.returncode == 0
    assert "The site stands in" in result.stderr
    assert files(site.built) != before


def test_hidden_files_are_kept_and_others_are_not(site: Site) -> None:
    (site.built / ".git").write_text("gitdir: elsewhere", encoding="utf-8")
    (site.built / "old.html").write_text("old", encoding="utf-8")
    assert site.build().returncode == 0
    assert (site.built / ".git").read_text(encoding="utf-8") == "gitdir: elsewhere"
    assert not (site.built / "old.html").exists()
    assert left_beside(site) == []


def test_a_site_behind_a_link_stays_there(site: Site, tmp_path: Path) -> None:
    there = tmp_path / "served"
    site.built.rename(there)
    site.built.symlink_to(there, target_is_directory=True)
    before = files(there)
    (there / "old.html").write_text("old", encoding="utf-8")
    assert site.build().returncode == 0
    assert site.built.is_symlink()
    assert files(there) == before

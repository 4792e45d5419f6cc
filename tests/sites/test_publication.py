"""What a site publishes as it is: nothing of the sources, and no file that gives people away."""

from pathlib import Path

from tests.sites.building import Site, copy_site
from tests.sites.pages import files
from tests.unit.protection.leaking import exif, picture, saved


def test_a_photograph_with_its_place_is_not_published(tmp_path: Path) -> None:
    site = copy_site("minimal", tmp_path / "minimal")
    photo = site.root / "docs" / "photo.jpg"
    photo.write_bytes(saved(picture(), "JPEG", exif=exif(gps=1)))
    result = site.build(strict=False)
    assert result.returncode == 1
    assert "docs/photo.jpg:1:1: SEC100" in result.stderr
    assert not site.built.exists()
    photo.write_bytes(saved(picture(), "JPEG"))
    assert site.build().returncode == 0
    assert (site.built / "photo.jpg").is_file()


def test_nothing_in_the_folder_of_sources_is_published(built_minimal: Site) -> None:
    sources = [path for path in (built_minimal.root / "sources").rglob("*") if path.is_file()]
    assert len(sources) > 2
    published = files(built_minimal.built)
    kept = {path.read_bytes() for path in sources}
    assert not kept & set(published.values())
    names = {path.name for path in sources}
    assert not names & {path.rpartition("/")[2] for path in published}


def test_sources_in_the_published_folder_stop_a_build(tmp_path: Path) -> None:
    site = copy_site("minimal", tmp_path / "minimal")
    (site.root / "sources").rename(site.root / "docs" / "sources")
    site.change("mkdocs.yml", "dossier]", "dossier: {sources_dir: docs/sources}]")
    result = site.build(strict=False)
    assert result.returncode == 1
    assert "docs/sources:1:1: SEC120" in result.stderr
    assert not site.built.exists()

"""The tiny site that most tests of whole sites start from."""

import shutil
from pathlib import Path

import pytest

from tests.sites.building import Site, build_once, copy_site


@pytest.fixture(scope="session")
def built_minimal(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site ``minimal``, built. Read only."""
    return build_once(tmp_path_factory, "minimal", lambda to: copy_site("minimal", to))


@pytest.fixture
def minimal(built_minimal: Site, tmp_path: Path) -> Site:
    """A copy of it, built, to be broken."""
    return Site(Path(shutil.copytree(built_minimal.root, tmp_path / "minimal")))


@pytest.fixture(scope="session")
def built_bilingual(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site ``bilingual``, built. Read only."""
    return build_once(tmp_path_factory, "bilingual", lambda to: copy_site("bilingual", to))

"""What tests of several rooms share."""

import os

import pytest
from hypothesis import settings

from tests.sites.building import Site, build_once, copy_report, copy_site

# The same examples every time: a pull request must not fail by chance, nor by a slow machine.
# HYPOTHESIS_PROFILE=explore looks further; what it finds becomes a test of its own.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


@pytest.fixture(scope="session")
def built_report(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The repository's own report, built where its withheld captures are not. Read only."""
    return build_once(tmp_path_factory, "report", copy_report)


@pytest.fixture(scope="session")
def built_telling(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A tiny site that has every directive and every kind of page, built. Read only."""
    return build_once(tmp_path_factory, "telling", lambda to: copy_site("telling", to))


@pytest.fixture(scope="session")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site ``corrected``, built. Read only."""
    return build_once(tmp_path_factory, "corrected", lambda to: copy_site("corrected", to))


@pytest.fixture(scope="session")
def built_answered(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site ``answered``: feeds, replies, reports of errors. Read only."""
    return build_once(tmp_path_factory, "answered", lambda to: copy_site("answered", to))

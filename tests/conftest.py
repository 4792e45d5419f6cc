"""What tests of several rooms share."""

import pytest

from tests.sites.building import Site, build_once, copy_report


@pytest.fixture(scope="session")
def built_report(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The repository's own report, built where its withheld captures are not. Read only."""
    return build_once(tmp_path_factory, "report", copy_report)

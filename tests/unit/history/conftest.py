"""A tiny repository for each test."""

from pathlib import Path

import pytest
from tests.unit.history.repositories import Repository, make_repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return make_repository(tmp_path / "report")

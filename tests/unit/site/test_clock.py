"""What counts as now."""

from datetime import UTC, datetime, timedelta

import pytest

from mkdocs_dossier.site.clock import tell_time


def test_source_date_epoch_is_the_time() -> None:
    told = tell_time({"SOURCE_DATE_EPOCH": "1711965600"})
    assert told == datetime(2024, 4, 1, 10, tzinfo=UTC)


@pytest.mark.parametrize("given", ["", "soon", "-5", "9" * 40, "١٢"])
def test_what_is_no_time_is_passed_over(given: str) -> None:
    told = tell_time({"SOURCE_DATE_EPOCH": given} if given else {})
    assert told.tzinfo is UTC
    assert abs(told - datetime.now(UTC)) < timedelta(days=1)

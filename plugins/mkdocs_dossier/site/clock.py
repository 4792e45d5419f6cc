"""What time it is, for all that may not lie in the future."""

from collections.abc import Mapping
from datetime import UTC, datetime


def tell_time(environment: Mapping[str, str]) -> datetime:
    """Return the time of the build, with zone.

    Where ``SOURCE_DATE_EPOCH`` is set, as reproducible-builds.org specifies it, it counts in place
    of the computer's clock, so that the same report and environment always give the same findings.
    What it holds is passed over if it is no number of seconds.
    """
    given = environment.get("SOURCE_DATE_EPOCH", "")
    if given.isascii() and given.isdigit():
        try:
            return datetime.fromtimestamp(int(given), UTC)
        except (OverflowError, ValueError, OSError):
            pass
    return datetime.now(UTC)

"""Where a chapter's notices stand on its page: gravity decides, not the place in its file."""

import re

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.correction import Correction, CorrectionKind, Gravity
from mkdocs_dossier.render.listings import newest_first

_TITLE = re.compile(r"\s*(?:#[ \t][^\n]*|[^\n]+\n=+[ \t]*)(?:\n|\Z)(?:\{:[^\n]*(?:\n|\Z))?")


def serious_notices(chapter: Chapter) -> list[Correction]:
    """Return the notices that stand at the top: retractions first, then newest first."""
    found = _with_gravity(chapter, Gravity.SERIOUS)
    return sorted(found, key=lambda notice: notice.kind is not CorrectionKind.RETRACTION)


def minor_notices(chapter: Chapter) -> list[Correction]:
    """Return the notices that stand at the foot, newest first."""
    return _with_gravity(chapter, Gravity.MINOR)


def split_title(body: str) -> tuple[str, str]:
    """Return the heading of the first level that a body begins with, and what follows it."""
    match = _TITLE.match(body)
    return (body[: match.end()], body[match.end() :]) if match else ("", body)


def _with_gravity(chapter: Chapter, gravity: Gravity) -> list[Correction]:
    pairs = [(chapter, notice) for notice in chapter.corrections if notice.gravity is gravity]
    return [notice for _, notice in newest_first(pairs)]

"""A page is rendered again when a notice elsewhere supersedes one of its own."""

from collections.abc import Callable

from mkdocs_dossier.render.dependencies import digest_own
from mkdocs_dossier.site import Loaded

Load = Callable[[dict[str, str], str], Loaded]
Head = Callable[..., str]
FIRST = "In May.\n\n::: correction 2026-03-01T09:00:00Z\nid: first\n\nA month.\n:::\n"
SECOND = "In June.\n\n::: correction {}T09:00:00Z\nid: second\nsupersedes: first\n\nTold.\n:::\n"


def test_a_page_hangs_on_what_supersedes_its_notices(load_report: Load, head: Head) -> None:
    digests = []
    for other in ("In June.\n", SECOND.format("2026-03-02"), SECOND.format("2026-03-03")):
        report = load_report({"a.md": head() + FIRST, "b.md": head() + other}, "").report
        chapter = report.chapter("a.md")
        assert chapter is not None
        digests.append(digest_own(report, chapter))
    assert None not in digests
    assert len(set(digests)) == 3

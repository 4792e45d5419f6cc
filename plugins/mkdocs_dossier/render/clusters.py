"""Which of the sources cited at one place a citation style formats together."""

from collections.abc import Iterator, Sequence

from mkdocs_dossier.model.citation import Citation, CitationItem
from mkdocs_dossier.model.in_text import Cluster
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.page import Page, cited_in


def part_items(
    report: Report, items: Sequence[CitationItem], *, numbered: bool
) -> list[tuple[int, ...]]:
    """Return the places of ``items`` in groups that are formatted together.

    A confidential source stands by itself, as a style would print of it that it has no date. To a
    style of numbers it is one more number. What no record is known of stands by itself as well.
    """
    groups: list[tuple[int, ...]] = []
    is_open = False
    for place, item in enumerate(items):
        record = report.records.get(item.key)
        joins = record is not None and (numbered or not record.confidential)
        if joins and is_open:
            groups[-1] += (place,)
        else:
            groups.append((place,))
        is_open = joins
    return groups


def gather_clusters(page: Page, *, numbered: bool) -> Iterator[Cluster]:
    """Yield what a style has to format for a page, in order and as often as it stands there."""
    for piece in page.pieces:
        yield from clusters_in(page.report, piece.content, numbered=numbered)


def clusters_in(report: Report, content: object, *, numbered: bool) -> Iterator[Cluster]:
    """Yield what a style has to format of what is cited at one place."""
    items = cited_in(content)
    # The source of a quote directive is named behind the words.
    narrative = not isinstance(content, Citation) or content.narrative
    for group in part_items(report, items, numbered=numbered):
        record = report.records.get(items[group[0]].key)
        if record is not None and (numbered or not record.confidential):
            yield cluster_of(items, group, narrative=narrative)


def cluster_of(
    items: Sequence[CitationItem], group: tuple[int, ...], *, narrative: bool
) -> Cluster:
    """Return the cluster of a group; only the first source of a citation is part of a sentence."""
    return Cluster.of((items[place] for place in group), narrative=narrative and not group[0])

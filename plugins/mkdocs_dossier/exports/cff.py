"""``CITATION.cff``: how the report as a whole is cited, for GitHub and Zotero.

Source: the Citation File Format, version 1.2.0. It knows only software and data sets, and a report
is rather the latter; that it is a report stands under ``preferred-citation``, which readers of the
format print.
"""

from datetime import datetime
from typing import Any

import yaml

from mkdocs_dossier.exports.imprint import Imprint
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.changes import sum_up_changes
from mkdocs_dossier.render.single_line import join_lines
from mkdocs_dossier.words.own_citations import own_citation_words


def write_cff(report: Report, imprint: Imprint) -> str:
    """Return the file's text.

    Authors are the chapters', in reading order, as entities: a name as written cannot be taken
    apart without getting somebody's wrong.
    """
    chapters = [chapter for chapter in report.chapters if chapter.is_published]
    names = dict.fromkeys(
        join_lines(name) for chapter in chapters for name in chapter.front.authors if name.strip()
    )
    authors = [{"name": name} for name in names] or [{"name": join_lines(imprint.answerable)}]
    published = [chapter.front.published for chapter in chapters if chapter.front.published]
    versions = [sum_up_changes(chapter).version for chapter in chapters]
    released = max([*published, *filter(None, versions)], default=None)
    common: dict[str, Any] = {"title": join_lines(imprint.name), "authors": authors}
    if imprint.address.startswith(("http://", "https://")):
        common["url"] = imprint.address
    if released:
        common["date-released"] = released.date()
    cited = {"type": "report", **common, **_publication(min(published, default=None))}
    if imprint.publisher:
        cited["institution"] = {"name": join_lines(imprint.publisher)}
    message = own_citation_words(imprint.lang).message
    written: dict[str, Any] = {"cff-version": "1.2.0", "type": "dataset", "message": message}
    written |= common
    if imprint.description:
        written["abstract"] = join_lines(imprint.description)
    written["preferred-citation"] = cited
    return _dump(written)


def _publication(instant: datetime | None) -> dict[str, Any]:
    if instant is None:
        return {}
    day = instant.date()
    return {"date-published": day, "year": day.year, "month": day.month}


class _Dumper(yaml.SafeDumper):
    """Writes authors twice rather than an anchor, which few readers of the format know."""

    def ignore_aliases(self, data: object) -> bool:
        """Return that nothing is written as an alias."""
        del data
        return True


def _dump(written: dict[str, Any]) -> str:
    return yaml.dump(written, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1000)

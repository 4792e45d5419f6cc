"""The list of all sources by author, with indexes by author, kind and date above it.

An index is a fold of links, so that it works without a script; a link to a group in it opens the
fold, as the HTML standard asks of browsers.
"""

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

from mkdocs_dossier.model.public_key import REPORT_STEM
from mkdocs_dossier.model.record import Record
from mkdocs_dossier.render.elements import Child, build
from mkdocs_dossier.render.page import Page, slug
from mkdocs_dossier.render.previews import name_fate
from mkdocs_dossier.render.reference_parts import UNSIGNED, organisation
from mkdocs_dossier.render.reference_words import quote_title, tell_year
from mkdocs_dossier.render.references import format_short
from mkdocs_dossier.render.source_entry import anchor_of, find_endings, render_body, render_files
from mkdocs_dossier.render.source_groups import (
    Group,
    group_by_author,
    group_by_date,
    group_by_kind,
    order_of,
)
from mkdocs_dossier.render.source_uses import SourceUse, find_list, find_uses, gather_uses
from mkdocs_dossier.syntax.citations import CITED
from mkdocs_dossier.words.references import terms_for
from mkdocs_dossier.words.sources import source_words_for


def render_sources(page: Page) -> Element:
    """Return every cited source, each with its uses in every chapter, and the indexes.

    Where sources have pages of their own, the list leads to them and tells no more than their
    names.
    """
    uses = gather_uses(page.report)
    records = sorted((page.report.records[key] for key in uses), key=order_of)
    if not records:
        return build("p", None, page.words.none_yet)
    endings = find_endings(page)
    apart = bool(page.report.source_pages)
    listed = _list_names(page, records) if apart else _list_whole(page, records, uses, endings)
    return build(
        "div",
        {"class": "dossier-all"},
        render_files(page, REPORT_STEM, endings),
        *_render_indexes(page, records),
        listed,
    )


def render_source(page: Page, argument: str) -> Element | None:
    """Return one source, or ``None`` if ``argument`` names no record."""
    match = CITED.match(argument)
    record = page.report.records.get(match.group(2).strip("{}")) if match else None
    if record is None:
        return None
    uses = find_uses(page.report, record.key)
    body = render_body(page, record, uses, find_endings(page), folded=False)
    frame = build("div", {"id": anchor_of(page, record), "class": "dossier-source"}, *body)
    home = find_list(page.report)
    if home is not None and page.report.source_pages:
        words = source_words_for(page.langs)
        link = build("a", {"href": page.link(home, anchor_of(page, record))}, words.whole_list)
        frame.append(build("p", {"class": "dossier-way"}, link))
    return frame


def name_source(record: Record, langs: str) -> str:
    """Return a source's short name with its title."""
    return "".join(_name_parts(record, langs))


def _name_parts(record: Record, langs: str) -> tuple[str, str, str]:
    """Return what stands before a title, the title, and what stands behind it."""
    short = format_short(record, langs)
    if record.confidential or not record.title:
        return short, "", ""
    terms = terms_for(langs)
    title = quote_title(record.title, terms)
    if record.authors or record.editors or organisation(record):
        return f"{short}{terms.marks.comma} ", title, ""
    if record.kind in UNSIGNED:
        return short, "", ""
    return "", title, f" {tell_year(record, langs, terms)}"


def _list_whole(
    page: Page,
    records: Sequence[Record],
    uses: Mapping[str, Sequence[SourceUse]],
    endings: Sequence[str],
) -> Element:
    listed = build("ul", {"class": "dossier-sources"})
    for record in records:
        body = render_body(page, record, uses[record.key], endings, folded=True)
        about = {"id": anchor_of(page, record), "class": "dossier-source"}
        listed.append(build("li", about, *body))
    return listed


def _list_names(page: Page, records: Sequence[Record]) -> Element:
    # Each source is found on its own page.
    about = {"class": "dossier-sources dossier-sources--names", "data-search-exclude": "true"}
    listed = build("ul", about)
    for record in records:
        item = build("li", {"id": anchor_of(page, record)}, *_render_name(page, record))
        listed.append(item)
    return listed


def _render_indexes(page: Page, records: Sequence[Record]) -> list[Element]:
    words = source_words_for(page.langs)
    return [
        _render_index(page, "author", words.by_author, group_by_author(records, words)),
        _render_index(page, "kind", words.by_kind, group_by_kind(records, words)),
        _render_index(page, "date", words.by_date, group_by_date(records, words, page.langs)),
    ]


def _render_index(page: Page, name: str, title: str, groups: Sequence[Group]) -> Element:
    listed = build("ul")
    taken: set[str] = set()
    for group in groups:
        anchor = f"sources-by-{name}-{slug(group.anchor)}".strip("-")
        # Two names may be one without their accents.
        about = {} if anchor in taken else {"id": anchor}
        taken.add(anchor)
        links = (build("li", None, *_render_name(page, record)) for record in group.records)
        heading = build("span", {"class": "dossier-index__group"}, group.name)
        listed.append(build("li", about, heading, build("ul", None, *links)))
    return build(
        "details",
        {"class": "dossier-index", "id": f"sources-by-{name}", "data-search-exclude": "true"},
        build("summary", None, title),
        listed,
    )


def _render_name(page: Page, record: Record) -> list[Child]:
    own = page.report.source_pages.get(record.key, "")
    home = page.report.generated.get(own)
    address = page.link(home) if home else f"#{anchor_of(page, record)}"
    before, title, behind = _name_parts(record, page.langs)
    if title:
        told = build("span", page.foreign(record.lang), title)
        link = build("a", {"href": address}, before, told, behind)
    else:
        link = build("a", {"href": address}, before)
    children: list[Child] = [link]
    fate = name_fate(record, page.words)
    if fate:
        children += [" ", build("strong", {"class": "dossier-fate"}, f"({fate})")]
    return children

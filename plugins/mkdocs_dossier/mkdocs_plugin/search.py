"""Search entries of our own, in Material's and in MkDocs' search."""

import re
from collections.abc import Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from mkdocs_dossier.exports.search import SearchEntry

_APPARATUS = re.compile(
    r"<!--dossier:apparatus-->.*?<!--dossier:/apparatus-->"
    r'|<details class="dossier-(?:evidence|cite)\b.*?</details>'
    r'|<figure class="dossier-quote.*?</figure>'
    r'|<section(?: aria-labelledby="[^"]*")? class="dossier-(?:references|reply)".*?</section>'
    r'|<button class="dossier-number__button".*?</button>',
    re.DOTALL,
)
_TIMELINE = re.compile(r'<div[^>]* class="dossier-timeline"')
_DIV = re.compile(r"<(/?)div\b")


def leave_out_apparatus(html: str) -> str:
    """Return what of a page the search is to read in place of the whole.

    Quotations, events, notices and sources have entries of their own, which lead to the thing
    itself, and would be found twice. Evidence would be found as if it were the chapter's own
    words. And the theme's reader of HTML takes its time over every tag.
    """
    return _APPARATUS.sub("", _leave_out_timelines(html))


def _leave_out_timelines(html: str) -> str:
    kept: list[str] = []
    at = 0
    while found := _TIMELINE.search(html, at):
        kept.append(html[at : found.start()])
        depth = 0
        at = len(html)
        for tag in _DIV.finditer(html, found.start()):
            depth += -1 if tag[1] else 1
            if not depth:
                at = html.index(">", tag.end()) + 1
                break
    return "".join([*kept, html[at:]])


def add_entries(
    config: MkDocsConfig,
    files: Files,
    entries: Sequence[SearchEntry],
    withdrawn: Sequence[str] = (),
) -> None:
    """Add entries to the search index before it is written, and take others out.

    Args:
        config: MkDocs'.
        files: of the site.
        entries: to be added.
        withdrawn: uris of pages that nothing but the added entries is to be found of.
    """
    plugin = config.plugins.get("material/search") or config.plugins.get("search")
    index = getattr(plugin, "search_index", None)
    if index is None:
        return
    known = index.entries if hasattr(index, "entries") else index._entries  # noqa: SLF001
    pages = {file.url for uri in withdrawn if (file := files.get_file_from_path(uri))}
    if pages:
        gone = {"" if url == "./" else url for url in pages}
        known[:] = [each for each in known if each["location"].partition("#")[0] not in gone]
    for entry in entries:
        file = files.get_file_from_path(entry.uri)
        if file is None:
            continue
        location = f"{'' if file.url == './' else file.url}#{entry.anchor}"
        known.append({"location": location, "title": entry.title, "text": entry.text})

"""What the theme's search gathers of pages, and our entries beside it."""

import html
import re
from collections.abc import Mapping, Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from mkdocs_dossier.model.findable import Findable, FoundPage, SearchEntry

_APPARATUS = re.compile(
    r"<!--dossier:apparatus-->.*?<!--dossier:/apparatus-->"
    r'|<details class="dossier-(?:evidence|cite|basis)\b.*?</details>'
    r'|<figure class="dossier-quote.*?</figure>'
    r'|<section(?: aria-labelledby="[^"]*")? class="dossier-(?:references|reply)".*?</section>'
    r'|<button class="dossier-number__button".*?</button>'
    r'|<a class="dossier-sign".*?</a>|<span class="dossier-hidden">[^<]*</span>'
    r'|<(small|div) class="dossier-sidenote".*?</\1>'
    r'|<nav[^>]* class="dossier-languages".*?</nav>',
    re.DOTALL,
)
_TIMELINE = re.compile(r'<div[^>]* class="dossier-timeline[" ]')
_TAG = re.compile(r"<[^>]*>")
# Marks within a word, which no space is to part.
_WITHIN = re.compile(r"</?(?:code|sub|sup|em|strong|b|i|kbd|mark|del|ins)\b[^>]*>")
_DIV = re.compile(r"<(/?)div\b")


def leave_out_apparatus(markup: str) -> str:
    """Return what of a page the search is to read in place of the whole.

    Quotations, events, notices and sources have entries of their own, which lead to the thing
    itself, and would be found twice. Evidence would be found as if it were the chapter's own
    words. And the theme's reader of HTML takes its time over every tag.
    """
    return _APPARATUS.sub("", _leave_out_timelines(markup))


def _leave_out_timelines(markup: str) -> str:
    kept: list[str] = []
    at = 0
    while found := _TIMELINE.search(markup, at):
        kept.append(markup[at : found.start()])
        depth = 0
        at = len(markup)
        for tag in _DIV.finditer(markup, found.start()):
            depth += -1 if tag[1] else 1
            if not depth:
                at = markup.index(">", tag.end()) + 1
                break
    return "".join([*kept, markup[at:]])


def find_index(config: MkDocsConfig) -> list[dict[str, str]] | None:
    """Return the entries of the theme's or of MkDocs' search, which may be changed."""
    plugin = config.plugins.get("material/search") or config.plugins.get("search")
    index = getattr(plugin, "search_index", None)
    if index is None:
        return None
    found: list[dict[str, str]] = (
        index.entries if hasattr(index, "entries") else index._entries  # noqa: SLF001
    )
    return found


def add_entries(
    index: list[dict[str, str]],
    files: Files,
    entries: Sequence[SearchEntry],
    withdrawn: Sequence[str] = (),
) -> None:
    """Add entries to the theme's index before it is written, and take others out.

    Args:
        index: the entries so far, changed in place.
        files: of the site.
        entries: to be added.
        withdrawn: uris of pages that nothing but the added entries is to be found of.
    """
    _forget(index, files, withdrawn)
    for entry in entries:
        location = _locate(files, entry)
        if location:
            # The index is HTML to the theme's script, which sets it as such.
            title, text = html.escape(entry.title), html.escape(entry.text)
            index.append({"location": location, "title": title, "text": text})


def take_found(
    index: list[dict[str, str]],
    files: Files,
    entries: Sequence[SearchEntry],
    withdrawn: Sequence[str],
    langs: Mapping[str, str],
) -> list[FoundPage]:
    """Return everything there is to find, and leave nothing for the theme to write.

    Args:
        index: what the theme's search has gathered, emptied here.
        files: of the site.
        entries: our own.
        withdrawn: uris of pages that nothing but our entries is to be found of.
        langs: of pages, by their address.
    """
    _forget(index, files, withdrawn)
    titles = {e["location"]: _read_words(e["title"]) for e in index if "#" not in e["location"]}
    found = []
    for entry in index:
        location = entry["location"]
        address = location.partition("#")[0]
        title, text = _read_words(entry["title"]), _read_words(entry["text"])
        page, lang = titles.get(address, ""), langs.get(address or "./", langs.get(address, ""))
        found.append(FoundPage(Findable.CHAPTER, location, lang, page, title, text))
    index.clear()
    for own in entries:
        at = _locate(files, own)
        if at:
            found.append(FoundPage(own.kind, at, own.lang, "", own.title, own.text))
    return found


def _forget(index: list[dict[str, str]], files: Files, withdrawn: Sequence[str]) -> None:
    """Take everything out of an index that was gathered of some pages."""
    pages = {file.url for uri in withdrawn if (file := files.get_file_from_path(uri))}
    if pages:
        gone = {"" if url == "./" else url for url in pages}
        index[:] = [each for each in index if each["location"].partition("#")[0] not in gone]


def _locate(files: Files, entry: SearchEntry) -> str:
    file = files.get_file_from_path(entry.uri)
    return f"{'' if file.url == './' else file.url}#{entry.anchor}" if file else ""


def _read_words(markup: str) -> str:
    """Return the words of what the theme's search has kept of a page's HTML."""
    if "<" in markup:
        markup = _WITHIN.sub("", markup)
        markup = _TAG.sub(" ", markup)
    return " ".join(html.unescape(markup).split())

"""Search entries of our own, in Material's and in MkDocs' search."""

from collections.abc import Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from mkdocs_dossier.exports.search import SearchEntry


def add_entries(config: MkDocsConfig, files: Files, entries: Sequence[SearchEntry]) -> None:
    """Add entries to the search index before it is written."""
    plugin = config.plugins.get("material/search") or config.plugins.get("search")
    index = getattr(plugin, "search_index", None)
    if index is None:
        return
    for entry in entries:
        file = files.get_file_from_path(entry.uri)
        if file is None:
            continue
        location = f"{'' if file.url == './' else file.url}#{entry.anchor}"
        known = index.entries if hasattr(index, "entries") else index._entries  # noqa: SLF001
        known.append({"location": location, "title": entry.title, "text": entry.text})

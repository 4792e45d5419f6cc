"""The index that a reader's browser reads whole: what there is to find, in plain words."""

import json
from collections.abc import Sequence

from mkdocs_dossier.model.findable import FoundPage

INDEX = "search/index.json"
"""Path in the site."""


def write_index(found: Sequence[FoundPage]) -> str:
    """Return the index as JSON.

    Shape: ``kinds`` and ``pages`` (address, title, language) are lists that ``entries`` point
    into; an entry is the number of its kind, that of its page, its anchor, its title and its text.
    An empty title is that of the page. Nothing is folded: readers see the words as written.
    """
    kinds: dict[str, int] = {}
    pages: dict[tuple[str, str, str], int] = {}
    entries = []
    for entry in found:
        address, _, anchor = entry.location.partition("#")
        kind = kinds.setdefault(entry.kind.value, len(kinds))
        page = pages.setdefault((address, entry.page, entry.lang), len(pages))
        title = "" if entry.title == entry.page else entry.title
        entries.append([kind, page, anchor, title, entry.text])
    index = {"kinds": list(kinds), "pages": list(pages), "entries": entries}
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))

"""A search index for each language, so that readers find what they can read.

Material's script asks for ``search/search_index.json`` below the root that a page names, which
for the pages of another language is the folder of that language.
"""

import json
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from mkdocs_dossier.mkdocs_plugin.editions import Editions

log = get_plugin_logger("dossier")

_INDEX = "search/search_index.json"
_ENGINE = "material/search"


def part_index(config: MkDocsConfig, editions: Editions) -> None:
    """Part the index that the theme's search has written, a part for each language.

    Raises:
        OSError: if it cannot be read or written.
    """
    path = Path(config.site_dir, _INDEX)
    if not editions.several or _ENGINE not in config.plugins or not path.is_file():
        return
    index: dict[str, Any] = json.loads(path.read_bytes())
    if not index["docs"]:
        # Our own engines have one index, whose entries say their language.
        return
    parts: dict[str, list[dict[str, Any]]] = {edition.root: [] for edition in editions}
    for entry in index["docs"]:
        root = editions.root_of(entry["location"])
        parts[root].append({**entry, "location": entry["location"].removeprefix(root)})
    for root, docs in parts.items():
        own = Path(config.site_dir, root, _INDEX)
        own.parent.mkdir(parents=True, exist_ok=True)
        written = json.dumps({**index, "docs": docs}, separators=(",", ":"))
        own.write_text(written, encoding="utf-8", newline="\n")

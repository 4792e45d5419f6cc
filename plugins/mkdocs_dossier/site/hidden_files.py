"""Files with a dot before their name, which MkDocs leaves out unless the configuration says else.

``exclude_docs: "!.well-known"`` makes MkDocs publish whatever lies there, in a chapter's folder.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def list_unhidden(docs: Path, exclude_docs: Any) -> list[str]:  # noqa: ANN401 - pathspec's, or none
    """Return the hidden files below a folder that are published all the same, by path.

    Args:
        docs: the folder of documents.
        exclude_docs: MkDocs' option, as it has read it: patterns as in ``.gitignore``.
    """
    if not exclude_docs:
        return []
    return [uri for uri in _walk(docs) if exclude_docs.check_file(uri).include is False]


def _walk(folder: Path) -> Iterator[str]:
    for here, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            uri = Path(here, name).relative_to(folder).as_posix()
            if any(part.startswith(".") for part in uri.split("/")):
                yield uri

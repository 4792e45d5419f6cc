"""A report as it was at a revision, loaded as any other."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath

from mkdocs_dossier.site.loaded import Loaded
from mkdocs_dossier.site.loading import load
from mkdocs_dossier.site.revisions import read_tree
from mkdocs_dossier.site.settings import Settings


@contextmanager
def load_earlier(settings: Settings, commit: str) -> Iterator[Loaded]:
    """Load a report as a commit has it, with today's settings, in a folder that is then removed.

    Args:
        settings: where the report is now.
        commit: of the repository that it is in.

    Raises:
        RevisionError: if Git cannot tell.
    """
    folders = [settings.shown(each) for each in (settings.docs, settings.sources)]
    files = read_tree(settings.root, commit, folders)
    # Diagnostics and caches name files relative to the root, so that nothing tells the two apart.
    root = Path(tempfile.mkdtemp(prefix="dossier-"))
    try:
        for name, content in files.items():
            path = root / PurePosixPath(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        earlier = replace(settings, root=root, docs=root / folders[0], sources=root / folders[1])
        loaded = load(earlier)
        yield loaded
        loaded.holdings.release()
    finally:
        shutil.rmtree(root, ignore_errors=True)

"""Which captures are copies of what anyone can get."""

import json
from contextlib import suppress

from mkdocs_dossier.captures.file_names import name_of_sidecar
from mkdocs_dossier.captures.lock_file import read_lock
from mkdocs_dossier.site.reading import read_text
from mkdocs_dossier.site.settings import Settings


def find_public(settings: Settings) -> dict[str, bool]:
    """Return the digests of captures that are from an address on the web.

    Each has whether Dossier itself fetched it, without any account or cookie: then nothing in it
    is of whoever captured it.
    """
    path = settings.sources / "captures.lock"
    if not path.is_file():
        return {}
    text, _ = read_text(path, settings.shown(path))
    lock, _ = read_lock(text)
    public: dict[str, bool] = {}
    for key, entry in lock.entries.items():
        capture = entry.capture
        if capture.address.startswith(("http://", "https://")):
            public[capture.digest] = False
            sidecar = settings.sources / "captures" / name_of_sidecar(key)
            with suppress(OSError, ValueError, AttributeError):
                answer = json.loads(sidecar.read_text(encoding="utf-8"))
                public[capture.digest] = answer.get("digest") == capture.digest
    return public

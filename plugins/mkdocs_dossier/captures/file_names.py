"""Which file is the capture of which key.

A published capture is ``sources/captures/<key>.<suffix>``. Characters of a key that some file
system cannot hold, or that would leave the folder, are written as ``%XX`` of their UTF-8 bytes.
"""

from collections.abc import Iterable, Mapping
from urllib.parse import quote, unquote

from mkdocs_dossier.captures.media import suffix_of_name

SAFE = "+=,@()!~'"
"""Besides letters, digits and ``_ . - ~``, which are never written otherwise."""
SIDECAR = ".headers.json"
MAX_STEM = 200


def stem_of_key(key: str) -> str:
    """Return what the name of a key's files starts with."""
    stem = quote(key, safe=SAFE, errors="replace")
    # No hidden files, and no way to spell the folder itself or the one above.
    return f"%2E{stem[1:]}" if stem.startswith(".") else stem


def name_of_capture(key: str, suffix: str) -> str:
    """Return the file name of a key's capture; ``suffix`` has its dot."""
    return stem_of_key(key)[:MAX_STEM] + suffix


def name_of_sidecar(key: str) -> str:
    """Return the name of the file that keeps the response's headers."""
    return name_of_capture(key, SIDECAR)


def is_capture(name: str) -> bool:
    """Tell whether a file in the folder of captures is one, and no sidecar or hidden file."""
    return not name.startswith(".") and not name.endswith(SIDECAR)


def key_of_name(name: str, stems: Mapping[str, str]) -> str:
    """Return the key whose capture a file is.

    Args:
        name: of a file in the folder of captures.
        stems: known keys by :func:`stem_of_key`.

    Returns:
        The known key with the longest stem before a dot of ``name``, since keys may hold dots;
        else the key that the name would have without its known suffix.
    """
    cut = name.rfind(".")
    while cut > 0:
        if name[:cut] in stems:
            return stems[name[:cut]]
        cut = name.rfind(".", 0, cut)
    suffix = suffix_of_name(name)
    stem = name[: -len(suffix)] if suffix else name.rpartition(".")[0] or name
    return unquote(stem)


def by_key(names: Iterable[str], keys: Iterable[str]) -> dict[str, list[str]]:
    """Return the captures' file names, sorted, by the key each is of."""
    stems = {stem_of_key(key): key for key in keys}
    found: dict[str, list[str]] = {}
    for name in sorted(names):
        if is_capture(name):
            found.setdefault(key_of_name(name, stems), []).append(name)
    return found

"""A site held against a list of what it should consist of."""

from collections.abc import Iterator, Mapping

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.integrity import Integrity
from mkdocs_dossier.integrity.manifest import MANIFEST, Manifest
from mkdocs_dossier.integrity.sums import SUMS
from mkdocs_dossier.model.place import Place

_LISTS = frozenset({MANIFEST, SUMS})


def compare_files(
    expected: Mapping[str, str], found: Mapping[str, str], other: str
) -> Iterator[Diagnostic]:
    """Yield what differs between a site and what it should be.

    Args:
        expected: digests by path.
        found: digests by path of every file of the site; the two lists themselves do not count
            unless they are expected.
        other: what ``expected`` is from, for the sentences: “the site's own SHA256SUMS”.
    """
    for path in sorted(expected.keys() | found.keys()):
        place = Place(path)
        if path not in found:
            sentence = f"The file is missing: {other} lists it."
            yield Diagnostic(
                Integrity.SEC151, place, sentence, "Ask whoever gave you the copy for all."
            )
        elif path not in expected:
            if path not in _LISTS:
                sentence = f"The file is not listed in {other}: somebody added it."
                yield Diagnostic(Integrity.SEC152, place, sentence, "Do not open it.")
        elif expected[path] != found[path]:
            sentence = f"The file is not the one that {other} lists: its SHA-256 is another."
            yield Diagnostic(Integrity.SEC150, place, sentence, "Do not rely on it.")


def compare_words(older: Manifest, found: Mapping[str, str]) -> tuple[str, ...]:
    """Return pages whose words are the same as in an older manifest, though their files are not.

    Args:
        older: the manifest.
        found: digests of the articles' words by path, of pages that have changed.
    """
    same = (
        path
        for path, words in found.items()
        if words and path in older.pages and older.pages[path].words_sha256 == words
    )
    return tuple(sorted(same))


def compare_captures(
    listed: Mapping[str, Mapping[str, str]], locked: Mapping[str, str]
) -> Iterator[Diagnostic]:
    """Yield captures of which a site's manifest says otherwise than the repository's lock.

    Args:
        listed: the manifest's captures by public key.
        locked: digests by public key, from ``sources/captures.lock``.
    """
    for key in sorted(listed):
        digest = listed[key].get("sha256", "")
        if key in locked and locked[key] != digest:
            sentence = f"The site rests on another capture of “{key}” than the repository has."
            yield Diagnostic(Integrity.SEC154, Place(MANIFEST), sentence, "Compare the two locks.")

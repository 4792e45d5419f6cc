"""Versions of a chapter, made ready to be compared."""

from mkdocs_dossier.model.edit import Version
from mkdocs_dossier.syntax import scan
from mkdocs_dossier.syntax.wording import read_wording


def read_version(path: str, uri: str, text: str, lang: str) -> Version:
    """Scan a chapter of some revision, without the sources that it cites.

    Args:
        path: of the file, relative to the report's folder.
        uri: of the file below the documents folder.
        text: the whole file, lines ending in a line feed.
        lang: the report's language.
    """
    chapter, _ = scan(path, uri, text, _is_key, lang)
    return Version.of(chapter, read_wording(chapter))


def _is_key(word: str) -> bool:
    # Whether “@word” is a citation by name rests on the sources; the word is read either way.
    del word
    return False

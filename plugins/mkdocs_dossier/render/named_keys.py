"""Keys in an author's words, where readers of files and indexes would meet them as signs."""

import re
from collections.abc import Iterable

from mkdocs_dossier.model.report import Report
from mkdocs_dossier.render.references import format_short

_BRACKETS = re.compile(r"\s*\[[^\[\]]*@[^\[\]]*\]")


def name_keys(report: Report, keys: Iterable[str], words: str, lang: str) -> str:
    """Return words with the sources that they name by key named in words; other citations go.

    Args:
        report: with the records.
        keys: that are cited in the words.
        words: as written.
        lang: of the words.
    """
    if "@" not in words:
        return words
    told = _BRACKETS.sub("", words)
    for key in keys:
        record = report.records.get(key)
        if record is not None:
            told = _replace(told, key, format_short(record, lang))
    return told


def publish_keys(report: Report, keys: Iterable[str], words: str) -> str:
    """Return words as written, confidential sources by the keys that readers may see."""
    for key in keys:
        public = report.public_key(key)
        if public != key:
            words = _replace(words, key, f"@{public}")
    return words


def _replace(words: str, key: str, by: str) -> str:
    written = re.escape(key)
    # A longer key may begin with a shorter one.
    pattern = rf"@(?:\{{{written}\}}|{written}(?![\w:.#$%&+?<>~/-]*\w))"
    return re.sub(pattern, lambda _: by, words)

"""What Pagefind is given to index: pages that hold entries, none of them for readers.

Pagefind downloads a few bytes for each page of its index before the first answer. A page for each
quotation and event would be hundreds of kilobytes in a large report, so several entries of a kind
share one, each below a heading whose id says what and where it is. The reader's browser parts them
again.
"""

import html
import re
from collections.abc import Iterator, Sequence

from mkdocs_dossier.model.findable import Findable, FoundPage

TOGETHER = 60
"""Entries of a kind on one staged page, of about 25 words each: as much as a long chapter."""
_INVISIBLE = "\u2063"
_BREAK = f"{_INVISIBLE} "
# Pagefind takes a word with a typographic apostrophe for one word: "l’État" for no State.
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ](?=\w)")


def part_elisions(text: str) -> str:
    """Return text whose words are parted behind an apostrophe, by signs that are taken out again.

    An invisible separator stands nowhere else: those of the text are taken out.
    """
    return _APOSTROPHE.sub(lambda found: found[0] + _BREAK, text.replace(_INVISIBLE, ""))


def join_elisions(text: str) -> str:
    """Return text as it was before; the browser's script does the same."""
    return text.replace(_BREAK, "")


def stage_pages(found: Sequence[FoundPage], lang: str) -> Iterator[tuple[str, str]]:
    """Yield names and HTML of the pages to be indexed.

    Args:
        found: everything there is to find.
        lang: of the report.
    """
    groups: dict[tuple[Findable, str, str], list[FoundPage]] = {}
    for entry in found:
        # A chapter's sections stay together, and their page's title is told once.
        address = entry.location.partition("#")[0] if entry.kind is Findable.CHAPTER else ""
        groups.setdefault((entry.kind, entry.lang, address), []).append(entry)
    number = 0
    for (kind, tongue, address), entries in groups.items():
        size = len(entries) if address else TOGETHER
        for start in range(0, len(entries), size):
            number += 1
            yield f"{number}.html", _write_page(kind, tongue, entries[start : start + size], lang)


def _write_page(kind: Findable, tongue: str, entries: Sequence[FoundPage], lang: str) -> str:
    page = html.escape(part_elisions(entries[0].page))
    parts = [
        f'<!doctype html><html lang="{html.escape(lang)}"><head><title></title></head>',
        "<body data-pagefind-body><div data-pagefind-ignore>",
        f'<i data-pagefind-filter="kind">{kind.value}</i>',
        f'<i data-pagefind-filter="lang">{html.escape(tongue)}</i>',
        f'<i data-pagefind-meta="page">{page}</i></div>',
    ]
    for entry in entries:
        name = html.escape(f"{kind.value}|{tongue}|{entry.location}")
        title = html.escape(part_elisions(entry.title))
        text = html.escape(part_elisions(entry.text))
        # Pagefind ends a paragraph that has no full stop with one: not in words that are quoted.
        parts.append(f'<h6 id="{name}">{title}</h6><p>{text}{_INVISIBLE}</p>')
    return "".join([*parts, "</body></html>\n"])

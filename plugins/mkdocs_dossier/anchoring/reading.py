"""Runs from a plain string, for ``dossier quote "words"`` and for tests."""

import re
from collections.abc import Iterator

from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Run, RunKind

_MARKUP = re.compile(
    r"""
    (?P<escape>\\[\[\]().…\\])
    | (?P<ellipsis>\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)
        |…|(?<!\.)\.\.\.(?!\.)|(?<=\.)\.\.\.(?!\.)|(?<!\.\s)\.\s\.\s\.)
    | \[(?P<insertion>(?:[^\[\]]|\[[^\[\]]*\])*)\]
    | (?P<paragraph>\n[^\S\n]*\n\s*)
    | (?P<line>\n)
    """,
    re.VERBOSE,
)


def read_runs(words: str) -> tuple[Run, ...]:
    """Read a quotation written as plain text.

    ``[…]``, ``(…)``, ``…`` and their three-dot forms are ellipses, ``[words]`` are insertions,
    a backslash makes a bracket or dot the source's own.

    Args:
        words: the quotation without its outer marks.

    Returns:
        Its runs, with spans in ``words``.
    """
    return tuple(_join(_read(words)))


def _read(words: str) -> Iterator[Run]:
    last = 0
    for match in _MARKUP.finditer(words):
        if match.start() > last:
            yield Run(RunKind.VERBATIM, words[last : match.start()], Span(last, match.start()))
        span = Span(*match.span())
        if match["escape"]:
            yield Run(RunKind.VERBATIM, match[0][1], span)
        elif match["ellipsis"]:
            yield Run(RunKind.ELLIPSIS, match[0], span)
        elif match["insertion"] is not None:
            yield Run(RunKind.INSERTION, match["insertion"], span)
        elif match["paragraph"]:
            yield Run(RunKind.PARAGRAPH, "\n\n", span)
        else:
            yield Run(RunKind.BREAK, "\n", span)
        last = match.end()
    if last < len(words):
        yield Run(RunKind.VERBATIM, words[last:], Span(last, len(words)))


def _join(runs: Iterator[Run]) -> Iterator[Run]:
    held: Run | None = None
    for run in runs:
        if held and held.kind is run.kind is RunKind.VERBATIM:
            held = Run(held.kind, held.text + run.text, Span(held.span.start, run.span.end))
            continue
        if held:
            yield held
        held = run
    if held:
        yield held

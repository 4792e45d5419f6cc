r"""The digest of a quotation's words, by which a receipt holds to them.

Anyone can compute it again with a text editor and ``sha256sum``:

1. Write the quotation on one line, without its outer marks and without Markdown.
2. Write every ellipsis, however it is set, as one ``…`` (U+2026) with a space on either side,
   several in a row as one, and none of those spaces at the very start or end.
3. Leave editor's insertions in their square brackets, as they stand; double any bracket that is
   the source's own.
4. Write every dash or hyphen as ``-``, every double or angled quotation mark as ``"``, every
   apostrophe or single mark as ``'``, except that a single mark with no letter or digit
   before it, or with a letter before it and no letter or digit behind it, is ``"``.
5. Write any run of spaces and line breaks as one space; leave none inside of guillemets, none
   before ``; : ! ?``, no soft hyphens; Unicode form C.
6. ``printf %s 'the line' | sha256sum``
"""

import re
from collections.abc import Iterable
from hashlib import sha256

from mkdocs_dossier.model.quotation import Run, RunKind
from mkdocs_dossier.text.normalisation import normalise

_ELLIPSES = re.compile(r"(?:\s*…)+\s*")


def canonical_words(runs: Iterable[Run]) -> str:
    """Return the one line that ``digest_words`` digests."""
    return normalise(_ELLIPSES.sub(" … ", "".join(map(_write, runs)))).value


def digest_words(runs: Iterable[Run]) -> str:
    """Return the SHA-256 of a quotation's normalised words, in hexadecimal."""
    return digest_line(canonical_words(runs))


def digest_line(line: str) -> str:
    """Return the SHA-256 of one canonical line in UTF-8, in hexadecimal."""
    return sha256(line.encode("utf-8", "surrogatepass")).hexdigest()


def _write(run: Run) -> str:
    if run.kind is RunKind.ELLIPSIS:
        return "…"
    if run.kind is RunKind.INSERTION:
        return f"[{run.text}]"
    if run.kind is RunKind.VERBATIM:
        return run.text.replace("[", "[[").replace("]", "]]")
    return " "

"""Raw HTML in chapters, which strangers write: refused, with its place."""

from collections.abc import Iterable

from mkdocs_dossier.diagnostics import Finding
from mkdocs_dossier.diagnostics.lifting import lifted_by
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.syntax.block import Block


def find_html(block: Block, stretches: Iterable[tuple[int, int]]) -> list[Finding]:
    """Return a finding for each stretch of raw HTML in a block.

    Args:
        block: the text.
        stretches: where tags, comments and their like stand in it: start and end.
    """
    return [_refuse(block, stretch) for stretch in stretches]


def _refuse(block: Block, stretch: tuple[int, int]) -> Finding:
    tag = block.text[stretch[0] : stretch[1]].split()[0].rstrip(">")
    return Finding(
        Sec.SEC001,
        block.span(*stretch),
        f"Raw HTML ({tag}>) is not printed.",
        "Use Markdown for it; write a backslash before < where the sign itself is meant."
        + lifted_by("html"),
    )

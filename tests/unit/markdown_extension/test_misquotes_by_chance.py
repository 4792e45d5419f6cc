"""A misquote with its citation in one block, among random markup, is always found.

The examples are the same in every run: this is a check of what is, not a hunt for more.
"""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.unit.markdown_extension.conftest import Render

INLINE = (
    "`", "``", "\\`", "*", "**", "_", "[", "]", "(", ")", "](http://e.org)", "][r]", "[^1]", "<",
    ">", "{", "}", "{: .x }", '{.y title="t"}', "&", "&quot;", "|", "==", "^^", "~~", "++",
    "http://x.org", "a@b.c", "x", "y z", "5", "'", '"a"', "“b”", "!", ":", "-", "$", "\u00a0", '"',
    "”", "«", "»", "[@journal]", "[@memo]", "@memo", "![", " ", "<!-- x -->",
)  # fmt: skip
BLOCKS = (
    "\n", "  \n", "\n    ", "\n- ", "\n> ", "\n# ", "\n---\n", "\n***\n",
    "\n| a | b |\n|---|---|\n| ", "\n```\nx\n```\n\n", "\n!!! note\n    ", "\n\n", "\n\n    ",
    "\n\n- ", "\n\n> ", "\n\n1. ", "\n\n        ", '\n\n=== "T"\n    ', "\nT\n:   ", "\n[^1]: ",
    "\n\n[r]: http://e.org\n\n", "\t", "\n>\t",
    "\n\n::: quote @memo\n\nNobody asked for it.\n:::\n\n",
)  # fmt: skip
AROUND = st.lists(st.sampled_from(INLINE + BLOCKS), max_size=6).map("".join)
BETWEEN = st.lists(st.sampled_from(INLINE), max_size=3).map("".join)


@given(AROUND, BETWEEN, AROUND)
@settings(
    max_examples=600,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_a_misquote_beside_its_citation_is_found(
    render: Render, before: str, between: str, after: str
) -> None:
    rendered = render(f'x {before}"sky purple"{between}[@memo]{after}')
    if rendered.errors:
        return
    for block in rendered.blocks:
        shown = re.search(r'["“”„«»]\W*sky purple', block)
        assert not (shown and "{C}" in block)

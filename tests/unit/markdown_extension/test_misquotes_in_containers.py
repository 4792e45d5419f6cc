"""A misquote is found wherever Markdown prints it as text, and code stays code."""

import pytest
from tests.unit.markdown_extension.conftest import Render

Q = 'She said "the sky was purple" [@memo].'


def _indented() -> list[str]:
    found = []
    for width in range(1, 9):
        blank, double = " " * width, " " * (2 * width)
        found += [
            f"- a\n\n{blank}{Q}", f"- a\n{blank}- {Q}", f"- a\n{blank}- b\n{double}- {Q}",
            f"1. a\n\n{blank}{Q}\n\nafter", f"Text\n{blank}{Q}", f"{blank}{Q}", f"# H\n{blank}{Q}",
            f"- a\n\n{blank}- b\n\n{double}{Q}", f"> a\n>\n> {blank}{Q}", f"!!! note\n{blank}{Q}",
            f"!!! note\n\n{blank}{Q}", f'=== "Tab"\n\n{blank}{Q}', f'=== "Tab"\n{blank}{Q}',
            f'??? note "x"\n{blank}{Q}', f"x[^1]\n\n[^1]: a\n\n{blank}{Q}",
            f"x[^1]\n\n[^1]:\n{blank}{Q}", f"T\n:   a\n\n{blank}{Q}", f"T\n: {blank}{Q}",
            f"- a\n{blank}{Q}", f"```\ncode\n```\n{blank}{Q}", f"- a\n\nb\n\n{blank}{Q}",
            f"- a\n\n<!-- c -->\n\n{blank}{Q}", f"***\n{blank}{Q}", f"- a\n***\n\n{blank}{Q}",
            f"| a |\n|---|\n| b |\n{blank}{Q}", f"T\n===\n{blank}{Q}", f"Para\n\n{blank}- {Q}",
            f"Para\n\n{blank}> {Q}", f"Para\n\n{blank}1. {Q}", f"Para\n\n{blank}## {Q}",
            f"- a\n\n    - b\n\n        - c\n\n{blank}{Q}", f"> - a\n>\n> {blank}{Q}",
            f"- a\n\n{blank}> {Q}", f"- > a\n{blank}> {Q}", f"a\n{blank}> {Q}",
        ]  # fmt: skip
    return found


OTHERS = [
    f"\t{Q}", f"- a\n\n\t{Q}", f"-\t{Q}", f"1.\t{Q}", f"- a\n\t- {Q}", f">\t{Q}", f">{Q}",
    f"> a\n{Q}", f"> - {Q}", f"- > {Q}", f"> > {Q}", f">> {Q}", f"> > a\n> {Q}", f"* {Q}",
    f"1) {Q}", f"- [ ] {Q}", f"{Q}\n===", f"{Q}\n---", f"a\nb\n{Q}\n---", f"#{Q}", f"{Q} #",
    'She said "the sky\nwas purple" [@memo].\n---', f"| a | b |\n|---|---|\n| {Q} | x |",
    f"a | b\n---|---\n{Q} | y", f"| a \\| b {Q} | b |\n|---|---|\n| a | b |",
    '| a | b |\n|---|---|\n| She said "the sky \\| was purple" [@memo] | b |',
    f"| a | b |\n|---|---|\n| `x|y` {Q} | b |", f"a\n\n\u00a0\u00a0\u00a0\u00a0{Q}",
    f"\u3000\u3000{Q}", f"---\n---\n{Q}", f"---\ntitle: a\n...\n{Q}", f"\n---\nx: y\n---\n{Q}",
    f"[^1]: {Q}\n\nx[^1]", f"[^a b]: {Q}\n\nx[^a b]", f"T\n: {Q}", f"T\n\n:   {Q}",
    f"  *[sky]: {Q}", f"[x]: {Q}", f"[Note]: {Q}\n", f"- [Note]: {Q}", f"::: note\n{Q}\n:::",
    # Fences that only look like fences, or that Markdown takes for none.
    f"```\ncode\n````\n{Q}", f"``` x ```\n{Q}", f"    ```\n{Q}\n    ```", f"~~~ `x`\n{Q}\n~~~",
    f"- ```\n  x\n\n{Q}\n\n  ```", f"> ```\n> x\n\n{Q}\n", f"> ```\n> x\n\n{Q}\n\n```\nx\n```",
    f"- a\n\n    ```\n    x\n\n{Q}\n\n    ```", f"```\nx\n  ```\n{Q}", f"```a`b\n{Q}\n```",
    # Comments that end after their paragraph does.
    f"x <!-- a\n\n{Q}\n\n-->", f"- <!-- a\n\n    {Q}\n\n    -->", f"# a <!--\n# {Q} -->",
    # Blocks that begin within a paragraph, and code spans that cannot cross them.
    f"a ` b\n***\n{Q} ` c", f"a ` b\n> {Q} ` c", f"a ` b\n# {Q} ` c", f"a `\n: {Q} `",
    f'a ` b\n!!! note "x"\n    {Q} ` c', f"# a ` b\\\n{Q} c",
]  # fmt: skip


@pytest.mark.parametrize("text", [*_indented(), *OTHERS], ids=repr)
def test_a_misquote_is_code_or_an_error(render: Render, text: str) -> None:
    rendered = render(text)
    printed = any("purple" in block for block in rendered.blocks)
    assert rendered.errors or not printed


@pytest.mark.parametrize(
    "text",
    [
        '    She said "the sky was purple" [@memo].',
        '- a\n\n        She said "the sky was purple" [@memo].',
        '```\n"the sky was purple" [@memo]\n```',
        '- a\n\n    ```\n    "the sky was purple" [@memo]\n    ```',
        '> ```\n> "the sky was purple" [@memo]\n> ```',
        '``` { .yaml title="a" }\na: "the sky was purple" # [@memo]\n```',
        '```python hl_lines="1 2"\n"the sky was purple" # [@memo]\n```',
        'Write `"the sky was purple" [@memo]` there.',
        "Write ``a ` [@memo] “b”`` there.",
        '<!-- "the sky was purple" [@memo] -->\n\nText.',
        '<!--\n\n"the sky was purple" [@memo]\n\n-->\n\nText.',
        'Text <!-- "the sky\nwas purple" [@memo] --> more.',
    ],
    ids=repr,
)
def test_code_and_comments_are_left_alone(render: Render, text: str) -> None:
    assert render(text).diagnostics == ()

"""Texts made to stall a build end soon: nothing looks at everything for each of many things.

What is measured is the processor's time, and several times as much as was seen is allowed.
"""

import time

import pytest

from mkdocs_dossier.syntax import scan

SIZE = 100_000
BELOW_LIMIT = 19_000
SECONDS = 4.0
UNITS = (
    "[", '"', "@", ">", "*", ":::", "`", "``", "` `` ", "\\", "<", "<!--", "-->", "{", "{}", "{a=",
    '{a="', ".a", "](", "[](", "](a)", "[@a;", "@a ", "[@a] ", "“", "„", "«", "»", "“”", '"a" ',
    "'a ", "‘a ", "’", "[^", "![", "|", "a|", "- ", "# ", "#", "~~~", "=", "---", "_", "__", "**",
    "* ", "&", "http://", "a@", "@a.b", "a@b.", "(", ")", "()", " ", "\t", ".", "A. ", '"A. ', "…",
    "a", "é", "<a ", "<a>", "[a]: ", "{#a ", "{#a}", '"a"{lang=x ', "[@{", "[@a, p. ",
    "@a [p. 1] ", "1,", '> "', '- "', '"a" [@a]. ', '[@a] "a" ', "www.", '\\"', "\u00a0", "-", "'",
)  # fmt: skip
WRAPS = ("{}", '"x {} [@a]', '"x {} y" [@a]')
LINES = (
    "::: quote @a\n", "::: timeline\n", ":::\n", "::: a\n:::\n", ">\n", "- a\n", "| a | b |\n",
    "a | b\n---|---\n", '"a" [@a]\n', '"a" [@a]\n\n', '# "a" [@a]\n', "[^1]: a\n", "<!--\n",
    "```\n", "~~~\n\n", "a\n---\n", "{#a}\n\n", "2020\n:   a [@a]\n\n", "*[a]: b\n", "a: b\n",
    "::: sources\n:::\n",
)  # fmt: skip
HEADS = ("", "::: timeline\n\n", "::: quote @a\n\n", "::: quote @a\n")
STARTS = (
    "::: quote @a ", "::: quote @a\na: ", "::: correction ", "2020 ", "# ", "!!! a ", '=== "',
    "??? ", "```", "``` a=", "[^", "::: timeline\n\n2020 ", "---\n", "---\ntitle: ",
)  # fmt: skip


def seconds(text: str) -> float:
    begun = time.process_time()
    scan("docs/a.md", "a.md", text, lambda key: key == "a")
    return time.process_time() - begun


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_one_line_of_one_sign(unit: str) -> None:
    assert seconds(unit * (SIZE // len(unit))) < SECONDS
    for wrap in WRAPS:
        assert seconds(wrap.format(unit * (BELOW_LIMIT // len(unit)))) < SECONDS


@pytest.mark.parametrize("head", HEADS, ids=repr)
@pytest.mark.parametrize("line", LINES, ids=repr)
def test_many_lines(head: str, line: str) -> None:
    assert seconds(head + line * (SIZE // len(line) // 2) + "\n:::") < SECONDS


@pytest.mark.parametrize("start", STARTS, ids=repr)
@pytest.mark.parametrize("unit", [" ", "\t", "a", ":", '"', "a ", "a=b ", "{", "#a", "-"], ids=repr)
def test_lines_that_begin_something(start: str, unit: str) -> None:
    text = f"{start}{unit * (BELOW_LIMIT // len(unit))}x\n:   a\n:::"
    assert seconds(text) < SECONDS

"""A misquote is found whatever stands around its marks, and in place of them."""

import pytest
from tests.unit.markdown_extension.conftest import Render

AROUND = [
    "She said **%s** [@memo].", "She said *%s* [@memo].", "She said ***%s*** [@memo].",
    "She said _%s_ [@memo].", "She said [%s](http://e.org) [@memo].", "She said ^^%s^^ [@memo].",
    "She said [%s][r] [@memo].\n\n[r]: http://e.org", "She said ==%s== [@memo].",
    "She said ~~%s~~ [@memo].", "She said `x`%s`y` [@memo].", "She said <!-- -->%s [@memo].",
    "She said %s{.x} [@memo].", "She said (%s [@memo]).", "She said —%s— [@memo].",
    "She's%s [@memo].", "x/%s/y [@memo].", "[@memo] %s", "@memo said %s.", "@memo [p. 3] %s.",
    "%s, said @memo.", "(%s) (@memo)", "%s [see @memo]", "%s [-@memo]", "%s [@{memo}]",
    "%s [@journal; @memo]", "%s\n[@memo]", "%s  \n[@memo]", "%s\\\n[@memo]", "- %s\n  [@memo]",
    "%s[@memo]", "%s [@memo]: yes", "%s [@memo][r]", "%s [ @memo ]", "%s [[@memo]]",
    "%s [*@memo*]", "%s http://x.org[@memo]", "http://x.org/%s [@memo]", "a@b.c %s [@memo]",
    '"a" %s [@memo]', '5" %s 6" [@memo]', "{%s} [@memo]", "*%s* {.x} [@memo]",
    # Attributes, names of references and footnotes that Markdown prints as text.
    "{: title=%s } [@memo]", "Text {x=%s} and [@memo]", "[x]{title=%s} [@memo]",
    "[^%s] [@memo]", "[a][%s] [@memo]", "[a] [%s] [@memo]", "[@journal][%s] [@memo]",
    # Where no citation is read, one is not printed either.
    '!!! note "%s"\n    x', "[she said %s [@memo]](http://e.org)", "!!! note %s [@memo]",
]  # fmt: skip

MARKS = [
    '"%s"', "“%s”", "«%s»", "« %s »", "«\u202f%s\u202f»", "„%s“", "„%s”", '" %s "', '"%s "',
    '" %s"', '“%s"', '"%s”', "»%s«", "»%s»", "”%s”", '"“%s”"', "„a «b» %s“", "‹%s›", "›%s‹",
    "「%s」", "『%s』", "〝%s〞", "＂%s＂", "″%s″", "⹂%s‟", "❝%s❞", "‘%s’", "'%s'", "‚%s‘",
    "``%s''", "&quot;%s&quot;", "&#34;%s&#34;", "&#x22;%s&#x22;", "&laquo;%s&raquo;",
    "&ldquo;%s&rdquo;", "&#8220;%s&#8221;", "&lsquo;%s&rsquo;", '\\"%s"', '"%s\\"',
]  # fmt: skip


@pytest.mark.parametrize("text", AROUND)
def test_markup_hides_no_misquote(render: Render, text: str) -> None:
    words = '"the sky was purple"' if "[@" in text or "@memo" in text else '"purple [@memo]"'
    assert render(text.replace("%s", words)).errors


@pytest.mark.parametrize("marks", MARKS)
def test_every_kind_of_mark_is_read_or_refused(render: Render, marks: str) -> None:
    assert render(f"She said {marks % 'the sky was purple'} [@memo].").errors
    assert render(f"@memo wrote {marks % 'the sky was purple'}.").errors


@pytest.mark.parametrize(
    "text",
    [
        "She said “the sky was purple.\n\n“And so was the sea” [@memo].",
        '"The sky was purple.\n\n"The water was quite clear in June" [@memo].',
        "« Le ciel était vert.\n\n» L’eau était claire » [@journal].",
        '"The sky was purple\n\nand blue" [@memo].',
        '- "the sky\n- was purple" [@memo]',
        '| a | b |\n|---|---|\n| "the sky | was purple" [@memo] |',
        '> "the sky\n\nwas purple" [@memo]',
        '*"the sky* was purple" [@memo]',
        '"the sky `was` purple" [@memo]',
        '"the sky `"` was purple" [@memo]',
        '"the sky <b>was</b> purple" [@memo]',
        '["the sky](http://e.org) was purple" [@memo]',
        '"the sky was [purple](http://e.org)" [@memo]',
        '"the sky was purple" [@memo',
        '"the sky was purple" (@memo)',
        '"the sky was purple"{not-a-quotation=""} [@memo]',
        '"the sky was purple"{unchecked=""} [@memo]',
    ],
    ids=repr,
)
def test_broken_and_divided_quotations_are_errors(render: Render, text: str) -> None:
    assert render(text).errors


@pytest.mark.parametrize(
    "text",
    [
        '"the sky was purple", Mr. X said [@memo]', '"the sky was purple" no. 5 [@memo]',
        '"the sky was purple", wrote J. K. Other [@memo]', '"the sky was purple" — he [@memo]',
        '"the sky was purple" at 5 p.m. he [@memo]', '"the sky was purple" 3.5 [@memo]',
        '"the sky was purple": he left [@memo]', '"the sky was purple"; he left [@memo]',
        '"the sky was purple" ("No. A") [@memo]', '"the sky was purple"? he asked [@memo]',
        '"the sky was purple" (Stop. Go) on [@memo]', '"the sky was purple." [@memo] Then.',
        '"the sky was purple". [@memo] Then.', '"the sky was purple"? [@memo]',
        'Was it "the sky was purple"?\n[@memo]', '"the sky was purple."[@memo] Then.',
        '"The sky was purple. So what?" [@memo]', '"the sky was purple" 。[@memo]',
        '"the sky was purple", said Gen. Smith of St. John [@memo]',
        "“The sky was purple.” [@memo] “And blue.” [@memo]",
    ],
)  # fmt: skip
def test_a_quotation_stays_with_its_citation(render: Render, text: str) -> None:
    assert set(render(text).errors) & {"QUO001", "QUO002"}


def test_a_mark_behind_a_backslash_is_a_mere_sign(render: Render) -> None:
    for sign in ['"', "“", "«", "‘", "'", "「", "＂"]:
        rendered = render(f"The \\{sign} sign [@memo].")
        assert rendered.diagnostics == ()
        assert f"The {sign} sign" in rendered.blocks[0]


def test_a_sentence_may_begin_with_a_source(render: Render) -> None:
    assert render('He said "hi" to her. @memo says otherwise.').diagnostics == ()
    assert render('He said "the sky was purple." @memo').errors

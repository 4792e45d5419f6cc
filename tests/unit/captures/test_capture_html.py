import pytest
from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.captures.extract import extract
from mkdocs_dossier.captures.hiding_rules import rules, specificity
from mkdocs_dossier.diagnostics.captures import Cap
from mkdocs_dossier.model.capture import CaptureText


def read(html: str | bytes, media_type: str = "text/html") -> CaptureText:
    raw = html.encode() if isinstance(html, str) else html
    extraction = extract(raw, media_type)
    assert extraction.text is not None
    return extraction.text


def named(text: CaptureText) -> list[str]:
    return [mark.span.of(text.text) for mark in text.landmarks]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>SECRET</script>",
        "<style>.SECRET{}</style>",
        "<template><p>SECRET</p></template>",
        "<noscript>SECRET</noscript>",
        "<!-- SECRET -->",
        '<img alt="SECRET"><a title="SECRET" href="SECRET"></a>',
        "<p hidden>SECRET</p>",
        '<p hidden="until-found">SECRET</p>',
        "<div popover>SECRET</div>",
        "<dialog>SECRET</dialog>",
        "<iframe>SECRET</iframe>",
        "<video>SECRET</video>",
        "<svg><title>SECRET</title><desc>SECRET</desc></svg>",
        '<p style="display:none">SECRET</p>',
        '<p style="color:red; DISPLAY : none !important">SECRET</p>',
        '<p style="display/**/:/**/none">SECRET</p>',
        '<p style="visibility:hidden">SECRET</p>',
        '<p style="opacity:0.0">SECRET</p>',
        '<p style="font-size:0px">SECRET</p>',
        '<div style="display:none"><p style="display:block">SECRET</p></div>',
        "<style>.x{display:none}</style><p class=x>SECRET</p>",
        "<style>/*}*/ #x, .y { color: red; visibility: hidden }</style><p id=x>SECRET</p>",
        "<style>aside{display:none}</style><aside><b>SECRET</b></aside>",
        "<style>div .x{display:none}</style><div><i><b class=x>SECRET</b></i></div>",
        "<style>@import 'a.css'; .x{display:none}</style><p class=x>SECRET</p>",
        "<style>@media screen{.x{display:none}}</style><p class=x>SECRET</p>",
        "<style>.x{display:none!important}</style><p class=x style='display:block'>SECRET</p>",
        "<style>#x{display:none} .x{display:block}</style><p id=x class=x>SECRET</p>",
        "<style>.x{display:block} .x{display:none}</style><p class=x>SECRET</p>",
        "<input type=text value=SECRET><meta content=SECRET>",
    ],
)
def test_what_readers_do_not_see_is_no_text(hidden: str) -> None:
    assert read(f"<head><title>SECRET</title></head><p>a</p>{hidden}<p>b</p>").text == "a\n\nb"


@pytest.mark.parametrize(
    "shown",
    [
        '<p aria-hidden="true">SHOWN</p>',
        "<details><summary>SHOWN</summary></details>",
        "<dialog open>SHOWN</dialog>",
        "<style>@media print{.x{display:none}}</style><p class=x>SHOWN</p>",
        "<style>@media (max-width:9em){.x{display:none}}</style><p class=x>SHOWN</p>",
        "<style media=print>.x{display:none}</style><p class=x>SHOWN</p>",
        "<style>.x:hover{display:none}</style><p class=x>SHOWN</p>",
        "<style>@keyframes k{from{visibility:hidden}}</style><p>SHOWN</p>",
        "<style>.x{display:none} p.x{display:block}</style><p class=x>SHOWN</p>",
        "<style>.x{display:none}</style><p class=x style='display:block'>SHOWN</p>",
        "<noscript><style>p{display:none}</style></noscript><p>SHOWN</p>",
        "<style>.x{opacity:.5;font-size:0.8em}</style><p class=x>SHOWN</p>",
        '<div style="visibility:hidden">x<p style="visibility:visible">SHOWN</p></div>',
        "<style>{{{:::}</style><p>SHOWN</p>",
        "<style>.x{}}}.y{display:none}</style><p>SHOWN</p>",
        "<style>body{opacity:0}</style><p>SHOWN</p>",
    ],
)
def test_what_readers_see_is_text(shown: str) -> None:
    assert read(shown).text == "SHOWN"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>a\n  b\t<b> c </b> d</p>", "a b c d"),
        ("<p>a<b>b</b>c</p>", "abc"),
        ("<p>a<br>b <br> c</p>", "a\nb\nc"),
        ("a<p>b</p>c", "a\n\nb\n\nc"),
        ("<pre>a  b\n c <i>d</i> <i>e</i></pre>", "a  b\n c d e"),
        ("<table><tr><td>a<td>b<tr><td>c<td> d </table>", "a\tb\nc\td"),
        ("<ul><li>a</li><li>b</li></ul>", "a\n\nb"),
        ("<p>a&amp;b&nbsp;c &lt;d&gt;</p>", "a&b\u00a0c <d>"),
        ("<p>10<sup>6</sup> and x<sup>−2</sup></p>", "10⁶ and x⁻²"),
        ("<p>the 19<sup>th</sup>, CO<sub>2</sub></p>", "the 19th, CO2"),
        ('so<sup><a href="#n1">[1]</a></sup> it is<sup><a href="p#n">*</a></sup>.', "so it is."),
        ('<p>so<sup><a href="#n1">never</a></sup></p>', "sonever"),
        ("<p>a</p>\n\n<p> </p>\n<div><div></div></div><p>b</p>", "a\n\nb"),
        ("<p>&nbsp;</p><p>a</p><p> &nbsp; b</p>", "a\n\n\u00a0 b"),
        ("<ruby>字<rp>(</rp><rt>ji</rt><rp>)</rp></ruby>", "字ji"),
    ],
)  # fmt: skip
def test_layout(html: str, text: str) -> None:
    assert read(html).text == text


def test_paragraphs_are_counted_in_the_article() -> None:
    page = "<nav><p>menu</p></nav><article><h1>T</h1><p>one</p></article><footer>f</footer>"
    text = read(page)
    assert text.text == "menu\n\nT\n\none\n\nf"
    assert named(text) == ["T", "one"]
    assert [mark.name for mark in text.landmarks] == ["1", "2"]


def test_paragraphs_of_a_page_without_an_article_are_those_of_main_or_all() -> None:
    assert named(read("<p>menu</p><main><p>one</p>two</main><p>f</p>")) == ["one", "two"]
    assert named(read("<article>a</article><article>b</article>")) == ["a", "b"]


def test_a_hidden_article_leaves_the_page_s_paragraphs() -> None:
    assert named(read("<p>a</p><article hidden><h1>T</h1></article>")) == ["a"]


def test_charset_of_the_server_then_of_the_page() -> None:
    raw = b'<meta charset="windows-1251"><p>\xcf\xf0\xe8\xe2\xe5\xf2</p>'
    assert read(raw).text == "Привет"
    assert read(raw, "text/html; charset=koi8-r").text != "Привет"


def test_a_page_with_a_false_charset_is_refused() -> None:
    extraction = extract(b'<meta charset="utf-8"><p>caf\xe9</p>', "text/html")
    assert extraction.text is None
    assert [each.code for each in extraction.findings] == [Cap.CAP011]


def test_a_deep_page_is_read_without_recursion() -> None:
    assert read("<div>" * 5000 + "deep").text == "deep"


@given(st.text(max_size=200))
def test_any_page_is_read(html: str) -> None:
    extraction = extract(html.encode("utf-8", "replace"), "text/html")
    if extraction.text is not None:
        text = extraction.text.text
        assert all(mark.span.of(text).strip() for mark in extraction.text.landmarks)


@given(st.text(st.sampled_from("{}@.#ax:;,>/* "), max_size=60))
def test_any_style_sheet_is_read(sheet: str) -> None:
    assert all(selector and not selector.startswith("@") for selector, _ in rules(sheet))
    assert "SHOWN" in read(f"<style>{sheet}</style><p>SHOWN").text


def test_specificity() -> None:
    assert specificity("#a div.b > p[c='.d']") == (1, 2, 2)

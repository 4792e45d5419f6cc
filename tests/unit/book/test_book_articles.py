"""What of an article a book prints, and in which order its headings stand."""

from xml.etree.ElementTree import tostring

import pytest

from mkdocs_dossier.book.cleaning import clean_article
from mkdocs_dossier.book.headings import order_headings
from mkdocs_dossier.book.parsing import parse_article, take_words


def clean(html: str) -> str:
    cleaned = tostring(clean_article(parse_article(f"<article>{html}</article>")), "unicode")
    return cleaned.removeprefix("<section>").removesuffix("</section>")


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script>",
        "<style>p {}</style>",
        "<svg><text>drawn</text></svg>",
        "<button>Press</button>",
        '<a class="headerlink" href="#a">¶</a>',
        '<p class="dossier-switch" data-search-exclude="true">Show</p>',
        '<span class="dossier-ways">back</span>',
        '<p class="dossier-report"><a href="mailto:a@example.org">Report</a></p>',
        '<p hidden="">unseen</p>',
        "<!-- said to nobody -->",
    ],
)
def test_what_only_a_screen_can_use_is_gone(html: str) -> None:
    assert clean(f"<p>before</p>{html}<p>after</p>") == "<p>before</p><p>after</p>"


def test_what_the_search_passes_over_is_printed_if_an_author_wrote_it() -> None:
    assert "kept" in clean('<h2 data-search-exclude="">kept</h2>')
    assert "names" in clean('<ul class="dossier-sources" data-search-exclude="true">names</ul>')


def test_a_fold_is_opened() -> None:
    opened = clean(
        "<details class='dossier-evidence'><summary>Evidence</summary><p>x</p></details>"
    )
    assert opened == (
        '<div class="dossier-evidence book-open">'
        '<p class="book-summary"><strong>Evidence</strong></p><p>x</p></div>'
    )


def test_only_known_attributes_are_kept() -> None:
    html = '<p id="a" lang="fr" onclick="x()" style="color: red" data-x="1" tabindex="0">x</p>'
    assert clean(html) == '<p id="a" lang="fr">x</p>'
    assert clean('<p style="text-align: right;">x</p>') == '<p class="book-right">x</p>'


def test_markup_that_nobody_knows_leaves_its_words() -> None:
    assert clean("<blink>a <b>b</b></blink> c") == "a <b>b</b> c"


def test_the_number_of_a_reference_says_to_listeners_what_it_is() -> None:
    link = (
        '<a class="dossier-number__link" href="#r"><span class="dossier-hidden">Source </span>1</a>'
    )
    assert clean(link) == '<a class="dossier-number__link" href="#r" title="Source 1">1</a>'


def test_what_is_hidden_from_the_eye_is_told_on_paper() -> None:
    removed = '<del><span class="dossier-hidden">removed: </span>a</del>'
    assert clean(removed) == '<del><span class="book-said">removed: </span>a</del>'


def test_tabs_stand_one_below_the_other() -> None:
    html = (
        '<div class="tabbed-set"><input type="radio"><input type="radio">'
        '<div class="tabbed-labels"><label>One</label><label>Two</label></div>'
        '<div class="tabbed-content"><div class="tabbed-block"><p>a</p></div>'
        '<div class="tabbed-block"><p>b</p></div></div></div>'
    )
    body = clean_article(parse_article(html))
    assert "".join(body.itertext()) == "OneaTwob"


def test_a_list_of_tasks_keeps_its_ticks() -> None:
    box = '<li><input type="checkbox" disabled{}>x</li>'
    assert clean(box.format(" checked") + box.format("")) == "<li>☑ x</li><li>☐ x</li>"


def test_characters_that_xml_does_not_allow_are_left_out() -> None:
    assert clean("<p title='a\x0bb'>a\x0bb\x1f</p>") == '<p title="ab">ab</p>'


@pytest.mark.parametrize(
    ("levels", "ordered"),
    [
        ("1 2 3 2", "1 2 3 2"),
        ("1 3 5 3 2", "1 2 3 2 2"),
        ("1 4 4 2 6", "1 2 2 2 3"),
        ("1 1 2", "1 2 2"),
    ],
)
def test_no_heading_skips_a_step(levels: str, ordered: str) -> None:
    html = "".join(f"<h{level}>x</h{level}>" for level in levels.split())
    body = clean_article(parse_article(html))
    order_headings(body, "Title")
    assert " ".join(str(each.tag)[1] for each in body) == ordered


def test_a_page_without_a_heading_gets_one() -> None:
    body = clean_article(parse_article("text <h3>Deep</h3>"))
    assert order_headings(body, "Title") == "Title"
    assert [(each.tag, take_words(each)) for each in body] == [("h1", "Title"), ("h2", "Deep")]
    assert body[0].tail == "text "


def test_a_title_is_told_without_its_marks() -> None:
    marked = '<h1>The map <a class="dossier-corrected" href="#c">correction 2 May</a></h1>'
    assert order_headings(clean_article(parse_article(marked)), "") == "The map"

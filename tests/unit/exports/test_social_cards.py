"""Pictures and tags for networks that show links to chapters."""

import re
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from mkdocs_dossier.exports.imprint import Imprint
from mkdocs_dossier.exports.social_card import HEIGHT, WIDTH, SocialCard, draw_card, is_legible
from mkdocs_dossier.exports.social_tags import compose_card, write_social_tags
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.syntax import scan

IMPRINT = Imprint("The Harbour", "https://harbour.example/report/")
CARD = SocialCard("Who moved the crane", "The Harbour", "A story of nine nights", "harbour.example")


def scan_chapter(front: str, text: str = "Text.\n") -> Chapter:
    return scan("docs/a.md", "a.md", f"---\n{front}---\n\n{text}", bool)[0]


PUBLISHED = 'title: "Cranes & <quays>"\nsubtitle: Nine nights\nsummary: It stood still.\n'
PUBLISHED += "published: 2024-01-02T09:00:00Z\n"


def read(picture: bytes) -> Image.Image:
    image = Image.open(BytesIO(picture))
    image.load()
    return image.convert("RGB")


def ink_of(image: Image.Image) -> tuple[int, int, int, int]:
    """Return the box of what is not paper."""
    grey = image.convert("L").point([255 if shade < 200 else 0 for shade in range(256)])
    box = grey.getbbox()
    assert box
    return box


def test_a_card_is_a_picture_of_the_size_that_networks_ask_for() -> None:
    picture = draw_card(CARD)
    image = read(picture)
    assert (image.format or "PNG", image.size) == ("PNG", (WIDTH, HEIGHT))
    assert len(picture) < 60_000
    assert picture == draw_card(CARD)
    assert picture != draw_card(replace(CARD, title="Who moved the cranes"))


@given(
    st.text(st.characters(min_codepoint=32, max_codepoint=0x17F, exclude_categories=["Cc"])),
    st.text(st.characters(min_codepoint=32, max_codepoint=0x17F, exclude_categories=["Cc"])),
)
def test_nothing_reaches_the_edge_whatever_is_said(title: str, line: str) -> None:
    left, top, right, bottom = ink_of(read(draw_card(replace(CARD, title=title, line=line))))
    assert left >= 50
    assert top >= 50
    assert right <= WIDTH - 20
    assert bottom <= HEIGHT - 30


@pytest.mark.parametrize("title", ["word " * 400, "unbroken" * 200, "", "…"])
def test_titles_of_any_length_are_fitted_or_cut(title: str) -> None:
    assert ink_of(read(draw_card(replace(CARD, title=title))))[2] <= WIDTH - 20


def test_the_name_of_a_card_changes_with_every_word_of_it() -> None:
    others = [replace(CARD, **{name: "x"}) for name in CARD.__dataclass_fields__]
    assert len({card.name for card in (CARD, *others)}) == len(others) + 1
    assert re.fullmatch(r"[0-9a-f]{16}\.png", CARD.name)


@pytest.mark.parametrize(
    ("title", "legible"),
    [
        ("L’enquête : « Œuvre », 3 € – 5 €", True),
        ("Кран в порту", True),
        ("Ο γερανός", True),
        ("الرافعة", False),
        ("起重机", False),
        ("Crane 🏗", False),
    ],
)
def test_a_font_that_lacks_a_letter_is_not_used(title: str, legible: bool) -> None:  # noqa: FBT001 - a column of a table
    assert is_legible(replace(CARD, title=title)) is legible


def test_a_language_from_right_to_left_begins_at_the_right() -> None:
    image = read(draw_card(replace(CARD, lang="ar", line="")))
    left, _, right, _ = ink_of(image)
    assert right > WIDTH - 90
    assert left > 90


def test_a_chapter_has_its_own_words_on_its_card() -> None:
    card = compose_card(scan_chapter(PUBLISHED), IMPRINT)
    assert card == SocialCard("Cranes & <quays>", "The Harbour", "Nine nights", "harbour.example")


def test_the_front_page_does_not_say_its_name_twice() -> None:
    card = compose_card(scan_chapter(PUBLISHED), replace(IMPRINT, name="Cranes & <quays>"))
    assert card
    assert card.report == ""


def test_what_is_retracted_says_so_and_nothing_else() -> None:
    chapter = scan_chapter(PUBLISHED + "status: retracted\n")
    card = compose_card(chapter, IMPRINT)
    assert card
    assert card.line == "Retracted"
    tags = write_social_tags(chapter, IMPRINT, "", "")
    assert "It stood still" not in tags
    assert "Nine nights" not in tags


@pytest.mark.parametrize("front", ["title: T\n", PUBLISHED + "status: draft\n"])
def test_what_is_not_published_has_neither_card_nor_tags(front: str) -> None:
    chapter = scan_chapter(front)
    assert compose_card(chapter, IMPRINT) is None
    assert (
        write_social_tags(chapter, IMPRINT, "https://x.example/", "https://x.example/a.png") == ""
    )


def test_tags_are_escaped_and_whole() -> None:
    picture = "https://harbour.example/report/assets/dossier/cards/1.png"
    tags = write_social_tags(
        scan_chapter(PUBLISHED + "lang: fr-CA\n"), IMPRINT, "https://harbour.example/a/", picture
    )
    told = dict(re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)">\n', tags))
    assert told["og:title"] == "Cranes &amp; &lt;quays&gt;"
    assert told["og:image"] == picture
    assert told["og:image:width"] == "1200"
    assert told["og:locale"] == "fr_CA"
    assert told["twitter:card"] == "summary_large_image"
    assert tags.count("<") == tags.count("<meta") == len(told)


def test_without_a_picture_there_is_a_small_preview() -> None:
    tags = write_social_tags(scan_chapter(PUBLISHED), IMPRINT, "", "")
    assert '"summary"' in tags
    assert "og:image" not in tags
    assert "og:url" not in tags

"""The private list of names: what counts as a name, and what the list gives away."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_dossier.protection.private_names import (
    BrokenListError,
    PrivateNames,
    add_name,
    find_names,
    new_list,
    read_names,
    write_names,
)

NAMES = add_name(add_name(new_list(), "Zoë Quill-Marsh"), "Bo")


def found(text: str, names: PrivateNames = NAMES) -> list[int]:
    return [*find_names(names, text, {})]


@pytest.mark.parametrize(
    "text",
    [
        "said Zoë Quill-Marsh.",
        "ZOE QUILL MARSH",
        "Zoe\u0308 Quill\u2011Marsh",
        "Quill-Marsh, Zoë".replace("Quill-Marsh, Zoë", "Marsh, Zoë Quill"),
        "photo_zoe_quill_marsh.jpg",
        "ZoeQuillMarsh.pdf",
        "zoequillmarsh@example.org",
        "zoe.quill.marsh@example.org",
        "Bo!",
    ],
)
def test_a_name_is_found_however_it_is_written(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize(
    "text", ["", "Zoë", "Quill and Marsh met Zoë", "Bob", "a boat", "Zoë Marsh"]
)
def test_other_words_are_no_name(text: str) -> None:
    assert not found(text)


def test_the_offset_is_that_of_the_name() -> None:
    text = "Then, Zoë Quill-Marsh left."
    assert found(text) == [text.index("Zoë")]


def test_a_list_comes_back_and_holds_no_name() -> None:
    written = write_names(NAMES)
    assert read_names(written) == NAMES
    assert not any(word in written.casefold() for word in ("zo", "quill", "marsh"))
    assert write_names(add_name(new_list(), "Bo")) != write_names(add_name(new_list(), "Bo"))


def test_another_passphrase_finds_nothing() -> None:
    names = add_name(new_list("open sesame"), "Bo")
    assert found("Bo", read_names(write_names(names), "open sesame"))
    assert not found("Bo", read_names(write_names(names), "open barley"))
    assert not found("Bo", read_names(write_names(names)))


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", "[" * 99_999, '{"version": 2, "salt": "00", "names": []}',
     '{"version": 1, "salt": "x", "names": []}',
     '{"version": 1, "salt": "00", "names": [{"words": 99, "digest": "00"}]}',
     '{"version": 1, "salt": "00", "names": [{"words": 1}]}'],
)  # fmt: skip
def test_what_is_no_list(text: str) -> None:
    with pytest.raises(BrokenListError):
        read_names(text)


@pytest.mark.parametrize("name", ["", "…", "a b c d e f g h i"])
def test_what_is_no_name(name: str) -> None:
    with pytest.raises(BrokenListError):
        add_name(NAMES, name)


@settings(max_examples=50)
@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_can_be_searched(before: str, after: str) -> None:
    assert found(f"{before}. Bo. {after}")

import string

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from mkdocs_dossier.anchoring import anchor, prepare, read_runs
from mkdocs_dossier.model.capture import CaptureText
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Run, RunKind
from mkdocs_dossier.model.verdict import Verdict
from mkdocs_dossier.text import normalise, normalise_capture

# Other work on the machine is no finding.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

WORD = st.text(st.sampled_from("abcdeé"), min_size=1, max_size=5)
TOKEN = st.one_of(
    WORD,
    WORD,
    st.sampled_from(
        ["l’État", "qu'il", "-5%", "1,5", "10 000", "x²", "re-elected", "don’t", "«\xa0oui\xa0»"]
    ),
    st.builds("{}{}".format, WORD, st.sampled_from(".,;:!?")),
)
SPACE = st.sampled_from([" ", " ", " ", "\n", "\n\n", "\xa0", "\u202f "])
TEXT = st.lists(st.tuples(TOKEN, SPACE), min_size=1, max_size=25)
VISIBLE = st.one_of(
    st.sampled_from(string.ascii_letters + string.digits + "éàüñßæ%€$+=/&@#*²½αжш中"),
    st.characters(categories=["L", "N", "S"], max_codepoint=0x2FFF),
)


def build(tokens: list[tuple[str, str]]) -> str:
    return "".join(token + space for token, space in tokens)


def verbatim(words: str) -> list[Run]:
    return [Run(RunKind.VERBATIM, words, Span(0, len(words)))]


@given(TEXT, st.data())
def test_any_words_of_the_source_verify_where_they_stand(
    tokens: list[tuple[str, str]], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(tokens) - 1))
    end = data.draw(st.integers(start + 1, len(tokens)))
    text, words = build(tokens), build(tokens[start:end])
    # A run such as "10 000 10 000" or "5 %" is one number; it may not be cut.
    assume(not (start and _is_numeric(tokens[start - 1][0]) and _is_numeric(tokens[start][0])))
    assume(
        not (end < len(tokens) and _is_numeric(tokens[end - 1][0]) and _is_numeric(tokens[end][0]))
    )
    found = anchor(verbatim(words), CaptureText(text))
    assert found.verdict is Verdict.VERIFIED
    assert normalise_capture(found.spans[0].of(text)).value == normalise(words).value
    assert found.selectors[0].exact == found.spans[0].of(text)


def _is_numeric(token: str) -> bool:
    return any(character.isnumeric() for character in token)


@given(TEXT, VISIBLE, st.data())
def test_a_quotation_with_one_character_changed_never_verifies(
    tokens: list[tuple[str, str]], character: str, data: st.DataObject
) -> None:
    text = build(tokens)
    start = data.draw(st.integers(0, len(tokens) - 1))
    end = data.draw(st.integers(start + 1, len(tokens)))
    words = build(tokens[start:end]).strip()
    place = data.draw(st.integers(0, len(words)))
    kind = data.draw(st.sampled_from(["insert", "delete", "replace"]))
    if kind == "insert":
        changed = words[:place] + character + words[place:]
    elif kind == "delete":
        changed = words[:place] + words[place + 1 :]
    else:
        changed = words[:place] + character + words[place + 1 :]
    normal = normalise(changed).value
    # What verifies must be the source's words, up to one closing stop: nothing else will do.
    found = anchor(verbatim(changed), CaptureText(text))
    if found.verdict is Verdict.VERIFIED:
        stands = normalise_capture(found.spans[0].of(text)).value
        assert stands == normal or stands == normal.rstrip(".,")
        assert stands in normalise_capture(text).value


@given(TEXT, st.sampled_from(string.ascii_lowercase + "éxyz789%"), st.data())
def test_a_unique_letter_put_into_a_quotation_is_always_found_out(
    tokens: list[tuple[str, str]], letter: str, data: st.DataObject
) -> None:
    text = build(tokens)
    assume(letter not in text)
    words = text.strip()
    place = data.draw(st.integers(0, len(words)))
    found = anchor(verbatim(words[:place] + letter + words[place:]), CaptureText(text))
    assert found.verdict is not Verdict.VERIFIED


@given(TEXT, st.data())
def test_a_letter_lost_from_the_middle_of_the_only_place_is_found_out(
    tokens: list[tuple[str, str]], data: st.DataObject
) -> None:
    text = f"Begin {build(tokens).strip()} end"
    place = data.draw(st.integers(1, len(text) - 2))
    assume(text[place].isalnum())
    found = anchor(verbatim(text[:place] + text[place + 1 :]), CaptureText(text))
    assert found.verdict is not Verdict.VERIFIED


@given(TEXT, st.data())
def test_segments_stand_in_order_and_apart(
    tokens: list[tuple[str, str]], data: st.DataObject
) -> None:
    text = build(tokens)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(tokens)), min_size=4, max_size=4)))
    first, second = build(tokens[cuts[0] : cuts[1]]), build(tokens[cuts[2] : cuts[3]])
    found = anchor(read_runs(f"{first} […] {second}"), CaptureText(text))
    assert list(found.spans) == sorted(found.spans)
    assert all(a.end <= b.start for a, b in zip(found.spans, found.spans[1:], strict=False))
    if found.verdict is Verdict.VERIFIED and len(found.spans) == 2:
        again = anchor(read_runs(f"{second} […] {first}"), CaptureText(text))
        if again.verdict is Verdict.VERIFIED:
            assert len(again.spans) < 2 or again.spans[0].end <= again.spans[1].start


@given(words=st.text(max_size=40), text=st.text(max_size=80), hyphenated=st.booleans())
def test_no_text_at_all_raises(words: str, text: str, *, hyphenated: bool) -> None:
    found = anchor(read_runs(words), prepare(CaptureText(text, hyphenated=hyphenated)))
    assert (found.verdict is Verdict.VERIFIED) == bool(found.spans)


@given(
    st.lists(WORD, min_size=2, max_size=6),
    st.sampled_from(["-\n", "\x02", "-\n\n", "\xad\n"]),
    st.data(),
)
def test_a_word_broken_at_line_ends_may_keep_or_lose_each_hyphen_there_and_no_other(
    pieces: list[str], line_end: str, data: st.DataObject
) -> None:
    capture = CaptureText(f"so {line_end.join(pieces)} it", hyphenated=True)
    hyphens = [data.draw(st.sampled_from(["", "-"])) for _ in pieces[1:]] + [""]
    words = "".join(piece + hyphen for piece, hyphen in zip(pieces, hyphens, strict=True))
    assert anchor(verbatim(words), capture).verdict is Verdict.VERIFIED
    place = data.draw(st.integers(1, len(words) - 1))
    assume(words[place - 1 : place + 1].isalnum())
    assume(place not in _breaks(pieces, hyphens))
    changed = f"{words[:place]}-{words[place:]}"
    assert anchor(verbatim(changed), capture).verdict is not Verdict.VERIFIED


def _breaks(pieces: list[str], hyphens: list[str]) -> set[int]:
    places, offset = set(), 0
    for piece, hyphen in zip(pieces, hyphens, strict=True):
        offset += len(piece)
        places.add(offset)
        offset += len(hyphen)
    return places

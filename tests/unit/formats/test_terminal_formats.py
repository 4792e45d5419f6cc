"""What is printed for people cannot move the cursor, reorder words or forge a line."""

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_dossier.anchoring import anchor, prepare, read_runs
from mkdocs_dossier.diagnostics import Diagnostic, Severity
from mkdocs_dossier.diagnostics.quotations import Quo
from mkdocs_dossier.formats import format_diagnostic, format_text, summarise
from mkdocs_dossier.formats.terminal import escape, one_line
from mkdocs_dossier.formats.verdicts import verdict_as_json, verdict_as_text
from mkdocs_dossier.model.capture import CaptureText
from mkdocs_dossier.model.place import Place

HOSTILE = "a\x1b[2J\x07\u202eb\u2066c\u200bd\u00ade\ufefff\x85g\u2028h\x9bi\ufdd0j\U000e0041k\rl"


def is_harmless(text: str) -> bool:
    return not any(
        unicodedata.category(character) in ("Cc", "Co", "Zl", "Zp")
        or unicodedata.bidirectional(character)
        in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
        for character in text
        if character not in "\n\t"
    )


@given(st.text())
def test_nothing_that_is_printed_does_anything(text: str) -> None:
    assert is_harmless(escape(text))
    assert is_harmless(one_line(text))
    assert "\n" not in one_line(text)


def test_a_diagnostic_is_one_line_and_a_hint() -> None:
    found = Diagnostic(Quo.QUO001, Place(f"docs/{HOSTILE}.md", 3, 5), HOSTILE, f"{HOSTILE}\n9:9: X")
    head, hint = format_diagnostic(found).split("\n")
    assert head.startswith("docs/a\\u{1B}[2J\\u{7}\\u{202E}b")
    assert ".md:3:5: QUO001 a" in head
    assert hint.startswith("    a")
    assert is_harmless(head + hint)


def test_long_lists_are_cut_and_counted() -> None:
    found = [Diagnostic(Quo.QUO002, Place("a.md", line), "No.") for line in range(1, 61)]
    lines = format_text(found).split("\n")
    assert len(lines) == 51
    assert lines[-1] == "… and 10 more."
    assert len(format_text(found, 0).split("\n")) == 60
    found.append(found[0].at(Severity.WARNING))
    assert summarise(found) == "60 errors, 1 warning"


def test_verdicts_are_harmless_as_text_and_whole_as_json() -> None:
    text = CaptureText(f"The minister said that {HOSTILE} was so, and left.")
    prepared = prepare(text)
    for words in ("The minister said", f"minister thought that {HOSTILE}", "nothing like it"):
        anchoring = anchor(read_runs(words), prepared)
        assert is_harmless(verdict_as_text(anchoring, text.text))
        data = json.loads(json.dumps(verdict_as_json(anchoring, text.text)))
        assert data["verdict"] == anchoring.verdict.value
        for selector in data["selectors"]:
            where = selector["refinedBy"]
            assert text.text[where["start"] : where["end"]] == selector["exact"]

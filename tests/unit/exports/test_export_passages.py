"""Passages as plain words: no marks, no keys, no options."""

from collections.abc import Callable, Mapping

import pytest

from mkdocs_dossier.exports.passages import read_passage
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.site import Loaded

Load = Callable[[Mapping[str, str], str], Loaded]

BIB = "@online{log, author = {Diallo, Awa}, title = {The log}, date = {2020}}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It *was* **so** [@log]. Then `not`.", "It was so. Then not."),
        ("As @log [p. 2] says, so.", "As Diallo 2020 says, so."),
        ("See [the page](ferry.md) [@log, p. 2] now.", "See the page now."),
        ('She said "it went on"{lang=fr} [@log].', 'She said "it went on".'),
        ("A\n\n::: quote @log\nspeaker: Ann\n\n“It *went* on”\n:::\n\nB", "A “It went on” B"),
        ("A @nobody b", "A @nobody b"),
    ],
)
def test_words(text: str, words: str, load_report: Load) -> None:
    report = load_report({"a.md": text}, BIB).report
    chapter = report.chapters[0]
    assert read_passage(report, chapter, Span(0, len(chapter.text))) == words

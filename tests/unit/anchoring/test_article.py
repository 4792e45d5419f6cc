import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from mkdocs_dossier.anchoring import anchor, prepare, read_runs
from mkdocs_dossier.model.capture import CaptureText
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Run, RunKind
from mkdocs_dossier.model.verdict import Verdict
from mkdocs_dossier.text import normalise

ARTICLE = Path(__file__).parents[4] / "shared" / "source-material" / "clearview-article.fr.txt"
pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="the article may not be published")


def slips(words: list[str], index: int) -> Iterator[list[str]]:
    before, word, after = words[:index], words[index], words[index + 1 :]
    yield [*before, "autrement", *after]
    yield [*before, word.swapcase(), *after]
    yield [*before, word + "s", *after]
    yield [*before, *after]
    yield [*before, word, word, *after]
    if after:
        yield [*before, after[0], word, *after[1:]]


def test_every_quotation_verifies_and_none_with_a_slip_does() -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    capture = prepare(CaptureText(text))
    quotations = re.findall(r"«\s*(.*?)\s*»", text)
    assert len(quotations) > 15
    tried = 0
    for words in quotations:
        found = anchor(read_runs(words), capture)
        assert found.verdict is Verdict.VERIFIED
        assert found.spans[0].of(text) == words
        tokens = words.split()
        for index in range(len(tokens)):
            for changed in slips(tokens, index):
                slipped = " ".join(changed)
                normal = normalise(slipped).value
                if not normal or f" {normal.strip('.,')}" in re.sub(r'[«"]\s*', " ", capture.value):
                    continue  # still the source's words: an end dropped, or the same word twice
                run = Run(RunKind.VERBATIM, slipped, Span(0, len(slipped)))
                assert anchor([run], capture).verdict is not Verdict.VERIFIED, index
                tried += 1
    assert tried > 1_000

"""Problems as they are shown beside a passage."""

from xml.etree.ElementTree import tostring

import pytest

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.quotations import Quo
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.render.problems import render_beside


@pytest.mark.parametrize(
    ("hint", "shown"),
    [
        ("Ask for `dossier attest`.", "<em>Ask for <code>dossier attest</code>.</em>"),
        ("`git diff` tells.", "<em><code>git diff</code> tells.</em>"),
        ("It has: “a ` b”", "<em>It has: “a ` b”</em>"),
        ("It has `<b>`", "<em>It has <code>&lt;b&gt;</code></em>"),
    ],
)
def test_what_is_to_be_typed_looks_like_it(hint: str, shown: str) -> None:
    listed = render_beside([Diagnostic(Quo.QUO004, Place("docs/a.md"), "Nobody has.", hint)])
    assert f"Nobody has. {shown}" in tostring(listed, "unicode")

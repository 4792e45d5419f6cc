"""INT: our own bugs."""

from mkdocs_dossier.diagnostics.code import Code, Explanation


class Int(Code):
    """Findings that are no author's fault."""

    INT001 = Explanation(
        "scanned but not rendered",
        "Dossier found something in the text that Markdown then did not print. It is a bug of"
        " Dossier's, or of another extension; please report it with the passage.",
        "(a bug)",
        "(no bug)",
    )

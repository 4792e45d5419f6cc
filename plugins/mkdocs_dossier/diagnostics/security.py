"""SEC: hostile or leaking content."""

from mkdocs_dossier.diagnostics.code import Code, Explanation


class Sec(Code):
    """Findings about content that could hurt someone."""

    SEC001 = Explanation(
        "raw HTML",
        "Chapters are data from many hands; HTML in them would reach readers as it is.",
        "Read <b>this</b>.",
        "Read **this**.",
    )
    SEC002 = Explanation(
        "reserved character",
        "The text holds a control character or noncharacter that no writing system uses.",
        "a text with U+FDD0 in it",
        "the same text without it",
    )

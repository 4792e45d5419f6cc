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
    SEC003 = Explanation(
        "address of another kind",
        "Links and pictures lead to pages on the web or in the report, or to a mailbox. Other"
        " kinds of address can run a program in the reader's browser; they are not printed.",
        "[The memo](javascript:open())",
        "[The memo](https://example.org/memo)",
    )
    SEC004 = Explanation(
        "attribute that can do harm",
        "Braces may give a passage an id, a class, a title or a size. Attributes that run a"
        " program or move things about on the page are not printed.",
        '[The memo](memo.md){onclick="open()"}',
        "[The memo](memo.md){.memo}",
    )

"""SEC: hostile or leaking content."""

from mkdocs_dossier.diagnostics.code import Code, Explanation
from mkdocs_dossier.diagnostics.lifting import NEVER_LIFTED, lifted_by


class Sec(Code):
    """Findings about content that could hurt someone."""

    SEC001 = Explanation(
        "raw HTML",
        "Chapters are data from many hands; HTML in them would reach readers as it is."
        + lifted_by("html")
        + " Even then, what is on no list of harmless markup is refused.",
        "Read <b>this</b>.",
        "Read **this**.",
    )
    SEC002 = Explanation(
        "reserved character",
        "The text holds a control character or noncharacter that no writing system uses."
        + NEVER_LIFTED,
        "a text with U+FDD0 in it",
        "the same text without it",
    )
    SEC003 = Explanation(
        "address of another kind",
        "Links and pictures lead to pages on the web or in the report, or to a mailbox. Other"
        " kinds of address can run a program in the reader's browser; they are not printed."
        + NEVER_LIFTED,
        "[The memo](javascript:open())",
        "[The memo](https://example.org/memo)",
    )
    SEC004 = Explanation(
        "attribute that can do harm",
        "Braces may give a passage an id, a class, a title or a size. Attributes that run a"
        " program or move things about on the page are not printed." + NEVER_LIFTED,
        '[The memo](memo.md){onclick="open()"}',
        "[The memo](memo.md){.memo}",
    )
    SEC005 = Explanation(
        "YAML with references or types",
        "Front matter and timeline files hold plain values. Anchors, aliases, merge keys and tags"
        " can grow to gigabytes or make things of their own; they are not read." + NEVER_LIFTED,
        "---\ntitle: &map The map\nsummary: *map\n---",
        "---\ntitle: The map\nsummary: The map\n---",
    )
    SEC006 = Explanation(
        "too large, too long or too deep",
        "Nobody writes like this by hand, and reading it could stall the build." + NEVER_LIFTED,
        "[" * 60,
        "\\[1, 2]",
    )
    SEC007 = Explanation(
        "character that nobody sees",
        "The text holds a character without a shape that no script near it needs. Such characters"
        " turn lines around, make words look like others, or carry words that nobody sees."
        + NEVER_LIFTED,
        "a line with U+202E in it",
        "the same line without it",
    )
    SEC008 = Explanation(
        "front matter that steers the theme",
        "A chapter says what it is; which template prints it, and where it sends readers, is for"
        " maintainers to choose. Some templates would print its words into a script."
        + NEVER_LIFTED,
        "---\ntitle: The map\ntemplate: redirect.html\nlocation: map.md\n---",
        "---\ntitle: The map\n---",
    )
    SEC009 = Explanation(
        "file of a kind that is not published",
        "Pictures, sound, films, PDF, CSV and plain text are published beside chapters. HTML,"
        " scripts, drawings in SVG and files that steer the web server could run in readers'"
        " browsers." + lifted_by("type:.svg"),
        "docs/map.svg",
        "docs/map.png",
    )
    SEC010 = Explanation(
        "file that is not what it is called",
        "The first bytes of the file are not those of the type that its name claims. Browsers go"
        " by what they find." + NEVER_LIFTED,
        "docs/map.png, which begins with <svg",
        "docs/map.png, which is a PNG",
    )
    SEC011 = Explanation(
        "file name that is not safe everywhere",
        "Names stand in addresses, archives and other people's file systems. They have letters,"
        " digits, spaces and . - _ ( ) + , @, in the form NFC, and differ in more than case."
        + NEVER_LIFTED,
        "docs/a<b>.md",
        "docs/a-b.md",
    )
    SEC012 = Explanation(
        "file in the place of another",
        "The theme, the build or the web server reads or writes a file of this name in the site; a"
        " contribution may not take its place." + lifted_by("file:robots.txt"),
        "docs/robots.txt",
        "docs/robots-in-the-news.txt",
    )
    SEC013 = Explanation(
        "symbolic link",
        "A link leads to another file, which may lie outside of the repository: the build would"
        " publish what only its computer holds." + lifted_by("links"),
        "docs/memo.pdf, a link to another folder",
        "docs/memo.pdf, the file itself",
    )
    SEC014 = Explanation(
        "extension, plugin or fence that makes chapters programs",
        "It puts files of the computer into pages, runs programs, writes HTML that a chapter"
        " dictates, or makes every reader's browser fetch a program from another site. Chapters are"
        " data from many hands." + lifted_by("extension:pymdownx.snippets"),
        "markdown_extensions: [pymdownx.snippets]",
        "markdown_extensions: [admonition]",
    )
    SEC015 = Explanation(
        "reserved id or class",
        "Names that begin with __, md- or dossier- belong to the theme and to Dossier. With them a"
        " chapter could pass for checked, hide a correction or replace the theme's settings."
        + NEVER_LIFTED,
        "A paragraph.\n{: .dossier-quote }",
        "A paragraph.\n{: .quoted }",
    )
    SEC016 = Explanation(
        "markup that no chapter makes",
        "The finished page holds an element, an attribute or an address that is not on the list of"
        " those that can do no harm. An extension or plugin has made it." + NEVER_LIFTED,
        "(a page with a form in it, from an extension)",
        "(the same page without it)",
    )
    SEC017 = Explanation(
        "page that takes too long",
        "Making one page took longer than any page should; the build was stopped instead of"
        " waiting for it." + NEVER_LIFTED,
        "(a page of many thousands of signs without words)",
        "(the same page, divided)",
    )
    SEC018 = Explanation(
        "picture from elsewhere",
        "Every reader's browser would ask a third party for it, which learns who reads the report"
        " and can change what they see." + NEVER_LIFTED,
        "![The memo](https://example.org/memo.png)",
        "[The memo](https://example.org/memo.png)",
    )

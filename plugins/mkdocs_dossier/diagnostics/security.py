"""SEC: hostile or leaking content."""

from mkdocs_dossier.diagnostics.code import Code, Explanation


class Sec(Code):
    """Findings about content that could hurt someone."""

    SEC001 = Explanation(
        "raw HTML",
        "Chapters are data from many hands; HTML in them would reach readers as it is."
        " A maintainer may allow harmless HTML with `allow: [html]`.",
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
    SEC005 = Explanation(
        "YAML with references or types",
        "Front matter and timeline files hold plain values. Anchors, aliases, merge keys and tags"
        " can grow to gigabytes or make things of their own; they are not read.",
        "---\ntitle: &map The map\nsummary: *map\n---",
        "---\ntitle: The map\nsummary: The map\n---",
    )
    SEC006 = Explanation(
        "too large, too long or too deep",
        "Nobody writes like this by hand, and reading it could stall the build.",
        "[" * 60,
        "\\[1, 2]",
    )
    SEC007 = Explanation(
        "character that nobody sees",
        "The text holds a character without a shape that no script near it needs. Such characters"
        " turn lines around, make words look like others, or carry words that nobody sees.",
        "a line with U+202E in it",
        "the same line without it",
    )
    SEC008 = Explanation(
        "front matter that steers the theme",
        "A chapter says what it is; which template prints it, and where it sends readers, is for"
        " maintainers to choose. Some templates would print its words into a script.",
        "---\ntitle: The map\ntemplate: redirect.html\nlocation: map.md\n---",
        "---\ntitle: The map\n---",
    )
    SEC009 = Explanation(
        "file of a kind that is not published",
        "Pictures, sound, films, PDF, CSV and plain text are published beside chapters. HTML,"
        " scripts, drawings in SVG and files that steer the web server could run in readers'"
        " browsers.",
        "docs/map.svg",
        "docs/map.png",
    )
    SEC010 = Explanation(
        "file that is not what it is called",
        "The first bytes of the file are not those of the type that its name claims. Browsers go"
        " by what they find.",
        "docs/map.png, which begins with <svg",
        "docs/map.png, which is a PNG",
    )
    SEC011 = Explanation(
        "file name that is not safe everywhere",
        "Names stand in addresses, archives and other people's file systems. They have letters,"
        " digits, spaces and . - _ ( ) + , @, in the form NFC, and differ in more than case.",
        "docs/a<b>.md",
        "docs/a-b.md",
    )
    SEC012 = Explanation(
        "file in the place of another",
        "The theme, the build or the web server reads or writes a file of this name in the site; a"
        " contribution may not take its place.",
        "docs/robots.txt",
        "docs/robots-in-the-news.txt",
    )
    SEC013 = Explanation(
        "symbolic link",
        "A link leads to another file, which may lie outside of the repository: the build would"
        " publish what only its computer holds.",
        "docs/memo.pdf, a link to another folder",
        "docs/memo.pdf, the file itself",
    )
    SEC014 = Explanation(
        "extension or plugin that makes chapters programs",
        "It puts files of the computer into pages, runs programs, or writes HTML that a chapter"
        " dictates. Chapters are data from many hands.",
        "markdown_extensions: [pymdownx.snippets]",
        "markdown_extensions: [admonition]",
    )
    SEC015 = Explanation(
        "reserved id or class",
        "Names that begin with __, md- or dossier- belong to the theme and to Dossier. With them a"
        " chapter could pass for checked, hide a correction or replace the theme's settings.",
        "A paragraph.\n{: .dossier-quote }",
        "A paragraph.\n{: .quoted }",
    )
    SEC016 = Explanation(
        "markup that no chapter makes",
        "The finished page holds an element, an attribute or an address that is not on the list of"
        " those that can do no harm. An extension or plugin has made it.",
        "(a page with a form in it, from an extension)",
        "(the same page without it)",
    )
    SEC017 = Explanation(
        "page that takes too long",
        "Making one page took longer than any page should; the build was stopped instead of"
        " waiting for it.",
        "(a page of many thousands of signs without words)",
        "(the same page, divided)",
    )
    SEC018 = Explanation(
        "picture from elsewhere",
        "Every reader's browser would ask a third party for it, which learns who reads the report"
        " and can change what they see.",
        "![The memo](https://example.org/memo.png)",
        "[The memo](https://example.org/memo.png)",
    )

"""SYN: directives and Markdown that cannot be read as meant."""

from mkdocs_dossier.diagnostics.code import Code, Explanation, Severity


class Syn(Code):
    """Findings about how something is written."""

    SYN001 = Explanation(
        "unknown directive",
        "A line of three colons opens a directive, and only the names in the handbook are known.",
        "::: qoute @memo\n\nIt was clear.\n:::",
        "::: quote @memo\n\nIt was clear.\n:::",
    )
    SYN002 = Explanation(
        "unclosed directive",
        "A directive ends with a line of three colons. Without it the rest of the page would be"
        " taken for its text.",
        "::: quote @memo\n\nIt was clear.",
        "::: quote @memo\n\nIt was clear.\n:::",
    )
    SYN003 = Explanation(
        "closing line without a directive",
        "A line of three colons closes the directive above it, but none is open here.",
        "It was clear.\n:::",
        "::: quote @memo\n\nIt was clear.\n:::",
    )
    SYN004 = Explanation(
        "unknown option",
        "Each directive knows the options in the handbook and no others, so that a slip of the"
        " keyboard never drops a speaker or a reason.",
        "::: quote @memo\nspeeker: Ann Other\n\nIt was clear.\n:::",
        "::: quote @memo\nspeaker: Ann Other\n\nIt was clear.\n:::",
    )
    SYN005 = Explanation(
        "option given twice",
        "An option may stand once in a directive; of two, nobody could tell which is meant.",
        "::: quote @memo\nspeaker: Ann Other\nspeaker: Ann Otter\n\nIt was clear.\n:::",
        "::: quote @memo\nspeaker: Ann Other\n\nIt was clear.\n:::",
    )
    SYN006 = Explanation(
        "bad value",
        "The option or argument takes other values than this one.",
        "::: correction 2026-02-13T18:06:00Z\nid: title\ngravity: small\n\nIt was wrong.\n:::",
        "::: correction 2026-02-13T18:06:00Z\nid: title\ngravity: minor\n\nIt was wrong.\n:::",
    )
    SYN007 = Explanation(
        "something is missing",
        "The directive needs an argument, an option or a text that is not there.",
        "::: quote\n\nIt was clear.\n:::",
        "::: quote @memo\n\nIt was clear.\n:::",
    )
    SYN008 = Explanation(
        "text among the options",
        "Options stand directly below the opening line; a blank line parts them from the text.",
        "::: quote @memo\nspeaker: Ann Other\nIt was clear.\n:::",
        "::: quote @memo\nspeaker: Ann Other\n\nIt was clear.\n:::",
    )
    SYN009 = Explanation(
        "unclosed code fence or comment",
        "A fence or comment that is never closed, or not where its list or quote ends, would hide"
        " text from every check.",
        "```\nprint(1)",
        "```\nprint(1)\n```",
    )
    SYN010 = Explanation(
        "not allowed in a quotation",
        "A quotation holds words: paragraphs, line breaks, emphasis, links, ellipses and"
        " insertions. Whatever else is meant stands outside of the marks.",
        'She said it was "quite clear [@memo]".',
        'She said it was "quite clear" [@memo].',
    )
    SYN011 = Explanation(
        "quotation mark without its partner",
        "In a sentence that cites a source, a mark without a partner would leave the words after"
        " it unchecked. Close the quotation, or write a backslash before a mark that is none.",
        "She said it was “quite clear [@memo].",
        "She said it was “quite clear” [@memo].",
    )
    SYN012 = Explanation(
        "unknown attribute behind a quotation",
        "Braces behind a closing mark may give lang, translation, translator, speaker, role,"
        " unchecked, not-a-quotation and an #id.",
        "She said « c'est clair »{lnag=fr} [@memo].",
        "She said « c'est clair »{lang=fr} [@memo].",
    )
    SYN013 = Explanation(
        "id used twice",
        "Readers, corrections and search find a passage by its id; it must name one.",
        "A claim.\n{: #claim }\n\nAnother.\n{: #claim }",
        "A claim.\n{: #claim }\n\nAnother.\n{: #claim-two }",
    )
    SYN014 = Explanation(
        "seen by the scan, not by Markdown",
        "Markdown reads this passage as HTML, mathematics, code or something else that holds no"
        " citations or quotations, so it was printed as written. Move it out of there, or put its"
        " indentation right.",
        "<div>\nShe said so [@memo].\n</div>",
        "She said so [@memo].",
        Severity.WARNING,
    )
    SYN015 = Explanation(
        "printed by Markdown, not seen by the scan",
        "Markdown prints this citation, directive or attribute as it is written, because it stands"
        " where Dossier reads none: in the title of an admonition, in the text of a link, in a"
        " file that is included. Words in quotation marks beside it were not checked.",
        '!!! note "The map was public [@memo]"',
        '!!! note "The map was public"\n\n    It was published in June [@memo].',
    )
    SYN016 = Explanation(
        "quotation marks that are not read",
        "In a sentence that cites a source, words in these marks would reach readers unchecked:"
        " single marks, those of other scripts, and marks written as HTML entities are not read."
        ' Write “…”, "…", «…» or „…“; a backslash before a mark makes it a mere sign.',
        "She said it was ‘quite clear’ [@memo].",
        "She said it was “quite clear” [@memo].",
    )
    SYN017 = Explanation(
        "too large to read",
        "A paragraph is longer, or directives stand deeper within each other, than anything made"
        " for readers. It is not read, so that one page cannot stall everybody's build.",
        "a paragraph of a million characters",
        "several paragraphs",
    )

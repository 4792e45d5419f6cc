"""DOC: chapters and their front matter."""

from mkdocs_dossier.diagnostics.code import Code, Explanation, Severity


class Doc(Code):
    """Findings about chapters as a whole."""

    DOC001 = Explanation(
        "front matter cannot be read",
        "The lines between the two --- at the head of a chapter are YAML: a name, a colon, a"
        " value.",
        "---\ntitle: [The map\n---",
        "---\ntitle: The map\n---",
    )
    DOC002 = Explanation(
        "bad value in the front matter",
        "Titles are text, dates are ISO 8601 with a zone, status is draft, published or retracted.",
        "---\ntitle: The map\npublished: last Monday\n---",
        "---\ntitle: The map\npublished: 2026-02-05T09:00:00+00:00\n---",
    )
    DOC003 = Explanation(
        "misspelt name in the front matter",
        "The name is nearly one that Dossier reads; as it stands it would be passed over.",
        "---\ntitle: The map\nsumary: How it came to light.\n---",
        "---\ntitle: The map\nsummary: How it came to light.\n---",
        Severity.WARNING,
    )
    DOC004 = Explanation(
        "something is missing in the front matter",
        "A chapter that is published says what it is called and who answers for it.",
        "---\npublished: 2026-02-05T09:00:00+00:00\n---",
        "---\ntitle: The map\nauthors: [Ann Other]\npublished: 2026-02-05T09:00:00+00:00\n---",
    )
    DOC005 = Explanation(
        "file cannot be read",
        "Chapters and sources are text files in UTF-8.",
        "(a chapter saved as Latin-1)",
        "(the same saved as UTF-8)",
    )
    DOC006 = Explanation(
        "first line that is taken for front matter",
        "MkDocs takes a first line with a word and a colon for front matter and does not print it."
        " Front matter stands between two lines of ---.",
        "Note: this chapter is new.",
        "**Note:** this chapter is new.",
    )
    DOC007 = Explanation(
        "Pagefind is wanted and not installed",
        "The configuration names Pagefind as the engine of the search; it comes with an extra.",
        "search_engine: pagefind",
        "pip install 'mkdocs-dossier[pagefind]'",
    )
    DOC008 = Explanation(
        "report too large for the built-in search",
        "Whoever searches downloads the text of the whole report first. Pagefind lets them"
        " download only what they ask for; it is used by itself where it is installed.",
        "(a report of more than 3 million characters, without Pagefind)",
        "pip install 'mkdocs-dossier[pagefind]'",
        Severity.WARNING,
    )
    DOC020 = Explanation(
        "the report's books cannot be made",
        "`book: true` asks for a PDF, an EPUB and a zip of the site with every build. The PDF is"
        " printed by WeasyPrint, which needs the library Pango of the system.",
        "plugins:\n  - dossier:\n      book: true    (and no Pango on the computer that builds)",
        "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0\n"
        "pip install 'mkdocs-dossier[book]'",
    )
    DOC030 = Explanation(
        "configuration that Dossier cannot use",
        "An option of Dossier in mkdocs.yml is misspelt, or has a value that it cannot have. MkDocs"
        " stops a strict build over it.",
        "plugins:\n  - dossier:\n      sources_dri: sources",
        "plugins:\n  - dossier:\n      sources_dir: sources",
    )
    DOC031 = Explanation(
        "page in the navigation that is not there",
        "A page that `nav` in mkdocs.yml names is no file among the chapters. MkDocs stops a strict"
        " build over it, unless a plugin makes the page.",
        "nav:\n  - chapters/01-the-mpa.md",
        "nav:\n  - chapters/01-the-map.md",
        Severity.WARNING,
    )

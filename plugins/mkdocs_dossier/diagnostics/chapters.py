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
    DOC040 = Explanation(
        "translation lacks something of its original",
        "What one reader is shown another must be shown too: each quotation, event and notice of"
        " the original stands in its translation, under the same id. A quotation keeps the"
        " source's own words in every language; an event keeps its date.",
        "(a quotation that stands in map.md, and not in fr/map.md)",
        "(the same words with the same citation in both, translated where readers need it)",
        Severity.WARNING,
    )
    DOC041 = Explanation(
        "translation has something that its original lacks",
        "Readers of the original would miss a quotation, an event or a notice; or the translation"
        " gives one of the original's other words, another date or another id.",
        "(an event of 5 February in fr/map.md, and of 6 February in map.md)",
        "(the event of 5 February in both)",
        Severity.WARNING,
    )
    DOC042 = Explanation(
        "translation is older than its original",
        "The original has changed since the translation was made from it, and readers of the"
        " translation are told so. When it says what the original says, `dossier translated"
        " CHAPTER` writes down the state that it was brought to.",
        "(a sentence of map.md was changed, and fr/map.md is as it was)",
        "(fr/map.md says the same, and holds the digest of map.md as it is now)",
        Severity.WARNING,
    )
    DOC043 = Explanation(
        "translation does not say what it was made from",
        "Nobody would notice when the original changes. `dossier translated CHAPTER` writes the"
        " digest of the original, as it is now, into the front matter.",
        "---\ntitle: La carte\n---",
        "---\ntitle: La carte\noriginal_digest: 5f0c9a1d2b3e4f60\n---",
        Severity.WARNING,
    )
    DOC044 = Explanation(
        "language of a page is not that of its place",
        "The folder or the end of its name says which language a page is in; readers of that"
        " language find it in their navigation. The front matter may say it more exactly (fr-CA"
        " in fr/), or nothing.",
        "(lang: en in the front matter of fr/map.md)",
        "(lang: fr, or no such line)",
    )
    DOC045 = Explanation(
        "quotation without a translation",
        "In a report in several languages each page can be read by whoever reads its language."
        " The source's own words stay, as they are what is checked; a translation stands beside"
        " them, and is left out on pages in the language of the source.",
        "Le greffier parle de planches « soft enough to take a thumb » [@minutes2021].",
        "Le greffier parle de planches « soft enough to take a thumb »"
        '{translation="assez molles pour qu’un pouce s’y enfonce"} [@minutes2021].',
        Severity.WARNING,
    )

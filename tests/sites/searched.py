"""A tiny report to search in: in English, in French, or in both."""

from pathlib import Path

from tests.sites.building import Site

CONFIGURATION = """\
site_name: Marsh Lane
theme:
  name: material
  font: false
  language: {lang}
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
      toggle: {{icon: material/weather-night, name: Dark}}
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      toggle: {{icon: material/weather-sunny, name: Light}}
plugins:
  - search
  - dossier:
      search_engine: {engine}
      history: false
markdown_extensions: [attr_list, toc: {{permalink: true}}]
"""
BIB = """\
@letter{weir, author = {Müller, Jürgen}, title = {On the old weir}, date = {2018-03-02}}
@report{sluice, author = {{Board of Sluices}}, title = {Yearly account}, date = {2019}}
@misc{hidden, author = {Canary, Petra}, title = {The canary papers},
  confidential = {A lock keeper}}
"""
HEAD = (
    "---\ntitle: {title}\nauthors: [Ann Other]\npublished: 2024-03-0{day}T09:00:00Z\nlang: {lang}\n"
    "---\n\n"
)
ENGLISH = (
    (
        "The weir",
        (
            "The old régime of water ended here [@weir]. Its file was headed « L’enquête »"
            " and spoke"
            " of l’État, once even of l'État. At heart, or au cœur, it was about herons"
            " [@hidden].\n"
            "{: #herons }\n\n## Who drew the plan\n\nNobody signed the drawing of the oak gates.\n"
        ),
    ),
    ("The gates", "Herons nest on the gates. The gates are kept shut [@sluice, p. 2].\n"),
    (
        "The keeper",
        (
            "::: quote @weir\nspeaker: Jürgen Müller\nrole: engineer\n"
            "unchecked: The letter is lost.\n\n“Nobody oiled the hinges, and the straße to"
            " the lock went under”\n:::\n\n"
            "::: timeline What happened\n\n2018-03-02\n:   **The hinges break.** Both of them."
            ' [@weir]\n    {people="Jürgen Müller; Odile Sœurette" places="Marsh Lane"}\n:::\n\n'
            "The lock is 40 yards long.\n{: #length }\n\n"
            "::: correction 2024-03-05T09:00:00Z\nid: yards\ntarget: #length\nwas: 30 yards\n"
            "now: 40 yards\n\nThe towpath was measured instead.\n:::\n"
        ),
    ),
)
FRENCH = (
    (
        "Le barrage",
        (
            "L’ancien régime des eaux finit ici [@weir]. Le dossier s’appelait « L’enquête » et"
            " parlait de l’État, une fois même de l'État. Au cœur de l’affaire : des hérons"
            " [@hidden].\n"
            "{: #hérons }\n\n## Qui a tracé le plan\n\nPersonne n’a signé le dessin des vannes.\n"
        ),
    ),
    ("Les vannes", "Des hérons nichent sur les vannes. Elles restent fermées [@sluice, p. 2].\n"),
    (
        "Le gardien",
        (
            "::: quote @weir\nspeaker: Jürgen Müller\nrole: ingénieur\n"
            "unchecked: La lettre est perdue.\n\n"
            "« Personne n’a huilé les gonds, et la straße de l’écluse fut noyée »\n:::\n\n"
            "::: timeline Ce qui arriva\n\n2018-03-02\n:   **Les gonds cèdent.** Tous les deux."
            ' [@weir]\n    {people="Jürgen Müller; Odile Sœurette" places="Marsh Lane"}\n:::\n\n'
            "L’écluse fait 40 toises.\n{: #longueur }\n\n"
            "::: correction 2024-03-05T09:00:00Z\nid: toises\ntarget: #longueur\nwas: 30 toises\n"
            "now: 40 toises\n\nOn avait mesuré le chemin de halage.\n:::\n"
        ),
    ),
)
SOURCES = {"en": "# Sources\n\n::: sources\n:::\n", "fr": "# Sources\n\n::: sources\n:::\n"}
WITHDRAWN = (
    HEAD.format(title="The eels", day=9, lang="en").replace(
        "lang: en", "lang: en\nstatus: retracted"
    )
    + "Zanzibarrel eels were said to live here [@sluice].\n\n"
    "::: quote @sluice\nspeaker: Zanzibarrel Smith\nunchecked: No copy is left.\n\n"
    "“Zanzibarrel eels everywhere”\n:::\n\n"
    "::: retraction 2024-03-10T09:00:00Z\nid: eels\ntext: replaced\n\n"
    "There were none of them.\n:::\n"
)


def write_searched(root: Path, langs: tuple[str, ...], engine: str) -> Site:
    """Write the report.

    Args:
        root: its folder, which is not there yet.
        langs: of its chapters; the first is that of the site.
        engine: that answers.
    """
    files = {
        "mkdocs.yml": CONFIGURATION.format(lang=langs[0], engine=engine),
        "sources/a.bib": BIB,
        "docs/index.md": "# Marsh Lane\n\n::: chapters\n:::\n",
        "docs/sources.md": SOURCES[langs[0]],
    }
    for lang, chapters in (("en", ENGLISH), ("fr", FRENCH)):
        if lang in langs:
            for number, (title, text) in enumerate(chapters, start=1):
                head = HEAD.format(title=title, day=number, lang=lang)
                files[f"docs/{lang}/{number}.md"] = head + text
    if "en" in langs:
        files["docs/en/4.md"] = WITHDRAWN
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return Site(root)

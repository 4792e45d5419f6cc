"""Reports as ``dossier new`` begins them."""

from pathlib import Path

from tests.sites.building import Site, run

LANGS = ("en", "fr")
PUBLISHER = "Ann “Other” & Sons: l'info"
HARD_TITLE = {
    "en": 'The "wet" beams: what #1 knew 🎣 & when',
    "fr": "Les « bains » : qu'a-t-on su, & quand ?",
}


def begin(lang: str, to: Path, *options: str) -> Site:
    """Begin a report in a folder, and ask nothing."""
    arguments = ("new", str(to), "--defaults", "--lang", lang, *options)
    result = run(to.parent, "mkdocs_dossier", *arguments)
    assert result.returncode == 0, result.stderr
    return Site(to)


def begin_hard(lang: str, to: Path) -> Site:
    """Begin a report whose title and publisher hold signs that mean something elsewhere."""
    said = HARD_TITLE[lang]
    return begin(
        lang, to, "--title", said, "--publisher", PUBLISHER, "--errors", "errors@example.org"
    )

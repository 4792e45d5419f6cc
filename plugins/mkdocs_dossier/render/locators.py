"""Locators in words: ``p. 12``, ``pp. 3–5``."""

from mkdocs_dossier.model.citation import Label, Locator

_ABBREVIATIONS = {
    "en": {
        Label.BOOK: "bk.",
        Label.CHAPTER: "chap.",
        Label.COLUMN: "col.",
        Label.FIGURE: "fig.",
        Label.FOLIO: "fol.",
        Label.ISSUE: "no.",
        Label.LINE: "l.",
        Label.NOTE: "n.",
        Label.OPUS: "op.",
        Label.PAGE: "p.",
        Label.PARAGRAPH: "par.",
        Label.PART: "pt.",
        Label.SECTION: "§",
        Label.SUB_VERBO: "s.v.",
        Label.TIMESTAMP: "",
        Label.VERSE: "v.",
        Label.VOLUME: "vol.",
    },
    "fr": {Label.BOOK: "liv.", Label.ISSUE: "nᵒ", Label.FOLIO: "fᵒ"},
}
_PLURALS = {Label.PAGE: "pp.", Label.PARAGRAPH: "pars.", Label.LINE: "ll.", Label.SECTION: "§§"}
_FRENCH_PLURALS = {Label.PAGE: "p.", Label.PARAGRAPH: "par.", Label.LINE: "l.", Label.SECTION: "§"}


def format_locator(locator: Locator, lang: str) -> str:
    """Return a locator in words: ``p. 12``, ``pp. 3–5``."""
    french = lang.partition("-")[0].lower() == "fr"
    table = _ABBREVIATIONS["fr"] if french else {}
    label = table.get(locator.label, _ABBREVIATIONS["en"][locator.label])
    value = locator.value.replace("--", "–").replace("-", "–")
    if any(sign in value for sign in "–,&") and locator.label in _PLURALS:
        label = (_FRENCH_PLURALS if french else _PLURALS)[locator.label]
    return f"{label}\u00a0{value}" if label else value

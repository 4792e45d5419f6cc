"""Locators: what stands behind a key and names a place in the source.

Labels follow CSL's locator terms in English and French; how a locator is told from a suffix
follows Pandoc's manual, "Citation syntax".
"""

import re

from mkdocs_dossier.model.citation import Label, Locator

_WORDS = {
    Label.BOOK: "book books bk. bks. livre livres liv.",
    Label.CHAPTER: "chapter chapters chap. chaps. ch. chapitre chapitres",
    Label.COLUMN: "column columns col. cols. colonne colonnes",
    Label.FIGURE: "figure figures fig. figs.",
    Label.FOLIO: "folio folios fol. fols. fo fos f. ff.",
    Label.ISSUE: "number numbers no. nos. n° nº numéro numéros issue issues",
    Label.LINE: "line lines l. ll. ligne lignes",
    Label.NOTE: "note notes n. nn.",
    Label.OPUS: "opus opera op. opp.",
    Label.PAGE: "page pages p. pp. pg. pgs.",
    Label.PARAGRAPH: "paragraph paragraphs para. paras. par. pars. ¶ ¶¶ paragraphe paragraphes",
    Label.PART: "part parts pt. pts. partie parties",
    Label.SECTION: "section sections sec. secs. sect. § §§",
    Label.SUB_VERBO: "s.v. s.vv. sub-verbo",
    Label.TIMESTAMP: "timestamp time at à",
    Label.VERSE: "verse verses v. vv. verset versets",
    Label.VOLUME: "volume volumes vol. vols. tome tomes t.",
}
LABELS = {word: label for label, words in _WORDS.items() for word in words.split()}
"""Words that announce a locator, and what they count."""

_ITEM = r"(?:[A-Za-z]?\d[\w.:]*(?<![.:])|[ivxlcdm]+\b|[IVXLCDM]+\b|\([ivxlcdm\d]+\))"
_VALUE = rf"{_ITEM}(?:\s*(?:--?|–|—|,|&)\s*{_ITEM})*"
_LABEL = "|".join(re.escape(word) for word in sorted(LABELS, key=len, reverse=True))
_LABELLED = re.compile(rf"\s*+,?\s*+({_LABEL})\s*(\*{{0,2}})({_VALUE})\2")
_BARE = re.compile(rf"(?:\s*+,\s*+|\s++)(\d[\w.:]*(?<![.:])(?:\s*(?:--?|–|—|,|&)\s*{_ITEM})*)")
_BRACED = re.compile(r"\s*+,?\s*+\{([^{}]*)\}")
_INSIDE = re.compile(rf"\s*+({_LABEL})\s*+(.+)", re.DOTALL)
_TIME = re.compile(r"\d+:\d\d(?::\d\d)?(?:\.\d+)?(?:\s*[-–—]\s*\d+:\d\d(?::\d\d)?(?:\.\d+)?)?$")


def read_locator(text: str) -> tuple[Locator | None, str]:
    """Part what stands behind a key into a locator and a suffix.

    Args:
        text: such as ``, p. 12 and elsewhere``, ``, {p. iv}`` or ``, 00:03:12``.

    Returns:
        The locator, if there is one, and the rest with the comma that it opens with.
    """
    braced = _BRACED.match(text)
    if braced:
        inside = braced.group(1).strip()
        rest = text[braced.end() :]
        if not inside:
            return None, _trim(rest)
        labelled = _INSIDE.match(inside)
        if labelled:
            return Locator(LABELS[labelled.group(1)], labelled.group(2).strip()), _trim(rest)
        return _unlabelled(inside), _trim(rest)
    labelled = _LABELLED.match(text)
    if labelled:
        locator = Locator(LABELS[labelled.group(1)], _tidy(labelled.group(3)))
        return locator, _trim(text[labelled.end() :])
    bare = _BARE.match(text)
    if bare:
        return _unlabelled(_tidy(bare.group(1))), _trim(text[bare.end() :])
    return None, _trim(text)


def _unlabelled(value: str) -> Locator:
    label = Label.TIMESTAMP if _TIME.match(value) else Label.PAGE
    return Locator(label, value)


def _tidy(value: str) -> str:
    return re.sub(r"\s+", " ", value).strip()


def _trim(suffix: str) -> str:
    return re.sub(r"\s+", " ", suffix).strip()

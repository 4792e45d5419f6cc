"""Citation styles: where they are, and whether Pandoc may be given one.

A style is data from strangers. Pandoc would fetch the parent of a dependent style from the
network, even in its sandbox, so such a style never reaches it.
"""

from dataclasses import dataclass
from enum import Enum
from importlib.resources import files
from xml.etree.ElementTree import Element, ParseError, fromstring

from mkdocs_dossier.model.citation import Label
from mkdocs_dossier.site.settings import Settings

NEWSROOM = "newsroom"
"""Our own style, which takes no CSL."""

_CSL = "{http://purl.org/net/xbiblio/csl}"
_LARGEST = 1_000_000
_ONE_PLACE = "Name newsroom, {}, or a .csl file in the report."
# CSL's own locale for French has no ordinal for the first of a month.
_FIRST_OF_THE_MONTH = """\
<locale xml:lang="fr"><style-options limit-day-ordinals-to-day-1="true"/>\
<date form="text"><date-part name="day" form="ordinal" suffix=" "/>\
<date-part name="month" suffix=" "/><date-part name="year"/></date>\
<terms><term name="ordinal-01">er</term></terms></locale>"""


# Pandoc finds a locator's label by the words that the page's language has for it. These stand for
# them in every language; a form that no locator is printed in keeps them off the page.
LABEL_WORD = "dossier{}"
_LABELS = "".join(
    f'<term name="{label.value.replace("-", " ")}" form="verb">'
    f"{LABEL_WORD.format(label.name.replace('_', '').lower())}</term>"
    for label in Label
    if label is not Label.TIMESTAMP
)
_LABEL_TERMS = f"<locale><terms>{_LABELS}</terms></locale>"


class Marks(Enum):
    """What a style puts into the text where a source is cited."""

    NOTES = "notes"
    """A number that leads to a note."""
    NAMES = "names"
    """Names and years, or whatever else it tells sources apart by."""
    NUMBERS = "numbers"
    """The number of the source in the list."""


@dataclass(frozen=True, slots=True)
class CitationStyle:
    """A CSL style.

    Attributes:
        text: as Pandoc is given it.
        marks: what it puts into the text.
        is_sorted: whether its list has an order of its own, and not that of the citations.
    """

    text: str
    marks: Marks
    is_sorted: bool


class UnstyledError(Exception):
    """Why references could not be styled, as a sentence, and a hint."""

    def __init__(self, sentence: str, hint: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint


def bundled_styles() -> tuple[str, ...]:
    """Return the names of the styles that come with Dossier."""
    names = (each.name for each in files("mkdocs_dossier.assets").iterdir())
    return tuple(sorted(name.removesuffix(".csl") for name in names if name.endswith(".csl")))


def read_style(settings: Settings) -> CitationStyle:
    """Return the style that the configuration names, in CSL 1.0.2.

    Raises:
        UnstyledError: if there is none of this name, or it is no style that can be used.
    """
    style = settings.citation_style
    if style in bundled_styles():
        text = files("mkdocs_dossier.assets").joinpath(f"{style}.csl").read_text(encoding="utf-8")
    else:
        text = _read_file(settings, style)
    root = _check(style, text)
    more = _LABEL_TERMS
    if '<locale xml:lang="fr' not in text:
        more += _FIRST_OF_THE_MONTH
    text = text.replace("</info>", f"</info>{more}", 1)
    return CitationStyle(text, _find_marks(root), _is_sorted(root))


def _is_sorted(root: Element) -> bool:
    keys = root.findall(f"{_CSL}bibliography/{_CSL}sort/{_CSL}key")
    # The number of a source is its place among the citations again.
    return bool(keys) and all(key.get("variable") != "citation-number" for key in keys)


def _find_marks(root: Element) -> Marks:
    """Tell what a style marks citations with.

    CSL 1.0.2 has a class for styles of notes; that a style counts its sources shows only in what
    its citations are made of.
    """
    if root.get("class") == "note":
        return Marks.NOTES
    macros = {macro.get("name", ""): macro for macro in root.iter(f"{_CSL}macro")}
    waiting = [layout for part in root.iter(f"{_CSL}citation") for layout in part]
    while waiting:
        for text in waiting.pop().iter(f"{_CSL}text"):
            if text.get("variable") == "citation-number":
                return Marks.NUMBERS
            macro = macros.pop(text.get("macro", ""), None)
            if macro is not None:
                waiting.append(macro)
    return Marks.NAMES


def _read_file(settings: Settings, style: str) -> str:
    path = (settings.root / style).resolve()
    if path.suffix != ".csl" or not path.is_relative_to(settings.root.resolve()):
        raise UnstyledError(
            f"There is no citation style “{style}”.", _ONE_PLACE.format(", ".join(bundled_styles()))
        )
    try:
        if path.stat().st_size > _LARGEST:
            raise UnstyledError(
                f"The citation style {style} is larger than any style needs to be.",
                "Styles have some ten to some hundred kilobytes.",
            )
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnstyledError(
            f"The citation style {style} cannot be read.", "Check its path and encoding."
        ) from error


def _check(style: str, text: str) -> Element:
    root = _parse(style, text)
    if any(link.get("rel") == "independent-parent" for link in root.iter(f"{_CSL}link")):
        raise UnstyledError(
            f"The citation style {style} only points to another one.",
            "Download the style that its link names (rel=independent-parent), and use that.",
        )
    if root.find(f"{_CSL}bibliography") is None:
        raise UnstyledError(
            f"The citation style {style} has no bibliography, which references are made from.",
            "Choose another style.",
        )
    return root


def _parse(style: str, text: str) -> Element:
    try:
        if "<!DOCTYPE" in text or "<!ENTITY" in text:
            # Without a document type there are no entities that could grow or fetch something.
            raise UnstyledError(
                f"The citation style {style} declares a document type.", "Remove the declaration."
            )
        root = fromstring(text)  # noqa: S314 - see above
    except ParseError as error:
        raise UnstyledError(
            f"The citation style {style} is not well-formed XML: {error}.", "Check the .csl file."
        ) from error
    if root.tag != f"{_CSL}style":
        raise UnstyledError(f"The file {style} is no CSL style.", "Check the .csl file.")
    return root

"""The report-wide list of notices, and the choice of a kind.

Each kind has an address of its own on the page (``#only-correction``); while a browser is there,
the style sheet shows that kind alone. Without style sheets the links lead to the list.
"""

from collections import Counter
from xml.etree.ElementTree import Element

from mkdocs_dossier.model.correction import CorrectionKind
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.render.listings import gather_corrections
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.words.notices import notice_words

_ALL = "all-corrections"


def open_notices(page: Page) -> Element:
    """Return the frame of the list, with the choice of kinds if there are several."""
    words = notice_words(page.langs)
    counts = Counter(notice.kind for _, notice in gather_corrections(page.report))
    frame = build("div", {"class": "dossier-corrections dossier-all", "id": _ALL})
    if len(counts) < 2:
        return frame
    listed = build("ul", None, _choice(_ALL, words.counted.format(words.all, counts.total())))
    for kind in CorrectionKind:
        if counts[kind]:
            said = words.counted.format(words.several[kind], counts[kind])
            listed.append(_choice(_address(kind), said))
            frame.append(build("span", {"id": _address(kind), "class": "dossier-kinds__place"}))
    frame.append(build("nav", {"class": "dossier-kinds", "aria-label": words.kinds}, listed))
    return frame


def _address(kind: CorrectionKind) -> str:
    return f"only-{kind.value}"


def _choice(address: str, said: str) -> Element:
    return build("li", None, build("a", {"href": f"#{address}"}, said))

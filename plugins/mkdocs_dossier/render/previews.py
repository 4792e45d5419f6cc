"""Previews: a citation opens its reference beside the text, without a script.

A preview is an HTML popover: it opens by pointer, touch and keyboard, stays until it is dismissed
(Escape, its own button, a click elsewhere), and can be pointed at, as WCAG 1.4.13 asks. It opens
only when it is asked for, so nothing flickers up beside the text. Where a browser knows no
popovers, the style sheet shows a plain link to the reference instead of the button.
"""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from mkdocs_dossier.model.record import Record
from mkdocs_dossier.render.elements import Child, build, hidden
from mkdocs_dossier.render.page import Note, Page
from mkdocs_dossier.words.pages import Words


def render_number(
    page: Page, note: Note, mention: str, label: Callable[[], list[Child]] | None = None
) -> Element:
    """Return the number of a source as a reader meets it in the text.

    Args:
        page: that it stands on.
        note: the source's.
        mention: id of this mention.
        label: makes what stands in the number's place in the style of the report.
    """
    said = page.words.source.format("")
    return build(
        "span",
        {"class": "dossier-number", "id": mention},
        build(
            "a",
            {"class": "dossier-number__link", "href": f"#{note.anchor}"},
            hidden(said),
            *(label() if label else [str(note.number)]),
        ),
        build(
            "button",
            {
                "class": "dossier-number__button",
                "type": "button",
                "popovertarget": preview_of(note),
                "data-search-exclude": "true",
            },
            hidden(said),
            *(label() if label else [str(note.number)]),
        ),
    )


def preview_of(note: Note) -> str:
    """Return the id of a source's preview on its page."""
    return f"preview-{note.anchor}"


def render_preview(page: Page, note: Note, reference: list[Child]) -> Element:
    """Return the popover that shows one reference."""
    name = preview_of(note)
    return build(
        "div",
        {"class": "dossier-preview", "id": name, "popover": "auto", "role": "group",
         "aria-labelledby": f"{name}-title"},
        build("p", {"class": "dossier-preview__title", "id": f"{name}-title"},
              page.words.source.format("" if is_unnumbered(page) else note.number).strip()),
        build("p", None, *reference),
        build(
            "p",
            {"class": "dossier-preview__ways"},
            build("a", {"href": f"#{note.anchor}"}, page.words.to_reference),
            " ",
            build("button", {"type": "button", "popovertarget": name,
                             "popovertargetaction": "hide"}, page.words.close),
        ),
    )  # fmt: skip


def is_unnumbered(page: Page) -> bool:
    """Tell whether a page's references are listed without numbers."""
    return page.in_text is not None and not page.in_text.numbered


def render_fate(page: Page, key: str) -> Element | None:
    """Return what has become of a source since, at every use of it."""
    fate = name_fate(page.report.records[key], page.words)
    return build("strong", {"class": "dossier-fate"}, f"\u00a0({fate})") if fate else None


def name_fate(record: Record, words: Words) -> str:
    """Return what has become of a source, in words; empty where nothing has."""
    if record.confidential:
        return ""
    return {
        "retracted": words.fate_retracted,
        "disputed": words.fate_disputed,
        "corrected": words.fate_corrected,
        "lost": words.fate_lost,
    }.get(record.fields.get("status", ""), "")

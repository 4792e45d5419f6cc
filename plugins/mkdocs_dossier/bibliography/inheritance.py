"""Fields that entries take from others: ``crossref`` and ``xdata``.

Rules: the biblatex manual, section 2.4.1, 3.13.6 and appendix B (which field becomes which).
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from mkdocs_dossier.bibliography.entry import Draft
from mkdocs_dossier.bibliography.limits import MOST_STEPS
from mkdocs_dossier.diagnostics import Code, Diagnostic
from mkdocs_dossier.diagnostics.citations import Cit
from mkdocs_dossier.diagnostics.closeness import nearest

_KEPT = frozenset({
    "archivedate", "archiveurl", "capture", "crossref", "doi", "entryset", "entrysubtype",
    "execute", "file", "ids", "label", "options", "presort", "related", "relatedoptions",
    "relatedstring", "relatedtype", "shorthand", "shorthandintro", "sortkey", "status", "url",
    "urldate", "xref",
})  # fmt: skip
"""What a child does not take from its parent."""
_PARTS_OF_BOOKS = frozenset({
    "bookinbook", "inbook", "incollection", "inproceedings", "inreference", "suppbook",
    "suppcollection",
})  # fmt: skip
_BOOKS = frozenset({"book", "collection", "reference", "proceedings"})
_SETS = frozenset({"mvbook", "mvcollection", "mvreference", "mvproceedings"})


def inherit_fields(
    drafts: Mapping[str, Draft],
) -> tuple[dict[str, Draft], tuple[Diagnostic, ...]]:
    """Give each entry what it takes from others.

    An entry that takes anything from a confidential one is confidential itself.

    Args:
        drafts: by key.

    Returns:
        The same keys in the same order; and a diagnostic for each reference to nothing, or to an
        entry that refers back.
    """
    done: dict[str, Draft] = {}
    diagnostics: list[Diagnostic] = []

    def resolve(key: str, chain: tuple[str, ...]) -> Draft:
        if key in done:
            return done[key]
        draft = drafts[key]
        values = dict(draft.values)
        for field, parent in _parents(draft):
            refusal = _refuse(parent, (*chain, key), drafts)
            if refusal is not None:
                diagnostics.extend(draft.diagnose(refusal[0], field, *refusal[1:]))
                continue
            source = resolve(parent, (*chain, key))
            for name, value in _given(field, draft, source):
                values.setdefault(name, value)
        done[key] = replace(draft, values=values)
        return done[key]

    for key, draft in drafts.items():
        if "crossref" in draft.values or "xdata" in draft.values:
            resolve(key, ())
        else:
            done[key] = draft
    return {key: done[key] for key in drafts}, tuple(diagnostics)


def _parents(draft: Draft) -> Iterator[tuple[str, str]]:
    for key in draft.values.get("xdata", "").split(","):
        if key.strip():
            yield "xdata", key.strip()
    if parent := draft.values.get("crossref", "").strip():
        yield "crossref", parent


def _refuse(
    parent: str, chain: tuple[str, ...], drafts: Mapping[str, Draft]
) -> tuple[Code, str, str] | None:
    if parent not in drafts:
        meant = nearest(parent, drafts)
        hint = f"Did you mean “{meant}”?" if meant else "Add that entry, or remove the field."
        return Cit.CIT214, f"There is no entry “{parent}” to take fields from.", hint
    if parent in chain:
        way = " → ".join((*chain[chain.index(parent) :], parent))
        return Cit.CIT215, f"These entries refer to each other in a circle: {way}.", "Remove one."
    if len(chain) > MOST_STEPS:
        sentence = f"“{parent}” is more than {MOST_STEPS} cross-references away from “{chain[0]}”."
        return Cit.CIT215, sentence, "Refer to the last of them directly."
    return None


def _given(field: str, child: Draft, parent: Draft) -> Iterator[tuple[str, str]]:
    """Yield what a parent gives to a child, by the child's names for it."""
    for name, value in parent.values.items():
        if field == "xdata":
            if name not in {"ids", "xdata"}:
                yield name, value
        elif name not in _KEPT:
            for known in _renamed(name, child.entry.kind, parent.entry.kind):
                yield known, value


def _renamed(name: str, child: str, parent: str) -> tuple[str, ...]:
    prefix = ""
    if child in _PARTS_OF_BOOKS and parent in _BOOKS:
        prefix = "book"
    elif parent in _SETS:
        prefix = "main"
    elif child in {"article", "suppperiodical"} and parent == "periodical":
        prefix = "journal"
    if prefix and name in {"title", "subtitle", "titleaddon"}:
        return (prefix + name,)
    if prefix and name == "shorttitle":
        return ()
    if prefix == "book" and name == "author":
        return ("author", "bookauthor") if child != "incollection" else ("bookauthor",)
    return (name,)

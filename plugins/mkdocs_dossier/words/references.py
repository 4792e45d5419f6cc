"""The words and marks of references.

French follows the *Lexique des règles typographiques en usage à l'Imprimerie nationale*: no-break
spaces within guillemets and after abbreviations.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.words.catalogue import catalogue_for
from mkdocs_dossier.words.punctuation import Punctuation, punctuation_for

_NAMED = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Terms:
    """What a language calls the parts of a reference; ``{}`` stands for the part.

    Attributes:
        marks: the language's.
        subtitle: between title and subtitle.
        dash: between first and last page.
        one_page: before one page.
        pages: before several.
        editions: an edition's number, by CLDR's category of ordinals.
        on_day: before a date that is a day.
        in_time: before a month or a year.
        interviewer: ``{what}`` is with ``{whom}``.
        recipient: ``{what}`` is to ``{whom}``.
        decision: names of the parts of a court's decision in order.
        forthcoming: where the source is still to come.
        in_press: where it is being printed.
    """

    marks: Punctuation
    subtitle: str
    dash: str
    others: str
    undated: str
    editor: str
    editors: str
    edited_by: str
    container: str
    volume: str
    issue: str
    one_page: str
    pages: str
    version: str
    edition: str
    editions: Mapping[str, str]
    accessed: str
    archived: str
    archived_copy: str
    on_day: str
    in_time: str
    interviewer: str
    recipient: str
    translator: str
    decision: tuple[str, ...]
    forthcoming: str
    in_press: str


@lru_cache(maxsize=64)
def terms_for(langs: str) -> Terms:
    """Return the terms for a page in the best of some languages; see ``languages.prefer``."""
    say = catalogue_for(langs).pgettext
    return Terms(
        marks=punctuation_for(langs),
        subtitle=say("between title and subtitle", ":"),
        dash=say("between first and last page", "–"),
        others=say("after the first of many authors", "et al."),
        undated=say("reference, in place of a date", "n.d."),
        editor=say("reference, one editor", "{} (ed.)"),
        editors=say("reference, several editors", "{} (eds)"),
        edited_by=say("reference", "ed. {}"),
        container=say("reference, before a book's title", "in"),
        volume=say("reference", "vol.\u00a0{}"),
        issue=say("reference", "no.\u00a0{}"),
        one_page=say("reference, one page", "p.\u00a0{}"),
        pages=say("reference, several pages", "pp.\u00a0{}"),
        version=say("reference", "version\u00a0{}"),
        edition=say("reference, with an ordinal number", "{}\u00a0ed."),
        editions={
            "one": say("ordinal number of an edition, such as 1 or 21", "{}st"),
            "two": say("ordinal number of an edition, such as 2 or 22", "{}nd"),
            "few": say("ordinal number of an edition, such as 3 or 23", "{}rd"),
            "other": say("ordinal number of an edition, such as 4", "{}th"),
        },
        accessed=say("reference, with a date", "accessed {}"),
        archived=say("reference, with a date", "archived {}"),
        archived_copy=say("reference", "archived copy"),
        on_day=say("reference, a day after a verb", "{}"),
        in_time=say("reference, a month or year after a verb", "{}"),
        interviewer=say("reference: an interview", "{what} by {whom}"),
        recipient=say("reference: a letter", "{what} to {whom}"),
        translator=say("reference", "trans. {}"),
        decision=tuple(
            _NAMED.findall(
                say(
                    "order of the parts of a court's decision",
                    "{title} {court} {docket} {reporter} {date}",
                )
            )
        ),
        forthcoming=say("reference, in place of a date", "forthcoming"),
        in_press=say("reference, in place of a date", "in press"),
    )

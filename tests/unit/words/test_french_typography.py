"""French messages keep to French typography.

Source: *Lexique des règles typographiques en usage à l'Imprimerie nationale*: a narrow no-break
space before ; ! ?, a no-break space before : and within guillemets, curved apostrophes.
"""

import re
from gettext import GNUTranslations

import pytest
from tests.unit.words.test_catalogues import SCRIPTED, WHOLE, forms, messages, name

from mkdocs_dossier.dates import format_date, parse_date
from mkdocs_dossier.model.date import HistoricalDate
from mkdocs_dossier.words.catalogue import catalogue_for

FRENCH = next(path for path in WHOLE if name(path) == "fr")
SAID = [
    (message.context, form)
    for message in messages(SCRIPTED.read(FRENCH))
    for form in forms(message)
    if not str(message.context).startswith("CLDR pattern")
]
WRONG = re.compile(
    "(?<!\u202f)[;!?]|(?<!\u00a0):|«(?!\u00a0)|(?<!\u00a0)»|['\"]|[ ]{2}|\\b[Nn]°|…\\S|\\.\\.\\."
)


@pytest.mark.parametrize(
    "wrong", ["Quoi ?", "Quoi?", "Titre :", "Titre:", "«mot»", "l'eau", "mots ; autres"]
)
def test_what_is_wrong_is_seen(wrong: str) -> None:
    assert WRONG.search(wrong)


def test_every_message_keeps_to_the_rules() -> None:
    assert len(SAID) > 250
    assert [pair for pair in SAID if WRONG.search(pair[1])] == []


def test_the_catalogue_is_french() -> None:
    assert isinstance(catalogue_for("fr"), GNUTranslations)


def test_the_first_of_a_month_is_an_ordinal() -> None:
    date = parse_date("2020-05-01")
    assert isinstance(date, HistoricalDate)
    assert format_date(date, "fr") == "1er mai 2020"

"""The language of a source: what reference managers write to a BCP 47 tag."""

import re
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?(?:[-_](?:[A-Za-z]{2}|\d{3}))?")
_BABEL = {
    "acadian": "fr-CA", "american": "en-US", "australian": "en-AU", "austrian": "de-AT",
    "brazil": "pt-BR", "brazilian": "pt-BR", "british": "en-GB", "canadian": "en-CA",
    "canadien": "fr-CA", "francais": "fr", "frenchb": "fr", "germanb": "de", "magyar": "hu",
    "mexican": "es-MX", "naustrian": "de-AT", "newzealand": "en-NZ", "ngerman": "de",
    "nswissgerman": "de-CH", "nynorsk": "nn", "norsk": "nb", "polutonikogreek": "el",
    "portuges": "pt", "swissgerman": "de-CH", "ukenglish": "en-GB", "usenglish": "en-US",
}  # fmt: skip
"""Names of the LaTeX packages babel and polyglossia that are no language's English name."""
_ISO_639_2 = {
    "ara": "ar", "chi": "zh", "zho": "zh", "dan": "da", "deu": "de", "dut": "nl", "nld": "nl",
    "eng": "en", "fin": "fi", "fra": "fr", "fre": "fr", "ger": "de", "gre": "el", "ell": "el",
    "heb": "he", "hun": "hu", "ita": "it", "jpn": "ja", "kor": "ko", "nor": "no", "pol": "pl",
    "por": "pt", "rum": "ro", "ron": "ro", "rus": "ru", "spa": "es", "swe": "sv", "tur": "tr",
    "ukr": "uk",
}  # fmt: skip
"""Codes of three letters that reference managers import from library catalogues."""


_LONGEST = 80


@lru_cache(maxsize=1024)
def read_language(text: str) -> str | None:
    """Return the tag, or ``None`` if the text names no language.

    Args:
        text: of ``langid``, ``language`` or ``hyphenation``, decoded; of several languages, as in
            “French and English”, the first counts.
    """
    text = text[:_LONGEST]
    for word in (text, *re.split(r"\s*(?:[,;/&]|\band\b|\bet\b)\s*", text)):
        name = re.sub(r"\s*\(.*\)$", "", word).strip().lower()
        if not name:
            continue
        tag = _BABEL.get(name) or _ISO_639_2.get(name) or _names().get(name) or _as_tag(name)
        # What languages call themselves costs a file each to know, so it is asked last.
        tag = tag or _own_names().get(name, "")
        if tag:
            return tag
    return None


def _as_tag(name: str) -> str:
    if not _TAG.fullmatch(name):
        return ""
    try:
        locale = Locale.parse(name.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return ""
    parts = (locale.language, locale.script, locale.territory)
    return "-".join(part for part in parts if part)


@cache
def _names() -> dict[str, str]:
    """Return tags by what languages are called in English and in French."""
    english, french = Locale.parse("en").languages, Locale.parse("fr").languages
    names: dict[str, str] = {}
    for code in sorted(english, key=lambda code: (len(code), code)):
        tag = code.replace("_", "-")
        for name in (english.get(code), french.get(code)):
            if name:
                names.setdefault(name.lower(), tag)
    return names


@cache
def _own_names() -> dict[str, str]:
    """Return tags by what languages call themselves."""
    names: dict[str, str] = {}
    for tag in _names().values():
        name = _own_name(tag.replace("-", "_"))
        if name:
            names.setdefault(name.lower(), tag)
    return names


def _own_name(code: str) -> str:
    try:
        return str(Locale.parse(code).get_language_name() or "")
    except (UnknownLocaleError, ValueError):
        return ""

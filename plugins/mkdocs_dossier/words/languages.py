"""Which languages there are words in, and which way they are written."""

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

SOURCE = "en"
"""The language that messages are written in; it needs no catalogue."""

_CATALOGUES = "catalogues"

# CLDR's characterOrder; a test holds this to it.
_RIGHT_TO_LEFT = frozenset(
    "apc ar ars arz azb bal bgn ckb dv fa glk he iw ji ks lrc mzn nqo pnb prs ps rhg sd sdh skr syr"
    " trw ug ur yi".split()
)
_SCRIPTS = frozenset({"adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"})


@cache
def catalogues() -> tuple[str, ...]:
    """Return the languages that have a catalogue, such as ``fr`` and ``en_US``, in order."""
    found = files("mkdocs_dossier.words").joinpath(_CATALOGUES).iterdir()
    return tuple(sorted(each.name for each in found if each.is_dir()))


def prefer(lang: str, report: str) -> str:
    """Return the languages that a page may be told in, best first.

    Args:
        lang: BCP 47 tag of the page.
        report: of the report.

    Returns:
        Tags parted by colons, as GNU gettext's ``LANGUAGE`` has them: the page's alone if there
        are words in it; else the report's behind it. Dates are told in the first, words in the
        first that there are words in, and in English if there is none.
    """
    return lang if lang == report or has_words(lang) else f"{lang}:{report}"


def first_of(langs: str) -> str:
    """Return the page's own language out of those that it may be told in."""
    return langs.partition(":")[0]


@lru_cache(maxsize=256)
def has_words(lang: str) -> bool:
    """Tell whether there are words in a language, or in the one that it is a variety of."""
    known = {SOURCE, *catalogues()}
    return any(name in known for name in names_of(lang))


def names_of(lang: str) -> Iterator[str]:
    """Yield the names that a catalogue for a BCP 47 tag may have: ``fr_CA``, then ``fr``."""
    language, *others = lang.replace("-", "_").split("_")
    parts = [language.lower()]
    # RFC 5646, section 2.1.1: scripts are written as Latn, regions as CA.
    parts += [each.title() if len(each) == 4 else each.upper() for each in others]
    while parts:
        yield "_".join(parts)
        parts.pop()


@lru_cache(maxsize=256)
def is_right_to_left(lang: str) -> bool:
    """Tell whether a language is written from right to left."""
    language, *others = first_of(lang).replace("_", "-").lower().split("-")
    script = next((each for each in others if len(each) == 4), "")
    return script in _SCRIPTS if script else language in _RIGHT_TO_LEFT


def direction_beside(lang: str, around: str) -> str:
    """Return the ``dir`` of words in another language; empty where it is the page's own.

    Args:
        lang: BCP 47 tag of the words; empty for the page's.
        around: of the page.
    """
    if not lang or is_right_to_left(lang) is is_right_to_left(around):
        return ""
    return "rtl" if is_right_to_left(lang) else "ltr"

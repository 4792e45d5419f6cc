"""Words that turn a sentence into its opposite."""

import re
from functools import lru_cache

from mkdocs_dossier.anchoring.lookalikes import read_letters

_ENGLISH = """not never no none nobody nothing neither nor without cannot nowhere hardly scarcely
barely ain't"""
_FRENCH = """pas jamais aucun aucune aucuns aucunes rien personne nul nulle guère ni non"""
_GERMAN = """nicht kein keine keinen keinem keiner keines niemals niemand nichts weder"""
_SPANISH = """nunca nadie nada ningún ninguna ninguno tampoco jamás"""
_ITALIAN = """nessuno nessuna nessun niente nulla"""
_ALWAYS = frozenset(f"{_ENGLISH} {_FRENCH} {_GERMAN} {_SPANISH} {_ITALIAN}".split())
# Also everyday words of another language, so they count only in a capture of their own.
_BY_LANGUAGE = {
    "fr": frozenset({"ne", "sans"}),
    "de": frozenset({"nie", "ohne"}),
    "es": frozenset({"sin"}),
    "it": frozenset({"mai", "né", "senza", "ne"}),
}
_TELLTALES = {
    "en": (" the ", " of ", " and ", " that "),
    "fr": (" les ", " des ", " une ", " et "),
    "de": (" der ", " und ", " die ", " ist "),
    "es": (" los ", " las ", " el ", " y "),
    "it": (" che ", " il ", " della ", " gli "),
}
SAMPLE = 20_000
"""Characters that tell a language; quotations of one capture share the guess."""

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*'?")
_NOUN_BEFORE = re.compile(
    r"\b(?:une?|la|les|cette|ce|chaque|par|toute|quelque|autre|seule|premier|deux)\s\Z",
    re.IGNORECASE,
)
_NUMBER_NO = re.compile(r"\s?[.°]?\s?\d")


@lru_cache(maxsize=1024)
def languages(value: str) -> frozenset[str]:
    """Guess a capture's language from its commonest small words.

    Args:
        value: the start of the normalised text, ``SAMPLE`` characters of it.

    Returns:
        The likeliest, every one if there is no telling.
    """
    sample = f" {value.lower()} "
    counts = {
        language: sum(map(sample.count, telltales)) for language, telltales in _TELLTALES.items()
    }
    best = max(counts.values())
    return frozenset(language for language, count in counts.items() if count * 2 >= best)


def find_negations(words: str, spoken: frozenset[str]) -> tuple[str, ...]:
    """Return the negations among normalised words, as a reader takes them.

    Args:
        words: what to look through.
        spoken: the languages it may be in, as ``languages`` returns them.
    """
    found = []
    words = read_letters(words)
    for match in _WORD.finditer(words):
        word = match[0].lower()
        if not _is_negation(word, spoken):
            continue
        if word in {"personne", "pas"} and _NOUN_BEFORE.search(words, 0, match.start()):
            continue
        if word == "no" and _NUMBER_NO.match(words, match.end()):
            continue
        found.append(match[0])
    return tuple(found)


def _is_negation(word: str, spoken: frozenset[str]) -> bool:
    if word.endswith("n't") or word.startswith(("n'", "not-")):
        return True
    elided, apostrophe, rest = word.partition("'")
    forms = {word, word.rstrip("'")} | ({rest} if apostrophe and len(elided) <= 2 else set())
    if forms & _ALWAYS:
        return True
    return any(forms & _BY_LANGUAGE.get(language, frozenset()) for language in spoken)

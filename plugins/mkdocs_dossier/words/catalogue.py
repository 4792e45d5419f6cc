"""Message catalogues: GNU gettext's, read by the standard library.

Messages are English sentences with a context, which says where readers meet them. A catalogue is
read once; tables take their words from it once for each language, so that nothing is looked up
while a page is rendered but attributes.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files

from mkdocs_dossier.words.languages import SOURCE, catalogues, names_of

DOMAIN = "dossier"

Count = Callable[[int], str]
"""Says how many there are of something, in the right form of the word."""


@lru_cache(maxsize=256)
def catalogue_for(langs: str) -> NullTranslations:
    """Return the catalogue that a page takes its words from.

    Args:
        langs: BCP 47 tags parted by colons, best first. A variety such as ``fr-CA`` has the words
            of its language but for those that its own catalogue gives.

    Returns:
        The first that there is; English, which messages are written in, if there is none.
    """
    for lang in langs.split(":"):
        named = [name for name in names_of(lang) if name in {SOURCE, *catalogues()}]
        if named:
            return _chain(tuple(named))
    return NullTranslations()


@cache
def _chain(names: tuple[str, ...]) -> NullTranslations:
    first, *others = names
    if first == SOURCE:
        return NullTranslations()
    catalogue = _read(first)
    if others:
        catalogue.add_fallback(_chain(tuple(others)))
    return catalogue


def _read(name: str) -> GNUTranslations:
    path = f"catalogues/{name}/LC_MESSAGES/{DOMAIN}.mo"
    with files("mkdocs_dossier.words").joinpath(path).open("rb") as file:
        return GNUTranslations(file)

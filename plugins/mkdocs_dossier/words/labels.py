"""What kinds, types and media of sources are called in references."""

from collections.abc import Mapping
from functools import cache, lru_cache

from mkdocs_dossier.words.catalogue import catalogue_for
from mkdocs_dossier.words.languages import SOURCE, catalogues

_ALSO_WRITTEN = {
    "audio": "audio recording",
    "bathesis": "bachelor’s thesis",
    "email": "e-mail",
    "leak": "leaked document",
    "mathesis": "master’s thesis",
    "movie": "video",
    "personalcommunication": "personal communication",
    "personal": "personal communication",
    "phdthesis": "doctoral thesis",
    "phone": "by telephone",
    "pressrelease": "press release",
    "resreport": "research report",
    "slide deck": "slides",
    "techreport": "technical report",
    "telephone": "by telephone",
    "tweet": "post",
}


def name_label(text: str, langs: str) -> str:
    """Return what a kind, type or medium is called; as written if nobody knows it.

    Args:
        text: as a record has it, in any language that there are words in.
        langs: of the page; see ``languages.prefer``.
    """
    word = text.lower().replace("'", "’")
    word = _ALSO_WRITTEN.get(word, word)
    return _labels(langs).get(_meanings().get(word, ""), text)


@cache
def _meanings() -> Mapping[str, str]:
    """Return the English name of each label, whatever language it is written in."""
    found: dict[str, str] = {}
    for lang in (SOURCE, *catalogues()):
        for english, label in _labels(lang).items():
            found.setdefault(label.lower(), english)
    return found


@lru_cache(maxsize=64)
def _labels(langs: str) -> Mapping[str, str]:
    say = catalogue_for(langs).pgettext
    return {
        "audio recording": say("kind of source in a reference", "audio recording"),
        "bachelor’s thesis": say("kind of source in a reference", "bachelor’s thesis"),
        "by e-mail": say("how somebody was asked", "by e-mail"),
        "by telephone": say("how somebody was asked", "by telephone"),
        "court filing": say("kind of source in a reference", "court filing"),
        "database": say("kind of source in a reference", "database"),
        "dataset": say("kind of source in a reference", "dataset"),
        "doctoral thesis": say("kind of source in a reference", "doctoral thesis"),
        "e-mail": say("kind of source in a reference", "e-mail"),
        "in person": say("how somebody was asked", "in person"),
        "internal memo": say("kind of source in a reference", "internal memo"),
        "interview": say("kind of source in a reference", "interview"),
        "leaked document": say("kind of source in a reference", "leaked document"),
        "letter": say("kind of source in a reference", "letter"),
        "map": say("kind of source in a reference", "map"),
        "master’s thesis": say("kind of source in a reference", "master’s thesis"),
        "message": say("kind of source in a reference", "message"),
        "patent": say("kind of source in a reference", "patent"),
        "personal communication": say("kind of source in a reference", "personal communication"),
        "photograph": say("kind of source in a reference", "photograph"),
        "podcast": say("kind of source in a reference", "podcast"),
        "post": say("kind of source in a reference", "post"),
        "press release": say("kind of source in a reference", "press release"),
        "report": say("kind of source in a reference", "report"),
        "research report": say("kind of source in a reference", "research report"),
        "screenshot": say("kind of source in a reference", "screenshot"),
        "slides": say("kind of source in a reference", "slides"),
        "software": say("kind of source in a reference", "software"),
        "statement": say("kind of source in a reference", "statement"),
        "technical report": say("kind of source in a reference", "technical report"),
        "transcript": say("kind of source in a reference", "transcript"),
        "video": say("kind of source in a reference", "video"),
        "video call": say("how somebody was asked", "video call"),
    }

"""The words around replies that no author wrote, in the page's language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReplyWords:
    """What readers see; ``{}`` takes whose reply it is."""

    reply: str
    reply_from: str
    received: str
    published: str
    verbatim: str


ENGLISH = ReplyWords(
    reply="Reply",
    reply_from="Reply from {}",
    received="Received",
    published="Published",
    verbatim="These are the words of the person or organisation named above, as received. They are"
    " printed unchanged and are not checked by this report.",
)
FRENCH = ReplyWords(
    reply="Réponse",
    # No preposition: it would have to fit the name that follows.
    reply_from="Réponse : {}",
    received="Reçue le",
    published="Publiée le",
    verbatim="Ces mots sont ceux de la personne ou de l’organisation nommée ci-dessus, tels qu’ils"
    " ont été reçus. Ils sont publiés sans changement ; ce rapport ne les a pas contrôlés.",
)

_LANGUAGES = {"en": ENGLISH, "fr": FRENCH}


def reply_words_for(lang: str) -> ReplyWords:
    """Return the words for a BCP 47 tag; English where there are none."""
    return _LANGUAGES.get(lang.partition("-")[0].lower(), ENGLISH)

"""The words around replies."""

from dataclasses import dataclass
from functools import lru_cache

from mkdocs_dossier.words.catalogue import catalogue_for


@dataclass(frozen=True, slots=True)
class ReplyWords:
    """What readers see; ``{}`` takes whose reply it is."""

    reply: str
    reply_from: str
    received: str
    received_within: str
    published: str
    verbatim: str


@lru_cache(maxsize=64)
def reply_words_for(langs: str) -> ReplyWords:
    """Return the words for a page in the best of some languages; see ``languages.prefer``."""
    say = catalogue_for(langs).pgettext
    return ReplyWords(
        reply=say("kind of thing", "Reply"),
        # Translators: where a preposition would have to fit the name, do without one.
        reply_from=say("a reply and whose it is", "Reply from {}"),
        received=say("reply, before a date", "Received"),
        received_within=say("reply, before a date, within a sentence", "received"),
        published=say("reply, before a date", "Published"),
        verbatim=say(
            "below a reply",
            "These are the words of the person or organisation named above, as received. They are"
            " printed unchanged and are not checked by this report.",
        ),
    )

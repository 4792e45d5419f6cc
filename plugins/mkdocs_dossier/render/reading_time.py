"""How long a chapter takes to read.

Source of the speeds: Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading
Performance: The New International Reading Speed Texts IReST", Investigative Ophthalmology & Visual
Science 53 (2012), who had people in seventeen languages read aloud: nobody is hurried by them.
"""

import re

from mkdocs_dossier.model.chapter import Chapter

_WORDS_A_MINUTE = {
    "ar": 138, "de": 179, "en": 228, "es": 218, "fi": 161, "fr": 195, "he": 187, "it": 188,
    "nl": 202, "pl": 166, "pt": 181, "ru": 184, "sl": 180, "sv": 199, "tr": 166,
}  # fmt: skip
_USUAL = 184
"""Words a minute, on the average of all the languages."""
_SIGNS_A_MINUTE = {"ja": 357, "zh": 255}
"""Where no spaces part words."""
_NOT_READ = re.compile(r"\[[^\[\]]*@[^\[\]]*\]|^ *(?::::.*|[a-z_]+: [^\s,]*)$", re.MULTILINE)
"""Citations, the edges of directives, and options of one word."""


def estimate_minutes(chapter: Chapter) -> int:
    """Return how many minutes a chapter takes to read, at least one.

    What stands in timelines and notices counts, and references do not.
    """
    text = _NOT_READ.sub("", chapter.text[chapter.start :])
    lang = chapter.front.lang.partition("-")[0].lower()
    if lang in _SIGNS_A_MINUTE:
        signs = sum(map(len, text.split()))
        return max(1, round(signs / _SIGNS_A_MINUTE[lang]))
    return max(1, round(len(text.split()) / _WORDS_A_MINUTE.get(lang, _USUAL)))

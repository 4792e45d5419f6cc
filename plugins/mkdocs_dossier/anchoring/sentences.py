"""Where sentences end."""

import re

_END = re.compile(
    r"""
    (?P<word>\w*)(?P<stop>[.!?…]+|[。！？؟])
    [\"')\]]*
    (?:\s+(?=[\"'(\[¿¡-]*\s?[^\W\d_a-zß-öø-ÿ])|\s+(?=\d)|\s*\Z|(?<=[。！？]))
    """,
    re.VERBOSE,
)
_SHORTENED = """mr mrs ms dr prof sr jr st no nos vs etc eg ie cf approx inc ltd co corp dept gen
gov hon lt col sgt capt rep sen rev fig vol pp art ch jan feb mar apr jun jul aug sep sept oct nov
dec mm mme mlle me ex env av bd al nr bzw ca usw bspw hr fr hrsg"""
_ABBREVIATIONS = frozenset(_SHORTENED.split())


def crosses_sentence_end(skipped: str, following: str, raw: str) -> bool:
    """Tell whether words that were left out run over the end of a sentence.

    Args:
        skipped: the words left out, normalised.
        following: the words after them, which show whether a new sentence starts.
        raw: the same words left out, as extracted, where paragraphs are seen.
    """
    if _paragraph_ends(raw):
        return True
    text = skipped + following[:24]
    for match in _END.finditer(text):
        if match.start("stop") >= len(skipped):
            return False
        if not _is_abbreviation(match["word"], match["stop"], text[match.end() : match.end() + 1]):
            return True
    return False


def _is_abbreviation(word: str, stop: str, following: str) -> bool:
    if stop != ".":
        return False
    if following.isdigit():
        return word.lower() in _ABBREVIATIONS
    return (len(word) == 1 and word.isalpha()) or word.lower() in _ABBREVIATIONS


def _paragraph_ends(raw: str) -> bool:
    """Tell whether a paragraph ends, other than a page that breaks in mid-sentence."""
    for match in re.finditer(r"(\S)[^\S\n]*\n[^\S\n]*\n\s*(\S)", raw):
        if not ((match[1].isalnum() or match[1] in ",;-–") and match[2].islower()):
            return True
    return False

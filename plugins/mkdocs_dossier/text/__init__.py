"""Normalised text with an offset map, and digests of a quotation's words."""

from mkdocs_dossier.text.characters import hidden_characters, name_character, without_hidden
from mkdocs_dossier.text.digest import canonical_words, digest_line, digest_words
from mkdocs_dossier.text.normalisation import NormalisedText, normalise, normalise_capture

__all__ = [
    "NormalisedText",
    "canonical_words",
    "digest_line",
    "digest_words",
    "hidden_characters",
    "name_character",
    "normalise",
    "normalise_capture",
    "without_hidden",
]

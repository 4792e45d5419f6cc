"""Social cards of a site: which chapters have one, and pictures kept from earlier builds."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from platformdirs import user_cache_path

from mkdocs_dossier.exports.imprint import Imprint
from mkdocs_dossier.exports.social_card import SocialCard, draw_card, is_legible
from mkdocs_dossier.exports.social_tags import compose_card
from mkdocs_dossier.mkdocs_plugin.options import Options
from mkdocs_dossier.mkdocs_plugin.writing_whole import write_whole
from mkdocs_dossier.model.report import Report

log = get_plugin_logger("dossier")

_FOLDER = "assets/dossier/cards"
_OTHERS = ("material/social", "social")
"""Plugins that draw cards, and write the tags for them, themselves."""

Cards = dict[str, SocialCard] | None
"""Cards by the uri of their chapter; ``None`` where another plugin makes cards and tags."""


def gather_cards(config: MkDocsConfig, options: Options, report: Report, imprint: Imprint) -> Cards:
    """Return the card of each chapter that gets one.

    Raises:
        PluginError: if the report's own font cannot be read.
    """
    if any(name in config.plugins for name in _OTHERS):
        return None
    # Networks want whole addresses.
    if not options.social_cards or not imprint.address:
        return {}
    font = options.social_card_font
    if font:
        font = str(Path(config.config_file_path or ".").parent / font)
    composed = {each.uri: compose_card(each, imprint, font) for each in report.chapters}
    cards = {uri: card for uri, card in composed.items() if card is not None}
    try:
        drawn = {uri: card for uri, card in cards.items() if is_legible(card)}
    except OSError as error:
        raise PluginError(f"`social_card_font` cannot be read: {error}") from error
    if len(drawn) < len(cards):
        missing = len(cards) - len(drawn)
        log.info("%s chapters get no social card, as the font does not have all of their letters;"
                 " give one as `social_card_font`.", missing)  # fmt: skip
    return drawn


def name_cards(cards: Mapping[str, SocialCard]) -> dict[str, SocialCard]:
    """Return the cards by their paths in the site."""
    return {path_of(card): card for card in cards.values()}


def path_of(card: SocialCard) -> str:
    """Return the path of a card in the site."""
    return f"{_FOLDER}/{card.name}"


def read_card(card: SocialCard) -> bytes:
    """Return a card as it was drawn for an earlier build, or draw it."""
    file = user_cache_path("dossier") / "cards" / card.name
    with suppress(OSError):
        return file.read_bytes()
    drawn = draw_card(card)
    with suppress(OSError):
        write_whole(file, drawn)
    return drawn

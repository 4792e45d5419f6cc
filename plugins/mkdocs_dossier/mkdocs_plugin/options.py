"""The plugin's options, and what the Markdown extension is told of them."""

from pathlib import Path
from typing import Any

from mkdocs.config import config_options
from mkdocs.config.base import Config, ValidationError
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_dossier.integrity.host_headers import HOSTS
from mkdocs_dossier.mkdocs_plugin.language_options import LanguagesOption
from mkdocs_dossier.render.error_address import find_problem
from mkdocs_dossier.site.features import name_features
from mkdocs_dossier.site.hidden_files import list_unhidden
from mkdocs_dossier.site.languages import read_languages
from mkdocs_dossier.site.navigation import list_pages

EXTENSION = "dossier"
# Corrections name their passage by an id, which authors give as an attribute list.
EXTENSIONS = ("attr_list", EXTENSION)


class ErrorAddress(config_options.Type[str]):
    """An address at which readers report errors; what is none stops MkDocs before anything else."""

    def run_validation(self, value: object) -> str:
        """Return the address, if links can lead to it."""
        address = super().run_validation(value)
        problem = find_problem(address)
        if problem:
            raise ValidationError(problem)
        return address


class Options(Config):  # type: ignore[no-untyped-call]
    """Options of the plugin in ``mkdocs.yml``; the handbook's page on configuration has them."""

    sources_dir = config_options.Type(str, default="sources")
    vault = config_options.Type(str, default="")
    cache_dir = config_options.Type(str, default=".cache/dossier")
    lang = config_options.Optional(config_options.Type(str))
    ellipsis_limit = config_options.Type(int, default=1000)
    citation_style = config_options.Type(str, default="newsroom")
    sources_per_page = config_options.Type(int, default=1000)
    report_errors = ErrorAddress(str, default="")
    search_engine = config_options.Choice(("auto", "builtin", "pagefind", "theme"), default="auto")
    languages = LanguagesOption()
    history = config_options.Type(bool, default=True)
    book = config_options.Type(bool, default=False)
    book_without = config_options.ListOfItems(config_options.Type(str), default=[])
    how_we_know = config_options.Type(bool, default=True)
    method = config_options.Type(str, default="")
    social_cards = config_options.Type(bool, default=True)
    social_card_font = config_options.Type(str, default="")
    security_txt = config_options.Type(dict, default={})
    trust_txt = config_options.Type(dict, default={})
    content_security_policy = config_options.Type(dict, default={})
    host_headers = config_options.ListOfItems(config_options.Choice(HOSTS), default=["_headers"])
    allow = config_options.ListOfItems(config_options.Type(str), default=[])
    unsourced = config_options.Choice(("off", "warning", "error"), default="warning")


def name_options(options: Options, config: MkDocsConfig) -> dict[str, Any]:
    """Return the extension's options."""
    path = config.config_file_path
    return {
        "root": str(Path(path).parent) if path else ".",
        "docs_dir": config.docs_dir,
        "sources_dir": options.sources_dir,
        "vault": options.vault,
        "cache_dir": options.cache_dir,
        "lang": name_lang(options, config),
        "languages": {
            tag: {name: given.get(name) for name in ("name", "site_name")}
            for tag, given in options.languages.items()
        },
        "unsourced": options.unsourced,
        "ellipsis_limit": options.ellipsis_limit,
        "citation_style": options.citation_style,
        "allow": list(options.allow),
        "features": list(
            name_features(config.markdown_extensions, config.plugins, config.mdx_configs)
        ),
        "named": name_files(config),
        "unhidden": list_unhidden(Path(config.docs_dir), config.exclude_docs),
        "site_name": config.site_name,
        "report_errors": options.report_errors,
        "how_we_know": options.how_we_know,
        "method": options.method,
        "errors": "show",
    }


def name_files(config: MkDocsConfig) -> list[str]:
    """Return the files of the site that the configuration itself names."""
    theme = config.theme
    named = [*config.extra_css, *map(str, config.extra_javascript)]
    named += [str(theme.get(name)) for name in ("logo", "favicon") if theme.get(name)]
    return named


def name_lang(options: Options, config: MkDocsConfig) -> str:
    """Return the report's language: the plugin's, else the theme's, else English."""
    theme_lang = config.theme.get("language") if config.theme else None
    lang = str(options.lang or theme_lang or "en")
    languages = read_languages(options.languages, lang)
    return languages.default if languages.several else lang


def find_order(config: MkDocsConfig) -> list[str]:
    """Return the pages of ``nav`` in order, if there is one."""
    return list(list_pages(config.nav or []))

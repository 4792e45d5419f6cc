"""The theme's own inline scripts, as it will print them.

They are taken from the theme's templates and the configuration, never from a finished page: what a
chapter could slip into a page is not among them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, TemplateError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import get_relative_url
from selectolax.lexbor import LexborHTMLParser

log = get_plugin_logger("dossier")

_FOLDER = "partials/javascripts"
_ANALYTICS = "partials/integrations/analytics.html"
_DATA = ("application/json", "application/ld+json")

_NEEDED: Mapping[str, Callable[[MkDocsConfig], object]] = {
    "announce.html": lambda config: "announce.dismiss" in config.theme.get("features", ()),
    "consent.html": lambda config: config.extra.get("consent"),
    "outdated.html": lambda config: config.extra.get("version"),
    "palette.html": lambda config: not isinstance(config.theme.get("palette"), dict),
}
"""When Material includes a template; any other it always does, or a maintainer's own one would."""


def knows_theme(config: MkDocsConfig) -> bool:
    """Tell whether the theme keeps its inline scripts where Material does."""
    return any(Path(folder, _FOLDER, "base.html").is_file() for folder in config.theme.dirs)


def gather_scripts(env: Environment, config: MkDocsConfig, urls: Iterable[str]) -> tuple[str, ...]:
    """Return the text of every inline script that the theme prints.

    Args:
        env: of the theme's templates.
        config: of the site.
        urls: of the site's pages.
    """
    folders = [Path(folder, _FOLDER) for folder in config.theme.dirs]
    names = sorted({path.name for folder in folders for path in folder.glob("*.html")})
    needed = [f"{_FOLDER}/{name}" for name in names if _NEEDED.get(name, bool)(config)]
    if config.extra.get("analytics"):
        needed.append(_ANALYTICS)
    found: dict[str, None] = {}
    for name in needed:
        for base_url in _list_bases(config, urls):
            found.update(dict.fromkeys(_render(env, config, name, base_url)))
    return tuple(found)


def _list_bases(config: MkDocsConfig, urls: Iterable[str]) -> list[str]:
    """Return what pages of the site have for the way to its top.

    It tells how deep a page lies, and nothing else of it. The page for what is not found has the
    address itself, as MkDocs gives it.
    """
    depths = {url.count("/") for url in urls}
    bases = {get_relative_url(".", "a/" * depth) for depth in depths | {0}}
    return sorted({*bases, urlsplit(config.site_url or "/").path})


def _render(env: Environment, config: MkDocsConfig, name: str, base_url: str) -> Iterator[str]:
    context: dict[str, Any] = {
        "config": config,
        "base_url": base_url,
        "features": config.theme.get("features") or [],
    }
    try:
        html = env.get_template(name).render(context)
    except TemplateError as error:
        # A maintainer's own template may want a page; its scripts then are not among the known.
        log.debug("The scripts in %s are not known: %s", name, error)
        return
    for script in LexborHTMLParser(f"<body>{html}").css("script"):
        if script.attributes.get("src") is None and script.attributes.get("type") not in _DATA:
            yield script.text()

"""Examining a report's configuration: what ``mkdocs.yml`` lists, and what that does to a report."""

from collections.abc import Iterator, Mapping
from importlib.metadata import entry_points
from typing import Any

from mkdocs_dossier.cli.configuration import list_entries
from mkdocs_dossier.cli.examination import Examined, State

_REWRITES = {
    "bibtex": "It reads [@key] too, and rewrites the text before Dossier sees it.",
    "macros": "It takes {{ and {% in a chapter for code; one in a quotation breaks the page.",
    "include-markdown": "What it includes is not looked at by `dossier check`.",
}
_INCLUDES = (
    "pymdownx.snippets",
    "mdx_include.mdx_include",
    "mdx_include",
    "markdown_include.include",
)


def examine_plugins(config: Mapping[str, Any]) -> Iterator[Examined]:
    """Look at the plugins: ours, the search, those that are missing or in our way."""
    listed = [name for name, _ in list_entries(config.get("plugins"))]
    extensions = [name for name, _ in list_entries(config.get("markdown_extensions"))]
    if "dossier" in listed:
        yield Examined("plugin", State.FINE, "mkdocs.yml lists dossier under plugins.")
    elif "dossier" in extensions:
        yield Examined(
            "plugin",
            State.NOTE,
            "mkdocs.yml lists dossier as a Markdown extension only: no exports, search or assets.",
            "With MkDocs, list it under plugins; Zensical knows no plugins.",
        )
    else:
        yield Examined(
            "plugin",
            State.BROKEN,
            "mkdocs.yml does not list dossier: a build checks nothing.",
            "Write `- dossier` below `plugins:`.",
        )
    if not {"search", "material/search"} & set(listed):
        yield Examined(
            "search",
            State.NOTE,
            "The report cannot be searched: a list of plugins takes the place of MkDocs' own.",
            "Write `- search` below `plugins:`.",
        )
    known = {point.name for point in entry_points(group="mkdocs.plugins")}
    for name in listed:
        if name not in known and f"material/{name}" not in known:
            yield Examined(
                name,
                State.BROKEN,
                "mkdocs.yml lists this plugin, and it is not installed.",
                f"Install it, or take `{name}` out of `plugins:`.",
            )
        if name in _REWRITES:
            yield Examined(name, State.NOTE, _REWRITES[name], "Do without it, if you can.")


def examine_extensions(config: Mapping[str, Any]) -> Iterator[Examined]:
    """Look at the Markdown extensions: all there, none that hides text from the checks."""
    # Here, as Markdown's extensions take a moment to import.
    from mkdocs_dossier.cli.rendering import MissingExtensionError, read_extensions  # noqa: PLC0415

    try:
        names, _ = read_extensions(config)
    except MissingExtensionError as error:
        advice = "Install it, or take it out of `markdown_extensions:`."
        yield Examined("extensions", State.BROKEN, f"One cannot be used: {error}", advice)
        return
    yield Examined("extensions", State.FINE, "All that mkdocs.yml lists can be used.")
    for name in names:
        if name in _INCLUDES:
            yield Examined(
                name,
                State.NOTE,
                "Text that it includes is not looked at by the checks.",
                "Quote and cite in the chapters themselves.",
            )


def examine_site(config: Mapping[str, Any]) -> Iterator[Examined]:
    """Look at what readers get: addresses, and whom their browsers ask for something."""
    address = config.get("site_url")
    if isinstance(address, str) and address.startswith(("http://", "https://")):
        yield Examined("site_url", State.FINE, "Feeds and citations have full addresses.")
    else:
        yield Examined(
            "site_url",
            State.NOTE,
            "Without it, feeds, search engines and “Cite this chapter” have no full addresses.",
            "Write where the report will be published: `site_url: https://…/`.",
        )
    theme = config.get("theme")
    settings = theme if isinstance(theme, dict) else {"name": theme}
    if settings.get("name") != "material":
        yield Examined(
            "theme",
            State.NOTE,
            "Dossier is made for the theme Material; pages may look odd in another.",
            "Write `theme: {name: material, font: false}`.",
        )
    elif settings.get("font") is not False:
        yield Examined(
            "fonts",
            State.NOTE,
            "Material has every reader's browser ask Google for fonts.",
            "Write `font: false` below `theme:`.",
        )
    else:
        yield Examined("fonts", State.FINE, "No reader's browser asks a third party for fonts.")

"""Markdown extensions and plugins that run or include what a chapter asks them to.

With one of them, a chapter is no longer data: it can read files of the computer that builds, run a
program there, or bring in HTML that nobody has looked at.
"""

from collections.abc import Iterable, Iterator

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.site.settings import Settings

_INCLUDES = "puts other files of the computer into pages"
_RUNS = "runs programs that a chapter names"
_WRITES = "writes HTML that a chapter dictates"

REFUSED = {
    "extension:pymdownx.snippets": _INCLUDES,
    "extension:pymdownx.b64": _INCLUDES,
    "extension:pymdownx.blocks.html": _WRITES,
    "extension:markdown_include.include": _INCLUDES,
    "extension:mdx_include": _INCLUDES,
    "extension:mkdocs-click": _RUNS,
    "extension:markdown_exec": _RUNS,
    "extension:markdown_jinja": _RUNS,
    "extension:mdx_unimoji": _WRITES,
    "extension:plantuml_markdown": _RUNS,
    "plugin:macros": _RUNS,
    "plugin:markdown-exec": _RUNS,
    "plugin:markdownextradata": _RUNS,
    "plugin:mknotebooks": _RUNS,
    "plugin:mkdocs-jupyter": _RUNS,
    "plugin:mkdocstrings": _RUNS,
    "plugin:include-markdown": _INCLUDES,
    "plugin:include": _INCLUDES,
    "plugin:include_dir_to_nav": _INCLUDES,
    "plugin:snippets": _INCLUDES,
    "plugin:table-reader": _INCLUDES,
    "plugin:build_plantuml": _RUNS,
    "plugin:kroki": "sends a chapter's words to another computer",
    "plugin:render_swagger": _WRITES,
    "plugin:swagger-ui-tag": _WRITES,
    "plugin:drawio": _WRITES,
    "plugin:img2fig": _WRITES,
}
"""Each by its kind and name, with what it does."""


def name_features(extensions: Iterable[str], plugins: Iterable[str]) -> tuple[str, ...]:
    """Return features as policies name them."""
    return (
        *(f"extension:{name.removeprefix('markdown.extensions.')}" for name in extensions),
        *(f"plugin:{name.rpartition('/')[2]}" for name in plugins),
    )


def check_features(settings: Settings) -> Iterator[Diagnostic]:
    """Yield the extensions and plugins that make content more than data."""
    for feature in settings.features:
        does = REFUSED.get(feature)
        if does and not settings.allows(feature):
            kind, _, name = feature.partition(":")
            said = f"The {kind} “{name}” {does}, and chapters come from many hands."
            hint = f'Remove it; or lift this in mkdocs.yml: dossier: allow: ["{feature}"].'
            yield Diagnostic(Sec.SEC014, Place("mkdocs.yml"), said, hint)

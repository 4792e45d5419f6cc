"""Markdown extensions and plugins that run or include what a chapter asks them to.

With one of them, a chapter is no longer data: it can read files of the computer that builds, run a
program there, or bring in HTML that nobody has looked at.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.lifting import lifted_by
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.site.settings import Settings

_INCLUDES = "puts other files of the computer into pages"
_RUNS = "runs programs that a chapter names"
_FETCHES = "makes readers' browsers fetch a program from another site"
_NAMES = ("name", "class")
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
    "plugin:mermaid2": _FETCHES,
    "plugin:charts": _FETCHES,
    "fence:mermaid": _FETCHES,
}
"""Each by its kind and name, with what it does."""

_FENCES = "pymdownx.superfences"
_BUNDLE = "pymdownx.extra"
_FETCHING = ("mermaid",)
"""Classes for which Material's script fetches a program from elsewhere, however the fence is
called."""


def name_features(
    extensions: Iterable[str],
    plugins: Iterable[str],
    options: Mapping[str, Mapping[str, Any]] | None = None,
) -> tuple[str, ...]:
    """Return features as policies name them.

    Args:
        extensions: of Markdown, by name.
        plugins: by name.
        options: of the extensions, by their names.
    """
    return (
        *(f"extension:{name.removeprefix('markdown.extensions.')}" for name in extensions),
        *(f"plugin:{name.rpartition('/')[2]}" for name in plugins),
        *(f"fence:{name}" for name in _name_fences(options or {})),
    )


def _name_fences(options: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Return the custom fences that do more than show code; configured oddly, they are none."""
    bundled = options.get(_BUNDLE, {}).get(_FENCES)
    given = (options.get(_FENCES), bundled if isinstance(bundled, dict) else {})
    fences = [fence for each in given for fence in (each or {}).get("custom_fences") or ()]
    called = {
        str(fence.get(name)) for fence in fences if isinstance(fence, dict) for name in _NAMES
    }
    return [name for name in _FETCHING if name in called]


def check_features(settings: Settings) -> Iterator[Diagnostic]:
    """Yield the extensions and plugins that make content more than data."""
    for feature in settings.features:
        does = REFUSED.get(feature)
        if does and not settings.allows(feature):
            kind, _, name = feature.partition(":")
            said = f"The {kind} “{name}” {does}, and chapters come from many hands."
            hint = "Remove it." + lifted_by(feature)
            yield Diagnostic(Sec.SEC014, Place("mkdocs.yml"), said, hint)

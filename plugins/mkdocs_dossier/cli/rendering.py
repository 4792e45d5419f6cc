"""What only rendering finds: each chapter converted as the site converts it, and thrown away.

Markdown's other extensions decide what becomes of a chapter's text. A citation that one of them
prints as it stands, an address that runs a program, a passage that was read and never printed:
none of it is seen before the page is made.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import click
from markdown import Markdown
from mkdocs.config import config_options
from mkdocs.config.base import Config

from mkdocs_dossier.cli.configuration import list_entries, read_configuration
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.site import Loaded, Settings
from mkdocs_dossier.site.deadline import TooSlowError, limit_time
from mkdocs_dossier.site.slow_pages import tell_slow

_OURS = ("attr_list", "dossier")


class MissingExtensionError(Exception):
    """What is wrong with a Markdown extension, as the library that failed said it."""


class _Extensions(Config):  # type: ignore[no-untyped-call]
    """The part of a configuration that says how Markdown is read."""

    markdown_extensions = config_options.MarkdownExtensions(
        builtins=["toc", "tables", "fenced_code"]
    )
    mdx_configs = config_options.Private[dict[str, dict[str, Any]]]()


def render_chapters(
    config_file: Path,
    settings: Settings,
    loaded: Loaded,
    chapters: Iterable[Chapter],
    tell: Callable[[int, int], None] | None = None,
) -> list[Diagnostic]:
    """Return what is found while chapters are made into pages.

    Args:
        config_file: names the Markdown extensions.
        settings: where the report is.
        loaded: the report.
        chapters: those to be rendered.
        tell: is told how many of how many are done.

    Raises:
        click.UsageError: if an extension cannot be used.
    """
    try:
        extensions, options = read_extensions(read_configuration(config_file))
    except MissingExtensionError as error:
        raise click.UsageError(
            f"A Markdown extension that {config_file} lists cannot be used: {error}. Install it,"
            " or do all other checks with --no-render."
        ) from error
    found: list[Diagnostic] = []
    options["dossier"] = {
        **options.get("dossier", {}),
        "root": str(settings.root),
        "docs_dir": str(settings.docs),
        "sources_dir": str(settings.sources),
        "vault": str(settings.vault or ""),
        "cache_dir": str(settings.cache),
        "lang": settings.lang,
        "languages": dict(settings.languages.names),
        "unsourced": settings.unsourced,
        "ellipsis_limit": settings.ellipsis_limit,
        "citation_style": settings.citation_style,
        "allow": sorted(settings.allow),
        "errors": "show",
        "found": found,
        "loaded": loaded,
    }
    if any(each.code is Sec.SEC014 for each in loaded.diagnostics):
        # One of the extensions would run or include what a chapter asks for.
        return []
    wanted = [chapter for chapter in chapters if not loaded.is_dangerous(chapter.path)]
    for number, chapter in enumerate(wanted, start=1):
        options["dossier"]["page"] = chapter.uri
        try:
            with limit_time(name=chapter.path):
                _convert(chapter, extensions, options)
        except TooSlowError:
            found.append(tell_slow(chapter.path))
        if tell is not None:
            tell(number, len(wanted))
    return found


def _convert(chapter: Chapter, extensions: list[str], options: Mapping[str, Any]) -> None:
    try:
        # A converter of its own for each page, as MkDocs has it: not every extension forgets.
        converter = Markdown(extensions=extensions, extension_configs=dict(options))
        converter.convert(chapter.text[chapter.start :])
    except TooSlowError:
        raise
    except Exception as error:  # extensions are anybody's code, and raise anything
        said = f"{type(error).__name__}: {one_line(str(error))}"
        raise click.UsageError(
            f"{one_line(chapter.path)} cannot be rendered: {said}. With --no-render all other"
            " checks are done."
        ) from error


def read_extensions(configuration: Mapping[str, Any]) -> tuple[list[str], dict[str, Any]]:
    """Return the Markdown extensions that a configuration lists, ours included, and their options.

    Raises:
        MissingExtensionError: if one of them cannot be used.
    """
    config: Any = _Extensions()
    listed = [
        {name: _leave_out_python(given)} if given else name
        for name, given in list_entries(configuration.get("markdown_extensions"))
    ]
    config.load_dict({"markdown_extensions": listed})
    failed, _ = config.validate()
    if failed:
        # The message holds a traceback; its last line says what is missing.
        raise MissingExtensionError(one_line(str(failed[0][1]).strip().split("\n")[-1]))
    extensions: list[str] = config["markdown_extensions"]
    extensions += [name for name in _OURS if name not in extensions]
    return extensions, dict(config["mdx_configs"])


def _leave_out_python(value: Any) -> Any:  # noqa: ANN401 - YAML is anything
    """Return options without those that a tag for Python stood in: their defaults will do."""
    if isinstance(value, dict):
        return {name: _leave_out_python(each) for name, each in value.items() if each is not None}
    if isinstance(value, list):
        return [_leave_out_python(each) for each in value if each is not None]
    return value

"""``dossier book``: the report as one PDF, as an EPUB, and its site as a zip."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from mkdocs_dossier.authoring.naming import make_slug
from mkdocs_dossier.book.volume import UnboundError
from mkdocs_dossier.cli.configuration import (
    config_option,
    find_options,
    read_configuration,
    read_settings,
)
from mkdocs_dossier.cli.imprint import read_imprint
from mkdocs_dossier.exports.imprint import Imprint
from mkdocs_dossier.formats.terminal import one_line
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site import load
from mkdocs_dossier.site.binding import FORMS, bind
from mkdocs_dossier.site.navigation import list_pages
from mkdocs_dossier.site.source_pages import part_sources
from mkdocs_dossier.site.volumes import Selection, gather_volume


@click.command("book")
@config_option
@click.option("--pdf", "forms", flag_value="pdf", multiple=True, help="Write the PDF.")
@click.option("--epub", "forms", flag_value="epub", multiple=True, help="Write the EPUB.")
@click.option(
    "--zip", "forms", flag_value="zip", multiple=True, help="Write the site as a zip, to unpack."
)
@click.option(
    "--site",
    type=click.Path(file_okay=False, path_type=Path),
    help="The built site (default: where `mkdocs build` puts it).",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("book"),
    help="The folder to write to (default: book).",
)
@click.option(
    "--lang",
    default="",
    help="The pages in this language, such as fr (default: the report's own, if it has several).",
)
@click.option(
    "--everything", is_flag=True, help="Leave nothing out: also what `book_without` names."
)
def book_command(
    config_file: Path,
    forms: tuple[str, ...],
    site: Path | None,
    output: Path,
    lang: str,
    *,
    everything: bool,
) -> None:
    """Write the report as a PDF, as an EPUB and as a zip of its site; all three, or those named.

    The books are made from the built site: run `mkdocs build` first. Drafts and withdrawn chapters
    are in none of them. Ends with 0, or with 2 if a book cannot be made.
    """
    configuration = read_configuration(config_file)
    settings = read_settings(config_file)
    options = find_options(configuration)
    without = () if everything else tuple(map(str, options.get("book_without") or ()))
    folder = site or settings.root / str(configuration.get("site_dir") or "site")
    report = _load(config_file, configuration, options)
    own = lang or (settings.lang if settings.languages.several else "")
    if own in settings.languages.tags:
        report = report.edition(own)
    imprint = _name_in(own, read_imprint(config_file, settings.lang), options)
    stem = make_slug(imprint.name, "report") + (f".{lang}" if lang else "")
    rights = configuration.get("copyright")
    try:
        volume = gather_volume(
            report,
            imprint,
            rights if isinstance(rights, str) else "",
            folder,
            Selection(without, own),
            settings.root,
        )
        written = bind(volume, folder, output, stem, forms or FORMS)
    except UnboundError as error:
        raise click.UsageError(one_line(str(error))) from error
    except OSError as error:
        said = one_line(f"{error.filename or output} cannot be written: {error.strerror}.")
        raise click.UsageError(said) from error
    for path in written:
        click.echo(f"{path} ({_tell_size(path.stat().st_size)})")


def _name_in(lang: str, imprint: Imprint, options: dict[str, Any]) -> Imprint:
    """Return what is said of the report, in one of its languages."""
    listed = options.get("languages")
    given = listed.get(lang) if isinstance(listed, dict) else None
    if not isinstance(given, dict):
        return imprint
    name, told = given.get("site_name"), given.get("site_description")
    return replace(
        imprint,
        name=str(name or imprint.name),
        description=str(told or imprint.description),
        lang=lang,
    )


def _load(config_file: Path, configuration: dict[str, Any], options: dict[str, Any]) -> Report:
    """Return the report with the pages that a build adds to it."""
    order = tuple(list_pages(configuration.get("nav") or []))
    report = load(replace(read_settings(config_file), order=order)).report
    most = options.get("sources_per_page")
    return part_sources(report, most if isinstance(most, int) else 1000)


def _tell_size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{count // 1000 + 1} kB"

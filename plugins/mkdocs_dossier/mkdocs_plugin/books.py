"""The report's books, where the configuration asks for them: in the site, offered on its front."""

import os
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import tostring

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from mkdocs_dossier.authoring.naming import make_slug
from mkdocs_dossier.book.parts import FRONT
from mkdocs_dossier.book.pdf import load_weasyprint
from mkdocs_dossier.book.volume import UnboundError
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.chapters import Doc
from mkdocs_dossier.formats import format_text
from mkdocs_dossier.mkdocs_plugin.editions import Edition, name_editions
from mkdocs_dossier.mkdocs_plugin.options import Options, name_lang
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.render.book_offer import render_offer
from mkdocs_dossier.site import Loaded
from mkdocs_dossier.site.binding import EPUB, FORMS, PDF, ZIP, bind
from mkdocs_dossier.site.languages import read_languages
from mkdocs_dossier.site.volumes import Selection, gather_volume

_FOLDER = "book"
_HEAD_END = "</header>"


def wants_books(options: Options) -> bool:
    """Tell whether books are wanted: of every build, or of this one by ``DOSSIER_BOOK=true``."""
    return options.book or os.environ.get("DOSSIER_BOOK", "").lower() in ("1", "true", "yes")


def check_books(options: Options, config: MkDocsConfig) -> Iterator[Diagnostic]:
    """Yield why there could be no books, before an hour of building has passed."""
    if wants_books(options):
        try:
            load_weasyprint()
        except UnboundError as error:
            yield _tell(error, config)


def offer_books(html: str, page: Page, options: Options, config: MkDocsConfig) -> str:
    """Return an article; the front page's with links to the books."""
    if not wants_books(options):
        return html
    languages = read_languages(options.languages, name_lang(options, config))
    editions = name_editions(options, config, languages)
    edition = editions.of(page)
    # MkDocs calls it the home page only where it stands in no section of the navigation.
    if page.file.dest_uri != edition.root + FRONT:
        return html
    paths = {form: f"{_FOLDER}/{_name(edition.config)}.{form}" for form in _list_forms(edition)}
    # One site is packed once, whichever language somebody takes it in.
    paths[ZIP] = get_relative_url(f"{_FOLDER}/{_name(config)}.{ZIP}", page.url)
    offer = render_offer(paths, edition.lang)
    written = tostring(offer, encoding="unicode")
    before, end, after = html.partition(_HEAD_END)
    return f"{before}{written}{end}{after}" if end else f"{html}\n{written}"


def write_books(options: Options, config: MkDocsConfig, loaded: Loaded) -> None:
    """Write the books into the site, which is otherwise complete and sealed.

    Raises:
        PluginError: if one cannot be made.
    """
    site = Path(config.site_dir)
    languages = loaded.report.languages
    try:
        for edition in name_editions(options, config, languages):
            volume = gather_volume(
                loaded.report.edition(edition.lang),
                edition.imprint,
                edition.config.copyright or "",
                site,
                Selection(tuple(options.book_without), edition.lang if languages.several else ""),
                loaded.holdings.settings.root,
            )
            folder = site / edition.root / _FOLDER
            bind(volume, site, folder, _name(edition.config), _list_forms(edition))
    except UnboundError as error:
        said = format_text([_tell(error, config)])
        raise PluginError(f"The report was not built.\n{said}") from error


def _list_forms(edition: Edition) -> tuple[str, ...]:
    return (PDF, EPUB) if edition.root else FORMS


def _name(config: MkDocsConfig) -> str:
    return make_slug(config.site_name, "report")


def _tell(error: UnboundError, config: MkDocsConfig) -> Diagnostic:
    place = Place(Path(config.config_file_path or "mkdocs.yml").name)
    return Diagnostic(Doc.DOC020, place, error.sentence, error.hint)

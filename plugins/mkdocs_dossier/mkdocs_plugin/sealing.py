"""The last step of a build: what the site consists of is written into it.

It comes after every other plugin, so that the lists hold for what is published.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_dossier import __version__
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.exports.catalogue import Catalogue
from mkdocs_dossier.integrity.manifest import MANIFEST, BuiltPage, Manifest, write_manifest
from mkdocs_dossier.integrity.security_txt import (
    SECURITY_TXT,
    check_security_txt,
    write_security_txt,
)
from mkdocs_dossier.integrity.sums import SUMS, write_sums
from mkdocs_dossier.integrity.trust_txt import (
    TRUST_TXT,
    WELL_KNOWN_TRUST_TXT,
    check_trust_txt,
    write_trust_txt,
)
from mkdocs_dossier.integrity.words import digest_article
from mkdocs_dossier.mkdocs_plugin.books import wants_books, write_books
from mkdocs_dossier.mkdocs_plugin.kept_answers import KeptAnswers
from mkdocs_dossier.mkdocs_plugin.options import Options
from mkdocs_dossier.mkdocs_plugin.policy import Policy
from mkdocs_dossier.model.capture import Capture
from mkdocs_dossier.model.place import Place
from mkdocs_dossier.site import Loaded
from mkdocs_dossier.site.revisions import find_clean_commit
from mkdocs_dossier.site.site_files import digest_files, open_site

_WORDS = "words of the article"
_TOOLS = ("mkdocs", "mkdocs-material", "markdown", "pymdown-extensions")


def check_statements(options: Options, config: MkDocsConfig) -> tuple[Diagnostic, ...]:
    """Return what is wrong with what is to stand in security.txt and trust.txt."""
    place = Place(Path(config.config_file_path or "mkdocs.yml").name)
    found: list[Diagnostic] = []
    if options.security_txt:
        found += check_security_txt(options.security_txt, place, datetime.now(UTC))
    if options.trust_txt:
        found += check_trust_txt(options.trust_txt, place)
    return tuple(found)


def write_statements(options: Options, config: MkDocsConfig, policy: Policy | None) -> None:
    """Write security.txt, trust.txt and headers into the site; a file that is there wins."""
    address = f"{config.site_url.rstrip('/')}/" if config.site_url else ""
    texts: dict[str, str] = {}
    if options.security_txt:
        texts[SECURITY_TXT] = write_security_txt(options.security_txt, address)
    if options.trust_txt:
        text = write_trust_txt(options.trust_txt)
        texts |= {TRUST_TXT: text, WELL_KNOWN_TRUST_TXT: text}
    for path, text in texts.items():
        file = Path(config.site_dir, path)
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
    if policy is not None:
        policy.write_headers(Path(config.site_dir))


def complete(
    options: Options,
    config: MkDocsConfig,
    loaded: Loaded,
    catalogue: Catalogue,
    policy: Policy | None,
    answers: KeptAnswers,
    final: Path | None = None,
) -> None:
    """Write into the site what can only be written when all else is there, and seal it.

    Args:
        options: of the plugin.
        config: the site's, whose pages are complete.
        loaded: the report.
        catalogue: of its public sources.
        policy: of its pages, for the host.
        answers: about the pages of the last build.
        final: the folder that the site will stand in, if it is built beside.

    Raises:
        OSError: if something cannot be written.
        PluginError: if a book cannot be made.
    """
    write_statements(options, config, policy)
    seal(config, loaded, catalogue, answers, final)
    if wants_books(options):
        # The zip of the site holds the lists, and the lists then hold the zip.
        write_books(options, config, loaded)
        seal(config, loaded, catalogue, answers, final)


def seal(
    config: MkDocsConfig,
    loaded: Loaded,
    catalogue: Catalogue,
    answers: KeptAnswers,
    final: Path | None = None,
) -> None:
    """Write ``manifest.json`` and ``SHA256SUMS`` into the site.

    Args:
        config: the site's, whose folder is complete.
        loaded: the report.
        catalogue: of its public sources.
        answers: about the pages of the last build.
        final: the folder that the site will stand in, if it is built beside.

    Raises:
        OSError: if they cannot be written.
    """
    folder, settings = Path(config.site_dir), loaded.holdings.settings
    for name in (MANIFEST, SUMS):
        # One of an earlier build; whatever else is called so would be taken for ours.
        (folder / name).unlink(missing_ok=True)
    with open_site(folder) as site:
        digests = digest_files(site)
    pages = {
        path: BuiltPage(digest, _digest_words(folder / path, digest, answers))
        for path, digest in digests.items()
        if path.endswith(".html")
    }
    manifest = Manifest(
        pages,
        {path: digest for path, digest in digests.items() if path not in pages},
        list_captures(catalogue, loaded.report.captures),
        find_clean_commit(settings.root, (folder, final or folder, settings.cache)),
        config.site_name,
        config.site_url or "",
        {"mkdocs-dossier": __version__, **{name: version(name) for name in _TOOLS}},
    )
    text = write_manifest(manifest)
    (folder / MANIFEST).write_text(text, encoding="utf-8", newline="\n")
    with open_site(folder) as site:
        digests = {**digests, **digest_files(site, [MANIFEST])}
    (folder / SUMS).write_text(write_sums(digests), encoding="utf-8", newline="\n")


def _digest_words(page: Path, digest: str, answers: KeptAnswers) -> str:
    words = answers.recall(_WORDS, digest)
    if words is None:
        words = digest_article(page.read_bytes())
        answers.note(_WORDS, digest, words)
    return words


def list_captures(
    catalogue: Catalogue, captures: Mapping[str, Capture]
) -> dict[str, Mapping[str, str]]:
    """Return the captures of cited sources by public key, none of confidential ones.

    Whoever holds the copies that a source may have passed on could find out from a digest which of
    them it was.
    """
    listed: dict[str, Mapping[str, str]] = {}
    for key, source in catalogue.by_key.items():
        capture = captures.get(key)
        if capture and not source.record.confidential:
            described: dict[str, Any] = {
                "availability": capture.availability.value,
                "sha256": capture.digest,
                "text_sha256": capture.text_digest,
            }
            listed[source.record.key] = described
    return listed

"""Pages that nobody wrote, among the others."""

from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from mkdocs_dossier.site import Loaded
from mkdocs_dossier.site.source_pages import part_sources


def add_source_pages(config: MkDocsConfig, files: Files, loaded: Loaded, most: int) -> Loaded:
    """Give sources pages of their own if there are more than ``most``; return the report so."""
    report = part_sources(loaded.report, most)
    for uri, chapter in report.generated.items():
        file = File.generated(config, uri, content=chapter.text)
        # Thousands of them in the navigation of every page would help nobody.
        file.inclusion = InclusionLevel.NOT_IN_NAV
        files.append(file)
    return replace(loaded, report=report)

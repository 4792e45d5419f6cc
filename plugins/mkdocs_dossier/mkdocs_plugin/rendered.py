"""What converting a page leaves behind, to be carried over from elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.mkdocs_plugin.listening import Said, repeat


@dataclass(frozen=True, slots=True)
class Rendered:
    """What converting a page leaves behind.

    Attributes:
        content: the HTML.
        toc: its headings.
        title: its first heading, if it is one for the page.
        anchors: the ids that can be linked to.
        links: to anchors; by file, the anchors and the links as they are written.
        found: what our extension found.
        kept: the ids of what Markdown does not see.
        said: what was logged.
    """

    content: str
    toc: TableOfContents
    title: str | None
    anchors: set[str] | None
    links: dict[str, dict[str, str]] | None
    found: tuple[Diagnostic, ...]
    kept: tuple[str, ...]
    said: tuple[Said, ...]


def take_from(
    page: Page, found: Iterable[Diagnostic], kept: Iterable[str], said: Iterable[Said]
) -> Rendered:
    """Return what a page that was just converted holds.

    Args:
        page: as MkDocs has left it.
        found: by our extension.
        kept: by our extension.
        said: while it was converted.
    """
    links = page.links_to_anchors
    return Rendered(
        page.content or "",
        page.toc,
        page._title_from_render,  # noqa: SLF001 - the only place where MkDocs has it
        page.present_anchor_ids,
        None if links is None else {file.src_uri: anchors for file, anchors in links.items()},
        tuple(found),
        tuple(kept),
        tuple(said),
    )


def take_over(page: Page, rendered: Rendered, config: MkDocsConfig, files: Files) -> None:
    """Make MkDocs take a page as a worker has rendered it."""

    def restore(*_: Any) -> None:  # noqa: ANN401 - MkDocs' own arguments, which are of no use here
        page.content = rendered.content
        page.toc = rendered.toc
        page._title_from_render = rendered.title  # noqa: SLF001 - as above
        page.present_anchor_ids = rendered.anchors
        if rendered.links is not None:
            found = {files.get_file_from_path(uri): to for uri, to in rendered.links.items()}
            page.links_to_anchors = {file: to for file, to in found.items() if file}
        repeat(rendered.said)
        config.mdx_configs["dossier"]["found"].extend(rendered.found)
        config.mdx_configs["dossier"]["anchors"].extend(rendered.kept)

    page.render = restore  # type: ignore[method-assign, assignment]

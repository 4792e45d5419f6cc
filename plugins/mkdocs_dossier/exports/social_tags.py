"""Tags in the head of a chapter that networks make a preview of: Open Graph, and what X reads.

Sources: the Open Graph protocol (ogp.me), with its type ``article``; X's Cards markup, which takes
everything but the kind of card from Open Graph.
"""

from collections.abc import Iterator
from html import escape
from urllib.parse import urlsplit

from mkdocs_dossier.exports.imprint import Imprint
from mkdocs_dossier.exports.social_card import HEIGHT, WIDTH, SocialCard
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.render.changes import sum_up_changes
from mkdocs_dossier.render.single_line import join_lines
from mkdocs_dossier.words.notices import notice_words


def compose_card(chapter: Chapter, imprint: Imprint, font: str = "") -> SocialCard | None:
    """Return what a chapter's card says; ``None`` for what is no published chapter with a title.

    Args:
        chapter: the chapter.
        imprint: the report's.
        font: path of the report's own font; empty for Source Serif.
    """
    front = chapter.front
    title = join_lines(front.title)
    if not title or not (chapter.is_published or chapter.is_retracted):
        return None
    name = join_lines(imprint.name)
    line = front.subtitle
    if chapter.is_retracted:
        line = notice_words(front.lang).retracted
    return SocialCard(
        title,
        "" if name == title else name,
        join_lines(line),
        urlsplit(imprint.address).hostname or "",
        front.lang,
        font,
    )


def write_social_tags(chapter: Chapter, imprint: Imprint, address: str, picture: str = "") -> str:
    """Return the ``meta`` elements of a chapter, one a line; none for what has no title.

    Args:
        chapter: the chapter.
        imprint: the report's.
        address: of the chapter with its host; empty where it is not known.
        picture: address of its card with its host; empty where there is none.
    """
    if not chapter.front.title or not (chapter.is_published or chapter.is_retracted):
        return ""
    lines = []
    for name, value in _tell(chapter, imprint, address, picture):
        content = escape(join_lines(value), quote=True)
        kind = "name" if name.startswith("twitter:") else "property"
        if content:
            lines.append(f'<meta {kind}="{name}" content="{content}">\n')
    return "".join(lines)


def _tell(
    chapter: Chapter, imprint: Imprint, address: str, picture: str
) -> Iterator[tuple[str, str]]:
    front, changes = chapter.front, sum_up_changes(chapter)
    yield "og:type", "article"
    yield "og:site_name", imprint.name
    yield "og:title", front.title
    # What is withdrawn is withdrawn here too.
    yield "og:description", "" if chapter.is_retracted else front.summary or front.subtitle
    yield "og:url", address
    # Open Graph knows languages with a territory only.
    lang, _, territory = front.lang.partition("-")
    yield "og:locale", f"{lang.lower()}_{territory}" if len(territory) == 2 else ""
    if front.published:
        yield "article:published_time", front.published.isoformat()
    if changes.version and changes.version != front.published:
        yield "article:modified_time", changes.version.isoformat()
    yield "twitter:card", "summary_large_image" if picture else "summary"
    if picture:
        yield "og:image", picture
        yield "og:image:type", "image/png"
        yield "og:image:width", str(WIDTH)
        yield "og:image:height", str(HEIGHT)
        yield "og:image:alt", f"{front.title} – {imprint.name}"

"""Where replies stand on their chapter's page."""

from collections.abc import Sequence

from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.model.reply import Placement, Reply


def stands_here(chapter: Chapter, reply: Reply) -> bool:
    """Tell whether a reply is printed where it is written.

    A reply outlives the text around it: where that is withdrawn, it goes to the foot, or it would
    be struck or left out with the rest.
    """
    return reply.placement is Placement.HERE and not chapter.is_retracted


def select_head(chapter: Chapter) -> Sequence[Reply]:
    """Return the replies that are printed at a chapter's head."""
    return [reply for reply in chapter.replies if reply.placement is Placement.HEAD]


def select_foot(chapter: Chapter) -> Sequence[Reply]:
    """Return the replies that are printed at a chapter's foot."""
    return [
        reply
        for reply in chapter.replies
        if reply.placement is not Placement.HEAD and not stands_here(chapter, reply)
    ]

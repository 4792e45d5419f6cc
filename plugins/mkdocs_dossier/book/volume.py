"""What a book is made of."""

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from datetime import datetime

ReadFile = Callable[[str], bytes | None]
"""Returns a file of the site by its path, or nothing if there is none."""


@dataclass(frozen=True, slots=True)
class Article:
    """One page of the report.

    Attributes:
        path: of its file in the site, such as ``chapters/map/index.html``.
        title: of the chapter; empty where its first heading is the title.
        lang: BCP 47 tag.
        html: the article as readers get it.
        is_chapter: whether it was published as a chapter, with a date.
        is_source: whether it is one source's own page, which goes on behind the one before.
        is_withdrawn: whether nothing of it belongs into a book but its notices.
    """

    path: str
    title: str
    lang: str
    html: str
    _: KW_ONLY
    is_chapter: bool = True
    is_source: bool = False
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Volume:
    """A report, or the part of it that is in one language.

    Attributes:
        title: the report's.
        lang: BCP 47 tag.
        articles: in reading order.
        authors: names, in order, none twice.
        publisher: who answers for it; may be empty.
        description: in a sentence or two; may be empty.
        rights: the notice of copyright; may be empty.
        address: of the site, with a slash at the end; empty where it is not known.
        published: first publication.
        changed: the newest change that readers were told of.
        moment: what counts as the time of making, so that two runs give the same bytes.
    """

    title: str
    lang: str
    articles: tuple[Article, ...]
    authors: tuple[str, ...] = ()
    publisher: str = ""
    description: str = ""
    rights: str = ""
    address: str = ""
    published: datetime | None = None
    changed: datetime | None = None
    moment: datetime | None = None


class UnboundError(Exception):
    """Why there can be no book.

    Attributes:
        sentence: what is wrong.
        hint: what to do.
    """

    def __init__(self, sentence: str, hint: str) -> None:
        super().__init__(f"{sentence} {hint}")
        self.sentence = sentence
        self.hint = hint

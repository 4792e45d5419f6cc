"""The languages of a report: which page is in which, and which pages are one in several."""

import re
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Languages:
    """How a report's pages are told apart by language.

    The pages of a language stand in a folder of its name, or have it before the ending of their
    own: ``fr/map.md``, ``map.fr.md``. All others are in the report's own language.

    Attributes:
        default: BCP 47 tag of the report's own language.
        names: the tags of all languages with what their readers call them, in the order that
            readers are offered them; none for a report in one language.
    """

    default: str = "en"
    names: tuple[tuple[str, str], ...] = ()
    _suffix: re.Pattern[str] | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        tags = "|".join(re.escape(tag) for tag in self.tags)
        pattern = re.compile(rf"\.({tags})(?=/|\.\w+\Z)") if self.several else None
        object.__setattr__(self, "_suffix", pattern)

    @property
    def tags(self) -> tuple[str, ...]:
        """The languages' tags, in order."""
        return tuple(tag for tag, _ in self.names)

    @property
    def several(self) -> bool:
        """Whether there is more than one."""
        return len(self.names) > 1

    def name(self, tag: str) -> str:
        """Return what its readers call a language."""
        return dict(self.names).get(tag, tag)

    def of(self, uri: str) -> str:
        """Return the language of the page at ``uri``."""
        if self._suffix is None:
            return self.default
        first, slash, _ = uri.partition("/")
        if slash and first in self.tags:
            return first
        match = self._suffix.search(uri)
        return match[1] if match else self.default

    def shared(self, uri: str) -> str:
        """Return what the paths of one page in all languages have in common."""
        if self._suffix is None:
            return uri
        first, slash, rest = uri.partition("/")
        if slash and first in self.tags:
            return rest
        return self._suffix.sub("", uri, count=1)

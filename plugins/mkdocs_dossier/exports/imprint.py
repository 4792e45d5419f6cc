"""The imprint: what a report says of itself as a whole."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a report is called, where it stands and who answers for it.

    Attributes:
        name: the report's title.
        address: of its first page, with a slash at the end; empty where it is not known.
        publisher: who answers for it; empty where nobody is named.
        description: in a sentence or two; may be empty.
        lang: BCP 47 tag.
    """

    name: str
    address: str = ""
    publisher: str = ""
    description: str = ""
    lang: str = "en"

    @property
    def answerable(self) -> str:
        """The publisher, or the report's title where none is named."""
        return self.publisher or self.name

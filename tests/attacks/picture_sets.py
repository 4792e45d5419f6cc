"""A Markdown extension that offers a picture in the sizes that its title names, as some do."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor


class PictureSets(Treeprocessor):
    """Turns titles into sets of pictures."""

    def run(self, root: Element) -> None:
        """Change every picture that has a title."""
        for picture in root.iter("img"):
            if title := picture.attrib.pop("title", ""):
                picture.set("srcset", title)


class PictureSetsExtension(Extension):
    """Registers it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Put it behind attribute lists."""
        md.treeprocessors.register(PictureSets(md), "picture-sets", 7.5)


def makeExtension(**options: object) -> PictureSetsExtension:  # noqa: N802 - Markdown's name
    """Return the extension."""
    return PictureSetsExtension(**options)

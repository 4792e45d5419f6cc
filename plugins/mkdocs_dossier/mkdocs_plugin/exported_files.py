"""Files that are named before MkDocs reads a page, and composed when there is time."""

from collections.abc import Callable, Mapping, Sequence
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.utils import write_file

Compose = Callable[[], Mapping[str, bytes]]
"""Returns the contents of some of the exports, by path in the site."""


class Exports:
    """Some of what a build writes beside pages; composed together, once, or by a worker."""

    def __init__(self, compose: Compose) -> None:
        self._compose = compose
        self._contents: Mapping[str, bytes] | None = None
        self.files: list[ExportedFile] = []
        self.are_left_to_others = False

    def add(self, config: MkDocsConfig, paths: Sequence[str]) -> "Sequence[ExportedFile]":
        """Return files of the site for those of the exports that are wanted."""
        made = [cast("ExportedFile", ExportedFile.generated(config, p, content=b"")) for p in paths]
        for file in made:
            file.exports = self
        self.files += made
        return made

    def read(self, path: str) -> bytes:
        """Return the content of one of them."""
        if self._contents is None:
            self._contents = self._compose()
        return self._contents[path]

    def write(self) -> bool:
        """Write all of them into the site, and return that it is done."""
        for file in self.files:
            write_file(self.read(file.src_uri), file.abs_dest_path)
        return True


class ExportedFile(File):
    """One of the exports; MkDocs can link to it before anybody knows what it will hold."""

    exports: Exports

    @property
    def content_bytes(self) -> bytes:
        """What the file holds."""
        return self.exports.read(self.src_uri)

    @content_bytes.setter
    def content_bytes(self, value: bytes) -> None:
        self._content = value

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - MkDocs' signature
        """Write the file, unless a worker does."""
        del dirty
        if not self.exports.are_left_to_others:
            write_file(self.content_bytes, self.abs_dest_path)

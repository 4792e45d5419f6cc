"""The tiny report of the footbridge, as a workspace that texts are put in."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from mkdocs_dossier.language_server.workspace import Workspace
from mkdocs_dossier.model.chapter import Chapter
from mkdocs_dossier.site import Settings, load

MINIMAL = Path(__file__).parents[2] / "sites" / "minimal"
INDEX = "index.md"


@dataclass(frozen=True, slots=True)
class Desk:
    """A text with a cursor in it, as a feature is asked about it."""

    workspace: Workspace
    path: Path
    text: str
    offset: int

    @property
    def chapter(self) -> Chapter:
        chapter = self.workspace.chapter(self.path)
        assert chapter
        return chapter


Put = Callable[..., Desk]


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    root = tmp_path_factory.mktemp("footbridge") / "report"
    shutil.copytree(MINIMAL, root)
    settings = Settings.of({"root": str(root)})
    return Workspace(settings, load(settings))


@pytest.fixture
def put(workspace: Workspace) -> Put:
    """Return what opens a text whose cursor is written as ``|`` in place of a chapter's."""

    def open_text(text: str, name: str = INDEX) -> Desk:
        path = workspace.settings.docs / name
        offset = max(text.find("|"), 0)
        text = text.replace("|", "", 1)
        return Desk(workspace.put(path, text), path, text, offset)

    return open_text

"""What rendering finds stops a build too, and is shown while serving."""

from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.exceptions import PluginError

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.internal import Int
from mkdocs_dossier.mkdocs_plugin import DossierPlugin
from mkdocs_dossier.model.place import Place

LATE = Diagnostic(Int.INT001, Place("docs/map.md", 3, 1), "Nobody printed this.")


def show(plugin: DossierPlugin) -> str:
    page: Any = SimpleNamespace(present_anchor_ids=set())
    nothing: Any = None
    return plugin.on_page_content("<p></p>", page=page, config=nothing, files=nothing)


def test_an_error_found_while_rendering_stops_a_build() -> None:
    plugin = DossierPlugin()
    plugin.found.append(LATE)
    with pytest.raises(PluginError, match=r"docs/map.md:3:1: INT001"):
        show(plugin)


def test_while_serving_it_is_told_and_serving_goes_on() -> None:
    plugin = DossierPlugin()
    plugin.is_serving = True
    plugin.found.append(LATE)
    assert show(plugin) == "<p></p>"
    assert plugin.found == []

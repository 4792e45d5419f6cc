"""What the theme's search found on pages of the last build, so that it need not read them again.

It reads each page tag by tag, in Python, which takes longer than all else that is done with a page
that has not changed. Such a page is shown to it empty, and what it found the last time is put into
its index instead. With any other plugin that sees pages on this way nothing is kept.
"""

import json
import sys
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from mkdocs_dossier.mkdocs_plugin.kept_answers import KeptAnswers, digest_text
from mkdocs_dossier.mkdocs_plugin.search import leave_out_apparatus
from mkdocs_dossier.mkdocs_plugin.themed import may_theme_ahead

_MODULE = "material.plugins.search.plugin"


class KeptEntries:
    """The entries of the theme's index, page by page."""

    def __init__(self, config: MkDocsConfig, answers: KeptAnswers) -> None:
        """Find the index, if it is one that is known."""
        self._answers = answers
        self._index: list[dict[str, Any]] | None = None
        self._question = self._digest = ""
        self._first = 0
        plugin = config.plugins.get("material/search")
        if plugin and type(plugin).__module__ == _MODULE and may_theme_ahead(config):
            self._index = plugin.search_index.entries
            parts_chinese = getattr(sys.modules[_MODULE], "jieba", None) is not None
            told = digest_text(repr((dict(plugin.config), parts_chinese)))
            self._question = f"entries of the search {told}"

    def show(self, page: Page) -> str:
        """Return what of a page the search is to read: nothing, if it has done so before."""
        content = page.content or ""
        if self._index is None:
            return leave_out_apparatus(content)
        self._first = len(self._index)
        self._digest = digest_text(repr((content, page.url, str(page.title), page.meta)))
        is_kept = self._answers.recall(self._question, self._digest) is not None
        return "" if is_kept else leave_out_apparatus(content)

    def settle(self) -> None:
        """Put into the index what is kept of the page just shown, or keep what was found."""
        if self._index is None:
            return
        kept = self._answers.recall(self._question, self._digest)
        if kept is None:
            self._answers.note(self._question, self._digest, json.dumps(self._index[self._first :]))
        else:
            self._index[self._first :] = json.loads(kept)

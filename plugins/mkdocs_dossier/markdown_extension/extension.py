"""The extension's options, and what it registers."""

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListExtension

from mkdocs_dossier.markdown_extension.blocks import BlockTreeprocessor
from mkdocs_dossier.markdown_extension.conversion import Conversion
from mkdocs_dossier.markdown_extension.finish import FinishTreeprocessor
from mkdocs_dossier.markdown_extension.harmless import HarmlessTreeprocessor
from mkdocs_dossier.markdown_extension.inline import MarkerInlineProcessor
from mkdocs_dossier.markdown_extension.leftovers import LastTreeprocessor, LeftoverPostprocessor
from mkdocs_dossier.markdown_extension.preprocessor import ExtractPreprocessor
from mkdocs_dossier.markdown_extension.sanitised import SanitisedPostprocessor
from mkdocs_dossier.markdown_extension.unread import UnreadTreeprocessor
from mkdocs_dossier.render.error_address import find_problem
from mkdocs_dossier.render.pieces import MARKER
from mkdocs_dossier.syntax.other_marks import OTHERS


class DossierExtension(Extension):
    """Renders citations, quotations, timelines and corrections."""

    def __init__(self, **options: object) -> None:
        """Take options as plain values; see the handbook's page on configuration."""
        self.config = {
            "root": [".", "the report's folder, which the others are relative to"],
            "docs_dir": ["docs", "where the chapters are"],
            "sources_dir": ["sources", "where records, captures and receipts are"],
            "vault": ["", "where withheld captures are, outside of the repository"],
            "lang": ["en", "the report's language"],
            "languages": [{}, "the languages of the report by tag, with their names"],
            "order": [[], "chapters in reading order; by path where there are none"],
            "ellipsis_limit": [1000, "characters that one ellipsis may leave out unremarked"],
            "citation_style": ["newsroom", "newsroom, a bundled CSL style, or a .csl file"],
            "unsourced": ["warning", "quotations without a citation: off, warning or error"],
            "cache_dir": [".cache/dossier", "where extracted texts are kept between builds"],
            "allow": [[], "policies that are lifted, such as type:.svg"],
            "features": [[], "extensions and plugins that are on, where the builder tells"],
            "named": [[], "files that the configuration names, where the builder tells"],
            "unhidden": [[], "dot files that are published, where the builder tells"],
            "errors": ["raise", "raise: an error on a page stops the build; show: it does not"],
            "anchors": [[], "takes the ids of what Markdown does not see"],
            "found": [[], "takes what is found while rendering"],
            "notices": [False, "whether problems are shown on the pages"],
            "site_name": ["", "what the report is called, where the builder does not tell"],
            "report_errors": ["", "where readers report errors: https:, mailto: or nothing"],
            "how_we_know": [True, "whether chapters tell at their head what they rest on"],
            "method": ["", "the page, below docs_dir, that tells how the report was made"],
            "address": ["", "the page's address, where the builder does not tell"],
            "page": ["", "the page's path below docs_dir, where the builder does not tell"],
            # No None here: Python-Markdown would turn the report into a truth value.
            "loaded": ["", "the report, where the builder has loaded it"],
        }
        super().__init__(**options)
        problem = find_problem(self.getConfig("report_errors"))
        if problem:
            # Nothing but an exception stops a build without our plugin.
            raise ValueError(f"report_errors: {problem}")

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Register our processors with a Markdown converter."""
        conversion = Conversion(md, self.getConfigs())
        # Before white space is normalised (30), fences (25) and HTML (20) are taken out.
        md.preprocessors.register(ExtractPreprocessor(md, conversion), "dossier", 40)
        # After footnotes (50) have their own tree, before inline patterns (20).
        md.treeprocessors.register(BlockTreeprocessor(md, conversion), "dossier-blocks", 45)
        # After code spans (190), before everything else.
        pattern = MarkerInlineProcessor(MARKER.pattern, md, conversion)
        md.inlinePatterns.register(pattern, "dossier", 185)
        # After attribute lists (8), before evidence is added.
        md.treeprocessors.register(UnreadTreeprocessor(md, conversion), "dossier-unread", 7)
        md.treeprocessors.register(HarmlessTreeprocessor(md, conversion), "dossier-harmless", 6.5)
        # After attribute lists (8), before the table of contents (5) and MkDocs look at the tree.
        md.treeprocessors.register(FinishTreeprocessor(md, conversion), "dossier-finish", 6)
        md.treeprocessors.register(LastTreeprocessor(md, conversion), "dossier-last", -1000)
        # After raw HTML is back (30).
        md.postprocessors.register(LeftoverPostprocessor(md, conversion), "dossier", 5)
        # After all others.
        sanitised = SanitisedPostprocessor(md, conversion)
        md.postprocessors.register(sanitised, "dossier-sanitised", -1000)
        if "attr_list" not in md.treeprocessors:
            # Corrections need ids on passages; a site should not have to ask for them.
            AttrListExtension().extendMarkdown(md)
        # Signs that mean something to us can be written as signs, behind a backslash.
        md.ESCAPED_CHARS = [*md.ESCAPED_CHARS, *'@"“”«»„:<', *"'‘’‚‛", *OTHERS]
        md.registerExtension(self)


def makeExtension(**options: object) -> DossierExtension:  # noqa: N802 - Markdown's name
    """Return the extension; Python-Markdown calls this."""
    return DossierExtension(**options)

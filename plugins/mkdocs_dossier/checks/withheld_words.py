"""Check that words which a correction withholds stand in no notice and in no reply either."""

from collections.abc import Iterator

from mkdocs_dossier.checks.notice_places import option_of
from mkdocs_dossier.checks.word_search import read_stretch, search_for
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.corrections import Cor
from mkdocs_dossier.model.report import Report


def check_withheld_words(report: Report) -> Iterator[Diagnostic]:
    """Yield the places in notices and replies where words stand that a correction withholds."""
    notices = [(chapter, notice) for chapter in report.chapters for notice in chapter.corrections]
    replies = [(chapter, reply) for chapter in report.chapters for reply in chapter.replies]
    withheld = [(each.id, search_for(each.wrong)) for _, each in notices
                if each.wrong and not each.show_was]  # fmt: skip
    if not withheld:
        return
    for chapter, notice in notices:
        # What is withheld here is printed nowhere; what is shown must not be withheld elsewhere.
        without = [] if notice.show_was else [option_of(chapter, notice, "was")]
        stretch = read_stretch(chapter, notice.span, without)
        for name, pattern in withheld:
            for _, place in stretch.find(pattern):
                yield Diagnostic(
                    Cor.COR013,
                    chapter.place(place),
                    f"The words that the correction “{name}” withholds stand in this notice.",
                    "Tell what was wrong without repeating them.",
                )
    for chapter, reply in replies:
        for name, pattern in withheld:
            for _, place in read_stretch(chapter, reply.body).find(pattern):
                yield Diagnostic(
                    Cor.COR013,
                    chapter.place(place),
                    f"The words that the correction “{name}” withholds stand in this reply.",
                    "Agree with its sender on words without them; nobody else may change a reply.",
                )

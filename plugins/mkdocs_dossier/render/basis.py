"""What a chapter rests on, told at its head: "How we know this"."""

from collections import Counter
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from mkdocs_dossier.model.capture import Availability
from mkdocs_dossier.model.ordinals import lists_chapters
from mkdocs_dossier.model.record import Record
from mkdocs_dossier.model.verdict import Verdict
from mkdocs_dossier.render.elements import build
from mkdocs_dossier.render.page import Page
from mkdocs_dossier.render.source_groups import group_by_kind
from mkdocs_dossier.words.punctuation import Punctuation, punctuation_for
from mkdocs_dossier.words.reading import reading_words_for
from mkdocs_dossier.words.sources import source_words_for


def render_basis(page: Page) -> Element | None:
    """Return the fold that counts what a chapter quotes and cites; ``None`` if it is nothing.

    A chapter that is withdrawn vouches for nothing any more, and a page that lists the others
    rests on what those rest on.
    """
    chapter = page.chapter
    if not page.tells_basis or not chapter.is_published or chapter.is_retracted:
        return None
    if lists_chapters(chapter):
        return None
    records = [page.report.records[key] for key in page.notes]
    verdicts = _count_verdicts(page)
    if not records and not verdicts:
        return None
    words = reading_words_for(page.langs)
    comma = punctuation_for(page.langs).comma
    sums = [words.quotations(verdicts.total())] if verdicts else []
    sums += [words.sources(len(records))] if records else []
    return build(
        "details",
        {"class": "dossier-basis", "data-search-exclude": "true"},
        build(
            "summary",
            None,
            words.known,
            build("span", {"class": "dossier-basis__sum"}, f" {f'{comma} '.join(sums)}"),
        ),
        build("ul", None, *(build("li", None, fact) for fact in _tell(page, records, verdicts))),
        _render_way_to_method(page),
    )


def _count_verdicts(page: Page) -> Counter[Verdict]:
    return Counter(
        page.report.judgement(page.chapter, quotation).verdict
        for quotation in page.chapter.quotations
        if quotation.citation and not quotation.not_quotation
    )


def _tell(page: Page, records: list[Record], verdicts: Counter[Verdict]) -> Iterator[str]:
    """Yield a line for the quotations, one for the sources, and one for each thing amiss."""
    words, marks = reading_words_for(page.langs), punctuation_for(page.langs)
    if verdicts:
        checked = {Verdict.VERIFIED: words.verified, Verdict.ATTESTED: words.attested}
        counts = {said: verdicts[verdict] for verdict, said in checked.items()}
        counts[words.unchecked] = verdicts.total() - sum(counts.values())
        yield _list(words.all_quotations, counts, marks)
    else:
        yield words.none_quoted
    groups = group_by_kind(records, source_words_for(page.langs))
    if groups:
        kinds = {group.name: len(group.records) for group in groups}
        yield _list(words.all_sources, kinds, marks)
    open_ones = [each for each in records if not each.confidential]
    copies = [page.report.captures.get(each.key) for each in open_ones]
    # A quotation that was checked was held against a copy.
    quoted = {each.citation.key for each in page.chapter.quotations if each.citation}
    bare = [each for each, copy in zip(open_ones, copies, strict=True)
            if copy is None and each.key not in quoted]  # fmt: skip
    if bare:
        yield words.no_copy(len(bare))
    kept = [copy for copy in copies if copy and copy.availability is Availability.WITHHELD]
    if kept:
        yield words.withheld(len(kept))


def _list(name: str, counts: Mapping[str, int], marks: Punctuation) -> str:
    told = [f"{said} ({number})" for said, number in counts.items() if number]
    return f"{marks.title(name, f'{marks.comma} '.join(told))}."


def _render_way_to_method(page: Page) -> Element | None:
    home = page.report.find(page.method, page.chapter) if page.method else None
    if home is None:
        return None
    others = page.report.translations(home)
    home = next((each for each in others if each.front.lang == page.lang), home)
    if home.uri == page.chapter.uri:
        return None
    words = reading_words_for(page.langs)
    return build("p", None, build("a", {"href": page.link(home)}, words.method))

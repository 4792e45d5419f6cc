"""The ``quote`` directive: a quotation set apart."""

from mkdocs_dossier.diagnostics import Finding
from mkdocs_dossier.diagnostics.syntax import Syn
from mkdocs_dossier.model.citation import CitationItem
from mkdocs_dossier.model.directive import Directive
from mkdocs_dossier.model.place import Span
from mkdocs_dossier.model.quotation import Form, Quotation, Run, RunKind
from mkdocs_dossier.syntax.block import LONGEST, Block, join, too_long
from mkdocs_dossier.syntax.citations import find_citations
from mkdocs_dossier.syntax.lines import Line, LineKind
from mkdocs_dossier.syntax.locators import read_locator
from mkdocs_dossier.syntax.marks import PAIRS, pair_marks
from mkdocs_dossier.syntax.masking import mask
from mkdocs_dossier.syntax.runs import read_runs

_SPACE = " \t\n\u00a0\u202f\u2009"


def read_quote(
    text: str, directive: Directive, lines: list[Line]
) -> tuple[Quotation, list[Finding]]:
    """Read a ``quote`` directive.

    Args:
        text: the chapter's.
        directive: its frame.
        lines: those of its body.
    """
    findings: list[Finding] = []
    citation = _read_source(text, directive, findings)
    blocks = _paragraphs(text, lines, findings)
    long = [block for block in blocks if len(block.text) > LONGEST]
    if long:
        findings.append(too_long(long[0]))
        blocks = []
    runs: list[Run] = []
    opening = closing = ""
    words_span = Span(directive.body.start, directive.body.start)
    if blocks:
        edges, opening, closing = _find_words(blocks)
        for number, (block, (start, end)) in enumerate(zip(blocks, edges, strict=True)):
            if number:
                at = block.offset(0)
                runs.append(Run(RunKind.PARAGRAPH, "\n\n", Span(at, at)))
            more, problems = read_runs(block, start, end)
            runs.extend(more)
            findings.extend(problems)
            findings.extend(_cited(block))
        words_span = Span(blocks[0].offset(edges[0][0]), blocks[-1].span(*edges[-1]).end)
    quotation = Quotation(
        directive.option("id").removeprefix("#"),
        directive.span,
        words_span,
        Form.BLOCK,
        tuple(runs),
        opening,
        closing,
        citation,
        directive.option("speaker"),
        directive.option("role"),
        directive.option("lang"),
        directive.option("translation"),
        directive.option("translator"),
        directive.option("unchecked"),
    )
    return quotation, findings


def _read_source(text: str, directive: Directive, findings: list[Finding]) -> CitationItem | None:
    span = directive.argument_span
    argument = Block(span.of(text).strip("[]"), (0,), (span.start,))
    bracketed = 1 if span.of(text).startswith("[") else 0
    argument = Block(argument.text, (0,), (span.start + bracketed,))
    citations = find_citations(argument, mask(argument.text), lambda _key: True)
    if not citations:
        if directive.argument:
            findings.append(
                Finding(
                    Syn.SYN006,
                    span,
                    f"“{directive.argument}” names no source.",
                    "Write the record's key behind an @, such as ::: quote @memo2020.",
                )
            )
        return None
    item = citations[0].items[0]
    rest = argument.text[item.span.end - argument.offsets[0] :]
    locator = item.locator or read_locator(rest)[0]
    given = directive.option("locator")
    if given:
        locator, left = read_locator(", " + given)
        if locator is None or left:
            option = next(o for o in directive.options if o.name == "locator")
            findings.append(
                Finding(
                    Syn.SYN006,
                    option.value_span,
                    f"“{given}” is no locator.",
                    "Write p. 12, pp. 3-5, par. 8, l. 40, § 3 or 00:03:12.",
                )
            )
    return CitationItem(item.key, item.span, locator)


def _paragraphs(text: str, lines: list[Line], findings: list[Finding]) -> list[Block]:
    groups: list[list[Line]] = []
    fresh = True
    for line in lines:
        if line.kind is LineKind.BLANK:
            fresh = True
            continue
        if line.kind is not LineKind.TEXT or line.opens:
            findings.append(
                Finding(
                    Syn.SYN010,
                    Span(line.content, line.end),
                    "A quotation is made of paragraphs: no lists, headings, code or directives.",
                    "Quote the words as paragraphs, or close the directive before this line.",
                )
            )
            fresh = True
            continue
        if fresh:
            groups.append([])
            fresh = False
        groups[-1].append(line)
    return [join(text, group) for group in groups]


def _find_words(blocks: list[Block]) -> tuple[list[tuple[int, int]], str, str]:
    """Return where the words of each paragraph stand, and the outer marks."""
    edges = [(0, len(block.text.rstrip())) for block in blocks]
    first, last = blocks[0].text, blocks[-1].text
    mark = first[0]
    end = edges[-1][1]
    closers = '"' if mark == '"' else PAIRS.get(mark, "")
    if not closers or last[end - 1] not in closers or not _are_outer(blocks, end - 1):
        return edges, "", ""
    start = 1
    while first[start] in _SPACE:
        start += 1
    stop = end - 1
    while last[stop - 1] in _SPACE:
        stop -= 1
    edges[0] = (start, edges[0][1])
    edges[-1] = (edges[-1][0], stop)
    for number in range(1, len(blocks)):
        # A mark repeated at the head of each paragraph is typography, not a new quotation.
        if blocks[number].text[0] == mark and number < len(blocks):
            left = edges[number][0] + 1
            while blocks[number].text[left] in _SPACE:
                left += 1
            edges[number] = (left, edges[number][1])
    return edges, first[:start], last[stop:end]


def _are_outer(blocks: list[Block], closing: int) -> bool:
    pairs, alone = pair_marks(mask(blocks[0].text).text)
    if len(blocks) == 1:
        return bool(pairs) and (pairs[0].opening, pairs[0].closing) == (0, closing)
    return 0 in alone


def _cited(block: Block) -> list[Finding]:
    citations = find_citations(block, mask(block.text), lambda _key: False)
    return [
        Finding(
            Syn.SYN010,
            citation.span,
            "A citation stands within the quotation.",
            "The source stands behind the directive's name, its place in `locator`.",
        )
        for citation in citations
    ]

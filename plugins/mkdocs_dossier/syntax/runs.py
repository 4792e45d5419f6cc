"""Runs: the words of a quotation, its Markdown resolved."""

import html
import re
from dataclasses import dataclass

from mkdocs_dossier.diagnostics import Finding
from mkdocs_dossier.diagnostics.security import Sec
from mkdocs_dossier.diagnostics.syntax import Syn
from mkdocs_dossier.model.quotation import Emphasis, Run, RunKind
from mkdocs_dossier.syntax.addresses import is_allowed
from mkdocs_dossier.syntax.block import Block

_TOKEN = re.compile(
    r"""
      \\(?P<escaped>[^\w\s])
    | (?P<hard>\\\n|(?<![ ])[ ]{2,}+\n)
    | (?P<soft>(?<!\s)\s*\n\s*)
    | (?P<omitted>\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|(?<!\.)\.{3}(?!\.))
    | (?P<foreign>!\[[^\]]*\]|\[\^[^\]]*\])
    | \[(?P<linked>[^\[\]]*)\]\([ ]*<?(?P<href>[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)>?[^)]*\)
    | \[(?P<inserted>[^\[\]]*)\]
    | (?P<entity>&(?:[A-Za-z][A-Za-z0-9]*|\#\d+|\#[xX][0-9A-Fa-f]+);)
    | (?<!`)(?P<ticks>`++)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)
    | (?P<two>\*\*|(?<!\w)__)(?=\S)(?P<strong>.+?)(?<=\S)(?P=two)(?!\w)
    | (?P<one>\*|(?<!\w)_)(?=\S)(?P<em>.+?)(?<=\S)(?P=one)(?![*\w])
    """,
    re.VERBOSE | re.DOTALL,
)

# Words without any of these hold no token; looking for tokens takes far longer.
_SPECIAL = re.compile(r"[\\\n\[(…&`*_]|\.\s?\.")


def read_runs(block: Block, start: int, end: int) -> tuple[list[Run], list[Finding]]:
    """Read the words of ``block`` between ``start`` and ``end`` as runs."""
    reader = _Reader(block)
    reader.read(start, end, Emphasis.NONE, "")
    return reader.runs, reader.findings


@dataclass(frozen=True, slots=True)
class _Setting:
    emphasis: Emphasis
    href: str


class _Reader:
    def __init__(self, block: Block) -> None:
        self.block = block
        self.runs: list[Run] = []
        self.findings: list[Finding] = []

    def read(self, start: int, end: int, emphasis: Emphasis, href: str) -> None:
        setting = _Setting(emphasis, href)
        text = self.block.text
        if not _SPECIAL.search(text, start, end):
            self._add(RunKind.VERBATIM, text[start:end], start, end, setting)
            return
        at = start
        for match in _TOKEN.finditer(text, start, end):
            self._add(RunKind.VERBATIM, text[at : match.start()], at, match.start(), setting)
            at = match.end()
            self._read_token(match, setting)
        self._add(RunKind.VERBATIM, text[at:end], at, end, setting)

    def _read_token(self, match: re.Match[str], setting: _Setting) -> None:
        kind, words = RunKind.VERBATIM, ""
        start, end = match.span()
        if match["linked"] is not None:
            self.read(*match.span("linked"), setting.emphasis, self._check_address(match))
            return
        if match["strong"] is not None:
            self.read(*match.span("strong"), Emphasis.STRONG, setting.href)
            return
        if match["em"] is not None:
            self.read(*match.span("em"), Emphasis.EM, setting.href)
            return
        if match["foreign"] is not None:
            self._refuse(start, end)
            return
        if match["escaped"] is not None:
            words = match["escaped"]
        elif match["hard"] is not None:
            kind, words = RunKind.BREAK, "\n"
        elif match["soft"] is not None:
            words = " "
        elif match["omitted"] is not None:
            kind, words = RunKind.ELLIPSIS, match["omitted"]
        elif match["inserted"] is not None:
            kind, words = RunKind.INSERTION, match["inserted"].strip()
        elif match["entity"] is not None:
            words = html.unescape(match["entity"])
        else:
            words = match["code"]
        self._add(kind, words, start, end, setting)

    def _check_address(self, match: re.Match[str]) -> str:
        """Return the address of a link, if it may be printed."""
        if is_allowed(match["href"]):
            return match["href"]
        self.findings.append(
            Finding(
                Sec.SEC003,
                self.block.span(*match.span("href")),
                f"The address “{match['href']}” is neither http, https nor mailto.",
                "Link to a page on the web.",
            )
        )
        return ""

    def _refuse(self, start: int, end: int) -> None:
        self.findings.append(
            Finding(
                Syn.SYN010,
                self.block.span(start, end),
                "A quotation holds words only: no images, footnotes or citations.",
                "Move this behind the closing mark.",
            )
        )

    def _add(self, kind: RunKind, words: str, start: int, end: int, setting: _Setting) -> None:
        if not words:
            return
        span = self.block.span(start, end)
        last = self.runs[-1] if self.runs else None
        if (
            last
            and kind is RunKind.VERBATIM is last.kind
            and (last.emphasis, last.href) == (setting.emphasis, setting.href)
        ):
            joined = Run(
                kind, last.text + words, type(span)(last.span.start, span.end), *_set(setting)
            )
            self.runs[-1] = joined
            return
        self.runs.append(Run(kind, words, span, *_set(setting)))


def _set(setting: _Setting) -> tuple[Emphasis, str]:
    return setting.emphasis, setting.href

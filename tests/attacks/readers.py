"""The readers of contributions, and input for them: bytes at random, and what is nearly right.

Run as a program, so that whoever runs it can end it: ``python -m tests.attacks.readers READER KIND
FILE`` tries one reader on inputs of one kind, and leaves in FILE the one that it is at.
"""

import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

from fpdf import FPDF
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.captures.extract import extract
from mkdocs_dossier.syntax import scan
from mkdocs_dossier.syntax.front_matter import read_front_matter

EXAMPLES = 100
MEDIA = (
    "text/html text/plain application/pdf text/vtt application/x-subrip application/warc"
    " application/wacz message/rfc822 text/markdown"
    " application/vnd.openxmlformats-officedocument.wordprocessingml.document"
).split()
Read = Callable[[bytes], object]


def read_chapter(raw: bytes) -> object:
    text = raw.decode("utf-8", "replace").replace("\r", "\n")
    return scan("docs/a.md", "a.md", text, lambda key: len(key) > 2, "en")


def read_front(raw: bytes) -> object:
    return read_front_matter(f"---\n{raw.decode('utf-8', 'replace')}\n---\n\nWords.\n", "en")


def read_bibliography(raw: bytes) -> object:
    return load_bibliography([("sources/a.bib", raw.decode("utf-8", "replace"))])


def read_capture(raw: bytes) -> object:
    return [extract(raw, media, "") for media in MEDIA]


READERS: dict[str, Read] = {
    "chapters": read_chapter,
    "front matter": read_front,
    "bibliographies": read_bibliography,
    "captures": read_capture,
}

# Pieces of each grammar, whole and broken; two bars part them.
PIECES = {
    "chapters": """\
::: quote @memo||::: timeline||::: correction 2026-02-05T09:00:00Z||:::||::::||\n||2020-02-05||
2019~/..||:   words||speaker: Ann||locator: p. 1||id: a||was: a||now: b||"||“||”||«||»||
[@memo]||[@memo, pp. 1-2; @b]||@{a b}||[^1]||[^1]: a||> ||- ||1. ||    ||```||~~~||`||``||<b||
>||<!--||-->||{#a .b c=d}||{:||}||](||[||]||![||\\||**||_||| a | b |||---|---|||---||===||
!!! note "a"||=== "a"||??? a||[…]||[not]||...||&lt;||&#x202e;||https://e.org||*[a]: b||[a]: b||
word||\u05e9||\u200d""",
    "front matter": """\
title: ||a||lang: fr||authors: ||[||]||{||}||, ||- ||  ||:||published: ||2026-02-05T09:00:00Z||
2026||"||'||#||&a ||*a||!!python/name:os.system||!a ||<<: ||? ||| ||>-||---||...||%YAML 1.2||
status: draft||minor: ||translation_of: ||tags: ||~||null||0x1F||.inf||	||é""",
    "bibliographies": """\
@online{||@string{||@comment{||@preamble{||@xdata{||@set{||a, ||title = {||author = ||
date = {2020}||}||}}||{||"|| # ||,||=||and||, ||crossref = {a}||xdata = {a}||month = mar||
\\"{u}||\\url{||\\char||$x^2$||%||\\||url = {https://e.org}||confidential = {true}||é||
2020-02~||a b||@||(||)""",
    "captures": """\
<html>||<body>||<p>||</p>||<div style="display:none">||<script>||</script>||<!--||-->||<table>||
<td>||<iframe srcdoc="||">||<template>||<svg>||&amp;||&#0;||<meta charset=utf-16>||WEBVTT||\n||
00:00:01.000 --> 00:00:02.000||1||WARC/1.0||\r\n||WARC-Type: response||Content-Length: 99999||
HTTP/1.1 200 OK||Transfer-Encoding: chunked||ff\r\n||From: a@b||Subject: =?utf-8?q?a?=||
Content-Type: multipart/mixed; boundary=a||--a||--a--||%PDF-1.7||1 0 obj||<< /Type /Page >>||
stream||endstream||xref||trailer||startxref||%%EOF||PK\x03\x04||words""",
}


def write_documents() -> list[bytes]:
    """Return small files that are whole, of the kinds that are read by libraries."""
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica")
    pdf.cell(text="Words of a page.")
    packed = [
        ("word/document.xml", "<w:document><w:body><w:p>a</w:p></w:body></w:document>"),
        ("archive/data.warc", "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 1\r\n\r\na\r\n"),
        ("datapackage.json", "{}"),
    ]
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        for name, content in packed:
            file.writestr(name, content)
    return [bytes(pdf.output()), archive.getvalue()]


@st.composite
def broken(draw: st.DrawFn, documents: list[bytes]) -> bytes:
    """Return a whole file with a few stretches of it replaced."""
    raw = bytearray(draw(st.sampled_from(documents)))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(raw)))
        raw[at : at + draw(st.integers(0, 20))] = draw(st.binary(max_size=20))
    return bytes(raw)


def near(reader: str) -> st.SearchStrategy[bytes]:
    """Return input in which the pieces of a grammar stand in any order."""
    pieces = PIECES[reader].replace("||\n", "||").split("||")
    joined = st.lists(st.sampled_from(pieces), max_size=60).map("".join)
    lines = st.lists(st.sampled_from(pieces), max_size=60).map("\n".join)
    texts = st.one_of(joined, lines).map(lambda text: text.encode("utf-8", "surrogatepass"))
    return st.one_of(texts, broken(write_documents())) if reader == "captures" else texts


KINDS: dict[str, Callable[[str], st.SearchStrategy[bytes]]] = {
    "bytes": lambda _: st.binary(max_size=2_000),
    "nearly right": near,
}


def main(reader: str, kind: str, file: str) -> None:
    """Try a reader on inputs of a kind."""
    at = Path(file)

    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
    @given(KINDS[kind](reader))
    def read(raw: bytes) -> None:
        at.write_bytes(raw)
        READERS[reader](raw)

    read()


if __name__ == "__main__":
    import tests.conftest  # noqa: F401 - the same examples every time, unless told otherwise

    main(*sys.argv[1:])

"""CAP: captures, their lock, receipts."""

from mkdocs_dossier.diagnostics.code import Code, Explanation, Severity


class Cap(Code):
    """Findings about captures."""

    CAP001 = Explanation(
        "capture changed after locking",
        "The stored copy of a source is no longer the file that was locked, so quotations are"
        " checked against something else than before. Put the old file back, or lock the new one"
        " as a new version; the old digest stays in the history.",
        "sources/captures/memo.html edited by hand",
        "dossier capture memo sources/captures/memo.html",
    )
    CAP002 = Explanation(
        "capture not in the lock",
        "A file stands in sources/captures/, but sources/captures.lock does not know it: nobody can"
        " tell whether it is the file that was captured.",
        "sources/captures/memo.pdf copied into the folder",
        "dossier capture memo sources/captures/memo.pdf",
    )
    CAP003 = Explanation(
        "capture missing",
        "The lock describes a published capture whose file is not there.",
        "sources/captures/memo.pdf deleted",
        "sources/captures/memo.pdf restored from the repository's history",
    )
    CAP004 = Explanation(
        "two captures of one source",
        "A key has one capture. Remove the file that is not the locked one, or give it a record of"
        " its own.",
        "sources/captures/memo.pdf and sources/captures/memo.html",
        "sources/captures/memo.pdf",
    )
    CAP005 = Explanation(
        "lock cannot be read",
        "sources/captures.lock is written by the tool; an edit or a merge has broken it.",
        '{"captures": {"memo": {"digest": "abc"}}}',
        "dossier capture memo sources/captures/memo.pdf",
    )
    CAP006 = Explanation(
        "extracted text changed",
        "The file is the locked one, but another version of the extractor reads other words or"
        " spaces in it. Quotations are checked against what is read now.",
        "a lock written before the extractor was updated",
        "dossier capture memo sources/captures/memo.pdf",
        Severity.WARNING,
    )
    CAP007 = Explanation(
        "withheld capture in the repository",
        "The lock says that a capture is withheld, yet its file stands in sources/captures/, where"
        " everyone can read it. Move it to the vault, and out of the history if it was committed.",
        "sources/captures/memo.pdf, withheld",
        "../vault/memo.pdf, withheld",
    )
    CAP010 = Explanation(
        "format cannot be read",
        "Text is read from plain text, Markdown, HTML, PDF, DOCX, e-mail (.eml), WebVTT, SRT, WARC"
        " and WACZ.",
        "sources/captures/memo.xls",
        "sources/captures/memo.pdf",
    )
    CAP011 = Explanation(
        "wrong encoding",
        "The bytes of the file are no text in the encoding it declares (UTF-8 where it declares"
        " none). Guessing would put words in the source's mouth. Convert a copy to UTF-8.",
        "a text in Windows-1252 that does not say so",
        "the same text in UTF-8",
    )
    CAP012 = Explanation(
        "damaged file",
        "The file is not what its name or media type says, or is cut off.",
        "a PDF of which half was downloaded",
        "the whole PDF",
    )
    CAP013 = Explanation(
        "capture too large",
        "The file, or what it unpacks to, is larger than Dossier reads.",
        "an archive of a whole site",
        "an archive of the one page that is cited",
    )
    CAP014 = Explanation(
        "reading was stopped",
        "The file took more time or memory than any honest document needs, or made the reader"
        " crash. Files from strangers are read in a process of their own, so nothing else was"
        " harmed.",
        "a file made to exhaust the reader",
        "the same document printed to PDF again",
    )
    CAP015 = Explanation(
        "pages without text",
        "Pages show images and hold little or no text. Words on them cannot be checked until they"
        " are recognised (OCR).",
        "a scanned letter",
        "the scan with a recognised text layer, or a corrected transcript beside it",
        Severity.WARNING,
    )
    CAP016 = Explanation(
        "several pages in the archive",
        "The archive holds more than one page, and nothing says which of them was captured. The"
        " first was read.",
        "dossier capture memo site.warc",
        "dossier capture memo site.warc --address https://example.org/memo",
        Severity.WARNING,
    )
    CAP017 = Explanation(
        "hidden text left out",
        "The file holds text that nobody who opens it sees. It was left out: quotations must stand"
        " in what readers of the source can read.",
        "a PDF with invisible text on a blank page",
        "the same PDF without it",
        Severity.WARNING,
    )
    CAP018 = Explanation(
        "no text",
        "No words could be read from the capture, so no quotation can be found in it.",
        "a page that is filled in by a script",
        "the page saved from the browser, or printed to PDF",
        Severity.WARNING,
    )
    CAP020 = Explanation(
        "receipt cannot be read",
        "sources/receipts.jsonl is written by the tool, one receipt a line, and holds nothing but"
        " digests, positions, locator, date, attester and tool.",
        '{"key": "memo", "words": "quite clear"}',
        "dossier attest --vault ../vault",
    )
    CAP021 = Explanation(
        "signature does not hold",
        "The receipt was not signed by its attester, or was changed since, or the attester is not"
        " among the allowed signers.",
        "a receipt whose date was edited",
        "dossier attest --vault ../vault --sign ~/.ssh/id_ed25519",
    )
    CAP022 = Explanation(
        "signing failed",
        "ssh-keygen could not sign or check the receipt: it is not installed, or the key cannot be"
        " used.",
        "dossier attest --sign no-such-key",
        "dossier attest --sign ~/.ssh/id_ed25519",
    )
    CAP030 = Explanation(
        "address could not be captured",
        "The server did not answer with the page, in time and in reasonable size. Nothing was"
        " saved.",
        "dossier capture memo https://example.org/gone",
        "dossier capture memo https://example.org/memo",
    )
    CAP031 = Explanation(
        "capture already there",
        "A stored copy is never overwritten silently.",
        "dossier capture memo https://example.org/memo",
        "move the old file away, then capture again; the old digest stays in the history",
    )
    CAP032 = Explanation(
        "address refused",
        "Only http and https addresses without user name and password are captured.",
        "dossier capture memo file:///etc/passwd",
        "dossier capture memo https://example.org/memo",
    )

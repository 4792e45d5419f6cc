"""What the codes from COR050 on mean: changes to what is published already.

The examples are what was published and what is to be, parted by ``NOW``; tests compare them.
"""

from mkdocs_dossier.diagnostics.code import Explanation

PUBLISHED, NOW = "Published:\n\n", "\n\nNow:\n\n"
"""What stands before the text that readers know, and before the one that is to be."""

_OLD = "She sold 2,228 shares.\n{: #shares }"
_NEW = "She sold 2,280 shares.\n{: #shares }"
_NOTICE = (
    "::: correction 2026-02-13T18:06:00-05:00\nid: shares\ntarget: #shares\nwas: 2,228 shares\n"
    "now: 2,280 shares\n\nWe misstated how many shares she sold.\n:::"
)
_FURTHER = (
    "::: editors-note 2026-02-14T18:06:00-05:00\nid: shares-again\nsupersedes: shares\n\n"
    "She sold them in May.\n:::"
)
_CORRECTED = f"{PUBLISHED}{_NEW}\n\n{_NOTICE}"


def _head(*lines: str) -> str:
    shown = "\n".join(("title: The sale", "authors: [Ann Other]", *lines))
    return f"---\n{shown}\n---\n\nShe sold 2,228 shares."


_DATED = "published: 2026-02-05T09:00:00Z"
_MARKED = "minor:\n  - date: 2026-02-06\n    reason: typing error"

CHANGED = Explanation(
    "published words changed and nobody was told",
    "Words of a published chapter change only with a new correction, clarification, update,"
    " editor's note or retraction that covers the passage, or with a mark that the change is"
    " minor. A notice covers the passage that its target names; without a target, just the words"
    " in was and now. Beside the words that it names, it covers no numbers, names, negations and"
    " quotations.",
    f"{PUBLISHED}{_OLD}{NOW}{_NEW}",
    f"{PUBLISHED}{_OLD}{NOW}{_NEW}\n\n{_NOTICE}",
)
NEVER_MINOR = Explanation(
    "marked as minor, but never minor",
    "Numbers, names, negations and quotations are what a report says. Who changes them tells"
    " readers with a correction, whatever the reason.",
    f"{PUBLISHED}{_head(_DATED)}{NOW}{_head(_DATED, _MARKED).replace('2,228', '2,280')}",
    f"{PUBLISHED}{_head(_DATED)}{NOW}{_head(_DATED, _MARKED).replace('sold', 'has sold')}",
)
NOTICE_GONE = Explanation(
    "a published notice is gone",
    "A correction is never deleted: feeds, links and readers know it, and it is the proof that"
    " the error was put right. Superseding it with another one is right.",
    f"{_CORRECTED}{NOW}{_NEW}",
    f"{_CORRECTED}{NOW}{_NEW}\n\n{_NOTICE}\n\n{_FURTHER}",
)
NOTICE_REWRITTEN = Explanation(
    "a published notice was rewritten",
    "What readers were told stays as it was told: words, date, kind and target. A further notice"
    " with supersedes puts it right. Only show_was may turn to no, and gravity from minor to"
    " serious.",
    f"{_CORRECTED}{NOW}{_NEW}\n\n{_NOTICE.replace('02-13', '02-20')}",
    f"{_CORRECTED}{NOW}{_NEW}\n\n{_NOTICE}\n\n{_FURTHER}",
)
ANCHOR_GONE = Explanation(
    "a published id is gone",
    "Others cite a passage or an event by its id. It may move to another published chapter"
    " together with its passage, but it stays in the report.",
    f"{PUBLISHED}{_OLD}{NOW}She sold 2,228 shares.",
    f"{PUBLISHED}{_OLD}{NOW}She sold *2,228 shares*.\n{{: #shares }}",
)
DATE_MOVED = Explanation(
    "the date of publication was moved",
    "When a chapter was first published is a fact. News have their date in updated, and in the"
    " update that tells of them.",
    f"{PUBLISHED}{_head(_DATED)}{NOW}{_head(_DATED.replace('05T', '06T'))}",
    f"{PUBLISHED}{_head(_DATED)}{NOW}{_head(_DATED, 'updated: 2026-02-06T09:00:00Z')}",
)
WITHDRAWN = Explanation(
    "a published chapter was withdrawn unseen",
    "A chapter that must go is retracted: its address stays, and a notice leads it. A chapter that"
    " is moved to another file leaves a redirection (redirect_maps of the plugin redirects) at its"
    " address.",
    f"{PUBLISHED}{_head(_DATED)}{NOW}{_head(_DATED, 'status: draft')}",
    f"{PUBLISHED}{_head(_DATED)}{NOW}{_head(_DATED, 'status: retracted')}\n\n"
    "::: retraction 2026-02-13T18:06:00-05:00\nid: withdrawn\n\nThere was no sale.\n:::",
)
CAPTURE_CHANGED = Explanation(
    "a locked capture was changed after the fact",
    "The lock is what shows that a capture is the one that was quoted from. What it says of a"
    " capture stays; a new version is added by dossier capture, which keeps the earlier digest in"
    " its history.",
    "an entry of captures.lock with another digest and the same history",
    "the entry that dossier capture wrote: the new digest, the earlier one in its history",
)
RECEIPT_CHANGED = Explanation(
    "a receipt was changed or removed",
    "A receipt is somebody's word for a quotation on a day. It is not taken back by deleting it;"
    " receipts are only added.",
    "receipts.jsonl without a line that it had",
    "receipts.jsonl with that line, and further ones",
)
MARK_GONE = Explanation(
    "a mark of a minor change is gone",
    "Readers find in a chapter's history that something minor was changed, when and why. That"
    " stays.",
    f"{PUBLISHED}{_head(_DATED, _MARKED)}{NOW}{_head(_DATED)}",
    f"{PUBLISHED}{_head(_DATED, _MARKED)}{NOW}"
    + _head(_DATED, f"{_MARKED}\n  - date: 2026-02-07\n    reason: style"),
)

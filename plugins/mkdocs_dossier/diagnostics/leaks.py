"""SEC100 to SEC149: what files tell about people beside what they show."""

from mkdocs_dossier.diagnostics.code import Code, Explanation, Severity
from mkdocs_dossier.diagnostics.lifting import ACKNOWLEDGED, NEVER_LIFTED


class Leak(Code):
    """Findings of `dossier protect`. What was found is never printed, only where it stands."""

    SEC100 = Explanation(
        "coordinates",
        "The file says where it was made, often to a few metres: a home, a meeting place."
        + ACKNOWLEDGED,
        "a photograph with GPS coordinates",
        "dossier protect --fix, and publish the cleaned copy",
    )
    SEC101 = Explanation(
        "name of a person in a file's properties",
        "Programs write the author, owner or last editor into a file: often the source's own name"
        " or account." + ACKNOWLEDGED,
        "a PDF whose properties name its author",
        "dossier protect --fix, and publish the cleaned copy",
    )
    SEC102 = Explanation(
        "serial number of a device",
        "A camera's or lens's serial number, or its maker's private notes, tie a picture to every"
        " other one from the same device." + ACKNOWLEDGED,
        "a photograph with the camera's serial number",
        "dossier protect --fix, and publish the cleaned copy",
    )
    SEC103 = Explanation(
        "embedded preview",
        "A small copy of the picture or document as it was before it was cropped or blacked out."
        + ACKNOWLEDGED,
        "a cropped photograph with a preview of the whole",
        "dossier protect --fix, and publish the cleaned copy",
    )
    SEC104 = Explanation(
        "other properties",
        "Times, programs, versions, comments: each says something of how the file was made."
        + ACKNOWLEDGED,
        "a picture with a comment inside",
        "dossier protect --fix, and publish the cleaned copy",
        Severity.WARNING,
    )
    SEC105 = Explanation(
        "earlier version inside",
        "What was deleted or replaced is still in the file: earlier saves of a PDF, tracked changes"
        " of a text." + ACKNOWLEDGED,
        "a document with tracked changes",
        "dossier protect --fix, and publish the cleaned copy",
    )
    SEC106 = Explanation(
        "file within the file",
        "The document carries other files that a reader can take out of it." + ACKNOWLEDGED,
        "a PDF with an attached spreadsheet",
        "dossier protect --fix, and publish the cleaned copy",
    )
    SEC107 = Explanation(
        "script or action",
        "The document runs something when it is opened, which can harm a reader or report who"
        " opened it." + ACKNOWLEDGED,
        "a PDF that runs a script",
        "dossier protect --fix, and publish the cleaned copy",
    )
    SEC108 = Explanation(
        "comments",
        "Notes between the people who made the document, with their names." + ACKNOWLEDGED,
        "a text with margin comments",
        "dossier protect --fix, and publish the cleaned copy",
    )
    SEC109 = Explanation(
        "text that cannot be seen, and can be copied",
        "Words stand under a black box, an image or a note, are white on white, or are drawn"
        " invisibly. Anyone can select and copy them. Black them out in the picture of the page:"
        " print and scan it, or export its pages as images." + ACKNOWLEDGED,
        "a name under a black rectangle",
        "the page as an image, blacked out",
    )
    SEC110 = Explanation(
        "hidden parts",
        "Layers, sheets, slides or passages that are switched off, not removed." + ACKNOWLEDGED,
        "a spreadsheet with a hidden sheet",
        "dossier protect --fix, or remove the part and save again",
    )
    SEC111 = Explanation(
        "path on somebody's computer",
        "A path often holds the account's name, and says how somebody orders their work."
        + ACKNOWLEDGED,
        "a drawing that names /home/ann/leak/map.png",
        "dossier protect --fix, and publish the cleaned copy",
    )
    SEC112 = Explanation(
        "reference to another place",
        "Opening the file makes the reader's computer ask another server for something, which tells"
        " that server who reads it." + ACKNOWLEDGED,
        'a drawing with <image href="https://example.org/pixel.png"/>',
        "dossier protect --fix, and publish the cleaned copy",
    )
    SEC113 = Explanation(
        "cookie or password of whoever captured the page",
        "A web archive holds what the browser sent: with a session's cookie anyone can act as the"
        " person who captured the page." + ACKNOWLEDGED,
        "a HAR file with Cookie headers",
        "dossier protect --fix, log out everywhere, and publish the cleaned copy",
    )
    SEC114 = Explanation(
        "secret in an address or a text",
        "Addresses and pages carry tokens that let anyone in who has them, or that say for whom"
        " they were made." + ACKNOWLEDGED,
        "https://example.org/memo?access_token=…",
        "https://example.org/memo",
    )
    SEC115 = Explanation(
        "account of whoever captured the page",
        "The page shows or carries the name or mailbox of the account that it was captured with."
        + ACKNOWLEDGED,
        "a page captured while logged in",
        "the page captured in a private window",
    )
    SEC116 = Explanation(
        "name from the private list",
        "A name that you asked to be kept out stands in a file, its name, its properties, or in"
        " what Git publishes." + ACKNOWLEDGED,
        "a protected person's name in a picture's file name",
        "the same picture under another name",
    )
    SEC117 = Explanation(
        "scan or photograph of a document",
        "Printers mark paper with dots, and copies can differ in a word for each recipient; no"
        " program can find that out. A person has to look, and to write down that they did."
        + ACKNOWLEDGED,
        "a scanned letter in docs/",
        "the letter typed anew; or its digest under `acknowledged:` in sources/protection.yml",
    )
    SEC118 = Explanation(
        "file not looked at",
        "The file could not be examined, so nothing is known of what it gives away." + NEVER_LIFTED,
        "a photograph, without the extra `protect`",
        "pip install 'mkdocs-dossier[protect]'",
        Severity.WARNING,
    )
    SEC119 = Explanation(
        "acknowledgement that does not count",
        "An entry of sources/protection.yml names the digest of a file, what is accepted, who"
        " looked, and when." + NEVER_LIFTED,
        "acknowledged:\n  - digest: 3f2a",
        "acknowledged:\n  - digest: (64 digits)\n    what: [SEC117]\n    who: Ann Other\n"
        "    date: 2026-02-05",
    )
    SEC120 = Explanation(
        "sources where the site is made from",
        "The folder of sources lies in the folder that is published, so captures and records would"
        " be published as they are." + NEVER_LIFTED,
        "sources_dir: docs/sources",
        "sources_dir: sources",
    )

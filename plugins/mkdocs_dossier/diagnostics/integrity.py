"""SEC150 and up: a built site that is not what it should be, and statements about it."""

from mkdocs_dossier.diagnostics.code import Code, Explanation, Severity
from mkdocs_dossier.diagnostics.lifting import NEVER_LIFTED


class Integrity(Code):
    """Findings about a built site, of `dossier verify`, and about what it states of itself."""

    SEC150 = Explanation(
        "file of a site changed",
        "A file of the site is not the one that was built: its SHA-256 is another. Somebody, or a"
        " broken download, has changed it." + NEVER_LIFTED,
        "index.html, edited after the build",
        "index.html, as it was built",
    )
    SEC151 = Explanation(
        "file of a site missing",
        "The list of the site's files names one that is not in this copy." + NEVER_LIFTED,
        "chapters/02-map/index.html removed from the copy",
        "the whole site",
    )
    SEC152 = Explanation(
        "file that the site does not have",
        "The copy holds a file that the build did not write. It may be harmless, or not."
        + NEVER_LIFTED,
        "update.exe put beside index.html",
        "the site as it was built, and nothing else",
    )
    SEC153 = Explanation(
        "list of the site's files missing or broken",
        "Without SHA256SUMS and manifest.json, and the two agreeing, nobody can tell whether a copy"
        " of the site is whole. Every build writes both." + NEVER_LIFTED,
        "a site without SHA256SUMS",
        "the folder or zip as the build left it",
    )
    SEC154 = Explanation(
        "site rests on other captures",
        "The site was built from other captures than those that the repository's lock names."
        + NEVER_LIFTED,
        "a manifest.json with another digest than sources/captures.lock",
        "a site built from this repository",
    )
    SEC155 = Explanation(
        "site from another version",
        "The site says that it was built from another commit than the one it is compared with."
        + NEVER_LIFTED,
        "dossier verify site --against the repository at a later commit",
        "git checkout of the commit that manifest.json names, then dossier verify",
        Severity.WARNING,
    )
    SEC160 = Explanation(
        "security.txt or trust.txt cannot be written so",
        "What mkdocs.yml says for security.txt (RFC 9116) or trust.txt (JournalList) is not what"
        " these files may say; programs that read them would pass over it." + NEVER_LIFTED,
        "security_txt:\n  contact: the news desk",
        "security_txt:\n  contact: mailto:desk@example.org\n  expires: 2027-01-01T00:00:00Z",
    )
    SEC161 = Explanation(
        "security.txt has expired",
        "A security.txt holds until a date; past it, nobody should rely on the contacts. Look"
        " whether they still answer, and set a date at most a year away (RFC 9116, 2.5.5)."
        + NEVER_LIFTED,
        "expires: 2020-01-01T00:00:00Z",
        "expires: a date to come",
        Severity.WARNING,
    )

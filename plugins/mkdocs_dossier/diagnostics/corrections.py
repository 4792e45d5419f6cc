"""COR: corrections."""

from mkdocs_dossier.diagnostics.code import Code, Explanation, Severity


class Cor(Code):
    """Findings about corrections and their kin."""

    COR001 = Explanation(
        "correction without a date",
        "Readers are told when a correction was made: ISO 8601 with a time and a zone stands"
        " behind the directive's name.",
        "::: correction\nid: title\n\nThe title was wrong.\n:::",
        "::: correction 2026-02-13T18:06:00-05:00\nid: title\n\nThe title was wrong.\n:::",
    )
    COR002 = Explanation(
        "target is not in the chapter",
        "A correction is bound to the passage it corrects by an id of that passage.",
        "He is a director.\n\n::: correction 2026-02-13T18:06:00-05:00\nid: title\n"
        "target: #jerome\n\nThe title was wrong.\n:::",
        "He is a director.\n{: #jerome }\n\n::: correction 2026-02-13T18:06:00-05:00\nid: title\n"
        "target: #jerome\n\nThe title was wrong.\n:::",
    )
    COR003 = Explanation(
        "the wrong words still stand",
        "What a correction says was wrong must stand nowhere in the chapter any more.",
        "He is an adviser.\n{: #jerome }\n\n::: correction 2026-02-13T18:06:00-05:00\nid: title\n"
        "target: #jerome\nwas: an adviser\nnow: a director\n\nThe title was wrong.\n:::",
        "He is a director.\n{: #jerome }\n\n::: correction 2026-02-13T18:06:00-05:00\nid: title\n"
        "target: #jerome\nwas: an adviser\nnow: a director\n\nThe title was wrong.\n:::",
    )
    COR004 = Explanation(
        "the right words are not at the target",
        "What a correction says is right must stand in the passage that it names.",
        "He is employed.\n{: #jerome }\n\n::: correction 2026-02-13T18:06:00-05:00\nid: title\n"
        "target: #jerome\nnow: a director\n\nThe title was wrong.\n:::",
        "He is a director.\n{: #jerome }\n\n::: correction 2026-02-13T18:06:00-05:00\nid: title\n"
        "target: #jerome\nnow: a director\n\nThe title was wrong.\n:::",
    )
    COR005 = Explanation(
        "id of a correction used twice",
        "Feeds, links and readers know a correction by its id for ever; it is unique in the"
        " report.",
        "two corrections with id: title",
        "one with id: title, one with id: committee",
    )
    COR006 = Explanation(
        "corrected before publication",
        "A correction is dated after the chapter was published.",
        "---\npublished: 2026-02-05T09:00:00Z\n---\n\n::: correction 2026-02-01T09:00:00Z",
        "---\npublished: 2026-02-05T09:00:00Z\n---\n\n::: correction 2026-02-06T09:00:00Z",
    )
    COR007 = Explanation(
        "neither what was wrong nor what is right",
        "Readers deserve to know what changed. Give was and now, or say it in the text and give"
        " now only where repeating the error would do harm.",
        "::: correction 2026-02-13T18:06:00-05:00\nid: title\n\nWe have corrected a title.\n:::",
        "::: correction 2026-02-13T18:06:00-05:00\nid: title\ntarget: #jerome\nwas: an adviser\n"
        "now: a director\n\nWe misstated a title.\n:::",
        Severity.WARNING,
    )

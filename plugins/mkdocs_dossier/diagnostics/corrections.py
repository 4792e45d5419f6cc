"""COR: corrections."""

from mkdocs_dossier.diagnostics import silent_edits
from mkdocs_dossier.diagnostics.code import Code, Explanation, Severity


def _two(*said: str) -> str:
    """Return two notices of an example: of each its id, what it supersedes, and its day."""
    notices = []
    for name, earlier, day in (said[:3], said[3:]):
        supersedes = f"supersedes: {earlier}\n" if earlier else ""
        opening = f"::: clarification {day}T09:00:00Z\nid: {name}\n{supersedes}"
        notices.append(f"{opening}\nThe sentence could be misread.\n:::")
    return "\n\n".join(notices)


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
    COR008 = Explanation(
        "dated in the future",
        "A correction is dated when readers were told; nobody has told them yet. Mostly the day or"
        " the zone is wrong. Now is what SOURCE_DATE_EPOCH says, where it is set, else the clock of"
        " the computer that builds; five minutes are let pass.",
        "::: correction 2126-02-13T18:06:00-05:00\nid: title\ntarget: #jerome\nnow: a director\n\n"
        "We misstated a title.\n:::",
        "::: correction 2026-02-13T18:06:00-05:00\nid: title\ntarget: #jerome\nnow: a director\n\n"
        "We misstated a title.\n:::",
    )
    COR009 = Explanation(
        "superseded notice not found",
        "A correction of a correction names the earlier one by its id; it stands in the same report"
        " and is never deleted.",
        _two("first", "", "2026-02-06", "second", "frist", "2026-03-01"),
        _two("first", "", "2026-02-06", "second", "first", "2026-03-01"),
    )
    COR010 = Explanation(
        "notices supersede each other in a circle",
        "One of them was published first, and that one supersedes nothing.",
        _two("first", "second", "2026-02-06", "second", "first", "2026-03-01"),
        _two("first", "", "2026-02-06", "second", "first", "2026-03-01"),
    )
    COR011 = Explanation(
        "superseded notice is the later one",
        "What puts a correction right comes after it.",
        _two("first", "", "2026-03-01", "second", "first", "2026-02-06"),
        _two("first", "", "2026-02-06", "second", "first", "2026-03-01"),
    )
    COR012 = Explanation(
        "retraction and status disagree",
        "A chapter is withdrawn by a retraction that tells readers why, and its front matter says"
        " status: retracted, which search engines and lists of chapters go by. Both, or neither.",
        "---\nstatus: published\n---\n\n::: retraction 2026-03-01T09:00:00Z\nid: withdrawn\n\n"
        "The letter was forged.\n:::",
        "---\nstatus: retracted\n---\n\n::: retraction 2026-03-01T09:00:00Z\nid: withdrawn\n\n"
        "The letter was forged.\n:::",
    )
    COR013 = Explanation(
        "withheld words stand in a notice",
        "With show_was: no, the words in was are printed nowhere; they must not stand in what a"
        " notice tells, nor in its other options.",
        "::: correction 2026-03-01T09:00:00Z\nid: name\nwas: Alma Quist\nshow_was: no\n\n"
        "We named Alma Quist, who has nothing to do with it.\n:::",
        "::: correction 2026-03-01T09:00:00Z\nid: name\nwas: Alma Quist\nshow_was: no\n\n"
        "We named someone who has nothing to do with it.\n:::",
    )
    COR014 = Explanation(
        "updated lies before the last correction",
        "Readers see both dates at the head of the chapter; a correction is a change, so the"
        " chapter was last updated then or later. Without updated the last correction counts.",
        "---\nupdated: 2026-02-05T09:00:00Z\n---\n\n::: correction 2026-02-06T09:00:00Z",
        "---\nupdated: 2026-02-06T09:00:00Z\n---\n\n::: correction 2026-02-06T09:00:00Z",
    )
    COR015 = Explanation(
        "id that makes no address",
        "The id is the end of the correction's own address: letters, digits, hyphens, underscores"
        " and full stops, no spaces.",
        "::: correction 2026-02-06T09:00:00Z\nid: the day of closing",
        "::: correction 2026-02-06T09:00:00Z\nid: day-of-closing",
    )
    COR016 = Explanation(
        "a translation does not tell of a correction",
        "Who read a chapter in another language read the same error. The translation tells of it"
        " with a notice of the same kind, date and time; in a report in several languages also with"
        " the same id.",
        "::: correction 2026-02-06T09:00:00Z in map.md, and none in map.fr.md, whose front matter"
        " says translation_of: map.md",
        "the same correction in both",
        Severity.WARNING,
    )
    COR017 = Explanation(
        "elsewhere without a target",
        "Words that were wrong in one passage and are right in others: the build must know which.",
        "::: correction 2026-02-06T09:00:00Z\nid: month\nwas: in May\n"
        "elsewhere: the council met in May",
        "::: correction 2026-02-06T09:00:00Z\nid: month\ntarget: #closing\nwas: in May\n"
        "elsewhere: the council met in May",
    )
    COR030 = Explanation(
        "date of a reply cannot be read",
        "Readers are told on which day a reply came, and may be told when it was published: a day"
        " for `received`; date, time and zone behind the directive's name.",
        "::: reply\nid: lerivage\nfrom: Maude Lerivage\nreceived: early in March\n\nI was not"
        " asked.\n:::",
        "::: reply 2026-03-04T09:00:00+01:00\nid: lerivage\nfrom: Maude Lerivage\n"
        "received: 2026-03-02\n\nI was not asked.\n:::",
    )
    COR031 = Explanation(
        "reply out of order",
        "A reply comes after what it answers was published, and is published after it came.",
        "---\npublished: 2026-02-05T09:00:00Z\n---\n\n::: reply\nid: lerivage\n"
        "from: Maude Lerivage\nreceived: 2026-02-01\n\nI was not asked.\n:::",
        "---\npublished: 2026-02-05T09:00:00Z\n---\n\n::: reply\nid: lerivage\n"
        "from: Maude Lerivage\nreceived: 2026-03-02\n\nI was not asked.\n:::",
    )
    COR032 = Explanation(
        "id of a reply used twice",
        "Feeds, links and readers know a reply by its id for ever; it is unique in the report.",
        "::: reply\nid: lerivage\nfrom: Maude Lerivage\nreceived: 2026-03-02\n\nI was not asked.\n"
        ":::\n\n::: reply\nid: lerivage\nfrom: Maude Lerivage\nreceived: 2026-03-20\n\nNor since."
        "\n:::",
        "::: reply\nid: lerivage\nfrom: Maude Lerivage\nreceived: 2026-03-02\n\nI was not asked.\n"
        ":::\n\n::: reply\nid: lerivage-2\nfrom: Maude Lerivage\nreceived: 2026-03-20\n\nNor since."
        "\n:::",
    )
    COR033 = Explanation(
        "what a reply answers is not in the chapter",
        "A reply may be bound to the passage it answers, by an id of that passage.",
        "She was asked.\n\n::: reply\nid: lerivage\nfrom: Maude Lerivage\nreceived: 2026-03-02\n"
        "to: #asked\n\nI was not.\n:::",
        "She was asked.\n{: #asked }\n\n::: reply\nid: lerivage\nfrom: Maude Lerivage\n"
        "received: 2026-03-02\nto: #asked\n\nI was not.\n:::",
    )
    COR050 = silent_edits.CHANGED
    COR051 = silent_edits.NEVER_MINOR
    COR052 = silent_edits.NOTICE_GONE
    COR053 = silent_edits.NOTICE_REWRITTEN
    COR054 = silent_edits.ANCHOR_GONE
    COR055 = silent_edits.DATE_MOVED
    COR056 = silent_edits.WITHDRAWN
    COR057 = silent_edits.CAPTURE_CHANGED
    COR058 = silent_edits.RECEIPT_CHANGED
    COR059 = silent_edits.MARK_GONE

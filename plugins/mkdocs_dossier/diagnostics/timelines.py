"""TIM: dates and timelines."""

from mkdocs_dossier.diagnostics.code import Code, Explanation


class Tim(Code):
    """Findings about dates and timeline events."""

    TIM001 = Explanation(
        "not a date",
        "Dates are written in EDTF: 2020, 2020-02, 2020-02-05, with a time and zone where one is"
        " known, with ? for uncertain, ~ for approximate, and a/b for intervals. Readers see"
        " words, never this code.",
        "::: timeline\n\n5 February 2020\n:   Letters are sent. [@buzzfeed2020]\n:::",
        "::: timeline\n\n2020-02-05\n:   Letters are sent. [@buzzfeed2020]\n:::",
    )
    TIM002 = Explanation(
        "no such day or time",
        "The date is written correctly, but the calendar or the clock has no such day or time."
        " Check the source; if only the month is known, write only the month.",
        "::: timeline\n\n2019-02-29\n:   The contract is signed. [@memo]\n:::",
        "::: timeline\n\n2019-02\n:   The contract is signed. [@memo]\n:::",
    )
    TIM003 = Explanation(
        "ends before it starts",
        "The first date of an interval is its start, the second its end. Here the end lies before"
        " the start: one of them is wrong, or they are the wrong way round.",
        "::: timeline\n\n2019-05-09/2019-05-01\n:   Talks take place. [@memo]\n:::",
        "::: timeline\n\n2019-05-01/2019-05-09\n:   Talks take place. [@memo]\n:::",
    )
    TIM004 = Explanation(
        "a date of EDTF level 2",
        "EDTF has three levels; Dossier reads 0 and 1. Sets of dates, doubt about one part of a"
        " date, unknown digits elsewhere than at the end, quarters and years in powers of ten are"
        " level 2. Nearly everything they say can be written as an interval or with a ? or ~ at"
        " the end.",
        "::: timeline\n\n2019-~05-01\n:   The contract is signed. [@memo]\n:::",
        "::: timeline\n\n2019-05-01~\n:   The contract is signed. [@memo]\n:::",
    )
    TIM005 = Explanation(
        "a time with its zone is wanted",
        "Here one moment must be meant, wherever the reader is: a full date, a time, and the"
        " zone's difference from UTC (Z for UTC itself).",
        "---\npublished: 2020-02-13\n---",
        "---\npublished: 2020-02-13T18:06:00-05:00\n---",
    )
    TIM011 = Explanation(
        "date without a text",
        "In a timeline a date stands on a line of its own, and what happened on the next: a colon,"
        " three spaces and the text.",
        "::: timeline\n\n2020-02-05\n\n:::",
        "::: timeline\n\n2020-02-05\n:   Letters are sent. [@memo]\n:::",
    )
    TIM012 = Explanation(
        "text that belongs to no event",
        "Behind the first event of a timeline all text belongs to an event: it stands behind a"
        " colon, or is indented by four spaces.",
        "::: timeline\n\n2020-02-05\n:   Letters are sent. [@memo]\n\nMore was to come.\n:::",
        "::: timeline\n\n2020-02-05\n:   Letters are sent. [@memo]\n\n    More was to come.\n:::",
    )

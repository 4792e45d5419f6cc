"""TIM: dates and timelines."""

from mkdocs_dossier.diagnostics.code import Code, Explanation, Severity


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
    TIM020 = Explanation(
        "event without a source",
        "Readers are told that something happened on a day, and not how the report knows. Cite the"
        ' source in the event\'s text, or give the reason in the list below it: unsourced="…",'
        " which readers see.",
        "::: timeline\n\n2020-02-05\n:   Letters are sent.\n:::",
        "::: timeline\n\n2020-02-05\n:   Letters are sent. [@memo]\n:::",
        Severity.WARNING,
    )
    TIM021 = Explanation(
        "event later than its source",
        "A source can tell what happened before it was published, not after: the date, the year"
        " above all, or the citation is probably wrong. A page on the web has 30 days, since such"
        " pages are kept up to date; laws and standards may set any date. Where the source"
        ' announces the event, say so in the list below the text: foreseen="…".',
        "::: timeline\n\n2021-02-06\n:   A hearing is held. [@memo2020]\n:::",
        "::: timeline\n\n2021-02-06\n:   A hearing is due. [@memo2020]\n"
        '    {foreseen="The memo announces it."}\n:::',
        Severity.WARNING,
    )
    TIM022 = Explanation(
        "event later than its chapter",
        "The event is dated after the chapter was published, updated or last corrected, so nobody"
        " can have known of it: check the date. Where it is announced, say so in the list below"
        ' the text: foreseen="…".',
        "---\npublished: 2020-02-13T18:06:00-05:00\n---\n\n"
        "::: timeline\n\n2020-03-01\n:   The letters are answered. [@memo]\n:::",
        "---\npublished: 2020-02-13T18:06:00-05:00\n---\n\n"
        "::: timeline\n\n2020-02-10\n:   The letters are answered. [@memo]\n:::",
        Severity.WARNING,
    )
    TIM023 = Explanation(
        "told out of order",
        "A timeline runs from the earliest event to the latest. This one is dated wholly before"
        " one that stands above it: either a date is wrong, or the two are to change places."
        " Dates that overlap may stand in any order.",
        "::: timeline\n\n2020-02-05\n:   Letters are sent. [@memo]\n\n2019-11\n"
        ":   A contract is signed. [@memo]\n:::",
        "::: timeline\n\n2019-11\n:   A contract is signed. [@memo]\n\n2020-02-05\n"
        ":   Letters are sent. [@memo]\n:::",
        Severity.WARNING,
    )
    TIM024 = Explanation(
        "weekday and date do not agree",
        "The calendar has another weekday for this date, so one of the two is wrong. Words in"
        " quotation marks are left alone: a source may be wrong in its own words.",
        "On Thursday 5 February 2020 letters were sent [@memo].",
        "On Wednesday 5 February 2020 letters were sent [@memo].",
    )
    TIM025 = Explanation(
        "one event, two dates",
        "An event with an id of its own is one record, wherever in the report it is told, and has"
        " one date. Write the date in one place; elsewhere write the id in the date's place.",
        "::: timeline\n\n2019-11 {#the-map}\n:   The map is shown. [@memo]\n:::\n\n"
        "In another chapter:\n\n::: timeline\n\n2019-12 {#the-map}\n"
        ":   It was this map. [@memo]\n:::",
        "::: timeline\n\n2019-11 {#the-map}\n:   The map is shown. [@memo]\n:::\n\n"
        "In another chapter:\n\n::: timeline\n\n#the-map\n:   It was this map. [@memo]\n:::",
    )
    TIM026 = Explanation(
        "no event has this id",
        "An id in a date's place stands for an event that is dated elsewhere in the report and"
        " carries this id behind its date.",
        "::: timeline\n\n#the-mpa\n:   The map is shown again. [@memo]\n:::",
        "::: timeline\n\n#the-map\n:   The map is shown again. [@memo]\n:::",
    )
    TIM027 = Explanation(
        "not an attribute of an event",
        "The list in braces below an event's text says who, where and what about. Values of"
        " several words stand in quotation marks, several values are parted by semicolons.",
        "::: timeline\n\n2020-02-05\n:   Letters are sent. [@memo]\n    {people=Ann Other}\n:::",
        "::: timeline\n\n2020-02-05\n:   Letters are sent. [@memo]\n"
        '    {people="Ann Other; Ben Other" place="Florida" tags="letters"}\n:::',
    )
    TIM028 = Explanation(
        "a file of events that cannot be read",
        "Long timelines may stand in sources/timeline.yml or sources/timeline.csv: a list of"
        " events, each with a date and a text. The handbook's page on timelines has the names.",
        "events:\n  - day: 2020-02-05\n    text: Letters are sent. [@memo]",
        "events:\n  - date: 2020-02-05\n    text: Letters are sent. [@memo]",
    )
    TIM029 = Explanation(
        "an age that cannot be",
        "An event tells somebody's age and year of birth side by side, and nobody born then had"
        " that age when it happened; or two events tell of one of their people, by name, what"
        " cannot both be true. Read are ages in figures, in English and French. Quotations,"
        " doubtful dates and sentences that name another year, or say “now” or “later”, are left"
        " alone.",
        "::: timeline\n\n2020-02-05\n:   Ann Other, aged 34, born in 1990, resigns. [@memo]\n:::",
        "::: timeline\n\n2020-02-05\n:   Ann Other, aged 29, born in 1990, resigns. [@memo]\n:::",
        Severity.WARNING,
    )

"""``dossier diff``, rule by rule: what passes, and what does not."""

from dataclasses import dataclass, field

import pytest
from tests.unit.history.repositories import HEAD, Repository, notice

TEXT = """The ferry carried 212 people when it left the harbour of Aldmoor.
Its crew had asked for repairs in March.

The owner says that it was safe.
{: #owner }

- It leaked below the waterline.
- Nobody had inspected it since 2019.

| Year | Passengers |
| --- | --- |
| 2020 | 41,000 |

::: timeline

2021-05-03
:   **It sinks.** Rescuers reach it at dawn.
:::
"""
OTHER = HEAD.format("") + "Aldmoor lies on an island of its own, far from any other harbour.\n"


@dataclass
class Case:
    """How a published chapter changes, and what is said of it.

    Attributes:
        swaps: pairs of what stood there and what stands there now.
        added: at the foot of the new text.
        head: more front matter: before and after.
        codes: what is expected.
        said: words of the first finding.
    """

    swaps: list[tuple[str, str]] = field(default_factory=list)
    added: str = ""
    head: tuple[str, str] = ("", "")
    codes: list[str] = field(default_factory=list)
    said: str = ""
    text: str = TEXT


LEFT = ("212 people", "221 people")
SAFE = ("it was safe", "it was quite safe")
NEWS = "\nDivers raised the hull in 2022.\n{: #raised }\n"
MARK = "minor:\n- date: 2026-02-06\n  reason: typing error\n"
CASES = {
    "nothing": Case(),
    # Markdown's noise is nothing.
    "wrapped anew": Case(
        [("people when it", "people\nwhen it"), ("Aldmoor.\nIts", "Aldmoor. Its")]
    ),
    "emphasis": Case([("asked for", "*asked* for"), ("repairs", "__repairs__")]),
    "kinds of quotes and dashes": Case(
        [("crew's", "crew’s"), ("5 km", "5\u202fkm")], text="The crew's boat is 5 km away.\n"
    ),
    "an address": Case(
        [("(a.md)", "(https://report.example/)")], text="See [the log](a.md) of Aldmoor.\n"
    ),
    "signs of a list": Case([("- It leaked", "* It leaked"), ("- Nobody", "* Nobody")]),
    "a list numbered": Case([("- It leaked", "1. It leaked"), ("- Nobody", "2. Nobody")]),
    "a heading's level": Case([("## The", "### The")], text="## The harbour\n\nIt is small.\n"),
    "an id added": Case([("Aldmoor.\nIts", "Aldmoor.\n{: #left }\n\nIts")]),
    "a paragraph parted": Case([("Aldmoor.\nIts", "Aldmoor.\n\nIts")]),
    "a comment": Case([("The owner", "<!-- ask again -->\nThe owner")]),
    "a citation added": Case([("since 2019.", "since 2019 [@log, p. 3].")]),
    "a cell's width": Case([("| 41,000 |", "|  41,000  |")]),
    "updated": Case(head=("", "updated: 2026-02-06T09:00:00Z\n")),
    "a passage moved": Case(
        [
            ("The owner says that it was safe.\n{: #owner }\n\n", ""),
            ("| Year", "The owner says that it was safe.\n{: #owner }\n\n| Year"),
        ]
    ),
    # Words are something, wherever they stand.
    "a figure": Case([LEFT], codes=["COR050"], said="“212” has become “221” in “The ferry carried"),
    "a word added": Case(
        [SAFE], codes=["COR050"], said="“quite” was added in “owner says that it was quite"
    ),
    "a word taken out": Case(
        [("repairs in March", "repairs")], codes=["COR050"], said="“in March” was taken out"
    ),
    "a list": Case([("below the waterline", "")], codes=["COR050"]),
    "a cell": Case([("41,000", "14,000")], codes=["COR050"], said="“41,000” has become “14,000”"),
    "an event's date": Case([("2021-05-03", "2021-05-04")], codes=["COR050"], said="2021-05-04"),
    "an event's text": Case([("at dawn", "at noon")], codes=["COR050"]),
    "code": Case([("`off`", "`on`")], text="The switch says `off` there.\n", codes=["COR050"]),
    "a block of code": Case(
        [("speed 3", "speed 4")], text="The log:\n\n```text\nspeed 3\n```\n", codes=["COR050"]
    ),
    "an alternative text": Case(
        [("[A calm", "[A rough")], text="![A calm sea](sea.jpg)\n", codes=["COR050"]
    ),
    "a translation": Case(
        [("all quiet", "all well")],
        text='They wrote « tout va bien »{lang=fr translation="all quiet"} then.\n',
        codes=["COR050"],
    ),
    "a title": Case(
        head=("subtitle: A leak\n", "subtitle: A hole\n"), codes=["COR050"], said="“leak”"
    ),
    "an author": Case(head=("summary: A b\n", "summary: A c\n"), codes=["COR050"]),
    "words in quotation marks": Case(
        [("“quite dry”", "quite dry")],
        text="He calls it “quite dry” there.\n",
        codes=["COR050"] * 2,
    ),
    "a question": Case([("a leak.", "a leak?")], text="Was it a leak.\n", codes=["COR050"]),
    "a quotation": Case(
        [("so dry", "quite dry")],
        text="::: quote @log\nspeaker: Ann Other\n\n“It was so dry”\n:::\n",
        codes=["COR050"],
    ),
    "a speaker": Case(
        [("Ann Other", "Ben Other")],
        text="::: quote @log\nspeaker: Ann Other\n\n“It was so dry”\n:::\n",
        codes=["COR050"],
    ),
    "a short sentence moved": Case(
        [("Did he know? No.", "Did he know?"), ("Was he there?", "Was he there? No.")],
        text="Did he know? No.\n\nWas he there?\n",
        codes=["COR050", "COR050"],
    ),
    "moved and changed": Case(
        [
            ("The owner says that it was safe.\n{: #owner }\n\n", ""),
            ("| Year", "The owner says that it was sound.\n{: #owner }\n\n| Year"),
        ],
        codes=["COR050"],
        said="“safe” has become “sound”",
    ),
    # What covers an edit.
    "corrected at its target": Case(
        [LEFT, ("in March.", "in March.\n{: #left }")],
        notice(target="#left", was="212 people", now="221 people"),
    ),
    "corrected by target alone": Case(
        [LEFT, ("March.", "March.\n{: #left }")], notice(target="#left")
    ),
    "corrected by words alone": Case([LEFT], notice(was="212 people", now="221 people")),
    "corrected without repeating it": Case([LEFT], notice(now="carried 221 people")),
    "corrected elsewhere": Case([LEFT], notice(target="#owner"), codes=["COR050"]),
    "corrected other words": Case(
        [LEFT], notice(was="41,000", now="41,000 passengers"), codes=["COR050"]
    ),
    "a notice that names nothing": Case([LEFT], notice("editors-note"), codes=["COR050"]),
    "a second figure beside the corrected one": Case(
        [LEFT, ("in March.", "in 3 weeks.\n{: #left }")],
        notice(target="#left", was="212 people", now="221 people"),
        codes=["COR050"],
        said="“March” has become “3 weeks”",
    ),
    "a small word beside the corrected figure": Case(
        [LEFT, ("asked for", "begged for"), ("in March.", "in March.\n{: #left }")],
        notice(target="#left", was="212 people", now="221 people"),
    ),
    "a clarification": Case([SAFE], notice("clarification", target="#owner")),
    "an editor's note": Case([SAFE], notice("editors-note", target="#owner")),
    "an update": Case([], NEWS + notice("update", target="#raised")),
    "an update without a target": Case([], NEWS + notice("update"), codes=["COR050"]),
    "an update of a whole section": Case(
        [],
        "\n## What came after {#after}\n\nDivers raised the hull in 2022.\n\nIt was scrapped.\n"
        + notice("update", target="#after"),
    ),
    "an update does not cover what is changed": Case(
        [("Nobody", "Somebody")],
        "\n## After {#after}\n\nDivers raised it.\n" + notice("update", target="#after"),
        codes=["COR050"],
    ),
    "a section's correction covers its heading only": Case(
        [],
        "\n## After {#after}\n\nDivers raised it in 2022.\n" + notice(target="#after"),
        codes=["COR050"],
    ),
    "a passage taken out, corrected by its words": Case(
        [("- It leaked below the waterline.\n", "")], notice(was="It leaked below the waterline")
    ),
    "a retraction": Case(
        [(TEXT, "It was wrong.\n")],
        notice("retraction", text="replaced"),
        ("", "status: retracted\n"),
    ),
    # What is minor.
    "a typing error, marked": Case([("asked for", "aksed for")], head=("", MARK)),
    "a second mark": Case([("asked for", "aksed for")], head=(MARK, MARK), codes=["COR050"]),
    "a marked figure": Case([LEFT], head=("", MARK), codes=["COR051"], said="a number is never"),
    "a marked name": Case(
        [("Aldmoor", "Oldmoor")], head=("", MARK), codes=["COR051"], said="a name is never minor"
    ),
    "a marked negation": Case(
        [("it was safe", "it was not safe")], head=("", MARK), codes=["COR051"], said="a negation"
    ),
    "a marked quotation": Case(
        [("dry", "wet")],
        text="He calls it “quite dry” there.\n",
        head=("", MARK),
        codes=["COR051"],
        said="a quotation is never minor",
    ),
    "a marked number in words": Case(
        [("twelve", "eleven")], text="It took twelve years.\n", head=("", MARK), codes=["COR051"]
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_edits(repository: Repository, case: Case) -> None:
    after = case.text
    for old, new in case.swaps:
        assert after.count(old) == 1, old
        after = after.replace(old, new)
    base = repository.commit({"docs/ferry.md": HEAD.format(case.head[0]) + case.text})
    repository.commit({"docs/ferry.md": HEAD.format(case.head[1]) + after + case.added})
    found = repository.compare(base).diagnostics
    assert [each.code.name for each in found] == case.codes, found
    assert not case.said or case.said in found[0].sentence, found[0].sentence


def test_a_draft_and_a_page_without_a_date_change_freely(repository: Repository) -> None:
    base = repository.commit(
        {
            "docs/draft.md": HEAD.format("status: draft\n") + TEXT,
            "docs/page.md": "# About\n\nWe are 3.\n",
        }
    )
    repository.commit(
        {"docs/draft.md": HEAD.format("") + "Another text.\n", "docs/page.md": "We are 4.\n"}
    )
    compared = repository.compare(base)
    assert (compared.diagnostics, compared.count) == ((), 0)


def test_a_place_is_that_of_the_words(repository: Repository) -> None:
    base = repository.commit({"docs/ferry.md": HEAD.format("") + TEXT})
    repository.commit({"docs/ferry.md": HEAD.format("") + TEXT.replace("41,000", "14,000")})
    [found] = repository.compare(base).diagnostics
    line = (HEAD.format("") + TEXT).split("\n")[found.place.line - 1]
    assert (found.place.path, line[found.place.column - 1 :]) == ("docs/ferry.md", "41,000 |")


def test_a_commit_that_says_so_is_minor(repository: Repository) -> None:
    base = repository.commit({"docs/ferry.md": HEAD.format("") + TEXT})
    repository.commit(
        {"docs/ferry.md": HEAD.format("") + TEXT.replace("asked for", "begged for")},
        "Put it better\n\nMinor: style",
    )
    assert repository.compare(base).diagnostics == ()


def test_a_minor_commit_excuses_no_other_one(repository: Repository) -> None:
    base = repository.commit({"docs/ferry.md": HEAD.format("") + TEXT})
    text = TEXT.replace("asked for", "begged for")
    repository.commit({"docs/ferry.md": HEAD.format("") + text}, "Put it better\n\nMinor: style")
    repository.commit({"docs/ferry.md": HEAD.format("") + text.replace("leaked", "dripped")})
    [found] = repository.compare(base).diagnostics
    assert "“leaked” has become “dripped”" in found.sentence


def test_a_minor_commit_excuses_no_figure(repository: Repository) -> None:
    base = repository.commit({"docs/ferry.md": HEAD.format("") + TEXT})
    repository.commit(
        {"docs/ferry.md": HEAD.format("") + TEXT.replace("212", "221")}, "W\n\nMinor: x"
    )
    assert [each.code.name for each in repository.compare(base).diagnostics] == ["COR051"]

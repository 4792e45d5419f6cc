"""Checks of timelines."""

import pytest

from mkdocs_dossier.bibliography import load_bibliography
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.site.looking import look_through
from mkdocs_dossier.syntax import scan
from mkdocs_dossier.syntax.retellings import join_retellings

BIB = """\
@report{memo, title={Memo}, author={Other, Ann}, institution={Office}, date={2020-02-05}}
@online{page, title={Page}, author={Other, Ann}, url={https://example.org/}, date={2020-02-05}}
@legislation{law, title={Law}, author={Other, Ann}, date={2016-04-27}}
@report{undated, title={Undated}, author={Other, Ann}, institution={Office}}
"""
RECORDS, _ = load_bibliography([("a.bib", BIB)])
HEAD = "---\ntitle: T\nauthors: [A]\npublished: 2021-01-01T00:00:00Z\n---\n"
Found = list[tuple[str, int, int]]


def check(*texts: str, head: str = HEAD) -> Found:
    chapters = [
        scan(f"docs/{n}.md", f"{n}.md", head + text, RECORDS.__contains__)[0]
        for n, text in enumerate(texts)
    ]
    report = Report(tuple(join_retellings(chapters)), RECORDS)
    return [
        (d.code.name, d.place.line, d.place.column)
        for d in look_through(report, None)[1]
        if d.code.name.startswith("TIM")
    ]


def timeline(*events: tuple[str, str]) -> str:
    return "::: timeline\n\n" + "\n\n".join(f"{a}\n:   {b}" for a, b in events) + "\n:::\n"


def test_an_event_wants_a_source() -> None:
    assert check(timeline(("2020", "Words."))) == [("TIM020", 8, 1)]
    assert check(timeline(("2020", "Words [@memo]."))) == []
    assert check(timeline(("2020", '“Words”.\n    {unsourced="None."}'))) == []
    assert check(timeline(("2019/2020", "Words.\n    {.era}"))) == []


def test_a_quotation_set_apart_is_a_source() -> None:
    quote = "Words.\n\n    ::: quote @memo\n\n    Its words.\n    :::"
    assert check(timeline(("2020", quote))) == []


@pytest.mark.parametrize(
    ("date", "keys", "codes"),
    [
        ("2020-02-05", "memo", []),
        ("2020-02", "memo", []),
        ("2020-02-06", "memo", []),
        ("2020-02-08", "memo", ["TIM021"]),
        ("2020-03", "memo", ["TIM021"]),
        ("2020-02-28", "page", []),
        ("2020-03-20", "page", ["TIM021"]),
        ("2020-12-01", "law", []),
        ("2020-12-01", "undated", []),
        ("2020-12-01", "memo; @undated", []),
        ("2020-12-01", "memo; @page", ["TIM021"]),
        ("2020-02-01/2020-12-01", "memo", []),
        ("../2020-12-01", "memo", []),
        ("2021-06", "undated", ["TIM022"]),
        ("2021-01-01", "undated", []),
    ],
)
def test_an_event_is_no_later_than_what_tells_it(date: str, keys: str, codes: list[str]) -> None:
    text = timeline((date, f"Words [@{keys}]."))
    assert [code for code, *_ in check(text)] == codes
    foreseen = timeline((date, f'Words [@{keys}].\n    {{foreseen="So it says."}}'))
    assert check(foreseen) == []


def test_a_chapter_without_a_date_is_no_limit() -> None:
    assert check(timeline(("2021-06", "Words [@undated].")), head="") == []


@pytest.mark.parametrize(
    ("dates", "lines"),
    [
        (("2019", "2020"), []),
        (("2020", "2019"), [11]),
        (("2020", "2020-01"), []),
        (("2020-06", "2020"), []),
        (("2020-02-01", "../2020"), []),
        (("2019-11", "2019-11/2020-02-05", "../2020-02-05"), []),
        (("2020-02-04", "2019-11", "2019-10", "2020-02-04"), [11, 14]),
        (("-0043", "-0044"), [11]),
    ],
)
def test_events_stand_in_the_order_of_their_dates(dates: tuple[str, ...], lines: list[int]) -> None:
    found = check(timeline(*((date, "Words [@undated].") for date in dates)))
    assert [line for code, line, _ in found if code == "TIM023"] == lines


def test_weekdays_are_those_of_the_calendar() -> None:
    assert check("On Thursday 5 February 2020 it rained.\n") == [("TIM024", 6, 4)]
    assert check("On Wednesday 5 February 2020 it rained.\n") == []
    assert check("> On\n> Thursday 30 February 2020.\n") != []


@pytest.mark.parametrize(
    "text",
    [
        "    On Thursday 5 February 2020\n",
        "```\nOn Thursday 5 February 2020\n```\n",
        "It says `Thursday 5 February 2020`.\n",
        "It says “on Thursday 5 February 2020” [@memo].\n",
        "::: quote @memo\n\nOn Thursday 5 February 2020.\n:::\n",
    ],
)
def test_weekdays_in_quotations_and_code_are_left_alone(text: str) -> None:
    assert check(f"Words.\n\n{text}") == []


def test_weekdays_in_french() -> None:
    head = HEAD.replace("title: T", "title: T\nlang: fr")
    assert check("Le jeudi 5 février 2020.\n", head=head) == [("TIM024", 7, 4)]


def test_one_record_has_one_date() -> None:
    first = timeline(("2019-11 {#map}", "Words [@undated]."))
    second = timeline(("2019-12 {#map}", "Words [@undated]."))
    assert check(first, second) == [("TIM025", 8, 1)]
    assert check(first, first) == []
    assert check(first, timeline(("#map", "Words [@undated]."))) == []


def test_an_id_in_a_dates_place_must_be_known() -> None:
    first = timeline(("2019-11 {#map}", "Words [@undated]."))
    assert check(first, timeline(("#mao", "Words [@undated]."))) == [("TIM026", 8, 1)]

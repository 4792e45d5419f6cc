"""Dates for machines: HTML's ``<time datetime>``."""

from mkdocs_dossier.model.date import CalendarDate, Doubt, HistoricalDate


def machine_date(date: HistoricalDate) -> str | None:
    """Return the value of ``datetime`` for HTML's ``time`` element.

    Source: HTML Standard, section 4.5.14, "The time element": a valid year, month, date, local
    date and time, or global date and time string.

    Returns:
        The value; ``None`` where HTML has none that says the same: intervals, seasons, unknown
        digits, doubt, and years before 1.
    """
    day = date.start
    if date.end is not None or not isinstance(day, CalendarDate) or not _is_sayable(day):
        return None
    text = f"{day.year:04}"
    if day.month is not None:
        text += f"-{day.month:02}"
    if day.day is not None:
        text += f"-{day.day:02}"
    return text if day.hour is None else f"{text}T{_time(day)}"


def _is_sayable(date: CalendarDate) -> bool:
    unknown = date.unspecified or date.month_unspecified or date.day_unspecified
    season = date.month is not None and date.month > 12
    return date.year > 0 and not unknown and not season and date.doubt is Doubt.NONE


def _time(date: CalendarDate) -> str:
    text = f"{date.hour:02}:{date.minute:02}"
    if date.second is not None:
        text += f":{date.second:02}"
    if date.offset is None:
        return text
    minutes = round(date.offset.total_seconds()) // 60
    if not minutes:
        return f"{text}Z"
    hours, rest = divmod(abs(minutes), 60)
    return f"{text}{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"

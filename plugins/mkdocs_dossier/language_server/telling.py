"""Records, events and verdicts in a few plain words."""

from mkdocs_dossier.dates import format_date
from mkdocs_dossier.language_server.workspace import Workspace
from mkdocs_dossier.model.capture import Availability
from mkdocs_dossier.model.event import TimelineEvent
from mkdocs_dossier.model.record import Record
from mkdocs_dossier.model.report import Judgement
from mkdocs_dossier.model.verdict import Verdict
from mkdocs_dossier.render.references import format_reference, format_short

_VERDICTS = {
    Verdict.VERIFIED: "Verified: these words stand in the captured source",
    Verdict.ATTESTED: "Attested: a receipt binds these words to the withheld capture",
    Verdict.ALTERED: "Altered: these are not quite the source's words",
    Verdict.NOT_FOUND: "Not found: these words do not stand in the captured source",
    Verdict.UNCHECKED: "Unchecked",
}


def tell_source(record: Record, lang: str) -> str:
    """Return who, when and which title; of a confidential source its public label only."""
    short = format_short(record, lang)
    if record.confidential or not record.title:
        return short
    return f"{short}: {record.title}"


def tell_reference(workspace: Workspace, record: Record, lang: str) -> str:
    """Return a record's reference, and what there is to check quotations of it against."""
    styled = workspace.report.styled.get((lang, record.key))
    pieces = styled or format_reference(record, lang)
    lines = ["".join(piece.text for piece in pieces)]
    if record.confidential:
        lines.append("Confidential: readers see this label and nothing else.")
    status = record.fields.get("status")
    if status:
        lines.append(f"Its fate: {status}.")
    capture = workspace.loaded.holdings.capture(record.key)
    if capture is None:
        lines.append("No capture: quotations of it cannot be checked.")
    elif capture.availability is Availability.WITHHELD:
        lines.append("The capture is withheld: receipts stand for it.")
    else:
        when = f", {capture.captured[:10]}" if capture.captured else ""
        lines.append(f"Captured: {capture.file}{when}.")
    return "\n\n".join(lines)


def tell_verdict(judgement: Judgement, reason: str) -> str:
    """Return a verdict in a sentence, with the place or the author's reason."""
    said = _VERDICTS[judgement.verdict]
    places = judgement.anchoring.places if judgement.anchoring else ()
    if judgement.verdict is Verdict.UNCHECKED:
        if reason:
            return f"{said}, as the author says: {reason}"
        if judgement.capture is None:
            return f"{said}: there is no capture of the source."
        if judgement.capture.availability is Availability.PUBLISHED:
            return f"{said}: the capture of the source cannot be read."
        return f"{said}: no receipt holds for these words."
    return f"{said} ({', '.join(places)})." if places else f"{said}."


def tell_event(event: TimelineEvent, lang: str) -> str:
    """Return an event's date in words, and its headline."""
    when = format_date(event.date, lang) if event.date else event.written
    return f"{when}: {event.headline}" if event.headline else when

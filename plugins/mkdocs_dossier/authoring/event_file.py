"""An event at the end of ``sources/timeline.yml``, whose other lines stay as they are."""

import yaml

from mkdocs_dossier.authoring.addition import RefusedError
from mkdocs_dossier.authoring.insertion import as_read, insert_lines
from mkdocs_dossier.syntax.event_writing import Draft


def insert_event(raw: str, draft: Draft) -> str:
    """Return the file with an event behind its last one.

    Args:
        raw: the file, with its own line ends; empty for a new one.
        draft: the event.

    Raises:
        RefusedError: if the list of events is not written one below the other.
    """
    text = as_read(raw)
    if not text.strip():
        return f"{raw}events:\n" + _write(draft, "  ")
    try:
        node = yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise RefusedError("timeline.yml cannot be read; see dossier check.") from error
    listed = _find_list(node)
    if listed is None or listed.flow_style or not listed.value:
        raise RefusedError("timeline.yml holds no list of events to add to; add it by hand.")
    last = listed.value[-1]
    indent = " " * listed.start_mark.column
    # A block ends where the next begins: what is blank or a comment below it is not part of it.
    lines = text.split("\n")
    line = last.end_mark.line + bool(last.end_mark.column)
    while line > last.start_mark.line + 1 and not _holds_value(lines, line - 1, len(indent)):
        line -= 1
    return insert_lines(raw, line, _write(draft, indent).rstrip("\n"))


def _holds_value(lines: list[str], number: int, column: int) -> bool:
    line = lines[number] if number < len(lines) else ""
    words = line.lstrip()
    # Further in than the list, a number sign may stand in an event's text.
    return bool(words) and not (words.startswith("#") and len(line) - len(words) <= column)


def _find_list(node: yaml.Node | None) -> yaml.SequenceNode | None:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if name.value == "events":
                node = value
    return node if isinstance(node, yaml.SequenceNode) else None


def _write(draft: Draft, indent: str) -> str:
    event = {"id": draft.id, "date": draft.date, "headline": draft.headline, "text": draft.text}
    written: str = yaml.safe_dump(
        [{name: value for name, value in event.items() if value}],
        allow_unicode=True,
        sort_keys=False,
        width=float("inf"),
    )
    return "".join(f"{indent}{line}\n" for line in written.rstrip("\n").split("\n"))

"""The template: a small report that builds as it stands, and the answers put into it.

Its files lie in the package, in ``template/``: those of a language, those of any, those of a host.
A ``$name`` in one of the few files that take answers stands for an answer, escaped for where it
stands (the standard library's ``string.Template``).
"""

import html
import json
import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from string import Template

from mkdocs_dossier.authoring.answers import LICENCES, Answers

_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+.!|&~$-])")
_NOTICE = {
    "en": "Published by {publisher}. Made with Dossier: every quotation is checked against the copy"
    " of its source.",
    "fr": "Publié par {publisher}. Fait avec Dossier : chaque citation est vérifiée sur la copie de"
    " sa source.",
}
_ERRORS = {
    "en": "Report errors at <{address}>.",
    "fr": "Signalez les erreurs à l'adresse <{address}>.",
}
_NO_ADDRESS = {
    "en": "Report errors where you found this repository.",
    "fr": "Signalez les erreurs là où vous avez trouvé ce dépôt.",
}
_SCHEMAS = ("front-matter", "timeline", "mkdocs")


def compose_report(answers: Answers) -> dict[str, bytes]:
    """Return the files of a new report by path, ``/`` between folders."""
    template = files("mkdocs_dossier") / "template"
    lang = answers.lang
    folders = [template / lang, template / "any"]
    if answers.host != "none":
        host = template / "hosts" / answers.host
        folders += [host / "any", host / lang]
    found = {path: file for folder in folders for path, file in _walk(folder)}
    composed = {path: file.read_bytes() for path, file in sorted(found.items())}
    for path, values in _values(answers).items():
        text = composed[path].decode("utf-8")
        composed[path] = Template(text).substitute(values).encode()
    assets = files("mkdocs_dossier.assets")
    for name in _SCHEMAS:
        schema = assets / "schemas" / f"{name}.json"
        composed[f".vscode/schemas/{name}.json"] = schema.read_bytes()
    composed[".vscode/dossier.code-snippets"] = (assets / "dossier.code-snippets").read_bytes()
    return composed


def _walk(folder: Traversable, path: str = "") -> Iterator[tuple[str, Traversable]]:
    for each in folder.iterdir():
        name = f"{path}{each.name}"
        if each.is_dir():
            yield from _walk(each, f"{name}/")
        else:
            yield name, each


def _values(answers: Answers) -> dict[str, Mapping[str, str]]:
    """Return what stands for each name, by the path of the file that it stands in."""
    title, publisher, lang = answers.title, answers.publisher, answers.lang
    licence = LICENCES[answers.licence]
    terms = "\n".join(filter(None, (licence.terms[lang], licence.address)))
    year = str(answers.year)
    errors = _ERRORS[lang].format(address=answers.errors) if answers.errors else _NO_ADDRESS[lang]
    as_yaml = {
        "title": _as_yaml(title),
        "publisher": _as_yaml(publisher),
        "errors": _as_yaml(answers.errors),
        "copyright": _as_yaml(_write_copyright(answers)),
    }
    return {
        "mkdocs.yml": as_yaml,
        "docs/index.md": as_yaml,
        "README.md": {
            "title": _as_markdown(title),
            "notice": _NOTICE[lang].format(publisher=_as_markdown(publisher)),
            "errors": errors,
        },
        "LICENSE": {"title": title, "publisher": publisher, "year": year, "licence": terms},
        "requirements.txt": {"requirement": answers.requirement},
    }


def _write_copyright(answers: Answers) -> str:
    """Return the line at the foot of every page, which MkDocs takes for HTML."""
    licence = LICENCES[answers.licence]
    holder = f"© {answers.year} {html.escape(answers.publisher)}"
    if not licence.address:
        return f"{holder}. {licence.terms[answers.lang]}"
    return f'{holder}. <a href="{licence.address}" rel="license">{licence.short}</a>'


def _as_yaml(text: str) -> str:
    """Return text as a YAML scalar of one line, in double quotation marks.

    JSON's are YAML's (YAML 1.2, section 1.3), and keep signs beyond the basic plane readable.
    """
    return json.dumps(text, ensure_ascii=False)


def _as_markdown(text: str) -> str:
    """Return text in which nothing is Markdown."""
    return _MARKUP.sub(r"\\\1", text)

"""The words and marks of references, in English and French.

French follows the *Lexique des règles typographiques en usage à l'Imprimerie nationale*: no-break
spaces within guillemets and after abbreviations.
"""

from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Terms:
    """What a language calls the parts of a reference; ``{}`` stands for the part.

    Attributes:
        outer: quotation marks around a title, with their spaces.
        inner: quotation marks within a title.
        subtitle: between title and subtitle.
        dash: between first and last page.
        one_page: before one page.
        pages: before several.
        on_day: before a date that is a day.
        in_time: before a month or a year.
        labels: what kinds, types and media are called, by their English names.
    """

    lang: str
    outer: tuple[str, str]
    inner: tuple[str, str]
    subtitle: str
    dash: str
    separator: str
    both: str
    others: str
    undated: str
    editor: str
    editors: str
    edited_by: str
    container: str
    volume: str
    issue: str
    one_page: str
    pages: str
    version: str
    edition: str
    accessed: str
    archived: str
    archived_copy: str
    on_day: str
    in_time: str
    interviewer: str
    recipient: str
    translator: str
    labels: MappingProxyType[str, str] = field(default_factory=lambda: MappingProxyType({}))


_LABELS = (
    ("audio recording", "enregistrement audio"),
    ("bachelor’s thesis", "mémoire de licence"),
    ("by e-mail", "par courriel"),
    ("by telephone", "par téléphone"),
    ("court filing", "pièce de procédure"),
    ("database", "base de données"),
    ("dataset", "jeu de données"),
    ("doctoral thesis", "thèse de doctorat"),
    ("e-mail", "courriel"),
    ("in person", "de vive voix"),
    ("internal memo", "note interne"),
    ("interview", "entretien"),
    ("leaked document", "document divulgué"),
    ("letter", "lettre"),
    ("map", "carte"),
    ("master’s thesis", "mémoire de master"),
    ("message", "message"),
    ("patent", "brevet"),
    ("personal communication", "communication personnelle"),
    ("photograph", "photographie"),
    ("podcast", "podcast"),
    ("post", "publication"),
    ("press release", "communiqué de presse"),
    ("report", "rapport"),
    ("research report", "rapport de recherche"),
    ("screenshot", "capture d’écran"),
    ("slides", "diaporama"),
    ("software", "logiciel"),
    ("statement", "déclaration"),
    ("technical report", "rapport technique"),
    ("transcript", "transcription"),
    ("video", "vidéo"),
    ("video call", "par visioconférence"),
)
_ALSO_WRITTEN = {
    "audio": "audio recording",
    "bathesis": "bachelor’s thesis",
    "email": "e-mail",
    "leak": "leaked document",
    "mathesis": "master’s thesis",
    "movie": "video",
    "personalcommunication": "personal communication",
    "personal": "personal communication",
    "phdthesis": "doctoral thesis",
    "phone": "by telephone",
    "pressrelease": "press release",
    "resreport": "research report",
    "slide deck": "slides",
    "techreport": "technical report",
    "telephone": "by telephone",
    "tweet": "post",
}


def name_label(text: str, terms: Terms) -> str:
    """Return what a kind, type or medium is called; as written if nobody knows it."""
    word = text.lower().replace("'", "’")
    word = _ALSO_WRITTEN.get(word, word)
    return terms.labels.get(word, text)


def terms_for(lang: str) -> Terms:
    """Return the words of a language; English for those other than French."""
    return _FRENCH if lang.lower().partition("-")[0] == "fr" else _ENGLISH


_ENGLISH = Terms(
    lang="en",
    outer=("“", "”"),
    inner=("‘", "’"),
    subtitle=": ",
    dash="–",
    separator="; ",
    both=" and ",
    others="et al.",
    undated="n.d.",
    editor="{} (ed.)",
    editors="{} (eds)",
    edited_by="ed. {}",
    container="in ",
    volume="vol.\u00a0{}",
    issue="no.\u00a0{}",
    one_page="p.\u00a0{}",
    pages="pp.\u00a0{}",
    version="version\u00a0{}",
    edition="{}\u00a0ed.",
    accessed="accessed {}",
    archived="archived {}",
    archived_copy="archived copy",
    on_day="{}",
    in_time="{}",
    interviewer="{} by {}",
    recipient="{} to {}",
    translator="trans. {}",
    labels=MappingProxyType(
        {english: english for english, _ in _LABELS}
        | {french: english for english, french in _LABELS}
    ),
)
_FRENCH = Terms(
    lang="fr",
    outer=("«\u00a0", "\u00a0»"),
    inner=("“", "”"),
    subtitle="\u00a0: ",
    dash="-",
    separator="\u202f; ",
    both=" et ",
    others="et al.",
    undated="s.\u00a0d.",
    editor="{} (dir.)",
    editors="{} (dir.)",
    edited_by="dir. {}",
    container="dans ",
    volume="vol.\u00a0{}",
    issue="nº\u00a0{}",
    one_page="p.\u00a0{}",
    pages="p.\u00a0{}",
    version="version\u00a0{}",
    edition="{}\u00a0éd.",
    accessed="consulté {}",
    archived="archivé {}",
    archived_copy="copie archivée",
    on_day="le {}",
    in_time="en {}",
    interviewer="{} avec {}",
    recipient="{} à {}",
    translator="trad. {}",
    labels=MappingProxyType(dict(_LABELS) | {french: french for _, french in _LABELS}),
)

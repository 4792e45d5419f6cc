"""The words of timelines that no author wrote, in the page's language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimelineWords:
    """What readers see; ``{}`` takes what the name suggests."""

    overview: str
    overview_of: str
    described: str
    counted: str
    several: str
    people: str
    places: str
    tags: str
    chapters: str
    filter: str
    everything: str
    clear: str
    shown_of: str
    also_told: str
    unsourced: str
    media: str
    credit: str
    downloads: str
    before: str


ENGLISH = TimelineWords(
    overview="Overview in time",
    overview_of="Overview in time: {}",
    described="{} events from {} to {}. Bars are stretches of time, faded where the date is not"
    " certain. The list below has everything that is drawn.",
    counted="{} events from {} to {}. Each bar counts the events that begin in a stretch of time,"
    " and leads to the first of them. The list below has them all.",
    several="{}: {} events",
    people="People",
    places="Places",
    tags="Subjects",
    chapters="Chapters",
    filter="Filter",
    everything="Everything",
    clear="Show everything",
    shown_of="{} of {} events",
    also_told="Also told in",
    unsourced="No source is given: {}",
    media="Picture, film or sound elsewhere",
    credit="Credit: {}",
    downloads="This timeline as a file:",
    before="Start not known",
)

FRENCH = TimelineWords(
    overview="Vue d’ensemble dans le temps",
    overview_of="Vue d’ensemble dans le temps : {}",
    described="{} faits, de {} à {}. Les barres sont des durées, estompées là où la date n’est"
    " pas certaine. La liste ci-dessous contient tout ce qui est dessiné.",
    counted="{} faits, de {} à {}. Chaque barre compte les faits qui commencent dans une durée, et"
    " mène au premier. La liste ci-dessous les contient tous.",
    several="{} : {} faits",
    people="Personnes",
    places="Lieux",
    tags="Sujets",
    chapters="Chapitres",
    filter="Filtrer",
    everything="Tout",
    clear="Tout afficher",
    shown_of="{} faits sur {}",
    also_told="Raconté aussi dans",
    unsourced="Aucune source n’est donnée : {}",
    media="Image, film ou son, ailleurs",
    credit="Crédit : {}",
    downloads="Cette chronologie sous forme de fichier :",
    before="Début inconnu",
)

_LANGUAGES = {"en": ENGLISH, "fr": FRENCH}


def timeline_words(lang: str) -> TimelineWords:
    """Return the words for a BCP 47 tag; English where there are none."""
    return _LANGUAGES.get(lang.partition("-")[0].lower(), ENGLISH)

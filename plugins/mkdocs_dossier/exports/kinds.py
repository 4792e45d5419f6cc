"""What kinds of sources are called elsewhere.

Sources: CSL 1.0.2, appendix III, "Types"; the RIS format specification (Research Information
Systems, 2011), "Type of reference"; schema.org.
"""

from dataclasses import dataclass

from mkdocs_dossier.model.record import Record


@dataclass(frozen=True, slots=True)
class KindNames:
    """The names of one kind of source.

    Attributes:
        csl: its CSL type.
        ris: the value of RIS' ``TY``.
        schema: its schema.org type.
    """

    csl: str
    ris: str
    schema: str


_BOOK = KindNames("book", "BOOK", "Book")
_CHAPTER = KindNames("chapter", "CHAP", "Chapter")
_CASE = KindNames("legal_case", "CASE", "CreativeWork")
_LETTER = KindNames("personal_communication", "PCOMM", "Message")
_MESSAGE = KindNames("personal_communication", "ICOMM", "Message")
_NEWSPAPER = KindNames("article-newspaper", "NEWS", "NewsArticle")
_MAGAZINE = KindNames("article-magazine", "MGZN", "Article")
_OTHER = KindNames("document", "GEN", "CreativeWork")
_POST = KindNames("post", "ICOMM", "SocialMediaPosting")
_REPORT = KindNames("report", "RPRT", "Report")
_TALK = KindNames("speech", "SLIDE", "CreativeWork")

_KINDS = {
    "article": KindNames("article-journal", "JOUR", "Article"),
    "artwork": KindNames("graphic", "ART", "VisualArtwork"),
    "audio": KindNames("song", "SOUND", "AudioObject"),
    "bill": KindNames("bill", "BILL", "Legislation"),
    "book": _BOOK,
    "bookinbook": _CHAPTER,
    "booklet": KindNames("pamphlet", "PAMP", "CreativeWork"),
    "collection": _BOOK,
    "dataset": KindNames("dataset", "DATA", "Dataset"),
    "email": _MESSAGE,
    "hearing": KindNames("hearing", "HEAR", "CreativeWork"),
    "image": KindNames("graphic", "ART", "ImageObject"),
    "inbook": _CHAPTER,
    "incollection": _CHAPTER,
    "inproceedings": KindNames("paper-conference", "CPAPER", "ScholarlyArticle"),
    "inreference": KindNames("entry-encyclopedia", "ENCYC", "Article"),
    "interview": KindNames("interview", "PCOMM", "Conversation"),
    "jurisdiction": _CASE,
    "legadminmaterial": KindNames("regulation", "GOVDOC", "Legislation"),
    "legal": _CASE,
    "legislation": KindNames("legislation", "STAT", "Legislation"),
    "letter": _LETTER,
    "magazine": _MAGAZINE,
    "manual": _REPORT,
    "map": KindNames("map", "MAP", "Map"),
    "movie": KindNames("motion_picture", "MPCT", "Movie"),
    "music": KindNames("song", "SOUND", "AudioObject"),
    "mvbook": _BOOK,
    "mvcollection": _BOOK,
    "mvproceedings": _BOOK,
    "mvreference": _BOOK,
    "newspaper": _NEWSPAPER,
    "online": KindNames("webpage", "ELEC", "WebPage"),
    "patent": KindNames("patent", "PAT", "CreativeWork"),
    "performance": KindNames("performance", "GEN", "CreativeWork"),
    "periodical": KindNames("periodical", "JFULL", "Periodical"),
    "personal": _LETTER,
    "personalcommunication": _LETTER,
    "podcast": KindNames("broadcast", "SOUND", "PodcastEpisode"),
    "post": _POST,
    "presentation": _TALK,
    "proceedings": _BOOK,
    "reference": _BOOK,
    "report": _REPORT,
    "review": KindNames("review", "JOUR", "Review"),
    "software": KindNames("software", "COMP", "SoftwareApplication"),
    "speech": _TALK,
    "standard": KindNames("standard", "STAND", "CreativeWork"),
    "suppbook": _CHAPTER,
    "suppcollection": _CHAPTER,
    "thesis": KindNames("thesis", "THES", "Thesis"),
    "treaty": KindNames("treaty", "STAT", "Legislation"),
    "tweet": _POST,
    "unpublished": KindNames("manuscript", "UNPD", "CreativeWork"),
    "video": KindNames("motion_picture", "VIDEO", "VideoObject"),
}


def name_kind_elsewhere(record: Record) -> KindNames:
    """Return what a record's kind is called elsewhere; a document if nobody knows it."""
    # biblatex-chicago and Zotero tell newspapers from journals by the subtype.
    subtype = record.fields.get("entrysubtype", "").lower()
    if record.kind == "article" and subtype in {"newspaper", "magazine"}:
        return _KINDS[subtype]
    return _KINDS.get(record.kind, _OTHER)

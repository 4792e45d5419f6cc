"""Credits of pictures: ``![what it shows](map.png){credit="Ann Other"}``."""

from xml.etree.ElementTree import Element

from mkdocs_dossier.render.elements import build
from mkdocs_dossier.words.timelines import timeline_words


def place_credits(root: Element, langs: str) -> list[Element]:
    """Put each picture's credit behind it in words; HTML has no such attribute.

    Returns:
        What was added.
    """
    added: list[Element] = []
    if next(root.iter("img"), None) is None:
        return added
    for parent in list(root.iter()):
        for number, image in reversed(list(enumerate(parent))):
            if image.tag != "img" or "credit" not in image.attrib:
                continue
            said = timeline_words(langs).credit.format(image.attrib.pop("credit"))
            credit = build("span", {"class": "dossier-credit"}, said)
            credit.tail, image.tail = image.tail, " "
            parent.insert(number + 1, credit)
            added.append(credit)
    return added

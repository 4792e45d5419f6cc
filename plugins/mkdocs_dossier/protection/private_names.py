"""Names that must not be published, kept as salted hashes outside of the repository.

The list is JSON in UTF-8::

    {
      "names": [{"digest": "<64 hexadecimal digits>", "words": 2}],
      "salt": "<32 hexadecimal digits>",
      "version": 1
    }

A name is folded (case, accents, punctuation) and cut into words; what is kept is HMAC-SHA-256 of
the words under a key that scrypt (RFC 7914) makes of the salt and, if there is one, a passphrase.
Runs of as many words are looked up in every text. A name is short and can be guessed: without a
passphrase, whoever has the list can try names on it, so it has to stay private all the same.
"""

import hmac
import json
import re
import secrets
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import scrypt

VERSION = 1
_COST: Mapping[str, int] = {"n": 2**14, "r": 8, "p": 1, "dklen": 32}
_WORD = re.compile(r"[^\W_]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONGEST = 8
_BROKEN = "The list of names is not what `dossier names add` writes."


class BrokenListError(ValueError):
    """A list of names that is not what the tool writes; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class PrivateNames:
    """A list of names.

    Attributes:
        salt: of this list.
        digests: by how many words each has.
        key: that digests are made with; depends on the passphrase.
    """

    salt: bytes
    digests: dict[int, frozenset[bytes]]
    key: bytes = field(repr=False)

    def __len__(self) -> int:
        return sum(map(len, self.digests.values()))


def new_list(passphrase: str = "") -> PrivateNames:
    """Return an empty list with a salt of its own."""
    salt = secrets.token_bytes(16)
    return PrivateNames(salt, {}, _make_key(salt, passphrase))


def _make_key(salt: bytes, passphrase: str) -> bytes:
    return scrypt(passphrase.encode(), salt=salt, **_COST)


def read_names(text: str, passphrase: str = "") -> PrivateNames:
    """Return a list of names.

    Raises:
        BrokenListError: if the text is none.
    """
    try:
        content = json.loads(text)
        salt = bytes.fromhex(content["salt"])
        found: dict[int, set[bytes]] = {}
        if content["version"] != VERSION:
            raise BrokenListError(_BROKEN)
        for entry in content["names"]:
            words = int(entry["words"])
            found.setdefault(words, set()).add(bytes.fromhex(entry["digest"]))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BrokenListError(_BROKEN) from error
    if not all(0 < words <= _LONGEST for words in found):
        raise BrokenListError(_BROKEN)
    digests = {words: frozenset(each) for words, each in found.items()}
    return PrivateNames(salt, digests, _make_key(salt, passphrase))


def write_names(names: PrivateNames) -> str:
    """Return the list's text, sorted by digest so that its order tells nothing."""
    entries = sorted((each.hex(), words) for words, many in names.digests.items() for each in many)
    content = {
        "names": [{"digest": digest, "words": words} for digest, words in entries],
        "salt": names.salt.hex(),
        "version": VERSION,
    }
    return json.dumps(content, indent=2, sort_keys=True) + "\n"


def add_name(names: PrivateNames, name: str) -> PrivateNames:
    """Return the list with a name, in its order, family name first, and written as one word.

    Raises:
        BrokenListError: if the name has no letters, or more words than are looked up.
    """
    words = split_words(name)
    if not words or len(words) > _LONGEST:
        raise BrokenListError(f"A name has one to {_LONGEST} words.")
    forms = {tuple(words), (words[-1], *words[:-1]), ("".join(words),)}
    digests = dict(names.digests)
    for form in forms:
        known = digests.get(len(form), frozenset())
        digests[len(form)] = known | {_digest(names.key, form)}
    return PrivateNames(names.salt, digests, names.key)


def split_words(text: str) -> list[str]:
    """Return a text's words, without case, accents and punctuation; ``JaneRoe`` is two."""
    return [word for word, _ in _split(text)]


def _split(text: str) -> Iterator[tuple[str, int]]:
    for found in _WORD.finditer(text):
        at = found.start()
        for part in _CAMEL.split(found.group()):
            plain = unicodedata.normalize("NFKD", part)
            folded = "".join(each for each in plain if not unicodedata.combining(each)).casefold()
            if folded:
                yield folded, at
            at += len(part)


def find_names(names: PrivateNames, text: str, known: dict[str, bool]) -> Iterator[int]:
    """Yield the offsets at which a listed name begins.

    Args:
        names: the list.
        text: to look through.
        known: what was looked up before under the same list; used and added to.
    """
    words = [*_split(text)]
    for at, (_, offset) in enumerate(words):
        for count, digests in names.digests.items():
            run = tuple(word for word, _ in words[at : at + count])
            if len(run) < count:
                continue
            joined = "\0".join(run)
            if joined not in known:
                known[joined] = _digest(names.key, run) in digests
            if known[joined]:
                yield offset


def _digest(key: bytes, words: tuple[str, ...]) -> bytes:
    return hmac.digest(key, "\0".join(words).encode(), "sha256")

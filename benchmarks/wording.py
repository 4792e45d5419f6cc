"""Made-up sentences whose words occur about as often as those of real reports."""

import itertools
from bisect import bisect
from collections.abc import Callable, Sequence
from itertools import accumulate
from random import Random

from benchmarks import vocabulary


class Ranked:
    """Words by rank: the chance of rank ``r`` is in proportion to ``(r + shift) ** -slope``."""

    def __init__(self, words: Sequence[str], shift: float, slope: float) -> None:
        self._words = words
        ranks = range(1, len(words) + 1)
        self._sums = list(accumulate((rank + shift) ** -slope for rank in ranks))

    def __call__(self, random: Random) -> str:
        """Return a word."""
        return self._words[bisect(self._sums, random.random() * self._sums[-1])]


class Mixed:
    """Mostly common words, now and then a rare one."""

    def __init__(self, common: Sequence[str], rare: Sequence[str]) -> None:
        self._common = Ranked(common, 6, 0.95)
        self._rare = Ranked(rare, 60, 1.05)

    def __call__(self, random: Random) -> str:
        """Return a word."""
        return self._common(random) if random.random() < 0.86 else self._rare(random)


def _shuffled(random: Random, words: Sequence[str]) -> list[str]:
    return random.sample(words, len(words))


def _derive(random: Random, endings: Sequence[str], most: int) -> list[str]:
    parts = itertools.product(vocabulary.PREFIXES, vocabulary.ROOTS, endings)
    return _shuffled(random, sorted(set(map("".join, parts))))[:most]


class Wording:
    """Writes names, phrases and sentences; equal seeds write alike."""

    def __init__(self, seed: int) -> None:
        random = Random(f"{seed}:words")
        self.noun = Mixed(
            _shuffled(random, vocabulary.NOUNS), _derive(random, vocabulary.NOUN_ENDINGS, 14_000)
        )
        self._verb = Mixed(
            _shuffled(random, vocabulary.VERBS), _derive(random, vocabulary.VERB_ENDINGS, 4_000)
        )
        self._adjective = Mixed(
            _shuffled(random, vocabulary.ADJECTIVES),
            _derive(random, vocabulary.ADJECTIVE_ENDINGS, 6_000),
        )
        self._adverb = Ranked(_shuffled(random, vocabulary.ADVERBS), 4, 1.16)
        self._preposition = Ranked(_shuffled(random, vocabulary.PREPOSITIONS), 2, 1.16)
        syllables = (
            vocabulary.SYLLABLES_ONE,
            vocabulary.SYLLABLES_TWO,
            vocabulary.SYLLABLES_THREE,
        )
        names = sorted(set(map("".join, itertools.product(*syllables))))
        names = _shuffled(random, names)
        self.family = Ranked(names[:6_000], 40, 0.8)
        self._place = Ranked(names[6_000:8_000], 20, 0.8)

    def person(self, random: Random) -> str:
        """Return a full name."""
        return f"{random.choice(vocabulary.FIRST_NAMES)} {self.family(random)}"

    def organisation(self, random: Random) -> str:
        """Return the name of a company or the like."""
        return f"{self.family(random)} {random.choice(vocabulary.ORGANISATIONS)}"

    def _phrase(self, random: Random) -> str:
        others: tuple[tuple[float, Callable[[], str]], ...] = (
            (0.06, lambda: self.person(random)),
            (0.11, lambda: f"the {self.organisation(random)}"),
            (0.15, lambda: f"the {self.noun(random)} in {self._place(random)}"),
        )
        chance = random.random()
        for limit, write in others:
            if chance < limit:
                return write()
        article = random.choice("the the the a its their this each another no".split())
        words = self.noun(random)
        if random.random() < 0.45:
            words = f"{self._adjective(random)} {words}"
        if article == "a" and words[0] in "aeiou":
            article = "an"
        return f"{article} {words}"

    def _clause(self, random: Random) -> str:
        words = f"{self._phrase(random)} {self._verb(random)} {self._phrase(random)}"
        if random.random() < 0.7:
            words += f" {self._preposition(random)} {self._phrase(random)}"
        if random.random() < 0.15:
            words += f" for {random.randint(1, 99)}.{random.randint(0, 9)} million"
        if random.random() < 0.2:
            words = f"{self._adverb(random)} {words}"
        return words

    def sentence(self, random: Random) -> str:
        """Return a sentence with its full stop."""
        words = self._clause(random)
        if random.random() < 0.4:
            words += f" {random.choice(vocabulary.LINKS)} {self._clause(random)}"
        return f"{words[0].upper()}{words[1:]}."

    def sentences(self, random: Random, words: int) -> list[str]:
        """Return sentences that have at least so many words together."""
        written: list[str] = []
        while words > 0:
            written.append(self.sentence(random))
            words -= len(written[-1].split())
        return written

    def heading(self, random: Random) -> str:
        """Return a heading."""
        words = (
            f"{self._adjective(random)} {self.noun(random)} {self._preposition(random)}"
            f" the {self.noun(random)}"
        )
        return f"{words[0].upper()}{words[1:]}"

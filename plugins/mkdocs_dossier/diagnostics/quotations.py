"""QUO: quotations."""

from mkdocs_dossier.diagnostics.code import Code, Explanation, Severity


class Quo(Code):
    """Findings about quotations."""

    QUO001 = Explanation(
        "altered quotation",
        "The words nearly stand in the source, but not as quoted. Quote the source's exact words,"
        " mark what you leave out with […] and what you add with [square brackets].",
        'She said it was "all very clear to her" [@memo, p. 2].',
        'She said it was "all quite clear to her" [@memo, p. 2].',
    )
    QUO002 = Explanation(
        "quotation not found",
        "The words do not stand in the captured source. The diagnostic shows the nearest passage,"
        " if there is one.",
        'She said it was "a fine day" [@memo, p. 2].',
        'She said it was "quite clear" [@memo, p. 2].',
    )
    QUO003 = Explanation(
        "nothing to check the quotation against",
        "There is no capture of the source, and no receipt. Add a capture with `dossier capture`,"
        " have the quotation attested with `dossier attest` if the capture must stay withheld, or"
        " say with `unchecked` why it is printed unverified: readers see the reason.",
        'She said it was "quite clear" [@memo].  (no sources/captures/memo.txt)',
        'She said it was "quite clear"{unchecked="said on the telephone"} [@memo].',
    )
    QUO004 = Explanation(
        "no receipt for the quotation",
        "The source's capture is withheld, and no receipt holds for exactly these words. Put the"
        " words right, or have someone who holds the capture run `dossier attest`.",
        'She said it was "very clear" [@memo].  (attested: "quite clear")',
        'She said it was "quite clear" [@memo].',
    )
    QUO005 = Explanation(
        "quotation without a citation",
        "Four or more words in quotation marks are presented as somebody's, but the sentence cites"
        " no source, so nothing was checked. Cite the source, or say why they are no quotation.",
        'She said it was "all quite clear to her".',
        'She said it was "all quite clear to her" [@memo].',
        Severity.WARNING,
    )
    QUO006 = Explanation(
        "the words stand in several places",
        "The source has the same words on different pages or from different speakers. A locator"
        " says which of them is quoted.",
        'She said it was "quite clear" [@memo].',
        'She said it was "quite clear" [@memo, p. 2].',
        Severity.WARNING,
    )
    QUO007 = Explanation(
        "wrong locator",
        "The words stand in the source, but not where the citation says.",
        'She said it was "quite clear" [@memo, p. 3].',
        'She said it was "quite clear" [@memo, p. 2].',
    )
    QUO008 = Explanation(
        "locator names no place of the source",
        "The captured source has no such page, paragraph, line or time.",
        'She said it was "quite clear" [@memo, p. 99].',
        'She said it was "quite clear" [@memo, p. 2].',
    )
    QUO009 = Explanation(
        "insertion changes a negation",
        "Words in square brackets add or replace a negation, and so turn the quotation round.",
        'The minister "[never] denied the charge" [@memo].',
        'The minister "denied the charge" [@memo].',
    )
    QUO010 = Explanation(
        "ellipsis jumps over a negation",
        "Among the words left out is a negation. Check that the quotation still means what was"
        " said; the diagnostic shows the words.",
        '"We offered […] a refund" [@memo].  (the source: "We offered, but never paid, a refund")',
        '"We offered, but never paid, a refund" [@memo].',
        Severity.WARNING,
    )
    QUO011 = Explanation(
        "ellipsis crosses a sentence end",
        "What was left out runs over the end of a sentence. Check that the shortened quotation"
        " still means what was said.",
        '"It was clear […] in June" [@memo].',
        '"It was clear", she wrote, and again "in June" [@memo].',
        Severity.WARNING,
    )
    QUO012 = Explanation(
        "ellipsis jumps far",
        "The words before and after the ellipsis stand far from each other in the source. Two"
        " quotations would be fairer than one.",
        '"It was clear […] in June" [@memo].',
        '"It was clear", she wrote on page 2, and on page 9 "in June" [@memo].',
        Severity.WARNING,
    )
    QUO013 = Explanation(
        "hidden character in a quotation",
        "The quotation holds a character that readers cannot see, or that reorders what they see.",
        "a quotation with U+202E in it",
        "the same without it",
    )
    QUO014 = Explanation(
        "lookalike character in a quotation",
        "A character looks like the source's but is another, such as a Cyrillic а for a Latin a."
        " Search and screen readers would stumble over it.",
        "a quotation with a Cyrillic letter among Latin ones",
        "the same in one script",
    )
    QUO015 = Explanation(
        "receipt does not match the withheld capture",
        "The vault holds the capture, and the words are not in it, though a receipt says so.",
        "a receipt written for words that the capture does not hold",
        "a receipt written by `dossier attest`",
    )
    QUO016 = Explanation(
        "insertion stands for many words",
        "Words in square brackets stand in place of more than three words of the source. Readers"
        " see the brackets, but not what they replace: check that the sense is the same.",
        '"The minister [is] guilty" [@memo].  (the source: "The minister said his deputy was'
        ' guilty")',
        '"The minister said [the] deputy was guilty" [@memo].',
        Severity.WARNING,
    )
    QUO017 = Explanation(
        "parts of a quotation in another order",
        "Every part stands in the source, but not in this order. Quote the parts in the source's"
        " order, or as quotations of their own.",
        '"in June […] was clear" [@memo].  (the source: "was clear in June")',
        '"was clear in June" [@memo].',
    )

"""CIT: citations and the bibliography.

The rules that 2xx codes stand for are BibTeX's (Patashnik, *BibTeXing*, 1988), biblatex's (its
manual, sections 2 and 3) and Dossier's own.
"""

from mkdocs_dossier.diagnostics.code import Code, Explanation, Severity


class Cit(Code):
    """Findings about citations and the records they point to."""

    CIT101 = Explanation(
        "unknown key",
        "A citation points to a record by its key; this key is in none of the .bib files.",
        "The map was public [@memmo].",
        "The map was public [@memo].",
    )
    CIT102 = Explanation(
        "citation in a heading",
        "Headings are repeated in the table of contents, in links and in search results, where a"
        " citation is noise. The claim stands in the text; so does its source.",
        "## The map was public [@memo]",
        "## The map was public\n\nIt was published in June [@memo].",
        Severity.WARNING,
    )

    CIT103 = Explanation(
        "citation style cannot be used",
        "References in a CSL style are formatted by Pandoc, which comes with the optional extra"
        " mkdocs-dossier[csl]. The style is one of the bundled ones or a .csl file in the report.",
        "citation_style: no-such-style",
        "citation_style: author-date",
    )
    CIT104 = Explanation(
        "two sources without a semicolon",
        "In brackets a semicolon parts one source from the next. Without it the second key is read"
        " as words about the first, is printed as it stands, and leads nowhere.",
        "The map was public [@memo and @journal].",
        "The map was public [@memo; @journal].",
    )
    CIT201 = Explanation(
        "unreadable entry",
        "The entry breaks off or is not written as BibTeX. It is left out; the entries around it"
        " are read. Most often a brace, a quotation mark or the comma behind the key is missing.",
        "@online{memo,\n  title = {The memo,\n}",
        "@online{memo,\n  title = {The memo},\n}",
    )
    CIT202 = Explanation(
        "missing comma",
        "Between two fields stands no comma. BibTeX would take the second for a part of the first.",
        "@online{memo,\n  title = {The memo}\n  year = {2020}\n}",
        "@online{memo,\n  title = {The memo},\n  year = {2020}\n}",
    )
    CIT203 = Explanation(
        "comment inside an entry",
        "BibTeX knows no comments inside an entry: % and what follows would swallow a field. Put"
        " the remark before the entry, or in a note field if readers may see it.",
        "@online{memo,\n  title = {The memo}, % first draft\n  year = {2020}\n}",
        "% first draft\n@online{memo,\n  title = {The memo},\n  year = {2020}\n}",
    )
    CIT204 = Explanation(
        "entry without a key or type",
        "The key is what citations name, the type what kind of source it is. Without both an entry"
        " cannot be used.",
        "@online{,\n  title = {The memo}\n}",
        "@online{memo,\n  title = {The memo}\n}",
    )
    CIT205 = Explanation(
        "unusable key",
        "A key names a source everywhere: in chapters, in addresses and in names of files. It holds"
        " no spaces, quotation marks, backslashes or any of # % ( ) , = { } ~, and it is no path.",
        "@online{the memo,\n  title = {The memo}\n}",
        "@online{the-memo,\n  title = {The memo}\n}",
    )
    CIT206 = Explanation(
        "undefined string",
        "A value without braces or quotation marks is the name of an @string, and there is none of"
        " this name before it.",
        "@online{memo, title = memo}",
        "@online{memo, title = {memo}}",
    )
    CIT207 = Explanation(
        "duplicate key",
        "Two entries, in one file or in two, have the same key; only the first is used. If they are"
        " one source, merge them; if not, give one another key.",
        "@online{memo, title = {One}}\n@online{memo, title = {Another}}",
        "@online{memo-one, title = {One}}\n@online{memo-two, title = {Another}}",
    )
    CIT208 = Explanation(
        "duplicate field",
        "An entry has the same field twice; only the first is used. Several authors stand in one"
        " field, with “and” between them.",
        "@book{atlas,\n  author = {Doe, Ann},\n  author = {Roe, Bob}\n}",
        "@book{atlas,\n  author = {Doe, Ann and Roe, Bob}\n}",
    )
    CIT209 = Explanation(
        "text outside entries",
        "BibTeX ignores what stands outside entries, and this looks as if it was meant to be read:"
        " an entry whose @ is missing, or fields behind a closing brace too many.",
        "@online{memo,\n  title = {The memo}},\n  year = {2020}\n}",
        "@online{memo,\n  title = {The memo},\n  year = {2020}\n}",
    )
    CIT210 = Explanation(
        "unreadable field",
        "A field is a name, =, and a value in braces or quotation marks. Something else stands"
        " here, and it was left out.",
        "@online{memo, title = {The} memo}",
        "@online{memo, title = {The memo}}",
    )
    CIT211 = Explanation(
        "LaTeX not understood",
        "Readers see text, not LaTeX. Accents, quotation marks, dashes and the usual commands are"
        " turned into text; this was not. Write the character itself.",
        r"@online{memo, title = {The \blackpen memo}}",
        "@online{memo, title = {The memo}}",
        Severity.WARNING,
    )
    CIT212 = Explanation(
        "unreadable name",
        "Names are written “Family, Given” or “Given Family”, with “and” between persons."
        " Organisations stand in braces of their own.",
        "@report{flood, author = {Rivers, Lakes, Ponds, and Seas Ltd}}",
        "@report{flood, author = {{Rivers, Lakes, Ponds, and Seas Ltd}}}",
    )
    CIT213 = Explanation(
        "unreadable date in a record",
        "Dates are written in EDTF: 2020, 2020-02, 2020-02-05, with ? for uncertain, ~ for"
        " approximate, and a/b for intervals.",
        "@online{memo, date = {5th of February}}",
        "@online{memo, date = {2020-02-05}}",
    )
    CIT214 = Explanation(
        "cross-reference to nothing",
        "The entry takes fields from another one, and there is none with that key.",
        "@inbook{ch1, crossref = {atlsa}}\n@book{atlas, title = {Atlas}}",
        "@inbook{ch1, crossref = {atlas}}\n@book{atlas, title = {Atlas}}",
    )
    CIT215 = Explanation(
        "cross-references in a circle",
        "Entries take their fields from each other in a circle, or through more steps than anybody"
        " can follow.",
        "@book{a, crossref = {b}}\n@book{b, crossref = {a}}",
        "@book{a, crossref = {b}}\n@book{b, title = {B}}",
    )
    CIT216 = Explanation(
        "path on somebody's computer",
        "Reference managers write where a file lies on your computer, and with it your user name"
        " and how your folders are called. Remove it before it is published; the repository keeps"
        " it for good.",
        "@online{memo, file = {/Users/ann/leaks/memo.pdf}}",
        "@online{memo, title = {The memo}}",
        Severity.WARNING,
    )
    CIT217 = Explanation(
        "unusable address",
        "Addresses of sources and of archived copies begin with http:// or https://, hold no"
        " spaces, and neither user names nor passwords. Others are not shown to readers.",
        "@online{memo, url = {javascript:alert(1)}}",
        "@online{memo, url = {https://example.org/memo}}",
    )
    CIT218 = Explanation(
        "unknown language",
        "The language of a source decides how it is read aloud and hyphenated. Write its BCP 47"
        " tag, such as fr or en-GB, or its English name.",
        "@online{memo, langid = {frlsh}}",
        "@online{memo, langid = {french}}",
        Severity.WARNING,
    )
    CIT219 = Explanation(
        "unknown status",
        "What became of a source is one of retracted, disputed, corrected and lost.",
        "@article{cells, status = {withdrawn}}",
        "@article{cells, status = {retracted}}",
    )
    CIT220 = Explanation(
        "unusable capture",
        "The capture field is the name of a file below sources/captures: no path that leaves it,"
        " no backslash, no hidden file.",
        "@online{memo, capture = {../memo.html}}",
        "@online{memo, capture = {memo.html}}",
    )
    CIT221 = Explanation(
        "confidential source without a label",
        "The confidential field holds what readers are told instead of the source. Until it does,"
        " they are told “Confidential source” and nothing else.",
        "@misc{source1, confidential = {true}}",
        "@misc{source1, confidential = {A former employee}}",
    )
    CIT222 = Explanation(
        "too large",
        "A file, an entry or a field is larger than any bibliography needs. It was left out, so"
        " that one file cannot stall everybody's build.",
        "a field of a million characters",
        "a field of a sentence or two",
    )
    CIT223 = Explanation(
        "hidden character",
        "The bibliography holds a character without a shape that no script near it needs, as"
        " SEC007 has it for chapters. It can turn a line around, make words look like others, or"
        " carry words that nobody sees. It was removed.",
        "a title with U+202E in it",
        "the same title without it",
    )
    CIT224 = Explanation(
        "keys that differ only in case",
        "Captures are files named after keys, and many computers take Memo.html and memo.html for"
        " one file.",
        "@online{Memo, title = {One}}\n@online{memo, title = {Another}}",
        "@online{memo-one, title = {One}}\n@online{memo-two, title = {Another}}",
        Severity.WARNING,
    )
    CIT225 = Explanation(
        "unusable DOI",
        "A DOI begins with 10. and a number, then a slash. This one leads nowhere and is not shown"
        " to readers.",
        "@article{cells, doi = {see website}}",
        "@article{cells, doi = {10.1000/182}}",
        Severity.WARNING,
    )
    CIT226 = Explanation(
        "misspelt field",
        "The field's name is nearly one that Dossier reads, and as it stands it does nothing.",
        "@online{memo, archivurl = {https://archive.example/memo}}",
        "@online{memo, archiveurl = {https://archive.example/memo}}",
    )
    CIT227 = Explanation(
        "duplicate string",
        "A file defines the same @string twice; only the first is used.",
        "@string{gaz = {Gazette}}\n@string{gaz = {Gazelle}}",
        "@string{gaz = {Gazette}}\n@string{gzl = {Gazelle}}",
        Severity.WARNING,
    )

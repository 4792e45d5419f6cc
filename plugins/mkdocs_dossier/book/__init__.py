"""The report as one book: what stands on its pages, made into a PDF, an EPUB and a zip.

Everything here works on finished articles, as readers of the site get them, and returns bytes. It
knows nothing of records or captures: what no page shows is in no book.
"""

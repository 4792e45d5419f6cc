"""How much a bibliography may hold, so that no file of strangers can stall a build."""

LARGEST_FILE = 10_000_000
"""Characters of one file; 10,000 entries take about three million."""
MOST_ENTRIES = 100_000
"""Entries of all files together."""
LARGEST_ENTRY = 500_000
"""Characters of one entry."""
MOST_FIELDS = 300
"""Fields of one entry."""
LONGEST_VALUE = 50_000
"""Characters of one field, strings resolved."""
LONGEST_KEY = 250
"""Characters of a key; file systems end names at 255 bytes."""
DEEPEST_BRACES = 40
"""Braces within braces in one field; LaTeX decoding is recursive."""
MOST_STEPS = 8
"""Cross-references from one entry to the next."""

"""Captures: reading them, locking them, attesting to them, fetching them."""

"""Integrity: what a built site consists of, written down so that anyone can check a copy."""

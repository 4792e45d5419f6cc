"""Dossier: investigative reports that a hostile reader can check."""

__version__ = "0.1.0.dev0"

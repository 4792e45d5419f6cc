"""The language server: what an editor asks about a text that somebody is typing.

Each feature is a pure function over a loaded report and an offset; only ``protocol`` and
``server`` know the Language Server Protocol (version 3.17), and only they import pygls.
"""

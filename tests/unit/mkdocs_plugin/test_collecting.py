"""The collector rests while a report is loaded, and no longer."""

import gc

import pytest

from mkdocs_dossier.mkdocs_plugin.collecting import without_collecting


def test_the_collector_rests_and_comes_back_even_after_an_error() -> None:
    def load_badly() -> None:
        with without_collecting():
            assert not gc.isenabled()
            raise ValueError("unreadable")

    with pytest.raises(ValueError, match="unreadable"):
        load_badly()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with without_collecting():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()

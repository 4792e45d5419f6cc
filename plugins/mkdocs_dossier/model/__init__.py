"""The words of design section 2 as frozen dataclasses; standard library only."""

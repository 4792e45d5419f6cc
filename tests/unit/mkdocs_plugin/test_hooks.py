"""What guards a page is called in every build: no class of the plugin hides another's hook."""

from inspect import getattr_static, isfunction

import pytest
from mkdocs.plugins import EVENTS, BasePlugin, CombinedEvent

from mkdocs_dossier.mkdocs_plugin.guarded import Guarded
from mkdocs_dossier.mkdocs_plugin.plugin import DossierPlugin

HOOKS = frozenset(f"on_{name}" for name in EVENTS)
# These are called by the hooks that a class further down combines them into.
GUARDS = frozenset({"escape_meta", "guard_env", "guard_page"})


def list_called(plugin: type) -> set[str]:
    """Return the functions that MkDocs calls through a plugin's hooks, by qualified name."""
    called: set[str] = set()
    for name in HOOKS | {"on_serve", "on_startup"}:
        hook = getattr_static(plugin, name, None)
        methods = hook.methods if isinstance(hook, CombinedEvent) else (hook,)
        called |= {each.__qualname__ for each in methods if isfunction(each)}
    return called


def list_written(plugin: type) -> set[str]:
    """Return every function that a class of the plugin means to be called."""
    written: set[str] = set()
    for each in plugin.__mro__:
        if issubclass(each, BasePlugin) and each is not BasePlugin:
            for name, value in vars(each).items():
                methods = value.methods if isinstance(value, CombinedEvent) else (value,)
                if name in HOOKS | GUARDS | {"on_serve", "on_startup"}:
                    written |= {method.__qualname__ for method in methods if isfunction(method)}
    return written


def test_every_hook_of_every_class_is_called() -> None:
    written = list_written(DossierPlugin)
    assert {f"Guarded.{name}" for name in GUARDS} <= written
    assert written - list_called(DossierPlugin) == set()


def test_a_hook_that_hides_another_is_found() -> None:
    class Hiding(DossierPlugin):  # type: ignore[no-untyped-call]
        def on_post_page(self, output: str, **_: object) -> str:
            return output

    hidden = list_written(Hiding) - list_called(Hiding)
    assert "Guarded.guard_page" in hidden


@pytest.mark.parametrize("name", sorted(GUARDS))
def test_a_guard_is_a_method_of_the_class_that_guards(name: str) -> None:
    assert isfunction(getattr_static(Guarded, name))

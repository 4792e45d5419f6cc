"""The Content Security Policy in every page, and in header files for the host."""

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files

from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.diagnostics.browsing import Browsing
from mkdocs_dossier.integrity.content_security_policy import (
    INLINE,
    Added,
    allows,
    check_added,
    digest_script,
    read_added,
    write_policy,
)
from mkdocs_dossier.integrity.host_headers import write_headers
from mkdocs_dossier.mkdocs_plugin.blocked import find_blocked
from mkdocs_dossier.mkdocs_plugin.kept_answers import KeptAnswers, digest_text
from mkdocs_dossier.mkdocs_plugin.options import Options
from mkdocs_dossier.mkdocs_plugin.theme_scripts import gather_scripts, knows_theme
from mkdocs_dossier.model.place import Place

log = get_plugin_logger("dossier")

LIFTED = "content-security-policy"
"""What ``allow`` names for pages without a policy."""

_CHARSET = '<meta charset="utf-8">'
_ELSEWHERE = re.compile(r"(?:https?:)?//", re.IGNORECASE)


class Policy:
    """What browsers may load and run on the pages of one site."""

    def __init__(self, options: Options, config: MkDocsConfig, *, is_serving: bool) -> None:
        """Take the configuration; there is no policy where the theme's scripts are not known."""
        self._config = config
        self._hosts = tuple(options.host_headers)
        self._added = read_added(options.content_security_policy)
        self._given = options.content_security_policy
        self._is_serving = is_serving
        self._scripts: frozenset[str] = frozenset()
        self._sources: tuple[str, ...] = ()
        self._tags = ""
        self._question = ""
        self.is_there = LIFTED not in options.allow and knows_theme(config)
        if self.is_there and config.theme.get("font") is not False:
            # The theme's default fonts come from Google.
            config.theme["font"] = False

    def check(self) -> Iterator[Diagnostic]:
        """Yield what of the configuration no policy can say, and what the policy will block."""
        path = self._config.config_file_path
        place = Place(Path(path).name if path else "mkdocs.yml")
        yield from check_added(self._given, place)
        if not self.is_there or "privacy" in _name_plugins(self._config):
            return
        for option, directive, addresses in (
            ("extra_css", "style-src", self._config.extra_css),
            ("extra_javascript", "script-src", map(str, self._config.extra_javascript)),
            ("extra: polyfills", "script-src", map(str, self._config.extra.get("polyfills", ()))),
        ):
            for address in addresses:
                if _ELSEWHERE.match(address) and not allows(self._added, directive, address):
                    said = f"{option} names “{address}”, which browsers will not load."
                    hint = "Put a copy into the report; or add the site to content_security_policy."
                    yield Diagnostic(Browsing.SEC172, place, said, hint)
        if self._config.extra.get("analytics"):
            said = "extra: analytics makes every page tell somebody else who reads it."
            yield Diagnostic(
                Browsing.SEC172, place, f"{said} Browsers will not do it.", "Remove it."
            )

    def learn(self, env: Environment, files: Files, needed: Added) -> None:
        """Find out which scripts are the theme's own, before any page is printed.

        Args:
            env: of the theme's templates.
            files: of the site.
            needed: sources that the search asks for.
        """
        if not self.is_there:
            return
        both = {**self._added, **needed}
        self._added = {name: (*self._added.get(name, ()), *needed.get(name, ())) for name in both}
        urls = [file.url for file in files.documentation_pages()]
        self._scripts = frozenset(gather_scripts(env, self._config, urls))
        # What `mkdocs serve` reloads a page with is another script for every page.
        digests = [INLINE] if self._is_serving else map(digest_script, sorted(self._scripts))
        self._sources = tuple(digests)
        self._question = f"nothing blocked by {digest_text(repr((self._sources, self._added)))}"
        policy = escape(write_policy(self._sources, self._added, in_page=True), quote=False)
        self._tags = (
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
            '<meta name="referrer" content="no-referrer">'
        )

    def put_into(self, output: str) -> str:
        """Return a page with the policy, before anything that it loads or runs."""
        head = output.find("<head>")
        if not self._tags or head < 0:
            return output
        at = head + len("<head>")
        charset = output.find(_CHARSET, at)
        if charset >= 0 and not output[at:charset].strip():
            # Which has to stand within the first 1024 bytes.
            at = charset + len(_CHARSET)
        return f"{output[:at]}{self._tags}{output[at:]}"

    def find_blocked(self, output: str, place: Place, answers: KeptAnswers) -> Iterator[Diagnostic]:
        """Yield what of a page the policy blocks.

        Args:
            output: the finished page.
            place: of its text.
            answers: about the pages of the last build, of which those without fault are kept.
        """
        if not self._tags or self._is_serving:
            return
        digest = digest_text(output)
        if answers.recall(self._question, digest) is not None:
            return
        found = list(self._judge(output, place))
        if not found:
            answers.note(self._question, digest, "yes")
        yield from found

    def _judge(self, output: str, place: Place) -> Iterator[Diagnostic]:
        for kind, what in find_blocked(output, self._runs):
            if INLINE not in self._added.get(f"{kind}-src", ()):
                said = f"The finished page holds {what}, which browsers will not heed."
                hint = "Look at what a plugin, a hook or a template of yours puts into pages."
                yield Diagnostic(Browsing.SEC171, place, said, hint)

    def _runs(self, script: str) -> bool:
        """Tell whether browsers run an inline script."""
        added = self._added.get("script-src", ())
        return script in self._scripts or digest_script(script) in added

    def write_headers(self, folder: Path) -> None:
        """Write the header files into a finished site; files that are there already win."""
        if not self._tags or self._is_serving:
            return
        policy = write_policy(self._sources, self._added, in_page=False)
        for name in self._hosts:
            file = folder / name
            if not file.exists():
                file.write_text(write_headers(name, policy), encoding="utf-8", newline="\n")


def _name_plugins(config: MkDocsConfig) -> frozenset[str]:
    return frozenset(name.rpartition("/")[2] for name in config.plugins)

"""Headers that a host sends with every page, in the languages of common hosts.

A page can carry a Content Security Policy, but can neither forbid other sites to show it in a
frame nor tell browsers to believe its media type; only headers can.
"""

from collections.abc import Callable, Mapping

HEADERS: Mapping[str, str] = {
    # A site that a link leads to does not learn what was read.
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    # For browsers that know no `frame-ancestors`.
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{name}=()"
        for name in "accelerometer autoplay camera display-capture geolocation"
        " gyroscope magnetometer microphone midi payment usb".split()
    ),
}
"""What every host is to send beside the policy."""


def write_headers(name: str, policy: str) -> str:
    """Return a file with all headers.

    Args:
        name: one of ``HOSTS``.
        policy: the Content Security Policy, for headers.
    """
    headers = {"Content-Security-Policy": policy, **HEADERS}
    if "frame-ancestors 'none'" not in policy:
        # Somebody may frame the site; the older header could not say who.
        del headers["X-Frame-Options"]
    return _WRITERS[name](headers)


def _write_underscore(headers: Mapping[str, str]) -> str:
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())


def _write_apache(headers: Mapping[str, str]) -> str:
    lines = (f'  Header always set {name} "{value}"\n' for name, value in headers.items())
    return f"<IfModule mod_headers.c>\n{''.join(lines)}</IfModule>\n"


def _write_nginx(headers: Mapping[str, str]) -> str:
    return "".join(f'add_header {name} "{value}" always;\n' for name, value in headers.items())


def _write_caddy(headers: Mapping[str, str]) -> str:
    lines = (f'\t{name} "{value}"\n' for name, value in headers.items())
    return f"header {{\n{''.join(lines)}}}\n"


_WRITERS: Mapping[str, Callable[[Mapping[str, str]], str]] = {
    # Netlify, Cloudflare Pages, and others that have copied it.
    "_headers": _write_underscore,
    ".htaccess": _write_apache,
    "nginx.conf": _write_nginx,
    "Caddyfile": _write_caddy,
}
HOSTS = tuple(_WRITERS)
"""The files, each in the top folder of the site."""

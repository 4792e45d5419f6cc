#!/bin/sh
# The browser tests drive an installed Chromium. Find one, or install it where that is possible.
set -eu
[ -n "${DOSSIER_CHROMIUM:-}" ] && [ -x "$DOSSIER_CHROMIUM" ] && exit 0
for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" >/dev/null && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
    exit 0
fi
cat >&2 <<'HOW'
The browser tests need Chromium, and none was found. Install it:
    Debian:  sudo apt-get install chromium
    Ubuntu:  sudo snap install chromium
    macOS:   brew install --cask chromium
or name one: DOSSIER_CHROMIUM=/path/to/chrome make test
HOW
exit 1

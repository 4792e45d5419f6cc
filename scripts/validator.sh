#!/bin/sh
# The tests of our HTML run the Nu checker: a Java program, in the npm package that is locked, with
# its digest, in tests/validator. Find both, or install them where that is possible.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
jar=${DOSSIER_VNU:-$here/tests/validator/node_modules/vnu-jar/build/dist/vnu.jar}

install() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$1" >/dev/null
}

if command -v java >/dev/null || install default-jre-headless; then
    [ -f "$jar" ] && exit 0
    if command -v npm >/dev/null || install npm; then
        (cd "$here/tests/validator" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null) && exit 0
    fi
fi
cat >&2 <<'HOW'
The tests of our HTML need Java 17 and the Nu HTML checker. Install what is missing:
    Debian, Ubuntu:  sudo apt-get install default-jre-headless npm
    macOS:           brew install openjdk node
    then:            cd tests/validator && npm ci --ignore-scripts
or name a checker: DOSSIER_VNU=/path/to/vnu.jar make test
HOW
exit 1

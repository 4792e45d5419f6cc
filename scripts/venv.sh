#!/bin/sh
# Make the virtual environment that every target runs in: scripts/venv.sh FOLDER
set -eu
venv=$1
python=${PYTHON:-python3}

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Dossier needs Python 3.11 or newer; '$python' is $("$python" --version 2>&1). Say PYTHON=python3.12 make …" >&2
    exit 1
}

# Debian and Ubuntu ship Python without what `venv` needs.
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    package="python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -qq
        apt-get install -y -qq "$package"
    else
        echo "This Python has no 'venv'. Install it and try again: sudo apt-get install $package" >&2
        exit 1
    fi
fi

echo "Installing what is needed into $venv. That takes a minute or two, and happens once." >&2
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
# As pip does for what it copies; else whoever may not write byte code compiles it at each start.
"$venv/bin/python" -m compileall -q plugins/mkdocs_dossier

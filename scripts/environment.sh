#!/usr/bin/env bash
# Makes a virtual environment, or says which package is missing: environment.sh PYTHON FOLDER
set -euo pipefail
python=$1 folder=$2

if ! command -v "$python" >/dev/null; then
    echo "There is no $python here: install Python 3.11 or newer (Debian and Ubuntu: apt-get install python3 python3-venv)." >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "teikit needs Python 3.11 or newer; $python is $("$python" -V 2>&1). Name another: make PYTHON=python3.12 ..." >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "Python's venv is missing. Debian and Ubuntu: apt-get install python3-venv (as root), then try again." >&2
    exit 1
fi
test -x "$folder/bin/python" && "$folder/bin/python" -c 'import pip' 2>/dev/null || "$python" -m venv --clear "$folder"

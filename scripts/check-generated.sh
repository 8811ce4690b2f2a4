#!/usr/bin/env bash
# Makes again what is committed, on top of it; any difference fails: check-generated.sh BIN
set -euo pipefail
bin=$1
generated=(tei schema src/teikit/schema docs/cli.md)

# The schema first: the package's own RELAX NG, then, with it, all of schema/.
"$bin/teikit" schema build src/teikit/schema/teikit.odd -o src/teikit/schema --to rng
"$bin/python" -m teikit.schema
"$bin/teikit" build
"$bin/python" -m teikit.cli.reference > docs/cli.md

git --no-pager diff --exit-code -- "${generated[@]}" || {
    echo "What is generated differs from what is committed: look at it, then commit it." >&2
    exit 1
}
new=$(git ls-files --others --exclude-standard -- "${generated[@]}")
if [ -n "$new" ]; then
    printf 'Generated, but not committed:\n%s\n' "$new" >&2
    exit 1
fi
echo "What is generated is what is committed."

#!/usr/bin/env bash
# Installs the client programs that tests call (Debian and Ubuntu, as root): jing from the distribution, vnu from npm.
set -euo pipefail
cd "$(dirname "$0")/.."
vnu=26.9.27

packages=()
command -v java >/dev/null || packages+=(default-jre-headless)
command -v jing >/dev/null || packages+=(jing)
command -v npm >/dev/null || packages+=(npm)
if [ ${#packages[@]} -gt 0 ]; then
    if [ "$(id -u)" -ne 0 ]; then
        echo "make clients installs ${packages[*]} and must be run as root." >&2
        exit 1
    fi
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -q
    apt-get install -q -y --no-install-recommends "${packages[@]}"
fi

# Its install script would fetch a Java of its own: the distribution's serves.
if ! grep -qs "\"version\": \"$vnu\"" node_modules/vnu-jar/package.json; then
    npm install --prefix . --no-save --no-package-lock --no-audit --no-fund --ignore-scripts "vnu-jar@$vnu"
fi

for program in jing java; do
    command -v "$program"
done
ls node_modules/vnu-jar/build/dist/vnu.jar

#!/usr/bin/env bash
# Installs the client programs that tests call (Debian and Ubuntu, as root): jing, trang, Emacs and LibreOffice from the
# distribution, vnu and salve (the validator of the Scholarly XML extension of VS Code) from npm.
set -euo pipefail
cd "$(dirname "$0")/.."
modules=(vnu-jar@26.9.27 salve-annos@1.2.4 xregexp@4.3.0) # salve-annos needs xregexp, and does not say so

packages=()
command -v java >/dev/null || packages+=(default-jre-headless)
command -v jing >/dev/null || packages+=(jing)
command -v trang >/dev/null || packages+=(trang)
command -v emacs >/dev/null || packages+=(emacs-nox)
command -v soffice >/dev/null || packages+=(libreoffice-writer-nogui)
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

# In one command, for npm takes away what it was not asked for. No install scripts: that of vnu-jar would fetch a Java of
# its own, where the distribution's serves.
for module in "${modules[@]}"; do
    if ! grep -qs "\"version\": \"${module#*@}\"" "node_modules/${module%@*}/package.json"; then
        npm install --prefix . --no-save --no-package-lock --no-audit --no-fund --ignore-scripts "${modules[@]}"
        break
    fi
done

for program in jing trang java emacs soffice node; do
    command -v "$program"
done
ls node_modules/vnu-jar/build/dist/vnu.jar node_modules/salve-annos/package.json

"""`python -m teikit.schema [FOLDER]` writes the schema into FOLDER (schema/ where none is named)."""

from __future__ import annotations

import sys
from pathlib import Path

from teikit.schema import build


def main(arguments: list[str]) -> int:
    if len(arguments) > 1 or any(it.startswith("-") for it in arguments):
        print("usage: python -m teikit.schema [FOLDER]", file=sys.stderr)
        return 2
    folder = Path(arguments[0] if arguments else "schema")
    try:
        for path in build(folder):
            print(path)
    except OSError as error:
        print(f"cannot write to {folder}: {error.strerror}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

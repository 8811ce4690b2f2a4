"""Plain-text expectations. TEIKIT_GOLDEN=1 writes them anew; then they are to be read before they are committed."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def check(name: str, text: str) -> None:
    """Compares with the golden file of that name (a path within tests/golden)."""
    path = FOLDER / name
    if os.environ.get("TEIKIT_GOLDEN") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.is_file(), f"no golden {name}: TEIKIT_GOLDEN=1 writes it"
    assert text == path.read_text(encoding="utf-8")

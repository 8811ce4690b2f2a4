"""The marks by which a text calls its footnotes: asterisks and daggers after a word or a stop."""

from __future__ import annotations

import re
from typing import Final

FOOTNOTE_MARK: Final = re.compile(r"(?<=[\w.…!?,;:”»\")])(?P<mark>\*{1,3}|[†‡])(?=\s|$|[.,;:)])")

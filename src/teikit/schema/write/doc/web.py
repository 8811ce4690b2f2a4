"""Links that leave the site: only to addresses of the web, and only to well-formed ones."""

from __future__ import annotations

import re
from typing import Final

from teikit.schema.write.doc.markup import Html, tag

_LONGEST: Final = 2000
_PART: Final = r"(?:[\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*"
_WEB: Final = re.compile(rf"https?://(?P<host>\w[\w.-]*)(?::[0-9]{{1,5}})?(?:[/?]{_PART})?(?:#{_PART})?")


def web_address(value: str | None) -> str | None:
    """The value if it is an address that a reader may follow: http or https, nothing else."""
    found = _WEB.fullmatch(value) if value and len(value) <= _LONGEST else None
    return value if found and ".." not in found["host"] and found["host"][-1] != "-" else None


def outward(label: Html | str, address: str) -> Html:
    """A link to the web."""
    return tag("a", label, href=address, rel="noopener noreferrer", class_="outward")

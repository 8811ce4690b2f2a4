"""What becomes of the names, values and ids of attributes that a source brings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from teikit.encode.frame import Frame

_XML = "{http://www.w3.org/XML/1998/namespace}"
_NOT_ID = re.compile(r"[^\w.-]")


def identified(frame: Frame, id_: str) -> str:
    """An xml:id of the source as one of this document: it begins with the document's id."""
    own = frame.id
    return id_ if id_ == own or id_.startswith(f"{own}.") else f"{own}.g.{_NOT_ID.sub('-', id_)}"


def with_hours(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The attributes; a @when with hours is a day, and the whole of it @when-iso."""
    for key, value in attributes.items():
        day, hour, _ = value.partition("T")
        if key == "when" and hour and "when-iso" not in attributes:
            yield "when-iso", value
            yield key, day
        else:
            yield key, value


def written_name(key: str) -> str:
    """An attribute's name as it is written: `xml:id`."""
    return f"xml:{key.partition('}')[2]}" if key.startswith(_XML) else key

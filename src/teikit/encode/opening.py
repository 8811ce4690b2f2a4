"""The element that each kind of annotation becomes, with its attributes."""

from __future__ import annotations

import re
from typing import Final

from teikit.document import Annotation
from teikit.encode.elements import Element, add, pointer
from teikit.encode.frame import Frame

_NAMES: Final = {"person": "persName", "place": "placeName", "org": "orgName", "role": "roleName"}
_ROOMY: Final = frozenset({"p", "ab", "item", "note", "stage", "quote", "cell"})
"""What may hold a bibl and a label; elsewhere a seg of the same type serves."""
_REASONS: Final = frozenset({"editorial", "illegible", "damage", "lost"})
_NUMERIC = re.compile(r"[0-9]{1,15}")


def open_(frame: Frame, host: Element, annotation: Annotation) -> Element:
    """The element of an annotation of ours, still empty, as the last child of its host."""
    kind, value = annotation.kind, annotation.get("value")
    roomy = host.name in _ROOMY
    if kind in _NAMES:
        ref = pointer(annotation.get("ref"))
        evidence = None if kind == "role" else "external" if ref else "internal"
        return add(host, _NAMES[kind], ref=ref, **frame.signed(annotation), evidence=evidence)
    if kind == "date":
        return add(host, "date", **frame.date(annotation), **frame.signed(annotation))
    if kind == "gap":
        reason = annotation.get("reason") or ""
        reason = reason if reason in _REASONS else "editorial"
        resp = frame.omitter() if reason == "editorial" else frame.software
        return add(host, "gap", reason=reason, resp=resp)
    if kind == "anchor":
        note = frame.notes.get(offset(annotation.get("note")))
        target = f"#{note}" if note else None
        return add(host, "ref", type="footnote", xml_id=frame.marks.get(annotation.start), target=target)
    if kind == "document-number":
        numeric = value if value and _NUMERIC.fullmatch(value) else None
        return add(host, "num", value=numeric, n=None if numeric else value)
    if kind == "outgoing":
        return add(host, "idno", type="outgoing")
    if kind == "item-label":
        return add(host, "label") if roomy else add(host, "seg", type="item-label")
    if kind in ("callnumber", "publication"):
        reference = frame.references.get(annotation.start) if kind == "callnumber" else None
        type_ = "archival" if kind == "callnumber" else "published"
        return add(host, "bibl" if roomy else "seg", type=type_, corresp=f"#{reference}" if reference else None)
    if kind == "initials":
        editor = next((it.id for it in frame.settings.editors if it.id == annotation.get("editor")), None)
        ref = f"#{frame.editor(editor)}" if editor else None
        return add(host, "name", type="initials", ref=ref)
    if kind == "hi":
        return add(host, "hi", rend=" ".join((annotation.get("rend") or "").split()) or "emphasis")
    return add(host, "pb", n=annotation.get("n")) if kind == "pb" else add(host, "ellipsis")


def offset(value: str | None) -> int:
    """The place (code points) that an attribute of an annotation names; -1 where it names none."""
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 16 else -1

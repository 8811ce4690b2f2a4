"""profileDesc: when and where a document was made, who wrote to whom, in what languages, by what calendars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from teikit.data.language_names import english
from teikit.document import SOURCE, Annotation
from teikit.encode.callnumber import language_of
from teikit.encode.division import Part
from teikit.encode.elements import Element, add, certainty, language, one_line, pointer
from teikit.encode.frame import Frame

_PARTY: Final = {"person": "persName", "org": "orgName"}
_ACTIONS: Final = (("sent", "sender"), ("received", "addressee"))


def profile(holder: Element, frame: Frame, part: Part) -> None:
    """Fills profileDesc; what is said of a document within this one points to its div (@corresp)."""
    for inner in part.all():
        of = f"#{frame.id}.d{inner.number}" if inner.number else None
        _creation(holder, frame, inner, of)
        _correspondence(holder, frame, inner, of)
    tags = [language(frame.document.language), language_of(frame, part.section.span)]
    languages(holder, [tag for tag in tags if tag])
    if frame.calendars:
        listed = add(holder, "calendarDesc")
        for id_, name in sorted(frame.calendars.items()):
            add(add(listed, "calendar", xml_id=id_), "p", name)


def languages(holder: Element, tags: Sequence[str]) -> None:
    """Adds langUsage: each language once, by its name in English."""
    used = add(holder, "langUsage")
    for tag in dict.fromkeys(tags):
        add(used, "language", english(tag), ident=tag)


def _creation(holder: Element, frame: Frame, part: Part, of: str | None) -> None:
    dates, places = _facts(frame, part, "date"), _facts(frame, part, "place")
    if of and not dates and not places:
        return
    creation = add(holder, "creation", corresp=of)
    for date in dates[:1]:
        _date(creation, frame, date)
    for place in places:
        _place(creation, frame, place)


def _facts(frame: Frame, part: Part, *kinds: str) -> list[Annotation]:
    return [it for it in frame.document["facts"].inside(part.section.span, *kinds) if part.own(it)]


def _correspondence(holder: Element, frame: Frame, part: Part, of: str | None) -> None:
    parties = _facts(frame, part, "sender", "addressee")
    if not parties:
        return
    ours = [it.confidence for it in parties if it.maker != SOURCE]
    signed = {"resp": frame.software, "cert": certainty(min(ours))} if ours else {}
    described = add(holder, "correspDesc", corresp=of, **signed)
    for type_, kind in _ACTIONS:
        named = [it for it in parties if it.kind == kind]
        circumstances = _facts(frame, part, "place", "date") if kind == "sender" else []
        if not named and not circumstances:
            continue
        action = add(described, "correspAction", type=type_)
        for party in named:
            element = _PARTY.get(party.get("type") or "", "name")
            text = _printed(frame, party)
            frame.made(add(action, element, text, ref=pointer(party.get("ref")), **frame.signed(party)), party.span)
        for place in (it for it in circumstances if it.kind == "place"):
            _place(action, frame, place)
        for date in [it for it in circumstances if it.kind == "date"][:1]:
            _date(action, frame, date)


def _printed(frame: Frame, annotation: Annotation) -> str:
    return one_line(frame.document.quote(annotation.span)) or annotation.get("value") or ""


def _date(holder: Element, frame: Frame, date: Annotation) -> None:
    printed = _printed(frame, date)
    attributes = frame.date(date)
    if not printed:
        attributes.pop("calendar", None)  # TEI: a calendar is that of the text printed, and there is none
    frame.made(add(holder, "date", printed, **attributes, **frame.signed(date)), date.span)


def _place(holder: Element, frame: Frame, place: Annotation) -> None:
    ref = pointer(place.get("ref"))
    frame.made(add(holder, "placeName", _printed(frame, place), ref=ref, **frame.signed(place)), place.span)

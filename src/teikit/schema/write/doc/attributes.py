"""Attributes: an element's own in full, those of its classes below, under the names of the classes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from teikit.schema.model import AttDef, AttList, ClassSpec, ValItem, ValList
from teikit.schema.write.doc.exempla import deprecated, exemplum
from teikit.schema.write.doc.markup import EMPTY, Html, joined, tag, together
from teikit.schema.write.doc.naming import summary
from teikit.schema.write.doc.prose import Prose
from teikit.schema.write.doc.said import description, examples, gloss
from teikit.schema.write.doc.said import together as chosen
from teikit.schema.write.doc.site import Site
from teikit.schema.write.doc.values import times, value

_USAGE = {"req": "required", "rec": "recommended"}


def in_full(prose: Prose, items: Iterable[object], origins: dict[str, ClassSpec]) -> Html:
    """Attributes with all that is said of them; of those in a choice an element bears one."""
    made: list[Html] = []
    run: list[Html] = []
    for it in items:
        if isinstance(it, AttDef):
            run.append(_full(prose, it, origins.get(it.ident)))
        elif isinstance(it, AttList):
            made += [_rows(run), in_full(prose, it.items, origins) if not it.either else _either(prose, it, origins)]
            run = []
    return together(made, _rows(run))


def _rows(run: list[Html]) -> Html:
    return tag("dl", run, class_="attributes") if run else EMPTY


def _either(prose: Prose, items: AttList, origins: dict[str, ClassSpec]) -> Html:
    return tag("div", tag("p", "One of these, not both:"), in_full(prose, items.items, origins), class_="either")


def _full(prose: Prose, it: AttDef, origin: ClassSpec | None) -> Html:
    site = prose.site
    source = None if origin is None else tag("span", "from ", site.link(origin), ", changed here", class_="origin")
    remarks = [prose.said(said) for said in chosen(it.prose.remarks, site.language)]
    shown = [
        tag("details", tag("summary", "Example"), exemplum(prose, said)) for said in examples(it.prose, site.language)
    ]
    body = together(
        deprecated(prose, it),
        _described(prose, it),
        _value(site, it),
        _values(prose, it.values, in_full=True),
        _default(it),
        remarks,
        shown,
    )
    return tag("div", tag("dt", _name(it), _usage(it), " ", source), tag("dd", body), id=prose.once(anchor(it.name)))


def anchor(name: str) -> str:
    """The anchor of an attribute on the page of what declares it."""
    return f"att.{'-'.join(name.split())}"


def _name(it: AttDef) -> Html:
    return tag("code", f"@{it.name}", class_="att")


def _usage(it: AttDef) -> Html:
    usage = _USAGE.get(it.usage or "", "optional")
    return together(" ", tag("span", usage, class_=f"usage {usage}"))


def _described(prose: Prose, it: AttDef) -> Html:
    short, text = gloss(it.prose, prose.site.language), description(it.prose, prose.site.language)
    if short is None:
        return prose.said(text)
    words = prose.brief(short)
    return tag("p", tag("b", words, class_="gloss"), " ", prose.brief(text)) if words else prose.said(text)


def _value(site: Site, it: AttDef) -> Html:
    """What stands before the list of values, or in its place."""
    values, kind = it.values, "" if it.values is None or not it.values.items else it.values.kind
    if values is not None and kind == "closed":
        said = (
            "One of these values:"
            if (it.least, it.most) == (1, 1)
            else f"{times(it).capitalize()}; each one of these values:"
        )
        return tag("p", said, class_="value")
    words = tag("p", tag("span", "Value: ", class_="label"), value(site, it), class_="value")
    if not kind and (values is None or not values.items):
        return words
    return together(words, tag("p", "Suggested values:" if kind == "semi" else "For example:", class_="value"))


def _values(prose: Prose, values: ValList | None, *, in_full: bool) -> Html:
    if values is None or not values.items:
        return EMPTY
    names = joined((tag("code", it.name) for it in values.items), ", ")
    rows = [_item(prose, it) for it in values.items]
    if not any(said for _, said in rows):
        return tag("p", names, class_="values")
    listed = tag("dl", (row for row, _ in rows), class_="values")
    return listed if in_full else tag("details", tag("summary", names), listed)


def _item(prose: Prose, it: ValItem) -> tuple[Html, bool]:
    short, text = (prose.brief(found(it.prose, prose.site.language)) for found in (gloss, description))
    said = together(tag("b", short, class_="gloss") if short else None, " " if short and text else None, text)
    return tag("div", tag("dt", tag("code", it.name)), tag("dd", said)), bool(said)


def _default(it: AttDef) -> Html:
    if not it.default:
        return EMPTY
    return tag("p", tag("span", "Default: ", class_="label"), tag("code", it.default), class_="value")


def inherited(prose: Prose, cls: ClassSpec, found: Sequence[AttDef]) -> Html:
    """The rows of attributes as a class gives them, in few words: all is said on the page of the class."""
    key = cls.ident, tuple(it.ident for it in found)
    kept = prose.site.inherited
    if key not in kept:
        kept[key] = together(_short(prose, it, cls) for it in found)
    return kept[key]


def _short(prose: Prose, it: AttDef, cls: ClassSpec) -> Html:
    said = summary(prose, it)
    source = tag("span", "from ", prose.site.link(cls), class_="origin")
    body = together(
        tag("p", said) if said else None,
        _value(prose.site, it),
        _values(prose, it.values, in_full=False),
        _default(it),
    )
    return tag("div", tag("dt", _name(it), _usage(it), " ", source), tag("dd", body), id=anchor(it.name))

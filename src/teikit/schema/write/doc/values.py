"""Datatypes in words: what an attribute may say, for readers who do not read patterns."""

from __future__ import annotations

from typing import Final

from teikit.schema import pattern as p
from teikit.schema.model import AttDef, MacroSpec
from teikit.schema.pattern import XSD, Kind, Pattern
from teikit.schema.write.doc.markup import EMPTY, Html, listed, tag, together
from teikit.schema.write.doc.site import Site

_DEEPEST: Final = 12
"""Datatypes that refer to others, at most."""
_FEW, _MOST = 2, 8
"""Kinds of value that a sentence lists with their bounds, and without."""
_PHRASES: Final = {
    ("anyURI", "pattern", r"\S+"): "an address, such as https://... or #id",
    ("token", "pattern", r"[^\p{C}\p{Z}]+"): "a word without spaces",
    ("token", "pattern", r"(\p{L}|\p{N}|\p{P}|\p{S})+"): "a word without spaces",
}
_TYPES: Final = {
    "anyURI": "an address (URI)",
    "base64Binary": "bytes in base 64",
    "boolean": "true or false",
    "byte": "a whole number from -128 to 127",
    "date": "a day (1920-08-07)",
    "dateTime": "a day and time (1920-08-07T10:30:00)",
    "decimal": "a number (0.5)",
    "double": "a number (0.5, 1e6)",
    "duration": "a duration (P3D, PT45M)",
    "float": "a number (0.5, 1e6)",
    "gDay": "a day of any month (---07)",
    "gMonth": "a month of any year (--08)",
    "gMonthDay": "a day of any year (--08-07)",
    "gYear": "a year (1920)",
    "gYearMonth": "a month (1920-08)",
    "hexBinary": "bytes as hexadecimal digits",
    "ID": "a name that nothing else in the file bears",
    "IDREF": "the xml:id of something in the file",
    "IDREFS": "the xml:ids of things in the file",
    "int": "a whole number",
    "integer": "a whole number",
    "language": "the tag of a language (en, ru-Latn)",
    "long": "a whole number",
    "Name": "a name as XML has them",
    "NCName": "a name as XML has them, without a colon",
    "negativeInteger": "a whole number below 0",
    "NMTOKEN": "a word of letters, digits, full stops, hyphens, underscores, colons",
    "nonNegativeInteger": "a whole number, 0 or more",
    "normalizedString": "text in one line",
    "nonPositiveInteger": "a whole number, 0 or less",
    "positiveInteger": "a whole number, 1 or more",
    "QName": "a name, with a prefix or without",
    "short": "a whole number from -32768 to 32767",
    "string": "text",
    "time": "a time of day (10:30:00)",
    "token": "text",
    "unsignedByte": "a whole number from 0 to 255",
    "unsignedInt": "a whole number, 0 or more",
    "unsignedLong": "a whole number, 0 or more",
    "unsignedShort": "a whole number from 0 to 65535",
}
_FACETS: Final = {
    "pattern": "matching",
    "minInclusive": "from",
    "maxInclusive": "to",
    "minExclusive": "above",
    "maxExclusive": "below",
    "length": "characters long:",
    "minLength": "shortest length:",
    "maxLength": "greatest length:",
    "totalDigits": "digits at most:",
    "fractionDigits": "digits after the point at most:",
}


def value(site: Site, attribute: AttDef) -> Html:
    """What the value of an attribute is made of, its list of values left aside."""
    if attribute.datatype is None:
        return Html("a word" if attribute.values is not None and attribute.values.kind != "open" else "text")
    single = datatype(site, attribute.datatype)
    if (attribute.least, attribute.most) == (1, 1):
        return single
    return together(times(attribute), "; each ", single)


def times(attribute: AttDef) -> str:
    """How many words there are in a value."""
    least, most = attribute.least, attribute.most
    if most is None:
        count = {0: "any number", 1: "one or more"}.get(least, f"{least} or more")
    elif least == most:
        count = f"exactly {least}"
    else:
        count = f"up to {most}" if least < 2 else f"{least} to {most}"
    return f"{count}, with spaces between them" if most != 1 else "one, or nothing"


def datatype(site: Site, pattern: Pattern) -> Html:
    """A datatype in words; the name that the schema has for it comes after."""
    said = phrase(site, pattern)
    if not isinstance(pattern, p.Ref) or (spec := site.schema.find(pattern.kind, pattern.name)) is None:
        return said or Html("text")
    name = site.link(spec)
    return tag("span", said, " (", name, ")") if said else name


def phrase(site: Site, pattern: Pattern, deep: int = 0, *, roughly: bool = False) -> Html:
    """A datatype in words; empty where words would be longer than they are worth. `roughly` leaves its bounds aside."""
    match pattern:
        case p.Ref(kind, name) if kind in (Kind.DATA, Kind.MACRO) and deep < _DEEPEST:
            spec = site.schema.find(kind, name)
            inner = spec.content if isinstance(spec, MacroSpec) and spec.content is not None else p.EMPTY
            said = phrase(site, inner, deep + 1, roughly=roughly)
            return together(said, None if roughly else _facets(pattern.params)) if said else EMPTY
        case p.Choice(items):
            many = roughly or len(items) > _FEW
            found = list(dict.fromkeys(phrase(site, it, deep + 1, roughly=many) for it in items))
            return listed(found) if all(found) and len(found) <= _MOST else EMPTY
        case p.Data(type=kind, params=params, library=library):
            if len(params) == 1 and (whole := _PHRASES.get((kind, *params[0]))):
                return Html(whole)
            name = (_TYPES.get(kind) if library == XSD else None) or kind
            if params or roughly:
                name = name.partition(" (")[0]  # an example might not be within the bounds
            return together(name, None if roughly else _facets(params))
        case p.Value(text):
            return tag("code", text) if text else Html("nothing")
        case p.Text():
            return Html("text")
        case p.Repeat(item, 0, 1):
            said = phrase(site, item, deep + 1, roughly=roughly)
            return together(said, " or nothing") if said else EMPTY
        case p.Empty():
            return Html("nothing")
    return EMPTY


def _facets(params: tuple[tuple[str, str], ...]) -> Html:
    return together((" ", _FACETS.get(name, name), " ", tag("code", value)) for name, value in params)

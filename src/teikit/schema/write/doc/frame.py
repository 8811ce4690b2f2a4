"""The frame of a page: what stands in its head, above, beside and below what it says."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from typing import Final

from teikit.schema.write.doc.about import About
from teikit.schema.write.doc.addresses import INDEX, fragment
from teikit.schema.write.doc.markup import Child, Html, escape, tag, together
from teikit.schema.write.doc.said import marked
from teikit.schema.write.doc.site import Site
from teikit.schema.write.doc.web import outward, web_address

STYLE: Final = "style.css"
_POLICY: Final = "default-src 'none'; style-src 'self' file:; base-uri 'none'; form-action 'none'"
Entry = tuple[str, str]
"""An anchor and its label."""


def page(
    site: Site, title: str, main: Child, *, kind: str, local: Child = None, current: str = "", script: str = ""
) -> bytes:
    """A whole page. `local` is what leads around it, `current` the part of the site it belongs to."""
    digest = b64encode(sha256(script.encode()).digest()).decode()
    policy = f"{_POLICY}; script-src 'sha256-{digest}'" if script else _POLICY
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="generator", content="teikit"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", title if title == site.about.title else f"{title} · {site.about.title}"),
        tag("link", rel="stylesheet", href=STYLE),
    )
    body = tag(
        "body",
        tag("a", "Skip to the text", class_="skip", href="#main"),
        _header(site, current),
        tag("div", local, tag("main", main, id="main"), class_="page"),
        _footer(site),
        tag("script", Html(script)) if script else None,
        class_=kind,
    )
    return f"<!DOCTYPE html>\n{tag('html', head, body, lang='en')}\n".encode()


def _header(site: Site, current: str) -> Html:
    if current not in site.headers:
        site.headers[current] = _made_header(site, current)
    return site.headers[current]


def _made_header(site: Site, current: str) -> Html:
    links = [
        tag("li", tag("a", label, href=f"{INDEX}#{anchor}", aria_current="true" if anchor == current else None))
        for anchor, label, present in sections(site)
        if present
    ]
    home = tag("a", site.about.title, class_="home", href=INDEX, **marked(site.about.language))
    return tag("header", home, tag("nav", tag("ul", links), aria_label="Documentation"), class_="site")


def sections(site: Site) -> tuple[tuple[str, str, bool], ...]:
    """The parts of the reference, each with its anchor in the index and whether it holds anything."""
    return (
        ("manual", "Manual", site.has_manual),
        ("elements", "Elements", bool(site.schema.elements)),
        ("attribute-classes", "Attribute classes", bool(site.attribute_classes)),
        ("model-classes", "Model classes", bool(site.model_classes)),
        ("macros", "Macros", bool(site.macros)),
        ("datatypes", "Datatypes", bool(site.datatypes)),
        ("rules", "Rules", any(it.constraints for it in site.schema.specs()) or bool(site.schema.constraints)),
    )


def _footer(site: Site) -> Html:
    release = site.schema.release
    return tag(
        "footer",
        tag("p", "Schema ", tag("code", site.schema.ident), f", made from TEI P5 {release}. " if release else ". "),
        tag("p", "Licence: ", _licence(site.about)) if site.about.licence or site.about.licence_at else None,
        class_="site",
    )


def _licence(about: About) -> Html:
    address = web_address(about.licence_at)
    return escape(about.licence or about.licence_at) if address is None else outward(about.licence or address, address)


def local_links(entries: Iterable[Entry | None], label: str = "On this page") -> Html | None:
    """Links to the parts of the page, where it has more than one."""
    found = [it for it in entries if it is not None]
    if len(found) < 2:
        return None
    items = [tag("li", tag("a", text, href=fragment(anchor))) for anchor, text in found]
    return tag("nav", tag("p", label, id="local"), tag("ul", items), aria_labelledby="local", class_="local")


def section(anchor: str, title: str, *inside: Child) -> Html | None:
    """A part of a page; none where nothing is in it."""
    made = together(*inside)
    return tag("section", tag("h2", title), made, id=anchor) if made else None

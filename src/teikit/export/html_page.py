"""HTML elements and the frame of a page: built as a tree, so that all text is escaped by construction; no script."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

from lxml import etree

from teikit.export.edition import About

Child: TypeAlias = "str | etree._Element | Iterable[Child] | None"
_POLICY = "default-src 'none'; style-src 'self' file:; base-uri 'none'; form-action 'none'"
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,6}")
_WEB = re.compile(r"https?://[^\s\x00-\x20]{1,2000}")
SECTIONS = (
    ("index.html", "Documents"),
    ("persons.html", "Persons"),
    ("places.html", "Places"),
    ("organizations.html", "Organisations"),
    ("archives.html", "Archives"),
)


def tag(name: str, /, *children: Child, **attributes: str | None) -> etree._Element:
    """An element; an attribute of None is left out, `class_` is class, an underscore in a name is a hyphen."""
    element = etree.Element(name)
    for key, value in attributes.items():
        if value is not None:
            element.set(key.rstrip("_").replace("_", "-"), value)
    put(element, children)
    return element


def put(element: etree._Element, children: Child) -> None:
    """Appends text and elements."""
    if children is None:
        return
    if isinstance(children, str):
        if len(element):
            element[-1].tail = (element[-1].tail or "") + children
        else:
            element.text = (element.text or "") + children
    elif isinstance(children, etree._Element):
        element.append(children)
    else:
        for child in children:
            put(element, child)


def web_address(value: str | None) -> str | None:
    """The value if it is an address that a reader may follow: http or https, nothing else."""
    return value if value and _WEB.fullmatch(value) else None


def language(tag_: str) -> str | None:
    """A BCP 47 tag fit for @lang; None for what is none."""
    return tag_ if _LANGUAGE.fullmatch(tag_) and tag_ != "und" else None


def is_upper(text: str) -> bool:
    """Whether a heading is printed in capitals (it is then shown in small ones)."""
    letters = [character for character in text if character.isalpha()]
    return len(letters) > 12 and sum(character.isupper() for character in letters) > 0.9 * len(letters)


def page(about: About, title: str, main: etree._Element, *, up: str = "", current: str = "", kind: str = "") -> bytes:
    """A whole page. `up` leads from it to the root of the site ("../"), `current` is the section it belongs to."""
    name = about.title or "Edition"
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="generator", content="teikit"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", title if title == name else f"{title} · {name}"),
        tag("link", rel="stylesheet", href=f"{up}edition.css"),
    )
    links = [
        tag("li", tag("a", label, href=f"{up}{file}", aria_current="page" if file == current else None))
        for file, label in SECTIONS
    ]
    header = tag(
        "header",
        tag("a", name, class_="edition", href=f"{up}index.html"),
        tag("nav", tag("ul", links), aria_label="Edition"),
        class_="site",
    )
    main.set("id", "main")
    body = tag(
        "body", tag("a", "Skip to the text", class_="skip", href="#main"), header, main, _footer(about), class_=kind
    )
    return serialise(tag("html", head, body, lang="en"))


def _footer(about: About) -> etree._Element:
    licence = web_address(about.licence)
    said: list[Child] = [
        ["Source: ", about.source, ". "] if about.source else None,
        ["Published by ", about.publisher, ". "] if about.publisher else None,
        [
            "Licence: ",
            tag("a", licence, href=licence, rel="license noopener noreferrer") if licence else about.licence,
            ".",
        ]
        if about.licence
        else None,
    ]
    return tag("footer", tag("p", said), class_="site")


def serialise(root: etree._Element) -> bytes:
    text: bytes = etree.tostring(root, method="html", encoding="utf-8", doctype="<!DOCTYPE html>")
    return text + b"\n"

"""Which alternatives of a value say nothing new: TEI's open lists give values, and a datatype that has them as well."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final

from lxml import etree
from schema_judge_reading import RNG, Node
from schema_judge_terms import Term, choice, leaf

Params = tuple[tuple[str, str], ...]
_TOKENS: Final[dict[str, Params]] = {}
"""The token datatypes met, by how they are spelt in a symbol."""


def spelt_data(node: Node, excepted: Iterable[str]) -> str:
    """A data pattern in words: alike for two only if they are alike."""
    spelt = node.type + "".join(f" {key}={value}" for key, value in node.params)
    but = " ".join(sorted(excepted))
    if but:
        return f"{spelt} except ({but})"
    if node.type == "token":
        _TOKENS[spelt] = node.params
    return spelt


@cache
def includes(datatype: str, value: str) -> bool:
    """Whether a token datatype, as spelt, has a value, as spelt. ASCII only: of other letters, jing may know more."""
    if datatype not in _TOKENS or not value.startswith('"') or not value.isascii():
        return False
    return bool(validator("token", _TOKENS[datatype]).validate(etree.Element("v", v=value[1:-1])))


def new(value: str, others: Iterable[str]) -> bool:
    """Whether none of the other alternatives has a value."""
    return not any(includes(it, value) for it in others if it != value)


def narrowed(term: Term) -> Term:
    """A choice of strings without the values that a datatype in it has."""
    if term.kind == "leaf":
        spelt = [it.detail for it in term.symbols if it.detail in _TOKENS]
        return leaf(frozenset(it for it in term.symbols if it.kind != "data" or new(it.detail, spelt)))
    return choice(map(narrowed, term.parts)) if term.kind == "choice" else term


@cache
def validator(kind: str, params: Params) -> etree.RelaxNG:
    """libxml2's idea of a datatype: a schema of `<v v="..."/>`."""
    root = etree.Element(f"{RNG}element", name="v", datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes")
    data = etree.SubElement(etree.SubElement(root, f"{RNG}attribute", name="v"), f"{RNG}data", type=kind)
    for name, value in params:
        etree.SubElement(data, f"{RNG}param", name=name).text = value
    return etree.RelaxNG(root)

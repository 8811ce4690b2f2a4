"""Strings for the schema judge's documents: some that a datatype admits, and some at the edges of datatypes."""

from __future__ import annotations

import random
from functools import cache
from typing import Final

from lxml import etree
from schema_judge_datatypes import validator
from schema_judge_reading import UnsupportedError
from schema_judge_strings import string

_DATES = """1920 0988 -0044 1920-08 1920-08-07 1920-02-29 2001-05-06 --08-06 --02-29 --08 ---08 ---31 1920-08-07Z
10:00:00 23:59:59.5 1920-08-07T10:30:00 2001-05-06T00:00:00Z 1999-12-31T23:59:59+01:00 P1Y PT1H30M P1Y2M3DT4H
1920-08-07T10:30 1920-W32 1920-08-07/1920-08-09"""
_NUMBERS = "0 1 12 0007 +3 -3 0.98 1.0 .5 00.25 -0 1e-1 NaN INF 514 255 -128 65535"
_NAMES = "teikit _x.y-z a:b слово en ru hy-Armn sr-Latn-RS x-own true false TEI p"
_OTHERS = """#x indices/persons.xml#a-b https://example.org/?q=1 ./x mailto:a@example.org urn:x:y 18v №7 … 1.2.3 12.50
41.69411,44.83368 1/2 -5 10px 100% 2.5em YQ== 0AFF"""
BASE: Final = tuple(f"{_DATES} {_NUMBERS} {_NAMES} {_OTHERS}".split())
TEXTS: Final = ("Text", " ", "\n  ", "№ 514 <&>", "", "…*", "два слова")
_EDGES = """- A -1 +1 0. 01 1. 2 01920 0000 0001 1920-13 1921-02-29 1900-02-29 1920-08-32 1920-08-07+01:00 --08--
--13 ---32 --02-30 1920-08-07T10:00 T10 24:00:00 4294967296 high medium low unknown ## % %zz a%20b http://[::1 :// a:b:c
{x} " \\ | ^ é \u200b \u00ad \ue000 en-US EN_us abcdefghi internal external sent 1x _a -a 1.2.3.4.5 1a2b yes no label
data 1,000 ² १ 0x1F max 5..6 P PT 1Y maxi:mum"""
_SPACED = ("", " ", " 1 ", "a b", "a  b", "a\nb", "#x #y", "http://a b", "a\u00a0b", " true ", "1 2", "\t")
EDGES: Final = (*_EDGES.split(), *_SPACED, *BASE)


@cache
def admitted(kind: str, params: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Strings of a datatype (libxml2 says so), the plain ones and what its pattern gives; never none."""
    chance = random.Random(kind + repr(params))
    made = [string(value, chance) for key, value in params if key == "pattern" for _ in range(12)]
    if kind == "anyURI":
        made = [it for it in made if ":" not in it and "%" not in it]  # libxml2 takes more than jing
    schema = validator(kind, params)
    found = [it for it in (*made, *BASE) if schema.validate(etree.Element("v", v=it))]
    if not found:
        raise UnsupportedError(f"no string is known for the datatype {kind} {params}")
    plain = [it for it in BASE if it in found]
    return tuple(dict.fromkeys([*(it for it in made if it in found), *chance.sample(plain, min(len(plain), 12))]))

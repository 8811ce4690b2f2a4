"""The forms of dates as regular expressions, common to all languages and filled with the words of one.

Every repetition is bounded, and every form is tried only where a word or figure stands that may begin a date, so
that the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from teikit.grammar.dates.lexicon import Lexicon

_Tree = dict[str, "_Tree"]
_LEADING = re.compile(r"\d+")
SPACE = r"(?:[^\S\r\n]{1,3}(?:\r?\n[^\S\r\n]?)?|\r?\n[^\S\r\n]?)"
GAP = rf"{SPACE}?"
DASH = r"(?:[^\S\r\n]?[-–—‒−][^\S\r\n]?)"
DAY = (
    r"(?:3[01]|[12]\d|0?[1-9])"
    r"(?!\d|[.:]\d|,\d{3}(?!\d)|[^\S\r\n]?(?:%|per cent|pour cent|p\. c\.|Prozent|v\. H\.))"
)
YEAR = r"(?:1\d\d\d|20\d\d)(?!\d)"
MARKED = r"(?:(?:1[4-9]|20)\d\d(?=[1-9]\d?\s{0,3}(?:$|[\n.;:)\]])))"  # "19551" is 1955 and the mark of a note
ROMAN = r"(?:(?=1{0,3}[XХVУIІПШ|])[XХVУIІПШl|1]{1,4}|x[i]{0,2}|ix|v[i]{0,3}|iv|i{1,3})(?!\w)"
STRICT_ROMAN = r"(?:[XХ][IІ]{0,2}|[IІ][XХ]|V[IІ]{0,3}|[IІ]V|[IІ]{1,3})(?!\w)"
HOUR = r"\d{1,2}(?:[.:]\d{1,2})?[^\S\r\n]?(?:[aApP]\.?[mM]|hours|hrs|Uhr|h(?!\w)|час|ч\.|o[’']clock)"
SHORT_WEEKDAYS = (
    r"(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun|Mo|Di|Mi|Do|Fr|Sa|So|[Ll]un|[Mm]er|[Jj]eu|[Vv]en|[Ss]am|[Dd]im|[Пп]н|[Вв]т|[Сс]р"
    r"|[Чч]т|[Пп]т|[Сс]б|[Вв]с)\.,?[^\S\r\n]"
)
SAID_UNDATED = r"(?:undated|n\. ?d\.|s\. ?d\.|o\. ?D\.|без даты|б/д|б\. ?д\.)[,;]?[^\S\r\n][\[(]?"
END = r"(?=\s{0,3}(?:$|[.,;:)\]»”\"!?…<]))"


def spaced(expression: str) -> str:
    """A regular expression of the lexicon, where a space stands for white space with at most one line break."""
    return expression.replace(" ?", GAP).replace(" ", SPACE)


def key(text: str) -> str:
    """Words as the tables have them: one space between them, small letters."""
    return " ".join(text.split()).casefold()


def number(text: str) -> int:
    """The leading figures of a text such as "10th"."""
    found = _LEADING.match(text)
    return int(found[0]) if found else 0


def words(phrases: Iterable[str], *, small: bool = True, capitals: bool = True) -> str:
    """One of the phrases, the longest first: as it stands in the table (if `small`), with a capital and in
    capitals (if `capitals`).

    Written as a tree of their letters, so that a word is told from hundreds in as many steps as it has letters.
    """
    tree: _Tree = {}
    for phrase in phrases:
        cased = {phrase[:1].upper() + phrase[1:], phrase.upper()} if capitals else set()
        for form in cased | ({phrase} if small else set()):
            node = tree
            for letter in form:
                node = node.setdefault(letter, {})
            node[""] = {}
    if not tree:
        return r"(?!)"
    first = "".join(re.escape(it) for it in sorted(tree))
    latin = max(tree) < "\u0100"  # said once for all words it is shorter; but sets of other letters are slow to compile
    made = _tree(tree, "", "" if latin else r"(?!\w)")
    return f"(?=[{first}]){made}(?:(?!\\w)|(?<=[.-]))" if latin else f"(?=[{first}]){made}"


def _tree(node: _Tree, before: str, end: str) -> str:
    """The regular expression of a tree of letters; a word ends before what is no letter, but for "." and "-"."""
    branches = [
        (SPACE if letter == " " else re.escape(letter)) + _tree(child, letter, end)
        for letter, child in sorted(node.items())
        if letter
    ]
    if "" in node:
        branches.append("" if before in ".-" else end)
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def number_forms(
    month: str,
    day: str,
    mark: str,
    year: str,
    link: str,
    until: str,
    dash: str,
    month_words: str,
    **_: str,
) -> dict[str, str]:
    d, d2, m, m2 = f"(?P<d>{day})", f"(?P<d2>{day})", f"(?P<m>{month})", f"(?P<m2>{month})"
    slash = r"[^\S\r\n]?/[^\S\r\n]?"
    stop = r"[^\S\r\n]?[.\-–][^\S\r\n]?"
    bare = r"(?P<d>3[01]|[12]\d|0?[1-9])"
    far = r"(?:[^\S\r\n]?[./\-–—,][./\-–—, \t\xa0]{0,2}|[ \t\xa0]{1,3})"
    roman_year = rf"(?:{far}(?P<y>{YEAR}){mark}?|[-/.–](?P<yy>\d\d)(?![\d.,/]\d?\d){mark}?|{far}(?P<y3>\d\d)(?!\d)"
    roman_year += rf"(?:{mark}|{END}|(?=[^\S\r\n]\d{{1,2}}[^\S\r\n]?[^\W\d])))"
    return {
        "both: day, month": rf"{d}{GAP}[(/]{GAP}{d2}{GAP}\)?{link}{m}{year}?",
        "both: day month, day month": (
            rf"{d}{link}{m}(?:{SPACE}(?P<ya>{YEAR}))?{GAP}[(/]{GAP}{d2}{link}{m2}(?:{GAP}\))?{year}?(?:{GAP}\))?"
        ),
        "range: day month, day month": (
            rf"{d}{link}{m}(?:(?:{SPACE}(?P<ya>{YEAR}){mark}?)?{dash}|{until}(?:the{SPACE})?){d2}{link}{m2}{year}?"
        ),
        "range: days, month": rf"{d}(?:{DASH}|{until}(?:the{SPACE})?){d2}{link}{m}{year}?",
        "range: days this month": rf"{d}(?:{DASH}|{until}(?:the{SPACE})?){d2},?{SPACE}(?P<mw>{month_words})",
        "day month": rf"{d}{link}{m}{year}?",
        "day roman month": rf"{bare}{slash}(?P<r>{ROMAN}){roman_year}?",
        "day roman month, year": rf"{bare}{stop}(?P<r>{ROMAN}){roman_year}",
        "day roman month alone": rf"{bare}\.(?P<r>(?=[VIXІХ]{{2}}){ROMAN})",
        "day roman month apart": rf"{bare}{SPACE}(?P<r>{STRICT_ROMAN}){SPACE}(?P<y>{YEAR}){mark}?",
        "day month in figures": (
            rf"(?P<d>[0-3]?\d)(?:\.{GAP}/?(?P<n>[0-3]?\d)(?:\.{GAP}|{SPACE})(?P<y>{YEAR})(?![./]\d)"
            rf"|/(?P<n2>[0-3]?\d)/(?P<y4>{YEAR})(?!/)|\.(?P<n3>0[1-9]|1[0-2])\.(?P<yy>\d\d)(?![\d./])){mark}?"
        ),
        "short figures": rf"(?P<d>[0-3]?\d)(?:\.{GAP}(?P<n>[0-3]?\d)\.{GAP}(?P<yy>\d\d)(?![\d./])"
        rf"|/(?P<n2>[0-3]?\d)/(?P<y3>\d\d)(?![\d./])){mark}?",
        "damaged month": rf"{bare}/(?P<n>1[0-2]|0?[1-9]|111)(?:[ \-](?P<y3>\d\d)(?!\d)"
        rf"(?:{END}|(?=[^\S\r\n]\d{{1,2}}[^\S\r\n]?[^\W\d]))|[ \-](?P<y>{YEAR}){mark}?)",
    }


def month_forms(
    month: str,
    day: str,
    mark: str,
    year: str,
    until: str,
    dash: str,
    day_words: str,
    year_words: str,
    near: str,
    **_: str,
) -> dict[str, str]:
    d, d2, m, m2 = f"(?P<d>{day})", f"(?P<d2>{day})", f"(?P<m>{month})", f"(?P<m2>{month})"
    first = rf"{m},?(?:{SPACE}(?:the{SPACE})?|(?<=\.)){d}(?![^\W\d])(?:{SPACE}дня(?!\w))?"
    return {
        "both: month day": rf"{first}(?:{GAP}\({GAP}(?:{m2}{SPACE})?(?P<d2>{day}){GAP}\)"
        rf"|/(?P<d3>{day})(?=,?{SPACE}\d{{4}})){year}?",
        "both: month day, month day": rf"{first}{GAP}/{GAP}{m2}{SPACE}{d2}{year}?",
        "range: month day, month day": rf"{first}(?:(?:,?{SPACE}(?P<ya>{YEAR}))?{dash}|{until}){m2}{SPACE}{d2}{year}?",
        "range: month, days": rf"{first}{DASH}{d2}{year}?",
        "range: month, days in words": rf"{first}{until}{d2}{year}",
        "month day": rf"{first}{year}?",
        "range: months": rf"{m}(?:(?:,?{SPACE}(?P<ya>{YEAR}){mark}?)?{dash}|/|{until}){m2}"
        rf"(?:,?{SPACE}(?P<y>{YEAR}){mark}?)",
        "month year": rf"{m}(?:,?{SPACE}(?:of{SPACE})?(?P<y>{YEAR}){mark}?|,?{SPACE}['’](?P<yy>\d\d)(?!\d)"
        rf"|{SPACE}(?P<y3>\d\d){mark}|,?{SPACE}(?P<yw>{year_words})|{near})",
        "month day in words, year": rf"{m}{SPACE}(?:the{SPACE})?(?P<dw>{day_words}){year}",
    }


def word_forms(month: str, year: str, link: str, day_words: str, spelt: str, **_: str) -> dict[str, str]:
    return {
        "day in words, month": rf"(?P<dw>{day_words}){link}(?P<m>{month})(?:{year}|(?={spelt}))",
        "day in words of month": rf"(?P<dw>{day_words}){SPACE}(?:day{SPACE})?of{SPACE}(?P<m>{month}){year}?",
    }


def others_forms(
    lexicon: Lexicon,
    month: str,
    day: str,
    mark: str,
    year: str,
    link: str,
    and_: str,
    until: str,
    month_words: str,
    year_words: str,
    bounds: str,
    portions: str,
    **_: str,
) -> dict[str, str]:
    more = rf"(?:(?:,{GAP}|{and_}(?:the{SPACE})?){day}){{1,7}}"
    bare = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
    function = words(lexicon.function_words)
    hours = rf"{spaced(lexicon.hours)}|(?P<hn>{words(lexicon.named_hours)})"
    ended = rf"(?=\s{{0,3}}(?:$|[.;:)\]»”\"!?…<])|{and_}{month}|,?{SPACE}{function})"
    years_mark = rf"(?:{GAP}(?:{spaced(lexicon.years_mark)}|{spaced(lexicon.year_mark)}))"
    return {
        "days, month": rf"{day}{more}{link}(?P<m>{month}){year}?",
        "days, figures": rf"{bare}\.?(?:(?:,{GAP}|{and_}){bare}\.?){{1,7}}"
        rf"(?:(?<=\.){GAP}|/)(?P<n>0?[1-9]|1[0-2])[./]{GAP}(?P<y>{YEAR}){mark}?",
        "month, days": rf"(?P<m>{month}){SPACE}(?P<days>{day}{more})(?:{year}|{ended})",
        "months, year": rf"(?P<m>{month}){and_}(?P<m2>{month}),?{SPACE}(?P<y>{YEAR}){mark}?",
        "days, this month": rf"{day}{more},?{SPACE}(?P<mw>{month_words})",
        "day": day,
        "any day": r"(?:3[01]|[12]\d|0?[1-9])(?!\d)\.?",
        "day this month": rf"(?P<d>{day}),?{SPACE}(?P<mw>{month_words})",
        "ordinal": rf"(?P<d>{DAY})(?:{spaced(lexicon.ordinal_alone)})(?!{GAP}[/–-]?{GAP}\d)",
        "any ordinal": rf"\d{{1,3}}(?:{spaced(lexicon.ordinal_alone)})",
        "next in list": rf"{GAP}(?:,|{lexicon.conjunction})(?:{SPACE}{lexicon.conjunction})?{SPACE}(?:the{SPACE})?",
        "years": rf"(?P<y>{YEAR}){mark}?(?:{DASH}|/|(?P<to>{until}))"
        rf"(?:(?P<y2>{YEAR})|(?P<yy>\d\d)(?!\d))(?P<w2>{years_mark})?",
        "year": rf"(?P<y>{YEAR})(?P<w>{mark})?(?![-–/.,]?\d)",
        "of part": rf"(?:{SPACE}|(?<=[-’']))(?:{spaced(lexicon.part_link)})?(?:(?P<m>{month})(?:{year})?"
        rf"|(?P<y4>{YEAR})(?:(?:/|{DASH})(?P<y5>\d\d(?:\d\d)?)(?!\d))?(?!\w)(?:{years_mark}|{mark})?"
        rf"|(?P<mw>{month_words})|(?P<yw2>{year_words}))",
        "portion alone": portions,
        "limit again": rf"(?:{DASH}|,{SPACE}|{SPACE})(?:{and_})?(?:{bounds})",
        "portion": rf"(?:{DASH}|/|{and_}|{until}){portions}",
        "ago": ago(lexicon),
        "space": SPACE,
        "weekday after": rf",?{SPACE}\(?(?P<wd>{words(lexicon.weekdays, small=lexicon.lower_case)})\)?",
        "day part": rf"{SPACE}{words(lexicon.parts)}",
        "on": rf"(?:,|{GAP}\(|\.?{GAP}\[|{DASH})?{SPACE}?{spaced(lexicon.on)}",
        "after direction": rf"{SPACE}(?:(?P<wd>{words(lexicon.weekdays, small=lexicon.lower_case)})|(?P<m>{month}))",
        "hours": rf"(?:,?{SPACE}|,|{GAP}[—–]{GAP}|{SPACE}-{SPACE})(?:{hours})",
        "said hours": rf"(?:[,.;]?{SPACE}|,|{GAP}[—–]{GAP}|{SPACE}-{SPACE}){spaced(lexicon.at_hour)}(?:{hours})",
        "opening": spaced(lexicon.opening),
        "place link": rf"[\[(]?(?:{SAID_UNDATED})?(?:{SHORT_WEEKDAYS})?(?:{spaced(lexicon.place_link)})?",
        "style": rf",?{SPACE}\(?(?:(?P<old>{spaced(lexicon.old_style)})|{spaced(lexicon.new_style)})\)?",
    }


def ago(lexicon: Lexicon) -> str:
    """ "three days ago", "vor drei Tagen": a count and what is counted."""
    counted = rf"(?:\d{{1,2}}|{words(lexicon.counts)}){SPACE}{words(lexicon.units)}"
    return rf"(?:{counted}{SPACE}{spaced(lexicon.ago)}|{spaced(lexicon.before_ago)}{SPACE}{counted})"

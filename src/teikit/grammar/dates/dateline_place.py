"""The place in a dateline: one or several names before the date ("Vienna, Hotel Bristol"), or one behind it."""

from __future__ import annotations

import re

from teikit.grammar.dates.context import word_before
from teikit.grammar.dates.forms import SPACE
from teikit.grammar.dates.formula import tells_copies
from teikit.grammar.dates.patterns import Grammar
from teikit.grammar.dates.settlements import KIND, is_known_place

Span = tuple[int, int]

_CAPITAL = r"[^\W\d_a-zа-џѣѳѵß-öø-ÿա-և]"
_WORD = (
    rf"(?:(?:{_CAPITAL}\.){{2,5}}(?:-{_CAPITAL}[\w’']{{1,30}})?|{_CAPITAL}[\w’']{{0,2}}\.(?:-{_CAPITAL}[\w’']{{1,30}})?"
    rf"|{_CAPITAL}[\w’']{{0,30}}(?:[-–—/][\w’']{{1,30}}){{0,3}}|(?:a[ldnrstz]|ash|e[lr]|u[dl])-{_CAPITAL}[\w’']{{1,30}})"
)
_PARTICLE = (
    r"(?:on|of|the|at|am|an(?= de[rm])|ob(?= der)|auf(?= der)|der|dem|des|bei|im|in|upon|sur|lès?|en|de|du|del|della|di"
    r"|da|do|dos|la|las|los|le|les|el|al|na|на|о[бв]?|[aibo]\.(?:[^\S\r\n]?d\.)?|a/)(?!\w)"
)
_SEAT = r"(?:штаб\w?|фронт\w?|арми[яию]|рейд|порт|район|вокзал|посольство|миссия|консульство|застава|пост|лагерь)(?!\w)"
_PIECE = rf"{_WORD}(?:{SPACE}(?:(?:{_PARTICLE}{SPACE}){{0,2}}(?:d[’']|l[’'])?{_WORD})){{0,4}}(?:{SPACE}{_SEAT})?"
_SOMEWHERE = (
    rf"(?P<where>(?:On{SPACE}board|Aboard|Off|Near|(?:(?:In|From|At){SPACE}(?:the{SPACE})?)?[Cc]amp|An{SPACE}Bord|Bei|Vor|Im{SPACE}Lager"
    rf"|Auf{SPACE}der{SPACE}Reede|(?:Du|Au){SPACE}(?:camp|bivouac|quartier{SPACE}général)|À{SPACE}bord|En{SPACE}rade|Au{SPACE}large"
    rf"|Devant|Près|На{SPACE}борту|На{SPACE}рейде|Под|Близ|У)(?:{SPACE}[a-zà-ÿа-я’']{{1,6}}){{0,2}}{SPACE})"
)
_NO_NAME = re.compile(
    r"(?:At sea|At anchor|In the (?:field|train)|On the (?:train|march|road)|In camp|En route|En mer"
    r"|Aux armées|En campagne|En wagon|Auf See|Im Felde|Im Zuge|Auf der Reise|Unterwegs"
    r"|В пути|В море|В поезде|В вагоне"
    r"|Действующая армия|Ставка)(?!\w)"
)
_ADDRESS = rf"(?:\d{{1,3}}(?:st|nd|rd|th|-[яй]|\.)?,?{SPACE})"  # "10, Downing Street", "5th Army"
_PLACE = re.compile(rf"{_ADDRESS}?(?:{_SOMEWHERE}|(?P<kind>{KIND}))?(?P<name>{_PIECE})")
_NEXT = re.compile(rf",{SPACE}(?:(?:at|off|near|à|bei|auf|в|на){SPACE})?{_ADDRESS}?{KIND}?(?={_CAPITAL})")
_GLOSS = re.compile(  # its river, its postal district, another name of it
    rf",?{SPACE}(?:[NSWE]\.?(?:[WEC]\.?)?|NO|SO){SPACE}?\d{{1,2}}(?!\w)|(?:(?<=\s[NSWEO])|(?<=\s[NS][WO])){SPACE}\d{{1,2}}(?!\w)|"
    rf"{SPACE}(?:н|на|a|d|i|s|o)/{_CAPITAL}\w{{0,6}}(?:\.(?=[,.]))?|{SPACE}?[(\[][^()\[\]\n]{{1,40}}[)\]]"
    rf"|\.?,?{SPACE}ж\.[- ]?д\.|,{SPACE}(?:at sea|en mer|auf See|в море)(?!\w)"
)
_STOP = re.compile(rf"\.{SPACE}(?={_CAPITAL})")
_BETWEEN = re.compile(
    r"(?:\*{1,3}|[¹²³⁴-⁹]{1,2}|\[\d{1,2}\])?[^\S\n]?(?P<stop>[.,:;—–]{0,2}[\])]?[.,]?)(?P<gap>[^\S\n]{0,120})[\[(]?"
)
_WIDE = 4  # white space that parts place and date as a stop does
_PLACE_AFTER = re.compile(
    rf"(?:[,;]|[^\S\n]?[–—]|[^\S\n]-)?(?:{SPACE}|[^\S\n]{{4,120}})[\[(]?(?P<place>(?:{KIND})?(?P<name>{_PIECE}))[\])]?\.?[^\S\n]{{0,9}}\Z"
)
_LONGEST_AFTER = 40  # code points of a place behind a date
_FIRST_OF_TWO = (  # with which names of two words begin
    r"(?:(?:Ste?|Mt|Ft|С|Н|Нов|Верх|Ниж|Бол|Мал)\.-?|(?:Saint|Sankt|Fort|Port|San|Santa|São|La|Le|Los|Las|El|Den|New|Bad|Cape"
    r"|Buenos|Rio\sde|Царское|Нижний|Великий|Старый|Новый|Красный|Красная|Белая|Старая|Новая|Верхний|Большой)(?=\s))"
)
_PLACE_BEFORE = re.compile(
    rf"(?:^|[\s(\[])(?P<kind>{KIND})?"
    rf"(?P<name>(?:{_FIRST_OF_TWO}{SPACE}?){{0,2}}{_CAPITAL}[\w’'\-–—]{{2,35}})[,.][^\S\n]{{1,3}}(?:den |le |am )?\Z"
)
_NOWHERE = re.compile(
    r"(?:no place|n\. ?p\.|s\. ?l\.|sans lieu|o\. ?O\.|ohne Ort(?:sangabe)?|без места|б/м|б\. ?м\.)", re.I
)
_BARE_LINK = re.compile(r"(?:Le|Du|Ce|Den|Am|On|The) ")
_OF = re.compile(r"(?:vom|du|от) ")  # "Sitzung vom 5. Juni" is no place and its date
_AT = re.compile(rf"(?:A|À|At|In|Zu|En|Au|Во?|Въ|На|z\. ?Zt\.|z\. ?Z\.|dzt\.|derzeit) (?={_CAPITAL}|{KIND})")
_ARTICLES = frozenset("Le La Les Den The El Los Las".split())
_PIECES = 4
_SHORT_CAPITALS = 3  # "FO 5 June": letters of an abbreviation


def place_before(
    known: Grammar, head: str, at: int, date: int, *, solemn: bool = False
) -> tuple[Span | None, bool] | None:
    """The place between `at` and the date, and whether a stop parts the two; None where the words are no place.

    `solemn`: a word such as "Done" or "Fait" stands before it, so that the copies may be told before the date.
    """
    if known.patterns["place link"].fullmatch(head, at, date):
        return None, True
    if _BARE_LINK.fullmatch(head, at, date):
        return None, False
    prefix = _AT.match(head, at, date)
    at = prefix.end() if prefix else at
    end = _pieces(known, head, at, date)
    if end is None:
        return None
    if solemn and tells_copies(head, end, date):
        return (at, end), True
    between = _BETWEEN.match(head, end)
    if not between or not known.patterns["place link"].fullmatch(head, between.end(), date):
        return None
    last, wide = head[end - 1], len(between["gap"]) >= _WIDE
    abbreviated = last == "." and not between["stop"]
    stopped = bool(between["stop"]) or last == "." or wide
    if not stopped and (_closes_heading(head[at:end]) or _OF.fullmatch(head, between.end(), date)):
        return None
    named = not _NOWHERE.fullmatch(head, at, end)
    return ((at, end - abbreviated) if named else None), stopped


def _closes_heading(name: str) -> bool:
    """Whether words in capitals, with no stop before the date, belong to a heading: no place known for one."""
    return name.isupper() and len(name) > _SHORT_CAPITALS and not is_known_place(name)


def _pieces(known: Grammar, head: str, at: int, date: int) -> int | None:
    """Where the names of the place end: the first, with its gloss, and those that follow a comma."""
    end = at
    unnamed = _NOWHERE.match(head, at, date) or _NO_NAME.match(head, at, date)
    if unnamed:
        return unnamed.end()
    start = at
    for count in range(_PIECES):
        if count:
            comma = _NEXT.match(head, end, date)
            if not comma and (stop := _STOP.match(head, end, date)) and is_known_place(head[start:end]):
                comma = stop  # "Москва. Кремль. 5 июня"
            if not comma:
                break
            start = comma.end()
        name = _PLACE.match(head, start, date)
        if not name or not (name["where"] or is_place(known, name["name"])):
            return end if count else None
        gloss = _GLOSS.match(head, name.end(), date)
        end = gloss.end() if gloss else name.end()
    return end


def is_place(known: Grammar, words: str) -> bool:
    """Whether the words may name a place: few, and none of those with which sentences begin."""
    several = words.replace(".-", "-").replace(".", " ").replace("’", " ").split()
    if len(several) > 1 and several[0] in _ARTICLES:  # "Le Caire", "Den Haag"
        several.pop(0)
    refused = known.lexicon.not_a_place
    particles = sum(it.islower() for it in several[1:])
    return len(several) - particles <= 5 and not any(
        it.casefold() in refused for it in several if not it.islower() or it is several[0]
    )


def place_after(known: Grammar, line: str, at: int) -> Span | None:
    """The place with which a line ends behind its date ("5 June 1920, Kestan."), or None."""
    after = _PLACE_AFTER.match(line, at)
    short = after is not None and after.end() - after.start("place") < _LONGEST_AFTER
    return after.span("place") if after and short and is_place(known, after["name"]) else None


def only_place(known: Grammar, text: str) -> Span | None:
    """The place that fills a text, or None."""
    at, line = len(text) - len(text.lstrip()), text.strip().rstrip(".,")
    end = _pieces(known, text, at, at + len(line))
    return (at, end) if end == at + len(line) and not _NOWHERE.fullmatch(text, at, end) else None


def one_word_before(known: Grammar, text: str, at: int) -> int:
    """Where a dateline glued to a heading begins, if one word before its date, and a comma or stop, name the place."""
    reach = max(0, at - 45)
    match = _PLACE_BEFORE.search(text[reach:at])
    if not match or (match["name"].isupper() and not is_known_place(match["name"])):
        return at
    start = reach + match.start("kind" if match["kind"] else "name")
    previous, lexicon = word_before(text, start), known.lexicon
    refused = lexicon.function_words | lexicon.not_a_place
    return at if len(previous) == 1 or previous in refused or match["name"].casefold() in refused else start

"""Notes by which the editor of a printed edition owns an emphasis: "(Emphasis added by us. – A.B.)."."""

from __future__ import annotations

import re
from typing import NamedTuple

_INITIALS = r"[A-ZА-ЯЁ][a-zа-яё]?\.(?:[ \u00a0]?-?[A-ZА-ЯЁ][a-zа-яё]?\.){0,3}"
_WORD = (
    r"(?:(?:the )?(?:emphas[ie]s(?:ed)?|emphasized|highlight(?:ed|s|ing)?|italics?|italici[sz]ed"
    r"|underlin(?:ed|ing)|stressed|bold(?: type)?)"
    r"|(?:вы|под)ч[её]ркнут[оы]?|выделен(?:о|ы|ие|ия)|курсив|разрядка|жирный шрифт|hervorhebung\w{0,3}"
    r"|hervorgehoben|unterstr(?:ichen|eichung\w{0,2})"
    r"|gesperrt|kursiv|souligné\w{0,2}|soulignement|italiques?|en gras|mis en (?:relief|évidence|italiques?))"
)
_DOER = (
    r"(?:(?:is|are|was|were|has been|added|supplied|ours?|mine|by|of|in|the|this|us|me|editors?|compilers?|authors?"
    r"|text|original|documents?|here(?:after)?|throughout|everywhere|and"
    r"|нами|мною|мной|наш[аоие]{0,2}|мо[йяеё]|здесь|далее|везде|и|в|тексте|документа|документе|автор(?:ом|а)?"
    r"|составител(?:ем|ями|я|ей)|редактор(?:ом|а)?|im|des|original|vom|verf(?:assers?)?|hrsg|herausgebers?|von|den|durch|original|vorlage|in|der|text|uns|mir|handschriftlich"
    r"|dans|par|l.original|l.auteur|l.éditeur|nous|le|la|au|texte|document|manuscrit|crayon|rouge|bleu|est|sont)"
    r"\b[.,]?[ \u00a0]?)"
)
_GAP = r"[ \t\u00a0]{0,3}"
_PLACE = r"(?i:(?:im (?:original|text)|in der vorlage|dans le texte|en|в (?:подлиннике|тексте|оригинале)) )?"
_NOTE = re.compile(
    rf"(?:[(\[{{]{_GAP}|(?<!\w)[—–-]{_GAP})?(?<!\w){_PLACE}(?i:{_WORD})\b[.,:]?{_GAP}(?P<doer>(?i:{_DOER}){{0,8}})"
    rf"(?:[.,;:]?{_GAP}[—–-]?{_GAP}(?P<initials>{_INITIALS}|Ред\.))?{_GAP}[.]?{_GAP}(?P<close>[)\]}}]\.?)?"
)
_STEMS = (  # one of them is in every note, whatever the letter case
    *("emphas", "highlight", "italic", "underlin", "stressed", "bold", "hervorhebung", "hervorgehoben", "unterstr"),
    *("gesperrt", "kursiv", "soulign", "italique", "en gras", "mis en "),
    *("черкнут", "чёркнут", "выделен", "курсив", "разрядка", "жирный шрифт"),
)
_LEAST = 12  # characters: the bare word in brackets is no note


class EmphasisNote(NamedTuple):
    """Its limits in the text (code points; bracket or dash and following stop included) and those of the initials."""

    start: int
    end: int
    initials: tuple[int, int] | None


def find_emphasis_note(text: str) -> EmphasisNote | None:
    """The first emphasis note of a text, or None: in brackets, with initials, or the sentence that closes the text."""
    folded = text.casefold().replace("i\u0307", "i").replace("ı", "i")
    for match in _NOTE.finditer(text) if any(map(folded.__contains__, _STEMS)) else ():
        if len(match[0]) >= _LEAST and (_owned(text, match) or _last_sentence(text, match)):
            end = match.end() - (len(match[0]) - len(match[0].rstrip()))
            initials = None if match["initials"] is None else match.span("initials")
            return EmphasisNote(match.start(), end, initials)
    return None


def _owned(text: str, match: re.Match[str]) -> bool:
    if match[0][0] in "([{":
        return match["initials"] is not None or match["close"] is not None
    return match["initials"] is not None and (match[0][0] in "—–-" or _opens(text, match.start()))


def _last_sentence(text: str, match: re.Match[str]) -> bool:
    """Whether the note is a sentence of its own that closes the text: "Copy. Emphasis added."."""
    return match.end() == len(text) and match["doer"] != "" and _opens(text, match.start())


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip()
    return not before or before[-1] in ".;)"

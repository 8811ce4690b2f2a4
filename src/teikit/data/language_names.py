"""Names of languages as source lines print them ("Translated from Armenian", "Перевод с армянского"), with their BCP 47 codes."""

from __future__ import annotations

from typing import Final

LANGUAGES: Final = {
    "abkhaz": "ab",
    "arabic": "ar",
    "armenian": "hy",
    "azerbaijani": "az",
    "belarusian": "be",
    "bulgarian": "bg",
    "chinese": "zh",
    "czech": "cs",
    "danish": "da",
    "dutch": "nl",
    "english": "en",
    "estonian": "et",
    "finnish": "fi",
    "french": "fr",
    "georgian": "ka",
    "german": "de",
    "greek": "el",
    "hebrew": "he",
    "hungarian": "hu",
    "italian": "it",
    "japanese": "ja",
    "kazakh": "kk",
    "kurdish": "ku",
    "latin": "la",
    "latvian": "lv",
    "lithuanian": "lt",
    "mongolian": "mn",
    "norwegian": "no",
    "ossetian": "os",
    "ossetic": "os",
    "ottoman": "ota",
    "ottoman turkish": "ota",
    "persian": "fa",
    "farsi": "fa",
    "polish": "pl",
    "portuguese": "pt",
    "romanian": "ro",
    "russian": "ru",
    "serbian": "sr",
    "slovak": "sk",
    "spanish": "es",
    "swedish": "sv",
    "tatar": "tt",
    "turkish": "tr",
    "ukrainian": "uk",
    "uzbek": "uz",
    "yiddish": "yi",
    "абхазского": "ab",
    "азербайджанского": "az",
    "английского": "en",
    "арабского": "ar",
    "армянского": "hy",
    "белорусского": "be",
    "болгарского": "bg",
    "венгерского": "hu",
    "греческого": "el",
    "грузинского": "ka",
    "еврейского": "he",
    "идиш": "yi",
    "испанского": "es",
    "итальянского": "it",
    "казахского": "kk",
    "китайского": "zh",
    "курдского": "ku",
    "латинского": "la",
    "латышского": "lv",
    "литовского": "lt",
    "монгольского": "mn",
    "немецкого": "de",
    "осетинского": "os",
    "османского": "ota",
    "персидского": "fa",
    "польского": "pl",
    "румынского": "ro",
    "русского": "ru",
    "сербского": "sr",
    "татарского": "tt",
    "турецкого": "tr",
    "узбекского": "uz",
    "украинского": "uk",
    "финского": "fi",
    "французского": "fr",
    "чешского": "cs",
    "шведского": "sv",
    "эстонского": "et",
    "японского": "ja",
}


def code(name: str) -> str:
    """The BCP 47 code of a language by its printed name; "" where it is not known."""
    return LANGUAGES.get(" ".join(name.lower().split()), "")


_ENGLISH: Final = {tag: name.title() for name, tag in reversed(LANGUAGES.items()) if name.isascii()}


def english(tag: str) -> str:
    """The English name of a language by its BCP 47 tag; the tag itself where it is not known."""
    return _ENGLISH.get(tag.partition("-")[0].lower(), tag)

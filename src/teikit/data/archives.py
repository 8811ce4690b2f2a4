"""Archives in general use for the history of Russia, the Soviet Union, the Caucasus, and large ones of Europe and America.

Names and abbreviations in the archive's language, in transliteration and in English; the successor where an archive was renamed.
A call number's repository is looked up here; an edition's own index of archives goes before this registry.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from teikit.authority import Entry


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive: id, English name, other full names, abbreviations, country (ISO 3166 name), city, id of what it became."""

    id: str
    name: str
    abbreviations: tuple[str, ...]
    variants: tuple[str, ...] = ()
    country: str = "Russia"
    city: str = "Moscow"
    successor: str = ""

    def entry(self) -> Entry:
        """The archive as an index has it; `href` is empty, since no index of the edition holds it yet."""
        became = next((archive.name for archive in ARCHIVES if archive.id == self.successor), "")
        return Entry(
            self.id,
            "archive",
            self.name,
            "",
            variants=self.variants,
            abbreviations=self.abbreviations,
            note=f"Now: {became}." if became else "",
            country=self.country,
            settlement=self.city,
        )


_UK, _US, _ARMENIA, _GEORGIA, _AZERBAIJAN = (
    "United Kingdom",
    "United States of America",
    "Armenia",
    "Georgia",
    "Azerbaijan",
)

_RUSSIA: Final = (
    Archive(
        "rgaspi",
        "Russian State Archive of Socio-Political History",
        ("RGASPI", "РГАСПИ"),
        (
            "Российский государственный архив социально-политической истории",
            "Rossiiskii gosudarstvennyi arkhiv sotsialno-politicheskoi istorii",
        ),
    ),
    Archive(
        "rtskhidni",
        "Russian Centre for the Preservation and Study of Documents of Modern History",
        ("RTSKHIDNI", "RTsKhIDNI", "RCHIDNI", "РЦХИДНИ"),
        (
            "Russian Center for the Preservation and Study of Documents of Most Recent History",
            "Российский центр хранения и изучения документов новейшей истории",
        ),
        successor="rgaspi",
    ),
    Archive(
        "tspa-iml",
        "Central Party Archive of the Institute of Marxism-Leninism",
        (
            "TsPA IML",
            "CPA IML",
            "ЦПА ИМЛ",
            "ЦПА",
            "ЦПА ИМЛ при ЦК КПСС",
            "TsPA",
            "TsPA IML pri TsK KPSS",
            "CPA IML CC CPSU",
        ),
        (
            "Central Party Archive",
            "Центральный партийный архив",
            "Центральный партийный архив Института марксизма-ленинизма",
            "Центральный партийный архив Института марксизма-ленинизма при ЦК КПСС",
        ),
        successor="rgaspi",
    ),
    Archive(
        "rgani",
        "Russian State Archive of Contemporary History",
        ("RGANI", "РГАНИ"),
        ("Российский государственный архив новейшей истории",),
    ),
    Archive(
        "tskhsd",
        "Centre for the Preservation of Contemporary Documentation",
        ("TsKhSD", "ЦХСД"),
        ("Center for the Storage of Contemporary Documentation", "Центр хранения современной документации"),
        successor="rgani",
    ),
    Archive(
        "rgva",
        "Russian State Military Archive",
        ("RGVA", "РГВА"),
        ("Российский государственный военный архив", "Rossiiskii gosudarstvennyi voennyi arkhiv"),
    ),
    Archive(
        "tsgasa",
        "Central State Archive of the Soviet Army",
        ("TsGASA", "ЦГАСА"),
        ("Центральный государственный архив Советской Армии",),
        successor="rgva",
    ),
    Archive(
        "tsgaka",
        "Central State Archive of the Red Army",
        ("TsGAKA", "ЦГАКА"),
        ("Центральный государственный архив Красной Армии",),
        successor="tsgasa",
    ),
    Archive(
        "tsgoa",
        "Central State Special Archive",
        ("TsGOA", "ЦГОА"),
        ("Special Archive", "Особый архив", "Центральный государственный особый архив"),
        successor="rgva",
    ),
    Archive(
        "rgvia",
        "Russian State Military Historical Archive",
        ("RGVIA", "РГВИА"),
        ("Russian State Military History Archive", "Российский государственный военно-исторический архив"),
    ),
    Archive(
        "tsgvia",
        "Central State Military Historical Archive",
        ("TsGVIA", "ЦГВИА", "ЦГВИА СССР"),
        ("Центральный государственный военно-исторический архив",),
        successor="rgvia",
    ),
    Archive(
        "avp-rf",
        "Archive of the Foreign Policy of the Russian Federation",
        ("AVP RF", "AVPRF", "АВП РФ", "АВПРФ"),
        ("Foreign Policy Archive of the Russian Federation", "Архив внешней политики Российской Федерации"),
    ),
    Archive(
        "avp-sssr",
        "Archive of the Foreign Policy of the USSR",
        ("AVP SSSR", "AVP USSR", "АВП СССР"),
        ("Foreign Policy Archive of the USSR", "Архив внешней политики СССР"),
        successor="avp-rf",
    ),
    Archive(
        "avpri",
        "Archive of the Foreign Policy of the Russian Empire",
        ("AVPRI", "АВПРИ"),
        ("Foreign Policy Archive of the Russian Empire", "Архив внешней политики Российской империи"),
    ),
    # The bare abbreviation stands for the archive of Soviet and for that of imperial diplomacy.
    Archive(
        "avpr",
        "Archive of the Foreign Policy of Russia",
        ("AVPR", "АВПР"),
        ("Foreign Policy Archive of Russia", "Архив внешней политики России"),
    ),
    Archive(
        "garf",
        "State Archive of the Russian Federation",
        ("GARF", "GA RF", "ГАРФ", "ГА РФ"),
        ("Государственный архив Российской Федерации", "Gosudarstvennyi arkhiv Rossiiskoi Federatsii"),
    ),
    Archive(
        "tsgaor",
        "Central State Archive of the October Revolution",
        ("TsGAOR", "TsGAOR SSSR", "TsGAOR USSR", "ЦГАОР", "ЦГАОР СССР"),
        (
            "Central State Archive of the October Revolution of the USSR",
            "Центральный государственный архив Октябрьской революции",
            "Центральный государственный архив Октябрьской революции СССР",
        ),
        successor="garf",
    ),
    Archive(
        "rgae",
        "Russian State Archive of the Economy",
        ("RGAE", "РГАЭ"),
        ("Российский государственный архив экономики",),
    ),
    Archive(
        "tsganh",
        "Central State Archive of the National Economy of the USSR",
        ("TsGANKh", "TsGANKh SSSR", "ЦГАНХ", "ЦГАНХ СССР"),
        ("Центральный государственный архив народного хозяйства СССР",),
        successor="rgae",
    ),
    Archive(
        "rgali",
        "Russian State Archive of Literature and Art",
        ("RGALI", "РГАЛИ"),
        ("Российский государственный архив литературы и искусства",),
    ),
    Archive(
        "tsgali",
        "Central State Archive of Literature and Art of the USSR",
        ("TsGALI", "ЦГАЛИ", "ЦГАЛИ СССР"),
        ("Центральный государственный архив литературы и искусства СССР",),
        successor="rgali",
    ),
    Archive(
        "rgada",
        "Russian State Archive of Ancient Acts",
        ("RGADA", "РГАДА"),
        ("Российский государственный архив древних актов",),
    ),
    Archive(
        "tsgada",
        "Central State Archive of Ancient Acts",
        ("TsGADA", "ЦГАДА"),
        ("Центральный государственный архив древних актов",),
        successor="rgada",
    ),
    Archive(
        "rgia",
        "Russian State Historical Archive",
        ("RGIA", "РГИА"),
        ("Российский государственный исторический архив",),
        city="Saint Petersburg",
    ),
    Archive(
        "tsgia-sssr",
        "Central State Historical Archive of the USSR",
        ("TsGIA SSSR", "TsGIA USSR", "ЦГИА СССР"),
        ("Центральный государственный исторический архив СССР",),
        city="Saint Petersburg",
        successor="rgia",
    ),
    Archive(
        "rgavmf",
        "Russian State Archive of the Navy",
        ("RGAVMF", "РГАВМФ", "РГА ВМФ"),
        ("Российский государственный архив Военно-Морского Флота",),
        city="Saint Petersburg",
    ),
    Archive(
        "aprf",
        "Archive of the President of the Russian Federation",
        ("APRF", "AP RF", "АПРФ", "АП РФ"),
        ("Presidential Archive of the Russian Federation", "Архив Президента Российской Федерации"),
    ),
    Archive(
        "tsamo",
        "Central Archive of the Ministry of Defence of the Russian Federation",
        ("TsAMO", "TsAMO RF", "ЦАМО", "ЦАМО РФ"),
        ("Центральный архив Министерства обороны Российской Федерации",),
        city="Podolsk",
    ),
    Archive(
        "tsa-fsb",
        "Central Archive of the Federal Security Service of the Russian Federation",
        ("TsA FSB", "TsA FSB RF", "ЦА ФСБ", "ЦА ФСБ РФ", "ЦА ФСБ России"),
        ("Центральный архив ФСБ России",),
    ),
    Archive(
        "or-rgb",
        "Manuscripts Department of the Russian State Library",
        ("OR RGB", "ОР РГБ", "НИОР РГБ"),
        ("Отдел рукописей Российской государственной библиотеки",),
    ),
    Archive(
        "or-rnb",
        "Manuscripts Department of the National Library of Russia",
        ("OR RNB", "ОР РНБ"),
        ("Отдел рукописей Российской национальной библиотеки",),
        city="Saint Petersburg",
    ),
)

_CAUCASUS: Final = (
    Archive(
        "naa",
        "National Archives of Armenia",
        ("NAA", "NA RA", "HAA", "НАА", "НА РА", "ՀԱԱ"),
        (
            "National Archive of Armenia",
            "National Archives of the Republic of Armenia",
            "Национальный архив Армении",
            "Հայաստանի ազգային արխիվ",
        ),
        _ARMENIA,
        "Yerevan",
    ),
    Archive(
        "tsgia-armenia",
        "Central State Historical Archive of Armenia",
        (
            *(
                "TsGIA of Armenia",
                "TsGIA RA",
                "TsGIA Armenia",
                "CGIA of Armenia",
                "CGIA RA",
                "CSHA of Armenia",
                "TsGIA ArmSSR",
                "TsGIA Arm. SSR",
            ),
            *("ЦГИА Армении", "ЦГИА РА", "ЦГИА Арм. ССР", "ЦГИА АрмССР"),
        ),
        (
            "Central State Historical Archive of the Republic of Armenia",
            "Central State Historical Archive of the Armenian SSR",
            "Центральный государственный исторический архив Армении",
            "Центральный государственный исторический архив Армянской ССР",
        ),
        _ARMENIA,
        "Yerevan",
        "naa",
    ),
    Archive(
        "tsgaor-armenia",
        "Central State Archive of the October Revolution of the Armenian SSR",
        ("TsGAOR Arm. SSR", "TsGAOR ArmSSR", "ЦГАОР Арм. ССР", "ЦГАОР АрмССР"),
        (),
        _ARMENIA,
        "Yerevan",
        "naa",
    ),
    Archive(
        "matenadaran",
        "Matenadaran",
        (),
        ("Mesrop Mashtots Institute of Ancient Manuscripts", "Матенадаран", "Մատենադարան"),
        _ARMENIA,
        "Yerevan",
    ),
    Archive(
        "nag",
        "National Archives of Georgia",
        ("NAG", "НАГ"),
        ("National Archive of Georgia", "Национальный архив Грузии", "საქართველოს ეროვნული არქივი"),
        _GEORGIA,
        "Tbilisi",
    ),
    Archive(
        "tsgia-georgia",
        "Central State Historical Archive of Georgia",
        ("TsGIA of Georgia", "TsGIA Georgia", "CGIA of Georgia", "TsGIAG", "ЦГИА Грузии", "ЦГИАГ", "ЦГИА Груз. ССР"),
        ("Центральный государственный исторический архив Грузии", "Central Historical Archive of Georgia"),
        _GEORGIA,
        "Tbilisi",
        "nag",
    ),
    Archive(
        "national-archive-azerbaijan",
        "National Archive Department of the Republic of Azerbaijan",
        (),
        ("National Archives of Azerbaijan",),
        _AZERBAIJAN,
        "Baku",
    ),
    Archive(
        "gaar",
        "State Archive of the Azerbaijan Republic",
        ("GAAR", "SAAR", "ARDA", "ГААР"),
        (
            "State Archive of the Republic of Azerbaijan",
            "Государственный архив Азербайджанской Республики",
            "Azərbaycan Respublikası Dövlət Arxivi",
        ),
        _AZERBAIJAN,
        "Baku",
    ),
    Archive(
        "tsgaor-azerbaijan",
        "Central State Archive of the October Revolution of the Azerbaijan SSR",
        ("TsGAOR Az. SSR", "TsGAOR AzSSR", "ЦГАОР Аз. ССР", "ЦГАОР АзССР", "ЦГАОР Азерб. ССР"),
        (),
        _AZERBAIJAN,
        "Baku",
        "gaar",
    ),
)

_EUROPE_AND_AMERICA: Final = (
    Archive(
        "tna",
        "The National Archives",
        ("TNA",),
        ("National Archives, Kew", "The National Archives of the UK"),
        _UK,
        "Kew",
    ),
    Archive("pro", "Public Record Office", ("PRO", "P.R.O."), (), _UK, "Kew", "tna"),
    Archive("bl", "British Library", ("BL",), ("The British Library",), _UK, "London"),
    Archive("ior", "India Office Records", ("IOR",), ("India Office Records, British Library",), _UK, "London"),
    Archive("bodleian", "Bodleian Library", (), ("Bodleian Libraries", "The Bodleian Library"), _UK, "Oxford"),
    Archive(
        "nara",
        "National Archives and Records Administration",
        ("NARA",),
        ("U.S. National Archives", "National Archives of the United States"),
        _US,
        "College Park",
    ),
    Archive("loc", "Library of Congress", ("LOC",), ("Library of Congress, Manuscript Division",), _US, "Washington"),
    Archive(
        "hoover",
        "Hoover Institution Library and Archives",
        ("HIA", "HILA"),
        ("Hoover Institution Archives", "Hoover Institution", "Архив Гуверовского института"),
        _US,
        "Stanford",
    ),
    Archive(
        "eisenhower-library", "Dwight D. Eisenhower Presidential Library", (), ("Eisenhower Library",), _US, "Abilene"
    ),
    Archive(
        "mae",
        "Archives of the Ministry of Foreign Affairs",
        ("AMAE", "MAE"),
        ("Archives du Ministère des Affaires étrangères", "Archives diplomatiques", "Archives Diplomatiques"),
        "France",
        "La Courneuve",
    ),
    Archive(
        "an-france",
        "National Archives of France",
        (),
        ("Archives nationales", "Archives nationales de France"),
        "France",
        "Paris",
    ),
    Archive(
        "shd", "Defence Historical Service", ("SHD",), ("Service historique de la Défense",), "France", "Vincennes"
    ),
    Archive(
        "shat",
        "Historical Service of the Army",
        ("SHAT",),
        ("Service historique de l'armée de terre",),
        "France",
        "Vincennes",
        "shd",
    ),
    Archive(
        "pa-aa",
        "Political Archive of the Federal Foreign Office",
        ("PA AA", "PA-AA", "PAAA"),
        ("Political Archive of the Foreign Office", "Politisches Archiv des Auswärtigen Amts"),
        "Germany",
        "Berlin",
    ),
    Archive(
        "bundesarchiv",
        "Federal Archives",
        ("BArch",),
        ("Bundesarchiv", "German Federal Archives"),
        "Germany",
        "Koblenz",
    ),
    Archive(
        "hhsta",
        "House, Court and State Archives",
        ("HHStA", "HHSTA"),
        ("Haus-, Hof- und Staatsarchiv", "Österreichisches Staatsarchiv, Haus-, Hof- und Staatsarchiv"),
        "Austria",
        "Vienna",
    ),
    Archive("oesta", "Austrian State Archives", ("ÖStA",), ("Österreichisches Staatsarchiv",), "Austria", "Vienna"),
    Archive(
        "league-of-nations",
        "League of Nations Archives",
        ("LNA",),
        ("Archives of the League of Nations",),
        "Switzerland",
        "Geneva",
    ),
    Archive(
        "boa",
        "Ottoman Archives of the Prime Ministry",
        ("BOA",),
        ("Prime Ministry Ottoman Archives", "Başbakanlık Osmanlı Arşivi"),
        "Turkey",
        "Istanbul",
    ),
    Archive(
        "bca",
        "Republican Archives of the Prime Ministry",
        ("BCA",),
        ("Başbakanlık Cumhuriyet Arşivi",),
        "Turkey",
        "Ankara",
    ),
    Archive("aan", "Central Archives of Modern Records", ("AAN",), ("Archiwum Akt Nowych",), "Poland", "Warsaw"),
    Archive(
        "tsdavo",
        "Central State Archives of Supreme Bodies of Power and Government of Ukraine",
        ("TsDAVO", "TsDAVOU", "ЦДАВО", "ЦДАВОУ", "ЦДАВО України"),
        ("Центральний державний архів вищих органів влади та управління України",),
        "Ukraine",
        "Kyiv",
    ),
    Archive(
        "tsdahou",
        "Central State Archive of Public Organizations of Ukraine",
        ("TsDAHO", "TsDAHOU", "ЦДАГО", "ЦДАГОУ", "ЦДАГО України"),
        ("Центральний державний архів громадських об'єднань України",),
        "Ukraine",
        "Kyiv",
    ),
)

ARCHIVES: Final[tuple[Archive, ...]] = (*_RUSSIA, *_CAUCASUS, *_EUROPE_AND_AMERICA)


def normal(name: str) -> str:
    """The name as it is looked up: case, stops, hyphens, apostrophes and inner white space do not count, nor an article before it."""
    letters = "".join(letter if letter.isalnum() else "" if letter in ".'’ʹʼ" else " " for letter in name.casefold())
    return " ".join(letters.split()).removeprefix("the ")


_BY_NAME: Final = {normal(name): archive for archive in reversed(ARCHIVES) for name in archive.entry().names}
_ENTRIES: Final = {archive.id: archive.entry() for archive in ARCHIVES}


def lookup(name: str) -> Entry | None:
    """The archive of that name or abbreviation, in any of its languages; None where the registry has none."""
    archive = _BY_NAME.get(normal(name))
    return _ENTRIES[archive.id] if archive else None


def successor(entry: Entry) -> Entry | None:
    """What the archive became, where it was renamed or merged."""
    archive = next((it for it in ARCHIVES if it.id == entry.id), None)
    return _ENTRIES.get(archive.successor) if archive else None

"""Words of call numbers in the languages of the archives: abbreviations, what is kept, what is said after.

All are matched without case unless a pattern says otherwise.
"""

from __future__ import annotations

import re
from typing import Final

from teikit.data.archives import ARCHIVES

# Said after a call number of the document's form, its secrecy, its way (stems, as alternatives of a pattern).
SAID: Final = "|".join(
    (
        r"(?:certified\s|true\s|carbon\s|typed\s|handwritten\s|photo)?cop(?:y|ies)(?!\sto\b)|original(?!s?\s\d{4})|draft\b|typescript",
        r"typewritten|manuscript\b(?!\s(?:division|department|collection))|autograph|translat|printed|published",
        r"telegram\b|emphasis|enclos|(?:top\s)?secret\b|confidential|unclassified|restricted\b(?!\sdata)|official\suse",
        r"limited\sofficial|no\s(?:classification|marking)|personal\b(?=[.;])|priority\b|eyes\sonly|drafted|repeated",
        r"sent\b|received|initialed|approved|also\s|see\b|ibid",
        r"kopie|abschrift|ausfertigung|entwurf|konzept\b|durchschlag|durchdruck|eigenhändig|telegramm\b|gedruckt|druck:",
        r"maschinenschrift|reinschrift|handschriftlich|beglaubigt|masch\.",
        r"copie\b|minute\b|brouillon|autographe|dactylogr|déchiffrement|expédition|imprimé|publié|télégramme\b",
        r"traduction|chiffre\b|originale|minuta|copia|kopia|oryginał|odpis",
        r"typed\b|handwritten|carbon\b|leaflet|pamphlet|broadside|telegraph(?:ic)?\b|signed\b|photograph",
        r"ausf\.|reinkonzept|flugblatt|lithograph|eigenh\.|kanzleiausfertigung",
        r"lettre\s(?:autographe|signée)|manuscrite?s?\b|tapuscrit|brochure\b|odręcz|maszynopis|rękopis",
        r"письменн|листовк|типографск|телеграфн|экземпляр|фотокоп|ксерокоп|машинописн|печатн(?:ый|ая)\s",
        r"копия|подлинник|оригинал|черновик|автограф|машинопис|рукопис|заверенн|незаверенн|проект|отпуск|опубл",
        r"перевод|впервые|копія|оригінал",
    )
)
SAYS: Final = re.compile(rf"(?i:{SAID})")
# What such a word names when it is no word on the form: "Confidential Files", "Original Correspondence".
SERIES: Final = (
    r"\w{0,12}\s(?i:files?|series|papers?|correspondence|records|department|collection|archiv\w{0,3}|prints?|books)\b"
)
# What an archive keeps: one of these words makes a shelfmark of words without a number.
KEPT: Final = r"(?<!\w)(?i:{})(?!\w)".format(
    "|".join(
        (
            "papers? papiers nachl(?:ass|aß|\\.) nl fonds série serie series collections? collezione sammlung"
            " bestand files? records mss? akten karton kt box(?:es)? carton dossier folder bündel konvolut"
            " urkunden\\w* familienarchiv archivio archivalien faszikel busta fasc mappe teilnachlass"
            " correspondance correspondence korrespondenz фонд коллекция letters briefe lettres library"
            " manuscripts? materials? archives? tagebuch tagesrapporte"
        ).split()
    )
)
HOLDS: Final = (
    r"(?i:archiv|arkiv|archív|arhiv|arşiv|arxiv|librar|bibliot|museum|musée|institut|record\soffice|(?:history|heritage|studies)\scentre"
    r"|архив|архів|библиот|музе)"
)
# The form of the document before the name of who owns it, as editions of letters have it: "MS. Royal Society, MS 388".
FORM: Final = r"(?:MSS?|TS|ALS|TLS|LS|AMS|DS|ADS)[.,:]\s"
# A stop after one of these closes no sentence (without the stop, in small letters).
CLIPPED: Final = frozenset(
    (
        "add addl ms mss msc hs hss cod codd eg harl lett misc corr eng fr lat gr hist pol germ orient or"
        " ital hisp arab pers turc turk arm nouv acq nat no nos nr nrn vol vols v bd bde bdn pt t tom tome"
        " tomes ser sér sect sec ch ct kt ktn kart kasten sch schachtel fasz fasc fsz heft h lfg rep abt best"
        " bestd akz acc inv reg sign sig sygn syg vg r n g c d e f a b k p pap papp dos doss dep dép carton"
        " bl bll ff fo"
        " cart sc busta pos prot st dr prof frh gen lt col capt hon rt jr sr mr mrs sir mt gov geo wm chas jas"
        " co dept div br univ inst coll min ausw innenmin int ext ges kgl kais pr preuss bay österr off depts"
        " tl lit fol nl nachl slg nro num doc docs dok exp leg legs cx app par л ф оп д п кор карт пап т кн"
        " вып инв г ед хр hr sys mv hus kms dh mkt muh müt şd yee bab bahr ydh"
    ).split()
)
# Small words within a shelfmark; any other small word may be one of a sentence.
SMALL: Final = frozenset(
    (
        "of the and for in on to de du des la le les et à aux di del della e der die das des dem den und für"
        " von vom zu zur im am an bei box boxes folder file files vol part roll reel frame frames dossier"
        " carton liasse tome série nouvelle fonds sous-série papiers records papers collection series unit"
        " entry item dated letter letters map envelope busta fasc serie fondo sygn zesp roku przy oraz nad cz"
        " do og och av til ve ile defter gömlek dosya belge оф нв нвф кп вх гик"
    ).split()
)
# Cities printed between an archive's name and the shelfmark, in the languages of their archives.
CITIES: Final = frozenset(
    {archive.city for archive in ARCHIVES if archive.city}
    | set("Wien Bern Genève Genf Zürich Roma Firenze Venezia Torino Napoli Warszawa Praha Bruxelles Kew London".split())
    | set("Москва Київ Киев Санкт-Петербург Ленинград Тбилиси Ереван Баку Tiflis Lisboa Leningrad Petersburg".split())
    | {"Washington, D.C.", "Washington, DC", "Washington D.C.", "Stanford, CA", "Stanford, Calif.", "Den Haag"}
    | {"Stanford, California", "Cambridge, Mass.", "Berlin-Lichterfelde", "İstanbul", "Ankara", "München", "Freiburg"}
)

"""Words by which a heading says who wrote to whom, in English, German and French; the Russian ones by their case.

Lower case. Offices and institutions add to those of `titles` and `institutions`: a heading names them in full and in
other languages, where running text would find too much by them.
"""

from __future__ import annotations

from teikit.data.table import words

OFFICES = words(
    """
chargé charge chargés administrator adviser advisor advisers counsel treasurer comptroller postmaster observer
observers cousin friend brother sister wife husband mother father son daughter uncle aunt nephew niece brother-in-law chiefs justice attorney solicitor archivist commissioners ministers ambassadors consuls emissary legate
nuncio resident residents superintendent coordinator sovereign kings queens emperors presidents secretaries

botschafter botschafters botschaftern gesandter gesandte gesandten geschäftsträger geschäftsträgers konsul konsuls
generalkonsul generalkonsuls vizekonsul vizekonsuls staatssekretär staatssekretärs unterstaatssekretär
unterstaatssekretärs reichskanzler reichskanzlers bundeskanzler bundeskanzlers kanzler kanzlers ministerpräsident
ministerpräsidenten reichsminister reichsministers minister ministers ministern bundesminister außenminister
außenministers reichsaußenminister innenminister kriegsminister präsident präsidenten reichspräsident
reichspräsidenten bundespräsident bundespräsidenten direktor direktors ministerialdirektor ministerialdirektors
ministerialdirigent ministerialdirigenten legationsrat legationsrats legationsrates legationssekretär
legationssekretärs botschaftsrat botschaftsrats vertreter vertreters bevollmächtigter bevollmächtigte
bevollmächtigten militärattaché militärattachés leiter leiters chef chefs vorsitzender vorsitzende vorsitzenden
statthalter statthalters landeshauptmann bürgermeister bürgermeisters regierungsrat regierungsrats kommissar
kommissars reichskommissar reichskommissars hauptmann oberst obersten generalleutnant generalmajor generaloberst
feldmarschall generalfeldmarschall admiral kaiser kaisers könig königs königin zar zaren großherzog erzherzog herzog
prinz prinzen kronprinz kronprinzen referent referenten beauftragter beauftragten sekretär sekretärs bruder bruders schwester vater vaters mutter freund freundes
freundin vetter vetters gattin

ministre ministres ambassadeur ambassadeurs ambassadrice consul consuls vice-consul consul-général président
présidents présidente secrétaire secrétaires sous-secrétaire directeur directeurs sous-directeur chargé chargés
d'affaires délégué délégués représentant représentants commissaire commissaires haut-commissaire gouverneur
gouverneurs préfet préfets sous-préfet résident chef chefs attaché attachés conseiller conseillers agent agents
général généraux colonel commandant capitaine amiral vice-amiral maréchal lieutenant-colonel roi reine empereur
impératrice garde sénateur député maire inspecteur frère sœur soeur mère père femme ami amie cousin oncle tante neveu
"""
)

INSTITUTIONS = words(
    """
embassies legations consulates consulates-general missions posts departments ministries governments delegations
offices agencies branch staffs interests representation representations

botschaft botschaften gesandtschaft gesandtschaften konsulat konsulats konsulate generalkonsulat generalkonsulats amt
amtes amts ministerium ministeriums reichsministerium außenministerium kriegsministerium reichskanzlei bundeskanzleramt
bundesrat bundesrates reichsregierung bundesregierung regierung regierungen delegation vertretung departement
direktion heeresleitung generalstab generalstabs oberkommando oberkommandos kanzlei kommission vorstand landesregierung
abteilung dienststelle staatspolizeistelle polizeidirektion

ambassade ambassades légation légations consulat consulats ministère ministères gouvernement gouvernements département
direction délégation délégations commission comité conseil bureau chancellerie mission missions état-major quai
"""
)

INSTITUTION_ENDINGS = (
    "amt", "amtes", "amts", "ministerium", "ministeriums", "kommission", "gemeinde", "zentrale", "mannschaft", "direktion",
    "kommando", "kommandos", "kommanden", "stelle", "behörde", "kanzlei", "verwaltung", "regierung", "gesellschaft", "verein",
    "vereins", "abteilung", "leitung", "ausschuß", "ausschuss", "vertretung", "botschaft", "gesandtschaft", "konsulat",
)  # fmt: skip
OFFICE_ENDINGS = (
    "minister", "ministers", "sekretär", "sekretärs", "präsident", "präsidenten", "direktor", "direktors", "kommissar",
    "kommissars", "leiter", "leiters", "kommandant", "kommandanten", "referent", "referenten", "attaché", "attachés", "meister",
    "meisters", "vertreter", "vertreters", "kanzler", "kanzlers", "konsul", "konsuls", "inspekteur", "inspekteurs", "führer", "führers",
)  # fmt: skip
"""How German compounds end that name institutions and offices."""

COMMANDS = words("command headquarters staff commandement oberkommando kommando")
"""Nouns for those who lead an institution: what they write, it writes."""
STANDING = ("joint chiefs of staff", "chiefs of staff", "general staff", "quai d'orsay", "quai d’orsay")
"""Institutions whose head noun would make a person of them."""

SOVEREIGNS = words("king queen emperor empress tsar tsarina sultan shah emir amir kaiser pope catholicos patriarch")
"""Forms of address that are offices where no name follows."""

TITLES = words(
    """
graf grafen gräfin freiherr freiherrn fürst fürsten fürstin baron ritter herrn herren frau
frl fräulein m mm mme mmes mlle comte comtesse vicomte marquis duc prince messieurs vice-admiral doktor
"""
)
"""Forms of address before a name, beside `titles.HONORIFICS`."""

ARTICLES = words("the a an der die das den dem des le la les l du un une")
OF = words(
    "of in at for to on with near from by de du des d à au aux en près pour sur von vom zu zum zur in im bei beim "
    "für am aus the der des den dem le la les l"
)
"""Words with which a complement begins: before them stands the head noun that tells person from institution."""

TAKE_TO = words(
    """
ambassador minister assistant adviser advisor counsel counselor counsellor representative representatives delegate
envoy observer mission secretary aide delegation deputy liaison consultant legate commissioner accredited successor
attaché emissary missions assistants
"""
)
"""Nouns after which "to" may belong to the office ("Ambassador to Japan", "Assistant to the President")."""

KINDS = (
    r"(?:(?:circular|draft|cipher|secret|open|private|personal|unofficial|despatch) )*(?:telegrams?|letters?|notes?|messages?|memorand(?:um|a)"
    r"|desp?atch(?:es)?|dispatch(?:es)?|airgrams?|instructions?|radiograms?|cables?|circulars?|minutes?|communications?|reply|replies|answers?|responses?|appeals?|inquiry|enquiry|reports?"
    r"|statements?|aide[- ]m[ée]moires?|notes? verbales?|petitions?|wire|invitation|proposals?|orders?|requests?|directives?)"
    r"|(?:privat|rund|hand|verbal|akten)?(?:telegramm?e?|brief|schreiben|erlaß|erlass|bericht|note|aufzeichnung|notiz|denkschrift|drahterlaß|drahtbericht|weisung|anweisung|antwort|vermerk|erklärung|erinnerung|meldung|mitteilung|eingabe|gesuch|anfrage)"
    r"|lettres?|télégrammes?|dépêches?|notes?|rapports?|messages?|circulaires?|billets?|mémoires?|mémorandums?"
)
"""The kinds of documents that go from one to another, as a heading names them."""

# Words with which the subject of a heading begins; the parties end before them.
SUBJECTS = (
    r"\s(?:about|regarding|concerning|containing|demanding|requesting|asking|informing|proposing|reporting|announcing|in connection|"
    r"with (?:a|the) (?:request|proposal|demand|report)|über|mit der (?:bitte|aufforderung|frage)|betreffend|betr\.|betreffs|wegen|bezüglich|sur|concernant|relati(?:f|ve) à|au sujet|"
    r"о|об|обо|с передачей|с приложением|с изложением|с сообщением|в ответ|против|по вопросу|по поводу|в связи|относительно|с (?:просьбой|предложением|требованием|запросом|протестом))\s"
    r"|(?<!committee)(?<!commission)(?<!conference)(?<!council)(?<!delegation)\son\s"
    r"|\s[—–]\s|(?<=\w\w\w)[.;](?=\s)|,\s(?=\w*ing\b)|\((?:received|copy|reçue?|empfangen|eingegangen|получен\w*|копия)\b"
)

# Russian, by the dative: whom a document goes to.
DATIVE_OFFICES = words(
    """
председателю секретарю комиссару наркому представителю полпреду торгпреду командующему командарму командиру
начальнику министру премьер-министру члену членам президенту послу генералу полковнику главкому заместителю
уполномоченному делегату лидеру губернатору директору главе редактору профессору консулу посланнику поверенному
советнику атташе товарищу товарищам тов т господину г-ну графу князю барону королю царю императору народному
управляющему заведующему военкому комиссарам представителям наркомам министрам послам правительствам делегатам
коменданту комбригу комдиву начдиву инженеру офицеру правителю хану эмиру шаху паше бею атаману епископу патриарху
католикосу архиепископу брату сестре жене матери отцу другу сыну редакции рейхсканцлеру канцлеру статс-секретарю президиуму доктору гражданину гр
"""
)
DATIVE_INSTITUTIONS = words(
    """
совету комитету комиссариату правительству министерству парламенту собранию съезду сенату трибуналу ревкому
исполкому совнаркому реввоенсовету наркомату штабу управлению центру посольству консульству генштабу госдепартаменту
политбюро оргбюро обкому горкому губкому вцик цик отделу департаменту наркоминделу наркомпроду
"""
)
RUSSIAN_TITLES = words(
    "графу графа барону барона князю князя господину господина г-ну г-на товарищу товарища генералу генерала"
)
DATIVE_ENDINGS = ("ому", "ему")
"""Endings of an adjective before the office: "народному комиссару", "полномочному представителю"."""
RUSSIAN_KINDS = (
    r"(?:из\s+)?(?:(?:циркулярн|секретн|личн|открыт|вербальн|ответн|докладн|памятн)\w+\s+)*"
    r"(?:телеграмм[аы]|радиотелеграмм[аы]|шифротелеграмм[аы]|радиограмм[аы]|письм[оа]|нот[аы]|записк[аи]|меморандум[а]?|обращени[ея]|доклад[а]?|запрос[а]?"
    r"|ответ[а]?|донесени[ея]|сообщени[ея]|депеш[аи]|послани[ея]|рапорт[а]?|отчет[а]?|отношени[ея]|предписани[ея]|директив[аы]|заявлени[ея])"
)

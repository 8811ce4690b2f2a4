"""Words and set phrases by which the parts of a printed document are known, in the languages of the editions.

Facts of language and of diplomatic form; regular expression fragments, matched without regard to case unless said
otherwise. Each list names what it stands for; the segmenter weighs them, none decides alone.
"""

from __future__ import annotations

# The kind of a document by words of its heading: first match in the order of the table wins, the earlier in the text
# the better. Every pattern is anchored at a word's beginning.
GENRES: tuple[tuple[str, str], ...] = (
    (
        "excerpt",
        r"excerpts? from|extracts? from|из (?=протокола|стенограммы|доклада|письма)|auszug aus|aus (?=dem protokoll|der sitzung)|extrait d",
    ),
    (
        "minutes",
        r"minutes|summary record|notes of (?:the |a |secretary[^.]{0,40})?.{0,30}meeting|protocol of (?:the )?(?:meeting|session|sitting)|protocol (?:no|№)"
        r"|протокол|registre des délibérations|délibération|журнал (?=[^\W\d_]{4,} (?:совещани|заседани|присутстви)|заседани|комитета)|procès-verba(?:l|ux)(?! d.un)|compte[- ]rendu(?! d.un)|(?:sitzungs|kabinetts)?protokoll|niederschrift|(?:kabinetts|minister|ministerrats|ausschuss|fraktions)?sitzung\b",
    ),
    (
        "conversation",
        r"records? of (?:a |the |an )?(?:direct |telephone |telegraph |wire )*(?:conversations?|talks?|negotiations?|discussion|meeting)"
        r"|records? (?:by|made by) [^,.;]{3,60} of (?:a |the |his )?(?:conversations?|talks?|interview)"
        r"|(?:compte[- ]rendu|procès-verbal|note|relation|récit) d.une (?:conversation|audience)|(?:compte[- ]rendu|procès-verbal) d.un entretien"
        r"|memorand(?:um|a) of (?:a |the )?(?:telephone )?conversations?|(?:telephone|direct[- ]wire|direct[- ]line) conversation|talks? (?:by|over|between)|conversation (?:between|by (?:direct|telephone|telegraph|wire)|over the)|notes? of (?:a )?conversation"
        r"|transcript of|запис[ьи] (?:разговора|беседы|переговоров)|разговор|беседа|entretien|conversation téléphonique|unterredung|gespräch|ferngespräch",
    ),
    (
        "radiogram",
        r"radiograms?|radio message|wireless (?:message|telegram)|радиограмма|радиотелеграмма|radiogramme|funkspruch|radiotelegramm",
    ),
    (
        "telegram",
        r"(?:circular )?telegrams?|cipher telegram|cable|despatch by wire|телеграмм[аы]|шифротелеграмма|шифровка|депеша по телеграфу"
        r"|telegraphic|tel\.|télégrammes?|télégraphique|t\. n(?:os?|°s?)|drahtlich|telegramm|drahtbericht|drahterla(?:ss|ß)|fernschreiben|depesche",
    ),
    (
        "letter",
        r"letters?|письм[оа]|lettres?\b|(?:privat)?brief\b|(?:privat|hand|rund|antwort)?schreiben|réponse d|(?:reply|answer) (?:of|from|by) |antwort (?:de[sr]|von) ",
    ),
    (
        "memorandum",
        r"memorand(?:um|a)|aide[- ]m[eé]moire|меморандум|памятная записка|докладная записка|mémoire|mémorandum|denkschrift|aufzeichnung|promemoria",
    ),
    (
        "note",
        r"(?:verbal )?notes? (?:from|of|by|to|verbale|communicated)|note (?:verbale|de la|du|pour)|нот[аы]|вербальная нота|(?:verbal|zirkular)note",
    ),
    (
        "treaty",
        r"(?:draft )?treaty|peace treaty|договор|traité|(?:friedens|freundschafts|handels|staats|bündnis)?vertrag",
    ),
    (
        "agreement",
        r"(?:draft )?agreement|armistice|convention|übereinkunft|vergleich (?=zwischen)|arrangement|entente (?=entre)|соглашение|перемирие|условия? (?:о )?(?:перемири|мир|капитуляци)|конвенция|accord\b|abkommen|übereinkommen|vereinbarung|waffenstillstand",
    ),
    (
        "resolution",
        r"resolutions?|decision of|decree|постановление|резолюция|решение|декрет|beschluss|beschluß|résolution|décret|décision",
    ),
    (
        "report",
        r"reports?|dispatch|despatch|summary|доклад|донесение|отч[её]т|сводка|рапорт|rapport\b|dépêche\b|d\. n(?:os?|°s?)|\w{0,14}bericht\b",
    ),
    (
        "order",
        r"orders? (?:of|to|by|no)|directive|instructions? (?:to|from|for)|приказ|директива|распоряжение|инструкция|указ\b|verordnung|arrêté\b|ordre\b|instructions? (?:pour|à)|befehl|erla(?:ss|ß)|weisung|instruktion",
    ),
    (
        "appeal",
        r"appeals?|petitions?\b|прошение|bittschrift|eingabe\b|pétition|requête|supplique|proclamation|manifesto|обращение|воззвание|appel\b|aufruf",
    ),
    ("statement", r"statements?|declaration|заявление|декларация|déclaration|erklärung"),
    ("mandate", r"mandate|credentials|full powers|мандат|полномочи[ея]|vollmacht|pleins pouvoirs"),
    ("inquiry", r"inquiry|enquiry|запрос|anfrage"),
    ("speech", r"speech|address (?:of|by)|речь|discours|rede\b"),
)

# A preamble by which an agreement without a heading is known, and after which its clauses come.
AGREEMENT_PREAMBLE = (
    r"(?:have|has) (?:concluded|agreed|resolved|entered into)[^.]{0,200}?(?:as follows|following|agreement|treaty|terms)"
    r"|(?:present|this) (?:agreement|treaty|convention)[^.]{0,80}?as follows|заключили (?:настоящ|нижеследующ)"
    r"|согласились о нижеследующем|договорились о (?:нижеследующем|следующем)"
    r"|sont convenu(?:e?s) (?:de|des|de ce qui)|ont arrêté les dispositions|sont convenus"
    r"|(?:haben|sind) [^.]{0,60}?(?:folgende[sn]?|nachstehende[sn]?) [^.]{0,40}?(?:vereinbart|übereingekommen|bestimmungen)"
    r"|haben (?:folgendes )?vereinbart|über folgende [^.]{0,40}?übereingekommen"
)

# How a heading begins that kept only its subject ("On the Need to ..."), or a kind, sender or addressee.
SUBJECT_OPENINGS = (
    r"on the|on |concerning|regarding|in connection with|about the|to the|to (?:mr|comrade|the|general)|from the"
    r"|from |containing|demanding|with a|о |об |по вопросу|к вопросу|от |члену|председателю|наркому|министру"
    r"|betreffend|betr\.|betrifft|über |an (?:den|die|das|herrn)|der [^.]{3,80} an (?:den|die|das|herrn)"
    r"|die [^.]{3,80} an (?:den|die|das|herrn)|à (?:m\.|monsieur|son excellence)|au (?:ministre|sujet)"
    r"|(?:le|la) [^.]{3,80} (?:à|au) (?:m\.|monsieur|ministre|président)|au sujet d"
)

# The titles of the parts of a memorandum or report.
PARTS = (
    r"(?:the )?(?:problems?|discussion|recommendations?|background|conclusions?|summary|introduction|findings|proposals?|reply|answer)"
    r"|введение|выводы|предложения|заключение|ответ|sachverhalt|begründung|ergebnis|antwort|vorschläge"
    r"|exposé|conclusions?|propositions?|réponse"
)

# What stands before a colon at the foot of a document, and is no speaker.
LABELS = (
    "Anmerkung Anmerkungen Note Notes Original Eintrag Ausfertigung Abschrift Druck Vorlage Vorlagen Source Sources Quelle Remark Remarque"
    " Cote Copie Примечание Примечания Подлинник Копия Источник Печатается Опубликовано Betreff Betrifft Subject Objet"
)

# Words that count, with which the items of a list begin.
ORDINALS = (
    r"First(?:ly)?|Second(?:ly)?|Third(?:ly)?|Fourth(?:ly)?|Fifth(?:ly)?|Sixth(?:ly)?|Lastly|Erst(?:ens|lich)|Zweitens|Drittens"
    r"|Viertens|Fünftens|Sechstens|Premièrement|Deuxièmement|Troisièmement|Primo|Secundo|Tertio|Во-(?:первых|вторых)"
    r"|В-(?:третьих|четвертых|четвёртых|пятых|шестых)|\d{1,2}(?:st|nd|rd|d|th)(?:ly)?|Перв(?:ое|ый)|Втор(?:ое|ой)|Третье"
)

# Who writes and who is written to, in a Russian heading without a word between them: nominative, and dative.
RUSSIAN_SENDERS = (
    r"(?:чрезвычайный |полномочный |народный |управляющий )?(?:министр|посол|посланник|(?:генеральный |вице-|генерал-)?консул"
    r"|начальник|председатель|нарком|комиссар|(?:главно)?командующий|уполномоченный|представитель|полпред|секретарь|наместник"
    r"|поверенный|заведующий|губернатор|генерал|министерство|управляющий|товарищ министра|атаман)"
)
RUSSIAN_ADDRESSEES = (
    r"(?:товарищу|министру|министерству|послу|посланнику|(?:генеральному |вице-|генерал-)?консулу|начальнику|председателю|наркому"
    r"|народному комиссару|комиссару|(?:главно)?командующему|уполномоченному|представителю|полпреду|секретарю|наместнику"
    r"|поверенному|заведующему|губернатору|генералу|управляющему|члену|атаману)"
)

# What stands before the name of a speaker whose words minutes tell.
SPEAKERS = (
    r"The|THE|Le|LE|La|LA|Der|DER|Die|DIE|M\.|MM\.|Mr\.?|Mrs\.?|Sir|SIR|Lord|LORD|Lady|Colonel|COLONEL|General|GENERAL|Captain|Major|Dr\.|Herr|Graf"
    r"|Comrade|Тов\.|Г\."
)

# The sign before the number of a document.
NUMBER_SIGN = r"(?:(?:Documents?|Doc\.?|Документ|Док\.|Dokument|Dok\.|Pièce|Stück|Item)\s*(?:№|Nos?\.?|Nr\.?|N°|n°)?|№|Nos?\.?|Nr\.?|N°)"

# Lines that a web page adds to the text.
BOILERPLATE = (
    r"read (?:also|more|next|further)\b|lesen sie auch|mehr zum thema|(?:weitere|verwandte) (?:artikel|beiträge)|à voir aussi|"
    r"see also\s*:?$|related (?:articles|posts|materials|news)\b"
    r"|you may also like\b|share (?:this|on|via)\b|share$|tags?\s*:|categor(?:y|ies)\s*:|posted (?:by|on|in)\b"
    r"|published by\b|leave a (?:comment|reply)\b|comments?(?:\s*\(\d+\))?$|\d+ (?:comments?|комментари[йяе]\w*|kommentare?|commentaires?)$|subscribe\b|sign up\b"
    r"|(?:home|history|news|archive|articles|library|menu|search|print|about(?: us)?|contacts?(?: us)?)$"
    r"|previous(?: (?:page|post|article|chapter))?$|next(?: (?:page|post|article|chapter))?$"
    r"|back to (?:contents|top|list)|table of contents$|copyright\b|©|all rights reserved|cookie|privacy policy"
    r"|terms of (?:use|service)|advertisement$|translated by\b|follow us|facebook|twitter|telegram channel"
    r"|print this page|download (?:pdf|the)|views?\s*:\s*\d|source\s*:\s*https?://|https?://\S+$|читайте также|см\. также|смотри также|читать далее|ещ[её] по теме|по теме\s*:?$"
    r"|смотрите также|предыдущая\b|следующая\b|вернуться (?:к|в)\b|поделиться|комментарии|подписаться|главная$"
    r"|все права защищены|оглавление$|содержание$|how to cite|cite this|zitiervorschlag|empfohlene zitierweise"
    r"|zitierweise|zitierhinweis|zitat(?:ion)?\s*:|pour citer|citer ce|siehe auch\s*:?$|weiterlesen|startseite$|inhalt(?:sverzeichnis)?$|impressum"
    r"|datenschutz|alle rechte vorbehalten|zurück (?:zu|zum|zur)\b|nächste seite|vorherige seite|seite drucken"
    r"|kontakt$|suche$|teilen$|kommentare?(?:\s*\(\d+\))?$|das könnte sie auch|publicité$|la suite après"
    r"|vous aimerez aussi|laisser un commentaire|votre adresse e-?mail|ce site utilise"
    r"|articles? (?:similaires|récents)|navigation\b|werbung$|anzeige$|diese website|das könnte"
    r"|kommentar (?:schreiben|hinterlassen)|реклама$|оставить комментарий|похожие (?:статьи|материалы)|lire aussi"
    r"|à lire aussi|lire la suite|partage[rz]\b|accueil\b|tous droits réservés|mentions légales|plan du site"
    r"|retour (?:à|au|en)\b|page (?:précédente|suivante)|imprimer\b|commentaires?(?:\s*\(\d+\))?$|abonnez-vous"
    r"|newsletter|sommaire$|rechercher?$"
)


# Degrees of secrecy and urgency, ways of sending, states of a document: what stands beside them on a line of its own.
CLASSIFICATIONS = (
    r"(?:top |most |strictly |very )?secret|(?:strictly |very )?confidential|(?:very |most )?urgent|out of turn"
    r"|copy no\.? ?\d+|экз(?:\.|емпляр) ?№? ?\d+|(?:u\.?s\.? )urgent|personal|(?:operational )?priority|for your eyes only|eyes only|immediate|niact|flash|limited official use"
    r"|official use only|unclassified|exdis|nodis|limdis|noforn|limited? distribution|sensitive|restricted"
    r"|no distribution|plain|decypher|cypher|en clair|telegraphic|by (?:wire|courier|bag|radio)|private"
    r"|(?:circular |cipher )?telegram|radiogram|телеграмма|dringlich|for (?:members|official use|internal use) only|немедленно|sofort|immediately|extremely urgent|official[–— -]{1,3}informal|personal and (?:confidential|secret)|verbatim text|confidential file|(?:совершенно |строго |весьма |сов\. ?)?секретно"
    r"|(?:весьма |очень )?срочно|вне всякой очереди|вне очереди|лично|в собственные руки|доверительно"
    r"|in (?:cipher|cypher|code|clear)|(?:only )?personally|cipher(?:ed)?|не подлежит оглашению|военная|шифром|шифровка|по прямому проводу|вручить лично|б/номера|б/н|без номера"
    r"|б/времени(?: подачи)?|б/д|копия|(?:schrift|immediat|privat)?bericht|erla(?:ss|ß)|privatbrief"
    r"|(?:streng |ganz |sehr )?geheim|(?:streng )?vertraulich|(?:sehr )?dringend|eilt(?: sehr)?"
    r"|geheime (?:reichssache|kommandosache)|citissime|cito|persönlich|privat|eigenhändig|ausfertigung|abschrift"
    r"|entzifferung|chiffre|telegramm|entwurf|konzept|offen|chiffriert|reinschrift|durchschlag"
    r"|(?:très |strictement )?secrets?|(?:très |strictement )?confidentiel(?:le)?s?|(?:très |extrême )?urgen(?:t|ce)"
    r"|réservée?|personnel(?:le)?(?: et (?:secret|confidentiel)(?:le)?)?|chiffrée?|en clair|par courrier|copie"
    r"|à déchiffrer soi-même"
)


# How a letter greets its reader.
SALUTATIONS = (
    r"(?:my )?(?:very )?dear(?:est)?\b|(?:most )?(?:esteemed|respected|honou?red|highly esteemed)\b"
    r"|(?:your )?excellency\b|my lords?\b|your (?:grace|majesty|highness|lordship)\b|(?:sir|madam)\b|sirs\b"
    r"|(?:deeply|highly|much|very|most) (?:respected|esteemed|honou?red|revered)\b|gentlemen\b|(?:mr\.? |messrs\.? )[\w ,’'.-]{3,60}[,!:]$|(?:brothers|sisters|citizens|workers|peasants|soldiers|cossacks)\b[^.]{0,80}!$|reverend\b|comrades?\b[^.]{0,60}[!,:]$"
    r"|(?:много|глубоко|высоко)?(?:уважаем|почитаем)(?:ый|ая|ые)\b|(?:мой )?(?:милый|дорогой|дорогая|дорогие)\b"
    r"|товарищ[иу]?\b[^.]{0,60}[!,:]$|(?:господин|гражданин|гражданка)\b[^.]{0,60}[!,:]$"
    r"|здравствуй(?:те)?\b[^.]{0,60}[!,:]$|милостив(?:ый|ая|ые) государ"
    r"|ваше (?:превосходительство|высочество|величество|сиятельство)|сэр\b|m\. l(?:e|a|.)\b"
    r"|(?:mon |ma |mes )?(?:très |bien )?(?:cher|chère|chers)\b|monsieur\b|messieurs\b|madame\b|excellence\b"
    r"|citoyen(?:ne)?s?\b[^.]{0,60}[,!:]$|tit\.?\s?[!,]|(?:mit)?bürger\b[^.]{0,60}[,!:]$|(?:mon )?général\b|sire\b|mon (?:ami|ami|prince|cardinal)\b|hochgebor\w+|durchlauchtig\w+"
    r"|unser(?:n|en)? fr(?:u|eu)ntlich\w*|(?:sehr |hoch)?(?:ge|ver)ehrte[rsn]?(?:ster?)?\b|verehrteste[rn]?\b"
    r"|hoch(?:geachtete|geehrte|wohlgeborene|edelgeborene|zuverehrende|zuehrende|geehrteste)[rn]?\b|hochverehrte[rn]?\b"
    r"|(?:mein )?(?:lieb|teuer|theuer|werth?|geschätzt)e?(?:rster|ster|r|s|n)?\b"
    r"|eu(?:e?re|er|\.)[ -]?(?:exzellenz|excellenz|durchlaucht|hochwohlgeboren|majestät|königliche)|exzellenz\b"
    r"|herr (?:\w+ ){0,2}(?:präsident|praesident|minister|graf|baron|doktor|general|oberst|kollege|rath?|gesandter|botschafter)\b"
    r"|tit\.\s|mein (?:\w+ ){0,2}(?:freund|herr)\b"
)


# How it takes leave.
CLOSERS = (
    r"(?:i|we) have(?:,? ?(?:&c|\[?etc)| the hono(?:u)?r to (?:be|remain))|i (?:shake|press) your hand|i embrace you"
    r"|mille (?:tendresses|amitiés)|je vous embrasse"
    r"|i (?:am|remain|have),? ?(?:&c|\[?etc|sir|my lord|with|dear|yours|.{0,60}(?:servants?|obliged|obedient|humble|affectionate)\b)"
    r"|believe me\b.{0,60}$"
    r"|(?:ever |very |most )?(?:yours|yrs?\.|your\.|sincerely|respectfully|faithfully|truly|cordially)\b.{0,40}$"
    r"|with (?:[a-z]+ ){0,3}(?:greetings?|regards|respect|esteem|wishes|love)\b.{0,40}$"
    r"|your (?:obedient|humble|affectionate|devoted|sincere|most)\b.{0,60}$"
    r"|(?:please |be pleased to |pray )?accept,? (?:&c|\[?etc|sir|excellency|mr|the|my|.{0,30}(?:assurance|expression|renewed))"
    r"|с (?:коммунистическим|товарищеским|братским|революционным|искренним|глубоким|сердечным|уважением|совершенным|приветом|истинным)\b.{0,60}$"
    r"|примите и (?:проч|пр)\b|прим(?:ите|и),? [^.]{0,60}(?:увере|привет)|(?:ваш|твой|искренне|преданный)\b.{0,40}$|крепко жму|остаюсь\b"
    r"|пользуюсь случаем|жму (?:вашу |твою )?руку|с (?:глубочайш|глубок|совершенн|истинн|неизменн|отличн)\w+ (?:почтени|уважени|преданност)"
    r"|i (?:avail myself of|take this opportunity)|je saisis (?:cette |l.)occasion (?:pour|de) (?:vous )?(?:renouveler|exprimer|assurer|offrir|adresser)|ich benutze (?:diesen anla|die gelegenheit|den anla)"
    r"|in (?:dieser|der) (?:hoffnung|erwartung|zuversicht)\b.{0,60}(?:hochachtung|verharre\w*|zeichne\w*)$|salut et fraternité"
    r"|in (?:alter|treuer|aufrichtiger|herzlicher|steter|inniger|wahrer|unveränderter) (?:treue|freundschaft|liebe|verehrung|ergebenheit|hochachtung|anhänglichkeit)\b.{0,40}$"
    r"|mit (?:den )?[^\W\d_]{4,24}(?:en|er|em) (?:empfehlung|gr(?:u|ü)(?:ß|ss)|hochachtung|verehrung|gesinnung)\w*\b"
    r"|mit (?:den (?:besten|herzlichsten|freundlichsten|ergebensten)|freundliche[mn]|kommunistische[mn]|vorzügliche[rnm]?|besten|herzliche[mn]|ausgezeichneter|vollkommener|hochachtung|der versicherung|aller|größter|wahrer|vollkommenster|größter|vorzüglichster)\b"
    r"|(?:in )?(?:vorzüglicher |ausgezeichneter |vollkommener |größter |aller )?hochachtung(?:svoll)?\b.{0,40}$"
    r"|genehmigen (?:sie|euer|ew)|empfangen sie|ich (?:verbleibe|verharre|bleibe|zeichne)\b.{0,80}$"
    r"|(?:ganz )?(?:ihr|dein|euer)(?: (?:\w+ ){0,3}(?:ergebener?|ergebenster|getreuer|freund|alter|aufrichtiger?))?\W{0,2}$"
    r"|es grüßt\b.{0,60}$|(?:ganz )?ergebenst\b.{0,30}$|gehorsamst\b.{0,30}$"
    r"|croyez,?\b.{0,100}$|mit dem ausdruck\b|veuillez (?:agréer|recevoir|croire|accepter)|agréez,?\b|recevez,?\b"
    r"|je vous prie (?:d.agréer|de croire|de recevoir|d.accepter)"
    r"|(?:bien )?(?:cordialement|affectueusement|respectueusement)\b.{0,60}$"
    r"|t(?:on|a) (?:\w+ ){0,2}(?:frère|sœur|soeur|ami|amie|fils|fille|père|mère|mari|femme|dévoué|vieil)\b.{0,40}$"
    r"|(?:bien |tout )?(?:à vous|votre|vôtre)\b(?: (?:bien|très|tout|affectueusement|affectionné|dévoué|fidèle|sincèrement|ami|vieil|respectueusement)\w*){0,4}\W{0,3}$"
)


# How a record says who is present.
ATTENDANCE = (
    r"at the apparatus|on the (?:line|wire|apparatus)\b|(?:were |those |also )?present\s*[:.–—]|presiding\s*[:.]"
    r"|chair(?:man)?\s*:|in attendance|in the chair\b|participants?\s*[:.]|those present|у аппарата|у провода"
    r"|присутств(?:овал[иа]?|уют|ует)|председательств(?:у|ова)|участвовали|присутствующие|(?:ferner |außerdem )?anwesend|teilnehmer\s*:"
    r"|vorsitz(?:ender)?\s*:|es sind (?:anwesend|erschienen)|schriftführer\s*:|protokoll(?:führer)?\s*:"
    r"|(?:chairman|председатель) [^:]{2,40}?,? (?:and )?(?:secretary|секретарь) |под председательством|unter dem vorsitz|sous la présidence"
    r"|under the (?:chairmanship|presidency) of|absent\b[^:.]{0,20}:|apologies\b|entschuldigt\s*:|absents?\s*:|отсутствов?\w*\s*:"
    r"|praesentes?\s*[:.]|(?:étaient|sont) présents?|présents?\s*[:.]|présidence\b|assistaient|assistent"
)


# How minutes say what was heard,
_POINT = r"(?:(?:[ivx]{1,5}|\d{1,2})[.)]\s+)?"  # of the agenda
HEARD = (
    _POINT
    + r"(?:(?:heard|considered|listened)\b\s*[:.]|слушали\b\s*[:.]?|заслуша(?:ли|но)\s*:|(?:gehört|vorgetragen)\s*:|entendu\s*:)"
)


# and what was resolved.
RESOLVED = (
    _POINT
    + r"(?:(?:resolved|decided|it was (?:resolved|decided)|ordered)\b\s*(?::|,? that\b)|постановили\b\s*[:.]?|решили\b\s*:|решение\s*:|décisions?\s*:|beschlüsse\s*:"
    r"|постановляет\s*:|(?:es )?(?:wurde|wird) (?:erkannt|beschlossen|verfügt)\s*:|"
    r"(?:es wurde )?(?:beschlossen|beschluss|beschluß)\s*:"
    r"|das kabinett (?:beschloss|beschloß|beschließt)|(?:il est |a été )?(?:décidé|résolu)\s*:)"
)


# How a postscript begins.
POSTSCRIPT = (
    r"p\. ?-?(?:p\. ?)?s\.|p\.-s\.|ps[.:]?\s|postscript(?:um)?\b|постскриптум|п\. ?с\.|p\. ?scr\.|nachschrift\b"
    r"|n\. ?s\.\s|post-scriptum|приписка\s*:"
)


# How an enclosure is announced.
ENCLOSURES = r"[\[(]?(?:sub[- ]?)?(?:enclosures?|annex(?:e|es|ure)?|appendix|attachments?|supplement|inclosure|tab [a-z0-9]|приложени[ея]|protocole (?:annexe|final|additionnel)|(?:schluss|schluß|zusatz)protokoll|additional protocol|anlagen?|beilagen?|anhang|annexes?|pièce[s]? jointe[s]?|pièce annexe)\b(?:[^.]|\b(?:no|nr|dok|doc|n)\. ?){0,110}[.\])]{0,2}$"


# What a superior wrote on a document.
RESOLUTIONS_ON_DOCUMENT = (
    r"[(\[]?resolutions?[)\]]? (?:by|of|on) [^:]{1,80}:|[(\[]?резолюци[яи]\b[^:]{0,80}:|[(\[]?помет[аы]\b[^:]{1,80}:"
    r"|[(\[]?на документе (?:пометы?|резолюция)[^:]{0,80}:"
    r"|(?:rand|schluss|schluß|kopf)(?:bemerkung|vermerk|notiz)(?:en)?\b[^:]{0,80}:"
    r"|vermerk(?:e)? (?:des|von|am)\b[^:]{0,80}:"
    r"|(?:annotation|mention|note) (?:marginale|manuscrite|en marge|autographe)[^:]{0,80}:"
    r"|[(\[]?(?:marginal|handwritten|pencil(?:led)?|manuscript) (?:not(?:e|ation)|comment|minute|remark|resolution)s?\b[^:]{0,80}:|minutes? by [^:]{1,60}:"
    r"|minute\s?:|minuted (?:by|in|on)\b[^:]{0,80}:|[(\[]?(?:in (?:red |blue )?(?:pencil|ink)|in the (?:margin|hand of)|across the (?:top|corner))\b[^:]{0,80}:"
    r"|[(\[]?(?:mit (?:blei|rot|blau|grün)stift|von der hand|am rande?)\b[^:]{0,80}:|[(\[]?(?:en marge|au crayon|de la main de)\b[^:]{0,80}:"
    r"|на [^\W\d_]{3,12} (?:листе|экземпляре|странице) [^:.]{0,40}(?:резолюци|помет|надпис)[^:]{0,40}:"
    r"|на (?:журнале|докладе|телеграмме|письме|подлинном|подлиннике|документе|записке|донесении) [^:.]{0,70}(?:рукою|написано|начертано|помет|резолюци)"
    r"|[(\[]?(?:карандашом|рукой|на полях)\b[^:]{0,80}:|[(\[]?помет[аы]\s?: ?(?=[«“\"])"
)


# What an office noted of its arrival, sending, deciphering.
ENDORSEMENTS = (
    r"[(\[]?(?:endorsed|docketed|annotated)\b|confirmed, |read and (?:confirmed|approved)|gelesen und genehmigt|lu et approuvé"
    r"|(?:\(?(?:please )?repeat(?:ed)?|addressed|copies) to .{3,110}$|разослано\s*:|рассылка\s*:|verteiler\s*:|сообщ(?:ается|ено) в |für (?:getreue|richtige|gleichlautende)\w* (?:auszug|abschrift|ausfertigung)|скрепил\b|контрассигновал\b"
    r"|sworn before|countersigned\b|contresigné|gegengezeichnet"
    r"|[(\[]?(?:deciphered|decoded|received|copied|sent|despatched|dispatched|registered|certified|verified|transmitted)\b(?: (?:on|by|at|with|to|in|from)\b|[^.]{0,12}\d)"
    r"|[(\[]?(?:расшифрован|получен[оа]?|принят[оа]?(?! (?:единогласно|всеми|большинством|\d))|принял[аи]?(?=\s*:)|передал[аи]?(?=\s*:)|отправлен[оа]?|передан[оа]?|верно|с подлинным верно|подлинный подписали)\b.{0,120}$"
    r"|[(\[]?(?:ankunft|aufgegeben|eingegangen|abgegangen|angekommen|eingetroffen|eingang|abgang|präs\.|praes\.)(?!\w).{0,80}$"
    r"|[(\[]?reçu[e]?\b\s*(?::|le|par|à).{0,60}$"
    r"|[(\[]?(?:arrivée?|parvenue?|expédiée?|enregistrée?)\b\s*(?::|le).{0,60}$"
    r"|pour (?:copie|extrait|ampliation|traduction) (?:certifiée? )?conforme|copie certifiée|[(\[]?eingangs(?:stempel|vermerk)\b.{0,80}$"
    r"|(?:correct|true (?:copy|extract)|certified (?:true )?(?:copy|extract)|a true (?:copy|extract)|certified correct)\s*[:.,].{0,120}$"
    r"|(?:копия верна|с подлинным\w* (?:верно|сверено)|выписка верна|за верность)\b.{0,120}$|(?:für die (?:richtigkeit|abschrift)|beglaubigt)\b.{0,120}$"
    r"|(?:перевел[аи]? (?:с|драгоман|переводчик)|translated by|übersetzt (?:von|durch)|traduit par)\b.{0,120}$"
)


# How a copy is certified.
CERTIFIED = (
    r"(?:correct|true (?:copy|extract)|certified (?:true )?(?:copy|extract)|a true (?:copy|extract)|certified correct)\s*[:.,]"
    r"|(?:верно|копия верна|с подлинным\w* (?:верно|сверено)|выписка верна)\b\s*[:.,—–-]|für die (?:richtigkeit|abschrift)\b"
    r"|pour (?:copie|extrait|ampliation|traduction) (?:certifiée? )?conforme"
    r"|für (?:getreue|richtige|gleichlautende)\w* (?:auszug|abschrift|ausfertigung)|for a true (?:copy|extract)"
)


# To whom it goes: lines above the text or below it.
ADDRESSES = (
    r"(?:to|from|via|info|for|through)\s*:|to [^.]{2,80}[.,] (?:with a )?copy to\b"
    r"|[^\W\d_][\w-]{2,20}, to (?:the )?(?:minister|chairman|secretary|commissar|commander|people.s)\b|.{3,90}[.;] copy:? [^.,]{3,30},"
    r"|\[?addressed\s?:\]?|[^\W\d_][^.:]{3,60} копия [^.:]{3,60}$"
    r"|to (?:comrades?|com\.|citizens?|mr\.?|sir|lord|his|her|the (?:chairman|commander|people.s commissar|minister|head|secretary|right))\b"
    r"|copy to|copies? to\b|distribution\s*:|verteiler\s*:|diffusion\s*:|рассылка\s*:|cc\s*:|address(?:ed)?\s*:|superscription\s*:|direction\s*:|кому\s*:|от кого\s*:|куда\s*:"
    r"|копия\s*:|копии\s*:|копи[яи] [А-ЯЁ]|товарищу\b|тов\.|тт\.|.{3,80}[.,;] копи[яи]\b|господину\b|гражданину\b"
    r"|народному комиссару\b|председателю\b|его превосходительству"
    r"|an (?:den|die|das|herrn|seine?|s\.|se\.|ihre?n?|frau)\b|an\s*:|von\s*:|herrn\b|sr\."
    r"|seiner? (?:exzellenz|excellenz|durchlaucht|hochwohlgeboren)|s\.? ?h\.? herrn|nachrichtlich\b"
    r"|à (?:m\.|monsieur|son excellence|s\. ?e\.|madame|mm\.)|à\s*:|de\s*:|pour\s*:|son excellence\b"
    r"|monsieur le (?:président|ministre|général|sénateur|directeur)\b.{2,60}[.,]?$|communiqué à\b|copie à\b"
    r"|destinataires?\s*:"
)


# What happened in a session, in brackets; its opening and closing.
STAGES = (
    r"[(\[](?:[^\W\d_]+,? ){0,3}(?:applause|approval|laughter|pause|interruption|noise|cheers|аплодисменты|смех|шум|перерыв|beifall|heiterkeit|zuruf|zustimmung|bewegung|applaudissements|rires|mouvement|interruption)[^)\]]*[)\]]\.?$"
    r"|(?:beginn|schlu(?:ss|ß)|ende)(?: der sitzung)?\s*:?.{0,30}\buhr\b|la séance est (?:ouverte|levée|suspendue)"
    r"|[(\[]?the (?:meeting|session|sitting|commission|committee|conference|council) (?:opened|began|adjourned|closed|rose|was (?:opened|closed|adjourned))"
    r"|заседание (?:открыто|открывается|закрыто|закрывается)"
)


# How a treaty's clauses are called.
ARTICLES = r"(?:[ivx]{1,5}|\d{1,2})\.—|(?:article|статья|ст\.|artikel|art\.|clause|пункт|§|paragraph)\s*(?:\d+(?:er|[°º])?|[ivxlc]+|first|second|third|premier|unique|один|одна|первая|единственная)\b"


# A remark within a treaty, which is one of its clauses.
TREATY_NOTES = r"(?:note|remark|примечание|anmerkung|remarque)\s*(?:\d+)?\s*[:.]"

# How an editor's footnote speaks.
NOTE_PHRASES = (
    r"(?:the )?(?:omitted|text omitted|omission|following|preceding|further|rest of|not printed|not found|not reproduced|for text|for documentation|for the text)"
    r"|(?:a )?(?:response|reply|answer) to"
    r"|(?:this|the) (?:refers|reference is|document|telegram|letter|text|passage|note|date|signature)\b"
    r"|so in the (?:text|original|document)|thus in|as in the (?:text|original)|apparently|probably|refers to"
    r"|reference to|see (?:doc|document|no|note|p|above|below|supra|infra|also|vol)|meaning\b|illegible|ante\b|post\b"
    r"|ibid|cf\.|handwritten|crossed out|inserted|added (?:by|in)|in the (?:text|original|document|margin)"
    r"|here and (?:below|after)|the (?:name|word|phrase|sentence|section|paragraph|part|end|beginning)\b|опущен"
    r"|ответ (?:на|в)\b|ответа? не (?:обнаружен|найден)|так в (?:тексте|документе|подлиннике|оригинале)"
    r"|имеется в виду|имеются в виду|речь идет|речь идёт|см\.|далее|вероятно|очевидно|ответ на|примечани|подчеркнуто"
    r"|зачеркнуто|в тексте|в документе|слово|фраза|не публикуется|в архиве не обнаружен|печатается по|там же"
    r"|дата установлена|печат\.|опубл\.|nicht (?:abgedruckt|ermittelt|gedruckt)"
    r"|siehe (?:dok|nr|anm|oben|unten|s\.|band)|vgl\.|s\. ?(?:dok|nr|anm|oben|unten)|liegt nicht (?:vor|bei)"
    r"|so (?:im|in der) (?:original|vorlage|text)|gemeint (?:ist|sind)|am rande?\b|im original\b|handschriftlich"
    r"|rand(?:vermerk|bemerkung|notiz)|marginalie|anmerkung\s*:|remark\s*:|remarque\s*:|(?:danach|davor|folgt|darüber|darunter) (?:gestrichen|getilgt|durchgestrichen)|das datum (?:ergibt|folgt|nach)"
    r"|(?:die )?datierung|(?:struck|crossed) out|deleted|date (?:from|inferred|supplied)|dated by|barré|date (?:d.après|restituée)"
    r"|датируется|hervorhebung|durchgestrichen|unterstrichen|wohl\b|gestrichen|dok\. ?nr|in der vorlage|hier (?:nicht|ist)"
    r"|non (?:reproduite?|publiée?|retrouvée?|imprimée?)"
    r"|voir (?:ci-dessus|ci-dessous|le|la|les|doc|n°|t\.|p\.|supra|infra)|cf\.|allusion à|il s.agit|sic\b"
    r"|dans (?:le texte|l.original)|ainsi dans|souligné|biffé|document n°|supra|infra"
)

# Words of offices: by them a line of a signature is known that is no sentence.
OFFICES = (
    r"plenipotentiary|representatives?|delegat(?:e|es|ion)|commissar|commander|chairman|chairwoman|president"
    r"|secretary|minister|consul|ambassador|envoy|chief|head|member|deputy|director|general|colonel|captain|admiral"
    r"|major|lieutenant|governor|prefect|attaché|chargé|authori[sz]ed|signed|commandant|nachalnik|nash\w*|komand\w*"
    r"|chair\b|vice|inspector|manager|assistant|adjutant|(?:уп)?полномоченн\w*|\w*военком\w*|\w*исполком\w*"
    r"|\w*штаб\w*|полномочн\w*|командир\w*|управляющ\w*|заведующ\w*|комендант\w*|представител\w*|делегат\w*"
    r"|комиссар\w*|нарком\w*|командующ\w*|командарм|председател\w*|секретар\w*|министр\w*|консул\w*|посол"
    r"|начальник\w*|начштаб\w*|член\w*|заместител\w*|генерал\w*|protokollführer\w*|schriftführer\w*"
    r"|bevollmächtigte\w*|gesandte\w*|botschafter\w*|ministre|consul|ambassadeur|président|secrétaire"
)


# What says that a line is a signature.
SIGNED = (
    r"[(/\[](?:signed|signature|sgd\.?|подпись(?: неразборчива)?|подписи|подп\.|подписал[аи]?|signé|gez\.|unsigned|no signature|signature illegible|без подписи|ohne unterschrift|sans signature)[)/\]]"
    r"|\b(?:signed|signé|gez\.|подписал[аи]?|подпис[ьи])\s*:|\bgez\. |\bthe mark (?:of|×|x)(?!\w)|\bhis mark\b"
)

# Titles of a part of the edition, which stand above documents.
SECTIONS = (
    r"(?:part|chapter|section|volume|book|раздел|глава|часть|том|kapitel|teil|abschnitt|band|partie|chapitre|tome|titre)\s+(?:[ivxlc]+|\d+|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|sixth|перв\w+|втор\w+|треть\w+|erster?|zweiter?|dritter?|premi\w+|deuxième|seconde?)\b"
    r"|(?:[IVX]{1,5}|[A-Z])\. (?=[^\W\d_a-zа-я]{2})"
)

# How the title of a whole edition or page differs from a document's heading.
EDITION_TITLE = (
    r"\bdocuments?\b|\bcollection\b|\bpapers\b|\bselection\b|\btelegrams\b|\bletters\b|\brecueil\b|\bquellen\b"
    r"|\bзаписки\b|\bтелеграммы\b|\bписьма\b|\bcorrespondence\b|\bдокумент(?:ы|ов|ах)\b|\bсборник\b|\bпереписка\b"
    r"|\bматериалы\b|\bакты\b|\bquellen\b|\bakten\b|\bdokumente\b|\bbriefwechsel\b|\bbriefe\b|\bdiplomatiques\b"
    r"|\bcorrespondance\b|\b1[5-9]\d\d\s?[–-]\s?(?:1[5-9])?\d\d\b"
)

# How a page speaks of the documents that it brings, today.
INTRODUCTIONS = (
    r"orthograph|ponctuation|punctuation|rechtschreibung|zeichensetzung|орфографи|пунктуаци|печатаются|made uniform|spelling|modernised|normali[sz]ed|transcri(?:bed|ption)|historians?\b|scholars?\b|researchers?\b"
    r"|readers?\b"
    r"|(?:documents?|papers|letters|telegrams|materials) (?:below|published here|that follow|presented here|reproduced)"
    r"|this (?:article|page|publication|collection|website|site|post)\b"
    r"|(?:is|are) published (?:here|below|for the first time)|we (?:publish|present|offer|reproduce)\b|историк"
    r"|исследовател|публику(?:ем|ются|ется)|читател|ниже приводятся|впервые публику|настоящ(?:ая|ей) публикаци"
    r"|подборк|historiker|leser\b|(?:dokumente|briefe|akten) (?:werden|sind) (?:hier|nachstehend)"
    r"|diese (?:seite|edition|sammlung|veröffentlichung)|veröffentlichen wir|nachfolgend|historien|chercheurs?\b"
    r"|lecteurs?\b|nous (?:publions|présentons|reproduisons)|cette (?:page|édition|publication|série)"
    r"|ce (?:dossier|site|recueil)\b|ci-dessous"
)


# Words by which a paragraph announces another text that follows it.
ANNOUNCEMENTS = (
    r"(?:follow(?:ing|s)|text|quote|copy|as follows|below|telegram|letter|message|despatch|communication|note)\b"
    r"|(?:следующ\w+|нижеследующ\w+|текст|телеграмм\w+|письм\w+|радиограмм\w+|сообщени\w+|ноту?)\b"
    r"|(?:folgend\w*|nachstehend\w*|wortlaut|lautet|telegramm|schreiben|mitteilung|note)\b"
    r"|(?:suivante?s?|ci-après|texte|télégramme|lettre|communication|message)\b"
)


# A memorandum's fields on lines of their own: those under which persons are listed,
ROSTERS = (
    r"participants?|present|those present|also present|attendance|list of participants|участники|присутствовали"
    r"|teilnehmer|anwesend|présents?|participants|étaient présents"
)


# those under which one line stands,
FIELDS = (
    r"subject|subj|re|date|time|place|references?|ref|тема|содержание|betreff|betrifft|betr\.|gegenstand|objet"
    r"|référence|a\. ?s\.|issues? for decision"
)


# and fields with their contents on the same line.
FIELD_LINES = r"(?:re|subject|subj|ref|reference|betreff|betrifft|betr\.|bezug|objet|a\. ?s\.|inhalt|gegenstand|referent|berichterstatter|bearbeiter|drafted by|approved by|rédacteur|исполнитель|тема|содержание|вопрос)\s*[:.]\s*\S"


# How an editor's own note announces itself.
HEADNOTES = (
    r"\[?(?:ed\. note|editor.s? note|editorial note|introductory note|headnote|background)\b"
    r"|\[?(?:от (?:редакции|редактора|составителя)|вводная заметка)"
    r"|\[?(?:vorbemerkung|anm(?:erkung|\.) (?:des|der|d\.) (?:herausgeber|bearbeiter|hg)\w*|regest)\b"
    r"|\[?(?:note (?:de l.éditeur|introductive)|n\. ?d\. ?l\. ?r)"
)


# The fields under which the sender or the addressee stands.
ADDRESS_FIELDS = r"to|from|via|info|through|copies to|copy to|cc|кому|от кого|куда|an|von|à|de|pour"


# Numbers of printed pages, when alone on a line.
PAGE_NUMBERS = (
    r"[\[(]?(?:page|pages|p\.|pp\.|seite|s\.|стр\.|страница|с\.) ?[0-9]{1,4}[\])]?|[—–-] ?[0-9]{1,4} ?[—–-]"
    r"|\[[0-9]{1,4}\](?: [0-9]{1,2} [a-z])?"
)


# Marks of a signature by hand, of a seal.
SIGNED_BY_HAND = r"m\. ?p(?:ropria|\.)|\(м\. ?п\.\)|\(?l\. ?s\.\)?|m\. p\."


# What says that the text is a translation.
TRANSLATIONS = r"(?:translation|übersetzung|traduction|перевод)(?: (?:from|aus dem|du|de l.|с)\s?\w+)?"

# How a signature begins that is given for others.
FOR_OTHERS = (
    r"(?:for and )?on behalf of"
    r"|for the (?:ambassador|consul|chargé|governor|commissioner|revolutionary|commission|congress|soviet|people|plenipotentiary|army|side|executive|central|government|secretary|minister|acting|high|president|command|delegation|mission|committee|council|party|ministry|republic|union)"
    r"|für (?:den|die|das) [^:]{3,40}:|by (?:his|her|their) (?:\w+ )?(?:excellency|majesty|grace|honou?r|lordship)\S* command|by order|im auftrag|namens (?:der|des|aller)\b|im namen (?:der|des|aller)\b|i\. ?a\.|i\. ?v\.|in vertretung|im namen|от имени|по поручению|по уполномочию"
    r"|за (?=[А-ЯЁ])|au nom d|pour (?:le|la|et par)|par ordre"
)

# Whom a treaty's signers sign for, before the party's name and a colon.
FOR_PARTIES = r"For|On behalf of|Pour|Für|За|От"

# How an edition says from where it prints, without a call number.
SOURCE_PHRASES = (
    r"ibid(?:\.|em\b)|там же\b|ebd\.|ebenda\b|id(?:\.|em\b),|même (?:source|cote)|печат(?:\.|ается) по|хранится в"
    r"|подлинник хранится|(?:text|copy|original) in (?:the )?(?:archives?|files)|printed from|text from|gedruckt nach"
    r"|druckvorlage|abgedruckt nach|texte d.après|d.après (?:l.original|la minute|une copie)"
)

# How an edition says where a document was published before.
PUBLISHED = (
    r"(?:first )?published (?:in|by)|printed in|reprinted in|publiée? (?:dans|par|in)|imprimée? dans|druck"
    r"|gedruckt (?:in|bei)|abgedruckt in|abdruck|veröffentlicht in|(?:впервые )?опубл(?:\.|икован[оаы]?)"
    r"|напечатан[оа]? в"
)

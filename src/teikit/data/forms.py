"""Words and set phrases by which the parts of a printed document are known, in the languages of the editions.

Facts of language and of diplomatic form; regular expression fragments, matched without regard to case unless said
otherwise. Each list names what it stands for; the segmenter weighs them, none decides alone.
"""

from __future__ import annotations

# The kind of a document by words of its heading: first match in the order of the table wins, the earlier in the text
# the better. Every pattern is anchored at a word's beginning.
GENRES: tuple[tuple[str, str], ...] = (
    ("excerpt", r"excerpts? from|extracts? from|из (?=протокола|стенограммы|доклада)"),
    ("minutes", r"minutes|protocol of (?:the )?(?:meeting|session|sitting)|протокол|procès-verbal|protokoll"),
    (
        "conversation",
        r"records? of (?:a |the |an )?(?:direct |telephone |telegraph |wire )*(?:conversation|talks?|negotiations?|discussion|meeting)"
        r"|memorandum of (?:a |the )?(?:telephone )?conversation|(?:telephone|direct[- ]wire|direct[- ]line) conversation|conversation between"
        r"|transcript of|запись (?:разговора|беседы|переговоров)|разговор|entretien|unterredung|aufzeichnung",
    ),
    ("radiogram", r"radiograms?|radio message|wireless (?:message|telegram)|радиограмма|радиотелеграмма"),
    (
        "telegram",
        r"(?:circular )?telegrams?|cipher telegram|cable|despatch by wire|телеграмма|шифротелеграмма|télégramme|telegramm|drahtbericht",
    ),
    ("letter", r"letters?|письмо|lettre|brief|schreiben"),
    ("memorandum", r"memorand(?:um|a)|aide[- ]memoire|меморандум|памятная записка|mémoire|denkschrift"),
    ("note", r"(?:verbal )?notes? (?:from|of|by|to|verbale)|note verbale|нота"),
    ("treaty", r"(?:draft )?treaty|peace treaty|договор|traité|vertrag"),
    ("agreement", r"(?:draft )?agreement|armistice|convention|соглашение|перемирие|accord|abkommen|übereinkommen"),
    ("resolution", r"resolutions?|decision of|decree|постановление|резолюция|решение|декрет|beschluss"),
    ("report", r"reports?|dispatch|despatch|summary|доклад|донесение|отчет|сводка|rapport|bericht"),
    ("order", r"orders? (?:of|to|by|no)|directive|приказ|директива|распоряжение|ordre|befehl"),
    ("appeal", r"appeals?|proclamation|manifesto|обращение|воззвание|appel|aufruf"),
    ("statement", r"statements?|declaration|заявление|декларация|déclaration|erklärung"),
    ("mandate", r"mandate|credentials|мандат|полномочие"),
    ("inquiry", r"inquiry|enquiry|запрос|anfrage"),
    ("speech", r"speech|address (?:of|by)|речь|discours|rede"),
)

# A preamble by which an agreement without a heading is known, and after which its clauses come.
AGREEMENT_PREAMBLE = (
    r"(?:have|has) (?:concluded|agreed|resolved|entered into)[^.]{0,200}?(?:as follows|following|agreement|treaty|terms)"
    r"|(?:present|this) (?:agreement|treaty|convention)[^.]{0,80}?as follows"
    r"|заключили (?:настоящ|нижеследующ)|согласились о нижеследующем|договорились о нижеследующем"
    r"|sont convenus|haben (?:folgendes )?vereinbart"
)

# How a heading begins that kept only its subject ("On the Need to ..."), or a kind, sender or addressee.
SUBJECT_OPENINGS = (
    r"on the|on |concerning|regarding|in connection with|about the|to the|to (?:mr|comrade|the|general)|from the|from |containing|demanding|with a"
    r"|о |об |по вопросу|к вопросу|от |члену|председателю|наркому|министру"
)

# Lines that a web page adds to the text.
BOILERPLATE = (
    r"read (?:also|more|next|further)\b|see also\s*:?$|related (?:articles|posts|materials|news)\b|you may also like\b|share (?:this|on|via)\b|share$"
    r"|tags?\s*:|categor(?:y|ies)\s*:|posted (?:by|on|in)\b|published by\b|leave a (?:comment|reply)\b|comments?(?:\s*\(\d+\))?$|subscribe\b|sign up\b"
    r"|(?:home|history|news|archive|articles|library|menu|search|print|about(?: us)?|contacts?(?: us)?)$|previous(?: (?:page|post|article|chapter))?$"
    r"|next(?: (?:page|post|article|chapter))?$|back to (?:contents|top|list)|table of contents$|copyright\b|©|all rights reserved|cookie|privacy policy|terms of (?:use|service)"
    r"|advertisement$|translated by\b|follow us|facebook|twitter|telegram channel|print this page|download (?:pdf|the)|views?\s*:\s*\d|source\s*:\s*https?://|https?://\S+$"
    r"|читайте также|смотрите также|предыдущая\b|следующая\b|вернуться (?:к|в)\b|поделиться|комментарии|подписаться|главная$|все права защищены|оглавление$|содержание$"
    r"|siehe auch\s*:?$|lire aussi|à lire aussi|partager\b|weiterlesen"
)

CLASSIFICATIONS = (
    r"(?:top |strictly |very )?secret|(?:strictly )?confidential|urgent|very urgent|most urgent|out of turn|personal|priority|for your eyes only"
    r"|(?:совершенно |строго |весьма )?секретно|срочно|весьма срочно|вне всякой очереди|лично|в собственные руки"
    r"|(?:streng )?geheim|vertraulich|très secret|confidentiel"
)

SALUTATIONS = (
    r"(?:my )?dear\b|(?:most )?(?:esteemed|respected|honou?red|highly esteemed)\b|(?:your )?excellency\b|my lords?\b|your (?:grace|majesty|highness|lordship)\b|sir\b|sirs\b|gentlemen\b|mr\.? \w+ ?[,!:]|comrades?\b[^.]{0,60}[!,:]$"
    r"|(?:много|глубоко)?уважаемый\b|дорогой\b|дорогие\b|товарищ[иу]?\b[^.]{0,60}[!,:]$|господин\b[^.]{0,60}[!,:]$|милостивый государь"
    r"|monsieur\b|cher\b|chère\b|(?:sehr )?geehrte|lieber\b|liebe\b|hochgeehrte"
)

CLOSERS = (
    r"(?:i have|we have) the hono(?:u)?r to (?:be|remain)|(?:yours|sincerely|respectfully|faithfully|truly)\b.{0,30}$|with (?:[a-z]+ ){0,2}(?:greetings?|regards|respect|esteem)\b.{0,20}$"
    r"|please accept|accept,? (?:sir|excellency|mr)|с (?:коммунистическим|товарищеским|братским|революционным|уважением|совершенным)\b.{0,60}$|примите,? [^.]{0,60}увере"
    r"|mit (?:freundlichen|kommunistische[mn]|vorzüglicher|besten)|veuillez (?:agréer|recevoir)|hochachtungsvoll|genehmigen sie"
)

ATTENDANCE = (
    r"at the apparatus|on the (?:line|wire|apparatus)\b|present\s*:|presiding\s*:|chair(?:man)?\s*:|in attendance|participants?\s*:|those present"
    r"|у аппарата|присутствовали|председательству|anwesend|présents?\s*:"
)

HEARD = r"heard\b\s*:|слушали\b\s*:?"
RESOLVED = r"(?:resolved|decided)\b\s*:|постановили\b\s*:?|решили\b\s*:"
POSTSCRIPT = r"p\. ?(?:p\. ?)?s\.|postscript\b|постскриптум|п\. ?с\."
ENCLOSURES = r"\[?(?:enclosure|annex|appendix|attachment|supplement|приложение|anlage|annexe)\b[^.]{0,60}$"
RESOLUTIONS_ON_DOCUMENT = r"\(?resolutions?\)? (?:by|of) [^:]{1,80}:|\(?резолюци[яи]\b[^:]{1,80}:"
ENDORSEMENTS = r"(?:deciphered|decoded|received|copied|sent|registered|true copy|certified|verified) (?:on|by|at|with)\b|(?:расшифрован|получен|принят|верно|с подлинным верно)\w*"
ADDRESSES = r"to\s*:|to [^.]{2,80}, (?:with a )?copy to\b|to (?:comrades?|com\.|citizens?|mr\.?|the (?:chairman|commander|people.s commissar|minister|head))\b|copy to|copies? to\b|cc\s*:|кому\s*:|копия\s*:|копии\s*:|товарищу\b|тов\."
STAGES = r"[(\[](?:applause|laughter|pause|interruption|noise|аплодисменты|смех|шум|перерыв|beifall|heiterkeit)[^)\]]*[)\]]\.?$"
ARTICLES = r"(?:article|статья|ст\.|artikel|art\.|clause|пункт|§)\s*(?:\d+|[ivxlc]+|first|second|third)\b"
TREATY_NOTES = r"(?:note|remark|примечание|anmerkung|remarque)\s*(?:\d+)?\s*[:.]"

# How an editor's footnote speaks.
NOTE_PHRASES = (
    r"(?:the )?(?:omitted|text omitted|omission|following|preceding|further|rest of)|(?:a )?(?:response|reply|answer) to|(?:this|the) (?:refers|reference is|document|telegram|letter|text|passage|note|date|signature)\b"
    r"|so in the (?:text|original|document)|thus in|as in the (?:text|original)|apparently|probably|refers to|reference to|see (?:doc|document|no|note|p|above|below)|meaning\b|illegible"
    r"|handwritten|crossed out|inserted|added (?:by|in)|in the (?:text|original|document|margin)|here and (?:below|after)|the (?:name|word|phrase|sentence|section|paragraph|part|end|beginning)\b"
    r"|опущен|так в (?:тексте|документе|подлиннике)|имеется в виду|речь идет|см\.|далее|вероятно|очевидно|ответ на|примечани|подчеркнуто|зачеркнуто|в тексте|в документе|слово|фраза"
)

# Words of offices: by them a line of a signature is known that is no sentence.
OFFICES = (
    r"plenipotentiary|representatives?|delegat(?:e|es|ion)|commissar|commander|chairman|chairwoman|president|secretary|minister|consul|ambassador|envoy|chief|head|member|deputy|director|general|colonel"
    r"|captain|admiral|major|lieutenant|governor|prefect|attaché|chargé|authori[sz]ed|signed|commandant|nachalnik|nash\w*|komand\w*|chair\b|vice|inspector|manager|assistant|adjutant"
    r"|полномочн\w*|представител\w*|делегат\w*|комиссар\w*|нарком\w*|командующ\w*|командарм|председател\w*|секретар\w*|министр\w*|консул\w*|посол|начальник\w*|начштаб\w*|член\w*|заместител\w*|генерал\w*"
    r"|bevollmächtigte\w*|gesandte\w*|botschafter\w*|ministre|consul|ambassadeur|président|secrétaire"
)
SIGNED = r"[(/\[](?:signed|signature|sgd\.?|подпись|подп\.|подписал[аи]?|signé|gez\.)[)/\]]|\b(?:signed|подписали|подпис[ьи])\s*:"

# Titles of a part of the edition, which stand above documents.
SECTIONS = r"(?:part|chapter|section|volume|раздел|глава|часть|том|kapitel|teil|abschnitt|partie|chapitre)\s+(?:[ivxlc]+|\d+)\b"
# How the title of a whole edition or page differs from a document's heading.
EDITION_TITLE = r"\bdocuments?\b|\bcollection\b|\bpapers\b|\bcorrespondence\b|\bдокументы\b|\bсборник\b|\bпереписка\b|\b1[5-9]\d\d\s?[–-]\s?(?:1[5-9])?\d\d\b"
# How a page speaks of the documents that it brings, today.
INTRODUCTIONS = (
    r"historians?\b|scholars?\b|researchers?\b|(?:documents?|papers|letters|telegrams|materials) (?:below|published here|that follow|presented here|reproduced)"
    r"|this (?:article|page|publication|collection)\b|(?:is|are) published (?:here|below|for the first time)|we (?:publish|present|offer)\b"
    r"|историк|исследовател|публику(?:ем|ются)|читател|ниже приводятся|впервые публику"
)

"""Words that institutions' names are made of: heads, modifiers, standing names, abbreviations. All in lower case."""

from __future__ import annotations

from teikit.data.table import words

CIVIL_HEADS = words(
    """
commune council councils committee committees subcommittee commissariat commissariats commission commissions bureau bureaus
presidium politburo orgburo secretariat government governments ministry ministries department departments
directorate directory administration cabinet parliament assembly congress congresses conference duma senate house
legation embassy consulate consulate-general mission missions delegation tribunal tribunals court courts party
parties union unions league association society societies federation international organization organisation
movement front bank company corporation institute university academy academies museum library agency authority board
bureau-committee centre center soviet soviets sovnarkom sovnarkhoz revkom ispolkom cheka comintern college collegium
chancellery chancery police gendarmerie militia guard guards gazette press church catholicosate patriarchate synod
consistory diocese foundation fund office staff headquarters command inspectorate procuracy prosecutor's bloc group
faction section club lodge brotherhood trust syndicate railway railways newspaper daily archive archives service
intelligence entente seim sejm diet matenadaran commissariat-general high-commission sub-commission school hospital
"""
)

MILITARY_HEADS = words(
    """
army armies division divisions corps brigade brigades regiment regiments battalion battalions squadron squadrons
front fleet flotilla detachment detachments legion legions cavalry company battery guard
"""
)

WEAK_HEADS = words(
    """
commune house court courts front group section club trust office staff center centre press church board union league party
movement service company guard guards police militia bank fund relief school college hospital newspaper daily
intelligence diet international society agency authority faction  detachment detachments cavalry battery
conference congress mission delegation department headquarters archive archives command government railway railways
unions parties gazette assembly cabinet soviet soviets administration organization organisation squadron
"""
)
"""Heads that need more than a capital and one neighbour in lower case to be a name; alone they are ordinary words."""

LOWER_HEADS = frozenset({"government", "governments"})
"""Heads that make an institution with a people's or a country's adjective even in lower case ("Persian government")."""

MODIFIERS = words(
    """
revolutionary military central grand executive supreme national provisional extraordinary people's peoples workers'
peasants' soldiers' sailors' red white soviet soviets foreign internal interior home general special superior high
higher economic social socialist communist democratic republican federal federative state public political regional
provincial district municipal city local joint allied imperial royal international interallied inter-allied armed
permanent standing main chief secret security defense defence naval war air expeditionary mixed boundary border
repatriation refugee relief american british french german russian united field cavalry rifle infantry artillery
mounted volunteer partisan guerrilla combined separate independent first second third fourth fifth sixth seventh
eighth ninth tenth eleventh twelfth northern southern eastern western north south east west transcaucasian caucasian
all-russian all-union all-ukrainian labor labour trade food health legislative constituent judicial administrative
financial organizational organising parliamentary electoral peace liberal conservative christian muslim jewish
polish catholic orthodox young student plenipotentiary diplomatic consular governing ruling coordinating liaison
technical medical sanitary statistical historical geographic literary scientific press telegraph peasant worker
soldier soldiers workers peasants sailors proletarian party
"""
)
"""Words before a head that belong to the institution's name, where letter case says nothing."""

NO_INSTITUTIONS = frozenset(
    {
        ("contracting", "party"),
        ("contracting", "parties"),
        ("interested", "parties"),
        ("white", "guard"),
        ("white", "guards"),
    }
)
"""Pairs of a modifier and a head that name parties to a treaty or a camp, and no institution."""

ROMAN = words("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi")
ORDINAL_WORDS = words(
    """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
twentieth
"""
)

OWNERS = words(
    """
people peoples workers peasants soldiers sailors cossacks deputies miners mountaineers women students writers
journalists teachers
"""
)
"""Whose institutions are named with a possessive ("People's Commissariat")."""

TOPICS = words(
    """
foreign affairs internal interior home military naval war navy army finance finances justice agriculture education
enlightenment food supply supplies labor labour people peoples trade commerce industry nationalities nationality
communications transport railways health welfare defense defence security economy propaganda information culture
people's commissars commissar workers' peasants' soldiers' sailors' cossacks' deputies nations republic east
communist party bolsheviks ministers ambassadors elders revolution struggle counter-revolution counterrevolution
speculation sabotage union unions soviets ways posts telegraphs assistance relief state national public social
central executive committee red cross refugees control inspection works transcaucasus caucasus front rear corps
general staff federation armed forces religious cults churches sciences arts near middle far europe asia orient
reconstruction emergency mountaineers mountain workers peasants soldiers plenipotentiaries representatives electors
international young women veterans intelligence research fisheries fishery forestry mines energy tourism science
technology sport industrialists merchants journalists writers
"""
)
"""Words after "of", "for", "on" that belong to an institution's name, where letter case says nothing."""

STANDING = words(
    """
entente comintern komintern politburo orgburo sovnarkom kavburo kavbyuro zakkraikom kraikom revvoensovet gosplan
cheka zakcheka azcheka vesenkha narkomindel narkominodel narkomnats narkomvoen narkomprod narkomvneshtorg zakkrajkom
revkom armrevkom azrevkom gruzrevkom kavrevkom armburo azburo zaksovnarkom zaksovnarkhoz zakrevkom bund
dashnaktsutyun dashnaktsutiun dashnaktsutyoun hnchak hunchak hnchakian ittihad musavat mussavat müsavat himmat
hummet gummet adalat ozakom zakkom komsomol pravda izvestia izvestiya reichstag bundestag bundesrat
bundesversammlung sejm duma knesset storting rigsdag riksdag parliament cortes sobranje wehrmacht gestapo luftwaffe
reichswehr waffen-ss kremlin quirinal vatican whitehall chrezvychaika tass havas reuters reuter stefani rosta
kavrosta wolff interfax антанта антанты антанте коминтерн коминтерна политбюро оргбюро совнарком совнаркома кавбюро
ревком ревкома ревкому армревком азревком реввоенсовет реввоенсовета реввоенсоветом дашнакцутюн мусават госдума
минюст нато обсе оон ес евросоюз евросоюза евросоюзу кремль кремля кремлю госдеп госдепа мвд фсб кгб пасе магатэ
"""
)
"""Institutions that are named by one word."""

STANDING_PHRASES: tuple[str, ...] = (
    "league of nations",
    "united nations",
    "red cross",
    "sublime porte",
    "white house",
    "security council",
    "supreme council",
    "great powers of the entente",
    "allied powers",
    "allied and associated powers",
    "central powers",
    "iron guard",
    "red army",
    "white army",
    "black sea fleet",
    "caspian flotilla",
    "royal navy",
    "royal air force",
    "paris peace conference",
    "peace conference",
    "young turks",
    "near east relief",
    "american committee for relief in the near east",
    "union and progress",
    "committee of union and progress",
    "grand national assembly",
    "scotland yard",
    "downing street",
    "quai d'orsay",
    "wilhelmstrasse",
    "ballhausplatz",
    "state department",
    "foreign office",
    "war office",
    "admiralty",
    "home office",
    "colonial office",
    "india office",
    "house of commons",
    "house of lords",
    "общее собрание",
    "красная армия",
    "красной армии",
    "красную армию",
    "лига наций",
    "лиги наций",
    "белый дом",
    "государственная дума",
    "государственной думы",
)
"""Institutions' names of several words that no head noun explains ("foreign office" only with capitals)."""

ABBREVIATIONS: dict[str, str] = {
    # states
    **dict.fromkeys(
        [
            "RSFSR",
            "USSR",
            "SSR",
            "U.S.S.R.",
            "R.S.F.S.R.",
            "TSFSR",
            "ZSFSR",
            "SSRA",
            "ASSR",
            "AzSSR",
            "ArmSSR",
            "USA",
            "US",
            "UK",
            "U.S.A.",
            "U.S.",
            "U.K.",
            "GDR",
            "FRG",
            "DDR",
            "BRD",
            "UAR",
            "FER",
            "DRA",
            "NKAO",
            "NKR",
            "RF",
            "РСФСР",
            "СССР",
            "ССР",
            "ССРА",
            "ЗСФСР",
            "ТСФСР",
            "АССР",
            "АзССР",
            "США",
            "КНР",
            "НКАО",
            "НКР",
            "РФ",
            "ФРГ",
            "ГДР",
            "ДВР",
            "БНСР",
            "ХНСР",
            "УССР",
            "БССР",
        ],
        "place",
    ),
    # institutions
    **dict.fromkeys(
        [
            "RMC",
            "RVS",
            "RCP",
            "RKP",
            "CPSU",
            "RSDLP",
            "RSDRP",
            "AUCP",
            "VKP",
            "CC",
            "TsK",
            "CK",
            "CEC",
            "TsIK",
            "VTsIK",
            "VCIK",
            "ARCEC",
            "CPC",
            "SNK",
            "NKID",
            "NKVD",
            "NKPS",
            "NKF",
            "VChK",
            "VCHK",
            "GPU",
            "OGPU",
            "KGB",
            "MID",
            "STO",
            "CPA",
            "CPAz",
            "CPAr",
            "CPG",
            "AKP",
            "AzCP",
            "ARF",
            "SR",
            "PSR",
            "CPT",
            "CPSUb",
            "NEP",
            "UN",
            "UNO",
            "NATO",
            "EU",
            "OSCE",
            "YMCA",
            "ACRNE",
            "NER",
            "S.S.",
            "S.A.",
            "NSDAP",
            "OKW",
            "OKH",
            "SD",
            "SS",
            "SA",
            "CIA",
            "FBI",
            "ICRC",
            "CUP",
            "TBMM",
            "GNA",
            "ECCI",
            "IKKI",
            "PCF",
            "KPD",
            "SPD",
            "CPGB",
            "MVD",
            "MGB",
            "RCP(B)",
            "RKP(B)",
            "VKP(B)",
            "RCP(b)",
            "RKP(b)",
            "VKP(b)",
            "CP(B)",
            "CP(b)",
            "AKP(B)",
            "AKP(b)",
            "AzCP(B)",
            "AzCP(b)",
            "ACP(B)",
            "CPA(B)",
            "CPA(b)",
            "CPAz(b)",
            "AUCP(B)",
            "AUCP(b)",
            "KP(b)",
            "KP(B)",
            "RKSM",
            "РВС",
            "РКП",
            "ВКП",
            "ЦК",
            "ЦИК",
            "ВЦИК",
            "СНК",
            "НКИД",
            "НКВД",
            "ВЧК",
            "ГПУ",
            "ОГПУ",
            "КГБ",
            "МИД",
            "СТО",
            "НАТО",
            "ООН",
            "ОБСЕ",
            "ЕС",
            "ЦРУ",
            "ФБР",
            "МВД",
            "ФСБ",
            "РКП(б)",
            "РКП(Б)",
            "ВКП(б)",
            "ВКП(Б)",
            "КП(б)",
            "АКП(б)",
            "АзКП(б)",
            "КПА",
            "РАН",
            "МГУ",
            "ПАСЕ",
            "БРИКС",
            "ВВС",
        ],
        "org",
    ),
}
"""General abbreviations -> what they name. Case as printed; a dotted one is looked up without its stops, too."""

NOT_NAMES = words(
    """
NB PS P.S. OK TV GMT AM PM A.M. P.M. BC AD B.C. A.D. NO ID ISBN ISSN PDF HTML WWW URL I II III IV V VI VII VIII IX X
XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI RG APO CA INR TOP SECRET COPY URGENT EYES ONLY LIMDIS NODIS EXDIS
PRIORITY TELEGRAM СМ ТЧ СГ ИЛИ
"""
)
"""Tokens of capitals that name nothing."""

RUSSIAN_HEADS = words(
    """
совет комитет комиссариат комисси бюро правительств министерств департамент парламент собрани съезд конференци дум
сенат мисси делегаци трибунал суд парти союз лиг федераци организаци движени банк компани корпораци институт
университет академи агентств управлени штаб командовани ревком исполком совнарком реввоенсовет центр служб
администраци фонд газет концерн театр ассоциаци посольств консульств коллеги завод клуб ассамбле прокуратур полици
музе ведомств холдинг канал издательств радиостанци телекомпани авиакомпани общество общества обществу госсовет
горсовет обком горком крайком президиум секретариат наркомат генштаб госдепартамент
"""
)
RUSSIAN_MILITARY = words("арми дивизи корпус бригад полк батальон фронт флот флотили отряд")
RUSSIAN_STATES = frozenset(["республик", "импери", "федераци", "королевств", "ханств"])
RUSSIAN_COMPOUNDS = words(
    """
ревком бюро совнарком исполком фронт военсовет наркомат райком нарком внешторг чека крайком обком партком
"""
) - {"нарком"}
RUSSIAN_MODIFIERS = (
    "революцион",
    "военн",
    "центральн",
    "исполнительн",
    "народн",
    "верховн",
    "национальн",
    "генеральн",
    "государственн",
    "чрезвычайн",
    "временн",
    "рабоче",
    "крестьянск",
    "коммунистическ",
    "социалистическ",
    "федеративн",
    "иностранн",
    "внутренн",
    "краев",
    "областн",
    "городск",
    "районн",
    "международн",
    "красн",
    "стрелков",
    "кавалерийск",
    "конн",
    "объединенн",
    "объединённ",
    "особ",
    "главн",
    "союзн",
    "высш",
    "конституционн",
    "арбитражн",
    "антимонопольн",
)
RUSSIAN_TOPICS = words(
    """
иностранных внутренних дел делам военных военным морским народных комиссаров обороны финансов юстиции земледелия
просвещения труда внешней внутренней торговли промышленности безопасности по рабочих крестьянских солдатских
депутатов наций министров уполномоченных образования науки культуры здравоохранения экономики транспорта связи
"""
)
"""Stems of heads, of states, of compounds ("Кав-бюро"), of adjectives, and words of business in Russian names."""

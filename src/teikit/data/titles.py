"""Words that stand beside a person's name: forms of address, offices, ranks, titles that follow, particles.

Lower case. An office is matched word by word ("People's Commissar for Foreign Affairs" = qualifier, office,
preposition, subject words).
"""

from __future__ import annotations

from teikit.data.table import words

HONORIFICS = words(
    """
comrade comrades com tov camarade camarades kamerad genosse citizen citizeness citoyen mr mrs ms miss dr m mme mlle
monsieur madame messrs herr frau fräulein signor signora señor señora sir monsignor chevalier maître fr lady lord
baron baroness count countess prince princess duke duchess marquis marquess viscount sheikh sheik shaykh mullah
mulla hadji haji hajji ayatollah rabbi father brother sister reverend rev abbé archbishop bishop catholicos
patriarch archimandrite pope cardinal saint king queen emperor empress tsar tsarina sultan shah emir amir kaiser bay
hanum hanim hoca dom don doña excellency товарищ товарища товарищу товарищем товарищи товарищей тов т тт гражданин
гражданина гражданину гражданке гражданка господин господина господину господином г г-н г-на г-ну г-жа доктор
доктора князь князя граф графа барон барона
"""
)

OFFICES = words(
    """
commander commanders chamberlain secretary-general minister-president commander-in-chief commandant commissar
commissars commissioner commissioners chairman chairmen chairwoman chairperson chair deputy secretary secretaries
representative representatives plenipotentiary plenipotentiaries delegate delegates minister ministers premier
ambassador ambassadors envoy consul consuls vice-consul consul-general attaché attache councillor councilor
counsellor counselor chancellor president presidents vice-president vice-chairman governor governors
governor-general mayor prefect chief chiefs head heads leader leaders member members officer officers director
directors inspector agent agents assistant aide adjutant aide-de-camp clerk translator interpreter editor
correspondent reporter speaker senator congressman deputy-chairman undersecretary under-secretary dictator regent
viceroy vizier commissary komissar military-commissar prosecutor judge professor academician doctor engineer
architect poet historian author lawyer priest teacher worker председатель председателя председателю председателем
секретарь секретаря секретарю секретарем комиссар комиссара комиссару комиссаром нарком наркома наркому
представитель представителя представителю представителем полпред полпреда полпреду командующий командующего
командующему командующим командир командира командиру начальник начальника начальнику начальником министр министра
министру министром член члена члену членом члены членов президент президента президенту президентом посол посла
послу послом генерал генерала генералу генералом полковник полковника военком военкома комфронта командарм
командарма начштаба наштарм главком главкома главкому комиссия заместитель заместителя заместителю зам
уполномоченный уполномоченного уполномоченному делегат делегата вождь лидер лидера губернатор губернатора директор
директора глава главы главе главой редактор профессор профессора академик адвокат депутат депутата сенатор
пресс-секретарь
"""
)

RANKS = words(
    """
general generals colonel colonels lieutenant lieutenant-colonel lieutenant-general major major-general captain
captains commodore admiral vice-admiral rear-admiral brigadier sergeant corporal marshal field-marshal generalissimo
gen col lt capt maj adm sgt brig cornet ensign hetman ataman sardar
"""
)

QUALIFIERS = words(
    """
plenipotentiary authorized authorised diplomatic military political people's people peoples' deputy vice acting
former first second third chief senior junior high supreme special extraordinary prime foreign general permanent
official provisional assistant executive regional district provincial responsible temporary honorary central naval
regimental divisional joint under consular commercial interim general-lieutenant народный народного народному
военный военного военному полномочный полномочного полномочному генеральный генерального первый первого
премьер-министр премьер-министра чрезвычайный
"""
)
"""Words before or within an office: "Plenipotentiary Representative", "Military Commissar"."""

PORTFOLIOS = words(
    """
foreign external internal interior home military naval army war navy affairs affair finance finances justice
agriculture education enlightenment food supply supplies labor labour trade commerce industry nationalities
nationality communications transport railways health welfare defence defense security economy propaganda information
culture staff posts telegraphs state national public social relations provisions inspection control workers'
peasants' relief land lands иностранных иностранным внутренних внутренним дел делам военных военным морским финансов
юстиции земледелия просвещения труда обороны
"""
)
"""What offices and ministries are for: "Commissar for Foreign Affairs", "Ministry of the Interior"."""

AFTER_NAME = words(
    """
pasha paşa pacha shah bey beg bek beyk effendi efendi efendy khan han aga agha ağa mirza beyli hanım khanum hanum bak
сардар паша бей бек эфенди хан ага
"""
)
"""Titles that follow the name and are part of it ("Ahmed Pasha", "Kerim Bey")."""

ABBREVIATED_OFFICES = (
    "nash",
    "nach",
    "nacht",
    "kom",
    "pred",
    "nar",
    "zam",
    "pom",
    "glav",
    "voen",
    "upr",
    "sek",
    "pol",
    "chlen",
    "naštarm",
    "nasht",
    "komand",
    "upol",
    "dezh",
    "osobo",
    "chief",
)
"""How telegraph abbreviations of Russian offices begin ("Kom-", "Nach-"): read so only where a hyphen follows."""

TELEGRAPH_OFFICES = words(
    """
komandarm komfront komandujuschy komanduyushchy kombrig komdiv komkor kompolka glavkom glavkoverkh voenkom voyenkom
nachshtab nashtarm nachshtarm nachdiv nachsnab nachoperod predsovnarkom predrevkom predrevvoensovet narkom
narkomindel narkomvoen narkomnats narkompros narkomprod polpred torgpred zamnarkom zampredrevvoensovet pomglavkom
komsomolets komvoisk kavkomfront komissar upolnomochenny predtsik predkavburo
"""
)

SPEECH_VERBS = words(
    """
said says say stated states declared declares reported reports informed informs wrote writes asked asks answered
answers replied replies added adds signed signs arrived arrives departed departs left leaves told tells telegraphed
telegraphs wired cabled proposed proposes demanded demands insisted insists believes believed thinks thought
considers considered explained explains objected spoke speaks announced announces agreed agrees refused refuses
received receives promised promises requested requests suggested suggests returned returns went came sent sends gave
ordered orders commanded met visited resigned fled died himself herself assured assures expressed expresses
presented appointed wants wanted hopes hoped knows knew noted notes pointed substituted substitutes protested
accepted invited
"""
)
"""Verbs whose subject is a person (or, less often, an institution)."""

SIGNED = frozenset({"signed", "sgd", "подпись", "подписал", "подписали", "gez", "signé"})
"""What a print puts in brackets before a name that was signed."""

PARTICLES = words(
    """
von van de der den di da dal della del la le du des zu zur ter ten el al bin ben ibn ogly oglu oğlu kyzy zade zadeh
бен ибн аль эль ван фон де оглы
"""
)
"""Lower-case parts within a surname."""

ARTICLES = frozenset("al el ad ed ud od ol ul as es us os at et ut az ez uz ar er ur an en un ash esh osh".split())
"""Forms of the Arabic article before a hyphen, within a name."""

PATRONYMICS = (
    "ovich",
    "evich",
    "yevich",
    "ovna",
    "evna",
    "yevna",
    "ович",
    "евич",
    "овна",
    "евна",
    "овича",
    "евича",
    "овичу",
    "евичу",
    "овичем",
    "евичем",
    "ovic",
    "evic",
)

SURNAME_ENDINGS: tuple[tuple[str, float], ...] = (
    ("yants", 2.5),
    ("iants", 2.5),
    ("yantz", 2.5),
    ("yanz", 2.2),
    ("janz", 2.2),
    ("yan", 2.0),
    ("ian", 0.9),
    ("jan", 0.6),
    ("yans", 0.8),
    ("uni", 0.5),
    ("shvili", 3.0),
    ("schwili", 3.0),
    ("dze", 2.4),
    ("adze", 3.0),
    ("idze", 3.0),
    ("iani", 1.2),
    ("uria", 1.0),
    ("ava", 0.7),
    ("aia", 0.8),
    ("ovich", 1.5),
    ("evich", 1.5),
    ("owicz", 2.5),
    ("ewicz", 2.5),
    ("ovic", 1.5),
    ("ević", 2.5),
    ("ović", 2.5),
    ("evsky", 2.0),
    ("ovsky", 2.0),
    ("inski", 1.8),
    ("insky", 1.8),
    ("ov", 1.8),
    ("ev", 1.5),
    ("yov", 2.2),
    ("yev", 2.2),
    ("iev", 2.0),
    ("off", 1.6),
    ("eff", 1.6),
    ("ova", 0.8),
    ("eva", 0.8),
    ("eyev", 2.5),
    ("ayev", 2.5),
    ("sky", 1.7),
    ("ski", 1.3),
    ("skiy", 1.8),
    ("skii", 1.8),
    ("skij", 1.8),
    ("tsky", 2.0),
    ("ckis", 1.0),
    ("skaya", 1.0),
    ("enko", 2.4),
    ("chenko", 2.6),
    ("chuk", 1.8),
    ("czuk", 1.8),
    ("uk", 0.3),
    ("ko", 0.3),
    ("in", 0.5),
    ("kin", 1.0),
    ("yin", 1.0),
    ("hin", 0.6),
    ("sin", 0.5),
    ("nin", 0.6),
    ("lin", 0.5),
    ("oğlu", 2.5),
    ("oglu", 2.5),
    ("zade", 2.0),
    ("zadeh", 2.5),
    ("pour", 0.6),
    ("escu", 2.5),
    ("eanu", 1.5),
    ("ides", 0.8),
    ("opoulos", 2.5),
    ("akis", 1.5),
    ("son", 0.8),
    ("sen", 0.7),
    ("ssen", 0.8),
    ("stein", 0.8),
    ("mann", 1.2),
    ("man", 0.2),
    ("berg", -0.1),
    ("feld", 0.4),
    ("vitz", 1.2),
    ("witz", 1.2),
    ("ez", 0.7),
    ("elli", 0.8),
    ("ini", 0.6),
    ("etti", 0.8),
    ("beyov", 2.0),
    ("bekov", 2.4),
    ("khanov", 2.4),
    ("янц", 2.5),
    ("ян", 1.5),
    ("яна", 1.0),
    ("яну", 1.0),
    ("яном", 1.5),
    ("швили", 3.0),
    ("дзе", 2.4),
    ("ов", 1.6),
    ("ев", 1.5),
    ("ова", 1.0),
    ("ева", 1.0),
    ("ову", 1.4),
    ("еву", 1.4),
    ("овым", 2.0),
    ("евым", 2.0),
    ("ский", 1.2),
    ("цкий", 1.6),
    ("ского", 0.6),
    ("скому", 0.6),
    ("ским", 0.4),
    ("енко", 2.4),
    ("ин", 0.8),
    ("иным", 1.2),
    ("ина", 0.3),
    ("ину", 0.5),
    ("ейев", 2.0),
    ("заде", 2.0),
)
"""Ending of a word -> how much it speaks for a surname (log-odds like, 0 = nothing; the longest ending counts)."""

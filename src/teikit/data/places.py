"""A general gazetteer of the Near East, the Caucasus, Russia and Europe in English; kinds of place; hints of context.

States, regions, seas and cities that documents of the twentieth century name, historical forms too; no village.
Names in lower case, comma-separated; forms of one place stand side by side. RUSSIAN gives Russian names by their stems.
"""

from __future__ import annotations

from teikit.data.table import words


def _names(text: str) -> frozenset[str]:
    return frozenset(name.strip() for name in text.replace("\n", ",").split(",") if name.strip())


STATES = _names("""
afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, austria-hungary,
azerbaijan, azerbaidjan, azerbaidzhan, aderbeijan, aderbaijan, azerbeijan, bahrain, bangladesh, belarus,
byelorussia, white russia, belgium, bolivia, bosnia, bosnia and herzegovina, herzegovina, brazil, britain,
great britain, united kingdom, bulgaria, burma, cambodia, cameroon, canada, ceylon, chad, chile, china, colombia,
congo, costa rica, croatia, cuba, cyprus, czechia, czechoslovakia, denmark, ecuador, egypt, england, eritrea,
estonia, ethiopia, abyssinia, finland, france, georgia, germany, ghana, greece, guatemala, haiti, hellas, honduras,
hungary, iceland, india, indonesia, iran, persia, iraq, mesopotamia, ireland, israel, italy, ivory coast, jamaica,
japan, jordan, transjordan, kazakhstan, kenya, korea, north korea, south korea, kosovo, kuwait, kyrgyzstan,
kirghizia, laos, latvia, lebanon, liberia, libya, liechtenstein, lithuania, luxembourg, luxemburg, macedonia,
madagascar, malaysia, malta, mexico, moldavia, moldova, monaco, mongolia, montenegro, morocco, mozambique, nepal,
netherlands, holland, new zealand, nicaragua, nigeria, norway, oman, pakistan, palestine, panama, paraguay, peru,
philippines, poland, portugal, qatar, romania, rumania, roumania, russia, saudi arabia, scotland, senegal, serbia,
siam, singapore, slovakia, slovenia, somalia, south africa, spain, sudan, sweden, switzerland, syria, taiwan,
tajikistan, tanzania, thailand, tunisia, turkey, türkiye, turkmenistan, uganda, ukraine, the ukraine,
united states, united states of america, uruguay, uzbekistan, vatican, venezuela, vietnam, viet-nam, wales, yemen,
yugoslavia, jugoslavia, zimbabwe, prussia, bavaria, saxony, ottoman empire, russian empire, german empire,
british empire, austro-hungarian empire, soviet union, soviet russia, soviet armenia, soviet azerbaijan,
soviet georgia, soviet ukraine, kemalist turkey, tsarist russia, union of soviet socialist republics,
russian socialist federative soviet republic, russian soviet federative socialist republic, russian federation,
far eastern republic, transcaucasian federation, transcaucasian republic,
transcaucasian socialist federative soviet republic, mountain republic, mountainous republic, third reich,
german reich, nazi germany, vichy france, british india, french indochina, manchukuo, ottoman turkey,
european turkey, asiatic turkey, hejaz, hedjaz
""")

REGIONS = _names("""
africa, america, north america, south america, latin america, central america, asia, central asia, asia minor,
anatolia, antarctica, arabia, arctic, balkans, balkan peninsula, baltic, baltic states, benelux, caucasus,
north caucasus, northern caucasus, south caucasus, transcaucasia, transcaucasus, trans-caucasia, trans-caucasus,
ciscaucasia, crimea, europe, eastern europe, western europe, central europe, far east, middle east, near east,
levant, maghreb, scandinavia, siberia, turkestan, urals, volga, donbas, donbass, kuban, don region, daghestan,
dagestan, chechnya, ingushetia, ossetia, north ossetia, south ossetia, kabarda, adygea, circassia, abkhazia,
adjaria, adjara, ajaria, adzharia, mingrelia, imereti, imeretia, guria, kakhetia, kakheti, svaneti, svanetia,
kartli, javakhk, javakheti, meskheti, samtskhe, borchalo, borchalu, lori, lorri, shirak, syunik, siunik, zangezur,
zanghezur, zangezour, karabakh, karabagh, qarabagh, garabagh, nagorno-karabakh, nagorny karabakh, nagorno karabakh,
mountainous karabakh, mountainous karabagh, mountain karabakh, upper karabakh, lower karabakh, artsakh,
nakhichevan, nakhchivan, nakhijevan, nakhitchevan, naxçıvan, nakhjavan, nakhidjevan, mughan, mugan, talysh,
shirvan, aran, western armenia, eastern armenia, turkish armenia, russian armenia, ottoman armenia, cilicia,
kurdistan, lazistan, pontus, thrace, eastern thrace, western thrace, rumelia, bessarabia, bukovina, bukowina,
dobruja, dobrudja, galicia, volhynia, podolia, transylvania, banat, wallachia, bohemia, moravia, silesia,
upper silesia, lower silesia, sudetenland, ruthenia, pomerania, east prussia, rhineland, westphalia, saar, ruhr,
alsace, lorraine, alsace-lorraine, burgundy, brittany, normandy, provence, savoy, flanders, lombardy, piedmont,
tuscany, sicily, sardinia, corsica, crete, dalmatia, istria, tyrol, south tyrol, carinthia, styria, catalonia,
andalusia, macedonia, epirus, lapland, karelia, livonia, courland, kurland, mazovia, khorasan, khorassan, gilan,
ghilan, mazandaran, luristan, persian azerbaijan, iranian azerbaijan, fergana, ferghana, bukhara, khiva, khorezm,
bashkiria, bashkortostan, tatarstan, kalmykia, yakutia, manchuria, tibet, xinjiang, sinkiang, punjab, bengal,
kashmir, indochina, indo-china, sinai, hauran, galilee, samaria, judea, california, texas, virginia, ohio,
pennsylvania, massachusetts, florida, alaska, protectorate of bohemia and moravia, arctic ocean, atlantic,
atlantic ocean, pacific, pacific ocean, indian ocean, mediterranean, mediterranean sea, black sea, caspian,
caspian sea, azov, sea of azov, baltic sea, north sea, red sea, aegean, aegean sea, adriatic, adriatic sea,
sea of marmara, marmora, dardanelles, bosphorus, bosporus, persian gulf, suez, suez canal, gallipoli, araxes, arax,
aras, araks, kura, euphrates, tigris, danube, rhine, seine, thames, dnieper, dniester, dnepr, terek, rion, rioni,
vistula, oder, elbe, nile, jordan river, lake van, lake urmia, lake sevan, sevan, gokcha, ararat, mount ararat,
aragats, alagöz, alagez, kazbek, elbrus, ararat valley, ararat plain, taurus, alps, carpathians, pyrenees,
himalayas, pamirs, hindu kush, erivan province, erivan governorate, elizavetpol province, elisavetpol province,
baku province, tiflis province, kutais province, kars province, kars oblast, kars region, batum oblast,
batum region, van vilayet, bitlis vilayet, sharur, sharur-daralagez, daralagez, daralagyaz, daralagöz, daralagiaz,
surmalu, surmali, etchmiadzin, echmiadzin, ejmiatsin, novo-bayazet, nor-bayazet, new bayazet, jevanshir, jivanshir,
javanshir, dzhevanshir, jebrail, jabrail, dzhebrail, karyagin, karyagino, aresh, nukha, shamkhor, kazakh uyezd,
akhaltsikh, akhaltsikhe, akhalkalak, akhalkalaki, ardahan, artvin, oltu, olti, kaghyzman, kagyzman, kaghizman,
sarikamish, sarykamysh, igdir, ordubad, ordubat, meghri, megri, kafan, kapan, sisian, goris, shusha, shushi,
shoushi, khankend, khankendi, stepanakert, dilijan, dilizhan, delizhan, karaklis, karakilisa, karakilis, vanadzor,
ijevan, hadrut, gadrut, martakert, martuni, askeran, lachin, kelbajar, kelbadzhar, kubatly, zangelan
""")

CITIES = _names("""
aachen, aberdeen, adana, adrianople, edirne, aleppo, alexandria, alexandrette, alexandretta, iskenderun,
alexandropol, alexandrapol, aleksandropol, gumri, gümri, gyumri, leninakan, algiers, alma-ata, almaty, amman,
amsterdam, ankara, angora, antioch, antwerp, archangel, arkhangelsk, ashgabat, ashkhabad, astara, astrakhan,
athens, aintab, baghdad, baku, bakou, barcelona, basel, basle, basra, batum, batumi, batoum, bayazet, bayazid,
beirut, belfast, belgrade, berdichev, berlin, bern, berne, birmingham, bitlis, bombay, bordeaux, boston,
bratislava, breslau, brest, brest-litovsk, bristol, brno, brussels, bucharest, budapest, buenos aires, burgas,
bursa, brussa, cairo, calais, calcutta, cambridge, canton, caracas, cherbourg, chernivtsi, czernowitz, chicago,
chisinau, kishinev, cologne, colombo, constantinople, constantinopole, istanbul, stamboul, copenhagen, cracow,
krakow, cordoba, damascus, danzig, gdansk, delhi, new delhi, derbent, deir ez-zor, detroit, diyarbakir, diarbekir,
diyarbekir, dnepropetrovsk, dorpat, dresden, dublin, dushanbe, düsseldorf, dusseldorf, edinburgh, ekaterinburg,
yekaterinburg, ekaterinodar, yekaterinodar, krasnodar, ekaterinoslav, elizavetpol, elisavetpol, yelizavetpol,
elizabethpol, ganja, gandja, gyanja, gandzha, gandzak, kirovabad, enzeli, anzali, erivan, yerevan, erevan, eriwan,
erzerum, erzurum, erzeroum, erzincan, erzinjan, erzindjan, essen, florence, frankfurt, frankfort, geneva, genoa,
ghent, glasgow, gomel, gori, graz, grozny, groznyi, gothenburg, hague, the hague, haifa, halifax, hamadan, hamburg,
hankow, hanoi, hanover, harbin, kharbin, havana, helsinki, helsingfors, hong kong, innsbruck, irkutsk, isfahan,
ispahan, izmir, smyrna, jaffa, jakarta, jassy, iasi, jerusalem, kabul, kaluga, karachi, karlsruhe, kars, kaunas,
kovno, kazan, kerch, kerman, kermanshah, kharkov, kharkiv, kharput, kherson, khoi, khoy, kiev, kyiv, kizlyar, kobe,
königsberg, konigsberg, konya, konia, krasnovodsk, kronstadt, kutais, kutaisi, kutaissi, kyoto, lausanne, leipzig,
lenkoran, lankaran, leningrad, st. petersburg, saint petersburg, petersburg, st petersburg, petrograd, leninsk,
lemberg, lvov, lviv, lwów, liege, liège, lille, lima, linz, lisbon, liverpool, ljubljana, laibach, lodz, łódź,
london, los angeles, lublin, lucerne, lübeck, lyon, lyons, madrid, magdeburg, mainz, makhachkala, port-petrovsk,
petrovsk, malatya, manchester, manila, mannheim, marash, mariupol, marseille, marseilles, maikop, mecca, medina,
melbourne, memel, klaipeda, merv, meshed, mashhad, metz, milan, mineralnye vody, minsk, mogilev, montreal, moscow,
moskva, mosul, mozdok, mudros, mukden, munich, mush, moush, muş, nagasaki, nalchik, nanking, naples, narva, nice,
nicosia, nikolaev, nikolayev, mykolaiv, nish, niš, nizhny novgorod, nizhni novgorod, novgorod, novocherkassk,
novorossiisk, novorossiysk, novorossisk, nuremberg, nürnberg, odessa, omsk, oran, orel, orenburg, oslo,
christiania, kristiania, ostend, oxford, padua, palermo, paris, peking, beijing, pekin, penza, perm, philadelphia,
piraeus, pisa, plovdiv, philippopolis, poltava, port arthur, port said, posen, poznan, poti, potsdam, poznań,
prague, praha, pressburg, pristina, pskov, pyatigorsk, quebec, ravenna, regensburg, rome, reval, tallinn,
reykjavik, riga, rio de janeiro, rize, rostov, rostov-on-don, rostov-on-the-don, rotterdam, rouen, rustavi, ryazan,
saigon, salmas, salonica, salonika, thessaloniki, saloniki, salzburg, samara, samarkand, samsun, san francisco,
san remo, san stefano, santiago, sarajevo, saratov, sassun, sasun, sebastopol, sevastopol, seoul, seville, sèvres,
sevres, shamakhi, shemakha, shanghai, shiraz, sidon, simbirsk, simferopol, sivas, skopje, smolensk, sochi, sofia,
spa, split, stalingrad, tsaritsyn, volgograd, stavropol, stettin, stockholm, strasbourg, strassburg, stuttgart,
sukhum, sukhumi, sydney, szeged, tabriz, tauris, tavriz, taganrog, tambov, tashkent, tbilisi, tiflis, tehran,
teheran, tel aviv, temir-khan-shura, tilsit, timisoara, tirana, tokyo, tokio, toronto, toulon, toulouse, trabzon,
trebizond, trapezund, trieste, tripoli, tula, tunis, turin, tver, tyre, ufa, ulan bator, urfa, urmia, urumia,
utrecht, van, varna, venice, verdun, versailles, vienna, vilna, vilnius, wilno, vinnitsa, vitebsk, vladikavkaz,
vladivostok, voronezh, warsaw, washington, weimar, wiesbaden, worms, yalta, yaroslavl, yokohama, york, new york,
new orleans, zagreb, agram, zhitomir, zugdidi, zurich, zürich, leiden, sumgait, mingechaur, agdam, aghdam, barda,
terter, fizuli, julfa, djulfa, dzhulfa, nor-nakhichevan, alaverdi, sanahin, sanain, kazakhstan, sarikamis, lahore,
baden-baden, bonn, canberra, ottawa, vichy, rapallo, locarno, mudanya, moudania, brest litovsk, tartu, athlone,
nakhichevan-on-don, khasav-yurt, buinaksk, beslan, gagra, ozurgeti, telavi, signakh, sighnaghi, signakhi, dusheti,
akhalkalaki, borjomi, batoumi, maku, ardebil, ardabil, resht, rasht, qazvin, kazvin, zanjan, miyaneh
""")

AMBIGUOUS = words(
    """
van spa nice reading worms split mush lima essen chad jordan orel georgia york tula bitlis kerman aras lori
washington don aran oltu posen tauris igdir rome paris virginia kura petrovsk kafan goris sisian martuni sevan perm
pisa florence lincoln penza samara nina medina victoria sofia alexandria saar rioni guria
"""
)
"""Names in the tables above that are also surnames, given names or words: the context must agree a little."""

DEMONYMS = words(
    """
abkhaz abkhazian adjarian afghan african albanian algerian allied american anatolian anglo arab arabian arabic
argentine armenian armeno asian asiatic assyrian aisor australian austrian austro-hungarian austro azerbaijani
azerbaijanian azeri azerbaidjani baltic balkan bashkir bavarian belgian bohemian bolshevik bosnian brazilian british
briton bulgarian byzantine canadian catalan caucasian central-asian chechen chinese christian circassian cossack
crimean croat croatian czech czechoslovak czechoslovakian danish dagestani dashnak dutch egyptian english englishman
estonian ethiopian european finnish finn flemish franco french frenchman georgian german greek gypsy hebrew hellenic
hindu hungarian icelandic indian ingush iranian iraqi irish islamic israeli italian japanese jewish jew kabardian
kalmyk kemalist kirghiz korean kurd kurdish latin latvian lett lettish lezgin lezghin lithuanian macedonian magyar
mexican moldavian moldovan mongol mongolian montenegrin moroccan muscovite muslim mussulman mohammedan nestorian
norwegian ossetian ottoman pakistani palestinian persian pole polish portuguese prussian romanian roumanian rumanian
russian ruthenian saxon scandinavian scottish scotch serb serbian siberian slav slavic slavonic slovak slovakian
slovene slovenian soviet spanish swede swedish swiss syrian tartar tatar transcaucasian trans-caucasian tunisian
turk turkic turkish turkmen turkoman turco turko ukrainian uzbek venetian vietnamese welsh aryan semitic semite
cypriot haitian cuban venezuelan yezidi yugoslav yugoslavian zionist russo anglo-french franco-british russo-turkish
turko-tatar armeno-tatar turco-tatar armeno-turkish armeno-georgian armenian-azerbaijani georgian-armenian
soviet-turkish soviet-armenian all-russian pan-turkic pan-turkist pan-islamic nazi fascist communist menshevik
musavatist mussavatist ittihadist tsarist denikin's wrangelite denikinite socialist-revolutionary social-democrat
kadet cadet армянский русский турецкий грузинский
"""
)
"""Adjectives and names of peoples and of parties' members: no mentions, but parts of institutions' names."""

RUSSIAN_DEMONYM_STEMS = (
    "армян",
    "азербайджан",
    "грузин",
    "русск",
    "российск",
    "турецк",
    "советск",
    "английск",
    "французск",
    "немецк",
    "германск",
    "персидск",
    "американск",
    "британск",
    "итальянск",
    "польск",
    "украинск",
    "европейск",
    "кавказск",
    "закавказск",
    "мусульманск",
    "татарск",
    "дашнак",
    "большевист",
    "меньшевист",
    "израильск",
    "иранск",
    "китайск",
    "японск",
    "греческ",
    "болгарск",
    "монгольск",
    "латвийск",
    "латышск",
    "эстонск",
    "литовск",
    "финляндск",
    "финск",
    "белорусск",
    "венгерск",
    "румынск",
    "сербск",
    "чехословацк",
    "австрийск",
    "шведск",
    "норвежск",
    "датск",
    "испанск",
    "афганск",
    "бухарск",
    "хивинск",
    "хорезмск",
    "туркестанск",
    "сибирск",
    "дальневосточн",
    "крымск",
    "курдск",
    "арабск",
    "еврейск",
    "корейск",
    "индийск",
    "дагестанск",
    "абхазск",
    "осетинск",
)

GROUP_ENDINGS = (
    "ists",
    "ites",
    "ite",
    "phile",
    "philes",
    "phobe",
    "phobes",
    "viks",
    "naks",
    "crats",
    "ians",
    "eans",
    "evtsy",
    "ovtsy",
    "istes",
    "isten",
)
"""Endings of names of groups of people (members of parties, followers of a leader)."""

KIND_BEFORE_OF = words(
    """
city town village district region province area territory uyezd uezd county canton station port valley plain
mountains fortress settlement hamlet vilayet sanjak khanate governorate oblast okrug raion island peninsula republic
kingdom emirate outskirts vicinity suburb capital state sector zone line direction frontier border heights pass
bridge monastery population inhabitants surroundings environs villages towns cities districts regions provinces
territories uyezds
"""
)
"""Kind nouns that stand before "of" and a place's name: "town of X"."""

KIND_AFTER = words(
    """
area region district province territory uyezd uezd route bridge ridge road highway railway front frontier border pass
valley plain gorge river station sector direction line fortress village town city county canton vilayet sanjak
governorate oblast okrug raion steppe mountains range peak heights garrison lowland plateau canal lake coast bay
harbor harbour port forest desert suburb zone areas regions districts provinces uyezds villages question
"""
)
"""Kind nouns that follow a place's name: "X ridge"."""

KIND_PROPER = words(
    """
sea ocean mountains mountain river strait straits peninsula valley province oblast uyezd uezd governorate district
region county vilayet sanjak gulf bay canal island islands republic empire kingdom khanate ssr steppe plain lake
range pass plateau territory
"""
)
"""Capitalised kind nouns after the name that belong to it: "Black Sea", "Erivan Province"."""

STATE_NOUNS = words(
    """
republic republics empire kingdom federation confederation emirate khanate sultanate reich commonwealth ssr
protectorate principality
"""
)
STATE_MODIFIERS = words(
    """
soviet socialist federative federal democratic people's autonomous independent union united peoples' sovereign
popular islamic transcaucasian
"""
)
PREFIXES = words(
    """
mount mt lake upper lower northern southern eastern western north south east west central new old great greater
little lesser saint st san santa fort cape port novo staro nor verkhny nizhny bolshoi malaya bad el al
"""
)
"""Words that begin a place's name ("Upper X", "Lake X")."""

JOINING = PREFIXES | words("kara ak kizil kyzyl qizil kok kala deli aq tash ust verkhne nizhne sredne yeni eski hadji")
"""First parts of places' names that a hyphen joins to the next ("Kara-X")."""

DIRECTIONS = words(
    """
north south east west northeast northwest southeast southwest north-east north-west south-east south-west
"""
)

BEFORE: dict[str, float] = {
    "in": 2.4,
    "near": 2.6,
    "toward": 2.4,
    "towards": 2.4,
    "into": 1.6,
    "at": 1.6,
    "through": 1.4,
    "via": 2.0,
    "across": 1.8,
    "around": 1.4,
    "inside": 1.6,
    "outside": 1.6,
    "within": 1.0,
    "beyond": 1.0,
    "throughout": 2.0,
    "between": 0.4,
    "to": 0.6,
    "from": 0.8,
    "on": 0.4,
    "over": 0.4,
    "upon": 0.4,
    "occupy": 2.6,
    "occupied": 2.4,
    "occupying": 2.6,
    "occupies": 2.4,
    "capture": 2.0,
    "captured": 0.8,
    "seize": 2.0,
    "seized": 1.6,
    "evacuate": 2.4,
    "evacuated": 2.2,
    "evacuating": 2.4,
    "enter": 1.6,
    "entered": 1.8,
    "entering": 1.8,
    "reach": 1.4,
    "reached": 1.4,
    "reaching": 1.4,
    "leave": 0.6,
    "left": 0.8,
    "leaving": 0.8,
    "liberate": 1.4,
    "cede": 2.0,
    "ceded": 2.0,
    "annex": 2.4,
    "annexed": 2.2,
    "besiege": 2.0,
    "visit": 0.2,
    "approaching": 1.2,
    "defend": 1.0,
    "invade": 2.2,
    "invaded": 2.2,
    "hold": 1.4,
    "holding": 1.4,
    "behind": 2.2,
    "off": 1.6,
    "cross": 1.8,
    "crossed": 1.8,
    "crossing": 1.8,
    "bombard": 2.0,
    "bombarded": 2.0,
    "shelled": 1.8,
    "bei": 0.8,
    "nach": 1.0,
    "à": 0.8,
    "в": 1.6,
    "во": 1.6,
    "на": 0.6,
    "из": 1.2,
    "под": 1.2,
    "около": 1.4,
    "близ": 2.0,
    "через": 1.6,
    "оставляя": 1.6,
    "оставив": 1.6,
    "занять": 1.8,
    "занял": 1.8,
    "заняли": 1.8,
    "занимает": 1.8,
    "занимают": 1.8,
    "взять": 1.4,
    "взяли": 1.4,
    "атаковали": 1.6,
    "атакуют": 1.6,
    "очистили": 1.6,
    "эвакуировать": 1.8,
    "эвакуировали": 1.8,
    "до": 0.6,
    "к": 0.2,
}
"""Word directly before an unknown name -> how much it speaks for a place."""

OF_NOUNS = words(
    """
occupation evacuation capture seizure liberation annexation defense defence fall bombardment siege occupying
surrender cession loss invasion sovietization sovietisation population inhabitants people armenians turks muslims
tatars villages possession restoration independence sovereignty territory territories north south east west
northeast northwest southeast southwest north-east north-west south-east south-west question problem borders
boundaries status mayor governor consul garrison future abandonment masses fate districts regions
"""
)
"""Nouns before "of" that speak for a place after it."""

RIVERSIDE = words("along across crossed cross crosses crossing behind beyond")
"""Words before "the" and an unknown name that make it a river or a range: "crossed the X"."""

BANKS = words("bank banks mouth source sources headwaters shore shores bend ford basin")
"""Nouns before "of the" and the name of a river."""

KIND_DIRECT = words("river lake port station village town city hamlet fortress island cape")
"""Kind nouns that stand directly before a place's name: "the river X"."""

ROUTE_BEFORE = words(
    """
line railway railways road highway route section sector front дорога дороги дороге дорогу дорогой линия линии линию
участок участка участке тракт тракта тракту направлении
"""
)
"""Words before a route: "the line X–Y", "железной дороги X – Y"."""

FATE = words("occupied evacuated cleared besieged bombarded shelled burned burnt surrounded fallen ours")
"""What is said of a place that the war has reached: "X has fallen", "X and Y are evacuated"."""

RUSSIAN_MOTION = (
    *("границ", "лини", "железн", "дорога", "дороги", "дорогу", "дороге", "поезд", "путь", "пути"),
    *(
        "пройд",
        "проход",
        "прошёл",
        "прошел",
        "прошл",
        "идёт",
        "идет",
        "идут",
        "ушёл",
        "ушел",
        "ушл",
        "отошёл",
        "отошел",
    ),
    *(
        "отошл",
        "отступ",
        "отход",
        "двинул",
        "движ",
        "прибы",
        "выех",
        "приех",
        "уех",
        "переех",
        "бежал",
        "вышел",
        "вышл",
    ),
    *("направил", "направля", "отправил", "переброш", "перебрас", "наступ", "подош", "продви", "переш", "вступ"),
    *("верну", "возвра", "эвакуи", "выступ", "подход"),
)
"""How Russian words of motion and of borders begin: prepositions after them in the sentence stand before places."""

RUSSIAN_PROPER_KINDS = ("залив", "озер", "озёр", "мор", "остров", "полуостров", "пролив", "хребет", "хребт", "перевал")
"""How Russian kind nouns begin that belong to the name after its adjective, other kinds do not."""

RUSSIAN_OTHER_KINDS = ("станиц", "станци", "уезд", "волост", "район", "округ", "долин", "крепост", "ущель", "тракт")

RUSSIAN = words(
    """
армени росси грузи азербайджан турци перси иран герман франци англи великобритани итали польш украин белорусс
беларус латви литв эстони финлянди швеци норвеги дани австри венгри чехословаки чехи словаки румыни болгари серби
югослави греци албани испани португали швейцари бельги голланди нидерланд инди кита япони коре монголи вьетнам
пакистан афганистан сири ливан израил палестин египт ливи алжир тунис марокк эфиопи америк европ ази африк австрали
канад мексик бразили аргентин чил куб кавказ закавказ карабах зангезур нахичеван шуш баку тифлис тбилиси эриван
ереван батум москв ленинград петербург петроград киев одесс харьков минск риг вильн варшав берлин париж лондон вен
праг будапешт бухарест софи белград афин стамбул константинопол анкар ангор тегеран тавриз багдад каир дели пекин
токио вашингтон нью-йорк чикаго женев лозанн гааг брюссел амстердам копенгаген стокгольм осло хельсинк карс эрзерум
ардаган артвин александропол гюмри дилижан каракилис горис казах гянж елисаветпол ордубад джульф владикавказ ростов
кубан крым абхази осети аджари чечн дагестан сибир урал туркестан ташкент самарканд бухар анатоли кирги казахстан
узбекистан туркмени таджикистан молдави молдов македони черногори хорвати боснии босни словени косов ирак кувейт
йемен иордани кипр мальт ислан ирланди шотланди екатеринбург новосибирск казан самар саратов волгоград волг
владивосток иркутск омск томск перм воронеж краснодар сочи мурманск калининград псков новгород смоленск твер рязан
калуг ярославл брест львов донецк днепр севастопол симферопол ялт женеву степанакерт ханкенд герюс шамхор закатал
евлах агдам лачин парагва уругва колумби венесуэл эквадор перу боливи коста-рик ямайк таити иерусалим дамаск бейрут
гродн ковн двинск режиц ревел нарв гельсингфорс виленщин царицын астрахан кронштадт ург кяхт кобдо улясута
верхнеудинск хабаровск благовещенск манчжури маньчжури харбин мукден тибет синьцзян кашгар хив хорезм герат мешхед
мерв красноводск энзели решт гилян мазандеран трапезунд самсун смирн адрианопол фраки мосул месопотами силези галици
волын подоли бессараби буковин новороссийск екатеринодар елизаветград симферопол херсон николаев витебск гомел
полоцк белосток пинск люблин исламабад кабул дубай гонконг шанхай лос-анджелес сан-франциско нью-орлеан калифорни техас флорид миннесот балти
прибалтик скандинави
"""
)
"""Stems of Russian names of places (the ending of the case is taken off first)."""

PLACE_ENDINGS: tuple[tuple[str, float], ...] = (
    ("abad", 2.5),
    ("avan", 1.2),
    ("kert", 1.8),
    ("kend", 2.2),
    ("kent", 1.2),
    ("stan", 2.0),
    ("istan", 2.5),
    ("burg", 1.6),
    ("bourg", 1.4),
    ("burgh", 1.5),
    ("grad", 2.4),
    ("gorod", 2.4),
    ("pol", 1.2),
    ("opol", 2.4),
    ("ovka", 2.0),
    ("evka", 2.0),
    ("inka", 0.5),
    ("ino", 0.4),
    ("ovo", 1.2),
    ("evo", 1.0),
    ("sk", 1.6),
    ("tsk", 2.0),
    ("insk", 2.2),
    ("land", 1.4),
    ("shire", 2.5),
    ("ford", 0.8),
    ("bridge", 0.8),
    ("ville", 1.2),
    ("ton", 0.4),
    ("ham", 0.3),
    ("mouth", 1.5),
    ("dagh", 2.5),
    ("dag", 1.6),
    ("chay", 2.2),
    ("chai", 2.0),
    ("tchai", 2.2),
    ("cay", 1.0),
    ("çay", 2.5),
    ("su", 0.4),
    ("tepe", 2.0),
    ("köy", 2.2),
    ("keuy", 2.2),
    ("koy", 1.5),
    ("hisar", 2.2),
    ("kala", 1.5),
    ("kale", 1.2),
    ("qala", 2.0),
    ("lar", 0.6),
    ("lu", 0.6),
    ("ler", 0.3),
    ("bulak", 2.2),
    ("bulag", 2.2),
    ("dara", 1.5),
    ("dere", 1.5),
    ("tapa", 1.2),
    ("kilisa", 2.2),
    ("kilissa", 2.2),
    ("kilise", 2.2),
    ("dzor", 2.4),
    ("tsor", 2.0),
    ("shen", 1.8),
    ("berd", 1.4),
    ("vank", 2.0),
    ("lesa", 0.6),
    ("akert", 2.2),
    ("eti", 0.4),
    ("isi", 0.4),
    ("ia", 0.5),
    ("heim", 0.8),
    ("dorf", 1.5),
    ("stadt", 1.8),
    ("hausen", 1.5),
    ("wald", 0.6),
    ("thal", 1.0),
    ("zhou", 2.0),
    ("king", 0.2),
    ("pur", 1.2),
    ("pore", 1.0),
    ("polis", 2.2),
    ("град", 2.2),
    ("город", 2.0),
    ("бург", 1.5),
    ("поль", 1.5),
    ("абад", 2.2),
    ("стан", 2.0),
    ("ск", 1.4),
    ("ия", 0.8),
    ("ию", 0.6),
    ("ии", 0.5),
    ("кенд", 2.0),
    ("дзор", 2.2),
    ("шен", 1.5),
    ("даг", 1.4),
    ("чай", 1.4),
)
"""Ending of a word -> how much it speaks for a place."""

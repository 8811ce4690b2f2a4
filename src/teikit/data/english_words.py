"""English words that begin a sentence or a title without being a name.

Two tables: FUNCTION (words of grammar, which no line in title case makes into a name) and COMMON (dictionary forms of
the words that letters, telegrams, minutes and treaties are made of). Inflected and derived forms are recognised by
their endings (`ENDINGS`, `DERIVED`), so the table holds lemmas. All in lower case.
"""

from __future__ import annotations

from teikit.data.table import words

FUNCTION = words(
    """
a about above according accordingly across after afterwards again against ago ahead all almost alone along already
also although always am amid among amongst an and another any anybody anyone anything anyway anywhere apart are
around as aside at away back be became because become been before beforehand behind being below beneath beside
besides between beyond both but by can cannot concerning considering could despite did do does doing done down due
during each either else elsewhere enough especially etc even ever every everybody everyone everything everywhere
except few first firstly following for formerly forthwith fourth from further furthermore given had has have having
he hence her here hereby herein hereinafter hereto herewith hers herself him himself his hither how however i if
immediately in inasmuch including indeed inside insofar instead into is it its itself just last lastly latter least
less lest let like likewise many may me meanwhile might mine more moreover most much must my myself namely near
nearly neither never nevertheless next no nobody none nonetheless nor not nothing notwithstanding now nowhere of off
often on once one only onto or other others otherwise ought our ours ourselves out outside over own owing per
perhaps please presently previously quite rather re regarding respectively same second secondly seldom several shall
she should since so some somebody someone something sometimes somewhat somewhere soon still subsequently such than
that the thee their theirs them themselves then thence there thereafter thereby therefore therein thereof thereto
thereupon these they thing third thirdly this those thou though three through throughout thus till to today together
tomorrow tonight too toward towards two under undermentioned undersigned unless unlike until unto up upon us used
usually various very via was we were what whatever when whence whenever where whereas whereby wherein whereof
whereupon wherever whether which whichever while whilst who whoever whole whom whose why will with within without
would yes yesterday yet you your yours yourself yourselves ten five six seven eight nine eleven twelve hundred
thousand million half twenty thirty forty fifty sixty seventy eighty ninety dozen
"""
)

COMMON = words(
    """
abandon abide ability able abolish abroad absence absent absolute absorb abstract abuse accept access accident
accompany accomplish accord account accuse achieve acknowledge acquire act action active actual add addition address
addressee adhere adjacent adjourn adjust administer admiral admire admit adopt advance advantage adversary advice
advise adviser affair affect affirm afford aforementioned aforesaid afraid afternoon age agent aggression aggressive
agitate agree aid aim air alarm alert alien alike alive allege alliance allied allow ally ambassador ambition
ambitious amend ammunition amount ample amusing ancient anger angry animal annex announce annual annul answer anthem
anticipate anti-soviet anxiety anxious apologize apparatus apparent appeal appear appease appendix apply appoint
appraise appreciate apprehend approach appropriate approve approximate april arbitrary arc archive archival area
argue arise arm armament armed armistice army arouse arrange arrest arrive art article artillery ascertain ask
aspect aspiration assault assemble assembly assert assess assign assist associate assume assure atrocity attach
attack attain attempt attend attention attitude attract audience august author authority authorize autograph
autonomous autonomy autumn avail available avert avoid await awake award aware awful backward bad badly bag balance
ball ballot ban band bandit bank bar bare barely bargain barrack base basic basis battalion battery battle bay
bayonet beach bear beast beat beautiful beg begin behalf behave belief believe belong beloved bend benefit best
better big bill bind birth bit bitter black blame bless blind block blockade blood bloody blow blue board boat body
boil bold bomb bombard bond book border bore born borrow boundary bourgeois bourgeoisie box boy branch brave bread
break breakfast breast breath breathe bridge brief brigade brilliant bring broad broadcast brother brown brush
brutal budget build building bulk bullet bulletin burden bureau burn burst bury bush business busy buy cabinet cable
calamity calculate call calm camp campaign cancel candidate capable capacity capital captain captive capture car
card care careful carriage carry cart case cash cast castle catastrophe catch category cattle cause caution cavalry
cease cede celebrate cell censor census centre center central century ceremony certain certificate certify chain
chair chairman challenge chance change chaos chapter character characterize charge chase chauvinism chauvinist cheap
check chief child children choice cholera choose chronology church cipher circle circular circumstance citizen
citizenship city civil civilian claim clarify clash class classified clause clean clear clearly clergy clever
climate climb clock close closed cloth clothe clothing club clumsy coal coalition coast coat code coincide cold
collaborate collapse collar colleague collect collection collective college collegium colonel colonial colony column
combat combine come comfort command commander commence comment commerce commercial commission commissar commissariat
commissioner commit committee common commune communicate communication communism communist community companion
company compare compatriot compel compensate compensation compete competent compile complain complaint complete
complex complicate comply compose compromise compulsory comrade conceal concede conceive concentrate concept concern
concession conciliate conclude concrete condemn condition conduct confer conference confess confidence confident
confidential confirm conflict confront confuse congratulate congress connect connection conquer conscience conscious
consent consequence conservative consider consist consistent consolidate conspiracy conspire constant constituent
constitute constitution constrain construct consul consular consulate consult consume contact contain contemplate
contemporary contempt content contents context continue contract contradict contrary contribute contribution control
controversy convene convenient convention conversation convert convey convince convoke cook cool cooperate
cooperation coordinate copy corner corps correct correspond correspondence correspondent cossack cost costly cotton
council counsel counselor count counter-revolution counterrevolution counterrevolutionary country countryside coup
courage courier course court courteous courtesy cousin cover create credit creditor crew crime criminal crisis
critical criticize cross crowd crown crucial cruel cruelty crush cry cultural culture cure curious currency current
currently custom cut cynical daily damage danger dangerous dare dark data date daughter dawn day dead deadline deaf
deal dear death debate debt december decide deciding decipher decision decisive declare decline decree dedicate deed
deem deep defeat defect defence defend defender defense defer define definite degree delay delegate delegation
deliberate delicate delight delimit deliver delivery demand demarcation demobilize democracy democrat democratic
demolish demonstrate denounce deny depart department depend dependent deploy deport depose deprive depth deputy
derive descend describe desert deserve design designate desirable desire desk desperate despatch despot despotism
destination destiny destroy destruction detach detachment detail detain determine devastate develop device devise
devote dialogue dictate dictatorship die differ difference different difficult difficulty dig dignity diminish dine
dinner diplomacy diplomat diplomatic direct direction directive director directorate dirty disagree disappear
disappoint disarm disaster discern discharge discipline disclose discontent discover discuss disease disgrace
disgust dislike dismiss disorder dispatch display dispose disposal dispute disputed disregard disrupt dissatisfied
dissolve distance distant distinct distinguish distort distress distribute district disturb disturbance diverse
divide division divorce doctor doctrine document documentary dog domestic dominate door double doubt draft drag
dragoon draw dream dress drink drive drop dry dual duly duma duration duty dwell eager early earn earnest earth
earthquake ease east eastern easy eat echo economic economy edge edit edition editor educate education effect
effective efficient effort eight elaborate elder elect election element elementary eliminate embark embarrass
embassy embrace emerge emergency emigrant emigrate eminent emissary emotion emperor emphasis emphasize empire employ
employee empty enable enclose encounter encourage encrypt encrypted end endanger endeavor endeavour endure enemy
energetic energy enforce engage engine engineer enhance enjoy enlighten enormous ensure entail enter enterprise
enthusiasm entire entirely entitle entrance entreat entrust envelope environment envoy envy epidemic episode equal
equip equipment equivalent era error escape escort essence essential establish estate esteem esteemed estimate
eternal ethnic ethnographic evacuate evade evaluate eve evening event eventual evidence evident evil evoke exact
examine example exceed excellency excellent exception excerpt excess exchange excite exclude exclusive excuse
execute executive exempt exercise exert exhaust exhibit exile exist expand expansion expansionism expect expedient
expedition expel expense experience expert expire explain explicit exploit explore explosion export expose
exposition express extend extension extensive extent exterior exterminate external extinguish extort extra extract
extraordinary extreme eye face facilitate fact faction factor factory fail failure fair faith faithful fall false
fame familiar family famine famous far farm fashion fast fatal fate father fatherland fault favor favour favorable
favourable fear feature february federal federation federative feed feel fellow female fence ferment few field
fierce fight fighter figure file fill final finance financial find fine finger finish fire firm fish fit fix flag
flame flank flat flee fleet flesh flight float flood floor flour flow flower fly foe folk follow follower food foot
footnote forbid force forced foregoing foreign foreigner foremost foresee forest forever forget forgive form formal
formation former formula forth fortification fortify fortnight fortress fortunate fortune forum forward found
foundation founder fraction frame framework frank fraternal fraud free freedom frequent fresh friday friend friendly
friendship front frontier fruit frustrate fuel fulfil fulfill full fun function fund fundamental funeral furnish
fury future gain gallant game gang garden garrison gas gate gather gaze general generate generation generous genius
genocide gentile gentle gentleman geographic geographical get gift girl give glad glass global glorious glory goal
god gold good goods govern government governor governorate grace grade gradual grain grand grant grasp grass
grateful gratitude grave gravity great greedy green greet greeting grief grievance gross ground group grow growth
guarantee guard guerrilla guest guide guideline guilt guilty gun gunpowder habit hair hall halt hammer hand handicap
handle handwritten hang happen happiness happy harbor harbour hard hardship harm harmony harsh harvest haste hasten
hat hate hatred haul head headquarters headquarter health hear heart hearty heat heaven heavy height heir hello helm
help henceforth herd heritage hero heroic hesitate hide high highland highlight highway hill hinder hinterland
historic historical history hold holiday holy home homeland honest honor honorable honour honourable hope hopeless
horde horrible horror horse horseman hospital host hostage hostile hostility hot hotel hour house household huge
human humanitarian humanity humble humiliate hunger hungry hunt hurry hurt husband hut hypothesis idea ideal
identical identify identity ideology idle ignorance ignore ill illegal illness illusion illustrate image imagine
imitate immense imminent imminently immoral impartial impatient impede impediment imperative imperial imperialism
imperialist implement implication imply import important impose impossible impotent impress impression imprison
improper improve impulse inability inaction inadmissible incapable incident incite inclination incline include
income inconsistent inconvenient incorporate increase incursion indebted indefinite independence independent index
indicate indifferent indignant indignation indirect indispensable individual induce industrial industry inevitable
infantry infer inferior infinite infirmary inflict influence influential inform information infringe inhabit
inhabitant inherent initial initiate initiative injure injury injustice inner innocent inquire inquiry insane insert
inside insignificant insist inspect inspector inspire instability install instance instant instigate institute
institution instruct instruction instrument insufficient insult insurgent insurrection intact integral integrity
intellectual intelligence intelligentsia intelligible intend intense intensify intent intercept interest interfere
interim interior intermediary intermediate internal international internationalist interpret interpreter interrogate
interrupt intervene intervention interview intimate intrigue introduce introduction invade invader invasion invent
inventory invest investigate investigation invite invoke involve irregular irritate island isolate issue item
january jeopardize jew jewish jews join joint journal journalist journey joy judge judicial july june junction
juncture junior juridical jurisdiction jurist just justice justify keep key kill kilometer kilometre kind kindle
kindly king kingdom knife knock know knowledge labor labour lack lady lake lamentable land landlord landlady
landowner language large largely late later laugh launch law lawful lawyer lay lead leader leadership leading leaf
leaflet league learn leave lecture left leg legacy legal legate legation legislate legislative legitimate lend
length letter level liability liable liaison liar liberal liberate liberation liberty library licence license lie
lieutenant lieu life lift light limit line link liquidate list listen literary literal literature little live
livelihood living load loan local locate location lock locomotive lofty logic long look loose loot lord lose loss
lot loud love low lower loyal loyalty luck lunch luxury machine machine-gun madam magnificent magnitude mail main
maintain major majority make male malicious man manage manager mandate maneuver manifest manifesto manifestation
manner mansion manufacture manuscript map march margin marine mark market marriage marry marshal martial mass
massacre master match material mate matter mature maximum mayor meal mean means measure mechanism medal mediate
mediation mediator medical medicine medium meet meeting member membership memoir memorable memorandum memorial
memory menace mention menshevik merchant mercy mere merit message messenger metal method middle midday midnight
midst migrate military militia mill mind mineral mines minimum minister ministerial ministry minor minority minute
miracle misery misfortune mislead mission missionary mistake mister misunderstand misunderstanding mob mobile
mobilize mobilization mode moderate modern modest modify moment monarch monarchist monarchy monastery monday money
monitor month monument mood moral morale morning mortal mosque mother motion motive mount mountain mountainous mourn
mouth move movement municipal munition murder murderer muslim mussulman mohammedan moslem mutual mutiny naked name
narrate narrow nation national nationalism nationalist nationalistic nationality native natural nature naval navy
neat necessary necessitate necessity need needless negative neglect negotiate negotiation negotiator neighbor
neighbour neighboring neighbouring nephew nerve net neutral neutrality new newborn news newspaper nice night
nobility noble noise nominate nonsense noon normal north northern northeast northeastern northwest northwestern
northward nose notable notary note notice notify notion notorious november nuisance null nullify number numerous
oath obey object objection objective obligation obligatory oblige obscure observe observer obstacle obstinate
obstruct obtain obvious occasion occupation occupied occupy occur ocean october odd offence offend offense offensive
offer office officer official officially oil okay old omen omission omit onward open opera operate operation
operational operative opinion opponent opportune opportunity oppose opposite opposition oppress oppression option
oral orator orchestra order ordinance ordinary organ organic organise organization organisation organize oriental
orient orientation origin original orphan oust outbreak outcome outer outfit outlaw outline outlook outpost outrage
outset outstanding outward overcome overlook overrun overseas oversee overthrow overturn overview overwhelm
overwhelming owe owner ownership oxen pace pacific pacify pack package page pain paint pair palace panic paper par
parade paragraph parallel parcel pardon parent parish park parliament parliamentary part participant participate
participation particular partisan partition partner party pass passage passenger passion passive passport past path
patience patient patriarch patriot patriotic patrol pave pay payment peace peaceful peasant peasantry peculiar
penalty penetrate penetration people peoples perfect perform peril period perish permanent permission permit
perpetrate perpetual persecute persecution persevere persist person personal personality personally personnel
perspective persuade pertain petition petroleum phase phenomenon philosophy photograph phrase physical physician
picture piece pillage pilot pioneer pipeline pity place plague plain plan plane plant platform play plea plead
pleasant please pleasure pledge plenary plenipotentiary plenty plenum plot plough plunder pocket poem poet pogrom
point poison pole police policeman policy polite political politician politics poll poor pope popular populate
population port portion portrait pose position positive possess possession possible post postal postpone postscript
potential pound poverty powder power powerful practical practically practice praise pray prayer preach preamble
precaution precede precedent precious precise precisely preclude predetermine predict predominant prefer preface
preference prejudice preliminary premature premier premise preparation preparatory prepare prescribe presence
present preservation preserve preside presidency president presidential presidium press pressing pressure prestige
presume presuppose pretend pretender pretext pretty prevail prevent previous price pride priest primary prime
primitive prince princess principal principle print prior priority prison prisoner private privilege prize probable
problem procedure proceed proceedings process proclaim proclamation procure produce product production profess
profession professional professor profit profound program programme progress progressive prohibit project
proletarian proletariat prolong prominent promise promote prompt promptly promulgate proof propaganda proper
property prophet proponent proportion proposal propose proposition proprietor prosecute prosecution prosecutor
prospect prosper prosperity protect protection protectorate protest protocol protract proud prove provide province
provincial provision provisional provocation provocative provoke prudent public publication publicity publish pull
pump punish punishment pupil puppet purchase pure purge purpose pursuant pursue pursuit push put puzzle
qualification quality quantity quarrel quarter quarters quartermaster queen quell question questionnaire quick quiet
quit quota quote race radical radio radiogram radius raid rail railroad railway rain raise rally random range rank
ransom rapid rare rascal rate ratification ratify ration raw reach react reaction reactionary read reader readiness
reading ready reaffirm real realise realistic reality realize realm reap rear reason reasonable reassure rebel
rebellion rebuff rebuild recall receipt receive recent reception reckon reclaim recognise recognition recognize
recommend reconcile reconciliation reconnaissance reconsider reconstruct reconstruction record recourse recover
recovery recruit rectify red redeem redress reduce refer referendum refine reflect reform refrain refuge refugee
refusal refuse refute regain regard regime regiment region regional register registry regret regular regulate
regulation reich reign reinforce reinforcement reiterate reject relate relation relationship relative release
relevant reliable reliance relief relieve religion religious reluctant rely remain remainder remark remarkable
remedy remember remembrance remind reminder remnant remote remove removal render renew renounce renunciation reopen
reorganize repair repay repeal repeat repel repent repetition replace replenish reply report reporter repose
represent representation representative repress repression reproach republic republican repudiate repulse reputation
request require requisite requisition rescue research resemble resent resentment reserve reservation reservist
reside residence resident resign resignation resist resistance resolute resolution resolve resort resource respect
respond response responsibility responsible rest restitution restoration restore restrain restrict result resume
retain retaliate retaliation reticent retire retreat retribution return reveal revenge revenue reverse review revise
revision revive revolt revolution revolutionary revolutionize revolver reward rich ride rider ridge ridiculous rifle
right ring riot rise risk rival river road roar rob robber rock role roll roof room root rough round rout route
routine row royal rude ruin rule ruler rumor rumour run rupture rural rush ruthless sabotage saber sabre sack sacred
sacrifice sad safe safeguard safety sail saint sake salary sale saloon salt salute salvation sample sanction
sanctuary sane sanitary satellite satisfaction satisfactory satisfy saturday savage save saving say scale scandal
scanty scarce scatter scene schedule scheme scholar school science scientific scope scoundrel scout sea seal search
season seat secede secession second-rate secrecy secret secretariat secretary section sector secular secure security
see seek seem segment seize seizure select self selfish self-defence self-defense self-determination self-government
sell semi send senior sense sensible sensitive sentence sentiment separate separatist september sequence sergeant
series serious servant serve service session set settle settlement settler severe sew shade shadow shake shame shape
share sharp shatter shed sheep sheet shelf shell shelter shepherd shift ship shock shoe shoot shore short shortage
shot shoulder shout show shrewd shut sick side siege sight sign signal signatory signature signify signing silence
silent silver similar simple simplify simultaneous sin sincere single sink sir sister sit site situate situation
size sketch skilful skill skilled skirmish sky slander slaughter slave slavery sleep slight slogan slow small smart
smash smoke smooth smuggle snow so-called soap sober social socialism socialist society soft soil sojourn soldier
sole solely solemn solicit solidarity solution solve son soul sound source south southern southeast southeastern
southwest southwestern southward sovereign sovereignty soviet sovietize sovietization sovietisation soviets space
spare speak speaker special specialist specific speculate speech speed spell spend sphere spirit spiritual splendid
split spoil spokesman sponsor spontaneous sport spot spread spring spur spy squad squadron square stab stability
stable staff stage stain stamp stand standard standpoint standstill star start startle starvation starve state
statement statesman station statistics status statute statutory stay steady steal steam steel steep steer stem step
stern stick stipulate stipulation stock stomach stone stop store storm story straight strain strait strange stranger
strategic strategy stream street strength strengthen stress stretch strict strike string strip strive stroke strong
stronghold structure struggle stubborn student study stuff stupid style subdue subject subjugate sublime submission
submit subordinate subscribe subsequent subsidy substance substantial substitute subversive succeed success
successful successor suddenly sudden suffer sufficient suffice suffrage suggest suggestion suicide suit suitable sum
summary summer summit summon sunday sun superfluous superior supervise supplement supplementary supply support
supporter suppose suppress suppression supreme sure surety surface surplus surprise surrender surround survey
survive suspect suspend suspicion suspicious sustain swear sweep swift sword symbol sympathy symptom synagogue
synchronous system systematic table tactic tactics take tale talk tall target tariff task tatar tatars tax teach
teacher team tear technical technique telegram telegraph telephone telephonic teletype television tell temper temple
temporary tempt tenacious tend tendency tender tense tension tent tentative tenure term terminate territorial
territory terror terrorism terrorist test testify testimony text thank thanks theater theatre theft theme theory
thereabouts thick thief thin think thorough thought thousand threat threaten throat throne throw thursday ticket
tide tie tight tighten timber time timely tire title tobacco toil token tolerate tolerance tomb ton tone tongue tool
top topic torture total touch tough tour tourist town township trace track trade tradition traditional traffic
tragedy tragic trail train training traitor tranquility transaction transcaucasian transcript transcription transfer
transform transgress transit transition transitional translate translation translator transmission transmit
transparent transport transportation trap travel traveller treacherous treachery treason treasure treasury treat
treatment treaty tremendous trench trial tribe tribal tribunal tribute trick trifle trip triumph troop troops trophy
trouble truce truck true truly trumpet trust truth try tsar tsarist tuesday turk turmoil turn typhus typical
typewritten typescript tyranny tyrant ultimate ultimatum umbrella unable unacceptable unanimous unarmed unavoidable
unaware unbearable uncertain uncle unclear unconditional unconditionally undefeated under-secretary underestimate
undergo underline undermine understand undertake undertaking undesirable undisputed undoubted uneasy unemployed
unexpected unfit unfortunate unfounded unfriendly unhappy unification uniform unify unimportant unintelligible union
unique unit unite united unity universal university unjust unknown unlawful unlikely unlimited unmolested
unnecessary unofficial unprecedented unquestionably unrest unsatisfactory unstable unsuccessful unsupported
untenable untouched untrue unusual unwilling uphold uprising upper uproot urban urge urgent use useful useless
utilize utmost utter vacant vague vain valid valley valuable value vanguard vanish vanquish variant variety vary
vast veil velvet veneer vengeance venture verbal verdict verify version versus vessel veteran vice vicinity victim
victor victorious victory view vigilance vigorous vigor village villager villain violate violation violence violent
virtual virtue visa visible vision visit visitor vital vivid voice void volume voluntary volunteer vote vow wage
wagon wait wake walk wall want war warehouse warm warn warning warrant warrior wary wash waste watch water watershed
wave way weak weaken weakness wealth wealthy weapon wear weather wednesday week weekly weigh weight welcome welfare
well west western westward wheat wheel white wide widow wife wild will win wind window wing winter wipe wire
wireless wisdom wise wish wit withdraw withdrawal withhold withstand witness woman women wonder wood word work
worker working workman world worldwide worry worse worship worst worth worthless worthy wound wounded wrest write
writer writing written wrong year yield young youth zeal zealous zone men people's meant told said sent went came
took made gave held kept brought sought fought taught caught bought began begun became drew drawn drove driven fell
fallen felt fled flew forgot forgotten grew grown heard hid hidden knew known laid lain led lost met paid ran rose
risen sat saw seen sold shown slept spoke spoken spent stood stolen stole struck swore sworn swept threw thrown torn
understood undertook undertaken undergone overcame overthrown woke won wore worn withdrew withdrawn wrote forbade
forbidden foresaw foreseen bound broke broken built burnt chose chosen dealt arose arisen borne bent bled ours am pm
oh ah alas bravo hurrah long-live mr mrs herewith vis-à-vis viz ibid op cit doc vol no pp ed eds trans cf nos go
going gone thing taken got sort four likely affection nuclear sweet spite novel poetry atmosphere beauty talent
fancy taste heroine usual approval missile silly mixed packet charm ashamed dull jerk background regardless drastic
underdeveloped descent twice mistaken maid drama dramatic meantime bed prose favourite mile type alter pen latest
doubtless warfare forthcoming ghetto comparison confine specimen modesty fetch verse entertain magazine bright brain
elegant unlucky favorite hare editorial coverage cent analysis ritual racial critic partial bird bilateral
multilateral unilateral trilateral handwriting scold enchant graceful blank genuine exaggerate score stiff colour
couple helpful agricultural agriculture submarine aircraft trawler adequate pending balloon hamlet landscape
pathetic astonish ardent tame gown delicious eloquent hole dismal singular breed ear lip altogether bye goodbye
birthday certainty console uncertainty pencil departure yellow pause overt deter asset technology proven carrier
hemisphere posture statistical widespread exodus spouse ancestor intern feeble flattery disjointed decent comprehend
jealousy healthy mechanical wonderful laughter sing song transcribe ignorant cheerful gloomy mystical alias candid
charitable attribute detect entry handsome ghost fright guess pet tree contrive mot parody sculpture brass needle
mad melancholy affectionate sympathize nest fool anecdote scrap cough pleasantry comic hitherto lad wed miss gay
mild cloak lazy ink commonplace music indulgent grey accustom malice superstitious lesser amiable stir silk
troublesome precarious grandson painful cautious whatsoever sermon wet iron frost pattern ugly overall job vacuum
casualty rice upward plateau setback facto embargo concur finding veto revert corridor apology percent uranium
breach contingent selective criteria criterion impact definitive aristocracy antisemitic badge orthodox baptise
matrimony enquire enquiry wine artificial obstinacy annoy vicious joke fairy dread waist sorrow amicable metaphysics
hint flash robust abrupt cultivate scent dusty glare sceptical clergyman nowadays cheat except gratify feminine
handkerchief vent dormant romantic magic awe fed doll rocket illustrious architecture colours pile auspices artist
breadth seed tidings tossed nurse interminable fatigue miserable perceive hail formidable gaiety hook playful
flatter farewell wretched discovery pious abominable smile fever monstrous rejoice fond inward hideous crow lump
compound miraculous witty diary gem scroll womanish solid nervous unchanged awkward thunder prodigious alternate
chat unhealthy headache straw pick mighty sift stake instinct lodging accurate chapel coarse filter disinterested
bleed contagious whirlwind foster prophecy rid circuit pour usage maxim crop erase barbarous blossom blunder divert
lasting abode picturesque arrival acquaint poetical wicked advocate hasty uninformed plebiscite dissident
destructive protective offset survivor plus dilemma discount dam fiscal staunch downfall aggressor worthwhile thesis
theses comprehensive applicable lengthy espionage demilitarize awesome orbit network rhetoric accredited probe tenet
overlap mitigate grip electronic trend indicator envisage blanket forecast consensus consortium quo cope porous
paradoxical dealing beneficial arsenal substantive ice coupon junk worsen most hire erupt haven surgeon hoard appall
cleanse influx percentage freight baggage rigid adult cinema grandfather commentary aged legionary accomplice sewage
obligate gender curfew conspicuous descendant expropriate illegitimate confiscate skin portfolio mortgage pool swim
chamber bath baths chamberlain typewrite encryption telegraphist barracks cavalryman machine-gunner gunner shrapnel
trenches cartridge cartridges kerosene sugar barley pood poods verst versts desyatin rouble roubles ruble rubles
chervonets lira liras pounds franc francs kopeck pasture pastures nomad nomads nomadic irrigation canal wagons
armoured armored inadmissibility inexpedient inexpediency expediency sovietise disarmament demobilisation
expropriation requisitioning provocateur provocateurs counter-revolutionary counterrevolutionaries deserter
deserters self-governing borderland highlander mountaineer mountaineers muhajir townspeople townsfolk clan khanate
bek beks agalar kulak kulaks proletarians toiler toilers toiling laborer laborers labourer labourers workpeople
transcaucasus-wide undisputable unresolved unsettled unanimity amnesty annexation annexationist occupational
occupier indemnity reparation reparations mandatory cession arbitration arbiter arbitrator agenda subparagraph
signatories accession adherence heading header abridged verbatim stenogram stenographic shorthand enclosure enclosed
attachment inbound outbound incoming outgoing registration dated signed certified approved confirmed received
deciphered decoded encoded handed crossed inserted underlined omitted illegible unidentified damaged distorted
distortion missing thereunder hereunder abovementioned above-mentioned undermentioned above-named following-named
inst ult prox greetings regards salutations yours sincerely faithfully respectfully cordially obediently down-with
why ones outs ins bloodshed bloodthirsty cutthroat ringleader ringleaders oppressor oppressors executioner
executioners hooligan hooligans chauvinistic ethnographical historical-geographical purely scattered adjoining
contiguous upland lowland steppe gorge ravine gully foothill foothills peak slope brook vineyard orchard secy dept
pres govt amb embtel deptel reftel telegraphic museum statue grandparent grandparents notifiable bastard bastards
communique communiqué columns axis alarmist governorates guerrillas jihad sharia muezzin imam mufti kadi qadi mudir
kaza nahiye vilayets sanjaks monsignor mandate-holder stepson stepfather son-in-law daughter-in-law brother-in-law
father-in-law niece aunt twin triplet fiancé widower orphanage alphabet attic ballet barn basement basket bazaar
bell bicycle blouse boot boots bottle bracelet brick bride bridegroom broom bucket butcher butter cabbage cage cake
calendar camel candle cap carpet carpenter ceiling cellar cemetery cheese chest chicken chimney chocolate clay
cobbler coffee coffin coin comb copper corn costume cradle cream cupboard curtain dairy dentist dessert dish donkey
drawer driver drum duck dust eagle egg elbow elephant embroidery fan feather fiddle flea flute fog forge fork
fountain fox frog garlic garment goat goose grape gravel guitar ham harp hay hedge helmet herb herring hive honey
horn icon jacket jar jaw jewel jug juice kettle kitchen ladder lamb lamp lantern leather lemon lion lizard meadow
melon milk mirror mist moon moss moth mule mushroom musician mustard nail nut oat oats onion oven owl ox paddle pan
paw pea peach peacock pear pearl pebble pepper pig pigeon pillow pine pint pipe plate plum poppy pot potato potatoes
pottery purse rabbit radish rat razor reed ribbon robe rope rug saddle sand sandal saucer scarf scissors shawl shirt
shovel skirt sock soup spade spider spoon stool stove sweater tailor tea thread tin towel toy trousers turkey-cock
vase vegetable violin wallet wardrobe wasp wax web weaver wheelbarrow whip willow wolf wool worm wrist absurdity
abundance abundant accent accentuate accumulate accustomed ache acquisition acquit acre acting activist acute
adamant addict adept adjective administrator adverse aerial aesthetic affiliate affirmative aggravate agony airfield
airplane alternative altitude amazing ambassadorial ambiguous ambush amends amplify anchor animosity annihilate
annihilation antagonism antagonistic apathy apartment apostle appetite applause applicant apprentice arable
archaeology archipelago arena arrogant arrogance arrow ascend ashore assassin assassinate assassination assimilate
astute asylum athlete atomic auction audit auspicious austere authentic automatic automobile avenge avenue aversion
aviation avoidable backbone backing bait bakery bankrupt bankruptcy banner banquet baptism barbarian barbarity
barbaric barefoot barrel barren barrier bastion beard beforehand bestow betray betrayal bewilder bias bibliography
biography bishop bishopric blatant blaze blessing bloc bluff boast bodyguard boiler bombardment bonus boost booty
boulder boulevard boycott bracket brandish breakdown breakthrough bribe bribery brink brochure brotherhood brotherly
brute bulky bulwark bureaucracy bureaucrat burial bypass cabinet-maker calculating calibre caliber caliph caliphate
canvas caravan caravans careless caretaker caricature carnage casket catalogue categorical catastrophic cavalier
caveat ceasefire cease-fire celebrity cement censorship ceremonial chaotic charter chemist chieftain chiefly
chronicle chronic citadel clandestine clemency clerical client cliff clique coercion coherent coincidence collision
combatant comet commandment compatriots competence complicity compliment component composer comprise compulsion
comrades-in-arms concealment conceit concerted conciliatory concise condolence condolences confederation confederate
confession confinement confiscation congestion conqueror conquest conscript conscription consecrate consequential
conspirator constellation consternation constituency consulship consumer contamination contender contour contraband
contradiction contributor convict conviction convoy coordination cordial cordon coronation corpse correctness
corrupt corruption cosmetic cosmopolitan counter counterattack counter-attack counter-offensive counteroffensive
counterpart courthouse courtyard cowardice cowardly craft creed crest crossing crossroads crusade culprit culminate
cunning cupola curb curriculum cyclone debris decay deceit deceive decency decentralize decimate decipherment
declaration decoration decoy deduct defeatist defiance defiant deficit deficiency defile degenerate degrade deity
delegate-general delinquent delirium deluge demagogue demagogic demagogy demagoguery demented demise demonstration
demoralize denial denomination denunciation deportee deposit depot depression deprivation derail desolate desolation
desperation despite destitute deterioration detriment detrimental devastation deviation devil devotion dialect
diligent dilute dimension din diocese disagreement disapproval disarray disclosure discord discreet discrepancy
discretion discrimination disdain disembark disguise disillusion disintegrate disintegration dislodge disloyal
dismay dismantle dismissal disobedience dispersal disperse displace displacement displeasure disposition
disproportion disqualify dissatisfaction dissent dissertation dissolution dissuade distinguished distrust disunity
diversion diversity doctrinal dogma dominance dominion donation donor dowry dreadful drought duchy dungeon duplicate
durable dwelling dynamic dynamite dynasty
"""
)

MONTHS = words("january february march april may june july august september october november december")
CALENDAR = words(
    """
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz juni juli oktober
dezember lundi mardi mercredi jeudi vendredi samedi dimanche janvier février avril juin juillet août septembre octobre
novembre décembre
"""
)
"""Weekdays and months of other languages that are no names, though printed with a capital."""

ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("ying", "ie"),
    ("es", ""),
    ("es", "e"),
    ("s", ""),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
    ("ly", "le"),
    ("ally", ""),
    ("ily", "y"),
    ("er", ""),
    ("er", "e"),
    ("est", ""),
    ("iest", "y"),
    ("ers", ""),
    ("ness", ""),
    ("ment", ""),
    ("ments", ""),
    ("al", ""),
    ("able", ""),
    ("able", "e"),
    ("ation", "e"),
    ("ations", "e"),
    ("ion", ""),
    ("ions", ""),
    ("ion", "e"),
    ("ions", "e"),
)
"""Ending of a word form -> what to put in its place to get the dictionary form."""

DERIVED = (
    "tion",
    "tions",
    "sion",
    "sions",
    "ment",
    "ments",
    "ness",
    "nesses",
    "ity",
    "ities",
    "ance",
    "ances",
    "ence",
    "ences",
    "ancy",
    "ency",
    "ship",
    "ships",
    "hood",
    "ism",
    "isms",
    "ible",
    "ibly",
    "ably",
    "fully",
    "lessly",
    "ously",
    "ively",
    "ically",
    "ingly",
    "edly",
    "ational",
    "ization",
    "isation",
    "izing",
    "ising",
    "ative",
    "atively",
    "ological",
    "ography",
    "wards",
    "wise",
    "self",
    "selves",
)
"""Endings that make an English word an ordinary one wherever it stands (surnames and places do not bear them)."""

PREFIXES = (
    "un",
    "re",
    "in",
    "im",
    "dis",
    "non",
    "counter",
    "over",
    "under",
    "pre",
    "mis",
    "inter",
    "co",
    "anti",
    "ill",
    "well",
    "self",
)
"""Prefixes taken off before a word is looked up."""

"""Given names of Europe, Russia, the Caucasus and the Near East, in English transcription and in Cyrillic."""

from __future__ import annotations

from teikit.data.table import words

GIVEN = words(
    """
aaron abbas abdul abdulla abdullah abdurrahman abel abraham abram adam adolf adolph adrian agha ahmad ahmed ahmet
aida akaki akim alan albert alec aleksandr aleksandra aleksei aleksey aleksi alexander alexandr alexandra alexandre
alexei alexey alexis alfred ali alice allan alois alphonse ambrose amir anahit anastas anastasia anatole anatoli
anatoly andranik andre andreas andrei andrew andrey andré andrzej anna anne annie anthony antoine anton antoni
antonio antonin aram archibald ariel arkadi arkady armen armenak arnold arsen arsene artashes artem arthur artur
arshak asad ashot aslan august augustus avetik avetis avis avram aziz babken badri bagrat baldwin barbara basil
bedros behbud bela ben benjamin beniamin benito bernard bert bertha bertrand besarion bogdan bogos boghos boris
brian bruno calouste camille carl carlo catherine cecil cemal chaim charles charlotte chingiz christian christopher
clara claude clement clifford clive conrad constantin constantine cyril cyrus dadash daniel daniil david davit
demetre denis dennis derenik dikran dimitri dimitrie djemal djevdet dmitri dmitrii dmitry dominique donald dora
douglas drastamat dwight eduard edgar edmond edmund edouard edward edwin elena eleanor eli elias elisabeth eliza
elizabeth ella ellen emil emile emma enver erhard eric erich erik ernest ernst erwin esat ethel eugen eugene eugenia
eva evelyn evgeni evgenii evgeny fadey fanny farid faruk fatali fatma fedor feliks felix ferdinand feodor ferenc
fernando fevzi filipp florence franc frances francesco francis francisco francois françois frank franklin franz
frederick fridtjof friedrich fritz fuad fyodor gabriel gaetano garegin garnik gaston gavriil gaik gennady geoffrey
georg george georges georgi georgii georgy gerald gerard gerasim gerhard gevorg ghazar gilbert giovanni giuseppe
givi gleb gordon grace graham gregory gregor grigol grigor grigori grigorii grigory grikor guido guillaume gunther
gurgen gustav gustave guy hagop haik hakob hakki halid halide halil hamazasp hamazasb hamid hamlet hamo hans harold
harry hasan hassan hayk helen helene helmut henri henrik henry herbert herman hermann hidayat hovhannes hovsep
hovakim howard hrachya hrant hubert hugh hugo hussein huseyn husein hüseyin ibrahim ignace ignacy igor ilya ilia
imre ioakim ion ionas iosif irakli irene irina isaac isaak isabel isak iskander ishkhan ismail ismet israel istván
italo ivan ivane ivanovich ivar jack jacob jacques jafar jakob james jamil jan jane janos jaroslav jason javad jean
jeremy jerome jerzy jesse joachim joan joannes johan johann johannes john jonas jonathan jose josef joseph josephine
joshua josip josiah jozef juan jules julia julian julien julius jumshud kaikhosro kamal kamo karapet karel karen
karim karl karlo karol kaspar kazimierz kazim kemal kenneth kerim kevork khachatur khachik khalil khosrov kiamil
kirill klara klaus klement kliment konrad konstantin konstantine kote krikor kristian kurt laura laurence lavrenti
lavrentiy lavrenty lazar lazare leah leila leo leon leonard leonid leonidas leopold leslie lev levon lewis lidia
lili lilian lionel lloyd lola lorenz lorenzo louis louisa louise lucien lucy ludwig luigi luis lusik lydia mahmud
mahmut mahomed maksim makar mammad mamed manfred manuel manuk marcel marco margaret margarita maria marie mario
marion mark markos martha martin martiros mary mateos matthew matthias maurice max maxim maximilian mehmed mehmet
meir mesrop mher micha michael michał michel michelle miguel mihai mihail mikael mikayel mike mikhail mikhak mikola
miklos milan milton minas mir mircea mirko miroslav misak misha mirza mkrtich mohamed mohammad mohammed moisei moses
moritz movses muhammad muhammed murad murat musa mushegh mustafa nadezhda najaf nariman naser nathan nathaniel nazim
neil nestor nicholas nicola nicolae nicolas nigar nigel nikita niko nikol nikola nikolai nikolaos nikolaus nikolay
nikoloz nina noah noe nora norman noy nubar nuri olga oliver omar onnik orhan osip oskar oscar osman oswald otto
owen pablo paolo parfeny patrick paul paula pauline pavel pedro percy peter petr petre petro petros philip philipp
philippe phillip pierre pietro piotr platon poghos polikarp polina prokofi pyotr rachel rafael rafik ralph ramon
rauf ray raymond razmik rebecca reginald reinhard reinhold rené resul reza richard robert roberto roger roland rolf
roman romain ronald rosa rose rostom rouben ruben rudolf rudolph rufat ruhulla rupert rustam ruth ryszard sabir
sahak said saïd salih salim salman salome sam samad sami samuel samson sándor sarah sargis sarkis satenik semen
semyon senekerim serge sergei sergey sergi sergo servet shahan shahen shalva shavarsh sidney siegfried sigmund silva
simeon simon sofia sofya solomon soghomon sophie spiridon stanislav stanislaw stanley stefan stella stepan stephan
stephen steve stuart suleiman sultan suren susan svetlana sydney sylvester tadeusz talaat talat tamara tatiana tatul
tevfik theodor theodore theresa thomas tigran tigranes timothy timur tito tom tomas tomasz tony trdat umberto usub
uladzimir vache vagharsh vahan vahe vahram valentin valentina valery valerian valter vano vardan vardges varlaam
varlam vartan varvara vasak vasil vasili vasily vasilii vazgen vera veli venyamin vespasian vernon victor victoria
viktor vincent virgil virginia vitali vitaly vittorio vlad vladimir vladislav vladas vladimer volodymyr vyacheslav
walter warren wenceslas werner wilbur wilfred wilhelm william winston wladimir wladislaw wolf wolfgang yakov yakub
yanis yefim yegor yekaterina yelena yervand yeprem yevgeni yevgeny yuri yurii yury yusif yusuf yves zacharia zakhar
zakaria zara zaven zeki zhanna zia ziya zinaida zinovy zoe zori zorik zoltan jiří edvard tomáš václav ján vojtech
lászló mihály miklós béla andrás jános józsef stanisław eigil herluf ulrich heinrich heinz horst jürgen günther
woodrow lyndon calvin neville aristide édouard eleftherios александр александра алексей анатолий андрей анна антон
аркадий арам арменак артур ашот богдан борис вадим валентин валерий варвара василий вера виктор виталий владимир
владислав вячеслав гайк геннадий георгий григорий давид дмитрий евгений екатерина елена захар иван игорь илья иосиф
ирина карл кирилл константин лев леонид людмила максим мария мартын михаил моисей наталья никита николай нина олег
ольга осип павел петр пётр роман рубен сергей серго степан сурен татьяна тигран федор фёдор юрий яков ян гурген
саркис саак симон вахан левон ованес мкртич джон роберт уильям ричард джордж барак мохаммед али ахмед мустафа мамед
нариман гасан
"""
)

"""The words the made-up notes are written with: Danish from home care, jobcentre and library.

Written by hand for these measurements. ``COMMON`` and ``SUBJECT`` are drawn by a Zipf-like rule;
``FIRST_PARTS`` x ``LAST_PARTS`` x their endings make the long tail of compounds that real Danish
text has, without which an index, and every cache of words, would look better than it is.
"""

from __future__ import annotations

_COMMON = """
    og i at det er en til på som for med han af de der den hun ikke så har et vi jeg hvor fra kan men var om
    sig når bliver efter skal også ved hvis da eller siger inden få kommer nu vil mig hende op ind ud man får
    alle to går igen sin dem før over selv meget bare noget ham gør kun tre være lidt hvad end andre mens
    havde ingen hver blev hos denne disse under uden helt står sidder spørger svarer skriver ringer venter
    først måske ofte altid aldrig stadig hurtigt langsomt derfor fordi imens bagefter heller begge flere
    mange nogen nogle samme egen både mellem blandt omkring hjem hjemme her dér ude inde oppe nede dag dage
    gang gange tid
    """
COMMON = tuple(_COMMON.split())

_HOME_CARE = """
    borger borgeren borgere borgerne borgerens hjælper hjælperen hjælpere hjælperne assistent assistenten
    assistenter sygeplejerske sygeplejersken sygeplejersker hjemmepleje hjemmeplejen hjemmeplejens plejehjem
    plejehjemmet plejecenter plejecentret pleje plejen plejer besøg besøget besøgene besøgene medicin
    medicinen medicinskab medicinskabet dosering doseringen pille piller pillerne æske æsken køkken køkkenet
    køleskab køleskabet bad badet badeværelse badeværelset seng sengen rollator rollatoren kørestol kørestolen
    trappe trappen dør døren nøgle nøglen nøgleboks nøgleboksen strømper støttestrømper støttestrømperne sår
    såret sårpleje forbinding forbindingen vægt vægten væske kaffe kaffen mad maden måltid måltidet frokost
    morgenmad aftensmad rengøring rengøringen støvsuger støvsugeren vask vasken tøj tøjet fald faldet faldt
    svimmel svimmelhed smerte smerter smerterne hukommelse hukommelsen demens demensen ensom ensomme ensomhed
    ensomheden tryg trygt tryghed trygheden utryg pårørende pårørendes datter datteren søn sønnen nabo naboen
    ægtefælle ægtefællen vagt vagten vagtskifte vagtskiftet aftenvagt aftenvagten nattevagt nattevagten rute
    ruten ruter køreliste kørelisten kørelisterne telefon telefonen tablet tabletten journal journalen
    journaler genoptræning genoptræningen øvelse øvelser øvelserne ergoterapeut ergoterapeuten fysioterapeut
    visitator visitatoren visitation visitationen hjælpemiddel hjælpemidler hjælpemidlet nødkald nødkaldet
    """

_JOBCENTRE = """
    jobcenter jobcentret jobcentrets sagsbehandler sagsbehandleren sagsbehandlere samtale samtalen samtaler
    samtalerne ledig ledige ledigheden sygedagpenge kontanthjælp kontanthjælpen dagpenge ydelse ydelsen
    ydelser praktik praktikken praktikplads praktikpladsen virksomhed virksomheden virksomheder mentor
    mentoren brev brevet breve brevene frist fristen frister skema skemaet skemaer ansøgning ansøgningen
    ansøgninger bilag bilaget afgørelse afgørelsen afgørelser klage klagen klager partshøring rettighed
    rettigheder pligt pligter plan planen planer møde mødet møder mødelokale mødelokalet venteværelse
    venteværelset ventetid ventetiden kø køen nummer nummeret skranke skranken vejleder vejlederen vejledere
    vejledning vejledningen forløb forløbet forløbene opfølgning opfølgningen fravær fraværet sygemelding
    sygemeldingen sygemeldt læge lægen lægeerklæring lægeerklæringen kollega kollegaen kolleger arbejde
    arbejdet arbejdsplads arbejdspladsen løn lønnen timer timerne fleksjob fleksjobbet revalidering
    uddannelse uddannelsen uddannelser kursus kurset kurser tolk tolken sprog sproget system systemet
    systemer mappe mappen mapper sag sagen sager sagerne oplysning oplysninger oplysningerne samtykke
    samtykket telefontid telefontiden frustreret frustration lettet lettelse vrede usikker usikkert
    """

_LIBRARY = """
    bibliotek biblioteket biblioteker bibliotekets bibliotekar bibliotekaren bibliotekarer bog bogen bøger
    bøgerne låner låneren lånere lånerne reol reolen reoler hylde hylden hylder udlån udlånet aflevering
    afleveringen automat automaten automater selvbetjening selvbetjeningen læser læseren læsere barn barnet
    børn børnene børnefamilie børnefamilier ung unge unges ældre ældres skole skolen skoler klasse klassen
    lektie lektier lektiehjælp lektiecafé lektiecaféen borgerservice pas passet kørekort kørekortet
    digital digitalt digitale computer computeren computere skærm skærmen printer printeren hjælp hjælpen
    spørgsmål spørgsmålet spørgsmålene svar svaret gruppe gruppen grupper frivillig frivillige arrangement
    arrangementet arrangementer foredrag foredraget rum rummet stille stilhed støj støjen lys lyset larm
    stol stolen bord bordet borde toilet toilettet indgang indgangen åbningstid åbningstiden åbningstider
    aften aftenen eftermiddag eftermiddagen formiddag formiddagen morgen morgenen nat natten mandag tirsdag
    onsdag torsdag fredag lørdag søndag uge ugen uger måned måneden år året
    """

_DOING = """
    henter hentede bærer bar løfter løftede kigger kiggede peger pegede nikker nikkede ryster smiler smilede
    griner græder tier taler talte forklarer forklarede viser viste finder fandt leder ledte glemmer glemte
    husker huskede mangler manglede hjælper hjalp prøver prøvede opgiver opgav låser låste åbner åbnede
    lukker lukkede cykler cyklede kører kørte parkerer løber løb stopper stoppede afbryder afbrød fortæller
    fortalte foreslår foreslog undrer undrede overrasker aftaler aftalte aflyser aflyste udsætter dokumenterer
    dokumenterede registrerer registrerede udfylder udfyldte underskriver sender sendte modtager modtog
    """


def _mixed(words: str) -> tuple[str, ...]:
    """No subject's words stand together, so that none of them is the frequent one."""
    once = list(dict.fromkeys(words.split()))
    return tuple(word for start in range(17) for word in once[start::17])


SUBJECT = _mixed(_HOME_CARE + _JOBCENTRE + _LIBRARY + _DOING)

_FIRST = """
    hjemme pleje borger medicin demens aften natte morgen uge måneds senge bade køkken nøgle nød vagt rute
    køre sygeplejerske hjælper assistent pårørende familie nabo sundheds genoptrænings trænings sår smerte
    søvn ernærings måltids indkøbs rengørings tøj telefon tablet journal sags job praktik virksomheds mentor
    kontanthjælps sygedagpenge ydelses vejlednings opfølgnings fraværs uddannelses sprog tolke digital
    selvbetjenings biblioteks bog låner børne unge ældre skole klasse lektie læse skranke køreplans parkerings
    kommune forvaltnings team gruppe leder medarbejder projekt kvalitets tilsyns
    """
FIRST_PARTS = tuple(_FIRST.split())

_LAST = """
    besøg:-,et,ene,ets plan:-,en,er,erne,ens møde:-,t,r,rne samtale:-,n,r,rne,rnes aftale:-,n,r,rne
    liste:-,n,r,rne tid:-,en,er,erne hjælp:-,en,ens skema:-,et,er,erne boks:-,en,e,ene kort:-,et,ene
    gruppe:-,n,r,rne,ns rum:-,met,mene dør:-,en,e,ene vogn:-,en,e,ene bil:-,en,er,erne taske:-,n,r,rne
    mappe:-,n,r,rne brev:-,et,e,ene regning:-,en,er,erne ordning:-,en,er,erne vejledning:-,en,er
    kontakt:-,en,er,erne ansvar:-,et opgave:-,n,r,rne,rnes rutine:-,n,r,rne pause:-,n,r,rne
    indsats:-,en,er,erne forløb:-,et,ene tilbud:-,det,dene behov:-,et,ene ønske:-,t,r,rne
    vaner:- problem:-,et,er,erne forslag:-,et,ene arbejde:-,t,r,rne personale:-,t,ts leder:-,en,e,ne
    konsulent:-,en,er,erne medarbejder:-,en,e,ne team:-,et,s,ene afdeling:-,en,er,erne
    kontor:-,et,er,erne skab:-,et,e,ene bord:-,et,e,ene system:-,et,er,erne skærm:-,en,e,ene
    """

# A noun and the endings it takes: "besøg" with "", "et", "ene" and "ets".
LAST_PARTS: tuple[tuple[str, tuple[str, ...]], ...] = tuple(
    (stem, tuple(ending.strip("-") for ending in endings.split(",")))
    for stem, _, endings in (entry.partition(":") for entry in _LAST.split())
)

# Forms that stand in no note, each of a word whose other forms do: found by their stem alone.
HELD_OUT = ("lægernes", "kaffens", "kurserne", "telefonernes", "trapperne", "printerne", "tolkene")

PLACES = ("Vestergade, 2. sal", "Plejecenter Åbakken", "Jobcenter Øst", "Biblioteket", "Kontoret")
PURPOSES = ("Følgevagt i hjemmeplejen", "Samtaler i jobcentret", "En formiddag på biblioteket")
ROLES = ("borger", "pårørende", "hjælper", "sagsbehandler", "bibliotekar", "frivillig")
NAMES = ("Aksel Bro", "Birgit Eng", "Carla Fjord", "Dennis Gade", "Ellen Holm", "Frede Ibsen")
FUNCTIONS = ("antropolog", "udviklingskonsulent", "sygeplejerske", "leder", "bibliotekar", "jobkonsulent")
CODES = (
    ("Tid", ("Ventetid", "Afbrydelser", "Travlhed", "Køretid")),
    ("Tryghed", ("Kendte ansigter", "Nøgler", "Aftener alene", "Fald")),
    ("Medicin", ("Dosering", "Glemt medicin", "Hvem gør hvad")),
    ("Samarbejde", ("Vagtskifte", "Pårørende", "På tværs af forvaltninger")),
    ("Skrift", ("Breve", "Skemaer", "Journal", "Dobbelt arbejde")),
    ("Rum", ("Støj", "Skranken", "Venteværelset")),
    ("Digitale løsninger", ("Selvbetjening", "Tablet", "Adgangskoder")),
    ("Følelser", ("Skam", "Lettelse", "Frustration", "Stolthed")),
    ("Omveje", ("Egne sedler", "Hjælp fra kolleger")),
    ("Retten til at vælge", ("Ønsker", "Vaner", "Samtykke")),
)

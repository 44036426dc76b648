<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da_DK" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>Notes</source>
            <translation>Noter</translation>
        </message>
        <message>
            <source>Coding</source>
            <translation>Kodning</translation>
        </message>
        <message>
            <source>Theme board</source>
            <translation>Tematavle</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>Temaer</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projekt</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>Personal data</source>
            <translation>Persondata</translation>
        </message>
        <message>
            <source>New note</source>
            <translation>Ny note</translation>
        </message>
        <message>
            <source>New field visit</source>
            <translation>Ny felttur</translation>
        </message>
        <message>
            <source>Quick note</source>
            <translation>Hurtignote</translation>
        </message>
        <message>
            <source>Bring in notes …</source>
            <translation>Hent noter …</translation>
        </message>
        <message>
            <source>Insert many notes …</source>
            <translation>Indsæt mange noter …</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Fortryd</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Gentag</translation>
        </message>
        <message>
            <source>Find and do …</source>
            <translation>Find og gør …</translation>
        </message>
        <message>
            <source>Project menu</source>
            <translation>Projektets menu</translation>
        </message>
        <message>
            <source>Export data …</source>
            <translation>Eksportér data …</translation>
        </message>
        <message>
            <source>Back up …</source>
            <translation>Sikkerhedskopi …</translation>
        </message>
        <message>
            <source>Trash …</source>
            <translation>Papirkurv …</translation>
        </message>
        <message>
            <source>Close project</source>
            <translation>Luk projektet</translation>
        </message>
        <message>
            <source>Settings …</source>
            <translation>Indstillinger …</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hjælp</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>Nyt projekt</translation>
        </message>
        <message>
            <source>Open …</source>
            <translation>Åbn …</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Afslut</translation>
        </message>
        <message>
            <source>Undo: {step}</source>
            <translation>Fortryd: {step}</translation>
        </message>
        <message>
            <source>Redo: {step}</source>
            <translation>Gentag: {step}</translation>
        </message>
    </context>
    <context>
        <name>Advice</name>
        <message>
            <source>Choose its cards</source>
            <translation>Vælg kortene</translation>
        </message>
        <message>
            <source>What do the cards say together? Perhaps the cluster is ready for a name.</source>
            <translation>Hvad siger kortene tilsammen? Måske er klyngen klar til et navn.</translation>
        </message>
        <message>
            <source>Name it …</source>
            <translation>Giv navn …</translation>
        </message>
        <message>
            <source>More than eight cards. Could the theme be split?</source>
            <translation>Mere end otte kort. Kan temaet opdeles?</translation>
        </message>
        <message>
            <source>Split …</source>
            <translation>Opdel …</translation>
        </message>
        <message>
            <source>One word hides a lot. What would they say themselves?</source>
            <translation>Ét ord skjuler meget. Hvad ville de selv sige?</translation>
        </message>
        <message>
            <source>Change the title</source>
            <translation>Ret titlen</translation>
        </message>
        <message>
            <source>The theme rests on one participant. What would others say?</source>
            <translation>Temaet hviler på én deltager. Hvad ville andre sige?</translation>
        </message>
        <message>
            <source>The theme rests on one place. Does it look the same elsewhere?</source>
            <translation>Temaet hviler på ét sted. Ser det ens ud andre steder?</translation>
        </message>
        <message>
            <source>One of you has seen all of this. Have others seen something like it?</source>
            <translation>Kun én af jer har set det her. Har andre set noget lignende?</translation>
        </message>
        <message>
            <source>Nothing speaks against the theme yet. Have you looked?</source>
            <translation>Intet taler imod temaet endnu. Har I ledt efter det?</translation>
        </message>
        <message>
            <source>Connect with …</source>
            <translation>Forbind med …</translation>
        </message>
    </context>
    <context>
        <name>Advising</name>
        <message>
            <source>Hide</source>
            <translation>Skjul</translation>
        </message>
        <message>
            <source>»{words}« is a judgement. What did you see or hear?</source>
            <translation>»{words}« er en vurdering. Hvad så eller hørte du?</translation>
        </message>
        <message>
            <source>This sounds like a solution. Park it, and it is there when you come to ideas.</source>
            <translation>Det lyder som en løsning. Læg den på parkeringspladsen, så er den der, når I kommer til idéerne.</translation>
        </message>
        <message>
            <source>Lay on the parking lot</source>
            <translation>Læg på parkeringspladsen</translation>
        </message>
        <message numerus="yes">
            <source>The note is now %n note(s)</source>
            <translation>
                <numerusform>Noten er nu %n note</numerusform>
                <numerusform>Noten er nu %n noter</numerusform>
            </translation>
        </message>
        <message>
            <source>One point a note makes better cards.</source>
            <translation>Én pointe pr. note giver bedre kort.</translation>
        </message>
        <message>
            <source>Split …</source>
            <translation>Opdel …</translation>
        </message>
        <message>
            <source>It lies on the parking lot</source>
            <translation>Den ligger på parkeringspladsen</translation>
        </message>
    </context>
    <context>
        <name>AllKeys</name>
        <message>
            <source>To the next or the previous control</source>
            <translation>Til det næste eller forrige felt</translation>
        </message>
        <message>
            <source>To the next pane (Notes)</source>
            <translation>Til den næste rude (Noter)</translation>
        </message>
        <message>
            <source>Close what lies on top, or step back</source>
            <translation>Luk det øverste, eller gå et trin tilbage</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Overalt</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Noter</translation>
        </message>
        <message>
            <source>Coding</source>
            <translation>Kodning</translation>
        </message>
        <message>
            <source>Theme board</source>
            <translation>Tematavle</translation>
        </message>
        <message>
            <source>Themes and report</source>
            <translation>Temaer og rapport</translation>
        </message>
        <message>
            <source>Search in the notes</source>
            <translation>Søg i noterne</translation>
        </message>
        <message>
            <source>Who speaks in an interview; in the quick note the kind</source>
            <translation>Hvem der taler i et interview; i hurtignoten slagsen</translation>
        </message>
        <message>
            <source>Nobody's turn (interview)</source>
            <translation>Ingen taler (interview)</translation>
        </message>
        <message>
            <source>Back to the list (narrow window)</source>
            <translation>Tilbage til listen (smalt vindue)</translation>
        </message>
        <message>
            <source>Lay the chosen notes on the board</source>
            <translation>Læg de valgte noter på tavlen</translation>
        </message>
        <message>
            <source>The note's history</source>
            <translation>Notens historik</translation>
        </message>
        <message>
            <source>Delete the chosen note in the list</source>
            <translation>Slet den valgte note i listen</translation>
        </message>
        <message>
            <source>Mark words with the arrow keys</source>
            <translation>Markér ord med piletasterne</translation>
        </message>
        <message>
            <source>Put a code on what is marked</source>
            <translation>Sæt en kode på det markerede</translation>
        </message>
        <message>
            <source>Put a code on the whole note</source>
            <translation>Sæt en kode på hele noten</translation>
        </message>
        <message>
            <source>Create the code that is written</source>
            <translation>Opret den kode, der er skrevet</translation>
        </message>
        <message>
            <source>Correct the text; Esc goes back</source>
            <translation>Ret teksten; Esc går tilbage</translation>
        </message>
        <message>
            <source>The excerpt before or after</source>
            <translation>Forrige eller næste udsnit</translation>
        </message>
        <message>
            <source>Move where the chosen excerpt begins</source>
            <translation>Flyt, hvor det valgte udsnit begynder</translation>
        </message>
        <message>
            <source>Move where the chosen excerpt ends</source>
            <translation>Flyt, hvor det valgte udsnit slutter</translation>
        </message>
        <message>
            <source>The note before or after</source>
            <translation>Forrige eller næste note</translation>
        </message>
        <message>
            <source>Remove the chosen excerpt</source>
            <translation>Fjern det valgte udsnit</translation>
        </message>
        <message>
            <source>From card to card</source>
            <translation>Fra kort til kort</translation>
        </message>
        <message>
            <source>Choose one card more</source>
            <translation>Vælg et kort mere</translation>
        </message>
        <message>
            <source>Choose all cards</source>
            <translation>Vælg alle kort</translation>
        </message>
        <message>
            <source>From theme to theme</source>
            <translation>Fra tema til tema</translation>
        </message>
        <message>
            <source>Export to Word</source>
            <translation>Eksportér til Word</translation>
        </message>
    </context>
    <context>
        <name>ArrangeButton</name>
        <message>
            <source>Sort and group</source>
            <translation>Sortér og gruppér</translation>
        </message>
        <message>
            <source>Group by field visit</source>
            <translation>Gruppér efter felttur</translation>
        </message>
        <message>
            <source>Group by day</source>
            <translation>Gruppér efter dag</translation>
        </message>
        <message>
            <source>Group by participant</source>
            <translation>Gruppér efter deltager</translation>
        </message>
        <message>
            <source>Group by kind</source>
            <translation>Gruppér efter slags</translation>
        </message>
        <message>
            <source>Group by author</source>
            <translation>Gruppér efter forfatter</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Nyeste først</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Ældste først</translation>
        </message>
    </context>
    <context>
        <name>AttachedList</name>
        <message>
            <source>Photos and files</source>
            <translation>Fotos og filer</translation>
        </message>
    </context>
    <context>
        <name>Attaching</name>
        <message>
            <source>Photos ({pattern})</source>
            <translation>Fotos ({pattern})</translation>
        </message>
        <message>
            <source>All files ({pattern})</source>
            <translation>Alle filer ({pattern})</translation>
        </message>
        <message>
            <source>Add photo</source>
            <translation>Tilføj foto</translation>
        </message>
        <message>
            <source>Pasted picture</source>
            <translation>Indsat billede</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Gem en kopi</translation>
        </message>
    </context>
    <context>
        <name>BareBoard</name>
        <message>
            <source>The pile is ready. Lay the first cards, and see what belongs together.</source>
            <translation>Bunken er klar. Læg de første kort, og se, hvad der hører sammen.</translation>
        </message>
        <message>
            <source>Shuffle and begin</source>
            <translation>Bland og begynd</translation>
        </message>
        <message>
            <source>Cards come from your notes. Write the first one, or bring in those you have.</source>
            <translation>Kortene kommer fra jeres noter. Skriv den første, eller hent dem, I har.</translation>
        </message>
        <message>
            <source>Go to Notes</source>
            <translation>Gå til Noter</translation>
        </message>
    </context>
    <context>
        <name>BoardActions</name>
        <message>
            <source>Move to theme …</source>
            <translation>Flyt til tema …</translation>
        </message>
        <message>
            <source>Group into a new cluster</source>
            <translation>Saml i ny klynge</translation>
        </message>
        <message>
            <source>Lay loose</source>
            <translation>Læg som løst kort</translation>
        </message>
        <message>
            <source>To the parking lot</source>
            <translation>Læg på parkeringspladsen</translation>
        </message>
        <message>
            <source>Later in the theme</source>
            <translation>Senere i temaet</translation>
        </message>
        <message>
            <source>Earlier in the theme</source>
            <translation>Tidligere i temaet</translation>
        </message>
        <message>
            <source>Open the note</source>
            <translation>Åbn noten</translation>
        </message>
        <message>
            <source>Take off the board</source>
            <translation>Tag af tavlen</translation>
        </message>
        <message>
            <source>Name …</source>
            <translation>Giv navn …</translation>
        </message>
        <message>
            <source>Choose all its cards</source>
            <translation>Vælg alle kort i den</translation>
        </message>
        <message>
            <source>Open in Themes</source>
            <translation>Åbn i Temaer</translation>
        </message>
        <message>
            <source>Delete the frame, keep the cards</source>
            <translation>Slet rammen, behold kortene</translation>
        </message>
        <message>
            <source>Take up, put down with a click</source>
            <translation>Tag op, og læg med et klik</translation>
        </message>
        <message>
            <source>Lay a copy in theme …</source>
            <translation>Læg en kopi i tema …</translation>
        </message>
        <message>
            <source>Stack</source>
            <translation>Læg i stak</translation>
        </message>
        <message>
            <source>Tidy up</source>
            <translation>Ryd op</translation>
        </message>
        <message>
            <source>Lay under theme …</source>
            <translation>Læg under tema …</translation>
        </message>
        <message>
            <source>Make it a theme of its own</source>
            <translation>Gør til selvstændigt tema</translation>
        </message>
        <message>
            <source>Merge with …</source>
            <translation>Læg sammen med …</translation>
        </message>
        <message>
            <source>Connect with …</source>
            <translation>Forbind med …</translation>
        </message>
        <message>
            <source>Split …</source>
            <translation>Opdel …</translation>
        </message>
        <message>
            <source>Earlier in the order</source>
            <translation>Tidligere i rækkefølgen</translation>
        </message>
        <message>
            <source>Later in the order</source>
            <translation>Senere i rækkefølgen</translation>
        </message>
        <message>
            <source>Wider</source>
            <translation>Gør bredere</translation>
        </message>
        <message>
            <source>Narrower</source>
            <translation>Gør smallere</translation>
        </message>
        <message>
            <source>Fold or unfold</source>
            <translation>Fold sammen eller ud</translation>
        </message>
        <message>
            <source>New card …</source>
            <translation>Nyt kort …</translation>
        </message>
        <message>
            <source>New cluster</source>
            <translation>Ny klynge</translation>
        </message>
        <message>
            <source>Show the whole board</source>
            <translation>Vis hele tavlen</translation>
        </message>
        <message>
            <source>Show what is chosen</source>
            <translation>Vis det valgte</translation>
        </message>
        <message>
            <source>Freeze the board</source>
            <translation>Frys tavlen</translation>
        </message>
        <message>
            <source>Frozen boards …</source>
            <translation>Frosne tavler …</translation>
        </message>
        <message>
            <source>Walk the wall</source>
            <translation>Rundgang</translation>
        </message>
        <message>
            <source>Table or board</source>
            <translation>Tabel eller tavle</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>Kopiér som tekst</translation>
        </message>
        <message>
            <source>Save a picture …</source>
            <translation>Gem billede …</translation>
        </message>
        <message>
            <source>Print …</source>
            <translation>Udskriv …</translation>
        </message>
        <message>
            <source>Show in full …</source>
            <translation>Vis …</translation>
        </message>
        <message>
            <source>All cards</source>
            <translation>Alle kort</translation>
        </message>
        <message>
            <source>Cards I did not write</source>
            <translation>Kort, jeg ikke selv har skrevet</translation>
        </message>
        <message>
            <source>What nobody has touched</source>
            <translation>Kort, ingen har rørt</translation>
        </message>
        <message>
            <source>Colour by …</source>
            <translation>Farv efter …</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Slags</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Forfatter</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>Field visit</source>
            <translation>Felttur</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Show advice</source>
            <translation>Vis råd</translation>
        </message>
        <message>
            <source>Actual size</source>
            <translation>Vis i 100 %</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Større</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Mindre</translation>
        </message>
    </context>
    <context>
        <name>BoardCanvas</name>
        <message>
            <source>Name it …</source>
            <translation>Giv navn …</translation>
        </message>
        <message>
            <source>Lone card</source>
            <translation>Løst kort</translation>
        </message>
        <message>
            <source>Theme board</source>
            <translation>Tematavle</translation>
        </message>
        <message>
            <source>passed over</source>
            <translation>vises uden ord</translation>
        </message>
    </context>
    <context>
        <name>BoardInspector</name>
        <message>
            <source>Chosen on the board</source>
            <translation>Valgt på tavlen</translation>
        </message>
        <message>
            <source>Name it …</source>
            <translation>Giv navn …</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Skjul</translation>
        </message>
        <message>
            <source>Move to theme …</source>
            <translation>Flyt til tema …</translation>
        </message>
        <message>
            <source>Group into a new cluster</source>
            <translation>Saml i ny klynge</translation>
        </message>
        <message>
            <source>To the parking lot</source>
            <translation>Læg på parkeringspladsen</translation>
        </message>
        <message>
            <source>Name …</source>
            <translation>Giv navn …</translation>
        </message>
        <message>
            <source>Open in Themes</source>
            <translation>Åbn i Temaer</translation>
        </message>
        <message>
            <source>Delete the frame, keep the cards</source>
            <translation>Slet rammen, behold kortene</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>Koder</translation>
        </message>
        <message>
            <source>Contradicts</source>
            <translation>Modsiger</translation>
        </message>
        <message>
            <source>Context in the note</source>
            <translation>Sammenhæng i noten</translation>
        </message>
        <message>
            <source>Open the note</source>
            <translation>Åbn noten</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Slags</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>Deltager</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Sted</translation>
        </message>
        <message>
            <source>Field visit</source>
            <translation>Felttur</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Samtykke</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>{position} in the theme</source>
            <translation>{position} i temaet</translation>
        </message>
        <message>
            <source>Chosen card</source>
            <translation>Valgt kort</translation>
        </message>
        <message>
            <source>Chosen cards</source>
            <translation>Valgte kort</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) chosen</source>
            <translation>
                <numerusform>%n kort er valgt</numerusform>
                <numerusform>%n kort er valgt</numerusform>
            </translation>
        </message>
        <message>
            <source>Chosen cluster</source>
            <translation>Valgt klynge</translation>
        </message>
        <message>
            <source>Chosen theme</source>
            <translation>Valgt tema</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n kort</numerusform>
                <numerusform>%n kort</numerusform>
            </translation>
        </message>
        <message>
            <source>Theme board</source>
            <translation>Tematavle</translation>
        </message>
        <message>
            <source>The pile is ready. Lay the first cards, and see what belongs together.</source>
            <translation>Bunken er klar. Læg de første kort, og se, hvad der hører sammen.</translation>
        </message>
        <message>
            <source>Choose a card to see where it comes from, or a theme to name it.</source>
            <translation>Vælg et kort for at se, hvor det kommer fra, eller et tema for at give det navn.</translation>
        </message>
        <message>
            <source>Theme {number}</source>
            <translation>Tema {number}</translation>
        </message>
    </context>
    <context>
        <name>BoardMap</name>
        <message>
            <source>Map of the board. Arrow keys move what is seen</source>
            <translation>Oversigt over tavlen. Piletasterne flytter det, du ser</translation>
        </message>
    </context>
    <context>
        <name>BoardPicture</name>
        <message>
            <source>There are no cards on the board yet.</source>
            <translation>Der er ingen kort på tavlen endnu.</translation>
        </message>
    </context>
    <context>
        <name>BoardPlace</name>
        <message>
            <source>Theme board</source>
            <translation>Tematavle</translation>
        </message>
        <message>
            <source>New card</source>
            <translation>Nyt kort</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mere</translation>
        </message>
        <message>
            <source>Show what is chosen</source>
            <translation>Vis det valgte</translation>
        </message>
        <message>
            <source>Silent sorting</source>
            <translation>Stille sortering</translation>
        </message>
        <message>
            <source>Table or board</source>
            <translation>Tabel eller tavle</translation>
        </message>
        <message>
            <source>Walk the wall</source>
            <translation>Rundgang</translation>
        </message>
        <message>
            <source>In the pile</source>
            <translation>I bunken</translation>
        </message>
        <message>
            <source>Parking lot</source>
            <translation>Parkeringsplads</translation>
        </message>
    </context>
    <context>
        <name>BoardTable</name>
        <message>
            <source>The board as a table</source>
            <translation>Tavlen som tabel</translation>
        </message>
    </context>
    <context>
        <name>BoardTableModel</name>
        <message>
            <source>Card</source>
            <translation>Kort</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Slags</translation>
        </message>
        <message>
            <source>Origin</source>
            <translation>Herkomst</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Nr.</translation>
        </message>
    </context>
    <context>
        <name>BoardWords</name>
        <message>
            <source>Observation</source>
            <translation>Observation</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Citat</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Samtale</translation>
        </message>
        <message>
            <source>Reflection</source>
            <translation>Refleksion</translation>
        </message>
        <message>
            <source>Interview</source>
            <translation>Interview</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Andet</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>Årsag</translation>
        </message>
        <message>
            <source>Interdependence</source>
            <translation>Gensidig afhængighed</translation>
        </message>
        <message>
            <source>Contradiction</source>
            <translation>Modsætning</translation>
        </message>
        <message>
            <source>Belongs with</source>
            <translation>Hører sammen</translation>
        </message>
        <message>
            <source>This theme leads to the other</source>
            <translation>Dette tema fører til det andet</translation>
        </message>
        <message>
            <source>They keep each other going</source>
            <translation>De holder hinanden i gang</translation>
        </message>
        <message>
            <source>They speak against each other</source>
            <translation>De taler imod hinanden</translation>
        </message>
        <message>
            <source>They are about the same, but are not the same</source>
            <translation>De handler om det samme, men er ikke det samme</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Mangler</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>Givet</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Afslået</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Trukket tilbage</translation>
        </message>
        <message>
            <source>{day} at {time}</source>
            <translation>{day} kl. {time}</translation>
        </message>
        <message>
            <source>Field worker</source>
            <translation>Opdager</translation>
        </message>
        <message>
            <source>Cluster without a name</source>
            <translation>Klynge uden navn</translation>
        </message>
        <message>
            <source>Three cards lie together. What do they say?</source>
            <translation>Tre kort ligger sammen. Hvad siger de?</translation>
        </message>
        <message numerus="yes">
            <source>%n cards lie together. What do they say?</source>
            <translation>
                <numerusform>%n kort ligger sammen. Hvad siger de?</numerusform>
                <numerusform>%n kort ligger sammen. Hvad siger de?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n kort</numerusform>
                <numerusform>%n kort</numerusform>
            </translation>
        </message>
        <message>
            <source>{count}, folded</source>
            <translation>{count}, foldet sammen</translation>
        </message>
        <message>
            <source>Theme {name}, {count}</source>
            <translation>Tema {name}, {count}</translation>
        </message>
        <message>
            <source>Parking lot</source>
            <translation>Parkeringsplads</translation>
        </message>
        <message>
            <source>Lone card</source>
            <translation>Løst kort</translation>
        </message>
        <message>
            <source>stays in the program</source>
            <translation>holdt ude</translation>
        </message>
        <message>
            <source>{number} of {count}</source>
            <translation>{number} af {count}</translation>
        </message>
    </context>
    <context>
        <name>CardDialog</name>
        <message>
            <source>New card</source>
            <translation>Nyt kort</translation>
        </message>
        <message>
            <source>One point per card. It belongs to no note; what you heard or saw is a note.</source>
            <translation>Én pointe pr. kort. Kortet hører ikke til en note; det, I har set og hørt, er noter.</translation>
        </message>
        <message>
            <source>What the card says</source>
            <translation>Det, der skal stå på kortet</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>Lay on the board</source>
            <translation>Læg på tavlen</translation>
        </message>
    </context>
    <context>
        <name>CardsDialog</name>
        <message>
            <source>Cards on the themes' pages</source>
            <translation>Kort på temasiderne</translation>
        </message>
        <message>
            <source>Feltnoter takes the telling cards first and then spreads over those who spoke. Choose two to four yourselves, if you want others. All cards stand in the appendix.</source>
            <translation>Feltnoter tager de sigende kort først og fordeler så på dem, der har talt. Vælg selv to til fire, hvis I vil have andre. Alle kort står i bilaget.</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Let Feltnoter choose</source>
            <translation>Lad Feltnoter vælge</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>Use these</source>
            <translation>Brug dem her</translation>
        </message>
        <message>
            <source>The theme has no cards yet.</source>
            <translation>Temaet har ingen kort endnu.</translation>
        </message>
        <message>
            <source>telling</source>
            <translation>sigende</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Kort</translation>
        </message>
    </context>
    <context>
        <name>CodeChips</name>
        <message>
            <source>Take {code} off</source>
            <translation>Tag {code} af</translation>
        </message>
    </context>
    <context>
        <name>CodeDetails</name>
        <message>
            <source>Edit …</source>
            <translation>Ret …</translation>
        </message>
        <message>
            <source>More for this code</source>
            <translation>Mere for denne kode</translation>
        </message>
        <message>
            <source>Edit {code}</source>
            <translation>Ret {code}</translation>
        </message>
        <message numerus="yes">
            <source>Show %n excerpt(s)</source>
            <translation>
                <numerusform>Vis %n udsnit</numerusform>
                <numerusform>Vis %n udsnit</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CodeDialog</name>
        <message>
            <source>Edit code</source>
            <translation>Ret kode</translation>
        </message>
        <message>
            <source>New code under {code}</source>
            <translation>Ny kode under {code}</translation>
        </message>
        <message>
            <source>New code</source>
            <translation>Ny kode</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Definition</source>
            <translation>Definition</translation>
        </message>
        <message>
            <source>One sentence: what belongs here.</source>
            <translation>Én sætning: hvad hører til her.</translation>
        </message>
        <message>
            <source>Example</source>
            <translation>Eksempel</translation>
        </message>
        <message>
            <source>When it is used, and when another code fits better.</source>
            <translation>Hvornår den bruges, og hvornår en anden kode passer bedre.</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farve</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Gem</translation>
        </message>
        <message>
            <source>Create code</source>
            <translation>Opret kode</translation>
        </message>
        <message>
            <source>yellow</source>
            <translation>gul</translation>
        </message>
        <message>
            <source>blue</source>
            <translation>blå</translation>
        </message>
        <message>
            <source>green</source>
            <translation>grøn</translation>
        </message>
        <message>
            <source>pink</source>
            <translation>rosa</translation>
        </message>
        <message>
            <source>violet</source>
            <translation>violet</translation>
        </message>
        <message>
            <source>orange</source>
            <translation>orange</translation>
        </message>
        <message>
            <source>brown</source>
            <translation>brun</translation>
        </message>
        <message>
            <source>grey</source>
            <translation>grå</translation>
        </message>
        <message>
            <source>There is a code of this name already. Choose another.</source>
            <translation>Der er allerede en kode med det navn. Vælg et andet.</translation>
        </message>
    </context>
    <context>
        <name>CodePanel</name>
        <message>
            <source>Codes</source>
            <translation>Koder</translation>
        </message>
        <message>
            <source>New code</source>
            <translation>Ny kode</translation>
        </message>
        <message>
            <source>Find code</source>
            <translation>Find kode</translation>
        </message>
        <message>
            <source>A code is a short label on what matters. The first comes with »Put code on«.</source>
            <translation>En kode er en kort etiket på det, der betyder noget. Den første kommer med »Sæt kode«.</translation>
        </message>
    </context>
    <context>
        <name>CodePopup</name>
        <message>
            <source>Find code</source>
            <translation>Find kode</translation>
        </message>
        <message>
            <source>Enter</source>
            <comment>the key</comment>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Codes found</source>
            <translation>Fundne koder</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <comment>the key</comment>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Intet fundet</translation>
        </message>
        <message>
            <source>Put code on</source>
            <translation>Sæt kode</translation>
        </message>
        <message numerus="yes">
            <source>%n excerpt(s)</source>
            <translation>
                <numerusform>%n udsnit</numerusform>
                <numerusform>%n udsnit</numerusform>
            </translation>
        </message>
        <message>
            <source>Create code »{name}«</source>
            <translation>Opret koden »{name}«</translation>
        </message>
        <message>
            <source>Write a name for the first code</source>
            <translation>Skriv et navn til den første kode</translation>
        </message>
    </context>
    <context>
        <name>CodeTree</name>
        <message>
            <source>Codes</source>
            <translation>Koder</translation>
        </message>
    </context>
    <context>
        <name>CodeTreeModel</name>
        <message numerus="yes">
            <source>%n excerpt(s)</source>
            <translation>
                <numerusform>%n udsnit</numerusform>
                <numerusform>%n udsnit</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Coder</name>
        <message>
            <source>Select the words it is about, and try again.</source>
            <translation>Markér de ord, det handler om, og prøv igen.</translation>
        </message>
        <message>
            <source>Put code on the whole note</source>
            <translation>Sæt kode på hele noten</translation>
        </message>
    </context>
    <context>
        <name>CodingBar</name>
        <message>
            <source>Previous excerpt</source>
            <translation>Forrige udsnit</translation>
        </message>
        <message>
            <source>Alt+Up</source>
            <translation>Alt+Pil op</translation>
        </message>
        <message>
            <source>Next excerpt</source>
            <translation>Næste udsnit</translation>
        </message>
        <message>
            <source>Alt+Down</source>
            <translation>Alt+Pil ned</translation>
        </message>
        <message>
            <source>Correct text</source>
            <translation>Ret tekst</translation>
        </message>
        <message>
            <source>Put code on</source>
            <translation>Sæt kode</translation>
        </message>
        <message>
            <source>Codes and excerpt</source>
            <translation>Koder og udsnit</translation>
        </message>
        <message>
            <source>Choose note</source>
            <translation>Vælg note</translation>
        </message>
        <message numerus="yes">
            <source>%n excerpt(s)</source>
            <translation>
                <numerusform>%n udsnit</numerusform>
                <numerusform>%n udsnit</numerusform>
            </translation>
        </message>
        <message>
            <source>Esc</source>
            <comment>the key</comment>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Enter</source>
            <comment>the key</comment>
            <translation>Enter</translation>
        </message>
    </context>
    <context>
        <name>CodingPane</name>
        <message>
            <source>Excerpt without code</source>
            <translation>Udsnit uden kode</translation>
        </message>
    </context>
    <context>
        <name>CodingPlace</name>
        <message>
            <source>Coding</source>
            <translation>Kodning</translation>
        </message>
        <message>
            <source>Text of the note</source>
            <translation>Notens tekst</translation>
        </message>
        <message>
            <source>Choose a note, and mark what matters.</source>
            <translation>Vælg en note, og markér det, der betyder noget.</translation>
        </message>
        <message>
            <source>Choose note</source>
            <translation>Vælg note</translation>
        </message>
        <message>
            <source>{number} of {all}</source>
            <translation>{number} af {all}</translation>
        </message>
        <message>
            <source>No code yet</source>
            <translation>Ingen kode endnu</translation>
        </message>
        <message>
            <source>The text can be corrected</source>
            <translation>Teksten kan rettes</translation>
        </message>
        <message>
            <source>Back to coding</source>
            <translation>Tilbage til kodning</translation>
        </message>
    </context>
    <context>
        <name>CodingWords</name>
        <message>
            <source>Observation</source>
            <translation>Observation</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Citat</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Samtale</translation>
        </message>
        <message>
            <source>Reflection</source>
            <translation>Refleksion</translation>
        </message>
        <message>
            <source>Interview</source>
            <translation>Interview</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Andet</translation>
        </message>
        <message>
            <source>Interview with {name}</source>
            <translation>Interview med {name}</translation>
        </message>
        <message>
            <source>note</source>
            <comment>consent is given to</comment>
            <translation>note</translation>
        </message>
        <message>
            <source>quote</source>
            <comment>consent is given to</comment>
            <translation>citat</translation>
        </message>
        <message>
            <source>photo</source>
            <comment>consent is given to</comment>
            <translation>foto</translation>
        </message>
        <message>
            <source>audio</source>
            <comment>consent is given to</comment>
            <translation>lyd</translation>
        </message>
        <message>
            <source>consent given</source>
            <translation>samtykke givet</translation>
        </message>
        <message>
            <source>{some} and {last}</source>
            <translation>{some} og {last}</translation>
        </message>
        <message>
            <source>consent given to {what}</source>
            <translation>samtykke givet til {what}</translation>
        </message>
        <message>
            <source>consent missing</source>
            <translation>samtykke mangler</translation>
        </message>
        <message>
            <source>consent refused</source>
            <translation>samtykke afslået</translation>
        </message>
        <message>
            <source>consent withdrawn</source>
            <translation>samtykke trukket tilbage</translation>
        </message>
        <message>
            <source>Without field visit</source>
            <translation>Uden felttur</translation>
        </message>
        <message>
            <source>Field visit</source>
            <translation>Felttur</translation>
        </message>
    </context>
    <context>
        <name>CompareDialog</name>
        <message>
            <source>Compare</source>
            <translation>Sammenlign</translation>
        </message>
        <message>
            <source>{name} wrote, and this stands now</source>
            <translation>{name} skrev, og det står der nu</translation>
        </message>
        <message>
            <source>You wrote</source>
            <translation>Du skrev</translation>
        </message>
        <message>
            <source>Let it stand</source>
            <translation>Lad det stå</translation>
        </message>
        <message>
            <source>Take mine back</source>
            <translation>Tag mit tilbage</translation>
        </message>
    </context>
    <context>
        <name>ContradictionBlock</name>
        <message>
            <source>theme {number}</source>
            <translation>tema {number}</translation>
        </message>
        <message>
            <source>Show note: {words}</source>
            <translation>Vis note: {words}</translation>
        </message>
        <message>
            <source>Cluster without a name</source>
            <translation>Klynge uden navn</translation>
        </message>
        <message>
            <source>Go to theme: {title}</source>
            <translation>Gå til tema: {title}</translation>
        </message>
        <message>
            <source>Edit explanation …</source>
            <translation>Ret forklaring …</translation>
        </message>
        <message>
            <source>Explain …</source>
            <translation>Forklar …</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>Remove contradiction</source>
            <translation>Fjern modsætning</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <source>Feltnoter stopped by itself last time</source>
            <translation>Feltnoter stoppede af sig selv sidst</translation>
        </message>
        <message>
            <source>What had been saved is still there. Nothing was sent to anybody.</source>
            <translation>Det, der var gemt, er der stadig. Intet er sendt til nogen.</translation>
        </message>
        <message>
            <source>Something did not go as it should</source>
            <translation>Noget gik ikke, som det skulle</translation>
        </message>
        <message>
            <source>What was saved is still saved, and you can go on. Nothing was sent to anybody.</source>
            <translation>Det, der var gemt, er stadig gemt, og du kan arbejde videre. Intet er sendt til nogen.</translation>
        </message>
        <message>
            <source>Report for the help desk</source>
            <translation>Rapport til it-supporten</translation>
        </message>
        <message>
            <source>It holds names of program files and lines, and nothing you have written.</source>
            <translation>Den rummer navne på programfiler og linjer, og intet af det, du har skrevet.</translation>
        </message>
        <message>
            <source>Copy report</source>
            <translation>Kopiér rapport</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Fortsæt</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopieret</translation>
        </message>
    </context>
    <context>
        <name>DataExport</name>
        <message>
            <source>Notes</source>
            <translation>Noter</translation>
        </message>
        <message>
            <source>Excel (*.xlsx);;Text file with semicolons (*.csv);;JSON (*.json);;REFI-QDA (*.qdpx);;Codebook (*.qdc)</source>
            <translation>Excel (*.xlsx);;Tekstfil med semikolon (*.csv);;JSON (*.json);;REFI-QDA (*.qdpx);;Kodebog (*.qdc)</translation>
        </message>
        <message>
            <source>Export data</source>
            <translation>Eksportér data</translation>
        </message>
        <message>
            <source>The data is written in »{name}«.</source>
            <translation>Data er skrevet i »{name}«.</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) are held out because consent or sensitivity says no.</source>
            <translation>
                <numerusform>%n note er holdt ude, fordi samtykke eller følsomhed siger nej.</numerusform>
                <numerusform>%n noter er holdt ude, fordi samtykke eller følsomhed siger nej.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Deeds</name>
        <message>
            <source>{code} is put on</source>
            <translation>{code} er sat på</translation>
        </message>
        <message>
            <source>{code} is taken off</source>
            <translation>{code} er taget af</translation>
        </message>
        <message>
            <source>The excerpt is deleted</source>
            <translation>Udsnittet er slettet</translation>
        </message>
        <message>
            <source>The excerpt is anchored again</source>
            <translation>Udsnittet er sat fast igen</translation>
        </message>
        <message>
            <source>{code} is moved to the top</source>
            <translation>{code} er flyttet øverst</translation>
        </message>
        <message>
            <source>{code} is moved under {above}</source>
            <translation>{code} er flyttet under {above}</translation>
        </message>
        <message>
            <source>{code} is merged with {into}</source>
            <translation>{code} er lagt sammen med {into}</translation>
        </message>
        <message>
            <source>The code {code} is deleted</source>
            <translation>Koden {code} er slettet</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message numerus="yes">
            <source>%n card(s) lie loose</source>
            <translation>
                <numerusform>%n kort ligger løst</numerusform>
                <numerusform>%n kort ligger løst</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) wait in the parking lot</source>
            <translation>
                <numerusform>%n kort venter på parkeringspladsen</numerusform>
                <numerusform>%n kort venter på parkeringspladsen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) taken off the board</source>
            <translation>
                <numerusform>%n kort er taget af tavlen</numerusform>
                <numerusform>%n kort er taget af tavlen</numerusform>
            </translation>
        </message>
        <message>
            <source>New card</source>
            <translation>Nyt kort</translation>
        </message>
        <message>
            <source>New cluster</source>
            <translation>Ny klynge</translation>
        </message>
        <message>
            <source>The theme is now called {title}</source>
            <translation>Temaet hedder nu {title}</translation>
        </message>
        <message numerus="yes">
            <source>»{name}« is deleted. %n card(s) lie loose</source>
            <translation>
                <numerusform>»{name}« er slettet. %n kort ligger løst</numerusform>
                <numerusform>»{name}« er slettet. %n kort ligger løst</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) moved</source>
            <translation>
                <numerusform>%n kort er flyttet</numerusform>
                <numerusform>%n kort er flyttet</numerusform>
            </translation>
        </message>
        <message>
            <source>Moved to »{name}«, {position}</source>
            <translation>Flyttet til »{name}«, {position}</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) moved to »{name}«</source>
            <translation>
                <numerusform>%n kort er flyttet til »{name}«</numerusform>
                <numerusform>%n kort er flyttet til »{name}«</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Dialogs</name>
        <message>
            <source>Understood</source>
            <translation>Forstået</translation>
        </message>
    </context>
    <context>
        <name>Digest</name>
        <message>
            <source>is on the team now</source>
            <translation>er kommet med i teamet</translation>
        </message>
        <message numerus="yes">
            <source>wrote %n note(s)</source>
            <translation>
                <numerusform>skrev %n note</numerusform>
                <numerusform>skrev %n noter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>worked on %n note(s)</source>
            <translation>
                <numerusform>arbejdede på %n note</numerusform>
                <numerusform>arbejdede på %n noter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>deleted %n note(s)</source>
            <translation>
                <numerusform>slettede %n note</numerusform>
                <numerusform>slettede %n noter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>put on %n code(s)</source>
            <translation>
                <numerusform>satte %n kode</numerusform>
                <numerusform>satte %n koder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>took off %n code(s)</source>
            <translation>
                <numerusform>tog %n kode af</numerusform>
                <numerusform>tog %n koder af</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>made %n new code(s)</source>
            <translation>
                <numerusform>lavede %n ny kode</numerusform>
                <numerusform>lavede %n nye koder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>changed %n code(s) in the codebook</source>
            <translation>
                <numerusform>rettede %n kode i kodebogen</numerusform>
                <numerusform>rettede %n koder i kodebogen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>laid %n card(s) on the board</source>
            <translation>
                <numerusform>lagde %n kort på tavlen</numerusform>
                <numerusform>lagde %n kort på tavlen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>moved %n card(s)</source>
            <translation>
                <numerusform>flyttede %n kort</numerusform>
                <numerusform>flyttede %n kort</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>took %n card(s) off the board</source>
            <translation>
                <numerusform>tog %n kort af tavlen</numerusform>
                <numerusform>tog %n kort af tavlen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>made %n theme(s)</source>
            <translation>
                <numerusform>lavede %n tema</numerusform>
                <numerusform>lavede %n temaer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>worked on %n theme(s)</source>
            <translation>
                <numerusform>arbejdede på %n tema</numerusform>
                <numerusform>arbejdede på %n temaer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>deleted %n theme(s)</source>
            <translation>
                <numerusform>slettede %n tema</numerusform>
                <numerusform>slettede %n temaer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>added %n team member(s)</source>
            <translation>
                <numerusform>føjede %n medlem til teamet</numerusform>
                <numerusform>føjede %n medlemmer til teamet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>removed %n team member(s)</source>
            <translation>
                <numerusform>fjernede %n medlem fra teamet</numerusform>
                <numerusform>fjernede %n medlemmer fra teamet</numerusform>
            </translation>
        </message>
        <message>
            <source>changed the question or the facts of the project</source>
            <translation>ændrede spørgsmålet eller projektets oplysninger</translation>
        </message>
        <message numerus="yes">
            <source>wrote %n memo(s)</source>
            <translation>
                <numerusform>skrev %n memo</numerusform>
                <numerusform>skrev %n memoer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>added or changed %n participant(s)</source>
            <translation>
                <numerusform>tilføjede eller rettede %n deltager</numerusform>
                <numerusform>tilføjede eller rettede %n deltagere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>planned or changed %n field visit(s)</source>
            <translation>
                <numerusform>planlagde eller rettede %n felttur</numerusform>
                <numerusform>planlagde eller rettede %n felture</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DividingDialog</name>
        <message>
            <source>Split the note</source>
            <translation>Opdel noten</translation>
        </message>
        <message>
            <source>Tick each sentence that begins a note of its own. All of them keep place, time and participant.</source>
            <translation>Sæt hak ved hver sætning, der begynder en ny note. Alle beholder sted, tidspunkt og deltager.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message numerus="yes">
            <source>Split into %n note(s)</source>
            <translation>
                <numerusform>Opdel i %n note</numerusform>
                <numerusform>Opdel i %n noter</numerusform>
            </translation>
        </message>
        <message>
            <source>Words: {counts}</source>
            <translation>Ord: {counts}</translation>
        </message>
    </context>
    <context>
        <name>EarlierQuestion</name>
        <message>
            <source>until {day}</source>
            <translation>til {day}</translation>
        </message>
    </context>
    <context>
        <name>Errands</name>
        <message numerus="yes">
            <source>%n quick note(s) written outside the window came in.</source>
            <translation>
                <numerusform>%n hurtignote, skrevet uden for vinduet, er hentet ind.</numerusform>
                <numerusform>%n hurtignoter, skrevet uden for vinduet, er hentet ind.</numerusform>
            </translation>
        </message>
        <message>
            <source>Project menu</source>
            <translation>Projektets menu</translation>
        </message>
        <message>
            <source>Feltnoter projects ({pattern})</source>
            <translation>Feltnoter-projekter ({pattern})</translation>
        </message>
        <message>
            <source>Back up</source>
            <translation>Sikkerhedskopi</translation>
        </message>
        <message>
            <source>The backup »{name}« is ready. It has the same passphrase.</source>
            <translation>Sikkerhedskopien »{name}« er færdig og har samme adgangskode.</translation>
        </message>
    </context>
    <context>
        <name>ExcerptPanel</name>
        <message>
            <source>Excerpt</source>
            <translation>Udsnit</translation>
        </message>
        <message>
            <source>Previous excerpt</source>
            <translation>Forrige udsnit</translation>
        </message>
        <message>
            <source>Alt+Up</source>
            <translation>Alt+Pil op</translation>
        </message>
        <message>
            <source>Next excerpt</source>
            <translation>Næste udsnit</translation>
        </message>
        <message>
            <source>Alt+Down</source>
            <translation>Alt+Pil ned</translation>
        </message>
        <message>
            <source>Back to the codes</source>
            <translation>Tilbage til koderne</translation>
        </message>
        <message>
            <source>Esc</source>
            <comment>the key</comment>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Codes on the excerpt</source>
            <translation>Koder på udsnittet</translation>
        </message>
        <message>
            <source>No code yet</source>
            <translation>Ingen kode endnu</translation>
        </message>
        <message>
            <source>Add code</source>
            <translation>Tilføj kode</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Kommentar</translation>
        </message>
        <message>
            <source>Shift+arrow moves the end of the excerpt, Alt+Shift+arrow its beginning.</source>
            <translation>Skift+piletast flytter udsnittets slutning, Alt+Skift+piletast dets begyndelse.</translation>
        </message>
        <message>
            <source>Delete excerpt</source>
            <translation>Slet udsnit</translation>
        </message>
    </context>
    <context>
        <name>ExportBar</name>
        <message>
            <source>How far the export has come</source>
            <translation>Så langt er eksporten nået</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>Open in Word</source>
            <translation>Åbn i Word</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Vis i mappe</translation>
        </message>
        <message>
            <source>Choose another folder …</source>
            <translation>Vælg en anden mappe …</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Luk</translation>
        </message>
    </context>
    <context>
        <name>FactsLine</name>
        <message>
            <source>Correct</source>
            <translation>Ret</translation>
        </message>
        <message>
            <source>Correct time, place or participant</source>
            <translation>Ret tid, sted eller deltager</translation>
        </message>
        <message>
            <source>Time and field visit …</source>
            <translation>Tid og felttur …</translation>
        </message>
        <message>
            <source>Place …</source>
            <translation>Sted …</translation>
        </message>
        <message>
            <source>Participant …</source>
            <translation>Deltager …</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Sted</translation>
        </message>
        <message>
            <source>Write or choose a place</source>
            <translation>Skriv eller vælg et sted</translation>
        </message>
        <message>
            <source>Press Enter to use what you have written</source>
            <translation>Tryk Enter for at bruge det, du har skrevet</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>Deltager</translation>
        </message>
        <message>
            <source>Search by pseudonym or role</source>
            <translation>Søg på dæknavn eller rolle</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Intet fundet</translation>
        </message>
        <message>
            <source>at {time}</source>
            <translation>kl. {time}</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Ingen</translation>
        </message>
    </context>
    <context>
        <name>FactsPart</name>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Home care, library, job centre …</source>
            <translation>Hjemmepleje, bibliotek, jobcenter …</translation>
        </message>
        <message>
            <source>14.9.2026</source>
            <translation>14.9.2026</translation>
        </message>
        <message>
            <source>Ideation workshop</source>
            <translation>Idéworkshop</translation>
        </message>
        <message>
            <source>14.9.2027</source>
            <translation>14.9.2027</translation>
        </message>
        <message>
            <source>Retention deadline</source>
            <translation>Slettefrist</translation>
        </message>
        <message>
            <source>Phase</source>
            <translation>Fase</translation>
        </message>
        <message>
            <source>About the project</source>
            <translation>Om projektet</translation>
        </message>
        <message>
            <source>Municipality</source>
            <translation>Kommune</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>Område</translation>
        </message>
        <message>
            <source>Background</source>
            <translation>Baggrund</translation>
        </message>
        <message>
            <source>At the deadline notes with personal data are to be deleted for good.</source>
            <translation>Ved slettefristen skal noter med persondata slettes endeligt.</translation>
        </message>
        <message>
            <source>A project needs a title. The old one is kept.</source>
            <translation>Et projekt skal have en titel. Den gamle er beholdt.</translation>
        </message>
        <message>
            <source>Write the day like 14.9.2026.</source>
            <translation>Skriv dagen som 14.9.2026.</translation>
        </message>
    </context>
    <context>
        <name>FieldWords</name>
        <message>
            <source>gave a theme another title</source>
            <translation>gav et tema en ny titel</translation>
        </message>
        <message>
            <source>gave a code another name</source>
            <translation>gav en kode et nyt navn</translation>
        </message>
        <message>
            <source>put the question differently</source>
            <translation>stillede spørgsmålet anderledes</translation>
        </message>
        <message>
            <source>changed the facts of the project</source>
            <translation>ændrede projektets oplysninger</translation>
        </message>
        <message>
            <source>changed the kind of a note</source>
            <translation>ændrede typen på en note</translation>
        </message>
        <message>
            <source>changed the origin of a note</source>
            <translation>ændrede herkomsten på en note</translation>
        </message>
        <message>
            <source>changed a participant</source>
            <translation>rettede en deltager</translation>
        </message>
        <message>
            <source>changed a field visit</source>
            <translation>rettede en felttur</translation>
        </message>
        <message>
            <source>changed a team member</source>
            <translation>rettede et medlem</translation>
        </message>
        <message>
            <source>changed a baseline figure</source>
            <translation>rettede et tal i nulpunktet</translation>
        </message>
        <message>
            <source>{did}. Yours is kept beside it.</source>
            <translation>{did}. Din er gemt ved siden af.</translation>
        </message>
        <message>
            <source>(nothing)</source>
            <translation>(intet)</translation>
        </message>
        <message>
            <source>Observation</source>
            <translation>Observation</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Citat</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Samtale</translation>
        </message>
        <message>
            <source>Reflection</source>
            <translation>Refleksion</translation>
        </message>
        <message>
            <source>Interview</source>
            <translation>Interview</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Andet</translation>
        </message>
        <message>
            <source>Consent missing</source>
            <translation>Samtykke mangler</translation>
        </message>
        <message>
            <source>Consent given</source>
            <translation>Samtykke givet</translation>
        </message>
        <message>
            <source>Consent refused</source>
            <translation>Samtykke afslået</translation>
        </message>
        <message>
            <source>Consent withdrawn</source>
            <translation>Samtykke trukket tilbage</translation>
        </message>
    </context>
    <context>
        <name>FileRow</name>
        <message>
            <source>Save a copy of {name}</source>
            <translation>Gem en kopi af {name}</translation>
        </message>
        <message>
            <source>Delete {name}</source>
            <translation>Slet {name}</translation>
        </message>
    </context>
    <context>
        <name>FindingsPane</name>
        <message>
            <source>Before you export</source>
            <translation>Før I eksporterer</translation>
        </message>
        <message>
            <source>Look at this</source>
            <translation>Se på det her</translation>
        </message>
        <message>
            <source>Held out</source>
            <translation>Holdt ude</translation>
        </message>
        <message>
            <source>You can export now. This is worth a look first.</source>
            <translation>I kan eksportere nu. Det her er værd at se på først.</translation>
        </message>
        <message>
            <source>You can export now.</source>
            <translation>I kan eksportere nu.</translation>
        </message>
        <message>
            <source>In order</source>
            <translation>I orden</translation>
        </message>
        <message>
            <source>All themes have an insight</source>
            <translation>Alle temaer har en indsigt</translation>
        </message>
        <message>
            <source>All clusters have a name</source>
            <translation>Alle klynger har fået navn</translation>
        </message>
        <message>
            <source>Consent is noted for everybody in the report</source>
            <translation>Ingen i rapporten mangler samtykke</translation>
        </message>
        <message>
            <source>Quotes with role, place and month</source>
            <translation>Citater med rolle, sted og måned</translation>
        </message>
        <message>
            <source>No names of the team</source>
            <translation>Ingen navne på teamet</translation>
        </message>
        <message>
            <source>Show the note</source>
            <translation>Vis noten</translation>
        </message>
        <message>
            <source>Does not come along, nor in the appendix</source>
            <translation>Kommer ikke med, heller ikke i bilaget</translation>
        </message>
        <message numerus="yes">
            <source>%n participant(s) not asked for consent</source>
            <translation>
                <numerusform>%n deltager mangler samtykke</numerusform>
                <numerusform>%n deltagere mangler samtykke</numerusform>
            </translation>
        </message>
        <message>
            <source>Their notes come along in the report</source>
            <translation>Deres noter er med i rapporten</translation>
        </message>
        <message>
            <source>Note the consent</source>
            <translation>Notér samtykke</translation>
        </message>
        <message numerus="yes">
            <source>%n possible piece(s) of personal data</source>
            <translation>
                <numerusform>%n mulig personoplysning</numerusform>
                <numerusform>%n mulige personoplysninger</numerusform>
            </translation>
        </message>
        <message>
            <source>In texts that come along in the report</source>
            <translation>I tekster, der er med i rapporten</translation>
        </message>
        <message>
            <source>Look at them</source>
            <translation>Se på dem</translation>
        </message>
        <message numerus="yes">
            <source>%n participant(s) may be known by the role</source>
            <translation>
                <numerusform>%n deltager kan genkendes på rollen</numerusform>
                <numerusform>%n deltagere kan genkendes på rollen</numerusform>
            </translation>
        </message>
        <message>
            <source>Only one or two are »{role}«. A broader role says less.</source>
            <translation>Kun en eller to er »{role}«. En bredere rolle siger mindre.</translation>
        </message>
        <message>
            <source>Change the role</source>
            <translation>Ret rollen</translation>
        </message>
        <message numerus="yes">
            <source>%n theme(s) without an insight</source>
            <translation>
                <numerusform>%n tema uden indsigt</numerusform>
                <numerusform>%n temaer uden indsigt</numerusform>
            </translation>
        </message>
        <message>
            <source>Write the insight</source>
            <translation>Skriv indsigt</translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) without a description</source>
            <translation>
                <numerusform>%n billede mangler beskrivelse</numerusform>
                <numerusform>%n billeder mangler beskrivelse</numerusform>
            </translation>
        </message>
        <message>
            <source>For those who have the report read aloud</source>
            <translation>Til dem, der får rapporten læst op</translation>
        </message>
        <message>
            <source>Write a description</source>
            <translation>Skriv beskrivelse</translation>
        </message>
        <message numerus="yes">
            <source>%n cluster(s) without a name</source>
            <translation>
                <numerusform>%n klynge uden navn</numerusform>
                <numerusform>%n klynger uden navn</numerusform>
            </translation>
        </message>
        <message>
            <source>The report has their cards as lone cards</source>
            <translation>Kortene står som løse kort i rapporten</translation>
        </message>
        <message>
            <source>Give name</source>
            <translation>Giv navn</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s), consent refused</source>
            <translation>
                <numerusform>%n kort, samtykke afslået</numerusform>
                <numerusform>%n kort, samtykke afslået</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s), consent withdrawn</source>
            <translation>
                <numerusform>%n kort, samtykke trukket tilbage</numerusform>
                <numerusform>%n kort, samtykke trukket tilbage</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) without a yes to quotes</source>
            <translation>
                <numerusform>%n kort uden ja til citat</numerusform>
                <numerusform>%n kort uden ja til citat</numerusform>
            </translation>
        </message>
        <message>
            <source>Own words are not repeated</source>
            <translation>Egne ord gengives ikke</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) with special-category data</source>
            <translation>
                <numerusform>%n kort med følsomme oplysninger</numerusform>
                <numerusform>%n kort med følsomme oplysninger</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) whose photos stay here</source>
            <translation>
                <numerusform>Billeder fra %n note bliver her</numerusform>
                <numerusform>Billeder fra %n noter bliver her</numerusform>
            </translation>
        </message>
        <message>
            <source>Nobody has said yes to the photo, or it is a child's</source>
            <translation>Der er ikke sagt ja til foto, eller det er et barn</translation>
        </message>
    </context>
    <context>
        <name>FolderField</name>
        <message>
            <source>A network drive, OneDrive or a USB stick</source>
            <translation>Et netværksdrev, OneDrive eller en USB-nøgle</translation>
        </message>
        <message>
            <source>Choose …</source>
            <translation>Vælg …</translation>
        </message>
        <message>
            <source>Which folder does the team share?</source>
            <translation>Hvilken mappe deler teamet?</translation>
        </message>
    </context>
    <context>
        <name>FolderPart</name>
        <message>
            <source>Shared folder</source>
            <translation>Fælles mappe</translation>
        </message>
        <message>
            <source>Exchange now</source>
            <translation>Udveksl nu</translation>
        </message>
        <message>
            <source>Change folder …</source>
            <translation>Skift mappe …</translation>
        </message>
        <message>
            <source>Exchanges by itself every few seconds while the folder can be reached. Without a network you just go on working.</source>
            <translation>Udveksler af sig selv med få sekunders mellemrum, når mappen kan nås. Uden net arbejder I bare videre.</translation>
        </message>
        <message>
            <source>Who can read what</source>
            <translation>Hvem kan læse hvad</translation>
        </message>
        <message>
            <source>Everybody on the team reads everything in the project.</source>
            <translation>Alle i teamet kan læse alt i projektet.</translation>
        </message>
        <message>
            <source>Whoever has only the folder reads nothing: the files are encrypted.</source>
            <translation>Den, der kun har mappen, kan intet læse: Filerne er krypteret.</translation>
        </message>
        <message>
            <source>Whoever leaves keeps what she has fetched, but gets no key to what follows. Ask for her file to be deleted.</source>
            <translation>Den, der forlader teamet, har stadig det, der er hentet, men får ikke nøglen til det, der følger. Bed om, at filen slettes.</translation>
        </message>
        <message>
            <source>Without a folder</source>
            <translation>Uden mappe</translation>
        </message>
        <message>
            <source>Bring in a colleague's file from a USB stick. Both people's work is kept.</source>
            <translation>Hent en kollegas fil fra en USB-nøgle. Begges arbejde bliver bevaret.</translation>
        </message>
        <message>
            <source>Merge from file …</source>
            <translation>Flet fra fil …</translation>
        </message>
        <message>
            <source>No folder is chosen</source>
            <translation>Ingen mappe er valgt</translation>
        </message>
        <message>
            <source>Only encrypted files lie there</source>
            <translation>Her ligger kun krypterede filer</translation>
        </message>
        <message>
            <source>Your work is on this computer only</source>
            <translation>Dit arbejde ligger kun på denne computer</translation>
        </message>
        <message>
            <source>Choose folder …</source>
            <translation>Vælg mappe …</translation>
        </message>
    </context>
    <context>
        <name>FrameDesk</name>
        <message>
            <source>»{name}« lies under »{over}«</source>
            <translation>»{name}« ligger under »{over}«</translation>
        </message>
        <message>
            <source>»{name}« is a theme of its own</source>
            <translation>»{name}« er nu et selvstændigt tema</translation>
        </message>
        <message>
            <source>»{name}« is part of »{other}« now</source>
            <translation>»{name}« er lagt sammen med »{other}«</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) in a frame of their own</source>
            <translation>
                <numerusform>%n kort i en ramme for sig</numerusform>
                <numerusform>%n kort i en ramme for sig</numerusform>
            </translation>
        </message>
        <message>
            <source>The theme is number {number} now</source>
            <translation>Temaet er nu nummer {number}</translation>
        </message>
        <message>
            <source>Folded</source>
            <translation>Foldet sammen</translation>
        </message>
        <message>
            <source>Unfolded</source>
            <translation>Foldet ud</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) also lie in »{name}«</source>
            <translation>
                <numerusform>%n kort ligger også i »{name}«</numerusform>
                <numerusform>%n kort ligger også i »{name}«</numerusform>
            </translation>
        </message>
        <message>
            <source>The board is tidy</source>
            <translation>Tavlen er ryddet op</translation>
        </message>
    </context>
    <context>
        <name>FrameHandler</name>
        <message>
            <source>Lay under theme …</source>
            <translation>Læg under tema …</translation>
        </message>
        <message>
            <source>Lay there</source>
            <translation>Læg under</translation>
        </message>
        <message>
            <source>Merge with …</source>
            <translation>Læg sammen med …</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Læg sammen</translation>
        </message>
        <message numerus="yes">
            <source>Lay a copy of %n card(s) in …</source>
            <translation>
                <numerusform>Læg en kopi af %n kort i …</numerusform>
                <numerusform>Læg en kopi af %n kort i …</numerusform>
            </translation>
        </message>
        <message>
            <source>Lay a copy</source>
            <translation>Læg en kopi</translation>
        </message>
    </context>
    <context>
        <name>FrozenBoards</name>
        <message>
            <source>The board is frozen as it lay {moment}</source>
            <translation>Tavlen er frosset, som den lå {moment}</translation>
        </message>
        <message>
            <source>No board is frozen yet. »Freeze the board« keeps it as it lies.</source>
            <translation>Ingen tavle er frosset endnu. »Frys tavlen« gemmer den, som den ligger.</translation>
        </message>
        <message>
            <source>The frozen board is deleted</source>
            <translation>Den frosne tavle er slettet</translation>
        </message>
        <message>
            <source>»{then}« is now called »{now}«</source>
            <translation>»{then}« hedder nu »{now}«</translation>
        </message>
        <message>
            <source>Other names</source>
            <translation>Andre navne</translation>
        </message>
        <message>
            <source>New themes</source>
            <translation>Nye temaer</translation>
        </message>
        <message>
            <source>Themes that are gone</source>
            <translation>Temaer, der er væk</translation>
        </message>
        <message>
            <source>{card}: from {there} to {here}</source>
            <translation>{card}: fra {there} til {here}</translation>
        </message>
        <message>
            <source>Moved</source>
            <translation>Flyttet</translation>
        </message>
        <message>
            <source>{card}: {here}</source>
            <translation>{card}: {here}</translation>
        </message>
        <message>
            <source>New cards</source>
            <translation>Nye kort</translation>
        </message>
        <message>
            <source>{card}: was in {there}</source>
            <translation>{card}: lå i {there}</translation>
        </message>
        <message>
            <source>Cards that are gone</source>
            <translation>Kort, der er væk</translation>
        </message>
        <message>
            <source>loose cards</source>
            <translation>løse kort</translation>
        </message>
        <message>
            <source>Loose cards</source>
            <translation>Løse kort</translation>
        </message>
        <message>
            <source>the parking lot</source>
            <translation>parkeringspladsen</translation>
        </message>
        <message>
            <source>Parking lot</source>
            <translation>Parkeringsplads</translation>
        </message>
        <message>
            <source>a card whose words are deleted</source>
            <translation>et kort, hvis ord er slettet</translation>
        </message>
    </context>
    <context>
        <name>FrozenDialog</name>
        <message>
            <source>Frozen boards</source>
            <translation>Frosne tavler</translation>
        </message>
        <message>
            <source>Which frozen board</source>
            <translation>Hvilken frosset tavle</translation>
        </message>
        <message>
            <source>What to see</source>
            <translation>Hvad vil du se?</translation>
        </message>
        <message>
            <source>Since then</source>
            <translation>Siden da</translation>
        </message>
        <message>
            <source>As it was</source>
            <translation>Som den var</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Slet</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Luk</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>og %n til</numerusform>
                <numerusform>og %n til</numerusform>
            </translation>
        </message>
        <message>
            <source>The board lies as it lay.</source>
            <translation>Tavlen ligger, som den lå.</translation>
        </message>
    </context>
    <context>
        <name>GuardianField</name>
        <message>
            <source>Guardian</source>
            <translation>Værge</translation>
        </message>
        <message>
            <source>Search by pseudonym or role</source>
            <translation>Søg på pseudonym eller rolle</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Intet fundet</translation>
        </message>
        <message>
            <source>New participant »{words}«</source>
            <translation>Ny deltager »{words}«</translation>
        </message>
        <message>
            <source>Nobody; consents personally</source>
            <translation>Ingen; giver selv samtykke</translation>
        </message>
        <message>
            <source>Guardian: {who}</source>
            <translation>Værge: {who}</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Ingen</translation>
        </message>
    </context>
    <context>
        <name>Handler</name>
        <message numerus="yes">
            <source>Move %n card(s) to …</source>
            <translation>
                <numerusform>Flyt %n kort til …</numerusform>
                <numerusform>Flyt %n kort til …</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n kort</numerusform>
                <numerusform>%n kort</numerusform>
            </translation>
        </message>
        <message>
            <source>Taken up. Click where it goes, Escape puts it back</source>
            <translation>Taget op. Klik, hvor det skal ligge; Escape lægger det tilbage</translation>
        </message>
    </context>
    <context>
        <name>HelpDialog</name>
        <message>
            <source>Help</source>
            <translation>Hjælp</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Luk</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Genveje</translation>
        </message>
        <message>
            <source>From note to report</source>
            <translation>Fra note til rapport</translation>
        </message>
        <message>
            <source>1. Write what you see and hear under Notes. It is saved while you write.</source>
            <translation>1. Skriv, hvad du ser og hører, under Noter. Det gemmes, mens du skriver.</translation>
        </message>
        <message>
            <source>2. Mark what matters under Coding, and put a code on it.</source>
            <translation>2. Markér det, der betyder noget, under Kodning, og sæt en kode på.</translation>
        </message>
        <message>
            <source>3. Take cards from the pile on the Theme board, and lay together what belongs.</source>
            <translation>3. Tag kort fra bunken på Tematavlen, og læg det sammen, der hører sammen.</translation>
        </message>
        <message>
            <source>4. Name the cluster in the words of those it is about. Then it is a theme.</source>
            <translation>4. Giv klyngen et navn med deres ord, som den handler om. Så er den et tema.</translation>
        </message>
        <message>
            <source>5. Write the insight under Themes, and make the Word file under Report.</source>
            <translation>5. Skriv indsigten under Temaer, og lav Word-filen under Rapport.</translation>
        </message>
        <message>
            <source>For everybody</source>
            <translation>For alle</translation>
        </message>
        <message>
            <source>Keyboard: everything can be done without a mouse. What can be dragged can also be moved with »Move to theme …« or a menu.</source>
            <translation>Tastatur: Alt kan gøres uden mus. Det, der kan trækkes, kan også flyttes med »Flyt til tema …« eller en menu.</translation>
        </message>
        <message>
            <source>Screen readers: every control says name and state; a card says kind, first words, theme and place in it. What was done is read aloud without the focus moving.</source>
            <translation>Skærmlæsere: Alt siger navn og tilstand. Et kort siger slags, første ord, tema og plads i temaet. Det, der er gjort, læses op, uden at fokus flytter sig.</translation>
        </message>
        <message>
            <source>Sight: light, dark and high contrast follow the system, or are chosen under Settings. Text can be up to twice as large. Nothing is told by colour alone.</source>
            <translation>Syn: Lyst, mørkt og høj kontrast følger systemet eller vælges under Indstillinger. Teksten kan blive op til dobbelt så stor. Intet siges med farve alene.</translation>
        </message>
        <message>
            <source>Spelling: words the dictionary does not know get a wavy line. Their menu (right click, or the menu key at the word) has suggestions, and takes a word for right for the whole team. It can be switched off under Settings.</source>
            <translation>Stavning: ord, som ordbogen ikke kender, får en bølget streg. Menuen på ordet (højreklik eller menutasten) har forslag og kan føje ordet til projektets ordliste, så det er rigtigt for hele teamet. Kan slås fra under Indstillinger.</translation>
        </message>
        <message>
            <source>Single letters are shortcuts in Coding only, never where something is written, and can be switched off under Settings.</source>
            <translation>Enkelte bogstaver er kun genveje i Kodning, aldrig hvor der skrives, og kan slås fra under Indstillinger.</translation>
        </message>
        <message>
            <source>Calm: nothing moves when the system asks for less motion; nothing runs out.</source>
            <translation>Ro: Intet bevæger sig, når systemet beder om mindre bevægelse, og intet løber ud.</translation>
        </message>
        <message>
            <source>Regret: Ctrl+Z takes back every step. What is deleted lies in the trash until it is deleted for good.</source>
            <translation>Fortryd: Ctrl+Z tager hvert trin tilbage. Det slettede ligger i papirkurven, til det slettes endeligt.</translation>
        </message>
        <message>
            <source>The Word report has real headings, lists, table heads and Danish as its language.</source>
            <translation>Word-rapporten har rigtige overskrifter, lister og tabelhoveder, og sproget er sat til dansk.</translation>
        </message>
    </context>
    <context>
        <name>HistoryDesk</name>
        <message>
            <source>The note is as it was there</source>
            <translation>Noten er sat tilbage</translation>
        </message>
    </context>
    <context>
        <name>HistoryDialog</name>
        <message>
            <source>The note's history</source>
            <translation>Notens historik</translation>
        </message>
        <message>
            <source>Reading …</source>
            <translation>Læser …</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Luk</translation>
        </message>
        <message numerus="yes">
            <source>and %n earlier</source>
            <translation>
                <numerusform>og %n tidligere</numerusform>
                <numerusform>og %n tidligere</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is known about how this note came to be.</source>
            <translation>Der er ikke gemt noget om, hvordan noten er blevet til.</translation>
        </message>
        <message>
            <source>Possible personal data that no longer stand in the note are not shown, and do not come back.</source>
            <translation>Mulige personoplysninger, som ikke længere står i noten, vises ikke og kommer ikke tilbage.</translation>
        </message>
        <message>
            <source>Every step back is a change like any other: it can be undone.</source>
            <translation>At sætte noget tilbage er en ændring som alle andre: Den kan fortrydes.</translation>
        </message>
        <message>
            <source>The note was written</source>
            <translation>Noten blev skrevet</translation>
        </message>
        <message>
            <source>Use the earlier wording</source>
            <translation>Brug den tidligere ordlyd</translation>
        </message>
        <message>
            <source>Set back</source>
            <translation>Sæt tilbage</translation>
        </message>
        <message>
            <source>Taken out</source>
            <translation>Slettet</translation>
        </message>
        <message>
            <source>Written</source>
            <translation>Skrevet</translation>
        </message>
    </context>
    <context>
        <name>HistoryWords</name>
        <message>
            <source>Somebody on the team</source>
            <translation>En i teamet</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Tekst</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Slags</translation>
        </message>
        <message>
            <source>Jotting</source>
            <translation>Stikord</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Sted</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tidspunkt</translation>
        </message>
        <message>
            <source>Field visit</source>
            <translation>Felttur</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>Deltager</translation>
        </message>
        <message>
            <source>Who saw and heard it</source>
            <translation>Hvem så og hørte det</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Slettet</translation>
        </message>
        <message>
            <source>Restored from the trash</source>
            <translation>Gendannet fra papirkurven</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>ja</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nej</translation>
        </message>
        <message>
            <source>(nothing)</source>
            <translation>(intet)</translation>
        </message>
        <message>
            <source>(deleted)</source>
            <translation>(slettet)</translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message>
            <source>Bring in notes</source>
            <translation>Hent noter</translation>
        </message>
        <message>
            <source>Choose files …</source>
            <translation>Vælg filer …</translation>
        </message>
        <message>
            <source>Choose folder …</source>
            <translation>Vælg mappe …</translation>
        </message>
        <message>
            <source>How far it has come</source>
            <translation>Hvor langt det er nået</translation>
        </message>
        <message>
            <source>Show them</source>
            <translation>Vis dem</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Filer</translation>
        </message>
        <message>
            <source>Notes without a kind become</source>
            <translation>Noter uden type bliver til</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>Files Feltnoter can read ({patterns});;All files (*)</source>
            <translation>Filer, Feltnoter kan læse ({patterns});;Alle filer (*)</translation>
        </message>
        <message>
            <source>Reading {done} of {total} files …</source>
            <translation>Læser {done} af {total} filer …</translation>
        </message>
        <message>
            <source>Looking for files …</source>
            <translation>Leder efter filer …</translation>
        </message>
        <message>
            <source>Choose more files …</source>
            <translation>Vælg flere filer …</translation>
        </message>
        <message numerus="yes">
            <source>Bring in %n note(s) that are here already, too</source>
            <translation>
                <numerusform>Hent også den note, der er her i forvejen</numerusform>
                <numerusform>Hent også de %n noter, der er her i forvejen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n fil</numerusform>
                <numerusform>%n filer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) from {files} come in.</source>
            <translation>
                <numerusform>%n note fra {files} kommer ind.</numerusform>
                <numerusform>%n noter fra {files} kommer ind.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) cannot come in.</source>
            <translation>
                <numerusform>%n fil kan ikke hentes.</numerusform>
                <numerusform>%n filer kan ikke hentes.</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose files or a folder, or drop them here. You see what comes in before it does: text, Word, OpenDocument, RTF, PDF, web pages, subtitles, spreadsheets, pictures, and projects and codebooks of other programs (REFI-QDA).</source>
            <translation>Vælg filer eller en mappe, eller træk dem herhen. Du ser først, hvad der kommer ind: tekst, Word, OpenDocument, RTF, PDF, websider, undertekster, regneark, billeder og projekter og kodebøger fra andre programmer (REFI-QDA).</translation>
        </message>
        <message numerus="yes">
            <source>Bring in %n code(s)</source>
            <translation>
                <numerusform>Hent %n kode</numerusform>
                <numerusform>Hent %n koder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bring in %n note(s)</source>
            <translation>
                <numerusform>Hent %n note</numerusform>
                <numerusform>Hent %n noter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n code(s) from {files} come in.</source>
            <translation>
                <numerusform>%n kode fra {files} kommer ind.</numerusform>
                <numerusform>%n koder fra {files} kommer ind.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n code(s) come in as well.</source>
            <translation>
                <numerusform>%n kode kommer også ind.</numerusform>
                <numerusform>%n koder kommer også ind.</numerusform>
            </translation>
        </message>
        <message>
            <source>cannot come in</source>
            <translation>kan ikke hentes</translation>
        </message>
        <message numerus="yes">
            <source>%n code(s)</source>
            <translation>
                <numerusform>%n kode</numerusform>
                <numerusform>%n koder</numerusform>
            </translation>
        </message>
        <message>
            <source>is here already</source>
            <translation>er her i forvejen</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n noter</numerusform>
            </translation>
        </message>
        <message>
            <source>{notes}, others are here already</source>
            <translation>{notes}, resten er her i forvejen</translation>
        </message>
        <message>
            <source>{notes}, not all of it</source>
            <translation>{notes}, men ikke det hele</translation>
        </message>
        <message numerus="yes">
            <source>Bringing in %n note(s) …</source>
            <translation>
                <numerusform>Henter %n note …</numerusform>
                <numerusform>Henter %n noter …</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bringing in %n code(s) …</source>
            <translation>
                <numerusform>Henter %n kode …</numerusform>
                <numerusform>Henter %n koder …</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Imports</name>
        <message numerus="yes">
            <source>%n note(s) brought in</source>
            <translation>
                <numerusform>%n note er hentet</numerusform>
                <numerusform>%n noter er hentet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n code(s) brought in</source>
            <translation>
                <numerusform>%n kode er hentet</numerusform>
                <numerusform>%n koder er hentet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>InterviewDesk</name>
        <message>
            <source>Interviewer</source>
            <translation>Interviewer</translation>
        </message>
        <message>
            <source>{name} speaks</source>
            <translation>{name} taler</translation>
        </message>
        <message>
            <source>Nobody's turn</source>
            <translation>Ingen taler her</translation>
        </message>
    </context>
    <context>
        <name>InviteDialog</name>
        <message>
            <source>Invite a colleague</source>
            <translation>Inviter en kollega</translation>
        </message>
        <message>
            <source>Share with the team</source>
            <translation>Del med teamet</translation>
        </message>
        <message>
            <source>Shared folder</source>
            <translation>Fælles mappe</translation>
        </message>
        <message>
            <source>Everybody on the team must be able to open it. Only encrypted files lie there.</source>
            <translation>Alle i teamet skal kunne åbne den. Der kommer kun krypterede filer til at ligge i den.</translation>
        </message>
        <message>
            <source>The invitation's passphrase</source>
            <translation>Invitationens adgangskode</translation>
        </message>
        <message>
            <source>Say it on the phone or write it on paper. Do not send it with the file.</source>
            <translation>Sig den i telefonen, eller skriv den på papir. Send den ikke sammen med filen.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>Save invitation …</source>
            <translation>Gem invitation …</translation>
        </message>
        <message>
            <source>Invitation</source>
            <translation>Invitation</translation>
        </message>
        <message>
            <source>Invitations ({pattern})</source>
            <translation>Invitationer ({pattern})</translation>
        </message>
        <message>
            <source>Save invitation</source>
            <translation>Gem invitation</translation>
        </message>
        <message>
            <source>Choose a folder that is there.</source>
            <translation>Vælg en mappe, der findes.</translation>
        </message>
        <message>
            <source>Easy to guess for a machine. Write three or four words.</source>
            <translation>Let at gætte for en maskine. Skriv tre-fire ord.</translation>
        </message>
        <message>
            <source>The invitation »{name}« is saved. Send the file to your colleague, and give the passphrase another way. In Feltnoter she chooses »Join with invitation …« on the start page.</source>
            <translation>Invitationen »{name}« er gemt. Send filen til din kollega, og giv adgangskoden en anden vej. I Feltnoter vælger kollegaen »Deltag med invitation …« på startsiden.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Færdig</translation>
        </message>
    </context>
    <context>
        <name>JoinDialog</name>
        <message>
            <source>Join with invitation</source>
            <translation>Deltag med invitation</translation>
        </message>
        <message>
            <source>The invitation's passphrase</source>
            <translation>Invitationens adgangskode</translation>
        </message>
        <message>
            <source>You have been given it along with »{name}«.</source>
            <translation>Du har fået den af den, der sendte »{name}«.</translation>
        </message>
        <message>
            <source>Shared folder</source>
            <translation>Fælles mappe</translation>
        </message>
        <message>
            <source>empty: where the invitation says</source>
            <translation>tom: dér, hvor invitationen siger</translation>
        </message>
        <message>
            <source>The folder the team shares. Ask whoever invited you if you are in doubt.</source>
            <translation>Mappen, teamet deler. Spørg den, der inviterede dig, hvis du er i tvivl.</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>Dit navn</translation>
        </message>
        <message>
            <source>Your own passphrase</source>
            <translation>Din egen adgangskode</translation>
        </message>
        <message>
            <source>Repeat the passphrase</source>
            <translation>Gentag adgangskoden</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Vis</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Skjul</translation>
        </message>
        <message>
            <source>opens your copy on this computer</source>
            <translation>åbner din kopi på denne computer</translation>
        </message>
        <message>
            <source>Fetching the project …</source>
            <translation>Henter projektet …</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>Join</source>
            <translation>Deltag</translation>
        </message>
        <message>
            <source>Write the passphrase you were given with the invitation.</source>
            <translation>Skriv den adgangskode, du fik til invitationen.</translation>
        </message>
        <message>
            <source>Write your name, so that the others can see who wrote what.</source>
            <translation>Skriv dit navn, så de andre kan se, hvem der har skrevet hvad.</translation>
        </message>
        <message>
            <source>Choose a passphrase that you can remember.</source>
            <translation>Vælg en adgangskode, du kan huske.</translation>
        </message>
        <message>
            <source>The two passphrases are not alike.</source>
            <translation>De to adgangskoder er ikke ens.</translation>
        </message>
    </context>
    <context>
        <name>Joiner</name>
        <message>
            <source>Invitations ({pattern})</source>
            <translation>Invitationer ({pattern})</translation>
        </message>
        <message>
            <source>Open invitation</source>
            <translation>Åbn invitation</translation>
        </message>
    </context>
    <context>
        <name>KeepDialog</name>
        <message>
            <source>Keep</source>
            <translation>Behold</translation>
        </message>
        <message>
            <source>Keep »{words}«</source>
            <translation>Behold »{words}«</translation>
        </message>
        <message>
            <source>It stays in the text and leaves the list. Colleagues see the reason.</source>
            <translation>Det bliver stående i teksten og forlader listen. Kolleger kan se begrundelsen.</translation>
        </message>
        <message>
            <source>It is no person's data</source>
            <translation>Det handler ikke om en person</translation>
        </message>
        <message>
            <source>A public person in office</source>
            <translation>En offentlig person i sit hverv</translation>
        </message>
        <message>
            <source>The person has agreed to be named</source>
            <translation>Personen har sagt ja til at blive nævnt</translation>
        </message>
        <message>
            <source>Another reason</source>
            <translation>En anden grund</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Begrundelse</translation>
        </message>
        <message>
            <source>Everywhere in the project</source>
            <translation>Overalt i projektet</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>Write why it can stay.</source>
            <translation>Skriv, hvorfor det kan blive stående.</translation>
        </message>
    </context>
    <context>
        <name>KindChoice</name>
        <message>
            <source>Other</source>
            <translation>Andet</translation>
        </message>
        <message>
            <source>Observation</source>
            <translation>Observation</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Citat</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Samtale</translation>
        </message>
        <message>
            <source>Reflection</source>
            <translation>Refleksion</translation>
        </message>
        <message>
            <source>Interview</source>
            <translation>Interview</translation>
        </message>
    </context>
    <context>
        <name>Laying</name>
        <message>
            <source>Show on the board</source>
            <translation>Vis på tavlen</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) lay there already</source>
            <translation>
                <numerusform>%n note lå der i forvejen</numerusform>
                <numerusform>%n noter lå der i forvejen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) laid on the board</source>
            <translation>
                <numerusform>%n kort er lagt på tavlen</numerusform>
                <numerusform>%n kort er lagt på tavlen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) lie on the board already</source>
            <translation>
                <numerusform>%n note ligger allerede på tavlen</numerusform>
                <numerusform>%n noter ligger allerede på tavlen</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no card to lay: the notes have no words yet, or have been written up</source>
            <translation>Der er ikke noget kort at lægge: noterne er uden ord eller er skrevet rent</translation>
        </message>
    </context>
    <context>
        <name>Leaving</name>
        <message>
            <source>There is nothing to copy: choose cards that may leave the program.</source>
            <translation>Der er intet at kopiere: Vælg kort, der må forlade programmet.</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) copied as text</source>
            <translation>
                <numerusform>%n kort er kopieret som tekst</numerusform>
                <numerusform>%n kort er kopieret som tekst</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n held out</source>
            <translation>
                <numerusform>%n er holdt ude</numerusform>
                <numerusform>%n er holdt ude</numerusform>
            </translation>
        </message>
        <message>
            <source>PDF, one A3 page (*.pdf)</source>
            <translation>PDF, én A3-side (*.pdf)</translation>
        </message>
        <message>
            <source>Picture (*.png)</source>
            <translation>Billede (*.png)</translation>
        </message>
        <message>
            <source>Drawing (*.svg)</source>
            <translation>Tegning (*.svg)</translation>
        </message>
        <message>
            <source>Save a picture of the board</source>
            <translation>Gem et billede af tavlen</translation>
        </message>
        <message>
            <source>Theme board.pdf</source>
            <translation>Tematavle.pdf</translation>
        </message>
        <message>
            <source>The picture is saved. What is held out is not in it.</source>
            <translation>Billedet er gemt. Det, der er holdt ude, er ikke med.</translation>
        </message>
        <message>
            <source>The picture could not be saved there. Choose another folder.</source>
            <translation>Billedet kunne ikke gemmes der. Vælg en anden mappe.</translation>
        </message>
        <message>
            <source>The board is sent to the printer. What is held out is not on it.</source>
            <translation>Tavlen er sendt til printeren. Det, der er holdt ude, er ikke med.</translation>
        </message>
    </context>
    <context>
        <name>Legend</name>
        <message>
            <source>Colour by kind again</source>
            <translation>Farv efter slags igen</translation>
        </message>
    </context>
    <context>
        <name>Library</name>
        <message>
            <source>Observation</source>
            <translation>Observation</translation>
        </message>
        <message>
            <source>What did I see?


What did I hear?


What made me wonder?

</source>
            <translation>Hvad så jeg?


Hvad hørte jeg?


Hvad undrede mig?

</translation>
        </message>
        <message>
            <source>Observation, AEIOU</source>
            <translation>Observation, AEIOU</translation>
        </message>
        <message>
            <source>Activities – what do people do?


Environment – what is the place like?


Interactions – who does what with whom?


Objects – which things are in use?


Users – who is here, in which roles?

</source>
            <translation>Aktiviteter – hvad gør folk?


Omgivelser – hvordan er stedet?


Interaktioner – hvem gør hvad med hvem?


Genstande – hvilke ting er i brug?


Brugere – hvem er her, i hvilke roller?

</translation>
        </message>
        <message>
            <source>Interview</source>
            <translation>Interview</translation>
        </message>
        <message>
            <source>Interviewer: Will you tell me about the last time you …?

Interviewer: What happened then?

Interviewer: What was most difficult, and what did you do about it?

Interviewer: What works well as it is?

Interviewer: Is there something I should have asked about?
</source>
            <translation>Interviewer: Vil du fortælle om sidste gang, du …?

Interviewer: Hvad skete der så?

Interviewer: Hvad var sværest, og hvad gjorde du ved det?

Interviewer: Hvad virker godt, som det er?

Interviewer: Er der noget, jeg burde have spurgt om?
</translation>
        </message>
        <message>
            <source>User journey</source>
            <translation>Brugerrejse</translation>
        </message>
        <message>
            <source>Whose journey, and where to?


Before – what happens, who is there, how does it feel?


On the way – what happens, who is there, how does it feel?


At the goal – what happens, who is there, how does it feel?


Afterwards – what does it lead to?


Where does it jam?

</source>
            <translation>Hvis rejse er det, og hvorhen?


Før – hvad sker der, hvem er med, hvordan føles det?


Undervejs – hvad sker der, hvem er med, hvordan føles det?


Ved målet – hvad sker der, hvem er med, hvordan føles det?


Bagefter – hvad fører det til?


Hvor går det i stå?

</translation>
        </message>
        <message>
            <source>Leadership under the magnifying glass</source>
            <translation>Ledelse under luppen</translation>
        </message>
        <message>
            <source>The situation – where, when, who?


What did I do and say?


What did I leave undone?


What happened with the others?


What surprised me about my own part?


What will I try next time?

</source>
            <translation>Situationen – hvor, hvornår, hvem?


Hvad gjorde og sagde jeg?


Hvad lod jeg være med?


Hvad skete der hos de andre?


Hvad overraskede mig ved min egen rolle?


Hvad vil jeg prøve næste gang?

</translation>
        </message>
    </context>
    <context>
        <name>LinkDialog</name>
        <message>
            <source>How do they belong together?</source>
            <translation>Hvordan hænger de sammen?</translation>
        </message>
        <message>
            <source>The other theme</source>
            <translation>Det andet tema</translation>
        </message>
        <message>
            <source>In your own words (can wait)</source>
            <translation>Med egne ord (kan vente)</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Forbind</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Gem</translation>
        </message>
    </context>
    <context>
        <name>LinkHandler</name>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n kort</numerusform>
                <numerusform>%n kort</numerusform>
            </translation>
        </message>
        <message>
            <source>Connect »{name}«</source>
            <translation>Forbind »{name}«</translation>
        </message>
        <message>
            <source>The connection</source>
            <translation>Forbindelsen</translation>
        </message>
        <message>
            <source>The themes are connected</source>
            <translation>Temaerne er forbundet</translation>
        </message>
        <message>
            <source>The connection is removed</source>
            <translation>Forbindelsen er fjernet</translation>
        </message>
    </context>
    <context>
        <name>ManyDialog</name>
        <message>
            <source>Insert many notes</source>
            <translation>Indsæt mange noter</translation>
        </message>
        <message>
            <source>Paste the inputs here</source>
            <translation>Sæt teksterne ind her</translation>
        </message>
        <message>
            <source>Bullets and numbers in front are left out. A table copied from Excel works, too.</source>
            <translation>Punkttegn og numre foran kommer ikke med. Du kan også sætte en tabel fra Excel ind.</translation>
        </message>
        <message>
            <source>A note for each line</source>
            <translation>En note for hver linje</translation>
        </message>
        <message>
            <source>Blank lines between the notes</source>
            <translation>Tomme linjer mellem noterne</translation>
        </message>
        <message>
            <source>They become</source>
            <translation>De bliver til</translation>
        </message>
        <message>
            <source>How far it has come</source>
            <translation>Hvor langt det er nået</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message numerus="yes">
            <source>Insert %n note(s)</source>
            <translation>
                <numerusform>Indsæt %n note</numerusform>
                <numerusform>Indsæt %n noter</numerusform>
            </translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>Indsæt</translation>
        </message>
        <message>
            <source>Inserted {day}</source>
            <translation>Indsat {day}</translation>
        </message>
    </context>
    <context>
        <name>Marker</name>
        <message>
            <source>Pseudonymise …</source>
            <translation>Pseudonymisér …</translation>
        </message>
        <message>
            <source>Replace …</source>
            <translation>Erstat …</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Masker</translation>
        </message>
        <message>
            <source>Keep …</source>
            <translation>Behold …</translation>
        </message>
    </context>
    <context>
        <name>MemberDialog</name>
        <message>
            <source>Change team member</source>
            <translation>Ret medlem</translation>
        </message>
        <message>
            <source>New team member</source>
            <translation>Nyt medlem</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Nurse, librarian, caseworker …</source>
            <translation>Sygeplejerske, bibliotekar, sagsbehandler …</translation>
        </message>
        <message>
            <source>From outside the municipality</source>
            <translation>Uden for kommunen</translation>
        </message>
        <message>
            <source>This is me</source>
            <translation>Det er mig</translation>
        </message>
        <message>
            <source>Function</source>
            <translation>Funktion</translation>
        </message>
        <message>
            <source>Only the function can appear in the report.</source>
            <translation>Kun funktionen kan komme med i rapporten.</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Enhed</translation>
        </message>
        <message>
            <source>Education</source>
            <translation>Uddannelse</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Slet</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Gem</translation>
        </message>
        <message>
            <source>Add team member</source>
            <translation>Tilføj medlem</translation>
        </message>
        <message>
            <source>Write a name. Initials will do.</source>
            <translation>Skriv et navn. Initialer er nok.</translation>
        </message>
    </context>
    <context>
        <name>MembersPart</name>
        <message>
            <source>Member</source>
            <translation>Medlem</translation>
        </message>
        <message>
            <source>Role in the project</source>
            <translation>Rolle i projektet</translation>
        </message>
        <message>
            <source>Exchanged last</source>
            <translation>Sidst udvekslet</translation>
        </message>
        <message>
            <source>Remove from the team …</source>
            <translation>Fjern fra teamet …</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>Show excerpts</source>
            <translation>Vis udsnit</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Omdøb</translation>
        </message>
        <message>
            <source>Edit …</source>
            <translation>Ret …</translation>
        </message>
        <message>
            <source>New code under this …</source>
            <translation>Ny kode herunder …</translation>
        </message>
        <message>
            <source>Move under …</source>
            <translation>Flyt under …</translation>
        </message>
        <message>
            <source>Move to the top</source>
            <translation>Flyt øverst</translation>
        </message>
        <message>
            <source>Merge with …</source>
            <translation>Læg sammen med …</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Slet</translation>
        </message>
        <message>
            <source>Put code on …</source>
            <translation>Sæt kode …</translation>
        </message>
        <message>
            <source>Put code on the whole note …</source>
            <translation>Sæt kode på hele noten …</translation>
        </message>
        <message>
            <source>Delete excerpt</source>
            <translation>Slet udsnit</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopiér</translation>
        </message>
        <message>
            <source>Correct text</source>
            <translation>Ret tekst</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Indsæt</translation>
        </message>
        <message>
            <source>Back to coding</source>
            <translation>Tilbage til kodning</translation>
        </message>
        <message>
            <source>Merge {code} with</source>
            <translation>Læg {code} sammen med</translation>
        </message>
        <message>
            <source>Move {code} under</source>
            <translation>Flyt {code} under</translation>
        </message>
    </context>
    <context>
        <name>MoveDialog</name>
        <message>
            <source>Type to find a theme</source>
            <translation>Skriv for at finde et tema</translation>
        </message>
        <message>
            <source>Places to move to</source>
            <translation>Steder at flytte til</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Intet fundet</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Flyt</translation>
        </message>
        <message>
            <source>New theme »{title}«</source>
            <translation>Nyt tema »{title}«</translation>
        </message>
        <message>
            <source>Lone card</source>
            <translation>Løst kort</translation>
        </message>
        <message>
            <source>Parking lot</source>
            <translation>Parkeringsplads</translation>
        </message>
        <message>
            <source>New theme …</source>
            <translation>Nyt tema …</translation>
        </message>
    </context>
    <context>
        <name>Naming</name>
        <message>
            <source>Name of the theme</source>
            <translation>Temaets navn</translation>
        </message>
        <message>
            <source>Say it in the users' words</source>
            <translation>Sig det med brugernes ord</translation>
        </message>
    </context>
    <context>
        <name>NewProjectPage</name>
        <message>
            <source>Close message</source>
            <translation>Luk beskeden</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbage</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>Nyt projekt</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Innovation question</source>
            <translation>Innovationsspørgsmål</translation>
        </message>
        <message>
            <source>Can be changed at any time</source>
            <translation>Kan ændres når som helst</translation>
        </message>
        <message>
            <source>About you</source>
            <translation>Om dig</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>valgfrit</translation>
        </message>
        <message>
            <source>Name, function, unit and education. Only your function can appear in the report.</source>
            <translation>Navn, funktion, enhed og uddannelse. Kun din funktion kan komme med i rapporten.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Function</source>
            <translation>Funktion</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Enhed</translation>
        </message>
        <message>
            <source>Education</source>
            <translation>Uddannelse</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Adgangskode</translation>
        </message>
        <message>
            <source>Repeat the passphrase</source>
            <translation>Gentag adgangskoden</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Vis</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Skjul</translation>
        </message>
        <message>
            <source>At least 12 characters is best</source>
            <translation>Mindst 12 tegn er bedst</translation>
        </message>
        <message>
            <source>Print recovery sheet</source>
            <translation>Udskriv gendannelsesark</translation>
        </message>
        <message>
            <source>One sheet of paper. Put it somewhere locked, not in your bag.</source>
            <translation>Ét ark papir. Læg det et aflåst sted, ikke i tasken.</translation>
        </message>
        <message>
            <source>Without passphrase and sheet the notes are lost</source>
            <translation>Uden adgangskode og ark er noterne tabt</translation>
        </message>
        <message>
            <source>The file is encrypted. Nobody can open it without the passphrase or the recovery sheet. Not the IT department, and not us.</source>
            <translation>Filen er krypteret. Ingen kan åbne den uden adgangskoden eller gendannelsesarket. Heller ikke it-afdelingen, og heller ikke os.</translation>
        </message>
        <message>
            <source>Change …</source>
            <translation>Skift …</translation>
        </message>
        <message>
            <source>Change where the project is kept …</source>
            <translation>Skift, hvor projektet gemmes …</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>Create project</source>
            <translation>Opret projekt</translation>
        </message>
        <message>
            <source>Creating …</source>
            <translation>Opretter …</translation>
        </message>
        <message>
            <source>Write a title for the project.</source>
            <translation>Skriv en titel til projektet.</translation>
        </message>
        <message>
            <source>Choose a passphrase that you can remember.</source>
            <translation>Vælg en adgangskode, som du kan huske.</translation>
        </message>
        <message>
            <source>The two passphrases are not alike.</source>
            <translation>De to adgangskoder er ikke ens.</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>Dokumenter</translation>
        </message>
        <message>
            <source>Kept in {folder} on this computer</source>
            <translation>Gemmes i {folder} på denne computer</translation>
        </message>
        <message>
            <source>Where shall the project be kept?</source>
            <translation>Hvor skal projektet gemmes?</translation>
        </message>
    </context>
    <context>
        <name>NoteDeeds</name>
        <message>
            <source>Lay on the board</source>
            <translation>Læg på tavlen</translation>
        </message>
        <message>
            <source>History …</source>
            <translation>Historik …</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Slet</translation>
        </message>
    </context>
    <context>
        <name>NoteFilters</name>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Slags</translation>
        </message>
        <message>
            <source>Field visit</source>
            <translation>Felttur</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>Deltager</translation>
        </message>
        <message>
            <source>Only mine</source>
            <translation>Kun mine</translation>
        </message>
        <message>
            <source>To be written up</source>
            <translation>Skal renskrives</translation>
        </message>
        <message>
            <source>Without a code</source>
            <translation>Uden kode</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Billeder</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Flere</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>Ryd filter</translation>
        </message>
        <message>
            <source>Search by place</source>
            <translation>Søg efter sted</translation>
        </message>
        <message>
            <source>Search by pseudonym or role</source>
            <translation>Søg efter pseudonym eller rolle</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Intet fundet</translation>
        </message>
        <message numerus="yes">
            <source>%n kind(s)</source>
            <translation>
                <numerusform>%n slags</numerusform>
                <numerusform>%n slags</numerusform>
            </translation>
        </message>
        <message>
            <source>{what}: {value}</source>
            <translation>{what}: {value}</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
    </context>
    <context>
        <name>NoteHead</name>
        <message>
            <source>Jotting</source>
            <translation>Stikord</translation>
        </message>
        <message>
            <source>Jotting: no longer one</source>
            <translation>Stikord: ikke længere stikord</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Sted</translation>
        </message>
        <message>
            <source>Write or choose a place</source>
            <translation>Skriv eller vælg et sted</translation>
        </message>
        <message>
            <source>Press Enter to use what you have written</source>
            <translation>Tryk Enter for at bruge det, du har skrevet</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>Deltager</translation>
        </message>
        <message>
            <source>Search by pseudonym or role</source>
            <translation>Søg efter pseudonym eller rolle</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Intet fundet</translation>
        </message>
        <message>
            <source>New participant »{words}«</source>
            <translation>Ny deltager »{words}«</translation>
        </message>
        <message>
            <source>Jotting, to be written up later</source>
            <translation>Stikord, renskrives senere</translation>
        </message>
        <message>
            <source>Kind: {kind}</source>
            <translation>Slags: {kind}</translation>
        </message>
        <message>
            <source>Place: {place}</source>
            <translation>Sted: {place}</translation>
        </message>
        <message>
            <source>not given</source>
            <translation>ikke angivet</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Tid</translation>
        </message>
        <message>
            <source>Time and field visit: {when}</source>
            <translation>Tid og felttur: {when}</translation>
        </message>
        <message>
            <source>Participant: {who}</source>
            <translation>Deltager: {who}</translation>
        </message>
        <message>
            <source>Saved while you write</source>
            <translation>Gemmes, mens du skriver</translation>
        </message>
        <message>
            <source>Written by {name}</source>
            <translation>Skrevet af {name}</translation>
        </message>
        <message>
            <source>Seen by {name}, written by {writer}</source>
            <translation>Set af {name}, skrevet af {writer}</translation>
        </message>
        <message>
            <source>Written {day}</source>
            <translation>Skrevet {day}</translation>
        </message>
        <message>
            <source>Edited {day}</source>
            <translation>Rettet {day}</translation>
        </message>
        <message>
            <source>Nobody</source>
            <translation>Ingen</translation>
        </message>
    </context>
    <context>
        <name>NoteModel</name>
        <message>
            <source>Without a date</source>
            <translation>Uden dato</translation>
        </message>
        <message>
            <source>Nothing written yet</source>
            <translation>Endnu ikke skrevet</translation>
        </message>
        <message>
            <source>Jotting</source>
            <translation>Stikord</translation>
        </message>
    </context>
    <context>
        <name>NotePage</name>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>The note's text</source>
            <translation>Notens tekst</translation>
        </message>
        <message>
            <source>Write what you saw and heard, as close to it as you can</source>
            <translation>Skriv, hvad du så og hørte, så tæt på som muligt</translation>
        </message>
        <message>
            <source>Set code</source>
            <translation>Sæt kode</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>Koder</translation>
        </message>
        <message>
            <source>Show on the board</source>
            <translation>Vis på tavlen</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Add photo …</source>
            <translation>Tilføj foto …</translation>
        </message>
        <message>
            <source>Write up</source>
            <translation>Renskriv</translation>
        </message>
        <message>
            <source>Split note here</source>
            <translation>Opdel note her</translation>
        </message>
        <message>
            <source>What stands after the cursor becomes a note of its own</source>
            <translation>Det, der står efter markøren, bliver til sin egen note</translation>
        </message>
        <message>
            <source>Pseudonymise …</source>
            <translation>Pseudonymisér …</translation>
        </message>
        <message>
            <source>Delete note</source>
            <translation>Slet note</translation>
        </message>
        <message>
            <source>More for this note</source>
            <translation>Mere til denne note</translation>
        </message>
        <message>
            <source>Theme {number}</source>
            <translation>Tema {number}</translation>
        </message>
        <message>
            <source>Cluster without a name</source>
            <translation>Klynge uden navn</translation>
        </message>
        <message>
            <source>Show on the board: {theme}</source>
            <translation>Vis på tavlen: {theme}</translation>
        </message>
        <message>
            <source>Code: {code}</source>
            <translation>Kode: {code}</translation>
        </message>
    </context>
    <context>
        <name>NotePane</name>
        <message>
            <source>List of notes</source>
            <translation>Liste med noter</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Noter</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Vis</translation>
        </message>
        <message>
            <source>Show jottings</source>
            <translation>Vis stikord</translation>
        </message>
        <message>
            <source>There are no notes here yet. Write the first one, or bring those you have.</source>
            <translation>Her er ingen noter endnu. Skriv den første, eller hent dem, I har.</translation>
        </message>
        <message>
            <source>New note</source>
            <translation>Ny note</translation>
        </message>
        <message>
            <source>Bring in notes …</source>
            <translation>Hent noter …</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Intet fundet</translation>
        </message>
        <message>
            <source>Clear filter</source>
            <translation>Ryd filter</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) found</source>
            <translation>
                <numerusform>%n note fundet</numerusform>
                <numerusform>%n noter fundet</numerusform>
            </translation>
        </message>
        <message>
            <source>Without a participant</source>
            <translation>Uden deltager</translation>
        </message>
        <message>
            <source>Without an author</source>
            <translation>Uden forfatter</translation>
        </message>
        <message numerus="yes">
            <source>%n jotting(s) waiting to be written up</source>
            <translation>
                <numerusform>%n stikord venter på at blive renskrevet</numerusform>
                <numerusform>%n stikord venter på at blive renskrevet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NotePicker</name>
        <message>
            <source>Choose note</source>
            <translation>Vælg note</translation>
        </message>
        <message>
            <source>Find note</source>
            <translation>Find note</translation>
        </message>
        <message>
            <source>Notes by field visit</source>
            <translation>Noter efter felttur</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Intet fundet</translation>
        </message>
        <message>
            <source>Previous note</source>
            <translation>Forrige note</translation>
        </message>
        <message>
            <source>Next note</source>
            <translation>Næste note</translation>
        </message>
        <message>
            <source>Ctrl+Page Up</source>
            <comment>the keys</comment>
            <translation>Ctrl+Page Up</translation>
        </message>
        <message>
            <source>Ctrl+Page Down</source>
            <comment>the keys</comment>
            <translation>Ctrl+Page Down</translation>
        </message>
    </context>
    <context>
        <name>NoteTitle</name>
        <message>
            <source>{title}. Choose note</source>
            <translation>{title}. Vælg note</translation>
        </message>
    </context>
    <context>
        <name>NoteWords</name>
        <message>
            <source>Observation</source>
            <translation>Observation</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Citat</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Samtale</translation>
        </message>
        <message>
            <source>Reflection</source>
            <translation>Refleksion</translation>
        </message>
        <message>
            <source>Interview</source>
            <translation>Interview</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Andet</translation>
        </message>
        <message>
            <source>Consent given</source>
            <translation>Samtykke givet</translation>
        </message>
        <message>
            <source>Consent missing</source>
            <translation>Samtykke mangler</translation>
        </message>
        <message>
            <source>Consent refused</source>
            <translation>Samtykke afslået</translation>
        </message>
        <message>
            <source>Consent withdrawn</source>
            <translation>Samtykke trukket tilbage</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Quote</source>
            <comment>consent</comment>
            <translation>Citat</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>Audio recording</source>
            <translation>Lydoptagelse</translation>
        </message>
        <message>
            <source>{one} and {other}</source>
            <translation>{one} og {other}</translation>
        </message>
        <message>
            <source>{consent} for {what}</source>
            <translation>{consent} til {what}</translation>
        </message>
        <message>
            <source>by the guardian {name}</source>
            <translation>af værgen {name}</translation>
        </message>
        <message>
            <source>a child: a guardian must consent</source>
            <translation>barn: en værge skal give det</translation>
        </message>
        <message>
            <source>{consent} ({how})</source>
            <translation>{consent} ({how})</translation>
        </message>
        <message>
            <source>citizen</source>
            <translation>borger</translation>
        </message>
        <message>
            <source>relative</source>
            <translation>pårørende</translation>
        </message>
        <message>
            <source>employee</source>
            <translation>medarbejder</translation>
        </message>
        <message>
            <source>leader</source>
            <translation>leder</translation>
        </message>
        <message>
            <source>child</source>
            <translation>barn</translation>
        </message>
        <message>
            <source>volunteer</source>
            <translation>frivillig</translation>
        </message>
        <message>
            <source>{low} years or more</source>
            <translation>{low} år eller mere</translation>
        </message>
        <message>
            <source>Under 18</source>
            <translation>Under 18 år</translation>
        </message>
        <message>
            <source>{low}–{high} years</source>
            <translation>{low}–{high} år</translation>
        </message>
        <message>
            <source>For the first time</source>
            <translation>For første gang</translation>
        </message>
        <message>
            <source>Less than a year</source>
            <translation>Under et år</translation>
        </message>
        <message>
            <source>One to five years</source>
            <translation>Et til fem år</translation>
        </message>
        <message>
            <source>More than five years</source>
            <translation>Mere end fem år</translation>
        </message>
        <message>
            <source>{day} at {time}</source>
            <translation>{day} kl. {time}</translation>
        </message>
        <message>
            <source>Field visit without a place</source>
            <translation>Felttur uden sted</translation>
        </message>
        <message>
            <source>Monday</source>
            <translation>Mandag</translation>
        </message>
        <message>
            <source>Tuesday</source>
            <translation>Tirsdag</translation>
        </message>
        <message>
            <source>Wednesday</source>
            <translation>Onsdag</translation>
        </message>
        <message>
            <source>Thursday</source>
            <translation>Torsdag</translation>
        </message>
        <message>
            <source>Friday</source>
            <translation>Fredag</translation>
        </message>
        <message>
            <source>Saturday</source>
            <translation>Lørdag</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>Søndag</translation>
        </message>
    </context>
    <context>
        <name>NotesPlace</name>
        <message>
            <source>Back</source>
            <translation>Tilbage</translation>
        </message>
        <message>
            <source>Alt+Left</source>
            <translation>Alt+Venstre</translation>
        </message>
        <message>
            <source>Notes, field visits or participants</source>
            <translation>Noter, felture eller deltagere</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Noter</translation>
        </message>
        <message>
            <source>Field visits</source>
            <translation>Felture</translation>
        </message>
        <message>
            <source>Participants</source>
            <translation>Deltagere</translation>
        </message>
        <message>
            <source>Search in notes, codes and themes</source>
            <translation>Søg i noter, koder og temaer</translation>
        </message>
        <message>
            <source>Ctrl+F</source>
            <translation>Ctrl+F</translation>
        </message>
        <message>
            <source>New note</source>
            <translation>Ny note</translation>
        </message>
        <message>
            <source>New field visit</source>
            <translation>Ny felttur</translation>
        </message>
        <message>
            <source>New participant</source>
            <translation>Ny deltager</translation>
        </message>
        <message>
            <source>Ctrl+N</source>
            <translation>Ctrl+N</translation>
        </message>
        <message>
            <source>The field visit is deleted. Its notes are still here.</source>
            <translation>Feltturen er slettet. Noterne er her stadig.</translation>
        </message>
        <message>
            <source>The participant is deleted. The notes are still here, without a name.</source>
            <translation>Deltageren er slettet. Noterne er her stadig, uden deltager.</translation>
        </message>
    </context>
    <context>
        <name>NotesTab</name>
        <message>
            <source>The note is split in two</source>
            <translation>Noten er opdelt i to</translation>
        </message>
        <message>
            <source>Write the note here. The jotting is kept beside it.</source>
            <translation>Skriv noten her. Stikordene er bevaret ved siden af.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) added to the note</source>
            <translation>
                <numerusform>%n fil er føjet til noten</numerusform>
                <numerusform>%n filer er føjet til noten</numerusform>
            </translation>
        </message>
        <message>
            <source>The note is deleted</source>
            <translation>Noten er slettet</translation>
        </message>
    </context>
    <context>
        <name>Orphans</name>
        <message>
            <source>Orphaned excerpts</source>
            <translation>Løsrevne udsnit</translation>
        </message>
        <message>
            <source>Their words are gone from the text. Select words in it, then choose »Anchor again«.</source>
            <translation>Ordene er væk fra teksten. Markér ord i den, og vælg så »Sæt fast igen«.</translation>
        </message>
    </context>
    <context>
        <name>OtherHalf</name>
        <message>
            <source>The other half of the pair</source>
            <translation>Den anden halvdel af parret</translation>
        </message>
        <message>
            <source>The jotting</source>
            <translation>Stikordet</translation>
        </message>
        <message>
            <source>Written up</source>
            <translation>Renskrevet</translation>
        </message>
        <message>
            <source>Open the jotting</source>
            <translation>Åbn stikordet</translation>
        </message>
        <message>
            <source>Open the note</source>
            <translation>Åbn noten</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Find and do</source>
            <translation>Find og gør</translation>
        </message>
        <message>
            <source>Find notes, codes and themes, or say what to do</source>
            <translation>Find noter, koder og temaer, eller skriv, hvad du vil</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>Fundet</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Intet fundet</translation>
        </message>
        <message>
            <source>Arrows choose  ·  Enter opens  ·  Ctrl+Enter shows on the board</source>
            <translation>Pil op og ned vælger  ·  Enter åbner  ·  Ctrl+Enter viser på tavlen</translation>
        </message>
        <message>
            <source>Excerpts and notes</source>
            <translation>Udsnit og noter</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>Temaer</translation>
        </message>
        <message>
            <source>Codes</source>
            <translation>Koder</translation>
        </message>
        <message>
            <source>Memos</source>
            <translation>Memoer</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>Handlinger</translation>
        </message>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n fund</numerusform>
                <numerusform>%n fund</numerusform>
            </translation>
        </message>
        <message>
            <source>Insight: {words}</source>
            <translation>Indsigt: {words}</translation>
        </message>
        <message numerus="yes">
            <source>%n excerpt(s)</source>
            <translation>
                <numerusform>%n udsnit</numerusform>
                <numerusform>%n udsnit</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ParticipantSection</name>
        <message>
            <source>Participants</source>
            <translation>Deltagere</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>Deltager</translation>
        </message>
        <message>
            <source>For instance citizen, relative, employee</source>
            <translation>For eksempel borger, pårørende, medarbejder</translation>
        </message>
        <message>
            <source>For instance age or trade</source>
            <translation>For eksempel alder eller fag</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Samtykke</translation>
        </message>
        <message>
            <source>For instance in writing or by word of mouth</source>
            <translation>For eksempel skriftligt eller mundtligt</translation>
        </message>
        <message>
            <source>3.9.2026</source>
            <comment>an example of a date</comment>
            <translation>3.9.2026</translation>
        </message>
        <message>
            <source>Pseudonym</source>
            <translation>Pseudonym</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Dato</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Rolle</translation>
        </message>
        <message>
            <source>The role may appear in the report.</source>
            <translation>Rollen må stå i rapporten.</translation>
        </message>
        <message>
            <source>Detail</source>
            <translation>Detalje</translation>
        </message>
        <message>
            <source>Create participant</source>
            <translation>Opret deltager</translation>
        </message>
        <message>
            <source>Delete participant</source>
            <translation>Slet deltager</translation>
        </message>
        <message>
            <source>Age, roughly</source>
            <translation>Alder, cirka</translation>
        </message>
        <message>
            <source>Has known the place</source>
            <translation>Har kendt stedet</translation>
        </message>
        <message>
            <source>Not given</source>
            <translation>Ikke angivet</translation>
        </message>
        <message>
            <source>Guardian</source>
            <translation>Værge</translation>
        </message>
        <message>
            <source>More about the participant</source>
            <translation>Mere om deltageren</translation>
        </message>
        <message>
            <source>Optional</source>
            <translation>Valgfrit</translation>
        </message>
        <message>
            <source>Age, detail and guardian. They never leave the program.</source>
            <translation>Alder, detalje og værge. Det kommer aldrig ud af programmet.</translation>
        </message>
        <message>
            <source>How it was given</source>
            <translation>Sådan er det givet</translation>
        </message>
        <message>
            <source>The consent covers</source>
            <translation>Samtykket gælder</translation>
        </message>
        <message>
            <source>The people you talk with stand here, under pseudonyms.</source>
            <translation>Her står dem, I taler med, under dæknavn.</translation>
        </message>
        <message>
            <source>New participant</source>
            <translation>Ny deltager</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n noter</numerusform>
            </translation>
        </message>
        <message>
            <source>A suggestion. Any name will do that is not the person's own.</source>
            <translation>Et forslag. Brug et andet, hvis du vil, men ikke personens eget navn.</translation>
        </message>
        <message>
            <source>Will stand on the note »{note}«</source>
            <translation>Kommer til at stå på noten »{note}«</translation>
        </message>
        <message>
            <source>Will stand on the note you came from</source>
            <translation>Kommer til at stå på den note, du kom fra</translation>
        </message>
        <message>
            <source>The participant is not created yet</source>
            <translation>Deltageren er ikke oprettet endnu</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Fortsæt</translation>
        </message>
        <message>
            <source>The consent below is the guardian's. A child's photos never leave the program.</source>
            <translation>Samtykket herunder er værgens. Fotos af et barn kommer aldrig ud af programmet.</translation>
        </message>
        <message>
            <source>A child needs a guardian who consents. Choose one, or write a pseudonym.</source>
            <translation>Et barn skal have en værge, der giver samtykke. Vælg værgen, eller skriv et pseudonym.</translation>
        </message>
        <message>
            <source>The check before a report reminds you of the missing consent.</source>
            <translation>Tjekket før rapporten minder jer om, at samtykket mangler.</translation>
        </message>
        <message>
            <source>Notes with this participant stay in the program, out of report, board picture and export.</source>
            <translation>Noter med denne deltager holdes ude af rapport, tavlebillede og eksport.</translation>
        </message>
        <message>
            <source>Write the date like 3.9.2026</source>
            <translation>Skriv datoen som 3.9.2026</translation>
        </message>
        <message>
            <source>Write a pseudonym</source>
            <translation>Skriv et pseudonym</translation>
        </message>
        <message>
            <source>Somebody has this pseudonym already</source>
            <translation>En anden har allerede dette pseudonym</translation>
        </message>
    </context>
    <context>
        <name>Passphrase</name>
        <message>
            <source>Three or four words are easy to remember.</source>
            <translation>Tre-fire ord er lette at huske.</translation>
        </message>
        <message numerus="yes">
            <source>%n character(s).</source>
            <translation>
                <numerusform>%n tegn.</numerusform>
                <numerusform>%n tegn.</numerusform>
            </translation>
        </message>
        <message>
            <source>Easy to guess for a machine. Add a word or two.</source>
            <translation>Let at gætte for en maskine. Tilføj et ord eller to.</translation>
        </message>
        <message>
            <source>Long enough, and to be remembered.</source>
            <translation>Lang nok, og til at huske.</translation>
        </message>
        <message>
            <source>Long enough.</source>
            <translation>Lang nok.</translation>
        </message>
    </context>
    <context>
        <name>PassphraseDialog</name>
        <message>
            <source>Opening …</source>
            <translation>Åbner …</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Vis</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Skjul</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Adgangskode</translation>
        </message>
        <message>
            <source>Only the passphrase opens the file. If it is forgotten, look for a recovery sheet.</source>
            <translation>Kun adgangskoden åbner filen. Er den glemt, så find gendannelsesarket, hvis I har et.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Åbn</translation>
        </message>
    </context>
    <context>
        <name>PhaseWords</name>
        <message>
            <source>Focus</source>
            <translation>Fokusere</translation>
        </message>
        <message>
            <source>Discover</source>
            <translation>Opdage</translation>
        </message>
        <message>
            <source>Find themes</source>
            <translation>Tematisere</translation>
        </message>
        <message>
            <source>Ideate</source>
            <translation>Idéudvikle</translation>
        </message>
        <message>
            <source>Prioritise</source>
            <translation>Prioritere</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Teste</translation>
        </message>
        <message>
            <source>Realise</source>
            <translation>Realisere</translation>
        </message>
        <message>
            <source>Phase: {phase}</source>
            <translation>Fase: {phase}</translation>
        </message>
    </context>
    <context>
        <name>PhotoRow</name>
        <message>
            <source>What is seen, in a few words</source>
            <translation>Hvad man ser, med få ord</translation>
        </message>
        <message>
            <source>Write what the picture shows</source>
            <translation>Skriv, hvad billedet viser</translation>
        </message>
        <message>
            <source>Correct consent …</source>
            <translation>Ret samtykke …</translation>
        </message>
        <message>
            <source>Delete photo</source>
            <translation>Slet foto</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>Billedtekst</translation>
        </message>
        <message>
            <source>Description for screen readers</source>
            <translation>Beskrivelse til skærmlæser</translation>
        </message>
        <message>
            <source>Place and camera data are removed.</source>
            <translation>Sted og kameradata er fjernet.</translation>
        </message>
        <message>
            <source>Photo without a description</source>
            <translation>Foto uden beskrivelse</translation>
        </message>
        <message>
            <source>Consent was refused. The picture does not come into the report.</source>
            <translation>Samtykket er afslået. Billedet kommer ikke med i rapporten.</translation>
        </message>
        <message>
            <source>Consent was withdrawn. The picture does not come into the report.</source>
            <translation>Samtykket er trukket tilbage. Billedet kommer ikke med i rapporten.</translation>
        </message>
        <message>
            <source>Pictures from a child's note do not come into the report.</source>
            <translation>Billeder fra et barns note kommer ikke med i rapporten.</translation>
        </message>
        <message>
            <source>Consent is missing. Ask before the picture is shown to others.</source>
            <translation>Samtykket mangler. Spørg, før billedet vises for andre.</translation>
        </message>
        <message>
            <source>The consent covers photos.</source>
            <translation>Samtykket gælder også foto.</translation>
        </message>
        <message>
            <source>The consent does not cover photos. The picture does not come into the report.</source>
            <translation>Samtykket gælder ikke foto. Billedet kommer ikke med i rapporten.</translation>
        </message>
    </context>
    <context>
        <name>PickDialog</name>
        <message>
            <source>Nothing found</source>
            <translation>Intet fundet</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
    </context>
    <context>
        <name>PrivacyDeeds</name>
        <message>
            <source>Pseudonymised everywhere</source>
            <translation>Pseudonymiseret overalt</translation>
        </message>
        <message>
            <source>Replaced everywhere</source>
            <translation>Erstattet overalt</translation>
        </message>
        <message>
            <source>Masked everywhere</source>
            <translation>Maskeret overalt</translation>
        </message>
        <message>
            <source>Kept, with the reason</source>
            <translation>Beholdt, med begrundelse</translation>
        </message>
        <message>
            <source>Back on the list</source>
            <translation>Tilbage på listen</translation>
        </message>
    </context>
    <context>
        <name>PrivacyFilters</name>
        <message>
            <source>Only this note</source>
            <translation>Kun denne note</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Only rather sure</source>
            <translation>Kun ret sikre</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Beholdt</translation>
        </message>
    </context>
    <context>
        <name>PrivacyPlace</name>
        <message>
            <source>Personal data</source>
            <translation>Persondata</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Tjek igen</translation>
        </message>
        <message>
            <source>Possible personal data</source>
            <translation>Mulige personoplysninger</translation>
        </message>
        <message>
            <source>No possible personal data found. Have a look yourself all the same.</source>
            <translation>Ingen mulige personoplysninger fundet. Kig selv efter alligevel.</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Vis alle</translation>
        </message>
        <message>
            <source>Looking through the notes …</source>
            <translation>Ser noterne igennem …</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stop</translation>
        </message>
        <message>
            <source>Pseudonymise …</source>
            <translation>Pseudonymisér …</translation>
        </message>
        <message>
            <source>Mask</source>
            <translation>Masker</translation>
        </message>
        <message>
            <source>Keep …</source>
            <translation>Behold …</translation>
        </message>
        <message>
            <source>Look at it again</source>
            <translation>Se på det igen</translation>
        </message>
        <message>
            <source>Show the note</source>
            <translation>Vis noten</translation>
        </message>
        <message>
            <source>Looking through the notes … {done} of {total}</source>
            <translation>Ser noterne igennem … {done} af {total}</translation>
        </message>
        <message>
            <source>Stopped. Nothing is known about the notes yet.</source>
            <translation>Stoppet. Noterne er ikke set igennem endnu.</translation>
        </message>
        <message numerus="yes">
            <source>%n possible piece(s) of personal data. You decide about each.</source>
            <translation>
                <numerusform>%n mulig personoplysning. Du afgør, hvad der skal ske.</numerusform>
                <numerusform>%n mulige personoplysninger. Du afgør, hvad der skal ske.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is left to decide about.</source>
            <translation>Der er ikke mere at tage stilling til.</translation>
        </message>
        <message>
            <source>Replace …</source>
            <translation>Erstat …</translation>
        </message>
        <message>
            <source>Show the text</source>
            <translation>Vis teksten</translation>
        </message>
    </context>
    <context>
        <name>PrivacyWords</name>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Personal number</source>
            <translation>Personnummer</translation>
        </message>
        <message>
            <source>Telephone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Mail</source>
            <translation>Mail</translation>
        </message>
        <message>
            <source>Date of birth</source>
            <translation>Fødselsdato</translation>
        </message>
        <message>
            <source>Number plate</source>
            <translation>Nummerplade</translation>
        </message>
        <message>
            <source>Account number</source>
            <translation>Kontonummer</translation>
        </message>
        <message>
            <source>IBAN</source>
            <translation>IBAN</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>Sagsnummer</translation>
        </message>
        <message>
            <source>[name]</source>
            <translation>[navn]</translation>
        </message>
        <message>
            <source>[personal number]</source>
            <translation>[personnummer]</translation>
        </message>
        <message>
            <source>[telephone number]</source>
            <translation>[telefonnummer]</translation>
        </message>
        <message>
            <source>[address]</source>
            <translation>[adresse]</translation>
        </message>
        <message>
            <source>[mail address]</source>
            <translation>[mailadresse]</translation>
        </message>
        <message>
            <source>[date of birth]</source>
            <translation>[fødselsdato]</translation>
        </message>
        <message>
            <source>[number plate]</source>
            <translation>[nummerplade]</translation>
        </message>
        <message>
            <source>[account number]</source>
            <translation>[kontonummer]</translation>
        </message>
        <message>
            <source>[case number]</source>
            <translation>[sagsnummer]</translation>
        </message>
        <message>
            <source>Rather sure</source>
            <translation>Ret sikker</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>Se efter</translation>
        </message>
        <message>
            <source>Theme's name</source>
            <translation>Temaets navn</translation>
        </message>
        <message>
            <source>Insight</source>
            <translation>Indsigt</translation>
        </message>
        <message>
            <source>Theme's description</source>
            <translation>Temaets beskrivelse</translation>
        </message>
        <message>
            <source>What if question</source>
            <translation>»Hvad nu hvis«-spørgsmål</translation>
        </message>
        <message>
            <source>Why the theme was deselected</source>
            <translation>Grunden til, at temaet er valgt fra</translation>
        </message>
        <message>
            <source>Card on the board</source>
            <translation>Kort på tavlen</translation>
        </message>
        <message>
            <source>Link between themes</source>
            <translation>Forbindelse mellem temaer</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>Billedtekst</translation>
        </message>
        <message>
            <source>Description of a photo</source>
            <translation>Beskrivelse af et billede</translation>
        </message>
        <message>
            <source>Place of a field visit</source>
            <translation>Sted for en felttur</translation>
        </message>
        <message>
            <source>Purpose of a field visit</source>
            <translation>Formål med en felttur</translation>
        </message>
        <message>
            <source>Pseudonym that reads like a full name</source>
            <translation>Dæknavn, der ligner et fuldt navn</translation>
        </message>
        <message>
            <source>Participant's role</source>
            <translation>Deltagers rolle</translation>
        </message>
        <message>
            <source>About a participant</source>
            <translation>Om en deltager</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Code's definition</source>
            <translation>Kodens definition</translation>
        </message>
        <message>
            <source>Code's example</source>
            <translation>Kodens eksempel</translation>
        </message>
        <message>
            <source>Comment on an excerpt</source>
            <translation>Kommentar til et udsnit</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>Memo</translation>
        </message>
        <message>
            <source>Template for notes</source>
            <translation>Skabelon til noter</translation>
        </message>
        <message>
            <source>One of the project's words</source>
            <translation>Ord i projektets ordliste</translation>
        </message>
        <message>
            <source>Earlier question</source>
            <translation>Tidligere spørgsmål</translation>
        </message>
        <message>
            <source>Why the question was changed</source>
            <translation>Grunden til, at spørgsmålet blev ændret</translation>
        </message>
        <message>
            <source>The project itself</source>
            <translation>Projektets egne oplysninger</translation>
        </message>
    </context>
    <context>
        <name>ProjectPlace</name>
        <message>
            <source>Project</source>
            <translation>Projekt</translation>
        </message>
        <message>
            <source>The question leads the work, and may change with it</source>
            <translation>Spørgsmålet leder arbejdet og må gerne ændre sig undervejs</translation>
        </message>
    </context>
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>Folder</source>
            <translation>Mappe</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>&amp;Look in:</source>
            <translation>&amp;Kig i:</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>Fil&amp;type:</translation>
        </message>
    </context>
    <context>
        <name>QuestionField</name>
        <message>
            <source>What if the citizen always knew who is coming?</source>
            <translation>Hvad nu hvis borgeren altid vidste, hvem der kommer?</translation>
        </message>
        <message>
            <source>Keep my question</source>
            <translation>Behold mit spørgsmål</translation>
        </message>
        <message>
            <source>»{words}« is already an answer. What should it change for the citizen?</source>
            <translation>»{words}« er allerede et svar. Hvad skulle den ændre for borgeren?</translation>
        </message>
        <message>
            <source>»{words}« is already an answer. What should people be able to do after it?</source>
            <translation>»{words}« er allerede et svar. Hvad skulle man kunne bagefter?</translation>
        </message>
        <message>
            <source>»{words}« is already an answer. What would be different for the citizen?</source>
            <translation>»{words}« er allerede et svar. Hvad ville være anderledes for borgeren?</translation>
        </message>
        <message>
            <source>»{words}« is already an answer. What should work better then?</source>
            <translation>»{words}« er allerede et svar. Hvad skulle så virke bedre?</translation>
        </message>
        <message>
            <source>For example: »What if the citizen always knew who is coming?«</source>
            <translation>For eksempel: »Hvad nu hvis borgeren altid vidste, hvem der kommer?«</translation>
        </message>
    </context>
    <context>
        <name>QuestionPart</name>
        <message>
            <source>Innovation question</source>
            <translation>Innovationsspørgsmål</translation>
        </message>
        <message>
            <source>We learned that …</source>
            <translation>Vi opdagede, at …</translation>
        </message>
        <message>
            <source>Why is the question put differently?</source>
            <translation>Hvorfor stilles spørgsmålet anderledes?</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>valgfrit</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>Save question</source>
            <translation>Gem spørgsmål</translation>
        </message>
        <message>
            <source>Earlier questions</source>
            <translation>Tidligere spørgsmål</translation>
        </message>
        <message>
            <source>The question is saved</source>
            <translation>Spørgsmålet er gemt</translation>
        </message>
    </context>
    <context>
        <name>QuickNote</name>
        <message>
            <source>Quick note</source>
            <translation>Hurtignote</translation>
        </message>
        <message>
            <source>What do you see and hear?</source>
            <translation>Hvad ser og hører du?</translation>
        </message>
        <message>
            <source>Esc closes</source>
            <translation>Esc lukker</translation>
        </message>
        <message>
            <source>Keep above other windows</source>
            <translation>Hold øverst</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Luk</translation>
        </message>
        <message>
            <source>Jotting, to be written up later</source>
            <translation>Stikord, renskrives senere</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Færdig</translation>
        </message>
        <message>
            <source>Saved. The next note begins.</source>
            <translation>Gemt. Den næste note begynder.</translation>
        </message>
        <message>
            <source>The latest is not saved yet</source>
            <translation>Det sidste er ikke gemt endnu</translation>
        </message>
    </context>
    <context>
        <name>QuoteBlock</name>
        <message>
            <source>Show note</source>
            <translation>Vis note</translation>
        </message>
        <message>
            <source>Show note: {words}</source>
            <translation>Vis note: {words}</translation>
        </message>
        <message>
            <source>Held out</source>
            <translation>Holdt ude</translation>
        </message>
    </context>
    <context>
        <name>RecentRow</name>
        <message>
            <source>Find the file …</source>
            <translation>Find filen …</translation>
        </message>
        <message>
            <source>More about {title}</source>
            <translation>Mere om {title}</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>Fjern fra listen</translation>
        </message>
    </context>
    <context>
        <name>RecoveryDialog</name>
        <message>
            <source>Recovery sheet</source>
            <translation>Gendannelsesark</translation>
        </message>
        <message>
            <source>One sheet of paper with what opens the project. Put it somewhere locked.</source>
            <translation>Ét ark papir med det, der åbner projektet. Læg det et aflåst sted.</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projekt</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Adgangskode</translation>
        </message>
        <message>
            <source>The file</source>
            <translation>Filen</translation>
        </message>
        <message>
            <source>Print …</source>
            <translation>Udskriv …</translation>
        </message>
        <message>
            <source>Save as PDF …</source>
            <translation>Gem som PDF …</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Færdig</translation>
        </message>
        <message>
            <source>The sheet is on its way to the printer.</source>
            <translation>Arket er på vej til printeren.</translation>
        </message>
        <message>
            <source>Recovery sheet {title}.pdf</source>
            <translation>Gendannelsesark {title}.pdf</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Gem som PDF</translation>
        </message>
        <message>
            <source>Saved. The PDF is not encrypted: print it, and delete the file afterwards.</source>
            <translation>Gemt. PDF-filen er ikke krypteret: udskriv den, og slet filen bagefter.</translation>
        </message>
        <message>
            <source>It could not be written there. Choose another folder.</source>
            <translation>Der kan ikke skrives dér. Vælg en anden mappe.</translation>
        </message>
    </context>
    <context>
        <name>RecoverySheet</name>
        <message>
            <source>Recovery sheet</source>
            <translation>Gendannelsesark</translation>
        </message>
        <message>
            <source>Whoever holds this sheet and the file can read every note in the project.</source>
            <translation>Den, der har dette ark og filen, kan læse alle noter i projektet.</translation>
        </message>
        <message>
            <source>Put it somewhere locked, not in the bag with the laptop.</source>
            <translation>Læg det et aflåst sted, ikke i tasken med computeren.</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projekt</translation>
        </message>
        <message>
            <source>Passphrase, exactly as written</source>
            <translation>Adgangskode, nøjagtig som skrevet</translation>
        </message>
        <message>
            <source>The file</source>
            <translation>Filen</translation>
        </message>
        <message>
            <source>Made on</source>
            <translation>Lavet</translation>
        </message>
        <message>
            <source>How to open the project</source>
            <translation>Sådan åbnes projektet</translation>
        </message>
        <message>
            <source>1. Install Feltnoter on a computer and start it.</source>
            <translation>1. Installér Feltnoter på en computer, og start det.</translation>
        </message>
        <message>
            <source>2. Choose »Open …« and find the file named above, or a backup of it.</source>
            <translation>2. Vælg »Åbn …«, og find filen ovenfor eller en sikkerhedskopi af den.</translation>
        </message>
        <message>
            <source>3. Write the passphrase with the same spaces, capitals and small letters.</source>
            <translation>3. Skriv adgangskoden med de samme mellemrum, store og små bogstaver.</translation>
        </message>
        <message>
            <source>Without the passphrase nobody can open the file: not the IT department, and not those who made Feltnoter. Shred this sheet when the project is over.</source>
            <translation>Uden adgangskoden kan ingen åbne filen: heller ikke it-afdelingen, og heller ikke dem, der har lavet Feltnoter. Makulér arket, når projektet er slut.</translation>
        </message>
    </context>
    <context>
        <name>ReplaceDialog</name>
        <message>
            <source>Pseudonymise</source>
            <translation>Pseudonymisér</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Erstat</translation>
        </message>
        <message>
            <source>Replace »{words}«</source>
            <translation>Erstat »{words}«</translation>
        </message>
        <message numerus="yes">
            <source>Found in %n place(s)</source>
            <translation>
                <numerusform>Fundet %n sted</numerusform>
                <numerusform>Fundet %n steder</numerusform>
            </translation>
        </message>
        <message>
            <source>Who it is</source>
            <translation>Hvem det er</translation>
        </message>
        <message>
            <source>Pseudonym</source>
            <translation>Dæknavn</translation>
        </message>
        <message>
            <source>Instead</source>
            <translation>I stedet</translation>
        </message>
        <message>
            <source>A pseudonym nobody has becomes a participant. Who is who does not belong in the project.</source>
            <translation>Et nyt dæknavn bliver en deltager. Hvem der er hvem, hører ikke hjemme i projektet.</translation>
        </message>
        <message>
            <source>Somebody new</source>
            <translation>En ny deltager</translation>
        </message>
        <message>
            <source>Replaced everywhere: in notes, quotes, cards and themes. Undo takes it back. The old words stay in the project's history until the notes are deleted for good.</source>
            <translation>Erstattes overalt: i noter, citater, kort og temaer. Kan fortrydes. De gamle ord bliver i projektets krypterede historik, til noterne slettes endeligt.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>Write a pseudonym.</source>
            <translation>Skriv et dæknavn.</translation>
        </message>
        <message>
            <source>Write what is to stand there.</source>
            <translation>Skriv, hvad der skal stå.</translation>
        </message>
    </context>
    <context>
        <name>ReportOptions</name>
        <message>
            <source>What goes in</source>
            <translation>Med i rapporten</translation>
        </message>
        <message>
            <source>Choose cards …</source>
            <translation>Vælg kort …</translation>
        </message>
        <message>
            <source>Themes in the report</source>
            <translation>Temaer i rapporten</translation>
        </message>
        <message>
            <source>Tick a theme, so that the report has something to show.</source>
            <translation>Sæt hak ved et tema, så rapporten har noget at vise.</translation>
        </message>
        <message>
            <source>The board</source>
            <translation>Tavlen</translation>
        </message>
        <message>
            <source>Save as picture …</source>
            <translation>Gem som billede …</translation>
        </message>
        <message>
            <source>Exported before</source>
            <translation>Eksporteret før</translation>
        </message>
        <message>
            <source>Theme {number}: {title}</source>
            <translation>Tema {number}: {title}</translation>
        </message>
    </context>
    <context>
        <name>ReportPlace</name>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>Theme report for the ideation workshop</source>
            <translation>Temarapport til idéworkshoppen</translation>
        </message>
        <message>
            <source>Export to Word …</source>
            <translation>Eksportér til Word …</translation>
        </message>
        <message>
            <source>Before you export</source>
            <translation>Før I eksporterer</translation>
        </message>
        <message>
            <source>The report can be written when there is a theme.</source>
            <translation>Rapporten kan skrives, når der er et tema.</translation>
        </message>
        <message>
            <source>Open Themes</source>
            <translation>Åbn Temaer</translation>
        </message>
        <message>
            <source>Theme report</source>
            <translation>Temarapport</translation>
        </message>
        <message>
            <source>Theme report on one page</source>
            <translation>Temarapport på én side</translation>
        </message>
        <message>
            <source>Cards to cut out</source>
            <translation>Kort til at klippe ud</translation>
        </message>
        <message>
            <source>Export to Word</source>
            <translation>Eksportér til Word</translation>
        </message>
        <message>
            <source>Word document (*.docx)</source>
            <translation>Word-dokument (*.docx)</translation>
        </message>
        <message>
            <source>Writing the report …</source>
            <translation>Skriver rapporten …</translation>
        </message>
        <message>
            <source>Theme board</source>
            <translation>Tematavle</translation>
        </message>
        <message>
            <source>Picture (*.png);;Drawing (*.svg);;Document (*.pdf)</source>
            <translation>Billede (*.png);;Tegning (*.svg);;Dokument (*.pdf)</translation>
        </message>
        <message>
            <source>Save the board as a picture</source>
            <translation>Gem tavlen som billede</translation>
        </message>
        <message>
            <source>Drawing the board …</source>
            <translation>Tegner tavlen …</translation>
        </message>
        <message>
            <source>project</source>
            <translation>projekt</translation>
        </message>
        <message>
            <source>Word templates (*.dotx *.docx *.dotm *.docm)</source>
            <translation>Word-skabeloner (*.dotx *.docx *.dotm *.docm)</translation>
        </message>
        <message>
            <source>Choose a template</source>
            <translation>Vælg skabelon</translation>
        </message>
        <message>
            <source>{day}, {clock}: {name}</source>
            <translation>{day} kl. {clock}: {name}</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>Årsag</translation>
        </message>
        <message>
            <source>Mutual</source>
            <translation>Gensidig</translation>
        </message>
        <message>
            <source>Contradiction</source>
            <translation>Modsætning</translation>
        </message>
        <message>
            <source>Belongs with</source>
            <translation>Hører sammen</translation>
        </message>
        <message>
            <source>Written to »{name}«</source>
            <translation>Skrevet i »{name}«</translation>
        </message>
    </context>
    <context>
        <name>ReportPreview</name>
        <message>
            <source>Preview</source>
            <translation>Forhåndsvisning</translation>
        </message>
        <message>
            <source>Page before</source>
            <translation>Forrige side</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Næste side</translation>
        </message>
        <message>
            <source>The template's header, footer and own pages are seen in Word.</source>
            <translation>Skabelonens sidehoved, sidefod og egne sider ses i Word.</translation>
        </message>
        <message>
            <source>Page {number} of {count}</source>
            <translation>Side {number} af {count}</translation>
        </message>
    </context>
    <context>
        <name>RolesDialog</name>
        <message>
            <source>How »{name}« is read</source>
            <translation>Sådan læses »{name}«</translation>
        </message>
        <message>
            <source>In the report</source>
            <translation>I rapporten</translation>
        </message>
        <message>
            <source>Style in the template</source>
            <translation>Typografi i skabelonen</translation>
        </message>
        <message>
            <source>Found by</source>
            <translation>Fundet på</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ingen</translation>
        </message>
        <message>
            <source>What has no style of its own gets one, in the template's type size and the colour of its headings. The template itself is not changed.</source>
            <translation>Det, der ikke har en typografi, får en i skabelonens skriftstørrelse og overskrifternes farve. Selve skabelonen bliver ikke ændret.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Luk</translation>
        </message>
        <message>
            <source>The report goes in where the template says [[FELTNOTER]].</source>
            <translation>Rapporten kommer ind dér, hvor der står [[FELTNOTER]] i skabelonen.</translation>
        </message>
        <message>
            <source>The report takes the place of the template's own text; header, footer and margins stay. Write [[FELTNOTER]] in a paragraph of its own where the report is to go in.</source>
            <translation>Rapporten afløser skabelonens egen tekst; sidehoved, sidefod og margener bliver. Skriv [[FELTNOTER]] i et afsnit for sig dér, hvor rapporten skal ind.</translation>
        </message>
        <message>
            <source>Ordinary text</source>
            <translation>Brødtekst</translation>
        </message>
        <message>
            <source>The title</source>
            <translation>Titlen</translation>
        </message>
        <message>
            <source>Line above the title</source>
            <translation>Linjen over titlen</translation>
        </message>
        <message>
            <source>Main headings</source>
            <translation>Hovedoverskrifter</translation>
        </message>
        <message>
            <source>Headings on a theme's sheet</source>
            <translation>Overskrifter på et temaark</translation>
        </message>
        <message>
            <source>Headings of a sub-theme</source>
            <translation>Overskrifter i et undertema</translation>
        </message>
        <message>
            <source>Table of contents</source>
            <translation>Indholdsfortegnelse</translation>
        </message>
        <message>
            <source>Bullet points</source>
            <translation>Punktopstilling</translation>
        </message>
        <message>
            <source>Quotes</source>
            <translation>Citater</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>Billedtekster</translation>
        </message>
        <message>
            <source>Header</source>
            <translation>Sidehoved</translation>
        </message>
        <message>
            <source>Footer</source>
            <translation>Sidefod</translation>
        </message>
        <message>
            <source>The insight</source>
            <translation>Indsigten</translation>
        </message>
        <message>
            <source>What if questions</source>
            <translation>»Hvad nu hvis«-spørgsmål</translation>
        </message>
        <message>
            <source>Text in tables</source>
            <translation>Tekst i tabeller</translation>
        </message>
        <message>
            <source>Word's own name</source>
            <translation>Words eget navn</translation>
        </message>
        <message>
            <source>Alias</source>
            <translation>Alias</translation>
        </message>
        <message>
            <source>Danish name</source>
            <translation>Dansk navn</translation>
        </message>
        <message>
            <source>Outline level</source>
            <translation>Dispositionsniveau</translation>
        </message>
        <message>
            <source>Default style</source>
            <translation>Standardtypografi</translation>
        </message>
        <message>
            <source>Made for the report</source>
            <translation>Lavet til rapporten</translation>
        </message>
    </context>
    <context>
        <name>RunningStrip</name>
        <message>
            <source>Field visit under way</source>
            <translation>Felttur i gang</translation>
        </message>
        <message>
            <source>Show the visit</source>
            <translation>Vis felturen</translation>
        </message>
        <message>
            <source>Start field visit</source>
            <translation>Start felttur</translation>
        </message>
        <message>
            <source>End field visit</source>
            <translation>Afslut felttur</translation>
        </message>
        <message>
            <source>Field visit today</source>
            <translation>Felttur i dag</translation>
        </message>
        <message>
            <source>since {time}</source>
            <translation>siden {time}</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n noter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to write up</source>
            <translation>
                <numerusform>%n skal renskrives</numerusform>
                <numerusform>%n skal renskrives</numerusform>
            </translation>
        </message>
        <message>
            <source>planned for today at {time}</source>
            <translation>planlagt i dag kl. {time}</translation>
        </message>
        <message>
            <source>planned for today</source>
            <translation>planlagt i dag</translation>
        </message>
    </context>
    <context>
        <name>Section</name>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
    </context>
    <context>
        <name>Seeing</name>
        <message>
            <source>Others</source>
            <translation>Andre</translation>
        </message>
        <message>
            <source>Say first who you are: choose yourself in Team, then »This is me«.</source>
            <translation>Sig først, hvem du er: Vælg dig selv under Team, og tryk »Det er mig«.</translation>
        </message>
    </context>
    <context>
        <name>SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Indstillinger</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprog</translation>
        </message>
        <message>
            <source>Danish</source>
            <translation>Dansk</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>Udseende</translation>
        </message>
        <message>
            <source>As the system says</source>
            <translation>Som systemet</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Lyst</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Mørkt</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Høj kontrast</translation>
        </message>
        <message>
            <source>Size of text</source>
            <translation>Tekststørrelse</translation>
        </message>
        <message>
            <source>Single letters are shortcuts in Coding</source>
            <translation>Enkelte bogstaver er genveje i Kodning</translation>
        </message>
        <message>
            <source>Underline misspelled words</source>
            <translation>Vis stavefejl</translation>
        </message>
        <message>
            <source>Say when an observation holds a judgement</source>
            <translation>Sig til, når en observation rummer en vurdering</translation>
        </message>
        <message>
            <source>Say when a note holds a solution before its time</source>
            <translation>Sig til, når en note rummer en løsning før tid</translation>
        </message>
        <message>
            <source>Offer to split long notes</source>
            <translation>Foreslå at opdele lange noter</translation>
        </message>
        <message>
            <source>Say when a cluster is ready for a name</source>
            <translation>Sig til, når en klynge er klar til et navn</translation>
        </message>
        <message>
            <source>Offer to split themes of more than eight cards</source>
            <translation>Foreslå at opdele temaer med mere end otte kort</translation>
        </message>
        <message>
            <source>Say when a theme's title is a single word</source>
            <translation>Sig til, når et temas titel er ét ord</translation>
        </message>
        <message>
            <source>Say when a theme rests on one participant, place or author</source>
            <translation>Sig til, når et tema hviler på én deltager, ét sted eller én forfatter</translation>
        </message>
        <message>
            <source>Say when nothing speaks against a theme</source>
            <translation>Sig til, når intet taler imod et tema</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Færdig</translation>
        </message>
        <message>
            <source>Advice</source>
            <translation>Råd</translation>
        </message>
    </context>
    <context>
        <name>SeveralBar</name>
        <message>
            <source>Put code …</source>
            <translation>Sæt kode …</translation>
        </message>
        <message>
            <source>Field visit …</source>
            <translation>Felttur …</translation>
        </message>
        <message>
            <source>Participant …</source>
            <translation>Deltager …</translation>
        </message>
        <message>
            <source>Kind …</source>
            <translation>Slags …</translation>
        </message>
        <message>
            <source>Lay on the board</source>
            <translation>Læg på tavlen</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Slet</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Intet fundet</translation>
        </message>
        <message>
            <source>Put code</source>
            <translation>Sæt kode</translation>
        </message>
        <message>
            <source>Find a code</source>
            <translation>Find en kode</translation>
        </message>
        <message>
            <source>Field visit</source>
            <translation>Felttur</translation>
        </message>
        <message>
            <source>Search by place</source>
            <translation>Søg efter sted</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>Deltager</translation>
        </message>
        <message>
            <source>Search by pseudonym or role</source>
            <translation>Søg efter dæknavn eller rolle</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) chosen</source>
            <translation>
                <numerusform>%n note valgt</numerusform>
                <numerusform>%n noter valgt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The code is put on %n note(s)</source>
            <translation>
                <numerusform>Koden er sat på %n note</numerusform>
                <numerusform>Koden er sat på %n noter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) are changed</source>
            <translation>
                <numerusform>%n note er ændret</numerusform>
                <numerusform>%n noter er ændret</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) are deleted</source>
            <translation>
                <numerusform>%n note er slettet</numerusform>
                <numerusform>%n noter er slettet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Shelf</name>
        <message>
            <source>Pile</source>
            <translation>Bunke</translation>
        </message>
        <message>
            <source>Parking lot</source>
            <translation>Parkeringsplads</translation>
        </message>
        <message>
            <source>All cards have been laid.</source>
            <translation>Alle kort er lagt.</translation>
        </message>
        <message>
            <source>The pile holds no such cards. Choose »All cards« to see the others.</source>
            <translation>Bunken har ingen af den slags kort. Vælg »Alle kort« for at se de andre.</translation>
        </message>
        <message>
            <source>Ideas that come too early can wait here.</source>
            <translation>Idéer, der kommer for tidligt, kan vente her.</translation>
        </message>
        <message>
            <source>Shuffle</source>
            <translation>Bland</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) not laid yet</source>
            <translation>
                <numerusform>%n kort, der ikke er lagt endnu</numerusform>
                <numerusform>%n kort, der ikke er lagt endnu</numerusform>
            </translation>
        </message>
        <message>
            <source>{shown} of {all} cards</source>
            <translation>{shown} af {all} kort</translation>
        </message>
        <message numerus="yes">
            <source>%n idea(s) that came early</source>
            <translation>
                <numerusform>%n idé, der kom tidligt</numerusform>
                <numerusform>%n idéer, der kom tidligt</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>Feltnoter projects ({pattern})</source>
            <translation>Feltnoter-projekter ({pattern})</translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>Åbn projekt</translation>
        </message>
        <message>
            <source>{title} – Feltnoter</source>
            <translation>{title} – Feltnoter</translation>
        </message>
        <message>
            <source>The latest is not saved</source>
            <translation>Det seneste er ikke gemt</translation>
        </message>
        <message>
            <source>Close without the latest</source>
            <translation>Luk uden det seneste</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Bliv</translation>
        </message>
    </context>
    <context>
        <name>Side</name>
        <message>
            <source>Codes and excerpt</source>
            <translation>Koder og udsnit</translation>
        </message>
    </context>
    <context>
        <name>SincePart</name>
        <message>
            <source>Since last</source>
            <translation>Siden sidst</translation>
        </message>
        <message>
            <source>Nothing new from colleagues.</source>
            <translation>Intet nyt fra kollegerne.</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Vis</translation>
        </message>
        <message>
            <source>Compare …</source>
            <translation>Sammenlign …</translation>
        </message>
    </context>
    <context>
        <name>SourceDetails</name>
        <message>
            <source>What comes in</source>
            <translation>Det, der kommer ind</translation>
        </message>
        <message>
            <source>Code page</source>
            <translation>Tegnsæt</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) are here from this file already.</source>
            <translation>
                <numerusform>%n note er her fra filen i forvejen.</numerusform>
                <numerusform>%n noter er her fra filen i forvejen.</numerusform>
            </translation>
        </message>
        <message>
            <source>A file of this name has come in before. Its words were others, or have changed since.</source>
            <translation>En fil med det navn er hentet før. Teksten var en anden, eller den er rettet siden.</translation>
        </message>
        <message>
            <source>Columns: {names}</source>
            <translation>Kolonner: {names}</translation>
        </message>
        <message>
            <source>Not known: {names}</source>
            <translation>Ukendte: {names}</translation>
        </message>
        <message>
            <source>Found out: {name}</source>
            <translation>Fundet: {name}</translation>
        </message>
        <message>
            <source>Find out</source>
            <translation>Find selv</translation>
        </message>
        <message>
            <source>Windows, Western Europe</source>
            <translation>Windows, Vesteuropa</translation>
        </message>
        <message>
            <source>Windows, Central Europe</source>
            <translation>Windows, Centraleuropa</translation>
        </message>
        <message>
            <source>Mac, older</source>
            <translation>Mac, ældre</translation>
        </message>
        <message>
            <source>DOS, Western Europe</source>
            <translation>DOS, Vesteuropa</translation>
        </message>
        <message>
            <source>DOS, Nordic</source>
            <translation>DOS, nordisk</translation>
        </message>
        <message>
            <source>»{name}« is written as</source>
            <translation>»{name}« skrives som</translation>
        </message>
    </context>
    <context>
        <name>SpeakerBar</name>
        <message>
            <source>Who speaks</source>
            <translation>Hvem taler</translation>
        </message>
        <message>
            <source>Somebody else …</source>
            <translation>En anden …</translation>
        </message>
        <message>
            <source>Speaks:</source>
            <translation>Taler:</translation>
        </message>
        <message>
            <source>Write or choose a name</source>
            <translation>Skriv eller vælg et navn</translation>
        </message>
        <message>
            <source>Press Enter to use what you have written</source>
            <translation>Tryk Enter for at bruge det, du har skrevet</translation>
        </message>
        <message numerus="yes">
            <source>%n turn(s)</source>
            <translation>
                <numerusform>%n udsagn</numerusform>
                <numerusform>%n udsagn</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} speaks: {key}</source>
            <translation>{name} taler: {key}</translation>
        </message>
    </context>
    <context>
        <name>SpellingMarker</name>
        <message>
            <source>Looking for suggestions …</source>
            <translation>Forslag hentes …</translation>
        </message>
        <message>
            <source>Add to the project's words</source>
            <translation>Føj til projektets ordliste</translation>
        </message>
        <message>
            <source>No suggestions</source>
            <translation>Ingen forslag</translation>
        </message>
        <message>
            <source>Changed to »{word}«</source>
            <translation>Rettet til »{word}«</translation>
        </message>
        <message>
            <source>»{word}« is one of the project's words</source>
            <translation>»{word}« står nu i projektets ordliste</translation>
        </message>
    </context>
    <context>
        <name>SplitDialog</name>
        <message>
            <source>Split the theme</source>
            <translation>Opdel temaet</translation>
        </message>
        <message>
            <source>Which cards go into a frame of their own?</source>
            <translation>Hvilke kort skal i en ramme for sig?</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>Opdel</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Close message</source>
            <translation>Luk beskeden</translation>
        </message>
        <message>
            <source>Feltnoter helps you get from what you see and hear in the field to themes you can take to the ideation workshop.</source>
            <translation>Feltnoter hjælper jer med at gå fra det, I ser og hører i felten, til temaer, I kan tage med til idéworkshoppen.</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>Seneste projekter</translation>
        </message>
        <message>
            <source>Your projects will stand here. Begin with the example, or with your own question.</source>
            <translation>Her kommer jeres projekter til at stå. Begynd med eksemplet, eller med jeres eget spørgsmål.</translation>
        </message>
        <message>
            <source>New project</source>
            <translation>Nyt projekt</translation>
        </message>
        <message>
            <source>Open …</source>
            <translation>Åbn …</translation>
        </message>
        <message>
            <source>Join with invitation …</source>
            <translation>Deltag med invitation …</translation>
        </message>
        <message>
            <source>Try the example project</source>
            <translation>Prøv eksempelprojektet</translation>
        </message>
        <message>
            <source>From field note to first theme in five minutes. Everything is made up.</source>
            <translation>Fra feltnote til første tema på fem minutter. Alt er opdigtet.</translation>
        </message>
        <message>
            <source>Passphrase:</source>
            <translation>Adgangskode:</translation>
        </message>
        <message>
            <source>Get started</source>
            <translation>Kom i gang</translation>
        </message>
        <message>
            <source>Danish</source>
            <translation>Dansk</translation>
        </message>
        <message>
            <source>English</source>
            <translation>English</translation>
        </message>
        <message>
            <source>Language: {name}</source>
            <translation>Sprog: {name}</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Indstillinger</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hjælp</translation>
        </message>
        <message>
            <source>Good to see you again</source>
            <translation>Godt at se dig igen</translation>
        </message>
        <message>
            <source>Welcome to Feltnoter</source>
            <translation>Velkommen til Feltnoter</translation>
        </message>
        <message>
            <source>Opening …</source>
            <translation>Åbner …</translation>
        </message>
        <message>
            <source>Everything stays on this computer, encrypted. Feltnoter does not use the network until you choose a shared folder.</source>
            <translation>Alt bliver på denne computer, krypteret. Feltnoter bruger ikke nettet, før I vælger en fælles mappe.</translation>
        </message>
        <message>
            <source>{place} · opened {when}</source>
            <translation>{place} · åbnet {when}</translation>
        </message>
        <message>
            <source>today at {time}</source>
            <translation>i dag kl. {time}</translation>
        </message>
    </context>
    <context>
        <name>StoryView</name>
        <message>
            <source>Jotting</source>
            <translation>Stikord</translation>
        </message>
        <message>
            <source>Written up</source>
            <translation>Renskrevet</translation>
        </message>
        <message>
            <source>Nothing written yet</source>
            <translation>Endnu ikke skrevet</translation>
        </message>
    </context>
    <context>
        <name>TeamPart</name>
        <message>
            <source>You work alone. You can go on doing that. A name makes it plain who saw what.</source>
            <translation>Du arbejder alene. Det kan du blive ved med. Et navn gør det tydeligt, hvem der så hvad.</translation>
        </message>
        <message>
            <source>Add team member …</source>
            <translation>Tilføj medlem …</translation>
        </message>
        <message>
            <source>Coordinator</source>
            <translation>Tovholder</translation>
        </message>
        <message>
            <source>Owns the file and the retention deadline.</source>
            <translation>Ejer filen og slettefristen.</translation>
        </message>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>you</source>
            <translation>dig</translation>
        </message>
        <message>
            <source>Not chosen</source>
            <translation>Ikke valgt</translation>
        </message>
        <message>
            <source>The team member is deleted</source>
            <translation>Medlemmet er slettet</translation>
        </message>
    </context>
    <context>
        <name>TeamPlace</name>
        <message>
            <source>Team</source>
            <translation>Team</translation>
        </message>
        <message>
            <source>Each writes on her own; the folder brings it together</source>
            <translation>Hver skriver for sig, og mappen samler det</translation>
        </message>
        <message>
            <source>Invite colleague …</source>
            <translation>Inviter kollega …</translation>
        </message>
        <message>
            <source>You work alone. You can go on doing that.</source>
            <translation>Du arbejder alene. Det kan du blive ved med.</translation>
        </message>
        <message>
            <source>Share with the team …</source>
            <translation>Del med teamet …</translation>
        </message>
        <message>
            <source>A colleague has a newer Feltnoter. Update, and her notes will come in.</source>
            <translation>En kollega har en nyere Feltnoter. Opdatér, så kommer kollegaens noter med.</translation>
        </message>
        <message>
            <source>Some files have another key. Ask for a new invitation.</source>
            <translation>Nogle filer har en anden nøgle. Bed om en ny invitation.</translation>
        </message>
        <message>
            <source>Exchanging …</source>
            <translation>Udveksler …</translation>
        </message>
        <message>
            <source>Exchanged at {time}. Some files are still on their way.</source>
            <translation>Udvekslet kl. {time}. Nogle filer er stadig på vej.</translation>
        </message>
        <message>
            <source>Everything sent and fetched at {time}</source>
            <translation>Alt er sendt og hentet kl. {time}</translation>
        </message>
        <message>
            <source>{name} (you)</source>
            <translation>{name} (dig)</translation>
        </message>
        <message>
            <source>Coordinator</source>
            <translation>Tovholder</translation>
        </message>
        <message>
            <source>Owns the project</source>
            <translation>Ejer projektet</translation>
        </message>
        <message>
            <source>External</source>
            <translation>Ekstern</translation>
        </message>
        <message>
            <source>Reads and writes</source>
            <translation>Læser og skriver</translation>
        </message>
        <message>
            <source>Field worker</source>
            <translation>Opdager</translation>
        </message>
        <message>
            <source>Writes and codes</source>
            <translation>Skriver og koder</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) waiting</source>
            <translation>
                <numerusform>%n ændring venter</numerusform>
                <numerusform>%n ændringer venter</numerusform>
            </translation>
        </message>
        <message>
            <source>Everything is shared</source>
            <translation>Alt er delt</translation>
        </message>
        <message>
            <source>Has not exchanged yet</source>
            <translation>Har ikke udvekslet endnu</translation>
        </message>
        <message>
            <source>Has fetched everything</source>
            <translation>Alt er hentet</translation>
        </message>
        <message>
            <source>Has not fetched your latest</source>
            <translation>Har ikke hentet dit seneste</translation>
        </message>
        <message>
            <source>version {number}</source>
            <translation>version {number}</translation>
        </message>
        <message>
            <source>Which folder does the team share?</source>
            <translation>Hvilken mappe deler teamet?</translation>
        </message>
        <message>
            <source>Yours stands again</source>
            <translation>Dit står der igen</translation>
        </message>
        <message>
            <source>Remove {name} from the team</source>
            <translation>Fjern {name} fra teamet</translation>
        </message>
        <message>
            <source>Her notes stay. What you write from now on is locked with a new key, which she is not given. What she has fetched already lies in her own file, and only she can delete it. Ask IT to take away her access to the shared folder as well, and delete old invitations.</source>
            <translation>Noterne bliver. Det, I skriver fra nu af, låses med en ny nøgle, som medlemmet ikke får. Det, der allerede er hentet, ligger i medlemmets egen fil, og kun medlemmet selv kan slette det. Bed også IT om at lukke adgangen til den fælles mappe, og slet gamle invitationer.</translation>
        </message>
        <message>
            <source>Remove from the team</source>
            <translation>Fjern fra teamet</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>The team member is removed</source>
            <translation>Medlemmet er fjernet fra teamet</translation>
        </message>
        <message>
            <source>Feltnoter projects ({pattern})</source>
            <translation>Feltnoter-projekter ({pattern})</translation>
        </message>
        <message>
            <source>Merge from file</source>
            <translation>Flet fra fil</translation>
        </message>
        <message>
            <source>The file is merged. Both people's work is kept.</source>
            <translation>Filen er flettet ind. Begges arbejde er bevaret.</translation>
        </message>
    </context>
    <context>
        <name>TeamWords</name>
        <message>
            <source>The shared folder is full</source>
            <translation>Den fælles mappe er fuld</translation>
        </message>
        <message>
            <source>The shared folder cannot be written to</source>
            <translation>Der kan ikke skrives i den fælles mappe</translation>
        </message>
        <message numerus="yes">
            <source>Working offline, %n change(s) waiting</source>
            <translation>
                <numerusform>Arbejder offline, %n ændring venter</numerusform>
                <numerusform>Arbejder offline, %n ændringer venter</numerusform>
            </translation>
        </message>
        <message>
            <source>Working offline</source>
            <translation>Arbejder offline</translation>
        </message>
        <message>
            <source>Exchanging …</source>
            <translation>Udveksler …</translation>
        </message>
        <message>
            <source>Shared with the team at {time}</source>
            <translation>Delt med teamet kl. {time}</translation>
        </message>
        <message numerus="yes">
            <source>%n new note(s) from {name}</source>
            <translation>
                <numerusform>%n ny note fra {name}</numerusform>
                <numerusform>%n nye noter fra {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new note(s) from colleagues</source>
            <translation>
                <numerusform>%n ny note fra kolleger</numerusform>
                <numerusform>%n nye noter fra kolleger</numerusform>
            </translation>
        </message>
        <message>
            <source>A colleague</source>
            <translation>En kollega</translation>
        </message>
        <message>
            <source>Today at {time}</source>
            <translation>I dag kl. {time}</translation>
        </message>
        <message>
            <source>Yesterday at {time}</source>
            <translation>I går kl. {time}</translation>
        </message>
    </context>
    <context>
        <name>TellingDialog</name>
        <message>
            <source>Choose telling quotes</source>
            <translation>Vælg sigende udsagn</translation>
        </message>
        <message>
            <source>Two or three that say it best. They stand first on the theme's page in the report.</source>
            <translation>To eller tre, der siger det bedst. De står forrest på temaets side i rapporten.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>Vælg</translation>
        </message>
    </context>
    <context>
        <name>TemplateDesk</name>
        <message>
            <source>New template …</source>
            <translation>Ny skabelon …</translation>
        </message>
        <message>
            <source>Change »{name}« …</source>
            <translation>Ret »{name}« …</translation>
        </message>
    </context>
    <context>
        <name>TemplateDialog</name>
        <message>
            <source>Change template</source>
            <translation>Ret skabelon</translation>
        </message>
        <message>
            <source>New template</source>
            <translation>Ny skabelon</translation>
        </message>
        <message>
            <source>For instance: Walk through the ward</source>
            <translation>For eksempel: Gang gennem afdelingen</translation>
        </message>
        <message>
            <source>Kind of note</source>
            <translation>Slags note</translation>
        </message>
        <message>
            <source>A question or a heading on each line</source>
            <translation>Et spørgsmål eller en overskrift på hver linje</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Everybody on the team gets it. Notes that are there already stay as they are.</source>
            <translation>Hele teamet får den. Noter, der allerede er skrevet, bliver, som de er.</translation>
        </message>
        <message>
            <source>The note begins with</source>
            <translation>Noten begynder med</translation>
        </message>
        <message>
            <source>Back to the original</source>
            <translation>Tilbage til den oprindelige</translation>
        </message>
        <message>
            <source>Delete template</source>
            <translation>Slet skabelon</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Gem</translation>
        </message>
        <message>
            <source>Write a name</source>
            <translation>Skriv et navn</translation>
        </message>
    </context>
    <context>
        <name>TemplateRow</name>
        <message>
            <source>Begin with a template</source>
            <translation>Begynd med en skabelon</translation>
        </message>
        <message>
            <source>Change templates …</source>
            <translation>Ret skabeloner …</translation>
        </message>
        <message>
            <source>Template: {name}</source>
            <translation>Skabelon: {name}</translation>
        </message>
    </context>
    <context>
        <name>TextDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>Write a few words first.</source>
            <translation>Skriv et par ord først.</translation>
        </message>
    </context>
    <context>
        <name>TextView</name>
        <message>
            <source>:</source>
            <comment>between minutes and seconds</comment>
            <translation>.</translation>
        </message>
    </context>
    <context>
        <name>ThemeInspector</name>
        <message>
            <source>About the theme</source>
            <translation>Om temaet</translation>
        </message>
        <message>
            <source>Rests on</source>
            <translation>Hviler på</translation>
        </message>
        <message>
            <source>Without a role</source>
            <translation>Uden rolle</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Steder</translation>
        </message>
        <message>
            <source>Seen by</source>
            <translation>Set af</translation>
        </message>
        <message>
            <source>No participant, field visit or author behind the cards yet.</source>
            <translation>Endnu ingen deltager, felttur eller forfatter bag kortene.</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Skjul</translation>
        </message>
        <message>
            <source>Look in the notes</source>
            <translation>Søg i noterne</translation>
        </message>
        <message>
            <source>What do the cards say together? Perhaps the cluster is ready for a name.</source>
            <translation>Hvad siger kortene tilsammen? Måske er klyngen klar til et navn.</translation>
        </message>
        <message>
            <source>Write a name</source>
            <translation>Skriv et navn</translation>
        </message>
        <message>
            <source>More than eight cards. Could the theme be split?</source>
            <translation>Mere end otte kort. Kan temaet opdeles?</translation>
        </message>
        <message>
            <source>Open the board</source>
            <translation>Åbn tavlen</translation>
        </message>
        <message>
            <source>One word hides a lot. What would they say themselves?</source>
            <translation>Ét ord skjuler meget. Hvad ville de selv sige?</translation>
        </message>
        <message>
            <source>Change the title</source>
            <translation>Ret titlen</translation>
        </message>
        <message>
            <source>The theme rests on one participant. What would others say?</source>
            <translation>Temaet hviler på én deltager. Hvad ville andre sige?</translation>
        </message>
        <message>
            <source>The theme rests on one place. Does it look the same elsewhere?</source>
            <translation>Temaet hviler på ét sted. Ser det ens ud andre steder?</translation>
        </message>
        <message>
            <source>One of you has seen all of this. Have others seen something like it?</source>
            <translation>Kun én af jer har set det her. Har andre set noget lignende?</translation>
        </message>
        <message>
            <source>Nothing speaks against the theme yet. Have you looked?</source>
            <translation>Intet taler imod temaet endnu. Har I ledt efter det?</translation>
        </message>
        <message>
            <source>Add contradiction …</source>
            <translation>Tilføj modsætning …</translation>
        </message>
        <message>
            <source>Contradictions</source>
            <translation>Modsætninger</translation>
        </message>
    </context>
    <context>
        <name>ThemeList</name>
        <message>
            <source>Themes in report order</source>
            <translation>Temaer i rapportens rækkefølge</translation>
        </message>
        <message>
            <source>Order in the report</source>
            <translation>Rækkefølge i rapporten</translation>
        </message>
        <message>
            <source>Deselected themes</source>
            <translation>Fravalgte temaer</translation>
        </message>
        <message>
            <source>New theme</source>
            <translation>Nyt tema</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Flyt op</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Flyt ned</translation>
        </message>
        <message>
            <source>Give name …</source>
            <translation>Giv navn …</translation>
        </message>
        <message>
            <source>No further</source>
            <translation>Længere går det ikke</translation>
        </message>
        <message>
            <source>Moved to place {number}</source>
            <translation>Flyttet til plads {number}</translation>
        </message>
    </context>
    <context>
        <name>ThemePage</name>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Write the theme's name</source>
            <translation>Skriv temaets navn</translation>
        </message>
        <message>
            <source>Insight</source>
            <translation>Indsigt</translation>
        </message>
        <message>
            <source>What does the pattern mean? One sentence.</source>
            <translation>Hvad betyder mønstret? Én sætning.</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beskrivelse</translation>
        </message>
        <message>
            <source>Describe what you saw and heard</source>
            <translation>Beskriv, hvad I så og hørte</translation>
        </message>
        <message>
            <source>What if questions, one a line</source>
            <translation>»Hvad nu hvis«-spørgsmål, ét på hver linje</translation>
        </message>
        <message>
            <source>What if</source>
            <translation>Hvad nu hvis</translation>
        </message>
        <message>
            <source>Remove question</source>
            <translation>Fjern spørgsmål</translation>
        </message>
        <message>
            <source>Why it is deselected</source>
            <translation>Derfor er det fravalgt</translation>
        </message>
        <message>
            <source>Write why, so that you can tell others</source>
            <translation>Skriv hvorfor, så I kan fortælle det til andre</translation>
        </message>
        <message>
            <source>More about the theme</source>
            <translation>Mere om temaet</translation>
        </message>
        <message>
            <source>Select again</source>
            <translation>Vælg til igen</translation>
        </message>
        <message>
            <source>Add question</source>
            <translation>Tilføj spørgsmål</translation>
        </message>
        <message>
            <source>Choose quotes …</source>
            <translation>Vælg udsagn …</translation>
        </message>
        <message>
            <source>Telling quotes</source>
            <translation>Sigende udsagn</translation>
        </message>
        <message>
            <source>Choose the words that say it best. They stand first in the report.</source>
            <translation>Vælg de ord, der siger det bedst. De står forrest i rapporten.</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>Kort</translation>
        </message>
        <message>
            <source>No cards yet. Move some here on the board.</source>
            <translation>Her er ingen kort endnu. Flyt nogle hertil på tavlen.</translation>
        </message>
        <message>
            <source>New theme</source>
            <translation>Nyt tema</translation>
        </message>
        <message>
            <source>Other cards</source>
            <translation>Øvrige kort</translation>
        </message>
    </context>
    <context>
        <name>ThemeSteps</name>
        <message>
            <source>»{title}« is selected again</source>
            <translation>»{title}« er valgt til igen</translation>
        </message>
        <message>
            <source>»{title}« is in the trash, its cards lie loose</source>
            <translation>»{title}« er i papirkurven, og kortene ligger løst</translation>
        </message>
        <message>
            <source>The contradiction is removed</source>
            <translation>Modsætningen er fjernet</translation>
        </message>
        <message>
            <source>Give the cluster a name</source>
            <translation>Giv klyngen et navn</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Give name</source>
            <translation>Giv navn</translation>
        </message>
        <message>
            <source>Best in the words of those it is about: »I do not know who is coming«.</source>
            <translation>Helst med deres ord, det handler om: »Jeg ved ikke, hvem der kommer«.</translation>
        </message>
        <message>
            <source>Deselect theme</source>
            <translation>Vælg tema fra</translation>
        </message>
        <message>
            <source>Why do you leave it out?</source>
            <translation>Hvorfor vælger I det fra?</translation>
        </message>
        <message>
            <source>Deselect</source>
            <translation>Vælg fra</translation>
        </message>
        <message>
            <source>The theme keeps its cards, and you can select it again.</source>
            <translation>Temaet beholder sine kort, og I kan vælge det til igen.</translation>
        </message>
        <message>
            <source>»{title}« is deselected</source>
            <translation>»{title}« er valgt fra</translation>
        </message>
        <message>
            <source>Held out</source>
            <translation>Holdt ude</translation>
        </message>
        <message>
            <source>Add contradiction</source>
            <translation>Tilføj modsætning</translation>
        </message>
        <message>
            <source>Find a theme or a note</source>
            <translation>Find et tema eller en note</translation>
        </message>
        <message>
            <source>What is the contradiction? (can wait)</source>
            <translation>Hvad er modsætningen? (kan vente)</translation>
        </message>
        <message>
            <source>Explain the contradiction</source>
            <translation>Forklar modsætningen</translation>
        </message>
        <message>
            <source>What is the contradiction?</source>
            <translation>Hvad er modsætningen?</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Gem</translation>
        </message>
        <message>
            <source>Make sub-theme of</source>
            <translation>Gør til undertema af</translation>
        </message>
        <message>
            <source>Make sub-theme</source>
            <translation>Gør til undertema</translation>
        </message>
        <message>
            <source>Merge with</source>
            <translation>Læg sammen med</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Læg sammen</translation>
        </message>
        <message>
            <source>Find a theme</source>
            <translation>Find et tema</translation>
        </message>
        <message>
            <source>The two themes are one</source>
            <translation>De to temaer er blevet til ét</translation>
        </message>
    </context>
    <context>
        <name>ThemeWords</name>
        <message>
            <source>Cluster without a name</source>
            <translation>Klynge uden navn</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n kort</numerusform>
                <numerusform>%n kort</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sub-theme(s)</source>
            <translation>
                <numerusform>%n undertema</numerusform>
                <numerusform>%n undertemaer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n held out</source>
            <translation>
                <numerusform>%n holdt ude</numerusform>
                <numerusform>%n holdt ude</numerusform>
            </translation>
        </message>
        <message>
            <source>Theme {number}: {title}</source>
            <translation>Tema {number}: {title}</translation>
        </message>
        <message>
            <source>Deselected: {title}</source>
            <translation>Fravalgt: {title}</translation>
        </message>
        <message>
            <source>Deselected theme</source>
            <translation>Fravalgt tema</translation>
        </message>
        <message>
            <source>Cluster</source>
            <translation>Klynge</translation>
        </message>
        <message>
            <source>Sub-theme {number}</source>
            <translation>Undertema {number}</translation>
        </message>
        <message>
            <source>Theme {number}</source>
            <translation>Tema {number}</translation>
        </message>
        <message>
            <source>Observation</source>
            <translation>Observation</translation>
        </message>
        <message>
            <source>Quote</source>
            <translation>Citat</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Samtale</translation>
        </message>
        <message>
            <source>Reflection</source>
            <translation>Refleksion</translation>
        </message>
        <message>
            <source>Interview</source>
            <translation>Interview</translation>
        </message>
        <message>
            <source>Other</source>
            <translation>Andet</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n sted</numerusform>
                <numerusform>%n steder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n participant(s)</source>
            <translation>
                <numerusform>%n deltager</numerusform>
                <numerusform>%n deltagere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n from the team</source>
            <translation>
                <numerusform>%n fra teamet</numerusform>
                <numerusform>%n fra teamet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ThemesPlace</name>
        <message>
            <source>Themes</source>
            <translation>Temaer</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbage</translation>
        </message>
        <message>
            <source>On to the report</source>
            <translation>Videre til rapport</translation>
        </message>
        <message>
            <source>About the theme</source>
            <translation>Om temaet</translation>
        </message>
        <message>
            <source>A theme begins as a cluster on the board.</source>
            <translation>Et tema begynder som en klynge på tavlen.</translation>
        </message>
        <message>
            <source>Open the board</source>
            <translation>Åbn tavlen</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Flyt op</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Flyt ned</translation>
        </message>
        <message>
            <source>Make sub-theme of …</source>
            <translation>Gør til undertema af …</translation>
        </message>
        <message>
            <source>Make a theme of its own</source>
            <translation>Gør til selvstændigt tema</translation>
        </message>
        <message>
            <source>Merge with …</source>
            <translation>Læg sammen med …</translation>
        </message>
        <message>
            <source>Select again</source>
            <translation>Vælg til igen</translation>
        </message>
        <message>
            <source>Deselect …</source>
            <translation>Vælg fra …</translation>
        </message>
        <message>
            <source>Delete theme</source>
            <translation>Slet tema</translation>
        </message>
    </context>
    <context>
        <name>Trash</name>
        <message>
            <source>Cluster without a name</source>
            <translation>Klynge uden navn</translation>
        </message>
        <message>
            <source>Without words</source>
            <translation>Uden ord</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Excerpt</source>
            <translation>Udsnit</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Card</source>
            <translation>Kort</translation>
        </message>
        <message>
            <source>Field visit</source>
            <translation>Felttur</translation>
        </message>
        <message>
            <source>Participant</source>
            <translation>Deltager</translation>
        </message>
        <message>
            <source>Team member</source>
            <translation>Medlem</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>Memo</translation>
        </message>
        <message>
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Skabelon</translation>
        </message>
        <message>
            <source>Baseline figure</source>
            <translation>Nulpunkt</translation>
        </message>
    </context>
    <context>
        <name>TrashDialog</name>
        <message>
            <source>Trash</source>
            <translation>Papirkurv</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Luk</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Gendan</translation>
        </message>
        <message>
            <source>What has been deleted can be brought back as it was, until it is deleted for good.</source>
            <translation>Det, der er slettet, kan hentes tilbage, som det var, indtil det slettes endeligt.</translation>
        </message>
        <message>
            <source>The trash is empty.</source>
            <translation>Papirkurven er tom.</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>Gendannet</translation>
        </message>
    </context>
    <context>
        <name>UsesPanel</name>
        <message>
            <source>Back to the codes</source>
            <translation>Tilbage til koderne</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Intet fundet</translation>
        </message>
        <message numerus="yes">
            <source>%n excerpt(s)</source>
            <translation>
                <numerusform>%n udsnit</numerusform>
                <numerusform>%n udsnit</numerusform>
            </translation>
        </message>
        <message>
            <source>Excerpts with {code}</source>
            <translation>Udsnit med {code}</translation>
        </message>
    </context>
    <context>
        <name>VisitDesk</name>
        <message>
            <source>The field visit is under way. New notes get its place and time.</source>
            <translation>Felturen er i gang. Nye noter får dens sted og tid.</translation>
        </message>
        <message numerus="yes">
            <source>The field visit has ended. %n jotting(s) to write up today.</source>
            <translation>
                <numerusform>Felturen er afsluttet. Der er %n stikord at renskrive i dag.</numerusform>
                <numerusform>Felturen er afsluttet. Der er %n stikord at renskrive i dag.</numerusform>
            </translation>
        </message>
        <message>
            <source>The field visit has ended.</source>
            <translation>Felturen er afsluttet.</translation>
        </message>
    </context>
    <context>
        <name>VisitSection</name>
        <message>
            <source>Field visits</source>
            <translation>Felture</translation>
        </message>
        <message>
            <source>Field visit</source>
            <translation>Felttur</translation>
        </message>
        <message>
            <source>3.9.2026</source>
            <comment>an example of a date</comment>
            <translation>3.9.2026</translation>
        </message>
        <message>
            <source>15.00</source>
            <comment>an example of a time</comment>
            <translation>15.00</translation>
        </message>
        <message>
            <source>17.30</source>
            <comment>an example of a time</comment>
            <translation>17.30</translation>
        </message>
        <message>
            <source>Write a place or a district</source>
            <translation>Skriv et sted eller et distrikt</translation>
        </message>
        <message>
            <source>What you want to keep an eye on</source>
            <translation>Det, I vil have øje for</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Dato</translation>
        </message>
        <message>
            <source>Begins</source>
            <translation>Begynder</translation>
        </message>
        <message>
            <source>Ends</source>
            <translation>Slutter</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Sted</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>Formål</translation>
        </message>
        <message>
            <source>Who takes part</source>
            <translation>Hvem er med</translation>
        </message>
        <message>
            <source>Create field visit</source>
            <translation>Opret felttur</translation>
        </message>
        <message>
            <source>Delete field visit</source>
            <translation>Slet felttur</translation>
        </message>
        <message>
            <source>A field visit gathers notes from the same place and day.</source>
            <translation>En felttur samler noter fra samme sted og dag.</translation>
        </message>
        <message>
            <source>New field visit</source>
            <translation>Ny felttur</translation>
        </message>
        <message>
            <source>under way</source>
            <translation>i gang</translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n noter</numerusform>
            </translation>
        </message>
        <message>
            <source>Write the time like 17.05</source>
            <translation>Skriv klokkeslættet som 17.05</translation>
        </message>
        <message>
            <source>Write the date like 3.9.2026</source>
            <translation>Skriv datoen som 3.9.2026</translation>
        </message>
        <message>
            <source>The field visit is not created yet</source>
            <translation>Feltturen er ikke oprettet endnu</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Fortsæt</translation>
        </message>
    </context>
    <context>
        <name>VisitState</name>
        <message>
            <source>Start field visit</source>
            <translation>Start felttur</translation>
        </message>
        <message>
            <source>End field visit</source>
            <translation>Afslut felttur</translation>
        </message>
        <message>
            <source>Go on with the visit</source>
            <translation>Fortsæt felturen</translation>
        </message>
        <message>
            <source>Ended at {time}</source>
            <translation>Afsluttet kl. {time}</translation>
        </message>
        <message>
            <source>Under way since {time}</source>
            <translation>I gang siden {time}</translation>
        </message>
    </context>
    <context>
        <name>VisitStory</name>
        <message>
            <source>To write up today</source>
            <translation>Renskriv i dag</translation>
        </message>
        <message>
            <source>Write up the next one</source>
            <translation>Renskriv det næste</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Det skete</translation>
        </message>
        <message numerus="yes">
            <source>%n jotting(s)</source>
            <translation>
                <numerusform>%n stikord</numerusform>
                <numerusform>%n stikord</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n noter</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Walk</name>
        <message>
            <source>Walk the wall</source>
            <translation>Rundgang</translation>
        </message>
        <message>
            <source>The theme before</source>
            <translation>Forrige tema</translation>
        </message>
        <message>
            <source>The next theme</source>
            <translation>Næste tema</translation>
        </message>
        <message>
            <source>End the walk</source>
            <translation>Slut rundgangen</translation>
        </message>
        <message>
            <source>Keep with the theme</source>
            <translation>Gem til temaet</translation>
        </message>
        <message>
            <source>Idea to the parking lot</source>
            <translation>Læg idé på parkeringspladsen</translation>
        </message>
        <message>
            <source>Questions, gaps and ideas</source>
            <translation>Spørgsmål, huller og idéer</translation>
        </message>
        <message>
            <source>Written about the theme</source>
            <translation>Skrevet om temaet</translation>
        </message>
        <message>
            <source>{number} of {count}</source>
            <translation>{number} af {count}</translation>
        </message>
        <message>
            <source>Kept with the theme</source>
            <translation>Gemt til temaet</translation>
        </message>
        <message>
            <source>The idea waits in the parking lot</source>
            <translation>Idéen venter på parkeringspladsen</translation>
        </message>
    </context>
    <context>
        <name>Wants</name>
        <message>
            <source>The whole report</source>
            <translation>Hele rapporten</translation>
        </message>
        <message>
            <source>One page for politicians</source>
            <translation>Én side til politikere</translation>
        </message>
        <message>
            <source>Only cards to cut out</source>
            <translation>Kun kort til at klippe ud</translation>
        </message>
        <message>
            <source>Edition</source>
            <translation>Udgave</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Tilstand</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Kladde</translation>
        </message>
        <message>
            <source>Final</source>
            <translation>Endelig</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>Skabelon</translation>
        </message>
        <message>
            <source>Feltnoter's own look</source>
            <translation>Feltnoters egen stil</translation>
        </message>
        <message>
            <source>Example: Lyngsø</source>
            <translation>Eksempel: Lyngsø</translation>
        </message>
        <message>
            <source>Example: Nordmarken</source>
            <translation>Eksempel: Nordmarken</translation>
        </message>
        <message>
            <source>Choose a template …</source>
            <translation>Vælg skabelon …</translation>
        </message>
        <message>
            <source>How it is read …</source>
            <translation>Sådan læses den …</translation>
        </message>
        <message>
            <source>Language of the report</source>
            <translation>Rapportens sprog</translation>
        </message>
        <message>
            <source>Danish</source>
            <translation>Dansk</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Engelsk</translation>
        </message>
        <message>
            <source>Cover and team by function</source>
            <translation>Forside og team efter funktion</translation>
        </message>
        <message>
            <source>Method and participants</source>
            <translation>Metode og deltagere</translation>
        </message>
        <message>
            <source>The themes at a glance</source>
            <translation>Temaerne i overblik</translation>
        </message>
        <message>
            <source>Each theme on a sheet</source>
            <translation>Hvert tema på ét ark</translation>
        </message>
        <message>
            <source>Photos</source>
            <translation>Billeder</translation>
        </message>
        <message>
            <source>The board on a page of its own</source>
            <translation>Tavlen på sin egen side</translation>
        </message>
        <message>
            <source>Deselected themes</source>
            <translation>Fravalgte temaer</translation>
        </message>
        <message>
            <source>Cards to cut out</source>
            <translation>Kort til at klippe ud</translation>
        </message>
        <message>
            <source>Appendix with evidence and codes</source>
            <translation>Bilag med belæg og koder</translation>
        </message>
        <message>
            <source>In the report</source>
            <translation>Med i rapporten</translation>
        </message>
        <message>
            <source>Pseudonyms beside the quotes</source>
            <translation>Dæknavne ved citaterne</translation>
        </message>
        <message>
            <source>Shows which quotes come from the same person</source>
            <translation>Viser, hvilke citater der kommer fra den samme person</translation>
        </message>
        <message>
            <source>Quotes</source>
            <translation>Citater</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n side</numerusform>
                <numerusform>%n sider</numerusform>
            </translation>
        </message>
        <message>
            <source>Every page says that it is a draft.</source>
            <translation>Hver side er mærket som kladde.</translation>
        </message>
        <message>
            <source>Ready to be handed out at the ideation workshop.</source>
            <translation>Klar til at blive delt ud på idéworkshoppen.</translation>
        </message>
    </context>
    <context>
        <name>WhenBox</name>
        <message>
            <source>Time and field visit</source>
            <translation>Tid og felttur</translation>
        </message>
        <message>
            <source>3.9.2026</source>
            <comment>an example of a date</comment>
            <translation>3.9.2026</translation>
        </message>
        <message>
            <source>17.05</source>
            <comment>an example of a time</comment>
            <translation>17.05</translation>
        </message>
        <message>
            <source>Field visit</source>
            <translation>Felttur</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Dato</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Klokkeslæt</translation>
        </message>
        <message>
            <source>Who saw and heard it</source>
            <translation>Hvem så og hørte det</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Færdig</translation>
        </message>
        <message>
            <source>Nobody named</source>
            <translation>Ingen nævnt</translation>
        </message>
        <message>
            <source>No field visit</source>
            <translation>Ingen felttur</translation>
        </message>
        <message>
            <source>Write the date like 3.9.2026</source>
            <translation>Skriv datoen som 3.9.2026</translation>
        </message>
        <message>
            <source>Write the time like 17.05</source>
            <translation>Skriv klokkeslættet som 17.05</translation>
        </message>
    </context>
    <context>
        <name>Where</name>
        <message>
            <source>This computer</source>
            <translation>Denne computer</translation>
        </message>
        <message>
            <source>USB stick</source>
            <translation>USB-nøgle</translation>
        </message>
        <message>
            <source>Network drive</source>
            <translation>Netværksdrev</translation>
        </message>
        <message>
            <source>Synchronised folder</source>
            <translation>Synkroniseret mappe</translation>
        </message>
        <message>
            <source>The file is not where it used to be</source>
            <translation>Filen er ikke, hvor den plejer at være</translation>
        </message>
        <message>
            <source>The project is not on this computer's own disk. That works, but it is safer to keep it here.</source>
            <translation>Projektet ligger ikke på computerens egen disk. Det virker, men det er sikrere at have det her og dele gennem en fælles mappe.</translation>
        </message>
    </context>
    <context>
        <name>WholeCodes</name>
        <message>
            <source>Whole note</source>
            <translation>Hele noten</translation>
        </message>
        <message>
            <source>Add code</source>
            <translation>Tilføj kode</translation>
        </message>
        <message>
            <source>Put code on the whole note</source>
            <translation>Sæt kode på hele noten</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>All saved at {time}</source>
            <translation>Alt er gemt kl. {time}</translation>
        </message>
        <message>
            <source>Last change</source>
            <translation>Seneste ændring</translation>
        </message>
        <message>
            <source>Begin project</source>
            <translation>Opret projekt</translation>
        </message>
        <message>
            <source>Change project</source>
            <translation>Ret projekt</translation>
        </message>
        <message>
            <source>Change the question</source>
            <translation>Ret spørgsmålet</translation>
        </message>
        <message>
            <source>Add baseline figure</source>
            <translation>Tilføj nulpunkt</translation>
        </message>
        <message>
            <source>Change baseline figure</source>
            <translation>Ret nulpunkt</translation>
        </message>
        <message>
            <source>Write memo</source>
            <translation>Skriv memo</translation>
        </message>
        <message>
            <source>Change memo</source>
            <translation>Ret memo</translation>
        </message>
        <message>
            <source>Add team member</source>
            <translation>Tilføj medlem</translation>
        </message>
        <message>
            <source>Change team member</source>
            <translation>Ret medlem</translation>
        </message>
        <message>
            <source>Add template</source>
            <translation>Tilføj skabelon</translation>
        </message>
        <message>
            <source>Change template</source>
            <translation>Ret skabelon</translation>
        </message>
        <message>
            <source>Delete template</source>
            <translation>Slet skabelon</translation>
        </message>
        <message>
            <source>Restore template</source>
            <translation>Gendan skabelon</translation>
        </message>
        <message>
            <source>Add to the project's words</source>
            <translation>Føj til projektets ordliste</translation>
        </message>
        <message>
            <source>Remove from the project's words</source>
            <translation>Fjern fra projektets ordliste</translation>
        </message>
        <message>
            <source>Add participant</source>
            <translation>Tilføj deltager</translation>
        </message>
        <message>
            <source>Change participant</source>
            <translation>Ret deltager</translation>
        </message>
        <message>
            <source>Plan field visit</source>
            <translation>Ny felttur</translation>
        </message>
        <message>
            <source>Change field visit</source>
            <translation>Ret felttur</translation>
        </message>
        <message>
            <source>Start field visit</source>
            <translation>Start felttur</translation>
        </message>
        <message>
            <source>End field visit</source>
            <translation>Afslut felttur</translation>
        </message>
        <message>
            <source>New note</source>
            <translation>Ny note</translation>
        </message>
        <message>
            <source>Change note</source>
            <translation>Ret note</translation>
        </message>
        <message numerus="yes">
            <source>Change %n note(s)</source>
            <translation>
                <numerusform>Ret %n note</numerusform>
                <numerusform>Ret %n noter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Put code on %n note(s)</source>
            <translation>
                <numerusform>Sæt kode på %n note</numerusform>
                <numerusform>Sæt kode på %n noter</numerusform>
            </translation>
        </message>
        <message>
            <source>Write up note</source>
            <translation>Renskriv note</translation>
        </message>
        <message>
            <source>Split note</source>
            <translation>Opdel note</translation>
        </message>
        <message numerus="yes">
            <source>Split a note into %n</source>
            <translation>
                <numerusform>Opdel en note i %n</numerusform>
                <numerusform>Opdel en note i %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bring in %n note(s)</source>
            <translation>
                <numerusform>Hent %n note</numerusform>
                <numerusform>Hent %n noter</numerusform>
            </translation>
        </message>
        <message>
            <source>Add photo</source>
            <translation>Tilføj foto</translation>
        </message>
        <message>
            <source>Change photo</source>
            <translation>Ret foto</translation>
        </message>
        <message>
            <source>New code</source>
            <translation>Ny kode</translation>
        </message>
        <message>
            <source>Change code</source>
            <translation>Ret kode</translation>
        </message>
        <message>
            <source>Move code</source>
            <translation>Flyt kode</translation>
        </message>
        <message>
            <source>Merge codes</source>
            <translation>Læg koder sammen</translation>
        </message>
        <message>
            <source>Mark excerpt</source>
            <translation>Markér udsnit</translation>
        </message>
        <message>
            <source>Move excerpt</source>
            <translation>Flyt udsnit</translation>
        </message>
        <message>
            <source>Change excerpt</source>
            <translation>Ret udsnit</translation>
        </message>
        <message>
            <source>Put code on</source>
            <translation>Sæt kode</translation>
        </message>
        <message>
            <source>Take code off</source>
            <translation>Tag kode af</translation>
        </message>
        <message>
            <source>New board</source>
            <translation>Ny tavle</translation>
        </message>
        <message>
            <source>Place card</source>
            <translation>Læg kort</translation>
        </message>
        <message numerus="yes">
            <source>Move %n card(s)</source>
            <translation>
                <numerusform>Flyt %n kort</numerusform>
                <numerusform>Flyt %n kort</numerusform>
            </translation>
        </message>
        <message>
            <source>Change card</source>
            <translation>Ret kort</translation>
        </message>
        <message>
            <source>New theme</source>
            <translation>Nyt tema</translation>
        </message>
        <message>
            <source>Change theme</source>
            <translation>Ret tema</translation>
        </message>
        <message>
            <source>Move theme</source>
            <translation>Flyt tema</translation>
        </message>
        <message>
            <source>Merge themes</source>
            <translation>Læg temaer sammen</translation>
        </message>
        <message>
            <source>Split theme</source>
            <translation>Opdel tema</translation>
        </message>
        <message numerus="yes">
            <source>Lay %n copy(ies)</source>
            <translation>
                <numerusform>Læg %n kopi</numerusform>
                <numerusform>Læg %n kopier</numerusform>
            </translation>
        </message>
        <message>
            <source>Tidy up the board</source>
            <translation>Ryd op på tavlen</translation>
        </message>
        <message>
            <source>Freeze the board</source>
            <translation>Frys tavlen</translation>
        </message>
        <message>
            <source>Name theme</source>
            <translation>Navngiv tema</translation>
        </message>
        <message>
            <source>Deselect theme</source>
            <translation>Fravælg tema</translation>
        </message>
        <message>
            <source>Take theme up again</source>
            <translation>Tag tema op igen</translation>
        </message>
        <message>
            <source>Choose telling quotes</source>
            <translation>Vælg sigende udsagn</translation>
        </message>
        <message>
            <source>Connect themes</source>
            <translation>Forbind temaer</translation>
        </message>
        <message>
            <source>Change connection</source>
            <translation>Ret forbindelse</translation>
        </message>
        <message>
            <source>Pseudonymise</source>
            <translation>Pseudonymisér</translation>
        </message>
        <message>
            <source>Replace words</source>
            <translation>Erstat ord</translation>
        </message>
        <message>
            <source>Mask personal data</source>
            <translation>Masker personoplysning</translation>
        </message>
        <message>
            <source>Keep possible personal data</source>
            <translation>Behold mulig personoplysning</translation>
        </message>
        <message>
            <source>Look at possible personal data again</source>
            <translation>Se på mulig personoplysning igen</translation>
        </message>
        <message>
            <source>Take a value back</source>
            <translation>Tag en værdi tilbage</translation>
        </message>
        <message numerus="yes">
            <source>Take in %n change(s) from colleagues</source>
            <translation>
                <numerusform>Hent %n ændring fra kolleger</numerusform>
                <numerusform>Hent %n ændringer fra kolleger</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n earlier question(s)</source>
            <translation>
                <numerusform>Slet %n tidligere spørgsmål</numerusform>
                <numerusform>Slet %n tidligere spørgsmål</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n baseline figure(s)</source>
            <translation>
                <numerusform>Slet %n nulpunkt</numerusform>
                <numerusform>Slet %n nulpunkter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n team member(s)</source>
            <translation>
                <numerusform>Slet %n medlem</numerusform>
                <numerusform>Slet %n medlemmer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n field visit(s)</source>
            <translation>
                <numerusform>Slet %n felttur</numerusform>
                <numerusform>Slet %n felture</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n participant(s)</source>
            <translation>
                <numerusform>Slet %n deltager</numerusform>
                <numerusform>Slet %n deltagere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n note(s)</source>
            <translation>
                <numerusform>Slet %n note</numerusform>
                <numerusform>Slet %n noter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n code(s)</source>
            <translation>
                <numerusform>Slet %n kode</numerusform>
                <numerusform>Slet %n koder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n excerpt(s)</source>
            <translation>
                <numerusform>Slet %n udsnit</numerusform>
                <numerusform>Slet %n udsnit</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take %n code(s) off</source>
            <translation>
                <numerusform>Tag %n kode af</numerusform>
                <numerusform>Tag %n koder af</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n board(s)</source>
            <translation>
                <numerusform>Slet %n tavle</numerusform>
                <numerusform>Slet %n tavler</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n card(s)</source>
            <translation>
                <numerusform>Slet %n kort</numerusform>
                <numerusform>Slet %n kort</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n theme(s)</source>
            <translation>
                <numerusform>Slet %n tema</numerusform>
                <numerusform>Slet %n temaer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n connection(s)</source>
            <translation>
                <numerusform>Slet %n forbindelse</numerusform>
                <numerusform>Slet %n forbindelser</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n frozen board(s)</source>
            <translation>
                <numerusform>Slet %n frosset tavle</numerusform>
                <numerusform>Slet %n frosne tavler</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n memo(s)</source>
            <translation>
                <numerusform>Slet %n memo</numerusform>
                <numerusform>Slet %n memoer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n photo(s)</source>
            <translation>
                <numerusform>Slet %n foto</numerusform>
                <numerusform>Slet %n fotos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n earlier question(s)</source>
            <translation>
                <numerusform>Gendan %n tidligere spørgsmål</numerusform>
                <numerusform>Gendan %n tidligere spørgsmål</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n baseline figure(s)</source>
            <translation>
                <numerusform>Gendan %n nulpunkt</numerusform>
                <numerusform>Gendan %n nulpunkter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n team member(s)</source>
            <translation>
                <numerusform>Gendan %n medlem</numerusform>
                <numerusform>Gendan %n medlemmer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n field visit(s)</source>
            <translation>
                <numerusform>Gendan %n felttur</numerusform>
                <numerusform>Gendan %n felture</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n participant(s)</source>
            <translation>
                <numerusform>Gendan %n deltager</numerusform>
                <numerusform>Gendan %n deltagere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n note(s)</source>
            <translation>
                <numerusform>Gendan %n note</numerusform>
                <numerusform>Gendan %n noter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n code(s)</source>
            <translation>
                <numerusform>Gendan %n kode</numerusform>
                <numerusform>Gendan %n koder</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n excerpt(s)</source>
            <translation>
                <numerusform>Gendan %n udsnit</numerusform>
                <numerusform>Gendan %n udsnit</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n coding(s)</source>
            <translation>
                <numerusform>Gendan %n kodning</numerusform>
                <numerusform>Gendan %n kodninger</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n board(s)</source>
            <translation>
                <numerusform>Gendan %n tavle</numerusform>
                <numerusform>Gendan %n tavler</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n card(s)</source>
            <translation>
                <numerusform>Gendan %n kort</numerusform>
                <numerusform>Gendan %n kort</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n theme(s)</source>
            <translation>
                <numerusform>Gendan %n tema</numerusform>
                <numerusform>Gendan %n temaer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n connection(s)</source>
            <translation>
                <numerusform>Gendan %n forbindelse</numerusform>
                <numerusform>Gendan %n forbindelser</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n frozen board(s)</source>
            <translation>
                <numerusform>Gendan %n frosset tavle</numerusform>
                <numerusform>Gendan %n frosne tavler</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n memo(s)</source>
            <translation>
                <numerusform>Gendan %n memo</numerusform>
                <numerusform>Gendan %n memoer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n photo(s)</source>
            <translation>
                <numerusform>Gendan %n foto</numerusform>
                <numerusform>Gendan %n fotos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WordsPart</name>
        <message>
            <source>The project's words</source>
            <translation>Projektets ordliste</translation>
        </message>
        <message>
            <source>Spelled right in this project, for everybody on the team: units, systems, short names.</source>
            <translation>Ord, der er stavet rigtigt i dette projekt, for hele teamet: enheder, systemer, kælenavne for ting.</translation>
        </message>
        <message>
            <source>A word of your own</source>
            <translation>Et ord mere</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Tilføj</translation>
        </message>
        <message>
            <source>Remove »{word}« from the project's words</source>
            <translation>Fjern »{word}« fra projektets ordliste</translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <source>Places</source>
            <translation>Steder</translation>
        </message>
        <message>
            <source>Quick note</source>
            <translation>Hurtignote</translation>
        </message>
        <message>
            <source>Close message</source>
            <translation>Luk beskeden</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Fortryd</translation>
        </message>
        <message>
            <source>Undone: {step}</source>
            <translation>Fortrudt: {step}</translation>
        </message>
        <message>
            <source>Done again: {step}</source>
            <translation>Gentaget: {step}</translation>
        </message>
        <message>
            <source>The latest is not saved yet</source>
            <translation>Det seneste er ikke gemt endnu</translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) by colleagues since then are left as they are.</source>
            <translation>
                <numerusform>%n ændring, en kollega har lavet siden, er ladt, som den er.</numerusform>
                <numerusform>%n ændringer, kolleger har lavet siden, er ladt, som de er.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n noter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n theme(s)</source>
            <translation>
                <numerusform>%n tema</numerusform>
                <numerusform>%n temaer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n possible piece(s) of personal data</source>
            <translation>
                <numerusform>%n mulig personoplysning</numerusform>
                <numerusform>%n mulige personoplysninger</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Zone</name>
        <message>
            <source>Further left</source>
            <translation>Længere til venstre</translation>
        </message>
        <message>
            <source>Further right</source>
            <translation>Længere til højre</translation>
        </message>
    </context>
    <context>
        <name>ZoomBox</name>
        <message>
            <source>Undo</source>
            <translation>Fortryd</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Gendan</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Mindre</translation>
        </message>
        <message>
            <source>Actual size</source>
            <translation>Vis i 100 %</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Større</translation>
        </message>
        <message>
            <source>Show the whole board</source>
            <translation>Vis hele tavlen</translation>
        </message>
        <message>
            <source>Map of the board</source>
            <translation>Oversigt over tavlen</translation>
        </message>
        <message>
            <source>Undo and size</source>
            <translation>Fortryd og størrelse</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>Size {percent}. Press for actual size</source>
            <translation>Størrelse {percent}. Tryk for 100 %</translation>
        </message>
    </context>
    <context>
        <name>_CodeDelegate</name>
        <message>
            <source>Name of the code</source>
            <translation>Kodens navn</translation>
        </message>
    </context>
    <context>
        <name>_Notes</name>
        <message numerus="yes">
            <source>%n excerpt(s)</source>
            <translation>
                <numerusform>%n udsnit</numerusform>
                <numerusform>%n udsnit</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Orphan</name>
        <message>
            <source>Anchor again</source>
            <translation>Sæt fast igen</translation>
        </message>
        <message>
            <source>Anchor again: {words}</source>
            <translation>Sæt fast igen: {words}</translation>
        </message>
        <message>
            <source>Delete excerpt</source>
            <translation>Slet udsnit</translation>
        </message>
    </context>
    <context>
        <name>_Uses</name>
        <message>
            <source>Whole note</source>
            <translation>Hele noten</translation>
        </message>
        <message>
            <source>Orphaned</source>
            <translation>Løsrevet</translation>
        </message>
    </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
    <context>
        <name>Advising</name>
        <message numerus="yes">
            <source>The note is now %n note(s)</source>
            <translation>
                <numerusform>The note is now %n note</numerusform>
                <numerusform>The note is now %n notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BoardInspector</name>
        <message numerus="yes">
            <source>%n card(s) chosen</source>
            <translation>
                <numerusform>%n card chosen</numerusform>
                <numerusform>%n cards chosen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n card</numerusform>
                <numerusform>%n cards</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BoardWords</name>
        <message numerus="yes">
            <source>%n cards lie together. What do they say?</source>
            <translation>
                <numerusform>%n cards lie together. What do they say?</numerusform>
                <numerusform>%n cards lie together. What do they say?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n card</numerusform>
                <numerusform>%n cards</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CodeDetails</name>
        <message numerus="yes">
            <source>Show %n excerpt(s)</source>
            <translation>
                <numerusform>Show %n excerpt</numerusform>
                <numerusform>Show %n excerpts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CodePopup</name>
        <message numerus="yes">
            <source>%n excerpt(s)</source>
            <translation>
                <numerusform>%n excerpt</numerusform>
                <numerusform>%n excerpts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CodeTreeModel</name>
        <message numerus="yes">
            <source>%n excerpt(s)</source>
            <translation>
                <numerusform>%n excerpt</numerusform>
                <numerusform>%n excerpts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CodingBar</name>
        <message numerus="yes">
            <source>%n excerpt(s)</source>
            <translation>
                <numerusform>%n excerpt</numerusform>
                <numerusform>%n excerpts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DataExport</name>
        <message numerus="yes">
            <source>%n note(s) are held out because consent or sensitivity says no.</source>
            <translation>
                <numerusform>%n note are held out because consent or sensitivity says no.</numerusform>
                <numerusform>%n notes are held out because consent or sensitivity says no.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message numerus="yes">
            <source>%n card(s) lie loose</source>
            <translation>
                <numerusform>%n card lie loose</numerusform>
                <numerusform>%n cards lie loose</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) wait in the parking lot</source>
            <translation>
                <numerusform>%n card wait in the parking lot</numerusform>
                <numerusform>%n cards wait in the parking lot</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) taken off the board</source>
            <translation>
                <numerusform>%n card taken off the board</numerusform>
                <numerusform>%n cards taken off the board</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>»{name}« is deleted. %n card(s) lie loose</source>
            <translation>
                <numerusform>»{name}« is deleted. %n card lie loose</numerusform>
                <numerusform>»{name}« is deleted. %n cards lie loose</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) moved</source>
            <translation>
                <numerusform>%n card moved</numerusform>
                <numerusform>%n cards moved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) moved to »{name}«</source>
            <translation>
                <numerusform>%n card moved to »{name}«</numerusform>
                <numerusform>%n cards moved to »{name}«</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Digest</name>
        <message numerus="yes">
            <source>wrote %n note(s)</source>
            <translation>
                <numerusform>wrote %n note</numerusform>
                <numerusform>wrote %n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>worked on %n note(s)</source>
            <translation>
                <numerusform>worked on %n note</numerusform>
                <numerusform>worked on %n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>deleted %n note(s)</source>
            <translation>
                <numerusform>deleted %n note</numerusform>
                <numerusform>deleted %n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>put on %n code(s)</source>
            <translation>
                <numerusform>put on %n code</numerusform>
                <numerusform>put on %n codes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>took off %n code(s)</source>
            <translation>
                <numerusform>took off %n code</numerusform>
                <numerusform>took off %n codes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>made %n new code(s)</source>
            <translation>
                <numerusform>made %n new code</numerusform>
                <numerusform>made %n new codes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>changed %n code(s) in the codebook</source>
            <translation>
                <numerusform>changed %n code in the codebook</numerusform>
                <numerusform>changed %n codes in the codebook</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>laid %n card(s) on the board</source>
            <translation>
                <numerusform>laid %n card on the board</numerusform>
                <numerusform>laid %n cards on the board</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>moved %n card(s)</source>
            <translation>
                <numerusform>moved %n card</numerusform>
                <numerusform>moved %n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>took %n card(s) off the board</source>
            <translation>
                <numerusform>took %n card off the board</numerusform>
                <numerusform>took %n cards off the board</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>made %n theme(s)</source>
            <translation>
                <numerusform>made %n theme</numerusform>
                <numerusform>made %n themes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>worked on %n theme(s)</source>
            <translation>
                <numerusform>worked on %n theme</numerusform>
                <numerusform>worked on %n themes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>deleted %n theme(s)</source>
            <translation>
                <numerusform>deleted %n theme</numerusform>
                <numerusform>deleted %n themes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>added %n team member(s)</source>
            <translation>
                <numerusform>added %n team member</numerusform>
                <numerusform>added %n team members</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>removed %n team member(s)</source>
            <translation>
                <numerusform>removed %n team member</numerusform>
                <numerusform>removed %n team members</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>wrote %n memo(s)</source>
            <translation>
                <numerusform>wrote %n memo</numerusform>
                <numerusform>wrote %n memos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>added or changed %n participant(s)</source>
            <translation>
                <numerusform>added or changed %n participant</numerusform>
                <numerusform>added or changed %n participants</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>planned or changed %n field visit(s)</source>
            <translation>
                <numerusform>planned or changed %n field visit</numerusform>
                <numerusform>planned or changed %n field visits</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DividingDialog</name>
        <message numerus="yes">
            <source>Split into %n note(s)</source>
            <translation>
                <numerusform>Split into %n note</numerusform>
                <numerusform>Split into %n notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Errands</name>
        <message numerus="yes">
            <source>%n quick note(s) written outside the window came in.</source>
            <translation>
                <numerusform>%n quick note written outside the window came in.</numerusform>
                <numerusform>%n quick notes written outside the window came in.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindingsPane</name>
        <message numerus="yes">
            <source>%n participant(s) not asked for consent</source>
            <translation>
                <numerusform>%n participant not asked for consent</numerusform>
                <numerusform>%n participants not asked for consent</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n possible piece(s) of personal data</source>
            <translation>
                <numerusform>%n possible piece of personal data</numerusform>
                <numerusform>%n possible pieces of personal data</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n participant(s) may be known by the role</source>
            <translation>
                <numerusform>%n participant may be known by the role</numerusform>
                <numerusform>%n participants may be known by the role</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n theme(s) without an insight</source>
            <translation>
                <numerusform>%n theme without an insight</numerusform>
                <numerusform>%n themes without an insight</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n photo(s) without a description</source>
            <translation>
                <numerusform>%n photo without a description</numerusform>
                <numerusform>%n photos without a description</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cluster(s) without a name</source>
            <translation>
                <numerusform>%n cluster without a name</numerusform>
                <numerusform>%n clusters without a name</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s), consent refused</source>
            <translation>
                <numerusform>%n card, consent refused</numerusform>
                <numerusform>%n cards, consent refused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s), consent withdrawn</source>
            <translation>
                <numerusform>%n card, consent withdrawn</numerusform>
                <numerusform>%n cards, consent withdrawn</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) without a yes to quotes</source>
            <translation>
                <numerusform>%n card without a yes to quotes</numerusform>
                <numerusform>%n cards without a yes to quotes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) with special-category data</source>
            <translation>
                <numerusform>%n card with special-category data</numerusform>
                <numerusform>%n cards with special-category data</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) whose photos stay here</source>
            <translation>
                <numerusform>%n note whose photos stay here</numerusform>
                <numerusform>%n notes whose photos stay here</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FrameDesk</name>
        <message numerus="yes">
            <source>%n card(s) in a frame of their own</source>
            <translation>
                <numerusform>%n card in a frame of their own</numerusform>
                <numerusform>%n cards in a frame of their own</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) also lie in »{name}«</source>
            <translation>
                <numerusform>%n card also lie in »{name}«</numerusform>
                <numerusform>%n cards also lie in »{name}«</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FrameHandler</name>
        <message numerus="yes">
            <source>Lay a copy of %n card(s) in …</source>
            <translation>
                <numerusform>Lay a copy of %n card in …</numerusform>
                <numerusform>Lay a copy of %n cards in …</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FrozenDialog</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Handler</name>
        <message numerus="yes">
            <source>Move %n card(s) to …</source>
            <translation>
                <numerusform>Move %n card to …</numerusform>
                <numerusform>Move %n cards to …</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n card</numerusform>
                <numerusform>%n cards</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HistoryDialog</name>
        <message numerus="yes">
            <source>and %n earlier</source>
            <translation>
                <numerusform>and %n earlier</numerusform>
                <numerusform>and %n earlier</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message numerus="yes">
            <source>Bring in %n note(s) that are here already, too</source>
            <translation>
                <numerusform>Bring in %n note that are here already, too</numerusform>
                <numerusform>Bring in %n notes that are here already, too</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n file</numerusform>
                <numerusform>%n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) from {files} come in.</source>
            <translation>
                <numerusform>%n note from {files} come in.</numerusform>
                <numerusform>%n notes from {files} come in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) cannot come in.</source>
            <translation>
                <numerusform>%n file cannot come in.</numerusform>
                <numerusform>%n files cannot come in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bring in %n code(s)</source>
            <translation>
                <numerusform>Bring in %n code</numerusform>
                <numerusform>Bring in %n codes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bring in %n note(s)</source>
            <translation>
                <numerusform>Bring in %n note</numerusform>
                <numerusform>Bring in %n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n code(s) from {files} come in.</source>
            <translation>
                <numerusform>%n code from {files} come in.</numerusform>
                <numerusform>%n codes from {files} come in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n code(s) come in as well.</source>
            <translation>
                <numerusform>%n code come in as well.</numerusform>
                <numerusform>%n codes come in as well.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n code(s)</source>
            <translation>
                <numerusform>%n code</numerusform>
                <numerusform>%n codes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bringing in %n note(s) …</source>
            <translation>
                <numerusform>Bringing in %n note …</numerusform>
                <numerusform>Bringing in %n notes …</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bringing in %n code(s) …</source>
            <translation>
                <numerusform>Bringing in %n code …</numerusform>
                <numerusform>Bringing in %n codes …</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Imports</name>
        <message numerus="yes">
            <source>%n note(s) brought in</source>
            <translation>
                <numerusform>%n note brought in</numerusform>
                <numerusform>%n notes brought in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n code(s) brought in</source>
            <translation>
                <numerusform>%n code brought in</numerusform>
                <numerusform>%n codes brought in</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Laying</name>
        <message numerus="yes">
            <source>%n note(s) lay there already</source>
            <translation>
                <numerusform>%n note lay there already</numerusform>
                <numerusform>%n notes lay there already</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) laid on the board</source>
            <translation>
                <numerusform>%n card laid on the board</numerusform>
                <numerusform>%n cards laid on the board</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) lie on the board already</source>
            <translation>
                <numerusform>%n note lie on the board already</numerusform>
                <numerusform>%n notes lie on the board already</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Leaving</name>
        <message numerus="yes">
            <source>%n card(s) copied as text</source>
            <translation>
                <numerusform>%n card copied as text</numerusform>
                <numerusform>%n cards copied as text</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n held out</source>
            <translation>
                <numerusform>%n held out</numerusform>
                <numerusform>%n held out</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LinkHandler</name>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n card</numerusform>
                <numerusform>%n cards</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ManyDialog</name>
        <message numerus="yes">
            <source>Insert %n note(s)</source>
            <translation>
                <numerusform>Insert %n note</numerusform>
                <numerusform>Insert %n notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoteFilters</name>
        <message numerus="yes">
            <source>%n kind(s)</source>
            <translation>
                <numerusform>%n kind</numerusform>
                <numerusform>%n kinds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NotePane</name>
        <message numerus="yes">
            <source>%n note(s) found</source>
            <translation>
                <numerusform>%n note found</numerusform>
                <numerusform>%n notes found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n jotting(s) waiting to be written up</source>
            <translation>
                <numerusform>%n jotting waiting to be written up</numerusform>
                <numerusform>%n jottings waiting to be written up</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NotesTab</name>
        <message numerus="yes">
            <source>%n file(s) added to the note</source>
            <translation>
                <numerusform>%n file added to the note</numerusform>
                <numerusform>%n files added to the note</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message numerus="yes">
            <source>%n finding(s)</source>
            <translation>
                <numerusform>%n finding</numerusform>
                <numerusform>%n findings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n excerpt(s)</source>
            <translation>
                <numerusform>%n excerpt</numerusform>
                <numerusform>%n excerpts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ParticipantSection</name>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Passphrase</name>
        <message numerus="yes">
            <source>%n character(s).</source>
            <translation>
                <numerusform>%n character.</numerusform>
                <numerusform>%n characters.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PrivacyPlace</name>
        <message numerus="yes">
            <source>%n possible piece(s) of personal data. You decide about each.</source>
            <translation>
                <numerusform>%n possible piece of personal data. You decide about each.</numerusform>
                <numerusform>%n possible pieces of personal data. You decide about each.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReplaceDialog</name>
        <message numerus="yes">
            <source>Found in %n place(s)</source>
            <translation>
                <numerusform>Found in %n place</numerusform>
                <numerusform>Found in %n places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RunningStrip</name>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to write up</source>
            <translation>
                <numerusform>%n to write up</numerusform>
                <numerusform>%n to write up</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SeveralBar</name>
        <message numerus="yes">
            <source>%n note(s) chosen</source>
            <translation>
                <numerusform>%n note chosen</numerusform>
                <numerusform>%n notes chosen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The code is put on %n note(s)</source>
            <translation>
                <numerusform>The code is put on %n note</numerusform>
                <numerusform>The code is put on %n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) are changed</source>
            <translation>
                <numerusform>%n note are changed</numerusform>
                <numerusform>%n notes are changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s) are deleted</source>
            <translation>
                <numerusform>%n note are deleted</numerusform>
                <numerusform>%n notes are deleted</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Shelf</name>
        <message numerus="yes">
            <source>%n card(s) not laid yet</source>
            <translation>
                <numerusform>%n card not laid yet</numerusform>
                <numerusform>%n cards not laid yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n idea(s) that came early</source>
            <translation>
                <numerusform>%n idea that came early</numerusform>
                <numerusform>%n ideas that came early</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SourceDetails</name>
        <message numerus="yes">
            <source>%n note(s) are here from this file already.</source>
            <translation>
                <numerusform>%n note are here from this file already.</numerusform>
                <numerusform>%n notes are here from this file already.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SpeakerBar</name>
        <message numerus="yes">
            <source>%n turn(s)</source>
            <translation>
                <numerusform>%n turn</numerusform>
                <numerusform>%n turns</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TeamPlace</name>
        <message numerus="yes">
            <source>%n change(s) waiting</source>
            <translation>
                <numerusform>%n change waiting</numerusform>
                <numerusform>%n changes waiting</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TeamWords</name>
        <message numerus="yes">
            <source>Working offline, %n change(s) waiting</source>
            <translation>
                <numerusform>Working offline, %n change waiting</numerusform>
                <numerusform>Working offline, %n changes waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new note(s) from {name}</source>
            <translation>
                <numerusform>%n new note from {name}</numerusform>
                <numerusform>%n new notes from {name}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new note(s) from colleagues</source>
            <translation>
                <numerusform>%n new note from colleagues</numerusform>
                <numerusform>%n new notes from colleagues</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ThemeWords</name>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n card</numerusform>
                <numerusform>%n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sub-theme(s)</source>
            <translation>
                <numerusform>%n sub-theme</numerusform>
                <numerusform>%n sub-themes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n held out</source>
            <translation>
                <numerusform>%n held out</numerusform>
                <numerusform>%n held out</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n participant(s)</source>
            <translation>
                <numerusform>%n participant</numerusform>
                <numerusform>%n participants</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n from the team</source>
            <translation>
                <numerusform>%n from the team</numerusform>
                <numerusform>%n from the team</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UsesPanel</name>
        <message numerus="yes">
            <source>%n excerpt(s)</source>
            <translation>
                <numerusform>%n excerpt</numerusform>
                <numerusform>%n excerpts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VisitDesk</name>
        <message numerus="yes">
            <source>The field visit has ended. %n jotting(s) to write up today.</source>
            <translation>
                <numerusform>The field visit has ended. %n jotting to write up today.</numerusform>
                <numerusform>The field visit has ended. %n jottings to write up today.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VisitSection</name>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VisitStory</name>
        <message numerus="yes">
            <source>%n jotting(s)</source>
            <translation>
                <numerusform>%n jotting</numerusform>
                <numerusform>%n jottings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Wants</name>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message numerus="yes">
            <source>Change %n note(s)</source>
            <translation>
                <numerusform>Change %n note</numerusform>
                <numerusform>Change %n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Put code on %n note(s)</source>
            <translation>
                <numerusform>Put code on %n note</numerusform>
                <numerusform>Put code on %n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Split a note into %n</source>
            <translation>
                <numerusform>Split a note into %n</numerusform>
                <numerusform>Split a note into %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bring in %n note(s)</source>
            <translation>
                <numerusform>Bring in %n note</numerusform>
                <numerusform>Bring in %n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Move %n card(s)</source>
            <translation>
                <numerusform>Move %n card</numerusform>
                <numerusform>Move %n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Lay %n copy(ies)</source>
            <translation>
                <numerusform>Lay %n copy(ies)</numerusform>
                <numerusform>Lay %n copy(ies)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take in %n change(s) from colleagues</source>
            <translation>
                <numerusform>Take in %n change from colleagues</numerusform>
                <numerusform>Take in %n changes from colleagues</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n earlier question(s)</source>
            <translation>
                <numerusform>Delete %n earlier question</numerusform>
                <numerusform>Delete %n earlier questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n baseline figure(s)</source>
            <translation>
                <numerusform>Delete %n baseline figure</numerusform>
                <numerusform>Delete %n baseline figures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n team member(s)</source>
            <translation>
                <numerusform>Delete %n team member</numerusform>
                <numerusform>Delete %n team members</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n field visit(s)</source>
            <translation>
                <numerusform>Delete %n field visit</numerusform>
                <numerusform>Delete %n field visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n participant(s)</source>
            <translation>
                <numerusform>Delete %n participant</numerusform>
                <numerusform>Delete %n participants</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n note(s)</source>
            <translation>
                <numerusform>Delete %n note</numerusform>
                <numerusform>Delete %n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n code(s)</source>
            <translation>
                <numerusform>Delete %n code</numerusform>
                <numerusform>Delete %n codes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n excerpt(s)</source>
            <translation>
                <numerusform>Delete %n excerpt</numerusform>
                <numerusform>Delete %n excerpts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take %n code(s) off</source>
            <translation>
                <numerusform>Take %n code off</numerusform>
                <numerusform>Take %n codes off</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n board(s)</source>
            <translation>
                <numerusform>Delete %n board</numerusform>
                <numerusform>Delete %n boards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n card(s)</source>
            <translation>
                <numerusform>Delete %n card</numerusform>
                <numerusform>Delete %n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n theme(s)</source>
            <translation>
                <numerusform>Delete %n theme</numerusform>
                <numerusform>Delete %n themes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n connection(s)</source>
            <translation>
                <numerusform>Delete %n connection</numerusform>
                <numerusform>Delete %n connections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n frozen board(s)</source>
            <translation>
                <numerusform>Delete %n frozen board</numerusform>
                <numerusform>Delete %n frozen boards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n memo(s)</source>
            <translation>
                <numerusform>Delete %n memo</numerusform>
                <numerusform>Delete %n memos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete %n photo(s)</source>
            <translation>
                <numerusform>Delete %n photo</numerusform>
                <numerusform>Delete %n photos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n earlier question(s)</source>
            <translation>
                <numerusform>Restore %n earlier question</numerusform>
                <numerusform>Restore %n earlier questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n baseline figure(s)</source>
            <translation>
                <numerusform>Restore %n baseline figure</numerusform>
                <numerusform>Restore %n baseline figures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n team member(s)</source>
            <translation>
                <numerusform>Restore %n team member</numerusform>
                <numerusform>Restore %n team members</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n field visit(s)</source>
            <translation>
                <numerusform>Restore %n field visit</numerusform>
                <numerusform>Restore %n field visits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n participant(s)</source>
            <translation>
                <numerusform>Restore %n participant</numerusform>
                <numerusform>Restore %n participants</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n note(s)</source>
            <translation>
                <numerusform>Restore %n note</numerusform>
                <numerusform>Restore %n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n code(s)</source>
            <translation>
                <numerusform>Restore %n code</numerusform>
                <numerusform>Restore %n codes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n excerpt(s)</source>
            <translation>
                <numerusform>Restore %n excerpt</numerusform>
                <numerusform>Restore %n excerpts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n coding(s)</source>
            <translation>
                <numerusform>Restore %n coding</numerusform>
                <numerusform>Restore %n codings</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n board(s)</source>
            <translation>
                <numerusform>Restore %n board</numerusform>
                <numerusform>Restore %n boards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n card(s)</source>
            <translation>
                <numerusform>Restore %n card</numerusform>
                <numerusform>Restore %n cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n theme(s)</source>
            <translation>
                <numerusform>Restore %n theme</numerusform>
                <numerusform>Restore %n themes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n connection(s)</source>
            <translation>
                <numerusform>Restore %n connection</numerusform>
                <numerusform>Restore %n connections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n frozen board(s)</source>
            <translation>
                <numerusform>Restore %n frozen board</numerusform>
                <numerusform>Restore %n frozen boards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n memo(s)</source>
            <translation>
                <numerusform>Restore %n memo</numerusform>
                <numerusform>Restore %n memos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restore %n photo(s)</source>
            <translation>
                <numerusform>Restore %n photo</numerusform>
                <numerusform>Restore %n photos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message numerus="yes">
            <source>%n change(s) by colleagues since then are left as they are.</source>
            <translation>
                <numerusform>%n change by colleagues since then are left as they are.</numerusform>
                <numerusform>%n changes by colleagues since then are left as they are.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n theme(s)</source>
            <translation>
                <numerusform>%n theme</numerusform>
                <numerusform>%n themes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n possible piece(s) of personal data</source>
            <translation>
                <numerusform>%n possible piece of personal data</numerusform>
                <numerusform>%n possible pieces of personal data</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Notes</name>
        <message numerus="yes">
            <source>%n excerpt(s)</source>
            <translation>
                <numerusform>%n excerpt</numerusform>
                <numerusform>%n excerpts</numerusform>
            </translation>
        </message>
    </context>
</TS>

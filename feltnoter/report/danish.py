"""The report's own words in Danish."""

from __future__ import annotations

from types import MappingProxyType

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.report.sentences import Wording

DANISH = Wording(
    tag="da-DK",
    decimal_symbol=",",
    list_separator=";",
    opening="»",
    closing="«",
    inner_opening="›",
    inner_closing="‹",
    months=(
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ),
    day="{day}. {month} {year}",
    between_months="{first} til {last}",
    kinds=MappingProxyType(
        {
            NoteKind.OBSERVATION: "Observation",
            NoteKind.QUOTE: "Citat",
            NoteKind.CONVERSATION: "Samtale",
            NoteKind.REFLECTION: "Refleksion",
            NoteKind.INTERVIEW: "Interview",
            NoteKind.OTHER: "",
        }
    ),
    report="Temarapport",
    draft="Kladde",
    question_label="Det spørger vi om",
    team_label="Innovationsteamet",
    contents="Indhold",
    page_of=("Side ", " af "),
    background="Baggrund",
    how="Sådan har vi gjort",
    how_paragraphs=(
        "Vi har været ude, hvor hverdagen foregår. Vi har set, lyttet og spurgt, og vi har skrevet ned, "
        "hvad der skete, mens det stod klart. Det, vi så og hørte, er holdt adskilt fra det, vi selv "
        "tænkte.",
        "Bagefter har vi lagt noterne side om side og samlet dem, der hørte sammen. Temaerne er vokset "
        "frem af noterne; de var ikke givet på forhånd. Har vi fundet noget, der taler imod et tema, står "
        "det ved temaet.",
    ),
    facts="Feltarbejdet kort",
    when="Hvornår",
    where="Hvor",
    who="Hvem",
    role_count="{role} ({count})",
    reach="Hvad rapporten kan sige, og hvad den ikke kan",
    reach_paragraphs=(
        "Undersøgelsen går i dybden. Den viser, hvordan noget opleves, hvordan ting hænger sammen, og hvad "
        "der kan ligge bag, og den kan rejse spørgsmål, ingen havde tænkt på.",
        "Den er kvalitativ og ikke repræsentativ. Den siger ikke, hvor mange der har det på samme måde, "
        "eller hvor ofte noget sker. Et tema er derfor hverken mere eller mindre vigtigt, fordi der er "
        "mange eller få citater under det.",
    ),
    about_quotes="Om citaterne",
    about_quotes_paragraphs=(
        "Materialet er pseudonymiseret. Ved hvert citat står rolle, sted i grove træk og måned, men ikke "
        "navn. Den, der kender stedet godt, kan måske alligevel gætte, hvem der taler. Del derfor kun "
        "rapporten med dem, den er skrevet til.",
        "Nummeret ved et citat viser til {appendix}, hvor hele teksten står.",
    ),
    about_pseudonyms="Materialet er pseudonymiseret. Ved hvert citat står dæknavn, rolle, sted i grove træk "
    "og måned. Dæknavnene er opfundet; det samme dæknavn er den samme person. Den, der kender stedet godt, "
    "kan måske alligevel gætte, hvem der taler. Del derfor kun rapporten med dem, den er skrevet til.",
    at_a_glance="Temaerne på ét blik",
    glance_intro="Hvert tema har sit eget ark: indsigt og citater på forsiden, "
    "»Hvad nu hvis«-spørgsmål og plads til idéer på bagsiden.",
    glance_caption="Temaer med indsigt, og hvem de hviler på",
    theme="Tema",
    insight="Indsigt",
    rests_on="Hviler på",
    more_roles="{roles} og {count} andre",
    no_themes="Der er ingen temaer endnu.",
    at_the_workshop="På idéworkshoppen",
    workshop_steps=(
        "Læs indsigten og citaterne højt for hinanden, før I taler om løsninger.",
        "Sæt kryds ved det »Hvad nu hvis«-spørgsmål, I vil arbejde videre med, eller skriv jeres eget.",
        "Spørg også til det, der taler imod: Hvad skal der til, for at begge dele kan være rigtige?",
    ),
    untitled="Uden navn endnu",
    heard_and_seen="Det hørte og så vi",
    reflections="Det tænkte vi undervejs",
    speaks_against="Det taler imod",
    what_if="Hvad nu hvis …?",
    no_cards="Der er ingen kort under temaet endnu.",
    more_cards="Temaet har flere kort. Dem kan I læse i {appendix}.",
    evidence_number="belæg\N{NO-BREAK SPACE}{number}",
    against="taler imod",
    also_here="Hører også til her: ",
    also_against="Taler imod: ",
    deselected="Det har vi valgt fra",
    deselected_intro="At vælge til er også at vælge fra. Her er det, vi har lagt til side, og hvorfor.",
    no_reason="Grunden er ikke skrevet ned.",
    appendix="bilag {number}",
    codebook="Kodebog",
    codebook_intro="Koderne er de korte etiketter, vi har sat på steder i noterne undervejs.",
    codebook_caption="Koder med definition",
    codes_caption="Koder",
    code="Kode",
    definition="Definition",
    evidence="Belæg",
    evidence_intro="Her står hele teksten på hvert kort under det tema, det hører til. "
    "Numrene er de samme som på temasiderne.",
    loose="Løse kort",
    loose_intro="Kort, der ikke passede ind i noget tema. De har fået lov til at stå alene.",
    workshop="Idéworkshop {date}",
    figure="Figur",
    table="Tabel",
    table_of_cards="Kort",
    people="Deltagere",
    counts_hint="Tallene viser, hvad temaet hviler på. De siger ikke, hvor udbredt det er.",
    board_seen_in="Hele tavlen kan I se i {figure}.",
    overleaf="På bagsiden: hvor temaet kommer fra, »Hvad nu hvis«-spørgsmål og plads til jeres idéer.",
    sheet_back="Tema {number} · {title}",
    where_from="Hvor kommer det fra?",
    sources=MappingProxyType(
        {
            NoteKind.OBSERVATION: "Observationer",
            NoteKind.QUOTE: "Citater",
            NoteKind.CONVERSATION: "Samtaler",
            NoteKind.REFLECTION: "Vores egne refleksioner",
            NoteKind.INTERVIEW: "Interview",
            NoteKind.OTHER: "Andet",
        }
    ),
    source="Kilde",
    chart_caption="Kort under temaet, fordelt på kilder. Tallene viser, hvad temaet hviler på, "
    "ikke hvor udbredt det er.",
    rests_on_roles="Temaet hviler på: {roles}.",
    rests_on_places="Set og hørt: {places}.",
    own_question="Skriv jeres eget »Hvad nu hvis«-spørgsmål",
    ideas="Jeres idéer",
    idea_fields=(
        "Idéens navn og kerne",
        "Hvem bliver det bedre for?",
        "Hvad skal være på plads?",
        "Det første, vi kan prøve",
    ),
    ideas_title="Idéfelter til tema {number}",
    write_here="Skriv her",
    photo="Billede",
    photo_without_words="Foto uden beskrivelse.",
    photo_missing="Foto, der ikke er lagt ind: {caption}",
    board="Tavlen",
    board_caption="Tavlen, som den så ud den {date}",
    board_without_words="Kortenes ord er udeladt: De står under temaerne",
    board_alternative="Tavlen med kort lagt i grupper: {themes}. Kortenes tekst står under temaerne.",
    cards="Kort til at klippe ud",
    cards_intro="På de næste ark er der fire kort i A6. Print dem på den ene side af papiret, "
    "og klip langs de stiplede linjer.",
    cards_steps=(
        "Læg indsigtskortene ud på bordet, så alle kan nå dem, og læs dem højt.",
        "Skriv én idé på hvert tomt kort. Print det sidste ark igen, når I mangler flere.",
        "Læg idéen ved den indsigt, den svarer på, og lad de andre bygge videre på den.",
    ),
    cards_description="Fire kort på hvert ark: først et kort for hver indsigt, så tomme kort til idéer.",
    insight_card="Indsigt {number}",
    idea_card="Idé",
    idea_card_fields=(
        "Idéens navn",
        "Hvad nu hvis …",
        "Sådan virker det (skriv eller tegn)",
        "Det første, vi prøver",
        "Hører til tema",
    ),
    one_page="Temarapport på én side",
    one_page_intro="Det har vi fundet",
    one_page_reach="Undersøgelsen er kvalitativ og ikke repræsentativ: Den viser, hvordan noget opleves, og "
    "hvad der kan ligge bag, ikke hvor mange der har det på samme måde.",
    more_themes="Flere temaer står i hele rapporten.",
)

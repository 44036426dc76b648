"""The report's own words, in Danish and English.

Kept here and not with the screens' words: the report follows the language of the project, not of
the person who happens to print it. A missing sentence is a type error, since both languages fill
the same class.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.report.model import Language, Month


@dataclass(frozen=True, slots=True)
class Wording:
    """All sentences of one language. Braces are filled by ``str.format``."""

    tag: str
    decimal_symbol: str
    list_separator: str
    opening: str
    closing: str
    inner_opening: str
    inner_closing: str
    months: tuple[str, ...]
    day: str
    between_months: str
    kinds: Mapping[NoteKind, str]
    report: str
    draft: str
    question_label: str
    team_label: str
    contents: str
    page_of: tuple[str, str]
    background: str
    how: str
    how_paragraphs: tuple[str, ...]
    facts: str
    when: str
    where: str
    who: str
    role_count: str
    reach: str
    reach_paragraphs: tuple[str, ...]
    about_quotes: str
    about_quotes_paragraphs: tuple[str, ...]
    at_a_glance: str
    glance_intro: str
    glance_caption: str
    number: str
    theme: str
    insight: str
    rests_on: str
    no_themes: str
    at_the_workshop: str
    workshop_steps: tuple[str, ...]
    untitled: str
    heard_and_seen: str
    reflections: str
    speaks_against: str
    what_if: str
    no_cards: str
    more_cards: str
    evidence_number: str
    against: str
    also_here: str
    also_against: str
    deselected: str
    deselected_intro: str
    no_reason: str
    appendix: str
    codebook: str
    codebook_intro: str
    codebook_caption: str
    code: str
    definition: str
    evidence: str
    evidence_intro: str
    loose: str
    loose_intro: str

    def month(self, month: Month) -> str:
        """»september 2026«."""
        return f"{self.months[month.number - 1]} {month.year}"

    def date(self, day: datetime.date) -> str:
        """»21. september 2026«, »21 September 2026«."""
        return self.day.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def period(self, first: Month | None, last: Month | None) -> str:
        """»september 2026«, »september til november 2026«; empty when neither is known."""
        known = sorted(month for month in (first, last) if month is not None)
        if not known:
            return ""
        start, end = known[0], known[-1]
        if start == end:
            return self.month(start)
        begin = self.months[start.number - 1] if start.year == end.year else self.month(start)
        return self.between_months.format(first=begin, last=self.month(end))

    def quoted(self, text: str, kind: NoteKind) -> str:
        """``text`` in quotation marks where it is somebody's own words, with marks inside made inner.

        A note that carries its own marks at the start is left as its writer set them: it may go on
        in the writer's voice, and that must not end up inside a quotation.
        """
        if kind not in (NoteKind.QUOTE, NoteKind.INTERVIEW) or not text.strip():
            return text
        if text.lstrip()[0] in '»“"„”«':
            return text
        inside = text.replace("»", self.inner_opening).replace("«", self.inner_closing)
        return f"{self.opening}{inside}{self.closing}"


def wording(language: Language) -> Wording:
    return ENGLISH if language == "en" else DANISH


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
    at_a_glance="Temaerne på ét blik",
    glance_intro="Hvert tema har sin egen side med indsigt, citater og »Hvad nu hvis«-spørgsmål.",
    glance_caption="Temaer med indsigt, og hvem de hviler på",
    number="Nr.",
    theme="Tema",
    insight="Indsigt",
    rests_on="Hviler på",
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
    evidence_number="belæg {number}",
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
    code="Kode",
    definition="Definition",
    evidence="Belæg",
    evidence_intro="Her står hele teksten på hvert kort under det tema, det hører til. "
    "Numrene er de samme som på temasiderne.",
    loose="Løse kort",
    loose_intro="Kort, der ikke passede ind i noget tema. De har fået lov til at stå alene.",
)

ENGLISH = Wording(
    tag="en-GB",
    decimal_symbol=".",
    list_separator=",",
    opening="“",
    closing="”",
    inner_opening="‘",
    inner_closing="’",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    day="{day} {month} {year}",
    between_months="{first} to {last}",
    kinds=MappingProxyType(
        {
            NoteKind.OBSERVATION: "Observation",
            NoteKind.QUOTE: "Quote",
            NoteKind.CONVERSATION: "Conversation",
            NoteKind.REFLECTION: "Reflection",
            NoteKind.INTERVIEW: "Interview",
            NoteKind.OTHER: "",
        }
    ),
    report="Theme report",
    draft="Draft",
    question_label="What we are asking",
    team_label="The innovation team",
    contents="Contents",
    page_of=("Page ", " of "),
    background="Background",
    how="How we did it",
    how_paragraphs=(
        "We went where everyday life takes place. We watched, listened and asked, and we wrote down what "
        "happened while it was fresh. What we saw and heard is kept apart from what we thought ourselves.",
        "Afterwards we laid the notes side by side and gathered those that belonged together. The themes "
        "grew out of the notes; they were not given beforehand. Where we found something that speaks "
        "against a theme, it stands with the theme.",
    ),
    facts="The fieldwork in brief",
    when="When",
    where="Where",
    who="Who",
    role_count="{role} ({count})",
    reach="What the report can say, and what it cannot",
    reach_paragraphs=(
        "The study goes into depth. It shows how something is experienced, how things hang together and "
        "what may lie behind them, and it can raise questions nobody had thought of.",
        "It is qualitative, not representative. It does not say how many people feel the same way, or how "
        "often something happens. A theme is therefore neither more nor less important because there are "
        "many or few quotes under it.",
    ),
    about_quotes="About the quotes",
    about_quotes_paragraphs=(
        "The material is pseudonymised. Each quote is given with role, place in broad terms and month, but "
        "no name. Someone who knows the place well may still be able to guess who is speaking. Share the "
        "report only with those it was written for.",
        "The number beside a quote points to {appendix}, where the whole text stands.",
    ),
    at_a_glance="The themes at a glance",
    glance_intro="Each theme has its own page with insight, quotes and What if questions.",
    glance_caption="Themes with insight, and who they rest on",
    number="No.",
    theme="Theme",
    insight="Insight",
    rests_on="Rests on",
    no_themes="There are no themes yet.",
    at_the_workshop="At the ideation workshop",
    workshop_steps=(
        "Read the insight and the quotes aloud to each other before you talk about solutions.",
        "Tick the What if question you want to work on, or write your own.",
        "Ask about what speaks against it too: what would it take for both to be true?",
    ),
    untitled="Not named yet",
    heard_and_seen="What we heard and saw",
    reflections="What we thought along the way",
    speaks_against="What speaks against it",
    what_if="What if …?",
    no_cards="There are no cards under the theme yet.",
    more_cards="The theme has more cards. You can read them in {appendix}.",
    evidence_number="evidence {number}",
    against="speaks against",
    also_here="Also belongs here: ",
    also_against="Speaks against: ",
    deselected="What we have put aside",
    deselected_intro="To choose is also to leave out. Here is what we have put aside, and why.",
    no_reason="The reason was not written down.",
    appendix="appendix {number}",
    codebook="Codebook",
    codebook_intro="The codes are the short labels we put on passages in the notes along the way.",
    codebook_caption="Codes with definition",
    code="Code",
    definition="Definition",
    evidence="Evidence",
    evidence_intro="Here is the whole text of each card under the theme it belongs to. "
    "The numbers are the same as on the theme pages.",
    loose="Loose cards",
    loose_intro="Cards that fitted no theme. They were allowed to stand alone.",
)

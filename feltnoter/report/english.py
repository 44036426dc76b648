"""The report's own words in English."""

from __future__ import annotations

from types import MappingProxyType

from feltnoter.domain.vocabulary import NoteKind
from feltnoter.report.sentences import Wording

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
    about_pseudonyms="The material is pseudonymised. Each quote is given with pseudonym, role, place in "
    "broad terms and month. The pseudonyms are invented; the same one is the same person. Someone who knows "
    "the place well may still be able to guess who is speaking. Share the report only with those it was "
    "written for.",
    at_a_glance="The themes at a glance",
    glance_intro="Each theme has a sheet of its own: insight and quotes on the front, "
    "What if questions and room for ideas on the back.",
    glance_caption="Themes with insight, and who they rest on",
    theme="Theme",
    insight="Insight",
    rests_on="Rests on",
    more_roles="{roles} and {count} others",
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
    evidence_number="evidence\N{NO-BREAK SPACE}{number}",
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
    codes_caption="Codes",
    code="Code",
    definition="Definition",
    evidence="Evidence",
    evidence_intro="Here is the whole text of each card under the theme it belongs to. "
    "The numbers are the same as on the theme pages.",
    loose="Loose cards",
    loose_intro="Cards that fitted no theme. They were allowed to stand alone.",
    workshop="Ideation workshop {date}",
    figure="Figure",
    table="Table",
    table_of_cards="Cards",
    people="People",
    counts_hint="The figures show what a theme rests on. They do not say how common it is.",
    board_seen_in="The whole board is in {figure}.",
    overleaf="Overleaf: where the theme comes from, What if questions, and room for your ideas.",
    sheet_back="Theme {number} · {title}",
    where_from="Where does it come from?",
    sources=MappingProxyType(
        {
            NoteKind.OBSERVATION: "Observations",
            NoteKind.QUOTE: "Quotes",
            NoteKind.CONVERSATION: "Conversations",
            NoteKind.REFLECTION: "Our own reflections",
            NoteKind.INTERVIEW: "Interviews",
            NoteKind.OTHER: "Other",
        }
    ),
    source="Source",
    chart_caption="Cards under the theme by source. The figures show what the theme rests on, "
    "not how common it is.",
    rests_on_roles="The theme rests on: {roles}.",
    rests_on_places="Seen and heard: {places}.",
    own_question="Write a What if question of your own",
    ideas="Your ideas",
    idea_fields=(
        "The idea's name and heart",
        "Who will it be better for?",
        "What must be in place?",
        "The first thing we can try",
    ),
    ideas_title="Fields for ideas to theme {number}",
    write_here="Write here",
    photo="Picture",
    photo_without_words="Photo without a description.",
    photo_missing="Photo that is not included: {caption}",
    board="The board",
    board_caption="The board as it was on {date}",
    board_without_words="The cards' words are left out: they stand under the themes",
    board_alternative="The board with cards in groups: {themes}. The cards' text stands under the themes.",
    cards="Cards to cut out",
    cards_intro="The next sheets have four A6 cards each. Print them on one side of the paper "
    "and cut along the dashed lines.",
    cards_steps=(
        "Lay the insight cards on the table where everybody can reach them, and read them aloud.",
        "Write one idea on each blank card. Print the last sheet again when you need more.",
        "Lay the idea beside the insight it answers, and let the others build on it.",
    ),
    cards_description="Four cards on each sheet: first a card for each insight, then blank cards for ideas.",
    insight_card="Insight {number}",
    idea_card="Idea",
    idea_card_fields=(
        "The idea's name",
        "What if …",
        "How it works (write or draw)",
        "The first thing we try",
        "Belongs to theme",
    ),
    one_page="Theme report on one page",
    one_page_intro="What we have found",
    one_page_reach="The study is qualitative, not representative: it shows how something is experienced and "
    "what may lie behind it, not how many people feel the same way.",
    more_themes="The full report has more themes.",
)

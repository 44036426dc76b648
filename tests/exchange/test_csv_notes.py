"""Notes from spreadsheets saved as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from feltnoter.domain.draft import Draft, DraftMember, DraftNote, DraftParticipant, Refusal
from feltnoter.domain.vocabulary import NoteKind
from feltnoter.exchange import note_table
from feltnoter.exchange.sources import read_sources

DANISH = """\
Type;Tidspunkt;Sted;Forfatter;Deltager;Rolle;Tekst;Koder;Tema
observation;14.9.2026 08.52;Venteområdet;Jobkonsulent;Flint;borger;\
Fire stole – alle vender mod skranken;"ventetid; rum > stole";Skærmen
citat;14-09-2026;;Jobkonsulent;Flint;;"»Jeg siger det samme; til fire
mennesker«";;
"""


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Draft]:
    def read_text(text: str, encoding: str = "utf-8") -> Draft:
        path = tmp_path / "noter.csv"
        path.write_bytes(text.encode(encoding))
        return read_sources([path])

    return read_text


Read = Callable[..., Draft]


def keys(draft: Draft) -> dict[str, tuple[str | int, str | int]]:
    return {r.key: (r.data.get("count", ""), r.data.get("rows", "")) for r in draft.refused}


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16", "utf-8"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_sheet_from_danish_excel(encoding: str, line_end: str, read: Read) -> None:
    draft = read(DANISH.replace("\n", line_end), encoding)
    assert draft.refused == ()
    assert draft.members == (DraftMember(key="1.jobkonsulent", name="Jobkonsulent"),)
    assert draft.participants == (DraftParticipant(key="1.flint", pseudonym="Flint", role="borger"),)
    assert draft.notes == (
        DraftNote(
            key="1.row2",
            text="Fire stole – alle vender mod skranken",
            kind=NoteKind.OBSERVATION,
            place="Venteområdet",
            happened_at="2026-09-14T08:52:00+02:00",
            author="1.jobkonsulent",
            participant="1.flint",
            codes=(("ventetid",), ("rum", "stole")),
            theme="Skærmen",
            source="noter.csv",
        ),
        DraftNote(
            key="1.row3",
            text="»Jeg siger det samme; til fire\nmennesker«",
            kind=NoteKind.QUOTE,
            happened_at="2026-09-14",
            author="1.jobkonsulent",
            participant="1.flint",
            source="noter.csv",
        ),
    )


def test_english_headings_in_any_order_and_case(read: Read) -> None:
    draft = read('TEXT,codes, Kind \n"Yes, I wait",a,Conversation\nshort,,jotting\n')
    assert [(n.text, n.kind, n.raw, n.codes) for n in draft.notes] == [
        ("Yes, I wait", NoteKind.CONVERSATION, False, (("a",),)),
        ("short", NoteKind.OTHER, True, ()),
    ]


@pytest.mark.parametrize(
    ("word", "kind", "raw"),
    [
        ("Observation", NoteKind.OBSERVATION, False),
        ("CITAT", NoteKind.QUOTE, False),
        ("quote", NoteKind.QUOTE, False),
        ("samtale", NoteKind.CONVERSATION, False),
        ("refleksion", NoteKind.REFLECTION, False),
        ("reflection", NoteKind.REFLECTION, False),
        ("interview", NoteKind.INTERVIEW, False),
        ("andet", NoteKind.OTHER, False),
        ("other", NoteKind.OTHER, False),
        ("stikord", NoteKind.OTHER, True),
        ("", NoteKind.OTHER, False),
    ],
)
def test_kinds_in_both_languages(word: str, kind: NoteKind, raw: bool, read: Read) -> None:
    draft = read(f"type;tekst\n{word};x\n")
    assert [(n.kind, n.raw) for n in draft.notes] == [(kind, raw)]
    assert draft.refused == ()


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_found_in_the_header(delimiter: str, read: Read) -> None:
    text = f'sted{delimiter}"tekst"\nHer{delimiter}»Ja; nej, måske«\n'
    if delimiter in ";,":
        text = text.replace("»Ja; nej, måske«", '"»Ja; nej, måske«"')
    assert [(n.place, n.text) for n in read(text).notes] == [("Her", "»Ja; nej, måske«")]


def test_excels_own_hint_is_obeyed(read: Read) -> None:
    assert [n.text for n in read("sep=|\r\ntekst|sted\r\na,b;c|Her\r\n").notes] == ["a,b;c"]


def test_a_delimiter_in_a_quoted_heading_does_not_count(read: Read) -> None:
    draft = read('"bemærkning, intern, skjult";tekst\nx;hej\n')
    assert [n.text for n in draft.notes] == ["hej"]
    assert [(r.key, r.data["columns"]) for r in draft.refused] == [
        ("columns_ignored", "bemærkning, intern, skjult")
    ]


def test_one_column_with_a_heading_keeps_its_commas(read: Read) -> None:
    draft = read('tekst\nJa, det gør jeg; altid\n"To\nlinjer, her"\n')
    assert [n.text for n in draft.notes] == ["Ja, det gør jeg; altid", "To\nlinjer, her"]


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("Hun venter, længe\nHan går, tit\n", ["Hun venter, længe", "Han går, tit"]),
        ("En, to, tre\n\nFire\n", ["En, to, tre", "Fire"]),
        ('"Hun sagde, at ""nu"" var det nok"\n"a\nb"\n', ['Hun sagde, at "nu" var det nok', "a\nb"]),
        ('"Nej," siger hun\n"Åben\nLinje', ['"Nej," siger hun', '"Åben', "Linje"]),
        ("én eneste linje; med semikolon", ["én eneste linje; med semikolon"]),
    ],
)
def test_a_list_of_notes_without_a_heading(text: str, notes: list[str], read: Read) -> None:
    draft = read(text)
    assert ([n.text for n in draft.notes], draft.refused) == (notes, ())


def test_a_table_without_a_text_column_is_refused(read: Read) -> None:
    for text in ("navn;alder\nA;7\nB;8\n", "type;sted\nobservation;Her\n"):
        draft = read(text)
        assert (draft.notes, list(keys(draft))) == ((), ["table_without_text_column"])


def test_rows_that_lack_something_are_counted_with_their_numbers(read: Read) -> None:
    draft = read("type;tidspunkt;tekst\nobservation;i går;a\n\nsludder;;b\ncitat;;\n;;\ncitat;14.9.2026;  \n")
    assert [(n.key, n.kind, n.happened_at) for n in draft.notes] == [
        ("1.row2", NoteKind.OBSERVATION, ""),
        ("1.row4", NoteKind.OTHER, ""),
    ]
    assert keys(draft) == {
        "times_unreadable": (1, "2"),
        "kinds_unknown": (1, "4"),
        "rows_without_text": (2, "5, 7"),
    }


def test_a_long_list_of_rows_is_cut_short(read: Read) -> None:
    draft = read("sted;tekst\n" + "Her;\n" * 30)
    assert keys(draft) == {"rows_without_text": (30, ", ".join(map(str, range(2, 22))) + " …")}


def test_an_unquoted_delimiter_in_the_last_column_is_part_of_the_text(read: Read) -> None:
    draft = read("sted,tekst\nHer,Ja, jo, måske\n")
    assert [n.text for n in draft.notes] == ["Ja, jo, måske"]
    assert keys(read("tekst,sted\nJa, jo, måske\n")) == {"rows_too_wide": (1, "2")}
    padded = read("sted;tekst;;\nHer;Ja;;\nDer;Jo; nej;\n")
    assert ([n.text for n in padded.notes], padded.refused) == (["Ja", "Jo; nej"], ())


def test_short_rows_and_empty_cells_at_the_end_are_fine(read: Read) -> None:
    draft = read("tekst;sted\na\nb;Her;;;\n")
    assert ([(n.text, n.place) for n in draft.notes], draft.refused) == ([("a", ""), ("b", "Her")], ())


def test_a_role_alone_is_kept(read: Read) -> None:
    draft = read("rolle;tekst\nborger;a\nBorger;b\n")
    assert draft.participants == (DraftParticipant(key="1.borger", pseudonym="borger", role="borger"),)
    assert {n.participant for n in draft.notes} == {"1.borger"}


def test_a_role_given_later_counts_for_the_participant(read: Read) -> None:
    draft = read("deltager;rolle;tekst\nFlint;;a\nFLINT;borger;b\n")
    assert draft.participants == (DraftParticipant(key="1.flint", pseudonym="Flint", role="borger"),)


def test_codes_are_paths_without_gaps_and_repetitions() -> None:
    assert note_table.read_codes(" a ; b >  c > ;; a;>;B") == (("a",), ("b", "c"), ("B",))


def test_a_field_of_a_million_characters(read: Read) -> None:
    before = csv.field_size_limit()
    draft = read("tekst;sted\n" + "æ" * 1_000_000 + ";Her\n")
    assert len(draft.notes[0].text) == 1_000_000
    assert csv.field_size_limit() == before


def test_a_quote_left_open_is_named_instead_of_swallowing_the_rest(read: Read) -> None:
    draft = read('sted;tekst\nHer;a\nHer;"b\nDer;c\nDer;d\n')
    assert [(r.key, r.data["row"]) for r in draft.refused] == [("csv_open_quote", 3)]
    assert draft.notes == ()


def test_more_rows_than_a_project_can_hold(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(note_table, "ROW_CAP", 5)
    assert len(read("tekst\n" + "a\n" * 5).notes) == 5
    draft = read("tekst\n" + "a\n" * 6)
    assert [(r.key, r.data["limit"]) for r in draft.refused] == [("table_too_long", 5)]


@pytest.mark.parametrize(
    ("content", "key"),
    [(b"", "source_empty"), (b"tekst;sted\n", "table_empty"), (b"tekst;sted\n;\n", "table_empty")],
)
def test_nothing_to_read_is_refused(
    content: bytes, key: str, tmp_path: Path, refusal_of: Callable[[Path], Refusal]
) -> None:
    path = tmp_path / "tom.csv"
    path.write_bytes(content)
    assert refusal_of(path).key == key


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(st.sampled_from('a ;,\t"\r\n\x00\x1e\x1f\x85\u2028=') | st.characters(), max_size=60))
def test_any_text_gives_notes_or_a_reason(text: str, tmp_path: Path) -> None:
    path = tmp_path / "alt.csv"
    path.write_bytes(("tekst;sted\n" + text).encode("utf-8", "replace"))
    headed = read_sources([path])
    path.write_bytes(text.encode("utf-8", "replace"))
    for draft in (headed, read_sources([path])):
        assert draft.notes or draft.refused
        assert all(note.text.strip() for note in draft.notes)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    cells=st.lists(st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1), min_size=1),
    delimiter=st.sampled_from(";,\t|"),
)
def test_what_the_csv_module_writes_is_read_back(cells: list[str], delimiter: str, tmp_path: Path) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(["sted", "tekst"])
    writer.writerows(["Her", f"x{cell}x\r\ny"] for cell in cells)
    path = tmp_path / "skrevet.csv"
    path.write_bytes(out.getvalue().encode())
    draft = read_sources([path])
    assert [n.text for n in draft.notes] == [note_table.body(f"x{cell}x\r\ny") for cell in cells]

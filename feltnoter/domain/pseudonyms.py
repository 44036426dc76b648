"""Pseudonyms to suggest for participants: birds and trees that everybody knows, and nobody is called."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

# Names that are also given to people (Lærke, Rose, Pil, Liljeconval …) are left out on purpose.
# fmt: off
PSEUDONYMS = (
    "Solsort", "Bøg", "Gråspurv", "Elm", "Stær", "Hassel", "Bogfinke", "Eg", "Musvit", "Rødhals", "Ahorn",
    "Vibe", "Gærdesmutte", "Blåmejse", "Hyld", "Svale", "Røn", "Dompap", "Skovspurv", "Hejre", "Poppel",
    "Sanglærke", "Lærketræ", "Nattergal", "Tjørn", "Skovskade", "Kastanje", "Husskade", "Slåen", "Allike",
    "Taks", "Råge", "Avnbøg", "Gråkrage", "Kirsebær", "Ringdue", "Æbletræ", "Tyrkerdue", "Pæretræ", "Gøg",
    "Blommetræ", "Mursejler", "Valnød", "Isfugl", "Platan", "Spætte", "Robinie", "Stillits", "Benved",
    "Grønirisk", "Kvalkved", "Grønsisken", "Kristtorn", "Tornsanger", "Guldregn", "Løvsanger", "Berberis",
    "Gransanger", "Liguster", "Fuglekonge", "Kornel", "Spætmejse", "Pilebusk", "Træløber", "Enebær",
    "Sumpmejse", "Spidsløn", "Halemejse", "Cypres", "Jernspurv", "Douglasgran", "Vipstjert", "Ædelgran",
    "Stenpikker", "Rødgran", "Digesmutte", "Bjergfyr", "Engpiber", "Skovfyr", "Gulspurv", "Hæg",
    "Rørsanger", "Tørst", "Bynkefugl", "Mispel", "Tårnfalk", "Hvidtjørn", "Musvåge", "Surbær", "Glente",
    "Ribs", "Natugle", "Stikkelsbær", "Slørugle", "Brombær", "Hornugle", "Hindbær", "Fiskehejre", "Gyvel",
    "Havtorn", "Gråand", "Revling", "Blishøne", "Porse", "Vedbend", "Ederfugl", "Kaprifolie", "Skarv",
    "Humle", "Strandskade", "Vinranke", "Tejst",
)
# fmt: on


def suggest(taken: Iterable[str]) -> str:
    """The first pseudonym that nobody has, whatever the case of its letters; then »Solsort 2« and on."""
    used = {name.strip().casefold() for name in taken}
    for name in PSEUDONYMS:
        if name.casefold() not in used:
            return name
    return next(
        numbered
        for number in count(2)
        for name in PSEUDONYMS
        if (numbered := f"{name} {number}").casefold() not in used
    )

"""The sociale kaart as tables: what is offered, where in the matrix, and the invulschema."""

from collections.abc import Sequence

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from proeftuinen.sociale_kaart.indeling import KOLOMKEUZES
from proeftuinen.sociale_kaart.invulschema import regels_van
from proeftuinen.sociale_kaart.leveren.gegevens import VELDEN, als_records
from proeftuinen.sociale_kaart.lezen import plekken_van, voorzieningen_van
from proeftuinen.sociale_kaart.models import Voorziening
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Cel, Werkblad

_KOP = (*(woord.lower() for woord in VELDEN.values()), "bevestigd op")


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return organisations and what they offer, never people; three queries."""
    if not lezer.mag(Recht.ORGANISATIES_ZIEN):
        return []

    alle = list(voorzieningen_van(proeftuin).order_by("organisatie__naam", "naam", "pk"))
    records = [
        [_cel(record[veld]) for veld in (*VELDEN, "bevestigd_op")] for record in als_records(alle)
    ]
    schema = regels_van(proeftuin)
    return [
        Werkblad("Voorzieningen", _KOP, records),
        Werkblad("Matrix", ("dimensie", "wanneer", "organisatie", "voorziening"), _matrix(alle)),
        Werkblad(
            "Invulschema",
            ("dimensie", "met wie", "waarvoor", "organisatie"),
            [
                (dimensie.label, rij.wie, rij.wat, str(rij.organisatie or ""))
                for dimensie in Dimensie
                for rij in schema.get(dimensie.value, ())
            ],
        ),
    ]


def _cel(waarde: object) -> Cel:
    match waarde:
        case list():
            return ", ".join(waarde)
        case bool():
            return "ja" if waarde else "nee"
        case None:
            return None
        case _:
            return str(waarde)


def _matrix(alle: Sequence[Voorziening]) -> list[tuple[Cel, ...]]:
    plekken = {(p.dimensie, p.kolom, rij) for rij in alle for p in plekken_van(rij)}
    return [
        (dimensie.label, str(kolom), rij.organisatie.naam, rij.naam)
        for dimensie in Dimensie
        for code, kolom in KOLOMKEUZES
        for rij in alle
        if (dimensie.value, code, rij) in plekken
    ]

"""The kaart on paper and in a spreadsheet: matrix, overzicht, invulschema and verwijshulp.

Who reads a print is whoever finds it on a table: organisations and roles, never people.
"""

from collections.abc import Mapping
from typing import Any

from django.template.loader import render_to_string
from django.utils.text import slugify

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten.soorten import Meld, Opdrachtfout, Opdrachtsoort, Resultaat
from leerwerkplaats.web.spreadsheet.schrijven import Blad
from proeftuinen.sociale_kaart.bevestigd import nu
from proeftuinen.sociale_kaart.indeling import Indeling
from proeftuinen.sociale_kaart.invulschema import OVERAL, WIE_HELPT, regels_van
from proeftuinen.sociale_kaart.leveren.gegevens import KOPPEN, records_van
from proeftuinen.sociale_kaart.leveren.vormen import tabelrijen
from proeftuinen.sociale_kaart.lezen import (
    als_regels,
    instelling_van,
    kies_indeling,
    lees_blad,
    lees_matrix,
    per_dimensie,
    voorzieningen_van,
)
from proeftuinen.sociale_kaart.tabel import teken_rijen
from proeftuinen.traject.models import Proeftuin

WAT = {
    "matrix": "Wie kan wat betekenen",
    "overzicht": "Overzicht van voorzieningen",
    "invulschema": "Invulschema",
    "verwijshulp": "Verwijshulp",
}
TERUG = {
    "matrix": ("Sociale kaart", "proeftuinen:sociale-kaart"),
    "overzicht": ("Overzicht van voorzieningen", "proeftuinen:voorzieningen"),
    "invulschema": ("Invulschema", "proeftuinen:invulschema"),
    "verwijshulp": ("Verwijshulp", "proeftuinen:verwijshulp"),
}
FORMATEN = {"a3": "A3, liggend", "a4": "A4, liggend"}
OPDRACHT = "sociale-kaart"
LEGE_REGELS = 6
# By the place of the leaf: two above, two below, clockwise.
OP_PAPIER = (Dimensie.LICHAMELIJK, Dimensie.SOCIAAL, Dimensie.ZINGEVING, Dimensie.PSYCHISCH)
MAP = "proeftuinen/sociale_kaart/pdf"


def bladen(proeftuin: Proeftuin, wat: str, indeling: Indeling) -> list[Blad]:
    """Return the sheets of one of `WAT`; the first one is also the CSV."""
    maak = {
        "matrix": _matrixbladen,
        "overzicht": _overzichtbladen,
        "invulschema": _schemabladen,
        "verwijshulp": _hulpbladen,
    }[wat]
    return maak(proeftuin, indeling)


def _matrixbladen(proeftuin: Proeftuin, indeling: Indeling) -> list[Blad]:
    matrix = lees_matrix(proeftuin, indeling, nu())
    rijen = [
        (
            rij.dimensie.label,
            *(
                "\n".join(f"{deel.organisatienaam}: {deel.naam}" for deel in vak.aanbod)
                or "Witte vlek"
                for vak in rij.vakken
            ),
        )
        for rij in matrix.rijen
    ]
    koppen = ("Dimensie", *(kolom.label for kolom in matrix.kolommen))
    return [Blad("Wie kan wat betekenen", koppen, rijen), *_overzichtbladen(proeftuin, indeling)]


def _overzichtbladen(proeftuin: Proeftuin, _: Indeling) -> list[Blad]:
    return [Blad("Voorzieningen", KOPPEN, tabelrijen(records_van(proeftuin)))]


def _schemabladen(proeftuin: Proeftuin, _: Indeling) -> list[Blad]:
    regels = regels_van(proeftuin)
    rijen = [
        (dimensie.label, regel.wie, regel.wat, str(regel.organisatie or ""))
        for dimensie in Dimensie
        for regel in regels.get(dimensie.value, ())
    ]
    return [Blad("Invulschema", ("Dimensie", "Met wie", "Waarvoor", "Organisatie"), rijen)]


def _hulpbladen(proeftuin: Proeftuin, _: Indeling) -> list[Blad]:
    blad, _los = lees_blad(proeftuin, nu())
    rijen = [
        (
            deel.dimensie.label,
            " ".join(deel.signalen),
            ingang.naam,
            ingang.organisatie,
            ingang.telefoon,
            ingang.hoe,
        )
        for deel in blad.delen
        for ingang in deel.ingangen
    ]
    koppen = "Dimensie", "Hoor je dit?", "Bel", "Organisatie", "Telefoon", "Hoe"
    return [Blad("Verwijshulp", koppen, rijen)]


# Print.


def _druk_matrix(proeftuin: Proeftuin, keuze: Mapping[str, Any]) -> dict[str, Any]:
    standaard = instelling_van(proeftuin).indeling
    indeling = kies_indeling(str(keuze.get("kolommen", "")), standaard)
    matrix = lees_matrix(proeftuin, indeling, nu())
    return {
        "matrix": matrix,
        "rijen": teken_rijen(matrix, links=False),
        "indeling": indeling,
        "formaat": keuze.get("formaat", "a3"),
    }


def _druk_overzicht(proeftuin: Proeftuin, _: Mapping[str, Any]) -> dict[str, Any]:
    rijen = voorzieningen_van(proeftuin).order_by("naam", "pk")
    regels = als_regels(proeftuin, rijen, nu())
    return {"groepen": per_dimensie(regels), "aantal": len(regels)}


def _druk_schema(proeftuin: Proeftuin, keuze: Mapping[str, Any]) -> dict[str, Any]:
    regels = {} if keuze.get("leeg") else regels_van(proeftuin)
    return {
        "leeg": bool(keuze.get("leeg")),
        "overal": OVERAL,
        "blokken": [
            (
                dimensie,
                WIE_HELPT[dimensie],
                regels.get(dimensie.value, ()),
                range(max(2, LEGE_REGELS - len(regels.get(dimensie.value, ())))),
            )
            for dimensie in OP_PAPIER
        ],
    }


def _druk_hulp(proeftuin: Proeftuin, _: Mapping[str, Any]) -> dict[str, Any]:
    blad, _los = lees_blad(proeftuin, nu())
    return {"blad": blad}


_DRUK = {
    "matrix": _druk_matrix,
    "overzicht": _druk_overzicht,
    "invulschema": _druk_schema,
    "verwijshulp": _druk_hulp,
}


def drukvel(proeftuin: Proeftuin, wat: str, keuze: Mapping[str, Any]) -> str:
    """Return the page that becomes a PDF."""
    context = {"naam": proeftuin.titel, "dag": vandaag(), **_DRUK[wat](proeftuin, keuze)}
    return render_to_string(f"{MAP}/{wat}.html", context)


def _maak(opdracht: Opdracht, meld: Meld) -> Resultaat:
    from leerwerkplaats.web.pdf import maak_pdf  # noqa: PLC0415  slow import

    wat = opdracht.gegevens.get("wat", "")
    proeftuin = Proeftuin.objects.filter(publiek_id=opdracht.ruimte).first()
    if proeftuin is None or wat not in WAT:
        raise Opdrachtfout("Dit kunnen we niet meer maken.")
    meld(1, 2)
    pdf = maak_pdf(drukvel(proeftuin, wat, opdracht.gegevens))
    return Resultaat(pdf, f"{wat}-{slugify(proeftuin.naam)}.pdf", "application/pdf")


def _waar(opdracht: Opdracht) -> tuple[str, str]:
    return TERUG.get(opdracht.gegevens.get("wat", ""), TERUG["matrix"])


def opdrachten() -> dict[str, Opdrachtsoort]:
    """Return the one kind of work: one of the prints."""
    return {
        OPDRACHT: Opdrachtsoort(
            "De sociale kaart als pdf", Recht.ORGANISATIES_ZIEN.value, _maak, _waar
        )
    }

"""What writing items contributes."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Q

from kennisbank.items.models import Bijlage, Concept, Itemversie, Kennisitem
from kennisbank.items.soorten import Soort
from kennisbank.schrijven import bewaren, bijlagen
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bijdragen import Bewaartermijn, Wissing
from leerwerkplaats.web.rijen import Rijen

UITLEG = {
    "stukken voor de kennisbank": "Wat je begon of bijhoudt.",
    "concepten": "Waar je het laatst aan schreef.",
    "versies": "Wat je schreef of publiceerde.",
    "bijlagen": "Bestanden die je toevoegde. Het bestand zelf staat bij het stuk.",
}


def spoorzinnen() -> Mapping[str, str]:
    """Return the verbs of items in plain Dutch."""
    return {
        "kennisitem.gemaakt": "begon een stuk voor de kennisbank",
        "kennisitem.geschreven": "schreef aan een stuk voor de kennisbank",
        "kennisitem.aangeboden": "vroeg om een stuk mee te lezen",
        "kennisitem.teruggestuurd": "stuurde een stuk terug om aan verder te schrijven",
        "kennisitem.gepubliceerd": "publiceerde een stuk in de kennisbank",
        "kennisitem.concept_weg": "gooide een concept weg",
        "kennisitem.teruggetrokken": "trok een stuk uit de kennisbank terug",
        "kennisitem.weg": "haalde een stuk uit de kennisbank weg",
        "kennisitem.nagekeken": "keek na of een stuk nog klopt",
        "kennisitem.voorgedragen": "droeg een stuk landelijk voor",
        "kennisitem.niet_voorgedragen": "droeg een stuk niet meer landelijk voor",
        "kennisitem.overgenomen": "nam een stuk over op de landelijke plank",
        "kennisitem.bijlage": "voegde een bestand toe aan een stuk",
        "kennisitem.bijlage_weg": "haalde een bestand bij een stuk weg",
    }


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what the person wrote, keeps up, published and added."""
    items = Kennisitem.objects.filter(Q(door=gebruiker) | Q(eigenaar=gebruiker))
    versies = Itemversie.objects.filter(Q(door=gebruiker) | Q(schrijver=gebruiker))
    return {
        "stukken voor de kennisbank": Rijen(items.select_related("plank"), zeg=_zeg_items),
        "concepten": Rijen(
            Concept.objects.filter(door=gebruiker).select_related("item__plank"), zeg=_zeg_concepten
        ),
        "versies": Rijen(versies.select_related("item__plank"), zeg=_zeg_versies),
        "bijlagen": Rijen(
            Bijlage.objects.filter(door=gebruiker).select_related("item"), zeg=_zeg_bijlagen
        ),
    }


def _zeg_items(rijen: Iterable[Kennisitem]) -> list[dict[str, Any]]:
    return [
        {
            "plank": rij.plank.naam,
            "soort": str(Soort(rij.soort).label),
            "titel": rij.titel,
            "in het kort": rij.samenvatting,
            "gepubliceerd": rij.gepubliceerd_op.isoformat() if rij.gepubliceerd_op else None,
        }
        for rij in rijen
    ]


def _zeg_concepten(rijen: Iterable[Concept]) -> list[dict[str, Any]]:
    return [
        {"plank": rij.item.plank.naam, "tekst": rij.inhoud, "op": rij.gewijzigd.isoformat()}
        for rij in rijen
    ]


def _zeg_versies(rijen: Iterable[Itemversie]) -> list[dict[str, Any]]:
    return [
        {"plank": rij.item.plank.naam, "tekst": rij.inhoud, "op": rij.op.isoformat()}
        for rij in rijen
    ]


def _zeg_bijlagen(rijen: Iterable[Bijlage]) -> list[dict[str, Any]]:
    return [
        {
            "bij": rij.item.titel,
            "naam": rij.naam,
            "wat": rij.omschrijving,
            "op": rij.gemaakt.isoformat(),
        }
        for rij in rijen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to what was written."""
    alleen = bewaren.alleen_van(gebruiker)
    gedeeld = Kennisitem.objects.filter(door=gebruiker).exclude(pk__in=alleen.values("pk"))
    versies = Itemversie.objects.filter(Q(door=gebruiker) | Q(schrijver=gebruiker))
    bestanden = Bijlage.objects.filter(door=gebruiker).exclude(item__in=alleen)
    blijft = "Blijven, zonder je naam."
    return [
        Wissing("Concepten voor de kennisbank die alleen jij zag", alleen, "Gaan weg."),
        Wissing("Andere stukken die je voor de kennisbank begon", gedeeld, blijft),
        Wissing("Versies die je schreef of publiceerde", versies, blijft),
        Wissing("Bestanden die je bij een stuk zette", bestanden, blijft),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take away what only this person wrote, and the name from the rest."""
    bewaren.wis(gebruiker)


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when what was never published ends."""
    return [bewaren.termijn()]


def elke_dag(nu: datetime) -> None:
    """Take away files of items that no row speaks of."""
    bijlagen.ruim_losse_bestanden(nu)

"""What the spine itself contributes to overview, steps, timeline, measures and own data."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.timezone import localdate

from leerwerkplaats.begrippen import Maatthema, Tuindeel
from leerwerkplaats.gebruikers.gegevens import wisboek
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import ACHTER_SLOT, Recht, Rol
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.models import Auditregel
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.traject import bewaren
from proeftuinen.traject.contracten import (
    Bewaartermijn,
    Doel,
    Gebeurtenis,
    Hoofdstuk,
    Kaart,
    Lezer,
    Maat,
    Plek,
    Tab,
    Wissing,
)
from proeftuinen.traject.models import Deelname, Proeftuin, Stap, Uitnodiging
from proeftuinen.traject.oogst import uitspraken  # noqa: F401  the harvest
from proeftuinen.traject.overzicht import Jaar, lees_jaar
from proeftuinen.traject.spoortaal import beschrijf

UITLEG = {
    "rollen": "Waar je meedoet, en wat je daar bent.",
    "uitnodigingen": "Waarvoor je bent uitgenodigd.",
    "uitgenodigd": "Wat je uitnodigde. Het adres van die ander staat er niet bij.",
    "afgesloten stappen": "Welke stappen je afsloot, en de reden die je opschreef.",
}
MAATTHEMA = Maatthema.MEEDOEN
TUINDEEL = Tuindeel.BODEM


def tabs() -> Sequence[Tab]:
    """Return overview, plan and people."""
    return [
        Tab("Overzicht", "proeftuinen:overzicht", Recht.PROEFTUIN_ZIEN),
        Tab("Planning", "proeftuinen:planning", Recht.PROEFTUIN_ZIEN),
        Tab("Mensen", "proeftuinen:mensen", Recht.MENSEN_ZIEN),
    ]


def _jaar(proeftuin: Proeftuin) -> Jaar:
    return getattr(proeftuin, "jaar", None) or lees_jaar(
        list(Stap.objects.van(proeftuin)), vandaag()
    )


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Kaart]:
    """Return what this step still asks, and what one may tell of the place.

    The next meeting tells itself; to who may not see meetings its step is told.
    """
    jaar = _jaar(proeftuin)
    delen = [
        _over(proeftuin, lezer),
        Kaart("Het jaar delen", "proeftuinen/traject/kaart_doen.html", plek=Plek.ZIJ, rang=95),
    ]
    if jaar.hier and lezer.mag(Recht.STAP_ZIEN):
        delen.append(_wat_vraagt(jaar.hier.stap))
    if jaar.bijeenkomst and not lezer.mag(Recht.BIJEENKOMSTEN_ZIEN):
        inhoud = {"stap": jaar.bijeenkomst.stap}
        sjabloon = "proeftuinen/traject/kaart_bijeenkomst.html"
        delen.append(Kaart("Volgende bijeenkomst", sjabloon, inhoud, Plek.ZIJ, 10))
    if jaar.laat and lezer.mag(Recht.STAP_ZIEN):
        sjabloon = "proeftuinen/traject/kaart_laat.html"
        delen.append(Kaart("Nog niet afgesloten", sjabloon, {"regels": jaar.laat}, Plek.ZIJ, 20))
    return delen


def _wat_vraagt(stap: Stap) -> Kaart:
    punten = list(stap.controlepunten.all())
    inhoud = {
        "stap": stap,
        "punten": punten,
        "klaar": sum(punt.klaar for punt in punten),
        "aantal": len(punten),
        "telling": f"{sum(punt.klaar for punt in punten)} van {len(punten)} klaar",
    }
    sjabloon = "proeftuinen/traject/kaart_wat_vraagt.html"
    return Kaart("Wat deze stap nog vraagt", sjabloon, inhoud, Plek.HOOFD, 10)


def _over(proeftuin: Proeftuin, lezer: Lezer) -> Kaart:
    """Return the card on the place; what the group wrote is for those who take part."""
    feiten = [
        ("Gebied", proeftuin.gebied),
        ("Wie heeft de leiding", proeftuin.leiding),
        ("Wie begon ermee", proeftuin.initiatiefnemers),
        ("Aanleiding", proeftuin.aanleiding),
        ("Invalshoek", proeftuin.invalshoek),
        ("Beleid", proeftuin.beleid),
        ("Opdrachtgever", proeftuin.opdrachtgever),
        ("Wie betaalt", proeftuin.financiering),
    ]
    binnen = lezer.mag(Recht.STAP_ZIEN)
    inhoud = {
        "gemeenten": proeftuin.gemeenten.all(),
        "feiten": [(naam, tekst) for naam, tekst in feiten if tekst and binnen],
    }
    sjabloon = "proeftuinen/traject/kaart_over.html"
    return Kaart("Over deze plek", sjabloon, inhoud, Plek.HOOFD, 90)


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return the steps that were closed."""
    if not lezer.mag(Recht.STAP_ZIEN):
        return []
    gesloten = Stap.objects.van(proeftuin).exclude(afgesloten_op=None)
    return [
        Gebeurtenis(localdate(stap.afgesloten_op), f"{stap.naam} is klaar.", soort="stap")
        for stap in gesloten
    ]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many steps are done, and how many people take part."""
    stappen = list(Stap.objects.van(proeftuin))
    gedaan = sum(stap.afgesloten_op is not None for stap in stappen)
    mensen = Deelname.objects.filter(proeftuin=proeftuin).values("gebruiker").distinct().count()
    return [
        Maat("Stappen klaar", gedaan, "stappen", f"van de {len(stappen)}"),
        Maat("Mensen die meedoen", mensen, "mensen", "met een account in deze proeftuin"),
    ]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return the opening chapter: the place, its people's plan and the year."""
    jaar = _jaar(proeftuin)
    if not jaar.regels:
        return None
    inhoud = {"proeftuin": proeftuin, "jaar": jaar, "gemeenten": proeftuin.gemeenten.all()}
    return Hoofdstuk("Een goede bodem", "proeftuinen/traject/hoofdstuk.html", inhoud)


def doelen() -> Sequence[Doel]:
    """Return "an extra step" as a target of the red thread."""
    return [Doel("Extra stap", "proeftuinen:stap-toevoegen", Recht.PLANNING_BEWERKEN)]


def vraagt_slot(gebruiker: Gebruiker) -> bool:
    """Tell whether a role in a proeftuin asks a second lock."""
    return gebruiker.deelnames.filter(rol__in=ACHTER_SLOT).exists()


def vertel_spoor(regels: Iterable[Auditregel]) -> Mapping[int, tuple[str, str]]:
    """Return by line what was done, in Dutch, and in which proeftuin."""
    return beschrijf(regels)


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return the person's roles and the invitations to the person's address."""
    deelnames = Deelname.objects.filter(gebruiker=gebruiker).select_related("proeftuin")
    uitnodigingen = Uitnodiging.objects.select_related("proeftuin")
    return {
        "rollen": Rijen(deelnames, zeg=_zeg_rollen),
        "uitnodigingen": Rijen(uitnodigingen.filter(email=gebruiker.email), zeg=_zeg_uitnodigingen),
        "uitgenodigd": Rijen(uitnodigingen.filter(door=gebruiker), zeg=_zeg_uitnodigingen),
        "afgesloten stappen": Rijen(
            Stap.objects.filter(afgesloten_door=gebruiker), zeg=_zeg_stappen
        ),
    }


def _zeg_rollen(deelnames: Iterable[Deelname]) -> list[dict[str, Any]]:
    return [
        {"proeftuin": deel.proeftuin.titel, "rol": deel.rol, "sinds": deel.sinds.isoformat()}
        for deel in deelnames
    ]


def _zeg_uitnodigingen(uitnodigingen: Iterable[Uitnodiging]) -> list[dict[str, Any]]:
    return [
        {"proeftuin": deel.proeftuin.titel, "rol": deel.rol, "op": deel.gemaakt.isoformat()}
        for deel in uitnodigingen
    ]


def _zeg_stappen(stappen: Iterable[Stap]) -> list[dict[str, Any]]:
    return [
        {"stap": str(stap), "op": stap.afgesloten_op.isoformat(), "reden": stap.afsluitreden}
        for stap in stappen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to roles, invitations and closed steps."""
    gesloten = Stap.objects.filter(afgesloten_door=gebruiker)
    return [
        Wissing("Je rollen", gebruiker.deelnames.all(), "Gaan weg."),
        Wissing(
            "Uitnodigingen aan jou",
            Uitnodiging.objects.filter(email=gebruiker.email),
            "Gaan weg.",
        ),
        Wissing(
            "Uitnodigingen die je stuurde",
            Uitnodiging.objects.filter(door=gebruiker),
            "Blijven staan, zonder je naam.",
        ),
        Wissing("Stappen die je afsloot", gesloten, "Blijven staan, zonder je naam."),
    ]


def houd_vast(gebruiker: Gebruiker) -> None:
    """Lock the person's places and invitations, so that nobody makes mail to the person now.

    Nor leaves as last guide. Each act on a place locks that first and people after it, and so
    does erasing: else they would wait for each other.
    """
    plekken = Deelname.objects.filter(gebruiker=gebruiker).values("proeftuin")
    tuinen = Proeftuin.objects.filter(pk__in=plekken).order_by("pk")
    list(tuinen.select_for_update(no_key=True).only("pk"))
    brieven = Uitnodiging.objects.filter(email=gebruiker.email).order_by("pk")
    list(brieven.select_for_update(no_key=True).only("pk"))


def bezwaren(gebruiker: Gebruiker) -> Sequence[str]:
    """Return for which places that still run someone else must become procesbegeleider first."""
    begeleidt = Deelname.objects.filter(rol=Rol.PROCESBEGELEIDER)
    eigen = begeleidt.filter(gebruiker=gebruiker).values("proeftuin")
    tuinen = list(Proeftuin.objects.filter(pk__in=eigen, einde__gte=vandaag()).order_by("pk"))
    van_ander = set(
        begeleidt.filter(proeftuin__in=tuinen, gebruiker__is_active=True)
        .exclude(gebruiker=gebruiker)
        .values_list("proeftuin", flat=True)
    )
    return [
        f"Maak eerst iemand anders procesbegeleider van {tuin.titel}."
        for tuin in tuinen
        if tuin.pk not in van_ander
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person out of roles, invitations and closed steps."""
    for brief in Uitnodiging.objects.filter(email=gebruiker.email):
        wisboek.schrijf(bewaren.GENODIGDE, brief.publiek_id)
    Uitnodiging.objects.filter(email=gebruiker.email).delete()
    Uitnodiging.objects.filter(door=gebruiker).update(door=None)
    Stap.objects.filter(afgesloten_door=gebruiker).update(afgesloten_door=None)
    Deelname.objects.filter(gebruiker=gebruiker).delete()


def na_terugzetten() -> None:
    """Keep gone what was taken back since, and warn again before anything ends."""
    bewaren.na_terugzetten()


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when invitations, roles and accounts end."""
    return bewaren.termijnen()

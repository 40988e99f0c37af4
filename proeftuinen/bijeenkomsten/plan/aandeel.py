"""What meetings and their run sheets contribute."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Count, Q, QuerySet

from leerwerkplaats.begrippen import Maatthema, Tuindeel
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.bijeenkomsten.plan import agenda as agendapunten
from proeftuinen.bijeenkomsten.plan import bij_stappen as volgen
from proeftuinen.bijeenkomsten.plan import kaarten as kaartjes
from proeftuinen.bijeenkomsten.plan import lezen
from proeftuinen.bijeenkomsten.plan.models import (
    Agendaonderdeel,
    Bijeenkomst,
    Groep,
    Planwijziging,
)
from proeftuinen.bijeenkomsten.plan.oogst import onbekend, uitspraken  # noqa: F401  the harvest
from proeftuinen.bijeenkomsten.plan.werkbladen import werkbladen
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import (
    Agendapunt,
    Doel,
    Gebeurtenis,
    Hoofdstuk,
    Kaart,
    Lezer,
    Maat,
    Tab,
    Uitkomst,
    Wissing,
)
from proeftuinen.traject.models import Proeftuin, Stap

__all__ = ["werkbladen"]

UITLEG = {
    "bijeenkomsten": "Bijeenkomsten die jij maakte.",
    "onderdelen van een draaiboek": "Onderdelen die jij leidt.",
    "groepen van een draaiboek": "Groepen die jij leidt.",
    "wijzigingen in draaiboeken": "Wat jij in een draaiboek veranderde, om terug te kunnen zetten.",
}
MAATTHEMA = Maatthema.MEEDOEN
TUINDEEL = Tuindeel.GROEIEN


def tabs() -> Sequence[Tab]:
    """Return meetings as a tab of their own."""
    return [Tab("Bijeenkomsten", "proeftuinen:bijeenkomsten", Recht.BIJEENKOMSTEN_ZIEN)]


def doelen() -> Sequence[Doel]:
    """Return a meeting as something that any knot can lead to."""
    recht = Recht.BIJEENKOMSTEN_VOORBEREIDEN
    return [Doel("Bijeenkomst", "proeftuinen:bijeenkomst-nieuw", recht)]


def bij_stappen(proeftuin: Proeftuin, stappen: Sequence[Stap], door: Gebruiker) -> None:
    """Let the meetings of these steps follow them."""
    volgen.bij_stappen(proeftuin, stappen, door)


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Kaart]:
    """Return the next meeting."""
    return kaartjes.van_overzicht(proeftuin, lezer)


def bij_stap(stap: Stap, lezer: Lezer) -> Sequence[Kaart]:
    """Return the meetings of a step."""
    return kaartjes.van_stap(stap, lezer)


def uitkomsten(stap: Stap, lezer: Lezer) -> Sequence[Uitkomst]:
    """Return whether the meetings of a step were held."""
    return kaartjes.uitkomsten(stap, lezer)


def agenda(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Agendapunt]:
    """Return the meetings, each instead of the step that it carries."""
    return agendapunten.punten(proeftuin, lezer)


def _gehouden(proeftuin: Proeftuin) -> QuerySet[Bijeenkomst]:
    """Return the meetings of which we know that they took place."""
    rijen = lezen.met_sporen(Bijeenkomst.objects.van(proeftuin).gaat_door())
    return rijen.filter(gehouden=True)


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return the meetings that were held."""
    if not lezer.mag(Recht.BIJEENKOMSTEN_ZIEN):
        return []
    return [
        Gebeurtenis(rij.dag, f"Bijeenkomst: {rij.titel}", rij.get_absolute_url(), "bijeenkomst")
        for rij in _gehouden(proeftuin).select_related("proeftuin")
    ]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many meetings were held."""
    uitleg = "waarbij iemand aanwezig was, of waarvan het verslag klaar is"
    return [Maat("Bijeenkomsten", _gehouden(proeftuin).count(), "bijeenkomsten", uitleg)]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return when people met, and with how many; nobody by name."""
    if not lezer.mag(Recht.OOGST_ZIEN):
        return None
    er = Count("genodigden", filter=Q(genodigden__aanwezig="ja"))
    regels = [
        (rij.titel, zeg_dag(rij.dag), kaartjes.zeg_mensen(rij.er) if rij.er >= lezen.GENOEG else "")
        for rij in _gehouden(proeftuin).annotate(er=er)
        if lezer.binnen(rij.dag)
    ]
    if not regels:
        return None
    sjabloon = "proeftuinen/bijeenkomsten/plan/hoofdstuk.html"
    return Hoofdstuk("Wanneer we bij elkaar kwamen", sjabloon, {"regels": regels})


def spoorzinnen() -> Mapping[str, str]:
    """Return the verbs of meetings in plain Dutch."""
    return {
        "bijeenkomst.gemaakt": "maakte een bijeenkomst",
        "bijeenkomst.gewijzigd": "wijzigde een bijeenkomst",
        "bijeenkomst.verplaatst": "verplaatste een bijeenkomst, samen met de stap",
        "bijeenkomst.afgezegd": "zei een bijeenkomst af",
        "bijeenkomst.weer_gepland": "liet een bijeenkomst toch doorgaan",
        "bijeenkomst.weg": "haalde een bijeenkomst weg",
    }


def _geleid(waar: Q) -> tuple[QuerySet[Agendaonderdeel], QuerySet[Groep]]:
    return Agendaonderdeel.objects.filter(waar), Groep.objects.filter(waar)


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return the meetings that this person made, and what they lead and changed."""
    eigen = Bijeenkomst.objects.filter(door=gebruiker).select_related("proeftuin")
    onderdelen, groepen = _geleid(Q(leider__gebruiker=gebruiker))
    wijzigingen = Planwijziging.objects.filter(door=gebruiker)
    return {
        "bijeenkomsten": Rijen(eigen.order_by("pk"), zeg=_zeg),
        "onderdelen van een draaiboek": Rijen(onderdelen.order_by("pk"), zeg=_zeg_naam),
        "groepen van een draaiboek": Rijen(groepen.order_by("pk"), zeg=_zeg_naam),
        "wijzigingen in draaiboeken": Rijen(wijzigingen.order_by("pk"), zeg=_zeg_wijziging),
    }


def _zeg(rijen: Iterable[Bijeenkomst]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.proeftuin.titel,
            "bijeenkomst": rij.titel,
            "dag": rij.dag.isoformat(),
            "reden van afzeggen": rij.afzegreden,
        }
        for rij in rijen
    ]


def _zeg_naam(rijen: Iterable[Agendaonderdeel | Groep]) -> list[str]:
    return [str(rij) for rij in rijen]


def _zeg_wijziging(rijen: Iterable[Planwijziging]) -> list[dict[str, Any]]:
    return [{"wat": rij.wat, "op": rij.op.isoformat()} for rij in rijen]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to meetings."""
    onderdelen, groepen = _geleid(Q(leider__gebruiker=gebruiker))
    zonder = "Blijven staan, zonder je naam."
    return [
        Wissing("Bijeenkomsten van jou", Bijeenkomst.objects.filter(door=gebruiker), zonder),
        Wissing("Onderdelen die jij leidt", onderdelen, zonder),
        Wissing("Groepen die jij leidt", groepen, zonder),
        Wissing("Wijzigingen in draaiboeken", Planwijziging.objects.filter(door=gebruiker), zonder),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name from meetings; the meetings are the group's."""
    for model in (Bijeenkomst, Planwijziging):
        model.objects.filter(door=gebruiker).update(door=None)
    for rijen in _geleid(Q(leider__gebruiker=gebruiker)):
        rijen.update(leider=None)


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what happens to what someone leads who leaves the list of people."""
    onderdelen, groepen = _geleid(Q(leider=contact))
    return [
        Wissing("Onderdelen van een draaiboek", onderdelen, "Blijven staan, zonder naam."),
        Wissing("Groepen in een draaiboek", groepen, "Blijven staan, zonder naam."),
    ]

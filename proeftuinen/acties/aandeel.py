"""What actions contribute."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.conf import settings
from django.db.models import Case, F, Q, Value, When
from django.utils.timezone import localdate

from leerwerkplaats.begrippen import Maatthema, Tuindeel
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bijdragen import EigenTab
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.rijen import Rijen, tel
from proeftuinen.acties import actions, lezen
from proeftuinen.acties.models import Actie
from proeftuinen.acties.werkbladen import werkbladen
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.stilte import met_adres
from proeftuinen.traject.contracten import (
    Agendapunt,
    Doel,
    Gebeurtenis,
    Hoofdstuk,
    Kaart,
    Knoopstand,
    Lezer,
    Maat,
    Plek,
    Tab,
    Wissing,
)
from proeftuinen.traject.models import Proeftuin

__all__ = ["werkbladen"]

_MAP = "proeftuinen/acties"
_OP_KAART = 3
_KLAAR, _OPEN = Actie.Stand.KLAAR, Actie.Stand.OPEN

UITLEG = {
    "acties": "Acties die jij oppakt of oppakte, en acties die jij erbij zette.",
}
MAATTHEMA = Maatthema.DOEN
TUINDEEL = Tuindeel.GROEIEN


def tabs() -> Sequence[Tab]:
    """Return actions as a tab of their own."""
    return [Tab("Acties", "proeftuinen:acties", Recht.ACTIES_ZIEN)]


def eigen_tabs() -> Sequence[EigenTab]:
    """Return what one has to do everywhere, as a tab of one's own account."""
    return [EigenTab("Mijn acties", "proeftuinen:mijn-acties", 5)]


def doelen() -> Sequence[Doel]:
    """Return an action as something that any knot can lead to."""
    return [Doel("Actie", "proeftuinen:actie-nieuw", Recht.ACTIES_MAKEN)]


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Kaart]:
    """Return what waits, first of all for the reader."""
    if not lezer.mag(Recht.ACTIES_ZIEN):
        return []
    mijn = Case(When(lezen.van_mij(lezer.gebruiker_id or 0), then=Value(0)), default=Value(1))
    open_nog = lezen.acties_van(proeftuin).open()
    rijen = open_nog.order_by(mijn, F("dag").asc(nulls_last=True), "pk")[:_OP_KAART]
    regels = lezen.als_regels(rijen, lezer, vandaag())
    if not regels:
        return []
    inhoud = {"regels": regels, "van_mij": all(regel.eigen for regel in regels)}
    return [Kaart("Acties", f"{_MAP}/kaart_overzicht.html", inhoud, Plek.ZIJ, 30)]


def knoopstand(
    knopen: Sequence[tuple[str, str]], lezer: Lezer
) -> Mapping[tuple[str, str], Knoopstand]:
    """Return how far these actions are."""
    ids = [object_id for soort, object_id in knopen if soort == actions.ACTIE]
    if not ids or not lezer.mag(Recht.ACTIES_ZIEN):
        return {}
    rijen = Actie.objects.filter(publiek_id__in=ids)
    return {(actions.ACTIE, rij.publiek_id): _stand(rij) for rij in rijen}


def _stand(actie: Actie) -> Knoopstand:
    if actie.stand == Actie.Stand.OPEN:
        return Knoopstand(f"Te doen, uiterlijk {zeg_dag(actie.dag)}" if actie.dag else "Te doen")
    klaar = f"{actie.get_stand_display()} op {zeg_dag(localdate(actie.afgerond_op))}"
    return Knoopstand(klaar, klaar=True, uitkomst=actie.uitkomst)


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return what was done, on the day that someone said so."""
    if not lezer.mag(Recht.ACTIES_ZIEN):
        return []
    klaar = Actie.objects.van(proeftuin).filter(stand=_KLAAR).select_related("proeftuin")
    return [
        Gebeurtenis(
            localdate(actie.afgerond_op),
            f"Gedaan: {actie.titel}",
            actie.get_absolute_url(),
            "actie",
        )
        for actie in klaar
    ]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many actions were done and wait, and how many acquaintances were among them."""
    alle = Actie.objects.van(proeftuin)
    klaar = alle.filter(stand=_KLAAR)
    gedaan, kennis, samen, nog = tel(
        klaar, klaar.filter(soort=Actie.Soort.KENNISMAKING), alle, alle.filter(stand=_OPEN)
    )
    return [
        Maat("Afgeronde acties", gedaan, "acties", f"van de {samen}"),
        Maat("Open acties", nog, "acties", f"van de {samen}: nog te doen"),
        Maat("Kennismakingen", kennis, "kennismakingen", "afgerond als actie"),
    ]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return what was agreed and done; not by whom."""
    if not lezer.mag(Recht.ACTIES_ZIEN):
        return None
    alle = list(Actie.objects.van(proeftuin).order_by("afgerond_op", "pk"))
    klaar = [
        actie
        for actie in alle
        if actie.stand == _KLAAR and lezer.binnen(localdate(actie.afgerond_op))
    ]
    if not klaar:
        return None
    inhoud = {"klaar": klaar, "zin": f"Van de {len(alle)} acties zijn er {len(klaar)} klaar."}
    return Hoofdstuk("Wat we afspraken en deden", f"{_MAP}/hoofdstuk.html", inhoud)


def agenda(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Agendapunt]:
    """Return the reader's own actions, on the day by which they are to be done."""
    if lezer.gebruiker_id is None or not lezer.mag(Recht.ACTIES_ZIEN):
        return []
    eigen = Actie.objects.van(proeftuin).open().filter(lezen.van_mij(lezer.gebruiker_id))
    return [_agendapunt(actie) for actie in eigen.filter(dag__isnull=False)]


def _agendapunt(actie: Actie) -> Agendapunt:
    return Agendapunt(
        uid=f"actie-{actie.publiek_id}@leerwerkplaats",
        titel=f"Actie: {actie.titel}",
        begin=actie.dag,
        einde=actie.dag,
        gewijzigd=actie.gemaakt,
        adres=f"{settings.SITE_URL}{actie.get_absolute_url()}",
        versie=actie.versie - 1,
    )


def zet_stil(adres: str) -> None:
    """Give what this person had to do back to a trekker."""
    actions.geef_terug(met_adres(adres).select_related("proeftuin"))


def bij_rust(contact: Contact) -> None:
    """Do the same for someone without an address."""
    actions.geef_terug(Contact.objects.filter(pk=contact.pk).select_related("proeftuin"))


def _van(gebruiker: Gebruiker) -> Q:
    return Q(eigenaar__gebruiker=gebruiker) | Q(door=gebruiker)


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return the actions that this person took or added."""
    acties = Actie.objects.filter(_van(gebruiker)).select_related("proeftuin")
    return {"acties": Rijen(acties, zeg=_zeg)}


def _zeg(acties: Iterable[Actie]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": actie.proeftuin.titel,
            "actie": actie.titel,
            "toelichting": actie.toelichting,
            "uiterlijk": actie.dag and actie.dag.isoformat(),
            "stand": actie.get_stand_display(),
            "hoe het ging": actie.uitkomst,
        }
        for actie in acties
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to actions."""
    acties = Actie.objects.filter(_van(gebruiker)).distinct()
    return [Wissing("Acties van jou", acties, "Blijven staan, zonder je naam.")]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name from actions; what is to be done is the group's."""
    Actie.objects.filter(door=gebruiker).update(door=None)
    for naam in ("eigenaar", "een", "ander"):
        Actie.objects.filter(**{f"{naam}__gebruiker": gebruiker}).update(**{naam: None})


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what happens to the actions of someone who leaves the list of people."""
    acties = Actie.objects.filter(Q(eigenaar=contact) | Q(een=contact) | Q(ander=contact))
    return [Wissing("Acties", acties, "Blijven staan, zonder naam.")]


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "actie.gemaakt": "zette een actie erbij",
        "actie.gewijzigd": "wijzigde een actie",
        "actie.klaar": "rondde een actie af",
        "actie.vervallen": "liet een actie niet doorgaan",
        "actie.heropend": "zette een actie terug bij “te doen”",
        "actie.weg": "haalde een actie weg",
    }

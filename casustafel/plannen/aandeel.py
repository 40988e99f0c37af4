"""What tables contribute: days in a calendar, letters, their end, and what is one's own."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from casustafel.plannen import einde
from casustafel.plannen.models import Opening, Tafel, Tafelgast
from casustafel.plannen.post import POSTSOORTEN, laat_gaan_met
from casustafel.plannen.rand import STANDEN
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.stilte import met_adres
from proeftuinen.traject.contracten import (
    Agendapunt,
    Bewaartermijn,
    Doel,
    Kaart,
    Lezer,
    Plek,
    Postsoort,
    Wissing,
)
from proeftuinen.traject.models import Proeftuin

UITLEG = {
    "casustafels": "Aan welke casustafels je zat, en als wat. Wat daar werd gezegd, staat er niet.",
    "casustafels: wat je opende": "Wanneer jij naar een casustafel keek.",
    "casustafels: wat je plande": "Casustafels die jij plande.",
}


def doelen() -> Sequence[Doel]:
    """Return a table as something that any knot can lead to."""
    return [Doel("Casustafel", "casustafel:tafel-nieuw", Recht.CASUSTAFEL_PLANNEN)]


def agenda(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Agendapunt]:
    """Return the tables at which the reader sits."""
    if lezer.gebruiker_id is None or not lezer.mag(Recht.CASUSTAFEL_AANSCHUIVEN):
        return []
    mijn = Tafel.objects.van(proeftuin).filter(gasten__contact__gebruiker=lezer.gebruiker_id)
    rijen = mijn.filter(afgezegd_op=None).select_related("proeftuin").order_by("dag", "pk")
    return [_punt(tafel) for tafel in rijen]


def _punt(tafel: Tafel) -> Agendapunt:
    begin = slot = tafel.dag
    if tafel.begin:
        begin = datetime.combine(tafel.dag, tafel.begin, tzinfo=timezone.get_default_timezone())
        slot = begin + timedelta(minutes=tafel.minuten)
    return Agendapunt(
        uid=f"casustafel-{tafel.publiek_id}@leerwerkplaats",
        titel="Casustafel",
        begin=begin,
        einde=slot,
        gewijzigd=tafel.gemaakt,
        adres=f"{settings.SITE_URL}{tafel.get_absolute_url()}",
        versie=tafel.versie - 1,
    )


def bij_bijeenkomst(bijeenkomst: Bijeenkomst, lezer: Lezer) -> Sequence[Kaart]:
    """Return the tables that are held within a meeting; one query."""
    if not lezer.mag(Recht.CASUSTAFEL_ZIEN):
        return []
    rijen = Tafel.objects.filter(bijeenkomst=bijeenkomst, afgezegd_op=None)
    tafels = list(rijen.select_related("blok", "proeftuin").order_by("begin", "pk"))
    if not tafels:
        return []
    inhoud = {"regels": [(tafel, *STANDEN[tafel.stand]) for tafel in tafels]}
    return [Kaart("Casustafel", "casustafel/plannen/kaart.html", inhoud, Plek.ZIJ, 30)]


def postsoorten() -> Mapping[str, Postsoort]:
    """Return letters about a table."""
    return POSTSOORTEN


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when texts end, and when it is forgotten who sat there."""
    return einde.TERMIJNEN


def elke_dag(nu: datetime) -> None:
    """Close tables after their day, and keep tables and keys in step."""
    einde.onderhoud(nu)


def na_terugzetten() -> None:
    """Empty tables of which the key was destroyed since the back-up; close those of days gone by.

    Nobody knows which of these were closed or hidden since.
    """
    nu = timezone.now()
    einde.wis_wat_voorbij_is(nu)
    einde.maak_af()
    open_nog = Tafel.objects.filter(gesloten_op=None, dag__lt=vandaag()).exclude(geopend_op=None)
    open_nog.update(gesloten_op=nu, versie=F("versie") + 1)


def _laat_los(contacten: QuerySet[Contact]) -> None:
    """Let tables to come be led by someone else; nothing waits for who is at rest."""
    komend = Tafel.objects.met_sleutel().filter(leider__in=contacten.values("pk"), gesloten_op=None)
    komend.update(leider=None, versie=F("versie") + 1)


def zet_stil(adres: str) -> None:
    """Release who came to rest from leading; letters stop by themselves."""
    _laat_los(met_adres(adres))


def bij_rust(contact: Contact) -> None:
    """Do the same for someone without an address."""
    _laat_los(Contact.objects.filter(pk=contact.pk))


def _plek_van(waar: Q) -> QuerySet[Tafelgast]:
    return Tafelgast.objects.filter(waar).order_by("pk")


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return at which tables this person sat, what they opened and planned; no content."""
    plekken = _plek_van(Q(contact__gebruiker=gebruiker)).select_related("tafel__proeftuin")
    openingen = Opening.objects.filter(gebruiker=gebruiker).select_related("tafel__proeftuin")
    tafels = Tafel.objects.filter(door=gebruiker).select_related("proeftuin")
    return {
        "casustafels": Rijen(plekken, zeg=_zeg_plekken),
        "casustafels: wat je opende": Rijen(openingen.order_by("pk"), zeg=_zeg_openingen),
        "casustafels: wat je plande": Rijen(tafels.order_by("pk"), zeg=_zeg_tafels),
    }


def _zeg_tafel(tafel: Tafel) -> dict[str, Any]:
    return {"proeftuin": tafel.proeftuin.titel, "dag": tafel.dag.isoformat()}


def _zeg_tafels(rijen: Iterable[Tafel]) -> list[dict[str, Any]]:
    return [_zeg_tafel(tafel) for tafel in rijen]


def _zeg_plekken(rijen: Iterable[Tafelgast]) -> list[dict[str, Any]]:
    return [
        {
            **_zeg_tafel(rij.tafel),
            "rol": _rol(rij),
            "akkoord met de afspraken op": rij.akkoord_op.isoformat() if rij.akkoord_op else "",
        }
        for rij in rijen
    ]


def _rol(gast: Tafelgast) -> str:
    rollen = [(gast.tafel.inbrenger_id, "inbrenger"), (gast.tafel.leider_id, "leider")]
    return " en ".join(woord for wie, woord in rollen if wie == gast.contact_id) or "gast"


def _zeg_openingen(rijen: Iterable[Opening]) -> list[dict[str, Any]]:
    return [
        {**_zeg_tafel(rij.tafel), "wat": rij.get_deel_display(), "op": rij.op.isoformat()}
        for rij in rijen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to tables."""
    plekken = _plek_van(Q(contact__gebruiker=gebruiker))
    openingen = Opening.objects.filter(gebruiker=gebruiker)
    tafels = Tafel.objects.filter(door=gebruiker)
    zonder = "Blijven staan, zonder je naam."
    return [
        Wissing("Je plek aan casustafels", plekken, "Gaat weg."),
        Wissing("Wanneer je naar een casustafel keek", openingen, zonder),
        Wissing("Casustafels die je plande", tafels, zonder),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person from all tables; comes before contacts are erased."""
    _haal_van_tafel(Q(contact__gebruiker=gebruiker))
    Opening.objects.filter(gebruiker=gebruiker).update(gebruiker=None)
    Tafel.objects.filter(door=gebruiker).update(door=None)


def _haal_van_tafel(waar: Q) -> None:
    plekken = list(_plek_van(waar))
    laat_gaan_met(plekken)
    for wat in ("inbrenger", "leider"):
        contacten = [plek.contact_id for plek in plekken]
        rijen = Tafel.objects.filter(**{f"{wat}__in": contacten})
        rijen.update(**{wat: None}, versie=F("versie") + 1)
    Tafelgast.objects.filter(pk__in=[plek.pk for plek in plekken]).delete()


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what leaves tables with someone who leaves the list of people."""
    return [Wissing("Plekken aan casustafels", _plek_van(Q(contact=contact)), "Gaan weg.")]


def wis_met(contact: Contact) -> None:
    """Take someone who leaves the place from its tables."""
    _haal_van_tafel(Q(contact=contact))


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "casustafel.gemaakt": "plande een casustafel",
        "casustafel.gewijzigd": "wijzigde een casustafel",
        "casustafel.vraag": "wijzigde de vraag aan een casustafel",
        "casustafel.gast_erbij": "zette iemand aan een casustafel",
        "casustafel.gast_weg": "haalde iemand van een casustafel",
        "casustafel.uitgenodigd": "stuurde uitnodigingen voor een casustafel",
        "casustafel.akkoord": "zei ja tegen de afspraken van een casustafel",
        "casustafel.geopend": "opende een casustafel",
        "casustafel.gesloten": "sloot een casustafel",
        "casustafel.afgezegd": "zei een casustafel af",
        "casustafel.gewist": "wiste alles van een casustafel",
    }

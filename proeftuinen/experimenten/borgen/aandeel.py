"""What making an experiment last contributes."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.conf import settings

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.borgen import lezen
from proeftuinen.experimenten.borgen.models import Afspraak, Borging
from proeftuinen.experimenten.borgen.werkbladen import werkbladen  # noqa: F401  the workbook
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import (
    Agendapunt,
    Gebeurtenis,
    Kaart,
    Lezer,
    Wissing,
)
from proeftuinen.traject.models import Proeftuin

UITLEG = {
    "borging": "Experimenten waarvan jij zorgt dat ze blijven, na het jaar.",
}


def bij_beleid(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Kaart]:
    """Return what experiments agreed with the municipality, by policy paper."""
    if not lezer.mag(Recht.EXPERIMENTEN_ZIEN):
        return []
    beeld = lezen.bij_beleid(proeftuin)
    if not beeld.groepen:
        return []
    sjabloon = "proeftuinen/experimenten/borgen/bij_beleid.html"
    return [Kaart("Afspraken uit experimenten", sjabloon, {"beeld": beeld})]


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return what was made to last, on the day that someone said so."""
    if not lezer.mag(Recht.EXPERIMENTEN_ZIEN):
        return []
    rijen = Experiment.objects.van(proeftuin).exclude(geborgd_op=None)
    return [
        Gebeurtenis(
            rij.geborgd_op,
            f"Kreeg een vaste plek: {rij.titel}",
            rij.get_absolute_url(),
            "experiment",
        )
        for rij in rijen.select_related("proeftuin")
    ]


def agenda(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Agendapunt]:
    """Return for the reader's own groups when an answer comes, and when to look."""
    eigen = lezen.van_lezer(lezer)
    if eigen is None:
        return []
    vast = {"experiment__proeftuin": proeftuin, "experiment__gearchiveerd_op": None}
    afspraken = Afspraak.objects.filter(eigen, **vast, antwoord=Afspraak.Antwoord.WACHT)
    borgingen = Borging.objects.filter(eigen, **vast, eerste_kijk__isnull=False)
    return [
        *(
            _punt(f"afspraak-{rij.publiek_id}", f"Antwoord verwacht: {rij.wat}", rij.voor, rij)
            for rij in afspraken.select_related("experiment__proeftuin")
        ),
        *(
            _punt(
                f"borging-{rij.publiek_id}",
                f"Loopt het nog? {rij.experiment.titel}",
                rij.eerste_kijk,
                rij,
            )
            for rij in borgingen.select_related("experiment__proeftuin")
        ),
    ]


def _punt(uid: str, titel: str, dag: Any, rij: Afspraak | Borging) -> Agendapunt:
    return Agendapunt(
        uid=f"{uid}@leerwerkplaats",
        titel=titel,
        begin=dag,
        einde=dag,
        gewijzigd=rij.experiment.gemaakt,
        adres=f"{settings.SITE_URL}{rij.experiment.get_absolute_url()}",
        versie=rij.versie - 1,
    )


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what this person keeps going."""
    rijen = Borging.objects.filter(contact__gebruiker=gebruiker)
    rijen = rijen.select_related("experiment__proeftuin").order_by("pk")
    return {"borging": Rijen(rijen, zeg=_zeg)}


def _zeg(borgingen: Iterable[Borging]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.experiment.proeftuin.titel,
            "experiment": rij.experiment.titel,
            "wie": rij.wie,
            "waar": lezen.waar_labels(rij),
            "toelichting": rij.toelichting,
            "kijkdag": rij.eerste_kijk and rij.eerste_kijk.isoformat(),
        }
        for rij in borgingen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does here."""
    rijen = Borging.objects.filter(contact__gebruiker=gebruiker)
    return [Wissing("Experimenten die jij laat doorgaan", rijen, "Blijven staan, zonder je naam.")]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name away; what lasts is the group's."""
    Borging.objects.filter(contact__gebruiker=gebruiker).update(contact=None)


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what happens when someone leaves the list of people; the name goes with the row."""
    rijen = Borging.objects.filter(contact=contact)
    return [Wissing("Borging van experimenten", rijen, "Blijft staan, zonder naam.")]


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "borging.gewijzigd": "schreef op hoe een experiment blijft",
        "borging.vast": "zette een experiment bij “Geborgd”",
        "borging.los": "haalde een experiment weg bij “Geborgd”",
        "borging.gekeken": "keek of een experiment nog loopt",
        "afspraak.gemaakt": "schreef een afspraak bij een experiment op",
        "afspraak.gewijzigd": "wijzigde een afspraak bij een experiment",
        "afspraak.beantwoord": "schreef het antwoord op een afspraak op",
        "afspraak.weg": "haalde een afspraak bij een experiment weg",
    }

"""What answering lists contributes."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import localdate

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.dagelijks import maanden_terug
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.invullen.actions import maak_los
from proeftuinen.monitoring.invullen.code import wie_van
from proeftuinen.monitoring.invullen.models import Aangeschreven, Antwoordvel
from proeftuinen.monitoring.invullen.vraagpost import POSTSOORTEN, vergeet_herinneringen
from proeftuinen.monitoring.vragenlijsten.antwoorden import woorden
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Vragenlijst
from proeftuinen.traject.contracten import Bewaartermijn, Postsoort, Wissing

MAANDEN = 12
UITLEG = {
    "antwoorden op vragenlijsten": "Wat jij antwoordde. Niemand anders kan zien dat jij dat was.",
}


def postsoorten() -> Mapping[str, Postsoort]:
    """Return the mails with a person's own link."""
    return POSTSOORTEN


def elke_minuut(_nu: datetime) -> None:
    """Forget to whom reminders went: the others answered."""
    vergeet_herinneringen()


def _van(contacten: QuerySet[Contact]) -> QuerySet[Antwoordvel]:
    """Return the sheets of these people; only who has the site's secret can ask this."""
    wie = [wie_van(mens) for mens in contacten.only("publiek_id")]
    return Antwoordvel.objects.filter(wie__in=wie)


def _eigen(gebruiker: Gebruiker) -> QuerySet[Antwoordvel]:
    return _van(Contact.objects.filter(gebruiker=gebruiker))


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what this person answered."""
    rijen = _eigen(gebruiker).select_related("vragenlijst__proeftuin").order_by("sleutel")
    return {"antwoorden op vragenlijsten": Rijen(rijen, zeg=_zeg)}


def _zeg(vellen: Any) -> list[dict[str, Any]]:
    vellen = list(vellen)
    vragen: dict[int, list[Lijstvraag]] = {}
    rijen = Lijstvraag.objects.filter(vragenlijst__in=[vel.vragenlijst_id for vel in vellen])
    for vraag in rijen.order_by("volgorde", "pk"):
        vragen.setdefault(vraag.vragenlijst_id, []).append(vraag)
    return [
        {
            "proeftuin": vel.vragenlijst.proeftuin.titel,
            "vragenlijst": vel.vragenlijst.titel,
            "antwoorden": [
                {"vraag": vraag.tekst, "antwoord": _in_woorden(vraag, vel.antwoorden)}
                for vraag in vragen.get(vel.vragenlijst_id, ())
                if vraag.publiek_id in vel.antwoorden
            ],
        }
        for vel in vellen
    ]


def _in_woorden(vraag: Lijstvraag, antwoorden: Mapping[str, Any]) -> str:
    waarde, labels = antwoorden[vraag.publiek_id], woorden(vraag)
    keuzes = waarde if isinstance(waarde, list) else [waarde]
    return ", ".join(labels.get(str(keuze), str(keuze)) for keuze in keuzes)


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to their answers."""
    blijft = "Blijven meetellen, van niemand. Wat je zelf schreef, gaat weg."
    return [Wissing("Antwoorden op vragenlijsten", _eigen(gebruiker), blijft)]


def wis(gebruiker: Gebruiker) -> None:
    """Let nobody be able to tell which answers were theirs."""
    maak_los(_eigen(gebruiker))


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what happens when someone leaves the list of people."""
    vellen = _van(Contact.objects.filter(pk=contact.pk))
    return [Wissing("Antwoorden op vragenlijsten", vellen, "Blijven meetellen, van niemand.")]


def wis_met(contact: Contact) -> None:
    """Do it."""
    maak_los(_van(Contact.objects.filter(pk=contact.pk)))


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return until when an answer could be somebody's."""
    return [
        Bewaartermijn(
            "antwoorden op vragenlijsten",
            "Open antwoorden, wie is gevraagd, en het kenmerk waarmee antwoorden bij elkaar horen",
            f"{MAANDEN} maanden na het einde; wat is aangekruist blijft, van niemand",
            _ruim_op,
        )
    ]


def _ruim_op(nu: datetime) -> int:
    """Untie sheets of places that ended; those that are untied have no one who was asked."""
    grens = localdate(maanden_terug(nu, MAANDEN))
    oud = Vragenlijst.objects.filter(proeftuin__einde__lte=grens, los_op=None)
    oud = oud.exclude(stand=Vragenlijst.Stand.OPEN)
    aantal = 0
    for lijst in oud:
        aantal += maak_los(lijst.vellen.all())
        aantal += Aangeschreven.objects.filter(vragenlijst=lijst).delete()[0]
        Vragenlijst.objects.filter(pk=lijst.pk).update(los_op=localdate(nu))
    return aantal


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {"vragenlijst.gevraagd": "vroeg mensen per mail om een vragenlijst in te vullen"}

"""What thinking up an experiment, its group and its actions contribute."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Q

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.experimenten.bedenken import actions
from proeftuinen.experimenten.bedenken.models import Experiment, Experimentlid
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.stilte import met_adres
from proeftuinen.traject.contracten import Doel, Wissing

UITLEG = {
    "experimenten": "Experimenten die jij bedacht, en die waar je in de groep zit.",
}


def doelen() -> Sequence[Doel]:
    """Return an experiment as something that any knot can lead to."""
    return [Doel("Experiment", "proeftuinen:experiment-nieuw", Recht.EXPERIMENTEN_BIJDRAGEN)]


def zet_stil(adres: str) -> None:
    """Let nobody lead what this person led; the page asks who takes over, and not why."""
    actions.geef_vrij(met_adres(adres))


def bij_rust(contact: Contact) -> None:
    """Do the same for someone without an address."""
    actions.geef_vrij(Contact.objects.filter(pk=contact.pk))


def _van(gebruiker: Gebruiker) -> Q:
    leden = Experimentlid.objects.filter(contact__gebruiker=gebruiker)
    in_groep = Q(pk__in=leden.values("experiment"))
    return Q(door=gebruiker) | Q(trekker__gebruiker=gebruiker) | in_groep


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return the experiments that this person thought up, leads or takes part in."""
    rijen = Experiment.objects.filter(_van(gebruiker)).select_related("proeftuin")
    met = rijen.select_related("trekker__gebruiker").prefetch_related("leden__contact")

    def zeg(deel: Iterable[Experiment]) -> list[dict[str, Any]]:
        return [_zeg(experiment, gebruiker) for experiment in deel]

    return {"experimenten": Rijen(met.order_by("pk"), zeg=zeg)}


def _zeg(experiment: Experiment, gebruiker: Gebruiker) -> dict[str, Any]:
    trekker = experiment.trekker
    sinds = [
        lid.sinds.isoformat()
        for lid in experiment.leden.all()
        if lid.contact.gebruiker_id == gebruiker.pk
    ]
    return {
        "proeftuin": experiment.proeftuin.titel,
        "titel": experiment.titel,
        "wat proberen we": experiment.wat,
        "wat verwachten we": experiment.verwachting,
        "wie doet het": experiment.wie,
        "eerste stap": experiment.eerste_stap,
        "hulp nodig": experiment.hulp_nodig,
        "bedacht door jou": experiment.door_id == gebruiker.pk,
        "jij trekt het": bool(trekker and trekker.gebruiker_id == gebruiker.pk),
        "in de groep sinds": sinds[0] if sinds else "",
    }


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to experiments."""
    bedacht = Experiment.objects.filter(Q(door=gebruiker) | Q(trekker__gebruiker=gebruiker))
    leden = Experimentlid.objects.filter(contact__gebruiker=gebruiker)
    return [
        Wissing("Experimenten van jou", bedacht, "Blijven staan, zonder je naam."),
        Wissing("Plekken in een experimentgroep", leden, "Gaan weg."),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name from experiments; what is tried is the group's."""
    Experiment.objects.filter(door=gebruiker).update(door=None)
    Experiment.objects.filter(trekker__gebruiker=gebruiker).update(trekker=None)
    Experimentlid.objects.filter(contact__gebruiker=gebruiker).delete()


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what happens to the experiments of someone who leaves the list of people."""
    trekt = Experiment.objects.filter(trekker=contact)
    leden = Experimentlid.objects.filter(contact=contact)
    return [
        Wissing("Experimenten die deze persoon trekt", trekt, "Blijven staan, zonder trekker."),
        Wissing("Plekken in een experimentgroep", leden, "Gaan weg."),
    ]


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "experiment.gemaakt": "bedacht een experiment",
        "experiment.gewijzigd": "wijzigde een experiment",
        "experiment.lid_erbij": "zette iemand in een experimentgroep",
        "experiment.lid_eruit": "haalde iemand uit een experimentgroep",
        "experiment.trekker": "koos de trekker van een experiment",
        "experiment.actie": "sprak een actie af bij een experiment",
        "experiment.gearchiveerd": "zette een experiment in het archief",
        "experiment.teruggehaald": "haalde een experiment uit het archief",
        "experiment.weg": "haalde een leeg experiment weg",
    }

"""What a person takes along from logs, and what becomes of it when they go."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Q, QuerySet

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.experimenten.loggen.models import Aanmoediging, Logbericht, Logvraag
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Wissing

BLIJFT = "Blijven staan, zonder je naam."
_ERBIJ = Logbericht.erbij.through


def berichten_van(gebruiker: Gebruiker) -> QuerySet[Logbericht]:
    """Return what this person wrote, with an account or by a link."""
    return Logbericht.objects.filter(Q(door=gebruiker) | Q(contact__gebruiker=gebruiker))


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what the person wrote, where they were, whom they encouraged, what they were asked."""
    met = "experiment__proeftuin"
    was_erbij = Logbericht.objects.filter(erbij__gebruiker=gebruiker).select_related(met)
    aanmoedigingen = Aanmoediging.objects.filter(gebruiker=gebruiker).select_related(met)
    gevraagd = Logvraag.objects.filter(contact__gebruiker=gebruiker).select_related(met)
    return {
        "logberichten": Rijen(berichten_van(gebruiker).select_related(met), zeg=_zeg_berichten),
        "logberichten: waar je bij was": Rijen(was_erbij.order_by("pk"), zeg=_zeg_dagen),
        "aanmoedigingen": Rijen(aanmoedigingen.order_by("pk"), zeg=_zeg_aanmoedigingen),
        "vragen hoe het gaat": Rijen(gevraagd.order_by("pk"), zeg=_zeg_vragen),
    }


def _waar(ding: Any) -> dict[str, Any]:
    return {"proeftuin": ding.experiment.proeftuin.titel, "experiment": ding.experiment.titel}


def _zeg_berichten(rijen: Iterable[Logbericht]) -> list[dict[str, Any]]:
    return [
        {
            **_waar(rij),
            "dag": rij.dag.isoformat(),
            "wat je vertelde": rij.gedaan,
            "wat je zag": rij.gezien,
            "wat je verraste": rij.verrast,
            "hoe het ging": rij.get_hoe_display(),
        }
        for rij in rijen
    ]


def _zeg_dagen(rijen: Iterable[Logbericht]) -> list[dict[str, Any]]:
    return [{**_waar(rij), "dag": rij.dag.isoformat()} for rij in rijen]


def _zeg_aanmoedigingen(rijen: Iterable[Aanmoediging]) -> list[dict[str, Any]]:
    return [{**_waar(rij), "tekst": rij.tekst, "op": rij.gemaakt.isoformat()} for rij in rijen]


def _zeg_vragen(rijen: Iterable[Logvraag]) -> list[dict[str, Any]]:
    return [{**_waar(rij), "op": rij.gevraagd_op.isoformat()} for rij in rijen]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to logs."""
    erbij = _ERBIJ.objects.filter(contact__gebruiker=gebruiker)
    return [
        Wissing("Logberichten die je schreef", berichten_van(gebruiker), BLIJFT),
        Wissing("Dat je ergens bij was, in een logboek", erbij, "Gaat weg."),
        Wissing("Aanmoedigingen", Aanmoediging.objects.filter(gebruiker=gebruiker), "Gaan weg."),
        Wissing(
            "Vragen hoe het gaat, per mail",
            Logvraag.objects.filter(contact__gebruiker=gebruiker),
            "Gaan weg.",
        ),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name from logs; what happened is the group's."""
    Logbericht.objects.filter(door=gebruiker).update(door=None)
    Logbericht.objects.filter(contact__gebruiker=gebruiker).update(contact=None)
    _ERBIJ.objects.filter(contact__gebruiker=gebruiker).delete()
    Aanmoediging.objects.filter(gebruiker=gebruiker).delete()
    Logvraag.objects.filter(contact__gebruiker=gebruiker).delete()


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what leaves the logs with someone who leaves the list of people."""
    eigen = Logbericht.objects.filter(contact=contact)
    erbij = _ERBIJ.objects.filter(contact=contact)
    gevraagd = Logvraag.objects.filter(contact=contact)
    return [
        Wissing("Logberichten, geschreven via een link", eigen, "Blijven staan, zonder naam."),
        Wissing("Dat iemand ergens bij was, in een logboek", erbij, "Gaat weg."),
        Wissing("Vragen hoe het gaat, per mail", gevraagd, "Gaan weg."),
    ]


def wis_met(contact: Contact) -> None:
    """Take someone who leaves the list out of the logs of the place."""
    Logbericht.objects.filter(contact=contact).update(contact=None)
    _ERBIJ.objects.filter(contact=contact).delete()
    Logvraag.objects.filter(contact=contact).delete()

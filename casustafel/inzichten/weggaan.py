"""What a person takes along of insights, and what becomes of it when they go."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from casustafel.inzichten import terugblik
from casustafel.inzichten.models import Inzicht, Signaal, Terugblik
from casustafel.plannen.models import Tafelgast
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.dagelijks import maanden_terug
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Bewaartermijn, Wissing

MAANDEN = 24
ZONDER_NAAM = "Blijven staan, zonder je naam."
UITLEG = {
    "inzichten": "Wat jij opschreef na een casustafel, als iemand het nakeek. Wat nog niet is "
    "nagekeken, staat op slot en gaat niet mee.",
    "inzichten: nagekeken": "Op welke dagen jij een inzicht van een ander nakeek.",
    "inzichten: doorgegeven aan de gemeente": "Op welke dagen jij een inzicht doorgaf.",
    "acht weken na een casustafel": "Wat jij aankruiste.",
}


def _van(gebruiker: Gebruiker) -> QuerySet[Inzicht]:
    return Inzicht.objects.filter(door=gebruiker).order_by("pk")


def _dicht(gebruiker: Gebruiker) -> QuerySet[Inzicht]:
    return _van(gebruiker).filter(nagekeken_op=None)


def _open(gebruiker: Gebruiker) -> QuerySet[Inzicht]:
    return _van(gebruiker).exclude(nagekeken_op=None)


def _terug(wie: Q) -> QuerySet[Tafelgast]:
    return Tafelgast.objects.filter(wie).exclude(terugblik_op=None)


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what this person wrote once it was checked, checked, handed over, and ticked."""
    met = "proeftuin"
    nagekeken = Inzicht.objects.filter(nagekeken_door=gebruiker).select_related(met)
    signalen = Signaal.objects.filter(door=gebruiker).select_related(f"inzicht__{met}")
    terug = _terug(Q(contact__gebruiker=gebruiker)).select_related(f"tafel__{met}")
    return {
        "inzichten": Rijen(_open(gebruiker).select_related(met), zeg=_zeg_inzichten),
        "inzichten: nagekeken": Rijen(nagekeken.order_by("pk"), zeg=_zeg_nagekeken),
        "inzichten: doorgegeven aan de gemeente": Rijen(signalen.order_by("pk"), zeg=_zeg_signalen),
        "acht weken na een casustafel": Rijen(terug.order_by("pk"), zeg=_zeg_terug),
    }


def _zeg_inzichten(rijen: Iterable[Inzicht]) -> list[dict[str, Any]]:
    return [
        {"proeftuin": rij.proeftuin.titel, "tekst": rij.tekst, "op": rij.gemaakt.isoformat()}
        for rij in rijen
    ]


def _zeg_nagekeken(rijen: Iterable[Inzicht]) -> list[dict[str, Any]]:
    return [{"proeftuin": rij.proeftuin.titel, "op": rij.nagekeken_op.isoformat()} for rij in rijen]


def _zeg_signalen(rijen: Iterable[Signaal]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.inzicht.proeftuin.titel,
            "op": rij.gemaakt.isoformat(),
            "antwoord gehoopt voor": rij.antwoord_voor.isoformat(),
        }
        for rij in rijen
    ]


def _zeg_terug(rijen: Iterable[Tafelgast]) -> list[dict[str, Any]]:
    labels = dict(Terugblik.choices)
    return [
        {
            "proeftuin": rij.tafel.proeftuin.titel,
            "dag van de tafel": rij.tafel.dag.isoformat(),
            "wat je aankruiste": [labels[keus] for keus in rij.terugblik if keus in labels],
        }
        for rij in rijen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to insights."""
    nagekeken = Inzicht.objects.filter(nagekeken_door=gebruiker)
    return [
        Wissing("Inzichten die jij schreef en die zijn nagekeken", _open(gebruiker), ZONDER_NAAM),
        Wissing("Inzichten die nog niet zijn nagekeken", _dicht(gebruiker), "Gaan weg."),
        Wissing("Inzichten die jij nakeek", nagekeken, ZONDER_NAAM),
        Wissing("Signalen aan de gemeente", Signaal.objects.filter(door=gebruiker), ZONDER_NAAM),
        Wissing(
            "Wat je acht weken na een casustafel aankruiste",
            _terug(Q(contact__gebruiker=gebruiker)),
            "Gaat weg.",
        ),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name from what was checked; what is locked goes."""
    _dicht(gebruiker).delete()
    Inzicht.objects.filter(door=gebruiker).update(door=None)
    Inzicht.objects.filter(nagekeken_door=gebruiker).update(nagekeken_door=None)
    Signaal.objects.filter(door=gebruiker).update(door=None)
    _vergeet(Q(contact__gebruiker=gebruiker))


def _vergeet(wie: Q) -> None:
    gasten = Tafelgast.objects.filter(wie)
    terugblik.laat_gaan(gasten)
    gasten.update(terugblik=[], terugblik_op=None)


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what leaves with someone who leaves the list of people."""
    wat = "Wat iemand acht weken na een casustafel aankruiste"
    return [Wissing(wat, _terug(Q(contact=contact)), "Gaat weg.")]


def wis_met(contact: Contact) -> None:
    """Forget what someone who leaves the place ticked."""
    _vergeet(Q(contact=contact))


def _vergeet_wie(nu: datetime) -> int:
    """Forget who wrote, checked and handed over what was checked two years ago."""
    oud = Inzicht.objects.filter(nagekeken_op__lte=maanden_terug(nu, MAANDEN))
    met_naam = oud.filter(Q(door__isnull=False) | Q(nagekeken_door__isnull=False))
    aantal = met_naam.update(door=None, nagekeken_door=None)
    gaf_door = Signaal.objects.filter(gemaakt__lte=maanden_terug(nu, MAANDEN)).exclude(door=None)
    return aantal + gaf_door.update(door=None)


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when it is forgotten who wrote an insight; what is locked goes with its table."""
    wat = "Wie een inzicht van een casustafel schreef, nakeek en doorgaf"
    termijn = f"{MAANDEN} maanden nadat het is nagekeken; het inzicht zelf blijft, zonder naam"
    return [Bewaartermijn("schrijvers van inzichten", wat, termijn, _vergeet_wie)]

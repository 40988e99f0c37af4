"""What work that yields a file contributes: it ends, and leaves with the person."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser

from leerwerkplaats.web.bijdragen import Bewaartermijn, Wissing
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import bewaren, uitvoeren
from leerwerkplaats.web.opdrachten.soorten import soort_van
from leerwerkplaats.web.rijen import Rijen

UITLEG = {"gemaakte bestanden": "Bestanden die je liet maken. Ze blijven zeven dagen staan."}


def elke_minuut(nu: datetime) -> None:
    """Give up what nobody makes any more."""
    uitvoeren.kijk_na(nu)


def neem_mee(gebruiker: AbstractBaseUser) -> Mapping[str, Any]:
    """Return which files the person had made, and when."""
    return {
        "gemaakte bestanden": Rijen(Opdracht.objects.filter(gebruiker=gebruiker), zeg=_zeg),
    }


def _zeg(opdrachten: Iterable[Opdracht]) -> list[dict[str, Any]]:
    return [
        {
            "wat": soort.naam if (soort := soort_van(deel.soort)) else deel.soort,
            "bestand": deel.bestandsnaam,
            "stand": deel.get_stand_display(),
            "op": deel.gemaakt.isoformat(),
        }
        for deel in opdrachten
    ]


def wat_weggaat(gebruiker: AbstractBaseUser) -> Sequence[Wissing]:
    """Say that the files go."""
    bestanden = Opdracht.objects.filter(gebruiker=gebruiker)
    return [Wissing("Bestanden die je liet maken", bestanden, "Gaan weg.")]


def wis(gebruiker: AbstractBaseUser) -> None:
    """Take away the person's files, then their rows."""
    bewaren.gooi_weg(Opdracht.objects.filter(gebruiker=gebruiker))


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when the files end."""
    return [
        Bewaartermijn(
            "gemaakte bestanden",
            "Bestanden die iemand liet maken, zoals een pdf",
            f"{bewaren.DAGEN} dagen",
            bewaren.ruim,
        )
    ]


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail says of files."""
    return {
        "opdracht.gevraagd": "liet een bestand maken",
        "opdracht.opgehaald": "haalde een gemaakt bestand op",
    }

"""Everything that changes how an experiment is made to last: each act names its actor."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import Bewerkingsconflict, bewaar
from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.bedenken.spoor import spoor
from proeftuinen.experimenten.borgen.lezen import wat_mist
from proeftuinen.experimenten.borgen.models import Afspraak, Borging

MEESTE = 50
"""Agreements of one experiment."""


class Vol(Exception):
    """The experiment has as many agreements as it may."""


class NogNiet(Exception):
    """Something is lacking before it can be called made to last; `mist` says what."""

    def __init__(self, mist: list[str]) -> None:
        super().__init__("Something is lacking.")
        self.mist = mist


@transaction.atomic
def leg_vast(*, experiment: Experiment, door: Gebruiker, waarden: Mapping[str, Any]) -> Borging:
    """Write down how it lasts; raises Bewerkingsconflict when that stands there by now."""
    try:
        with transaction.atomic():
            borging = Borging.objects.create(experiment=experiment, **waarden)
    except IntegrityError as fout:
        eerder = Borging.objects.filter(experiment=experiment).first()
        if eerder is None:
            raise
        raise Bewerkingsconflict(eerder) from fout
    spoor("borging.gewijzigd", experiment, door)
    return borging


@transaction.atomic
def wijzig(
    *, experiment: Experiment, borging: Borging, door: Gebruiker, versie: int, **waarden: Any
) -> None:
    """Change how it lasts. Raises Bewerkingsconflict when someone was first."""
    bewaar(borging, versie=versie, waarden=waarden)
    spoor("borging.gewijzigd", experiment, door)


@transaction.atomic
def zet_vast(*, experiment: Experiment, door: Gebruiker) -> None:
    """Call it made to last, from today on; twice changes nothing. Raises NogNiet."""
    Experiment.objects.select_for_update(no_key=True).get(pk=experiment.pk)
    mist = wat_mist(experiment, Borging.objects.filter(experiment=experiment).first())
    if mist:
        raise NogNiet(mist)
    rijen = Experiment.objects.filter(pk=experiment.pk, geborgd_op=None)
    if rijen.update(geborgd_op=vandaag()):
        spoor("borging.vast", experiment, door)


@transaction.atomic
def maak_los(*, experiment: Experiment, door: Gebruiker) -> None:
    """Say that it is not made to last after all; what was written down stays."""
    rijen = Experiment.objects.filter(pk=experiment.pk).exclude(geborgd_op=None)
    if rijen.update(geborgd_op=None):
        spoor("borging.los", experiment, door)


@transaction.atomic
def kijk(
    *,
    experiment: Experiment,
    borging: Borging,
    door: Gebruiker,
    versie: int,
    loopt_nog: str,
    weer: date | None,
) -> None:
    """Write down whether it still runs. Raises Bewerkingsconflict when someone was first."""
    waarden = {"loopt_nog": loopt_nog, "gekeken_op": vandaag(), "eerste_kijk": weer}
    bewaar(borging, versie=versie, waarden=waarden)
    spoor("borging.gekeken", experiment, door)


@transaction.atomic
def spreek_af(*, experiment: Experiment, door: Gebruiker, waarden: Mapping[str, Any]) -> Afspraak:
    """Add an agreement. Raises Vol."""
    Experiment.objects.select_for_update(no_key=True).get(pk=experiment.pk)
    if Afspraak.objects.filter(experiment=experiment).count() >= MEESTE:
        raise Vol
    afspraak = Afspraak.objects.create(experiment=experiment, **waarden)
    spoor("afspraak.gemaakt", experiment, door)
    return afspraak


@transaction.atomic
def wijzig_afspraak(
    *, afspraak: Afspraak, door: Gebruiker, versie: int, waarden: Mapping[str, Any]
) -> None:
    """Change an agreement. Raises Bewerkingsconflict when someone was first."""
    bewaar(afspraak, versie=versie, waarden=waarden)
    spoor("afspraak.gewijzigd", afspraak.experiment, door)


@transaction.atomic
def beantwoord(
    *, afspraak: Afspraak, door: Gebruiker, versie: int, antwoord: str, toelichting: str
) -> None:
    """Write down what they said, or that there is no answer after all."""
    wacht = antwoord == Afspraak.Antwoord.WACHT
    waarden = {
        "antwoord": antwoord,
        "toelichting": toelichting,
        "beantwoord_op": None if wacht else vandaag(),
    }
    bewaar(afspraak, versie=versie, waarden=waarden)
    spoor("afspraak.beantwoord", afspraak.experiment, door)


@transaction.atomic
def haal_afspraak_weg(*, afspraak: Afspraak, door: Gebruiker) -> None:
    """Take an agreement away."""
    spoor("afspraak.weg", afspraak.experiment, door)
    afspraak.delete()

"""Everything that changes rounds: each act names its actor."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import F

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import Bewerkingsconflict, bewaar
from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.bedenken.spoor import spoor
from proeftuinen.experimenten.leren.models import HoeVerder, Ronde


class AlGedaan(Exception):
    """Someone was first: it had begun, the round was closed, or a new one was opened."""


@transaction.atomic
def begin(*, experiment: Experiment, door: Gebruiker, versie: int, verwachting: str) -> Ronde:
    """Begin with round 1: from now on what is expected is fixed.

    Raises AlGedaan when it had begun, Bewerkingsconflict when it was changed in between.
    """
    dag = vandaag()
    waarden = {"verwachting": verwachting, "gestart_op": dag, "laatste_teken": dag}
    try:
        bewaar(experiment, versie=versie, waarden=waarden | {"rust_op": None, "gestopt_op": None})
    except Bewerkingsconflict as botsing:
        if botsing.huidig.gestart_op:
            raise AlGedaan from botsing
        raise
    ronde = Ronde.objects.create(
        experiment=experiment, nummer=1, begin=dag, proberen=experiment.wat, verwachting=verwachting
    )
    spoor("experiment.begonnen", experiment, door)
    return ronde


@transaction.atomic
def schrijf(*, ronde: Ronde, door: Gebruiker, versie: int, waarden: Mapping[str, Any]) -> None:
    """Keep what happened in a round, also one that is closed.

    Raises Bewerkingsconflict when someone was first.
    """
    bewaar(ronde, versie=versie, waarden=waarden)
    if ronde.klaar_op is None:
        _teken_van_leven(ronde.experiment)
    spoor("ronde.geschreven", ronde.experiment, door)


@transaction.atomic
def sluit(
    *, ronde: Ronde, door: Gebruiker, versie: int, hoe: str, waarden: Mapping[str, str]
) -> None:
    """Close a round; going on and changing open the next one.

    `versie` is that of the experiment. `waarden`: `toelichting` (why, or to whom), `advies`, and
    for changing `proberen` and `verwachting`. Raises AlGedaan when the round was closed already,
    Bewerkingsconflict when someone changed the experiment in between.
    """
    dag, experiment = vandaag(), ronde.experiment
    geraakt = Ronde.objects.filter(pk=ronde.pk, klaar_op=None).update(
        hoe_verder=hoe, toelichting=waarden["toelichting"], klaar_op=dag, versie=F("versie") + 1
    )
    if not geraakt:
        raise AlGedaan
    over = {"advies": waarden["advies"], "laatste_teken": dag, "rust_op": None}
    if hoe == HoeVerder.STOPPEN:
        over |= {"gestopt_op": dag, "waarom_gestopt": waarden["toelichting"]}
    elif hoe == HoeVerder.DOORGEVEN:
        over |= {"afgerond_op": dag}
    bewaar(experiment, versie=versie, waarden=over)
    spoor(f"ronde.{hoe}", experiment, door)
    if hoe == HoeVerder.AANPASSEN:
        _open(experiment, ronde.nummer + 1, waarden["proberen"], waarden["verwachting"])
    elif hoe == HoeVerder.DOORGAAN:
        _open(experiment, ronde.nummer + 1, ronde.proberen, ronde.verwachting)


@transaction.atomic
def pak_weer_op(
    *, experiment: Experiment, door: Gebruiker, versie: int, proberen: str, verwachting: str
) -> Ronde:
    """Take up what was stopped or handed on, in a new round.

    Raises AlGedaan when a round is open, Bewerkingsconflict when someone was first.
    """
    dag = vandaag()
    weg = {"gestopt_op": None, "waarom_gestopt": "", "afgerond_op": None, "rust_op": None}
    try:
        bewaar(experiment, versie=versie, waarden=weg | {"laatste_teken": dag})
    except Bewerkingsconflict as botsing:
        if experiment.rondes.filter(klaar_op=None).exists():
            raise AlGedaan from botsing
        raise
    laatste = experiment.rondes.last()
    if laatste is None or laatste.klaar_op is None:
        raise AlGedaan
    spoor("experiment.hervat", experiment, door)
    return _open(experiment, laatste.nummer + 1, proberen, verwachting)


@transaction.atomic
def zet_rust(*, experiment: Experiment, door: Gebruiker, rust: bool) -> bool:
    """Let it rest for a while, or take it up again; False when it is no running experiment."""
    lopend = Experiment.objects.filter(
        pk=experiment.pk, gestopt_op=None, afgerond_op=None, geborgd_op=None
    ).exclude(gestart_op=None)
    nieuw = {"rust_op": vandaag()} if rust else {"rust_op": None, "laatste_teken": vandaag()}
    if not lopend.update(**nieuw):
        return False
    spoor("experiment.rust" if rust else "experiment.wakker", experiment, door)
    return True


@transaction.atomic
def schrijf_advies(*, experiment: Experiment, door: Gebruiker, versie: int, advies: str) -> None:
    """Keep what the group would tell another place. Raises Bewerkingsconflict."""
    bewaar(experiment, versie=versie, waarden={"advies": advies})
    spoor("experiment.advies", experiment, door)


def _open(experiment: Experiment, nummer: int, proberen: str, verwachting: str) -> Ronde:
    return Ronde.objects.create(
        experiment=experiment,
        nummer=nummer,
        begin=vandaag(),
        proberen=proberen,
        verwachting=verwachting,
    )


def _teken_van_leven(experiment: Experiment) -> None:
    """Say that the group is at it, which ends its rest; no version, for nobody edits that."""
    Experiment.objects.filter(pk=experiment.pk).update(laatste_teken=vandaag(), rust_op=None)

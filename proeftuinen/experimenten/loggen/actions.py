"""Everything that changes the log of an experiment: each act names its actor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import IntegrityError, models, transaction
from django.db.models import F, Value
from django.db.models.functions import Coalesce, Greatest
from django.http import Http404

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.images.inname import Beeld
from proeftuinen.bronnen.actions import citaat_maken, citaat_weghalen
from proeftuinen.bronnen.fotos import foto_maken, foto_weghalen
from proeftuinen.experimenten.bedenken import spoor as experimentspoor
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.loggen.knopen import knoop_van, spoor
from proeftuinen.experimenten.loggen.models import Aanmoediging, Logbericht
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.actions import maak_los, meld


@dataclass(frozen=True)
class Opname:
    """A photo to take in: the picture, what is told of it, and who is on it."""

    beeld: Beeld
    waarden: Mapping[str, Any]
    contacten: Sequence[Contact] = ()
    rollen: Sequence[str] = ()


@dataclass(frozen=True)
class Inhoud:
    """What someone wrote: the entry's own values, who was there, a photo and a quote."""

    waarden: Mapping[str, Any]
    erbij: Sequence[Contact] = field(default_factory=list)
    opname: Opname | None = None
    citaat: Mapping[str, str] | None = None


def eerder(experiment: Experiment, sleutel: str) -> Logbericht | None:
    """Return the entry that came in with this key already."""
    bericht = Logbericht.objects.filter(experiment=experiment, sleutel=sleutel).first()
    if bericht:
        bericht.experiment = experiment
    return bericht


def geef_teken(experiment: Experiment, dag: date) -> None:
    """Note that something was heard of it; who was at rest is awake again."""
    laatste = Greatest(Coalesce(F("laatste_teken"), F("gestart_op")), Value(dag))
    laatste.output_field = models.DateField()
    begonnen = Experiment.objects.filter(pk=experiment.pk, gestart_op__isnull=False)
    begonnen.update(laatste_teken=laatste, rust_op=None)


def _blijf_er(experiment: Experiment) -> None:
    """Keep it from being put away while something is written; raises Http404 when it was."""
    open_nog = Experiment.objects.filter(pk=experiment.pk, gearchiveerd_op=None)
    if not open_nog.select_for_update(no_key=True).exists():
        raise Http404


@transaction.atomic
def maak(
    *,
    experiment: Experiment,
    sleutel: str,
    inhoud: Inhoud,
    door: Gebruiker | None = None,
    contact: Contact | None = None,
) -> Logbericht:
    """Add an entry once per key: the same key again, at whatever moment, gives the first one.

    `contact` is who answered by a link. Raises fotos.Vol, and Http404 when the experiment was put
    away in the meantime; then nothing of it is kept.
    """
    _blijf_er(experiment)
    bericht = Logbericht(
        experiment=experiment, sleutel=sleutel, door=door, contact=contact, **inhoud.waarden
    )
    try:
        with transaction.atomic():
            bericht.save(force_insert=True)
    except IntegrityError:
        eerste = eerder(experiment, sleutel)
        if eerste is None:
            raise
        return eerste
    bericht.erbij.set(inhoud.erbij)
    _voeg_bronnen_toe(bericht, inhoud, door)
    meld(proeftuin=experiment.proeftuin, knopen=[knoop_van(bericht)])
    geef_teken(experiment, bericht.dag)
    spoor("logbericht.gemaakt", bericht, door)
    return bericht


def _voeg_bronnen_toe(bericht: Logbericht, inhoud: Inhoud, door: Gebruiker | None) -> None:
    """Keep the photo and the quote that come along; both wait for consent in their own place."""
    tuin = bericht.experiment.proeftuin
    erbij: dict[str, Any] = {}
    if inhoud.opname:
        beeld = inhoud.opname
        erbij["foto"] = foto_maken(
            proeftuin=tuin,
            door=door,
            beeld=beeld.beeld,
            waarden=beeld.waarden,
            contacten=beeld.contacten,
            rollen=beeld.rollen,
        )
    if inhoud.citaat and door:
        erbij["citaat"] = citaat_maken(proeftuin=tuin, door=door, waarden=inhoud.citaat)
    if erbij:
        Logbericht.objects.filter(pk=bericht.pk).update(**erbij)
        for naam, ding in erbij.items():
            setattr(bericht, naam, ding)


@transaction.atomic
def wijzig(*, bericht: Logbericht, door: Gebruiker, versie: int, inhoud: Inhoud) -> None:
    """Change an entry. Raises Bewerkingsconflict when someone was first, and fotos.Vol."""
    bewaar(bericht, versie=versie, waarden=inhoud.waarden)
    bericht.erbij.set(inhoud.erbij)
    _voeg_bronnen_toe(bericht, inhoud, door)
    meld(proeftuin=bericht.experiment.proeftuin, knopen=[knoop_van(bericht)])
    spoor("logbericht.gewijzigd", bericht, door)


@transaction.atomic
def haal_weg(*, bericht: Logbericht, door: Gebruiker, ook_bronnen: bool = False) -> None:
    """Take an entry away; with `ook_bronnen` its photo and its quote too."""
    tuin = bericht.experiment.proeftuin
    maak_los(knopen=[knoop_van(bericht)])
    spoor("logbericht.weg", bericht, door)
    foto, citaat = bericht.foto, bericht.citaat
    bericht.delete()
    if ook_bronnen and foto:
        foto.proeftuin = tuin
        foto_weghalen(foto=foto, door=door)
    if ook_bronnen and citaat:
        citaat.proeftuin = tuin
        citaat_weghalen(citaat=citaat, door=door)


@transaction.atomic
def moedig_aan(*, experiment: Experiment, door: Gebruiker, tekst: str) -> None:
    """Encourage the group; doing it again changes the words."""
    _, nieuw = Aanmoediging.objects.update_or_create(
        experiment=experiment, gebruiker=door, defaults={"tekst": tekst}
    )
    if nieuw:
        experimentspoor.spoor("experiment.aangemoedigd", experiment, door)


@transaction.atomic
def neem_terug(*, experiment: Experiment, door: Gebruiker) -> None:
    """Take one's encouragement back; doing it again changes nothing."""
    aantal, _ = Aanmoediging.objects.filter(experiment=experiment, gebruiker=door).delete()
    if aantal:
        experimentspoor.spoor("experiment.aanmoediging_terug", experiment, door)

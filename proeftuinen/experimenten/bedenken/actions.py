"""Everything that changes an experiment and its group: each act names its actor."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import Http404

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.klok import dit_moment, vandaag
from proeftuinen.acties import actions as acties
from proeftuinen.acties.models import Actie
from proeftuinen.experimenten.bedenken.knopen import SOORT, knoop_van
from proeftuinen.experimenten.bedenken.models import Experiment, Experimentactie, Experimentlid
from proeftuinen.experimenten.bedenken.spoor import spoor
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.actions import herzie_recht, maak_los, meld, verbind_uit
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.intrekking import meld_intrekking
from proeftuinen.traject.models import Proeftuin

MEESTE = 2000
"""Experiments of one place, with those in the archive."""
_BEWAART = ("logberichten", "rondes", "opbrengsten", "afspraken", "borging")


class Vol(Exception):
    """The place holds as many experiments as it may."""


class AlBegonnen(Exception):
    """What was expected is fixed: the experiment began."""


@transaction.atomic
def maak(
    *, proeftuin: Proeftuin, door: Gebruiker, waarden: Mapping[str, Any], uit: str = ""
) -> Experiment:
    """Add an experiment; `uit` is the knot that it came from. Its trekker joins. Raises Vol."""
    Proeftuin.objects.select_for_update(no_key=True).get(pk=proeftuin.pk)
    if Experiment.objects.filter(proeftuin=proeftuin).count() >= MEESTE:
        raise Vol
    experiment = Experiment.objects.create(proeftuin=proeftuin, door=door, **waarden)
    if experiment.trekker:
        _zet_in_groep(experiment, experiment.trekker)
    knoop = knoop_van(experiment)
    meld(proeftuin=proeftuin, knopen=[knoop])
    if uit:
        verbind_uit(proeftuin=proeftuin, uit=uit, naar=knoop, door=door)
    spoor("experiment.gemaakt", experiment, door)
    return experiment


@transaction.atomic
def wijzig(
    *, experiment: Experiment, door: Gebruiker, versie: int, waarden: Mapping[str, Any]
) -> None:
    """Change what the group is up to.

    Raises Bewerkingsconflict when someone was first, and AlBegonnen when what was expected is to
    change though the experiment began.
    """
    nu = Experiment.objects.select_for_update().filter(pk=experiment.pk).first()
    verwacht = waarden.get("verwachting")
    if nu and nu.is_begonnen and verwacht is not None and verwacht != nu.verwachting:
        raise AlBegonnen
    bewaar(experiment, versie=versie, waarden=waarden)
    meld(proeftuin=experiment.proeftuin, knopen=[knoop_van(experiment)])
    spoor("experiment.gewijzigd", experiment, door)


def _zet_in_groep(experiment: Experiment, contact: Contact) -> bool:
    _, nieuw = Experimentlid.objects.get_or_create(
        experiment=experiment, contact=contact, defaults={"sinds": vandaag()}
    )
    return nieuw


@transaction.atomic
def zet_erbij(*, experiment: Experiment, contact: Contact, door: Gebruiker) -> None:
    """Put someone of this place in the group; once is enough."""
    if _zet_in_groep(experiment, contact):
        spoor("experiment.lid_erbij", experiment, door)


@transaction.atomic
def haal_eruit(*, experiment: Experiment, contact: Contact, door: Gebruiker) -> None:
    """Let someone leave the group; who led it, leads it no more."""
    weg, _ = Experimentlid.objects.filter(experiment=experiment, contact=contact).delete()
    if experiment.trekker_id == contact.pk:
        Experiment.objects.filter(pk=experiment.pk, trekker=contact).update(trekker=None)
        experiment.trekker = None
    if weg:
        spoor("experiment.lid_eruit", experiment, door)


@transaction.atomic
def kies_trekker(*, experiment: Experiment, contact: Contact, door: Gebruiker) -> None:
    """Let someone lead it; whoever does is in the group."""
    _zet_in_groep(experiment, contact)
    Experiment.objects.filter(pk=experiment.pk).update(trekker=contact)
    experiment.trekker = contact
    spoor("experiment.trekker", experiment, door)


@transaction.atomic
def neem_op_je(*, experiment: Experiment, contact: Contact, door: Gebruiker) -> bool:
    """Take over who leads it when nobody does; False when someone was first."""
    vrij = Experiment.objects.filter(pk=experiment.pk, trekker=None)
    if not vrij.update(trekker=contact):
        return False
    experiment.trekker = contact
    _zet_in_groep(experiment, contact)
    spoor("experiment.trekker", experiment, door)
    return True


def geef_vrij(contacten: QuerySet[Contact]) -> int:
    """Let nobody lead what these people led, and say nothing of why; return how many."""
    return Experiment.objects.filter(trekker__in=contacten.values("pk")).update(trekker=None)


@transaction.atomic
def spreek_af(*, experiment: Experiment, door: Gebruiker, waarden: Mapping[str, Any]) -> Actie:
    """Add an action that is part of the experiment, tied to its knot."""
    knoop = Schakel.objects.filter(soort=SOORT, object_id=experiment.publiek_id)
    uit = knoop.values_list("publiek_id", flat=True).first() or ""
    actie = acties.maak(proeftuin=experiment.proeftuin, door=door, waarden=waarden, uit=uit)
    Experimentactie.objects.create(experiment=experiment, actie=actie)
    spoor("experiment.actie", experiment, door)
    return actie


def heeft_iets(experiment: Experiment) -> bool:
    """Tell whether anything would be lost with it: it began, or something was written down."""
    if experiment.is_begonnen or experiment.gestopt_op:
        return True
    iets = Q()
    for naam in _BEWAART:
        iets |= Q(**{f"{naam}__isnull": False})
    return Experiment.objects.filter(iets, pk=experiment.pk).exists()


@transaction.atomic
def ruim_op(*, experiment: Experiment, door: Gebruiker) -> bool:
    """Put it in the archive, or take it away for good when nothing is in it; tell if it stays."""
    if not Experiment.objects.select_for_update().filter(pk=experiment.pk).first():
        raise Http404  # someone else took it away a moment ago
    if not heeft_iets(experiment):
        maak_los(knopen=[knoop_van(experiment)])
        spoor("experiment.weg", experiment, door)
        experiment.delete()
        return False
    gedeeld = experiment.gepubliceerd_op is not None
    experiment.gearchiveerd_op, experiment.gepubliceerd_op = dit_moment(), None
    # Nobody shares what is put away; taking it back does not share it again.
    Experiment.objects.filter(pk=experiment.pk).update(
        gearchiveerd_op=experiment.gearchiveerd_op, gepubliceerd_op=None
    )
    _herzie_knopen(experiment, Recht.EXPERIMENTEN_BEHEREN)
    spoor("experiment.gearchiveerd", experiment, door)
    if gedeeld:
        meld_intrekking(experiment.proeftuin)
    return True


@transaction.atomic
def haal_terug(*, experiment: Experiment, door: Gebruiker) -> None:
    """Take it out of the archive; all of it is there again."""
    geraakt = Experiment.objects.filter(pk=experiment.pk).exclude(gearchiveerd_op=None)
    if geraakt.update(gearchiveerd_op=None):
        experiment.gearchiveerd_op = None
        _herzie_knopen(experiment, Recht.EXPERIMENTEN_ZIEN)
        spoor("experiment.teruggehaald", experiment, door)


def _herzie_knopen(experiment: Experiment, recht: Recht) -> None:
    """Show the knots of it and of what came of it to who holds this right."""
    adres = experiment.get_absolute_url()
    herzie_recht(proeftuin=experiment.proeftuin, onder=adres, recht=recht)

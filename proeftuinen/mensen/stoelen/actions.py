"""What a group decides about the chairs at its table. Each act leaves a trail."""

from hashlib import blake2b

from django.db import transaction
from django.urls import reverse

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.mensen.stoelen.models import Stoelbesluit, Tafelblik
from proeftuinen.mensen.stoelen.tafel import Plaats
from proeftuinen.rode_draad import actions as draad
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.contracten import Knoop
from proeftuinen.traject.models import Proeftuin, Stap

SOORT = "lege stoel"


def _spoor(handeling: str, besluit: Stoelbesluit, door: Gebruiker) -> None:
    leg_vast(
        handeling,
        door=door,
        soort="stoel",
        object_id=besluit.publiek_id,
        ruimte=besluit.proeftuin.publiek_id,
    )


@transaction.atomic
def niet_nodig(
    *, proeftuin: Proeftuin, door: Gebruiker, stoel: str, reden: str, stap: Stap | None = None
) -> Stoelbesluit:
    """Say that this group can do without a standard chair: all year, or in one step."""
    Proeftuin.objects.select_for_update().get(pk=proeftuin.pk)  # of two at once one decides
    besluit, _ = Stoelbesluit.objects.update_or_create(
        proeftuin=proeftuin, stoel=stoel, stap=stap, defaults={"niet_nodig": True, "reden": reden}
    )
    _spoor("stoel.niet_nodig", besluit, door)
    return besluit


@transaction.atomic
def voeg_toe(*, proeftuin: Proeftuin, door: Gebruiker, naam: str) -> Stoelbesluit:
    """Put a chair of their own at the table."""
    besluit = Stoelbesluit.objects.create(proeftuin=proeftuin, naam=naam)
    _spoor("stoel.toegevoegd", besluit, door)
    return besluit


@transaction.atomic
def zet(*, besluit: Stoelbesluit, door: Gebruiker, bezet: bool) -> None:
    """Say whether someone sits on a chair of their own; saying it again changes nothing."""
    eigen = Stoelbesluit.objects.filter(pk=besluit.pk, bezet=not bezet).exclude(naam="")
    if eigen.update(bezet=bezet):
        _spoor("stoel.bezet" if bezet else "stoel.leeg", besluit, door)


@transaction.atomic
def haal_weg(*, besluit: Stoelbesluit, door: Gebruiker) -> None:
    """Take back a decision, or take away a chair of their own with its knot."""
    if Stoelbesluit.objects.filter(pk=besluit.pk).delete()[0]:
        if besluit.naam:
            plaats = Plaats(besluit.publiek_id, besluit.naam, "", eigen=True)
            draad.maak_los(knopen=[knoop(besluit.proeftuin, plaats)])
        _spoor("stoel.weggehaald" if besluit.naam else "stoel.toch_nodig", besluit, door)


@transaction.atomic
def zet_bekeken(*, stap: Stap, door: Gebruiker, bekeken: bool) -> None:
    """Say that the team looked who is missing in this step, or not yet; twice changes nothing."""
    if bekeken:
        _, anders = Tafelblik.objects.get_or_create(stap=stap)
    else:
        anders, _ = Tafelblik.objects.filter(stap=stap).delete()
    if anders:
        leg_vast(
            "stoelen.bekeken" if bekeken else "stoelen.niet_bekeken",
            door=door,
            soort="stap",
            object_id=stap.publiek_id,
            ruimte=stap.proeftuin.publiek_id,
        )


def knoop(proeftuin: Proeftuin, plaats: Plaats) -> Knoop:
    """Return the knot of a chair; a standard chair has one in each proeftuin."""
    pid = proeftuin.publiek_id
    eigen_id = blake2b(f"{pid}:{plaats.code}".encode(), digest_size=6).hexdigest()
    adres = f"{reverse('proeftuinen:stoelen', args=[pid])}#stoel-{plaats.code}"
    label = f"Lege stoel: {plaats.label}"
    return Knoop(SOORT, plaats.code if plaats.eigen else eigen_id, label, adres, Recht.STOELEN_ZIEN)


def knoop_voor(*, proeftuin: Proeftuin, plaats: Plaats) -> str:
    """Make the knot of a chair when someone does something about it; return its public id."""
    deze = knoop(proeftuin, plaats)
    draad.meld(proeftuin=proeftuin, knopen=[deze])
    return Schakel.objects.get(soort=deze.soort, object_id=deze.object_id).publiek_id

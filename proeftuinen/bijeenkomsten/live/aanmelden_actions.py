"""Being there, as one says so on one's own phone; and saying who a guest is."""

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.bijeenkomsten.aanwezig import actions as aanwezig
from proeftuinen.bijeenkomsten.live.leiden_verloop import raak_scherm
from proeftuinen.bijeenkomsten.live.models import Livegast, Zitting
from proeftuinen.bijeenkomsten.live.slot import houd, houd_open
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.models import Contact


def contact_van(zitting: Zitting, gebruiker: Gebruiker) -> Contact | None:
    """Return whom the place knows this account as, or None."""
    mensen = Contact.objects.van(zitting.bijeenkomst.proeftuin).in_leven()
    return mensen.filter(gebruiker=gebruiker).first()


def is_er(zitting: Zitting, contact: Contact) -> bool:
    """Tell whether this person is there already."""
    hier = Genodigde.objects.filter(bijeenkomst=zitting.bijeenkomst, contact=contact)
    return hier.aanwezig().exists()


@transaction.atomic
def meld_aan(*, zitting: Zitting, contact: Contact, door: Gebruiker | None) -> Genodigde:
    """Keep that this person is there, by their own word; twice changes nothing."""
    wie, _ = Genodigde.objects.get_or_create(
        bijeenkomst=zitting.bijeenkomst,
        contact=contact,
        defaults={"binnengelopen": True, "door": door},
    )
    _zet(zitting.bijeenkomst, wie, door)
    raak_scherm(zitting)
    return wie


def _zet(bijeenkomst: Bijeenkomst, wie: Genodigde, door: Gebruiker | None) -> None:
    hoe = Genodigde.Hoe.ZELF
    aanwezig.zet(bijeenkomst=bijeenkomst, door=door, er=[wie.publiek_id], hoe=hoe)


@transaction.atomic
def meld_zelf_aan(*, zitting: Zitting, contact: Contact, door: Gebruiker) -> None:
    """Keep that this person is there, as their own phone says. Raises Dicht; the room is held."""
    houd_open(zitting)
    meld_aan(zitting=zitting, contact=contact, door=door)


@transaction.atomic
def noem(*, gast: Livegast, naam: str) -> None:
    """Keep who a guest says to be, until the team knows or the room is closed. Raises Dicht."""
    houd_open(gast.zitting)
    Livegast.objects.filter(pk=gast.pk).update(naam=naam)
    raak_scherm(gast.zitting)


def _wacht_nog(gast: Livegast) -> bool:
    """Tell whether nobody said yet who this guest is, with the room held."""
    houd(gast.zitting)
    rijen = Livegast.objects.filter(pk=gast.pk, contact=None).exclude(naam="")
    return rijen.exists()


@transaction.atomic
def koppel(*, gast: Livegast, contact: Contact, door: Gebruiker) -> bool:
    """Say that a guest is this person, who was there; False when a colleague was first."""
    if not _wacht_nog(gast):
        return False
    Livegast.objects.filter(pk=gast.pk).update(contact=contact)
    meld_aan(zitting=gast.zitting, contact=contact, door=door)
    return True


@transaction.atomic
def voeg_toe(*, gast: Livegast, door: Gebruiker) -> Genodigde | None:
    """Add a guest to the people of the place, by the name that was given, as who walked in.

    None when a colleague was first, or when the room was closed and the name forgotten.
    """
    if not _wacht_nog(gast):
        return None
    bijeenkomst = gast.zitting.bijeenkomst
    naam, _, rest = gast.naam.partition(" (")
    waarden = {"naam": naam, "functie": rest.removesuffix(")")}
    wie = aanwezig.loop_nieuw_binnen(bijeenkomst=bijeenkomst, door=door, waarden=waarden)
    Livegast.objects.filter(pk=gast.pk).update(contact=wie.contact)
    Genodigde.objects.filter(pk=wie.pk).update(hoe=Genodigde.Hoe.ZELF)
    raak_scherm(gast.zitting)
    return wie


@transaction.atomic
def vergeet_naam(*, gast: Livegast) -> bool:
    """Forget who a guest said to be; the phone stays in the room. False when it was known."""
    if not _wacht_nog(gast):
        return False
    Livegast.objects.filter(pk=gast.pk).update(naam="")
    raak_scherm(gast.zitting)
    return True

"""Even rust and overleden: one press, without a reason, whether or not there is an address.

With an address the rest stands at the address (post/stil), so that it holds on the whole site;
without one it stands at the contact. In the ledger both are kept by code, for after a restore.
"""

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from leerwerkplaats.gebruikers.gegevens import wisboek
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.mensen.models import Contact
from proeftuinen.traject import uitnodigen
from proeftuinen.traject.contracten import wie_biedt
from proeftuinen.traject.models import Uitnodiging
from proeftuinen.traject.post import stil

OVERLEDEN = "overleden"  # in the ledger
_Stand = Contact.Stand


def is_in_rust(contact: Contact) -> bool:
    """Tell whether nothing may be sent to this person."""
    return bool(contact.stand) or bool(contact.adres and stil.is_stil(contact.adres))


def _over(contact: Contact) -> str:
    """Return the code that the ledger knows: of the account, which outlives the contact."""
    return contact.gebruiker.publiek_id if contact.gebruiker else contact.publiek_id


@transaction.atomic
def zet_op_rust(*, contact: Contact, door: Gebruiker) -> None:
    """Stop all post to someone; doing it again changes nothing."""
    if contact.adres:
        over_id, tuin = _over(contact), contact.proeftuin
        stil.zet_op_rust(adres=contact.adres, over_id=over_id, proeftuin=tuin, door=door)
    elif contact.stand == _Stand.GEWOON:
        _zet_stand(contact, _Stand.RUST)
        wisboek.schrijf(stil.WISBOEK, contact.publiek_id)
        _meld_rust(contact)
        spoor("stil.gezet", contact, door)


@transaction.atomic
def haal_van_rust(*, contact: Contact, door: Gebruiker) -> bool:
    """Let post go to someone again; False when it may not, because the person died."""
    if contact.stand == _Stand.OVERLEDEN or blijft_stil(contact.adres):
        return False
    if contact.adres:
        over_id, tuin = _over(contact), contact.proeftuin
        stil.haal_van_rust(adres=contact.adres, over_id=over_id, proeftuin=tuin, door=door)
    elif contact.stand == _Stand.RUST:
        _zet_stand(contact, _Stand.GEWOON)
        wisboek.vergeet(stil.WISBOEK, [contact.publiek_id])
        spoor("stil.opgeheven", contact, door)
    return True


def vergeet_rust(adres: str) -> None:
    """Let nothing say any more that who has this address is at rest."""
    zelfde = met_adres(adres)
    zelfde.filter(stand=_Stand.RUST).update(stand=_Stand.GEWOON, versie=F("versie") + 1)
    wisboek.vergeet(stil.WISBOEK, zelfde.values_list("publiek_id", flat=True))


def neem_rust_mee(*, contact: Contact, door: Gebruiker) -> None:
    """Keep who was at rest so under a new address, or under none."""
    if contact.adres:
        over_id, tuin = _over(contact), contact.proeftuin
        stil.zet_op_rust(adres=contact.adres, over_id=over_id, proeftuin=tuin, door=door)
        if contact.stand == _Stand.RUST:
            _zet_stand(contact, _Stand.GEWOON)
    elif contact.stand == _Stand.GEWOON:
        _zet_stand(contact, _Stand.RUST)
        wisboek.schrijf(stil.WISBOEK, contact.publiek_id)
        _meld_rust(contact)


def _meld_rust(contact: Contact) -> None:
    """Tell the parts; of who has an address `zet_stil` tells them."""
    for doe in wie_biedt("bij_rust"):
        doe(contact)


@transaction.atomic
def overleden(*, contact: Contact, door: Gebruiker, versie: int) -> None:
    """Write down that someone died: post stops for good, invitations here are taken back.

    Raises Bewerkingsconflict when the contact was changed in between.
    """
    bewaar(contact, versie=versie, waarden={"stand": _Stand.OVERLEDEN})
    wisboek.schrijf(OVERLEDEN, contact.publiek_id)
    spoor("contact.overleden", contact, door)
    if contact.adres:
        over_id, tuin = _over(contact), contact.proeftuin
        stil.zet_op_rust(adres=contact.adres, over_id=over_id, proeftuin=tuin, door=door)
        trek_uitnodigingen_in(contact=contact, door=door)
    else:
        _meld_rust(contact)


@transaction.atomic
def toch_niet_overleden(*, contact: Contact, door: Gebruiker) -> None:
    """Undo a mistake; post stays off until someone says otherwise, as it may have been before."""
    if contact.stand != _Stand.OVERLEDEN:
        return
    _zet_stand(contact, _Stand.GEWOON if contact.adres else _Stand.RUST)
    wisboek.vergeet(OVERLEDEN, [contact.publiek_id])
    wisboek.schrijf(stil.WISBOEK, _over(contact))
    spoor("contact.overleden_terug", contact, door)


def trek_uitnodigingen_in(*, contact: Contact, door: Gebruiker) -> None:
    """Take back what is still open to this person here."""
    if not contact.adres:
        return
    open_nog = Uitnodiging.objects.open(timezone.now()).filter(proeftuin=contact.proeftuin)
    for brief in open_nog.filter(email=contact.adres).select_related("proeftuin"):
        uitnodigen.intrekken(uitnodiging=brief, door=door)


def blijft_stil(adres: str) -> bool:
    """Tell whether someone with this address died, in whatever proeftuin it was written down."""
    return bool(adres) and met_adres(adres).filter(stand=_Stand.OVERLEDEN).exists()


def met_adres(adres: str) -> QuerySet[Contact]:
    """Return the contacts of all places that have this address, their own or of their account."""
    adres = stil.schrijf_adres(adres)
    return Contact.objects.filter(Q(email=adres) | Q(gebruiker__email=adres))


def zet_weer() -> None:
    """After a restore: at rest is who came to rest since the back-up, and gone is who died."""
    overleden_ = Contact.objects.filter(publiek_id__in=wisboek.van(OVERLEDEN))
    overleden_.update(stand=_Stand.OVERLEDEN)
    rust = Contact.objects.filter(publiek_id__in=wisboek.van(stil.WISBOEK), stand=_Stand.GEWOON)
    rust.filter(email="", gebruiker=None).update(stand=_Stand.RUST)
    for deel in (overleden_, rust):
        for adres in deel.met_adres().exclude(mailadres="").values_list("mailadres", flat=True):
            stil.Stilte.objects.get_or_create(adres=stil.schrijf_adres(adres))


def _zet_stand(contact: Contact, stand: str) -> None:
    Contact.objects.filter(pk=contact.pk).update(stand=stand, versie=F("versie") + 1)
    contact.stand = stand
    contact.versie += 1


def spoor(handeling: str, contact: Contact, door: Gebruiker) -> None:
    """Add a line to the trail about this contact."""
    leg_vast(
        handeling,
        door=door,
        soort="contact",
        object_id=contact.publiek_id,
        ruimte=contact.proeftuin.publiek_id,
    )

"""Everything that changes a contact. Each act names its actor and leaves a trail.

Being at rest and having died stand in stilte.py.
"""

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import UniqueConstraint
from django.utils import timezone

from leerwerkplaats.gebruikers.gegevens import wisboek
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.bijdragen import geteld
from proeftuinen.mensen import stilte
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.mensen.organisaties.vast import houd_vast
from proeftuinen.mensen.stilte import spoor
from proeftuinen.traject.contracten import Wissing, verzamel, wie_biedt
from proeftuinen.traject.intrekking import meld_intrekking
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.post.stil import schrijf_adres

WISBOEK = "contact"
_EERST_GEVULD = ("functie", "organisatie", "telefoon", "rollen", "notitie", "maatje")
_EERST_GEVULD += ("vergoeding", "vervoer")


class DoetMee(Exception):
    """The person still holds a role, so the contact cannot go."""


class AdresBekend(Exception):
    """Someone else in this proeftuin has this address; `wie` says who."""

    def __init__(self, wie: Contact | None) -> None:
        super().__init__("The address is someone else's.")
        self.wie = str(wie) if wie else "iemand anders"


def _netjes(waarden: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values as they are kept: an address in small letters, an organisation that is."""
    netjes = dict(waarden)
    if "email" in netjes:
        netjes["email"] = schrijf_adres(netjes["email"])
    if "organisatie" in netjes:
        netjes["organisatie"] = houd_vast(netjes["organisatie"])
    return netjes


def _eis_vrij(adres: str, proeftuin: Proeftuin, *, behalve: int | None = None) -> None:
    """Raise AdresBekend when a contact here, or the account of one, has this address."""
    bekend = stilte.met_adres(adres).van(proeftuin).exclude(pk=behalve) if adres else None
    if bekend and (wie := bekend.select_related("gebruiker").first()):
        raise AdresBekend(wie)


@transaction.atomic
def maak(*, proeftuin: Proeftuin, door: Gebruiker, waarden: Mapping[str, Any]) -> Contact:
    """Add a person. Raises AdresBekend when the address is someone's here."""
    contact = Contact(proeftuin=proeftuin, door=door, **_netjes(waarden))
    _eis_vrij(contact.email, proeftuin)
    try:
        with transaction.atomic():
            contact.save(force_insert=True)
    except IntegrityError as fout:
        raise AdresBekend(None) from fout
    spoor("contact.gemaakt", contact, door)
    return contact


@transaction.atomic
def bewerk(*, contact: Contact, door: Gebruiker, versie: int, waarden: Mapping[str, Any]) -> None:
    """Change what the team keeps of a person; who was at rest stays so under a new address.

    Raises Bewerkingsconflict when it was changed in between, and AdresBekend.
    """
    in_rust, oud = stilte.is_in_rust(contact), contact.adres
    nieuw = _netjes(waarden)
    _eis_vrij(nieuw.get("email", ""), contact.proeftuin, behalve=contact.pk)
    try:
        with transaction.atomic():
            bewaar(contact, versie=versie, waarden=nieuw)
    except IntegrityError as fout:
        raise AdresBekend(None) from fout
    if in_rust and contact.adres != oud:
        stilte.neem_rust_mee(contact=contact, door=door)
    spoor("contact.bewerkt", contact, door)


@transaction.atomic
def kies_zelf(
    *, contact: Contact, door: Gebruiker, versie: int, waarden: Mapping[str, Any]
) -> None:
    """Let a person say who they are and what others see. Raises Bewerkingsconflict.

    Whoever wants to be shown otherwise stands no longer in a file that is still to be fetched.
    """
    anders = waarden.get("zicht", contact.zicht) != contact.zicht
    bewaar(contact, versie=versie, waarden={**waarden, "zelf_gekozen_op": timezone.now()})
    spoor("contact.zelf", contact, door)
    if anders:
        meld_intrekking(contact.proeftuin)


@transaction.atomic
def haal_weg(*, contact: Contact, door: Gebruiker) -> None:
    """Erase a person from this proeftuin, and from any older back-up that is put back.

    What was written down about them goes along (`wat_weggaat_met`), as it does when someone erases
    their own account: without the person nobody can ask for it, or agree to it. Open invitations
    to the address are taken back, before anything else: whoever accepts one at this moment is in,
    or is not. Raises DoetMee while the person holds a role.
    """
    stilte.trek_uitnodigingen_in(contact=contact, door=door)
    hier = Contact.objects.select_for_update(of=("self",)).select_related("proeftuin")
    deze = hier.filter(pk=contact.pk).first()
    if deze is None:
        return
    if deze.gebruiker_id and _doet_mee(deze):
        raise DoetMee
    wisboek.schrijf(WISBOEK, contact.publiek_id)
    spoor("contact.weggehaald", contact, door)
    wis_al_van(deze)
    contact.delete()
    meld_intrekking(deze.proeftuin)  # now that their consents are gone too


def wis_al_van(contact: Contact) -> None:
    """Take away what every feature keeps about a person of this place, and not the person yet."""
    for wis in wie_biedt("wis_met"):
        wis(contact)


def wat_weggaat_met(contact: Contact) -> list[Wissing]:
    """Return what leaves this place with a person, before anyone decides."""
    return [deel for deel in geteld(verzamel("wat_weggaat_met", contact)) if deel.aantal]


def _doet_mee(contact: Contact) -> bool:
    return contact.proeftuin.deelnames.filter(gebruiker=contact.gebruiker_id).exists()


@transaction.atomic
def koppel(*, proeftuin: Proeftuin, gebruiker: Gebruiker) -> Contact:
    """Let the contact with this person's address be theirs, or make one; twice changes nothing.

    From then on name and address are those of the account. Who had not chosen yet is shown by
    name: that is what joining says. Was there one of their own and one with their address, then
    the second goes into the first.
    """
    hier = Contact.objects.select_for_update(of=("self",)).filter(proeftuin=proeftuin)
    eigen = hier.filter(gebruiker=gebruiker).first()
    bekend = hier.filter(gebruiker=None, email=gebruiker.email).first()
    if eigen is None and bekend is None:
        eigen, _ = Contact.objects.get_or_create(
            proeftuin=proeftuin, gebruiker=gebruiker, defaults={"zicht": Zicht.NAAM}
        )
    elif eigen is None:
        return _word_van(bekend, gebruiker)
    elif bekend is not None:
        _voeg_samen(bekend, eigen)
    return eigen


def _word_van(bekend: Contact, gebruiker: Gebruiker) -> Contact:
    """Give a contact its owner; a form that stood open on it is then out of date."""
    bekend.gebruiker, bekend.email = gebruiker, ""
    bekend.versie += 1
    if bekend.zelf_gekozen_op is None:
        bekend.zicht = Zicht.NAAM
    bekend.save(update_fields=["gebruiker", "email", "zicht", "versie"])
    return bekend


def _voeg_samen(van: Contact, naar: Contact) -> None:
    """Let one contact go into another: what was empty is filled, all that points at it follows."""
    for veld in _EERST_GEVULD:
        if not getattr(naar, veld) and getattr(van, veld) != naar:
            setattr(naar, veld, getattr(van, veld))
    naar.op_eigen_titel = naar.op_eigen_titel or van.op_eigen_titel
    naar.versie += 1
    naar.save()
    _laat_volgen(van, naar)
    van.delete()


def _laat_volgen(van: Any, naar: Any) -> None:
    """Let all that points at the one row point at the other.

    Of two rows that say the same (two places in one wave) the old one goes with the old contact,
    and what points at it follows to the one that stays.
    """
    for relatie in type(van)._meta.get_fields(include_hidden=True):
        if not relatie.one_to_many:
            continue
        veld = relatie.field.name
        for rij in relatie.related_model._base_manager.filter(**{veld: van}):
            if not _verhuis(rij, veld, naar) and (dezelfde := _dezelfde(rij, veld, naar)):
                _laat_volgen(rij, dezelfde)


def _verhuis(rij: Any, veld: str, naar: Any) -> bool:
    """Let a row point at another; False when there is one that says the same already."""
    try:
        with transaction.atomic():
            type(rij)._base_manager.filter(pk=rij.pk).exclude(pk=_zichzelf(rij, naar)).update(
                **{veld: naar}
            )
    except IntegrityError:
        return False
    return True


def _dezelfde(rij: Any, veld: str, naar: Any) -> Any:
    """Return the row that stands where this one would come, or None."""
    for eis in rij._meta.constraints:
        if isinstance(eis, UniqueConstraint) and veld in eis.fields:
            daar = {naam: getattr(rij, naam) for naam in eis.fields} | {veld: naar}
            return type(rij)._base_manager.filter(**daar).exclude(pk=rij.pk).first()
    return None


def _zichzelf(rij: Any, naar: Any) -> int:
    """Return the key of the row that may not point at itself (someone's buddy)."""
    return naar.pk if isinstance(rij, Contact) else 0

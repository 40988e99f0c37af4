"""Who has a place in a wave: everyone of the proeftuin who lives, and who joins while it is open.

Domain and organisation are those of the day on which someone got the place.
"""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef
from django.utils import timezone

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.mensen.models import Contact, ContactQuerySet, Contactrol
from proeftuinen.netwerk.models import Meting, Netwerkplaats, Relatie, nieuwe_code
from proeftuinen.traject.models import Proeftuin

_INFORMEEL = frozenset({Contactrol.VRIJWILLIGER.value, Contactrol.NAASTE.value})


def domein_van(contact: Contact) -> Domein:
    """Return the world this person comes from: of the organisation, else by how they take part."""
    if contact.organisatie is not None:
        return Domein(contact.organisatie.domein)
    if contact.op_eigen_titel or _INFORMEEL & set(contact.rollen):
        return Domein.INFORMEEL
    return Domein.OVERIG


def zonder_plaats(meting: Meting) -> ContactQuerySet:
    """Return who lives and belongs to the proeftuin, without a place in this wave."""
    met = Netwerkplaats.objects.filter(meting=meting).values("contact")
    return Contact.objects.van(meting.proeftuin).in_leven().exclude(pk__in=met)


def geef_plaats(meting: Meting, contacten: Iterable[Contact]) -> None:
    """Give these people a place with a code of their own; who has one keeps it."""
    bezet = set(Netwerkplaats.objects.filter(meting=meting).values_list("code", flat=True))
    Netwerkplaats.objects.bulk_create(
        [
            Netwerkplaats(
                meting=meting,
                contact=contact,
                organisatie=contact.organisatie,
                domein=domein_van(contact),
                code=_vrije_code(bezet),
            )
            for contact in contacten
        ],
        ignore_conflicts=True,
    )


def _vrije_code(bezet: set[str]) -> str:
    """Return a code that is not among these, and add it: two people never share one."""
    while (code := nieuwe_code()) in bezet:
        pass
    bezet.add(code)
    return code


def noteer_begin(proeftuin: Proeftuin, gebruiker: Gebruiker) -> None:
    """Say that this person began wherever there are answers of theirs; one query."""
    rijen = Netwerkplaats.objects.filter(meting__proeftuin=proeftuin, contact__gebruiker=gebruiker)
    gezegd = Relatie.objects.filter(van=OuterRef("pk"))
    rijen.filter(Exists(gezegd), begonnen_op=None).update(begonnen_op=timezone.now())

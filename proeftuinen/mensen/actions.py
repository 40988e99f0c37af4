"""Everything that changes a contact. Each act names its actor and leaves a trail."""

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.traject.models import Proeftuin


def koppel(*, proeftuin: Proeftuin, gebruiker: Gebruiker) -> Contact:
    """Let the contact with this person's address be theirs, or make one; twice changes nothing.

    From then on name and address are those of the account. Who had not chosen yet is shown by
    name: that is what joining says.
    """
    eigen = Contact.objects.filter(proeftuin=proeftuin, gebruiker=gebruiker).first()
    if eigen:
        return eigen
    bekend = Contact.objects.filter(
        proeftuin=proeftuin, gebruiker=None, email=gebruiker.email
    ).first()
    if bekend is None:
        return Contact.objects.create(proeftuin=proeftuin, gebruiker=gebruiker, zicht=Zicht.NAAM)
    bekend.gebruiker, bekend.email = gebruiker, ""
    if bekend.zelf_gekozen_op is None:
        bekend.zicht = Zicht.NAAM
    bekend.save(update_fields=["gebruiker", "email", "zicht"])
    return bekend

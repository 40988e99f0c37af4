"""What contacts contribute."""

from django.db.models import Q

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.mensen.actions import koppel
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin


def bij_deelname(proeftuin: Proeftuin, gebruiker: Gebruiker) -> None:
    """Whoever takes part is one of its people: tie the contact that was there, or make one."""
    koppel(proeftuin=proeftuin, gebruiker=gebruiker)


def wis(gebruiker: Gebruiker) -> None:
    """Take away this person's contacts, in every proeftuin, also those without an account yet."""
    Contact.objects.filter(Q(gebruiker=gebruiker) | Q(email=gebruiker.email)).delete()

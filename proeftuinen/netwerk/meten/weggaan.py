"""What goes away with a wave, with a person of the list, and with an account."""

from collections.abc import Sequence

from django.db.models import Q, QuerySet

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bijdragen import geteld
from proeftuinen.mensen.models import Contact
from proeftuinen.netwerk.models import Gemist, Meting, Netwerkplaats, Relatie
from proeftuinen.traject.contracten import Wissing
from proeftuinen.traject.post.actions import laat_vervallen

ANTWOORDEN = "Antwoorden van mensen over elkaar"


def met_meting(meting: Meting, lezer: Gebruiker) -> list[Wissing]:
    """Return what a wave takes along, before anyone decides; one query.

    What others said about the reader is not counted: how many did hangs on them (ADR 27).
    """
    antwoorden = Relatie.objects.filter(meting=meting).exclude(naar__contact__gebruiker=lezer)
    delen = [
        Wissing("Plekken van mensen", Netwerkplaats.objects.filter(meting=meting), "Gaan weg."),
        Wissing(ANTWOORDEN, antwoorden, "Gaan weg."),
        Wissing("Namen die iemand miste", Gemist.objects.filter(meting=meting), "Gaan weg."),
    ]
    return [deel for deel in geteld(delen) if deel.aantal]


def met_antwoorden(weg: Sequence[Wissing]) -> bool:
    """Tell whether answers go with it."""
    return any(deel.wat == ANTWOORDEN for deel in weg)


def plaatsen_van(gebruiker: Gebruiker) -> QuerySet[Netwerkplaats]:
    """Return this person's places in all waves, also from before there was an account."""
    wie = Q(contact__gebruiker=gebruiker) | Q(contact__email=gebruiker.email)
    return Netwerkplaats.objects.filter(wie)


def van_papier_door(gebruiker: Gebruiker) -> QuerySet[Relatie]:
    """Return the answers of others that this person typed."""
    eigen = plaatsen_van(gebruiker).values("pk")
    return Relatie.objects.filter(door=gebruiker).exclude(van__in=eigen)


def met_account(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to waves; what others said of them is not counted."""
    plaatsen = plaatsen_van(gebruiker)
    zelf = Relatie.objects.filter(van__in=plaatsen.values("pk"))
    zonder = "Blijven staan, zonder je naam."
    metingen = Meting.objects.filter(door=gebruiker)
    return [
        Wissing(
            "Je plek in metingen van het netwerk",
            plaatsen,
            "Gaat weg, ook van de kaart, met wat anderen over jou antwoordden.",
        ),
        Wissing("Wat jij over anderen antwoordde", zelf, "Gaat weg."),
        Wissing("Antwoorden die je van papier invoerde", van_papier_door(gebruiker), zonder),
        Wissing("Metingen die je maakte", metingen, zonder),
    ]


def wis_account(gebruiker: Gebruiker) -> None:
    """Take this person out of all waves, and their name off what they typed or made."""
    wie = Q(gebruiker=gebruiker) | Q(email=gebruiker.email)
    tuinen = list(Contact.objects.filter(wie).values_list("proeftuin", flat=True).distinct())
    _haal_weg(plaatsen_van(gebruiker))
    _vergeet_naam(gebruiker.naam, tuinen)
    Relatie.objects.filter(door=gebruiker).update(door=None)
    Meting.objects.filter(door=gebruiker).update(door=None)


def met_contact(contact: Contact) -> Sequence[Wissing]:
    """Say what leaves the waves with someone who leaves the list.

    Answers are not counted: the reader may be that person, or one whom they are about.
    """
    plaatsen = Netwerkplaats.objects.filter(contact=contact)
    gebeurt = "Gaat weg, ook van de kaart, met alle antwoorden van en over deze persoon."
    return [Wissing("Plek in metingen van het netwerk", plaatsen.count(), gebeurt)]


def wis_contact(contact: Contact) -> None:
    """Take someone who leaves the list out of all waves of the place."""
    _haal_weg(Netwerkplaats.objects.filter(contact=contact))
    _vergeet_naam(str(contact), [contact.proeftuin_id])


def _haal_weg(plaatsen: QuerySet[Netwerkplaats]) -> None:
    """Take these places away; who answers about one at this moment is first, or too late."""
    vast = plaatsen.order_by("pk").select_for_update(of=("self",))
    laat_vervallen(list(vast.values_list("publiek_id", flat=True)))
    plaatsen.delete()


def _vergeet_naam(naam: str, tuinen: list[int]) -> None:
    """Take away that someone missed this person by name."""
    if naam:
        Gemist.objects.filter(naam__iexact=naam, meting__proeftuin__in=tuinen).delete()

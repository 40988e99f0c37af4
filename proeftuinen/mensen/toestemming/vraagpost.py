"""Asking for consent by mail: only that a question waits, never what it is about."""

from datetime import timedelta

from django.conf import settings
from django.urls import reverse

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Postsoort, verzamel
from proeftuinen.traject.post.actions import klaarzetten
from proeftuinen.traject.post.models import Bericht, Reden

SOORT = "toestemmingsvraag"
_WACHT = timedelta(minutes=10)  # so that five photos in a row are one mail


def vraag_per_mail(*, contact: Contact, door: Gebruiker) -> Bericht | None:
    """Mail that a question waits; None when no mail may go to this person.

    Only to who has an account: consent is given behind the person's own door.
    """
    if contact.gebruiker is None or contact.stand:
        return None
    proeftuin = contact.proeftuin
    tekst = (
        f"Hallo {contact},\n\n"
        f"Mogen we iets van jou gebruiken voor {proeftuin.titel}? Er staat een vraag voor je "
        "klaar. Je leest daar waar het om gaat en waar het kan komen te staan.\n\n"
        "Je hoeft niets te doen. Zonder jouw ja gebruiken we het niet."
    )
    return klaarzetten(
        aan=contact.gebruiker.email,
        soort=SOORT,
        onderwerp=f"Een vraag over toestemming, {proeftuin.titel}",
        tekst=tekst,
        proeftuin=proeftuin,
        over_id=contact.publiek_id,
        door=door,
        wacht=_WACHT,
        bundel=f"{SOORT}-{contact.publiek_id}",
    )


def _bezwaar(bericht: Bericht) -> str:
    contacten = Contact.objects.select_related("gebruiker").filter(publiek_id=bericht.over_id)
    contact = contacten.first()
    if contact is None or contact.gebruiker is None or contact.gebruiker.email != bericht.aan:
        return Reden.DOET_NIET_MEE
    if contact.stand:
        return Reden.STIL
    vragen = verzamel("toestemmingsvragen", contact.gebruiker)
    return "" if any(vraag.contact.pk == contact.pk for vraag in vragen) else Reden.BEANTWOORD


def _maak_af(bericht: Bericht) -> str:
    adres = reverse("proeftuinen:mijn-toestemmingen")
    return f"{bericht.tekst}\n\nLog in en lees de vraag:\n{settings.SITE_URL}{adres}"


TOESTEMMINGSVRAAG = Postsoort("Vraag om toestemming", _bezwaar, _maak_af)

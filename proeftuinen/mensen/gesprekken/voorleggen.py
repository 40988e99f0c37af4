"""Sending the notes to who was spoken to, and the answer: a signed link, without an account.

The mail holds no notes, only the link, and that is made when the mail goes. The moment of sending
is part of its signature, so a new sending, to someone else perhaps, ends the former link. It also
ends after sixty days, when it is taken back and when the notes are changed.
"""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.links import lees_token, maak_token
from proeftuinen.mensen.gesprekken.actions import spoor
from proeftuinen.mensen.gesprekken.models import Gesprek
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.actions import leg_vast_toestemming
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.contracten import Postsoort
from proeftuinen.traject.post.actions import klaarzetten, laat_vervallen
from proeftuinen.traject.post.models import Bericht, Reden
from proeftuinen.traject.post.stil import is_stil

SOORT = "gesprek"
LINKPLEK = "[hier komt de link]"
GELDIG = timedelta(days=60)
_BEGIN = datetime(1970, 1, 1, tzinfo=UTC)
_Antwoord = Gesprek.Antwoord


class KanNiet(Exception):
    """The answer came too late: the notes were changed or taken back, or someone answered."""


def _soort(gesprek: Gesprek) -> str:
    """Return the kind of link of this one sending."""
    op = gesprek.voorgelegd_op or _BEGIN
    return f"{SOORT}.{(op - _BEGIN) // timedelta(microseconds=1)}"


def token_van(gesprek: Gesprek) -> str:
    """Return what stands in the link of the sending that is now open."""
    return maak_token(_soort(gesprek), gesprek.publiek_id)


def is_open(gesprek: Gesprek) -> bool:
    """Tell whether the link to what stands here now still opens it."""
    op, wie = gesprek.voorgelegd_op, gesprek.contact
    if wie is None or wie.stand == Contact.Stand.OVERLEDEN:
        return False  # who may read it is gone: the mail may be in other hands
    return bool(
        gesprek.voorgelegd and op and gesprek.gewist_op is None and op + GELDIG > timezone.now()
    )


def zoek(token: str) -> Gesprek | None:
    """Return the talk of this token when it may still be read by the link."""
    rijen = Gesprek.objects.select_related("proeftuin", "contact__gebruiker", "organisatie", "door")
    gesprek = rijen.filter(publiek_id=token.partition(".")[0].replace("\0", "")[:12]).first()
    if gesprek is None or not is_open(gesprek):
        return None
    return gesprek if lees_token(_soort(gesprek), token) == gesprek.publiek_id else None


def waarom_niet(gesprek: Gesprek) -> str:
    """Say why the notes cannot be sent to anyone now, in plain Dutch; "" when they can."""
    contact = gesprek.contact
    if not gesprek.heeft_tekst:
        return "Schrijf eerst op wat er gezegd is."
    if contact is None:
        return "Kies eerst met wie het gesprek was. Die persoon moet bij jullie mensen staan."
    if contact.stand != Contact.Stand.GEWOON or (contact.adres and is_stil(contact.adres)):
        return "Deze persoon krijgt nu geen post. De notities blijven bij jullie."
    if not contact.adres:
        return "Van deze persoon is geen mailadres bekend. De notities blijven bij jullie."
    return ""


@transaction.atomic
def leg_voor(*, gesprek: Gesprek, door: Gebruiker, versie: int) -> Bericht | None:
    """Send the link to the notes as they stand now; an earlier one ends.

    Returns None, and changes nothing, when the other gets no mail. What was answered before stays
    to be read, but counts no more. Raises Bewerkingsconflict when someone was first.
    """
    contact = gesprek.contact
    if contact is None or waarom_niet(gesprek):
        return None
    laat_vervallen([gesprek.publiek_id])
    bewaar(
        gesprek,
        versie=versie,
        waarden={
            "voorgelegd_op": timezone.now(),
            "voorgelegd_versie": versie + 1,
            "antwoord": _Antwoord.GEEN,
            "antwoord_op": None,
        },
    )
    spoor("gesprek.voorgelegd", gesprek, door)
    context = {"gesprek": gesprek, "door": door, "link": LINKPLEK, "dagen": GELDIG.days}
    return klaarzetten(
        aan=contact.adres,
        soort=SOORT,
        onderwerp=f"Klopt wat we opschreven? Ons gesprek voor {gesprek.proeftuin.titel}",
        tekst=render_to_string("proeftuinen/mensen/gesprekken/voorleggen.txt", context),
        proeftuin=gesprek.proeftuin,
        over_id=gesprek.publiek_id,
        door=door,
    )


@transaction.atomic
def neem_terug(*, gesprek: Gesprek, door: Gebruiker, versie: int) -> None:
    """End the link before there is an answer. Raises Bewerkingsconflict when someone was first."""
    laat_vervallen([gesprek.publiek_id])
    bewaar(gesprek, versie=versie, waarden={"voorgelegd_op": None, "voorgelegd_versie": None})
    spoor("gesprek.teruggenomen", gesprek, door)


@transaction.atomic
def antwoord(*, gesprek: Gesprek, keuze: str, reactie: str) -> None:
    """Keep what the other says of exactly the notes that were shown, once.

    Agreeing is a consent to keep them, and is written in that register. Raises KanNiet when the
    notes were changed or taken back at that moment, or were answered before.
    """
    nu = timezone.now()
    waarden = {"antwoord": keuze, "antwoord_op": nu} | ({"reactie": reactie} if reactie else {})
    rij = Gesprek.objects.filter(
        pk=gesprek.pk,
        voorgelegd_op=gesprek.voorgelegd_op,
        voorgelegd_versie=F("versie"),
        versie=gesprek.versie,
        antwoord=_Antwoord.GEEN,
        gewist_op=None,
    )
    if not rij.update(**waarden):
        raise KanNiet
    for naam, waarde in waarden.items():
        setattr(gesprek, naam, waarde)
    zelf = gesprek.contact.gebruiker if gesprek.contact else None
    spoor("gesprek.akkoord" if keuze == _Antwoord.AKKOORD else "gesprek.anders", gesprek, zelf)
    if keuze == _Antwoord.AKKOORD:
        leg_vast_toestemming(
            proeftuin=gesprek.proeftuin,
            contact=gesprek.contact,
            namens="" if gesprek.contact else gesprek.rol,
            doel=Toestemming.Doel.GESPREKSNOTITIES,
            kanaal=Toestemming.Kanaal.ZELF,
            gegeven_op=vandaag(),
            door=zelf,
        )


# As a kind of mail.


def _bezwaar(bericht: Bericht) -> str:
    """Taken back, changed, answered, past its days, or now with someone else: it does not go."""
    rijen = Gesprek.objects.select_related("contact__gebruiker")
    gesprek = rijen.filter(publiek_id=bericht.over_id).first()
    if gesprek is None or not is_open(gesprek) or gesprek.antwoord or gesprek.contact is None:
        return Reden.VERVALLEN
    if gesprek.contact.stand != Contact.Stand.GEWOON:
        return Reden.STIL
    return "" if gesprek.contact.adres.lower() == bericht.aan else Reden.VERVALLEN


def _maak_af(bericht: Bericht) -> str:
    """Put the link in its place; where someone took the mark out, it comes below."""
    token = token_van(Gesprek.objects.get(publiek_id=bericht.over_id))
    link = f"{settings.SITE_URL}{reverse('proeftuinen:gesprek-antwoord', args=[token])}"
    if LINKPLEK in bericht.tekst:
        return bericht.tekst.replace(LINKPLEK, link)
    return f"{bericht.tekst}\n\nLees wat we opschreven:\n{link}"


NOTITIES = Postsoort("Notities van een gesprek", _bezwaar, _maak_af)

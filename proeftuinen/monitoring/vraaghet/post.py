"""The mail to who asked: that someone answered, and where to read it; nothing of what was said."""

from datetime import timedelta

from django.conf import settings
from django.template.loader import render_to_string

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht, rollen_met
from proeftuinen.monitoring.vraaghet.models import Hulpvraag
from proeftuinen.traject.contracten import Postsoort
from proeftuinen.traject.models import Deelname
from proeftuinen.traject.post.actions import klaarzetten
from proeftuinen.traject.post.models import Bericht, Reden

SOORT = "hulpantwoord"
WACHT = timedelta(minutes=15)
"""Answers that come within this time make one mail."""


def vertel(hulpvraag: Hulpvraag, door: Gebruiker) -> None:
    """Write to the asker, unless that is who answered or someone who is gone."""
    vrager = hulpvraag.door
    if vrager is None or vrager == door:
        return
    context = {
        "wie": vrager,
        "proeftuin": hulpvraag.proeftuin,
        "link": f"{settings.SITE_URL}{hulpvraag.get_absolute_url()}",
    }
    klaarzetten(
        aan=vrager.email,
        soort=SOORT,
        onderwerp="Iemand antwoordde op je vraag",
        tekst=render_to_string("proeftuinen/monitoring/vraaghet/antwoord.txt", context),
        proeftuin=hulpvraag.proeftuin,
        over_id=hulpvraag.publiek_id,
        wacht=WACHT,
        bundel=f"{SOORT}-{hulpvraag.publiek_id}",
    )


def _bezwaar(bericht: Bericht) -> str:
    """The question or every answer of another is gone, or the asker takes no part any more."""
    hulpvraag = Hulpvraag.objects.filter(publiek_id=bericht.over_id).select_related("door").first()
    vrager = hulpvraag.door if hulpvraag else None
    if hulpvraag is None or vrager is None:
        return Reden.VERVALLEN
    if not hulpvraag.antwoorden.exclude(door=vrager).exists():
        return Reden.VERVALLEN
    rollen = rollen_met(Recht.VRAAG_STELLEN)
    mee = Deelname.objects.filter(
        proeftuin=hulpvraag.proeftuin_id, gebruiker=vrager, rol__in=rollen
    )
    return "" if mee.exists() else Reden.DOET_NIET_MEE


HULPANTWOORD = Postsoort("Iemand antwoordde op een vraag", bezwaar=_bezwaar)

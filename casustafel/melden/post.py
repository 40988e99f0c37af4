"""The letter to who decides: that something was hidden, and where to look; nothing of it."""

from collections.abc import Mapping

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse

from casustafel.melden.models import Melding
from leerwerkplaats.toegang import Recht, rollen_met
from proeftuinen.traject.contracten import Postsoort
from proeftuinen.traject.models import Deelname
from proeftuinen.traject.post.actions import klaarzetten
from proeftuinen.traject.post.models import Bericht, Reden

SOORT = "casustafel-herkend"


def vertel(melding: Melding) -> None:
    """Write to everyone here who may decide."""
    tuin = melding.proeftuin
    pad = reverse("casustafel:melding", args=[tuin.publiek_id, melding.publiek_id])
    rijen = Deelname.objects.filter(proeftuin=tuin, rol__in=rollen_met(Recht.CASUSTAFEL_BEHEREN))
    for deel in rijen.select_related("gebruiker"):
        context = {"wie": deel.gebruiker, "proeftuin": tuin, "link": f"{settings.SITE_URL}{pad}"}
        klaarzetten(
            aan=deel.gebruiker.email,
            soort=SOORT,
            onderwerp="Bij een casustafel is iets verborgen: kijk ernaar",
            tekst=render_to_string("casustafel/melden/melding.txt", context),
            proeftuin=tuin,
            over_id=melding.publiek_id,
        )


def _bezwaar(bericht: Bericht) -> str:
    """Decided already, or gone."""
    wacht = Melding.objects.filter(publiek_id=bericht.over_id, besluit="").exists()
    return "" if wacht else Reden.VERVALLEN


POSTSOORTEN: Mapping[str, Postsoort] = {
    SOORT: Postsoort("Iemand werd toch herkend bij een casustafel", bezwaar=_bezwaar)
}

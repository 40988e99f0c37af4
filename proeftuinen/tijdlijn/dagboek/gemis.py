"""Which interviews cannot go into a book."""

from collections.abc import Sequence

from django.db.models import F, Q

from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.rijen import tel
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Gemis, gemis


def niet_in_boek(proeftuin: Proeftuin, _: Lezer) -> Sequence[Gemis]:
    """Return how many interviews were chosen that nobody agreed to, or no longer."""
    geldig = Toestemming.objects.geldig(vandaag()).filter(doel=Toestemming.Doel.INTERVIEW)
    van_wie_het_zei = Q(toestemming__contact=F("contact")) | Q(
        contact=None, toestemming__contact=None
    )
    gekozen = Dagboekstuk.objects.filter(
        proeftuin=proeftuin, soort=Dagboekstuk.Soort.INTERVIEW, in_boek=True
    )
    mag = gekozen.filter(van_wie_het_zei, toestemming__in=geldig)
    (aantal,) = tel(gekozen.exclude(pk__in=mag.values("pk")))
    waarom = "Wie geïnterviewd is, ging nog niet akkoord, of niet meer."
    bij = adres("proeftuinen:tijdlijn", proeftuin.publiek_id)
    return gemis(aantal, "interview", "interviews", waarom, bij)

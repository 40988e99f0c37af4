"""When the diary ends, and keeping gone what was taken away."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from leerwerkplaats.gebruikers.gegevens import wisboek
from leerwerkplaats.web.klok import vandaag
from proeftuinen.rode_draad.actions import maak_los
from proeftuinen.tijdlijn.dagboek.actions import WISBOEK, wis_stuk
from proeftuinen.tijdlijn.dagboek.knopen import knoop_van
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk, Kanttekening
from proeftuinen.traject.contracten import Bewaartermijn
from proeftuinen.traject.models import Proeftuin

ZONDER_JA = timedelta(days=365)
NA_EINDE = timedelta(days=730)


def termijnen() -> Sequence[Bewaartermijn]:
    """Return when pieces and what people think of things end."""
    return [
        Bewaartermijn(
            "interviews zonder toestemming",
            "Interviews in het dagboek waar niemand ja op zei, of niet meer",
            "12 maanden nadat ze zijn opgeschreven",
            _ruim_interviews,
        ),
        Bewaartermijn(
            "dagboek",
            "Wat mensen in het dagboek schreven, en wat ze ergens van vinden",
            "24 maanden na het einde van het jaar",
            _ruim_dagboek,
        ),
    ]


def _wis(stukken: QuerySet[Dagboekstuk]) -> int:
    weg = list(stukken.select_related("proeftuin"))
    for stuk in weg:
        wis_stuk(stuk)
    return len(weg)


def _ruim_interviews(nu: datetime) -> int:
    interview = Dagboekstuk.Soort.INTERVIEW
    oud = Dagboekstuk.objects.filter(soort=interview, gemaakt__lte=nu - ZONDER_JA)
    mag = Dagboekstuk.objects.mag_gelezen(vandaag()).values("pk")
    return _wis(oud.exclude(pk__in=mag))


def _ruim_dagboek(nu: datetime) -> int:
    voorbij = Proeftuin.objects.filter(einde__lt=timezone.localdate(nu - NA_EINDE))
    aantal, _ = Kanttekening.objects.filter(proeftuin__in=voorbij).delete()
    return aantal + _wis(Dagboekstuk.objects.filter(proeftuin__in=voorbij))


def na_terugzetten() -> None:
    """Take away again the interviews that were taken away since the back-up."""
    weg = Dagboekstuk.objects.filter(publiek_id__in=wisboek.van(WISBOEK))
    for stuk in weg.select_related("proeftuin"):
        maak_los(knopen=[knoop_van(stuk)])
        stuk.delete()

"""Reading about shared editions: links, and how often files were fetched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count

from leerwerkplaats.web.klok import vandaag
from proeftuinen.uitgaven.delen.links import adres_van, mag_naar_buiten
from proeftuinen.uitgaven.delen.models import Deellink, Ophaling
from proeftuinen.uitgaven.maken.models import Uitgave, Uitgavebestand

LAATSTE = 50


@dataclass(frozen=True)
class Linkbeeld:
    """A link as its maker sees it; `adres` is empty once it ended."""

    link: Deellink
    adres: str
    keren: int

    @property
    def loopt(self) -> bool:
        """Tell whether it still opens."""
        return bool(self.adres)


@dataclass(frozen=True)
class Deelstand:
    """How an edition is shared, and how often its files were fetched."""

    mag_delen: bool
    links: Sequence[Linkbeeld]
    per_soort: Mapping[str, int]
    ophalingen: Sequence[Ophaling]

    @property
    def keren(self) -> int:
        """Return how often a file was fetched."""
        return sum(self.per_soort.values())


def deelstand(uitgave: Uitgave) -> Deelstand:
    """Return links and fetches of an edition; four queries."""
    mag = mag_naar_buiten(uitgave)
    ophalingen = Ophaling.objects.filter(uitgave=uitgave).order_by()
    keren = dict(ophalingen.values_list("soort").annotate(keer=Count("pk")))
    per_link = dict(ophalingen.values_list("deellink").annotate(keer=Count("pk")))
    # Who had an account: the others are numbers only.
    met_wie = Ophaling.objects.filter(uitgave=uitgave, gebruiker__isnull=False)
    links = Deellink.objects.filter(uitgave=uitgave)
    return Deelstand(
        mag_delen=mag,
        links=[
            Linkbeeld(
                link, adres_van(link) if mag and _loopt(link) else "", per_link.get(link.pk, 0)
            )
            for link in links
        ],
        per_soort={
            soort.label: keren[soort.value]
            for soort in Uitgavebestand.Soort
            if soort.value in keren
        },
        ophalingen=met_wie.select_related("gebruiker")[:LAATSTE],
    )


def _loopt(link: Deellink) -> bool:
    return link.ingetrokken_op is None and link.tot >= vandaag()


def opvolger(uitgave: Uitgave) -> Uitgave | None:
    """Return the newest edition of this book that everyone who could read this one may read."""
    rijen = Uitgave.objects.filter(
        proeftuin=uitgave.proeftuin_id, soort=uitgave.soort, nummer__gt=uitgave.nummer
    )
    return rijen.uitgebracht().filter(publiek=uitgave.publiek).order_by("-nummer").first()

"""The network in totals as tables, as far as these were told: no people, no single answers."""

from collections.abc import Sequence

from leerwerkplaats.toegang import Recht
from proeftuinen.netwerk.cijfers.ladder import zeg_domeinpaar
from proeftuinen.netwerk.cijfers.vrijgeven import vrijgegeven
from proeftuinen.netwerk.models import Meting
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Werkblad

NIET_VERTELD = "niet verteld"


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the lines of each closed wave, in all and per pair of domains; what was held back is.

    The same words as on the page: seven queries at most once it was told, however many waves.
    """
    if not lezer.mag(Recht.NETWERK_CIJFERS):
        return []

    metingen = list(Meting.objects.van(proeftuin).gesloten())
    tellingen = [deel.telling for deel in vrijgegeven(metingen)]
    paren = list(zip(metingen, tellingen, strict=True))
    return [
        Werkblad(
            "Netwerk",
            ("meting", "dag", "mensen op de kaart", "vulden in", "lijnen"),
            [
                (str(meting), meting.dag, deel.mensen, deel.gevuld, _zeg(deel.lijnen))
                for meting, deel in paren
            ],
        ),
        Werkblad(
            "Netwerk per paar domeinen",
            ("meting", "dag", "domeinen", "lijnen", "mogelijk"),
            [
                (
                    str(meting),
                    meting.dag,
                    zeg_domeinpaar(blok.paar),
                    _zeg(blok.lijnen),
                    blok.mogelijk,
                )
                for meting, deel in paren
                for blok in deel.blokken
            ],
        ),
    ]


def _zeg(aantal: int | None) -> int | str:
    return NIET_VERTELD if aantal is None else aantal

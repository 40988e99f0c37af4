"""Reading about editions."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.uitgaven.boek.models import Boeksoort
from proeftuinen.uitgaven.drukken.web import BEELD
from proeftuinen.uitgaven.maken import opslag
from proeftuinen.uitgaven.maken.models import Uitgave, Uitgavebestand

UITLEG = {
    Boeksoort.LOGBOEK: "Het verhaal van het jaar, als boek. Voor wie meededen en wie wil nalezen.",
    Boeksoort.RAPPORT: "Wat het opleverde, met bij elke zin waar die vandaan komt.",
    Boeksoort.KORT: "Twee bladzijden voor de wethouder.",
}


@dataclass(frozen=True)
class Plank:
    """One of the three books with its editions, the newest first."""

    soort: Boeksoort
    uitleg: str
    uitgaven: tuple[Uitgave, ...]

    @property
    def nieuwste(self) -> Uitgave | None:
        """Return the newest that may be read, or the newest at all."""
        goed = [deze for deze in self.uitgaven if not deze.vervallen_op]
        return next(iter(goed or self.uitgaven), None)

    @property
    def eerder(self) -> list[Uitgave]:
        """Return the others."""
        return [deze for deze in self.uitgaven if deze != self.nieuwste]


def planken(proeftuin: Proeftuin, lezer: Lezer) -> list[Plank]:
    """Return the three books with what this reader may open; two queries."""
    rijen = list(
        Uitgave.objects.filter(proeftuin=proeftuin)
        .zichtbaar_voor(lezer)
        .prefetch_related("bestanden")
    )
    for rij in rijen:
        rij.proeftuin = proeftuin
    return [
        Plank(soort, UITLEG[soort], tuple(rij for rij in rijen if rij.soort == soort))
        for soort in Boeksoort
    ]


@dataclass(frozen=True)
class Verschil:
    """What changed in the chapters since the edition before."""

    vorige: int
    nieuw: tuple[str, ...]
    anders: tuple[str, ...]
    weg: tuple[str, ...]


def verschil_met_vorige(uitgave: Uitgave, lezer: Lezer) -> Verschil | None:
    """Compare the chapters with the one before that this reader may open; None for the first."""
    eerder = Uitgave.objects.filter(
        proeftuin=uitgave.proeftuin_id, soort=uitgave.soort, nummer__lt=uitgave.nummer
    )
    vorige = eerder.zichtbaar_voor(lezer).order_by("-nummer").first()
    if vorige is None:
        return None
    oud, nieuw = _delen(vorige), _delen(uitgave)
    return Verschil(
        vorige.nummer,
        tuple(deel["titel"] for sleutel, deel in nieuw.items() if sleutel not in oud),
        tuple(
            deel["titel"]
            for sleutel, deel in nieuw.items()
            if sleutel in oud and oud[sleutel]["som"] != deel["som"]
        ),
        tuple(deel["titel"] for sleutel, deel in oud.items() if sleutel not in nieuw),
    )


def _delen(uitgave: Uitgave) -> Mapping[str, Mapping[str, Any]]:
    return {deel["sleutel"]: deel for deel in uitgave.inhoud["delen"]}


_BEELDEN = re.compile(rf'src="{re.escape(BEELD)}([^"]+)"')
_BRONNEN = re.compile(r'<a href="bron:(\d+)"([^>]*)>(.*?)</a>', re.DOTALL)


def webtekst(
    uitgave: Uitgave, beeldadres: Callable[[str], str], rechten: frozenset[str] = frozenset()
) -> str | None:
    """Return the body of the web edition, or None when it is gone.

    `beeldadres` gives the address of a picture by its name. A source becomes a link for who holds
    the right that it asks; for others it stays words.
    """
    bestand = uitgave.bestanden.filter(soort=Uitgavebestand.Soort.WEB).first()
    inhoud = opslag.lees(bestand) if bestand and not uitgave.vervallen_op else None
    if inhoud is None:
        return None
    open_ = {
        str(bron["nummer"]): bron["adres"]
        for bron in uitgave.inhoud["bronnen"]
        if bron["recht"] in rechten
    }

    def zet_bron(gevonden: re.Match[str]) -> str:
        nummer, rest, tekst = gevonden.groups()
        return f'<a href="{open_[nummer]}"{rest}>{tekst}</a>' if nummer in open_ else tekst

    tekst = _BEELDEN.sub(lambda deel: f'src="{beeldadres(deel[1])}"', inhoud.decode())
    return _BRONNEN.sub(zet_bron, tekst)

"""Sleeping lines: who worked together in the wave before the last one, and not in the last one.

Only what the page "Verschil" tells this reader too, by the same functions (ADR 27): nobody learns
what another said of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from leerwerkplaats.toegang import Recht
from proeftuinen.netwerk.antwoorden import Antwoord
from proeftuinen.netwerk.beeld import Netwerkbeeld, Paarsleutel
from proeftuinen.netwerk.cijfers.lijsten import Rij, rijen
from proeftuinen.netwerk.lezen import lees_golven, te_zien
from proeftuinen.netwerk.verschil import Soort, vergelijk
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

MEESTE = 20


@dataclass(frozen=True)
class Slapend:
    """The pairs, how many there are, and which waves were compared."""

    paren: Sequence[Rij]
    aantal: int
    toen: str = ""
    nu: str = ""
    vraag: str = ""  # for the page of what changed


def mag_zien(lezer: Lezer) -> bool:
    """Tell whether this reader is told of pairs: only who guides the process."""
    return lezer.mag(Recht.METING_BEHEREN) and lezer.mag(Recht.NETWERK_ZIEN)


def slapend(proeftuin: Proeftuin, lezer: Lezer) -> Slapend | None:
    """Return what sleeps between the last two closed waves; None with fewer. Six queries."""
    if not mag_zien(lezer):
        return None
    twee = [meting for meting in te_zien(proeftuin, lezer) if not meting.is_open][-2:]
    if len(twee) < 2:
        return None
    toen, nu = (golf.beeld for golf in lees_golven(twee, lezer))
    heel = vergelijk(toen, nu)
    gevonden = [rij for rij in rijen(heel, (Soort.WEG, Soort.MINDER)) if _sliep_in(rij, toen, nu)]
    vraag = f"van={toen.publiek_id}&tot={nu.publiek_id}"
    return Slapend(gevonden[:MEESTE], len(gevonden), toen.titel, nu.titel, vraag)


def _sliep_in(rij: Rij, toen: Netwerkbeeld, nu: Netwerkbeeld) -> bool:
    sleutel = (rij.een.sleutel, rij.ander.sleutel)
    if not (toen.met_antwoord and nu.met_antwoord):
        return rij.soort == Soort.WEG
    return _samen(toen, sleutel) and not _samen(nu, sleutel)


def _samen(beeld: Netwerkbeeld, sleutel: Paarsleutel) -> bool:
    paar = beeld.paren.get(sleutel)
    return paar is not None and paar.antwoord == Antwoord.SAMEN

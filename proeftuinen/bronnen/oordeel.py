"""Whether a quote or photo may be used, and why not, as the reader is told. No query of its own.

What pages and prints use is asked by `te_gebruiken`; this only says it in words.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from proeftuinen.bronnen.models import VOOR_CITAAT, Citaat, Foto, Fotopersoon
from proeftuinen.mensen.toestemming.models import Toestemming

_Doel = Toestemming.Doel


@dataclass(frozen=True)
class Oordeel:
    """`stand` is a shape of the `status` tag; `mag` agrees with `te_gebruiken`."""

    mag: bool
    stand: str
    tekst: str

    @property
    def voorbij(self) -> bool:
        """Tell whether there was a consent that no longer holds."""
        return self.stand == "gestopt"


NOG_NIET = Oordeel(False, "gepland", "Nog geen toestemming")


def _van(
    toestemming: Toestemming | None, contact_id: int | None, doelen: Iterable[str], dag: date
) -> Oordeel:
    """Judge one consent of one person."""
    if toestemming is None or toestemming.contact_id != contact_id:
        return NOG_NIET
    if toestemming.doel not in doelen:
        return NOG_NIET
    if toestemming.ingetrokken_op:
        return Oordeel(False, "gestopt", "Toestemming ingetrokken")
    if not toestemming.geldt(dag):
        return Oordeel(False, "gestopt", "Toestemming is voorbij")
    return Oordeel(True, "klaar", "Mag gebruikt worden")


def van_citaat(citaat: Citaat, dag: date) -> Oordeel:
    """Judge a quote, with its consent at hand."""
    oordeel = _van(citaat.toestemming, citaat.contact_id, VOOR_CITAAT, dag)
    if oordeel.mag and citaat.met_naam and not citaat.naam(dag):
        return Oordeel(True, "klaar", "Mag gebruikt worden, zonder naam")
    if oordeel.mag and citaat.met_naam:
        return Oordeel(True, "klaar", "Mag gebruikt worden, met naam")
    return oordeel


def van_persoon(persoon: Fotopersoon, dag: date) -> Oordeel:
    """Judge one person on a photo."""
    if persoon.contact_id is None and not persoon.wie:
        return Oordeel(False, "gestopt", "Doet niet meer mee")
    if persoon.nee_op:
        return Oordeel(False, "gestopt", "Zei nee")
    return _van(persoon.toestemming, persoon.contact_id, (_Doel.FOTO,), dag)


def van_foto(foto: Foto, dag: date) -> Oordeel:
    """Judge a photo, with its people at hand: the weakest of them counts."""
    personen = list(foto.personen.all())
    if not personen and foto.niemand_herkenbaar:
        return Oordeel(True, "klaar", "Niemand te herkennen")
    if not personen:
        return Oordeel(False, "let-op", "Zeg wie erop staat")
    delen = [van_persoon(persoon, dag) for persoon in personen]
    for deel in delen:
        if deel.voorbij:
            return deel
    mist = sum(not deel.mag for deel in delen)
    if mist:
        wie = "1 persoon" if mist == 1 else f"{mist} mensen"
        return Oordeel(False, "gepland", f"Nog geen toestemming van {wie}")
    return Oordeel(True, "klaar", "Mag gebruikt worden")

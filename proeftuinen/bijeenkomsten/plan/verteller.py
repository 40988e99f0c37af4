"""Who tells a story, as each reader may know it.

A teller is often someone for whom telling costs much. Beforehand only the team knows who it is.
Others read "Een verhaal uit de gemeente", unless the teller chose to be known by name.
"""

from leerwerkplaats.toegang import Recht
from proeftuinen.bijeenkomsten.plan.models import Verhaal
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.traject.contracten import Lezer

ZONDER_NAAM = "Een verhaal uit de gemeente"


def zeg_verteller(verhaal: Verhaal, lezer: Lezer) -> str:
    """Return whose story it is; load `teller__gebruiker` along."""
    teller = verhaal.teller
    if teller is None or teller.stand == Contact.Stand.OVERLEDEN:
        return ZONDER_NAAM
    koos_naam = teller.zicht == Zicht.NAAM and teller.zelf_gekozen_op is not None
    if koos_naam or lezer.mag(Recht.BIJEENKOMSTEN_VOORBEREIDEN):
        return f"Een verhaal van {teller}"
    return ZONDER_NAAM

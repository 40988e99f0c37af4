"""What stands in the way of publishing an item, besides what its form asks already."""

from kennisbank.items.inhoud import Iteminhoud
from kennisbank.items.schema import gebreken, lees
from kennisbank.items.soorten import Soort


def bezwaren(inhoud: Iteminhoud) -> list[str]:
    """Return in plain Dutch why this may not be published yet; nothing when it may.

    A flow chart with faults leads its readers nowhere.
    """
    if inhoud.soort != Soort.STROOMSCHEMA:
        return []
    graaf = lees(inhoud.deel)
    namen = {s: f"{nr}. {graaf.per_sleutel[s].tekst[:60]}: " for s, nr in graaf.nummers.items()}
    return [namen.get(gebrek.sleutel, "") + gebrek.tekst for gebrek in gebreken(graaf)]

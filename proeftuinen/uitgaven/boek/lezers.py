"""What may stand in a book: what its readers may see, whoever makes it."""

from leerwerkplaats.toegang import Recht
from proeftuinen.traject.contracten import Lezer
from proeftuinen.uitgaven.boek.models import Publiek
from proeftuinen.uitgaven.publiek import LEZERS

LEZERS_VAN = {
    Publiek.DEELNEMERS: Lezer(
        LEZERS.rechten
        | {
            Recht.AMBITIE_ZIEN,
            Recht.EXPERIMENTEN_ZIEN,
            Recht.BORGING_ZIEN,
            Recht.TIJDLIJN_ZIEN,
        }
    ),
    Publiek.GEMEENTE: LEZERS,
    Publiek.IEDEREEN: LEZERS,
}
"""Everyone who takes part holds all of the first; the others go from hand to hand."""

RECHT_VAN = {
    Publiek.DEELNEMERS: Recht.OOGST_ZIEN,
    Publiek.GEMEENTE: Recht.UITGAVEN_LEZEN,
    Publiek.IEDEREEN: Recht.UITGAVEN_LEZEN,
}
"""What one needs to open a published edition for this audience."""

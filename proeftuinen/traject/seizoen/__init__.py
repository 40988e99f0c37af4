"""The year drawn as a growing season; pure Python, knows no database.

`tekening` puts a picture together from the scale (`jaarschaal`), what grows (`plant`, `blad`,
`verf`), sky and soil (`lucht`), the hill (`heuvel`) and the words under it (`bijschrift`).
"""

from proeftuinen.traject.seizoen.jaarschaal import Seizoen, Seizoenstap, Stand
from proeftuinen.traject.seizoen.tekening import inlogbeeld, leeg, strook, teken, teken_klein

__all__ = [
    "Seizoen",
    "Seizoenstap",
    "Stand",
    "inlogbeeld",
    "leeg",
    "strook",
    "teken",
    "teken_klein",
]

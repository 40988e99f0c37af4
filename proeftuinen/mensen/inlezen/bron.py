"""From what someone hands in to rows and what their columns hold."""

from leerwerkplaats.web.spreadsheet.lezen import Tabel, lees_bestand, lees_tekst
from proeftuinen.mensen.inlezen.adresregels import lees_adressen
from proeftuinen.mensen.inlezen.kolommen import Indeling, herken


def uit_tekst(tekst: str) -> tuple[Tabel, Indeling]:
    """Read what was pasted; raises Leesfout."""
    return _met_indeling(lees_adressen(tekst) or lees_tekst(tekst))


def uit_bestand(inhoud: bytes) -> tuple[Tabel, Indeling]:
    """Read a file; raises Leesfout."""
    tabel = lees_bestand(inhoud)
    regels = "\n".join("; ".join(cel for cel in rij if cel) for rij in tabel.rijen)
    return _met_indeling(lees_adressen(regels) or tabel)


def _met_indeling(tabel: Tabel) -> tuple[Tabel, Indeling]:
    return tabel, herken(tabel)

"""The made-up people: the six of the demo door, and those around them.

Nobody here exists. Addresses end in .example, to which no mail can go.
"""

from dataclasses import dataclass

from leerwerkplaats.gebruikers.demo import ROLLEN
from leerwerkplaats.toegang import Rol


@dataclass(frozen=True)
class Persoon:
    """A made-up person; `landelijk` and `beheerder` are roles for the whole site."""

    naam: str
    email: str
    landelijk: bool = False
    beheerder: bool = False


def _van_de_deur(rol: str) -> Persoon:
    deel = next(deel for deel in ROLLEN if deel.rol == rol)
    return Persoon(deel.naam, deel.email, rol == "landelijk", rol == "beheerder")


SANNE, MILAN, TINEKE, YOUSSEF, ANOUK, BRAM = (
    _van_de_deur(rol)
    for rol in ("procesbegeleider", "kernteam", "deelnemer", "gemeente", "landelijk", "beheerder")
)

LINDEWAARD = {
    SANNE: Rol.PROCESBEGELEIDER,
    MILAN: Rol.KERNTEAM,
    TINEKE: Rol.DEELNEMER,
    YOUSSEF: Rol.GEMEENTE,
    Persoon("Roos Hendrikse", "roos@lindewaard.example"): Rol.KERNTEAM,
    Persoon("Shanti Ramdhani", "shanti@lindewaard.example"): Rol.KERNTEAM,
    Persoon("Ewout Terpstra", "ewout@lindewaard.example"): Rol.KERNTEAM,
    Persoon("Hatice Demirbas", "hatice@lindewaard.example"): Rol.DEELNEMER,
    Persoon("Jorrit Wiarda", "jorrit@lindewaard.example"): Rol.DEELNEMER,
    Persoon("Nadia el Kasmi", "nadia@lindewaard.example"): Rol.DEELNEMER,
    Persoon("Gerben Lubbers", "gerben@lindewaard.example"): Rol.DEELNEMER,
    Persoon("Li-Ann Tjong", "liann@lindewaard.example"): Rol.DEELNEMER,
    Persoon("Precious Owusu", "precious@lindewaard.example"): Rol.DEELNEMER,
    Persoon("Marijke Oostveen", "marijke@lindewaard.example"): Rol.DEELNEMER,
}
KERSENBRUG = {
    SANNE: Rol.PROCESBEGELEIDER,
    Persoon("Ineke Zandvliet", "ineke@kersenbrug.example"): Rol.KERNTEAM,
    Persoon("Rachid Ouali", "rachid@kersenbrug.example"): Rol.KERNTEAM,
}
WILGENOORD = {
    SANNE: Rol.PROCESBEGELEIDER,
    Persoon("Dewi Soetomo", "dewi@wilgenoord.example"): Rol.KERNTEAM,
    Persoon("Klaas Jan Bruggink", "klaasjan@wilgenoord.example"): Rol.DEELNEMER,
    Persoon("Aleksandra Nijboer", "aleksandra@wilgenoord.example"): Rol.DEELNEMER,
}
IEDEREEN = tuple(dict.fromkeys([*LINDEWAARD, *KERSENBRUG, *WILGENOORD, ANOUK, BRAM]))

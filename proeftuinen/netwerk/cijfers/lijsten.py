"""What changed, as the page tells it: a sentence, figures before and after, and lists. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from proeftuinen.netwerk.antwoorden import Antwoord
from proeftuinen.netwerk.beeld import Mens, Netwerkbeeld, Paarsleutel, Stand
from proeftuinen.netwerk.verschil import Soort, Verschil

LABELS = {
    Soort.NIEUW: "Nieuw",
    Soort.GEGROEID: "Gegroeid",
    Soort.MINDER: "Minder",
    Soort.WEG: "Weg",
    Soort.GELIJK: "Gelijk gebleven",
    Soort.ONBEKEND: "Weten we niet",
}
_ANTWOORD = {Antwoord.KEN: "kennen", Antwoord.SAMEN: "samenwerken"}
_STAND = {Stand.GENOEMD: "van één kant genoemd", Stand.WEDERZIJDS: "over en weer"}


@dataclass(frozen=True, slots=True)
class Rij:
    """A pair, what became of it, and how it was and is."""

    een: Mens
    ander: Mens
    soort: Soort
    was: str
    nu: str

    @property
    def label(self) -> str:
        """Return what became of it, in words."""
        return LABELS[self.soort]

    @property
    def zin(self) -> str:
        """Return what stands under the names."""
        match self.soort:
            case Soort.NIEUW:
                return f"nu: {self.nu}"
            case Soort.WEG:
                return f"was: {self.was}"
            case Soort.ONBEKEND:
                return f"nu: {self.nu}, toen niet ingevuld" if self.nu else f"was: {self.was}"
            case Soort.GELIJK:
                return self.nu
        return f"van {self.was} naar {self.nu}"


@dataclass(frozen=True, slots=True)
class Feit:
    """A figure before and after, on all and on those in both waves."""

    wat: str
    allen: str
    in_beide: str


def zeg_paar(beeld: Netwerkbeeld, sleutel: Paarsleutel) -> str:
    """Say how two people stand in a wave; empty without a line."""
    paar = beeld.paren.get(sleutel)
    if paar is None or not paar.stand.is_lijn:
        return ""
    hoe = "" if paar.eigen else _STAND[paar.stand]
    wat = _ANTWOORD[paar.antwoord] if paar.antwoord else "genoemd" if paar.eigen else ""
    return ", ".join(filter(None, (wat, hoe)))


def rijen(verschil: Verschil, soorten: Sequence[Soort]) -> list[Rij]:
    """Return the pairs that became one of these, in the order of the kinds and then of names."""
    gevonden = [
        Rij(
            verschil.mensen[sleutel[0]],
            verschil.mensen[sleutel[1]],
            soort,
            zeg_paar(verschil.toen, sleutel),
            zeg_paar(verschil.nu, sleutel),
        )
        for sleutel, soort in verschil.paren.items()
        if soort in soorten
    ]
    return sorted(gevonden, key=lambda r: (soorten.index(r.soort), r.een.naam, r.ander.naam))


def kopzin(verschil: Verschil) -> str:
    """Return the sentence that leads: what came, and how much of it between domains."""
    nieuw = verschil.van(Soort.NIEUW)
    if not nieuw:
        return "Er kwamen geen lijnen bij."
    over = sum(1 for sleutel in nieuw if _tussen(verschil, sleutel))
    zin = "Er kwam 1 lijn bij." if len(nieuw) == 1 else f"Er kwamen {len(nieuw)} lijnen bij."
    if not over:
        return f"{zin} Ze lopen binnen één domein." if len(nieuw) > 1 else zin
    if over == len(nieuw):
        hoe = "Ze lopen allemaal" if over > 1 else "Die loopt"
        return f"{zin} {hoe} tussen twee domeinen."
    return f"{zin} Daarvan {'loopt' if over == 1 else 'lopen'} er {over} tussen twee domeinen."


def _tussen(verschil: Verschil, sleutel: Paarsleutel) -> bool:
    een, ander = sleutel
    return verschil.mensen[een].domein != verschil.mensen[ander].domein


def feiten(verschil: Verschil) -> list[Feit]:
    """Return the figures, each on all and on those in both waves."""
    beide = verschil.in_beide
    return [
        Feit("lijnen tussen mensen", _pijl(verschil.lijnen), _pijl(beide.lijnen)),
        Feit("daarvan tussen twee domeinen", _pijl(_over(verschil)), _pijl(_over(beide))),
        *(
            Feit(wat, str(verschil.aantal(soort)), str(beide.aantal(soort)))
            for soort, wat in (
                (Soort.NIEUW, "lijnen kwamen erbij"),
                (Soort.GEGROEID, "lijnen groeiden"),
                (Soort.MINDER, "lijnen werden minder"),
                (Soort.WEG, "lijnen vielen weg"),
                (Soort.ONBEKEND, "lijnen: dat weten we niet"),
            )
            if verschil.aantal(soort)
        ),
    ]


def _pijl(paar: tuple[int, int]) -> str:
    return f"{paar[0]} → {paar[1]}"


def _over(verschil: Verschil) -> tuple[int, int]:
    toen, nu = (
        sum(
            1
            for paar in beeld.lijnen
            if verschil.mensen.keys() >= set(paar.sleutel) and _tussen(verschil, paar.sleutel)
        )
        for beeld in (verschil.toen, verschil.nu)
    )
    return toen, nu

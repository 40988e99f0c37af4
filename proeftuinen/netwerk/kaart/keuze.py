"""What one chooses to see of the map and its table, as it stands in the address."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from django.http import QueryDict

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.web.vouwen import vouw
from proeftuinen.netwerk.antwoorden import Antwoord
from proeftuinen.netwerk.beeld import Mens, Netwerkbeeld, Paar
from proeftuinen.netwerk.ligging.bewaren import Laag
from proeftuinen.netwerk.tekening import Kleurnaar
from proeftuinen.netwerk.tekening.svg import MEESTE_NAMEN

_LANGSTE = 100


class Lijnen(StrEnum):
    """Which lines are drawn."""

    ALLE = "alle"
    SAMEN = "samen"


@dataclass(frozen=True, slots=True)
class Keuze:
    """The choice; a value that the address does not hold is the usual one for so many people."""

    meting: str = ""
    laag: Laag = Laag.MENSEN
    domeinen: frozenset[Domein] = frozenset()  # none: all
    lijnen: Lijnen = Lijnen.ALLE
    tussen: bool = False
    zoek: str = ""
    kleur: Kleurnaar = Kleurnaar.DOMEIN

    def toont(self, domein: Domein) -> bool:
        """Tell whether people of this domain are drawn."""
        return not self.domeinen or domein in self.domeinen

    @property
    def zeeft(self) -> bool:
        """Tell whether something is left out."""
        return bool(self.domeinen) or self.lijnen == Lijnen.SAMEN or self.tussen

    def vraag(self, **anders: str) -> str:
        """Return the choice as a query, with these values in place of its own."""
        vraag = QueryDict(mutable=True)
        vraag.setlist("domein", sorted(domein.value for domein in self.domeinen))
        waarden = {
            "meting": self.meting,
            "als": _ALS[self.laag],
            "lijnen": self.lijnen.value,
            "tussen": "ja" if self.tussen else "",
            "zoek": self.zoek,
            "kleur": "" if self.kleur == Kleurnaar.DOMEIN else self.kleur.value,
        }
        for naam, waarde in {**waarden, **anders}.items():
            if waarde:
                vraag[naam] = waarde
        return vraag.urlencode()


_ALS = {Laag.MENSEN: "mensen", Laag.ORGANISATIES: "organisaties"}
_LAAG = {woord: laag for laag, woord in _ALS.items()}


def lees_laag(woord: str) -> Laag | None:
    """Return the map that this word means, or None for no word of ours."""
    return _LAAG.get(woord)


def lees_keuze(get: QueryDict, beeld: Netwerkbeeld) -> Keuze:
    """Return the choice in this address; what it does not know is left out.

    With more people than names fit, the organisations come first, and of the people only who
    works together.
    """
    veel = len(beeld.mensen) > MEESTE_NAMEN
    gewoon = Lijnen.SAMEN if veel and beeld.met_antwoord else Lijnen.ALLE
    laag = _LAAG.get(get.get("als", ""), Laag.ORGANISATIES if veel else Laag.MENSEN)
    lijnen = get.get("lijnen", "")
    domeinen = frozenset(Domein(d) for d in get.getlist("domein") if d in Domein.values)
    return Keuze(
        meting=beeld.publiek_id,
        laag=laag,
        domeinen=frozenset() if domeinen == frozenset(Domein) else domeinen,
        lijnen=Lijnen(lijnen)
        if lijnen in list(Lijnen) and beeld.met_antwoord
        else (Lijnen.ALLE if laag == Laag.ORGANISATIES else gewoon),
        tussen=get.get("tussen") == "ja",
        zoek=" ".join(get.get("zoek", "").replace("\x00", "").split())[:_LANGSTE],
        kleur=Kleurnaar.DIMENSIE if get.get("kleur") == "dimensie" else Kleurnaar.DOMEIN,
    )


def zeef(beeld: Netwerkbeeld, keuze: Keuze) -> Netwerkbeeld:
    """Return the picture with only what is chosen; pairs without a line stay out."""
    mensen = {s: mens for s, mens in beeld.mensen.items() if keuze.toont(mens.domein)}
    paren = {s: paar for s, paar in beeld.paren.items() if _telt(paar, mensen, keuze)}
    return replace(beeld, mensen=mensen, paren=paren)


def _telt(paar: Paar, mensen: Mapping[int, Mens], keuze: Keuze) -> bool:
    if not paar.stand.is_lijn or paar.een not in mensen or paar.ander not in mensen:
        return False
    if keuze.lijnen == Lijnen.SAMEN and paar.antwoord != Antwoord.SAMEN:
        return False
    return not keuze.tussen or is_tussen(paar, mensen)


def is_tussen(paar: Paar, mensen: Mapping[int, Mens]) -> bool:
    """Tell whether the two are of different domains."""
    return mensen[paar.een].domein != mensen[paar.ander].domein


def vind(mensen: Mapping[int, Mens], zoek: str) -> frozenset[int]:
    """Return who has these letters in the name or the organisation, however they are spelled."""
    gezocht = vouw(zoek)
    if not gezocht:
        return frozenset()
    return frozenset(
        sleutel
        for sleutel, mens in mensen.items()
        if gezocht in vouw(f"{mens.naam} {mens.organisatienaam}")
    )

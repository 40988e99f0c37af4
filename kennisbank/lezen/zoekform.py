"""The question as it stands in the address: words, filters, page; what is strange is left out."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.http import HttpRequest

from kennisbank.items.soorten import Groep, Soort
from kennisbank.items.zoekstuk import LABELS
from kennisbank.planken.rechten import eigen_ruimten
from kennisbank.zoeken import SOORT, Vraag
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.forms import maak_schoon

MEESTE_TEKENS = 200
MEESTE_BLADEN = 500
KEUZES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    Groep.DIMENSIE.value: (str(Groep.DIMENSIE.label), LABELS[Groep.DIMENSIE]),
    SOORT: ("Soort", dict(Soort.choices)),
    **{
        groep.value: (str(groep.label), LABELS[groep]) for groep in Groep if groep != Groep.DIMENSIE
    },
}


@dataclass(frozen=True)
class Keuzevak:
    """One box of a filter."""

    waarde: str
    label: str
    aantal: int
    aan: bool


@dataclass(frozen=True)
class Filtergroep:
    """One filter: its name in the address, its title and its boxes that have something."""

    naam: str
    titel: str
    vakken: list[Keuzevak]


@dataclass(frozen=True)
class Keuze:
    """What the reader asked; `te_lang` says that only the beginning of the words was used."""

    vraag: Vraag
    bladzijde: int
    te_lang: bool

    def groepen(self, tellingen: Mapping[str, Mapping[str, int]]) -> list[Filtergroep]:
        """Return the filters that would find something, and those that are on."""
        groepen = []
        for naam, (titel, labels) in KEUZES.items():
            aan = self.vraag.filters.get(naam, ())
            telling = tellingen.get(naam, {})
            vakken = [
                Keuzevak(waarde, label, telling.get(waarde, 0), waarde in aan)
                for waarde, label in labels.items()
                if telling.get(waarde) or waarde in aan
            ]
            if vakken:
                groepen.append(Filtergroep(naam, titel, vakken))
        return groepen

    def adres(self, bladzijde: int = 1) -> str:
        """Return the query of this question, on another page."""
        paren = [("q", self.vraag.woorden)] if self.vraag.woorden else []
        paren += [(naam, w) for naam, waarden in self.vraag.filters.items() for w in waarden]
        paren += [("blad", str(bladzijde))] if bladzijde > 1 else []
        return f"?{urlencode(paren)}"

    def zonder_filters(self) -> str:
        """Return the query of these words alone."""
        return f"?{urlencode({'q': self.vraag.woorden})}"

    def bladen(self, totaal: int, per_keer: int) -> dict[str, str]:
        """Return the addresses of the page before and after this one, where there are such."""
        bladen = {}
        if self.bladzijde > 1:
            bladen["vorige"] = self.adres(self.bladzijde - 1)
        if self.bladzijde * per_keer < totaal:
            bladen["volgende"] = self.adres(self.bladzijde + 1)
        return bladen


def _woorden(request: HttpRequest) -> str:
    try:
        return " ".join(maak_schoon(request.GET.get("q", "")).split())
    except ValidationError:
        return ""


def _bladzijde(request: HttpRequest) -> int:
    nummer = request.GET.get("blad", "1")
    geldig = nummer.isascii() and nummer.isdigit() and len(nummer) < 6
    return min(max(int(nummer), 1), MEESTE_BLADEN) if geldig else 1


def lees_vraag(request: HttpRequest) -> Keuze:
    """Return what the address asks; one query for who is signed in, none for others."""
    woorden = _woorden(request)
    filters = {
        naam: [waarde for waarde in labels if waarde in request.GET.getlist(naam)]
        for naam, (_, labels) in KEUZES.items()
    }
    ruimten = eigen_ruimten(request.user)
    vraag = Vraag(
        woorden[:MEESTE_TEKENS],
        {naam: waarden for naam, waarden in filters.items() if waarden},
        [ruimte for ruimte, rechten in ruimten.items() if Recht.KENNIS_ZIEN in rechten],
    )
    return Keuze(vraag, _bladzijde(request), len(woorden) > MEESTE_TEKENS)

"""The question as it stands in the address: words, filters, page; what is strange is left out."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from urllib.parse import urlencode

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse

from kennisbank.items.soorten import Groep, Soort
from kennisbank.items.zoekstuk import LABELS
from kennisbank.planken.rechten import eigen_ruimten
from kennisbank.zoeken import SOORT, Vraag
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.forms import maak_schoon

MEESTE_TEKENS = 200
MEESTE_BLADEN = 500
_GROEPEN = (Groep.DIMENSIE, Groep.STAP, Groep.VOOR, Groep.PALLIATIEVE_FASE, Groep.LEVENSFASE)
_VAN_GROEPEN = {groep.value: (str(groep.label), LABELS[groep]) for groep in _GROEPEN}
# In the order of the page: name in the address -> title, and its values with their words.
KEUZES: Mapping[str, tuple[str, Mapping[str, str]]] = {
    Groep.DIMENSIE.value: _VAN_GROEPEN.pop(Groep.DIMENSIE.value),
    SOORT: ("Soort", dict(Soort.choices)),
    **_VAN_GROEPEN,
}
OPEN = frozenset({Groep.DIMENSIE.value, SOORT, Groep.STAP.value})  # others open when used


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
    open: bool


@dataclass(frozen=True)
class Chip:
    """A filter that is on, and the address of the same question without it."""

    label: str
    zonder: str


@dataclass(frozen=True)
class Keuze:
    """What the reader asked; `te_lang` says that only the beginning of the words was used.

    `onleesbaar`: the words held signs that no search can read, so they were left out.
    """

    vraag: Vraag
    bladzijde: int
    te_lang: bool
    onleesbaar: bool = False

    def groepen(
        self, tellingen: Mapping[str, Mapping[str, int]], *, meer: bool = False
    ) -> list[Filtergroep]:
        """Return the filters that would find something, and those that are on.

        `meer`: only a part was counted, so each may find something.
        """
        groepen = []
        for naam, (titel, labels) in KEUZES.items():
            aan = self.vraag.filters.get(naam, ())
            telling = tellingen.get(naam, {})
            vakken = [
                Keuzevak(waarde, label, telling.get(waarde, 0), waarde in aan)
                for waarde, label in labels.items()
                if meer or telling.get(waarde) or waarde in aan
            ]
            if vakken:
                groepen.append(Filtergroep(naam, titel, vakken, bool(aan) or naam in OPEN))
        return groepen

    def _aan(self) -> list[tuple[str, str]]:
        return [(naam, w) for naam, waarden in self.vraag.filters.items() for w in waarden]

    def adres(self, bladzijde: int = 1, zonder: tuple[str, str] | None = None) -> str:
        """Return the query of this question, on another page or without one filter."""
        paren = [("q", self.vraag.woorden)] if self.vraag.woorden else []
        paren += [paar for paar in self._aan() if paar != zonder]
        paren += [("blad", str(bladzijde))] if bladzijde > 1 else []
        return f"?{urlencode(paren)}" if paren else reverse("kennisbank:zoeken")

    def chips(self) -> list[Chip]:
        """Return the filters that are on."""
        return [
            Chip(KEUZES[naam][1][waarde], self.adres(zonder=(naam, waarde)))
            for naam, waarde in self._aan()
        ]

    def zonder_filters(self) -> str:
        """Return the address of these words alone."""
        woorden = self.vraag.woorden
        return f"?{urlencode({'q': woorden})}" if woorden else reverse("kennisbank:zoeken")

    def bladen(self, totaal: int, per_keer: int) -> dict[str, str]:
        """Return the addresses of the page before and after this one, where there are such.

        Before a page that is too far comes the last one.
        """
        bladen = {}
        laatste = min(max(1, ceil(totaal / per_keer)), MEESTE_BLADEN)
        if self.bladzijde > 1:
            bladen["vorige"] = self.adres(min(self.bladzijde - 1, laatste))
        if self.bladzijde < laatste:
            bladen["volgende"] = self.adres(self.bladzijde + 1)
        return bladen


def _woorden(request: HttpRequest) -> tuple[str, bool]:
    """Return the words, and whether they could not be read."""
    try:
        return " ".join(maak_schoon(request.GET.get("q", "")).split()), False
    except ValidationError:
        return "", True


def _bladzijde(request: HttpRequest) -> int:
    nummer = request.GET.get("blad", "1")
    geldig = nummer.isascii() and nummer.isdigit()
    return min(max(int(nummer[:9]), 1), MEESTE_BLADEN) if geldig else 1


def lees_vraag(request: HttpRequest) -> Keuze:
    """Return what the address asks; one query for who is signed in, none for others."""
    woorden, onleesbaar = _woorden(request)
    filters = {
        naam: [waarde for waarde in labels if waarde in set(request.GET.getlist(naam))]
        for naam, (_, labels) in KEUZES.items()
    }
    ruimten = eigen_ruimten(request.user)
    vraag = Vraag(
        woorden[:MEESTE_TEKENS],
        {naam: waarden for naam, waarden in filters.items() if waarden},
        [ruimte for ruimte, rechten in ruimten.items() if Recht.KENNIS_ZIEN in rechten],
    )
    return Keuze(vraag, _bladzijde(request), len(woorden) > MEESTE_TEKENS, onleesbaar)

"""What stands in a book around its chapters: the words of the cover, and of each part."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from leerwerkplaats.begrippen import Tuindeel
from leerwerkplaats.web.dagen import zeg_maand
from proeftuinen.traject.overzicht import als_seizoen, lees_jaar
from proeftuinen.uitgaven.boek.bouw import TITELS, Boek, Boekdeel
from proeftuinen.uitgaven.drukken.tekening import teken_omslag, teken_stadium

ZINNEN = {
    Tuindeel.BODEM: "Waar het begon, en hoe het jaar was gepland.",
    Tuindeel.GROND: "Wie er al waren, wat zij deden en wat hen hielp.",
    Tuindeel.ZAAIEN: "Wat we wilden, en waar we het eerst mee begonnen.",
    Tuindeel.GROEIEN: "Wat we samen deden, probeerden en leerden.",
    Tuindeel.OOGSTEN: "Wat het opleverde, in cijfers en in woorden.",
    Tuindeel.DUURZAAM: "Wat doorgaat als het jaar voorbij is, en wie ervoor zorgt.",
    Tuindeel.TIPS: "Wat mensen die meededen een andere plek zouden vertellen.",
    Tuindeel.DANK: "Zonder deze mensen was er geen jaar geweest.",
    Tuindeel.GEREEDSCHAP: "Wat we gebruikten, en wat een ander ook kan gebruiken.",
}
WEINIG = 70
"""Words below which a chapter has no page of its own: it stands below another, or is set large."""
_MERKEN = re.compile(r"<[^>]+>")
LANG, LANGER = 12, 28
"""Signs of a title above which it is set smaller, and smaller still."""


@dataclass(frozen=True)
class Blad:
    """A chapter with its words as on paper.

    `kort`: it has little to say; `vervolg`: it stands on the page of the chapter before it.
    """

    deel: Boekdeel
    tekst: SafeString
    kort: bool
    vervolg: bool = False

    @property
    def boven(self) -> str:
        """Return what stands above its title: its part, unless that is said already."""
        label = self.deel.tuindeel.label
        return "" if self.vervolg or label == self.deel.titel else label


@dataclass(frozen=True)
class Part:
    """A part of the garden, as it opens in a book."""

    deel: Tuindeel
    zin: str
    delen: Sequence[Boekdeel]
    bladen: Sequence[Blad] = ()
    tekening: SafeString | str = ""

    @property
    def anker(self) -> str:
        """Return its id on the page."""
        return f"deel-{self.deel}"


def context_van(boek: Boek, *, web: bool = False) -> dict[str, Any]:
    """Return what the templates of a book read; drawings only on paper."""
    opzet, tuin = boek.opzet, boek.proeftuin
    titel = opzet.titel or TITELS[boek.soort]
    return {
        "boek": boek,
        "proeftuin": tuin,
        "dag": boek.dag,
        "naam": boek.titel,
        "web": web,
        "titel": titel,
        "maat": "groot" if len(titel) <= LANG else "middel" if len(titel) <= LANGER else "klein",
        "ondertitel": opzet.ondertitel or f"Een jaar leren in {_in_zin(tuin.titel)}",
        "periode": zeg_maanden(opzet.van or tuin.start, opzet.tot or tuin.einde),
        "omslag": "" if web or boek.omslag else _omslag(boek),
        "parten": [
            Part(
                deel,
                ZINNEN[deel],
                delen,
                schik([blad_van(boek, rij) for rij in delen]),
                "" if web else teken_stadium(deel, opzet.kleur),
            )
            for deel, delen in boek.tuin
        ],
        "slot": "" if web else teken_stadium(Tuindeel.DANK, opzet.kleur),
    }


def blad_van(boek: Boek, deel: Boekdeel) -> Blad:
    """Return a chapter with its words as on paper, and whether they are few."""
    context = {
        "inhoud": deel.hoofdstuk.inhoud,
        "proeftuin": boek.proeftuin,
        "druk": True,
        "hooguit": None,
    }
    tekst = render_to_string(deel.hoofdstuk.sjabloon, context)
    woorden = len(_MERKEN.sub(" ", tekst).split())
    kort = woorden < WEINIG and not any(f"<{merk}" in tekst for merk in ("img", "table", "svg"))
    return Blad(deel, tekst, kort)


def schik(bladen: Sequence[Blad]) -> list[Blad]:
    """Return the chapters of a part, so that a short one shares its page with a neighbour.

    One that shares is not set large: `kort` is left to a short chapter alone on its page.
    """
    samen = [False, *(ander.kort or blad.kort for ander, blad in pairwise(bladen))]
    return [
        replace(blad, vervolg=vervolg, kort=blad.kort and not vervolg and not volgt)
        for blad, vervolg, volgt in zip(bladen, samen, [*samen[1:], False], strict=True)
    ]


def zeg_maanden(van: date, tot: date) -> str:
    """Return the months of a period: "september 2025 tot en met augustus 2026"."""
    begin, einde = zeg_maand(van), zeg_maand(tot)
    return begin if begin == einde else f"{begin} tot en met {einde}"


def _in_zin(naam: str) -> str:
    """Return a name of a place as it stands in a sentence: "proeftuin Lindewaard"."""
    return naam[:1].lower() + naam[1:] if naam.startswith(("Proeftuin ", "Leer")) else naam


def _omslag(boek: Boek) -> SafeString:
    tuin = boek.proeftuin
    jaar = lees_jaar(list(tuin.stappen.order_by("volgorde", "pk")), boek.dag)
    return teken_omslag(als_seizoen(tuin, jaar).stappen, boek.opzet.kleur)

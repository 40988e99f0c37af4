"""Colours of the map, from the house style; shape, dash and width say it first.

Contrast with the ground: text at least 4.5, shapes and lines at least 3. Only what did not change
is lighter, on purpose: it is in the table.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from leerwerkplaats.begrippen import Dimensie, Domein


@dataclass(frozen=True, slots=True)
class Palet:
    """One set of colours: on paper or screen, on the projector, without hue."""

    tekst: str
    halo: str
    ken: str  # a thin line
    samen: str  # a thick line, and one that does not say its answer
    eigen: str
    gedempt: str  # what steps back
    nieuw: str
    gegroeid: str
    weg: str
    merk: str  # fill of the mark of what is new
    rand: str  # edge of marks
    domein: Mapping[Domein, str]
    bed: Mapping[Domein, str]
    dimensie: Mapping[Dimensie, str]


_DOMEIN = {
    Domein.ZORG: "#0F62A6",
    Domein.SOCIAAL_DOMEIN: "#BC4F08",
    Domein.GEMEENTE: "#7B3A8F",
    Domein.INFORMEEL: "#2B7A3F",
    Domein.CULTUUR: "#A31F5B",
    Domein.OVERIG: "#59636B",
}
_DIMENSIE = {
    Dimensie.LICHAMELIJK: "#B23A33",
    Dimensie.SOCIAAL: "#0B7285",
    Dimensie.PSYCHISCH: "#4C51A8",
    Dimensie.ZINGEVING: "#826300",
}
LICHT = Palet(
    tekst="#1C2824",
    halo="#FFFFFF",
    ken="#75837B",
    samen="#3E5149",
    eigen="#17493C",
    gedempt="#C3CBC1",
    nieuw="#1F7A4D",
    gegroeid="#4F9470",
    weg="#8A6A54",
    merk="#F0C24B",
    rand="#1C2824",
    domein=_DOMEIN,
    bed={
        Domein.ZORG: "#E9F1F8",
        Domein.SOCIAAL_DOMEIN: "#FAEEE4",
        Domein.GEMEENTE: "#F3EBF6",
        Domein.INFORMEEL: "#E9F3EB",
        Domein.CULTUUR: "#F9E9F0",
        Domein.OVERIG: "#EEF0F1",
    },
    dimensie=_DIMENSIE,
)
DONKER = Palet(
    tekst="#FFFFFF",
    halo="#0F2E26",
    ken="#7FA294",
    samen="#A9C9BA",
    eigen="#F0C24B",
    gedempt="#3E5F54",
    nieuw="#F0C24B",
    gegroeid="#8FD09F",
    weg="#D9B79C",
    merk="#F0C24B",
    rand="#0F2E26",
    domein={
        Domein.ZORG: "#8CC3F2",
        Domein.SOCIAAL_DOMEIN: "#F5A670",
        Domein.GEMEENTE: "#D3A8E2",
        Domein.INFORMEEL: "#92D3A2",
        Domein.CULTUUR: "#F296BD",
        Domein.OVERIG: "#C9D2D8",
    },
    bed={
        Domein.ZORG: "#16394A",
        Domein.SOCIAAL_DOMEIN: "#303A27",
        Domein.GEMEENTE: "#293547",
        Domein.INFORMEEL: "#1A4030",
        Domein.CULTUUR: "#35333A",
        Domein.OVERIG: "#25403A",
    },
    dimensie={
        Dimensie.LICHAMELIJK: "#F2A09A",
        Dimensie.SOCIAAL: "#7FD0DE",
        Dimensie.PSYCHISCH: "#B5B8F0",
        Dimensie.ZINGEVING: "#E6C765",
    },
)
GRIJS = Palet(
    tekst="#000000",
    halo="#FFFFFF",
    ken="#6B6B6B",
    samen="#2B2B2B",
    eigen="#000000",
    gedempt="#BDBDBD",
    nieuw="#000000",
    gegroeid="#4A4A4A",
    weg="#6B6B6B",
    merk="#FFFFFF",
    rand="#000000",
    domein=dict.fromkeys(Domein, "#2B2B2B"),
    bed=dict.fromkeys(Domein, "#F0F0F0"),
    dimensie=dict.fromkeys(Dimensie, "#2B2B2B"),
)

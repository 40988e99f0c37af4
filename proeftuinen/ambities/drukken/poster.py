"""The poster of an ambition: which sheet, how large its letter, and its page."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from leerwerkplaats.web.kleuren import kleur
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.pdf import Bestand
from proeftuinen.ambities.delen import Deel
from proeftuinen.ambities.drukken.tuin import teken
from proeftuinen.ambities.drukken.zetten import PastNiet, Vak, pas
from proeftuinen.ambities.schrijven.models import Ambitieversie
from proeftuinen.bronnen.models import Foto

PX = 96 / 25.4
"""Px in a mm."""
MATEN = "ambitie_maten.css"
"""The name of the style sheet that is made for each sheet."""
NAAST_FOTO = 0.5
"""From this part of the width on plants stand free of a photo."""
KLEUREN = ("den", "inkt", "inkt-2", "aarde-tekst", "linde", "papier")


@dataclass(frozen=True)
class Opzet:
    """How a sheet is divided, in its units: where the text may stand, the soil, the plants."""

    vak: Vak
    boven: float  # from the top of the sheet to the text
    grond: float
    hoog: float


@dataclass(frozen=True)
class Vel:
    """A sheet: its name, its size in units, and how many mm a unit is."""

    label: str
    papier: str
    breedte: float
    hoogte: float
    eenheid: float
    opzetten: tuple[Opzet, ...]  # the first that the text fits in
    met_foto: Opzet | None = None


_RAND = 25.0
_BREED = 297 - 2 * _RAND
_STAAND = (
    Opzet(Vak(_BREED, 184, 15, 9.4), 92, 374, 96),
    Opzet(Vak(_BREED, 232, 10, 7.4), 88, 384, 52),
    Opzet(Vak(_BREED, 282, 7.4, 4.6), 84, 390, 20),
)
_FOTO = Opzet(Vak(_BREED, 158, 13, 5.4), 88, 384, 88)
_DIA = (
    Opzet(Vak(286, 96, 11.5, 8), 44, 172, 26),
    Opzet(Vak(286, 112, 8, 4.4), 40, 176, 16),
)
VELLEN: Mapping[str, Vel] = {
    "a3": Vel("Poster A3", "A3 portrait", 297, 420, 1.0, _STAAND, _FOTO),
    "a4": Vel("Poster A4", "A4 portrait", 297, 420, 0.70707, _STAAND, _FOTO),
    "dia": Vel("Dia voor een presentatie", "338.66mm 190.5mm", 338.66, 190.5, 1.0, _DIA),
}


class TeLang(Exception):
    """The ambition does not fit on a sheet in a letter that can be read."""

    def __init__(self, tekens: int, langste: Deel, lengte: int) -> None:
        super().__init__(tekens)
        self.tekens, self.langste, self.lengte = tekens, langste, lengte

    def __str__(self) -> str:
        return (
            f"De ambitie past niet leesbaar op één vel: er zijn ongeveer {self.tekens} tekens te "
            f"veel. Het langste stuk is “{self.langste.label}”, met {self.lengte} tekens. Maak dat "
            "korter."
        )


def kaal(versie: Ambitieversie) -> dict[str, str]:
    """Return the parts without the signs at their end: the sentence around them has its own."""
    return {deel: " ".join(tekst.split()).rstrip(".,;") for deel, tekst in versie.delen.items()}


def alineas(versie: Ambitieversie) -> list[str]:
    """Return the ambition in its two sentences, as plain text."""
    zinnen = versie.tekst.partition(" Dit doen wij doordat wij ")
    return [zinnen[0], (zinnen[1] + zinnen[2]).strip()]


def opzet_voor(versie: Ambitieversie, vel: Vel, *, foto: bool = False) -> tuple[Opzet, float]:
    """Return how the sheet is divided and the size of its letter in units; raises TeLang."""
    teksten = alineas(versie)
    te_veel = 0
    opzetten = [vel.met_foto] if foto and vel.met_foto else [*vel.opzetten]
    for opzet in opzetten:
        try:
            return opzet, pas(teksten, opzet.vak)
        except PastNiet as fout:
            te_veel = fout.tekens
    langste = max(Deel, key=lambda deel: len(versie.delen[deel.value]))
    raise TeLang(te_veel, langste, len(versie.delen[langste.value]))


def poster(
    versie: Ambitieversie, naam: str, foto: Foto | None = None
) -> tuple[str, dict[str, Bestand]]:
    """Return the page of a sheet of VELLEN, and its measures; a photo comes as `druk:foto`.

    Raises TeLang. `foto` must be one that may be used: see Foto.objects.te_gebruiken. Only a sheet
    with `met_foto` takes one.
    """
    vel = VELLEN[naam]
    opzet, letter = opzet_voor(versie, vel, foto=foto is not None)
    context = {
        "versie": versie,
        "proeftuin": versie.proeftuin,
        "delen": kaal(versie),
        "vel": vel,
        "tekening": _tekening(vel, opzet, NAAST_FOTO if foto else 0),
        "foto": foto,
        "dag": vandaag(),
        "liggend": vel.breedte > vel.hoogte,
    }
    html = render_to_string("proeftuinen/ambities/drukken/poster_pdf.html", context)
    return html, {MATEN: Bestand(_stijl(vel, opzet, letter).encode(), "text/css")}


def _tekening(vel: Vel, opzet: Opzet, vanaf: float) -> SafeString:
    """Return the drawing in px of the paper: WeasyPrint loses gradients that are scaled."""
    px = vel.eenheid * PX
    maten = {"grond": opzet.grond * px, "hoog": opzet.hoog * px, "vanaf": vanaf}
    return mark_safe(teken(vel.breedte * px, vel.hoogte * px, **maten))  # noqa: S308  ours


def _stijl(vel: Vel, opzet: Opzet, letter: float) -> str:
    """Return the measures and colours of this sheet; 1rem is ten units."""
    kleuren = "".join(f"--{naam}:{kleur(naam)};" for naam in KLEUREN)
    maten = {
        "breedte": vel.breedte / 10,
        "hoogte": vel.hoogte / 10,
        "boven": opzet.boven / 10,
        "vak": opzet.vak.breedte / 10,
        "grond": opzet.grond / 10,
        "letter": letter / 10,
    }
    regels = "".join(f"--{naam}:{maat:.3f}rem;" for naam, maat in maten.items())
    return (
        f"@page{{size:{vel.papier};margin:0}}"
        f"html{{font-size:{vel.eenheid * 10:.4f}mm}}:root{{{kleuren}{regels}}}"
    )

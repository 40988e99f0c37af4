"""One SVG of a wave, or of what changed between two.

Only presentation attributes: the site's content security policy forbids inline style, and
WeasyPrint reads nothing else (and no `paint-order`: names stand on a light box). User units are
mm on the sheet of `ligging.VEL`; every length follows the size of the names.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from django.utils.safestring import SafeString, mark_safe

from leerwerkplaats.begrippen import Domein
from proeftuinen.netwerk.beeld import Mens, Netwerkbeeld
from proeftuinen.netwerk.ligging.vel import VEL, Punt
from proeftuinen.netwerk.tekening.bedden import Bed, maak_bedden
from proeftuinen.netwerk.tekening.labels import GEWOON, REGEL, STRAAL, Naam, Opmaak, Vak, zet_namen
from proeftuinen.netwerk.tekening.letter import GEWICHT, KOPGEWICHT, KOPLETTER, LETTER
from proeftuinen.netwerk.tekening.lijnen import KERN, Streek, streken
from proeftuinen.netwerk.tekening.opties import Kleurnaar, Opties
from proeftuinen.netwerk.tekening.palet import DONKER, GRIJS, LICHT, Palet
from proeftuinen.netwerk.tekening.vormen import dimensievorm, domeinvorm, driehoek, getal
from proeftuinen.netwerk.verschil import Soort, Verschil

MEESTE_NAMEN = 150  # so many fit on A3 without one overlapping another
LANGSTE = 30  # signs of a name on the map; the whole name is in the table and in its label
_ZONDER_NAMEN = 4.0  # mm: the size that shapes and lines follow when no names are drawn
_RAND = 3.0  # mm of the sheet that stay empty
_NIET_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_VEL = Vak(_RAND, _RAND, VEL.breedte - _RAND, VEL.hoogte - _RAND)


@dataclass(frozen=True, slots=True)
class _Werk:
    """What all parts of one drawing share."""

    mensen: Mapping[int, Mens]
    punten: Mapping[int, Punt]
    namen: Opmaak
    bedden: list[Bed]
    strepen: list[Streek]
    graad: Mapping[int, int]
    licht: Mapping[int, bool]
    palet: Palet
    opties: Opties
    eigen: int | None

    @property
    def u(self) -> float:
        """Return a fourteenth of the font size, in mm."""
        return self.namen.maat / 14


def teken(
    beeld: Netwerkbeeld,
    punten: Mapping[int, Punt],
    *,
    verschil: Verschil | None = None,
    opties: Opties = Opties(),  # noqa: B008  frozen
    ruimte_voor: Mapping[int, Mens] | None = None,
) -> SafeString:
    """Draw a picture as one SVG.

    Lines: dashed when one names the other, solid when both do; thin for "ken", thick for "werk
    samen", in between where the answer is not told; with a light heart for the reader's own. With
    a `verschil` they are what became of each pair, with a mark at their middle.

    Args:
        beeld: who is drawn, and their pairs; with `verschil` its `nu`.
        punten: where each lies; who has no place is not drawn.
        verschil: what changed; then everyone of its `mensen` is drawn.
        opties: how to draw.
        ruimte_voor: for whom room is kept too, by key, so that names stay where they are when
            fewer people are drawn (filters, or waves side by side).

    Returns:
        Markup with escaped texts; the view box is the sheet in mm, `ligging.VEL`.

    """
    werk = _bereid(beeld, punten, verschil, opties, ruimte_voor or {})
    delen = [
        _kop(werk),
        *(_bed(werk, bed) for bed in werk.bedden),
        f'<g class="nk-lijnen" fill="none" aria-hidden="true">{_lijnen(werk)}</g>',
        f'<g class="nk-merken" aria-hidden="true">{_merken(werk)}</g>',
        *(_bednaam(werk, bed) for bed in werk.bedden),
        *(_mens(werk, sleutel) for sleutel in _leesvolgorde(werk)),
        "</svg>",
    ]
    return mark_safe("".join(delen))  # noqa: S308  numbers, and texts that are escaped


def _bereid(
    beeld: Netwerkbeeld,
    punten: Mapping[int, Punt],
    verschil: Verschil | None,
    opties: Opties,
    ruimte_voor: Mapping[int, Mens],
) -> _Werk:
    alle = verschil.mensen if verschil else beeld.mensen
    mensen = {sleutel: mens for sleutel, mens in alle.items() if sleutel in punten}
    ruim = {s: mens for s, mens in {**ruimte_voor, **mensen}.items() if s in punten}
    palet = DONKER if opties.projector else GRIJS if opties.grijs else LICHT
    namen, bedden = leg_namen(
        ruim, punten, mensen, met_namen=opties.met_namen, letter=opties.letter
    )
    licht = _licht(beeld, opties.uitgelicht)
    strepen = [
        streek
        for streek in streken(beeld, verschil, palet, dict.fromkeys(opties.uitgelicht, True))
        if streek.een in mensen and streek.ander in mensen
    ]
    graad = _graad(strepen)
    return _Werk(mensen, punten, namen, bedden, strepen, graad, licht, palet, opties, beeld.voor)


def _licht(beeld: Netwerkbeeld, uitgelicht: frozenset[int]) -> dict[int, bool]:
    """Return who does not step back: those who stand out, and whom they have a line with."""
    licht = dict.fromkeys(uitgelicht, True)
    for een, ander in (paar.sleutel for paar in beeld.lijnen if uitgelicht):
        if een in uitgelicht or ander in uitgelicht:
            licht.setdefault(een, False)
            licht.setdefault(ander, False)
    return licht


def _graad(strepen: list[Streek]) -> Mapping[int, int]:
    graad: dict[int, int] = {}
    for streek in strepen:
        if streek.klas not in {"nk-weg", "nk-onbekend"}:
            graad[streek.een] = graad.get(streek.een, 0) + 1
            graad[streek.ander] = graad.get(streek.ander, 0) + 1
    return graad


def leg_namen(
    ruim: Mapping[int, Mens],
    punten: Mapping[int, Punt],
    mensen: Mapping[int, Mens],
    *,
    met_namen: bool = True,
    letter: float = GEWOON,
) -> tuple[Opmaak, list[Bed]]:
    """Return where the names of people and of beds stand; hangs on no line and no reader."""
    namen = tuple(
        Naam(sleutel, kort_af(mens.kort), *punten[sleutel])
        for sleutel, mens in sorted(ruim.items())
    )
    grootste = zet_namen(namen, _VEL, grootste=letter).maat if met_namen else _ZONDER_NAMEN
    plekken = _per_domein(mensen, punten)
    bedden = list(maak_bedden(plekken, max(6.5, grootste * 1.7), max(5.2, grootste * 1.4), _VEL))
    if not met_namen:
        return Opmaak(grootste, {}), bedden
    bezet = tuple(bed.naam for bed in bedden)
    return zet_namen(namen, _VEL, bezet, grootste), bedden


def _per_domein(
    mensen: Mapping[int, Mens], punten: Mapping[int, Punt]
) -> tuple[tuple[Domein, tuple[tuple[float, float], ...]], ...]:
    plekken: dict[Domein, list[tuple[float, float]]] = {}
    for sleutel, mens in mensen.items():
        plekken.setdefault(mens.domein, []).append((punten[sleutel].x, punten[sleutel].y))
    return tuple((domein, tuple(groep)) for domein, groep in plekken.items())


def kort_af(naam: str) -> str:
    """Return a name as it stands on the map."""
    return naam if len(naam) <= LANGSTE else f"{naam[: LANGSTE - 1].rstrip()}…"


def _leesvolgorde(werk: _Werk) -> list[int]:
    """Return the people by domain and name: the order in which a screen reader meets them."""
    domeinen = list(Domein)
    return sorted(
        werk.mensen,
        key=lambda s: (domeinen.index(werk.mensen[s].domein), werk.mensen[s].naam.casefold(), s),
    )


def veilig(tekst: str) -> str:
    """Return text for markup, without what XML cannot hold."""
    return escape(_NIET_IN_XML.sub("�", tekst))


def _kop(werk: _Werk) -> str:
    opties = werk.opties
    maat = "".join(
        f' {naam}="{getal(mm)}mm"'
        for naam, mm in (("width", opties.breedte_mm), ("height", opties.hoogte_mm))
        if mm
    )
    rol = "group" if opties.interactief else "img"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="nk-svg" viewBox="0 0 {getal(VEL.breedte)}'
        f' {getal(VEL.hoogte)}"{maat} role="{rol}" focusable="false"'
        f' aria-label="{veilig(opties.titel)}" font-family="{LETTER}"'
        f' font-size="{getal(werk.namen.maat)}" font-weight="{GEWICHT}">'
        + ("" if opties.interactief else f"<title>{veilig(opties.titel)}</title>")
    )


def _bed(werk: _Werk, bed: Bed) -> str:
    tint, hoeken = werk.palet.bed[bed.domein], bed.hoeken
    rand = f'stroke="{tint}" stroke-width="{getal(2 * bed.rand)}"'
    if len(hoeken) == 1:
        x, y = map(getal, hoeken[0])
        vlak = f'<circle cx="{x}" cy="{y}" r="{getal(bed.rand)}" fill="{tint}"/>'
    else:
        punten = " ".join(f"{getal(x)},{getal(y)}" for x, y in hoeken)
        vlak = (
            f'<polygon points="{punten}" fill="{tint}" {rand} stroke-linejoin="round"'
            ' stroke-linecap="round"/>'
        )
    return f'<g class="nk-bed" aria-hidden="true">{vlak}</g>'


def _bednaam(werk: _Werk, bed: Bed) -> str:
    vak, hoog = bed.naam, bed.maat * 1.05
    x, y = (vak.links + vak.rechts) / 2, vak.onder - bed.maat * 0.3
    return (
        f'<g class="nk-bednaam" aria-hidden="true"><rect x="{getal(vak.links)}"'
        f' y="{getal(vak.onder - hoog)}" width="{getal(vak.rechts - vak.links)}"'
        f' height="{getal(hoog)}" rx="{getal(bed.maat * 0.2)}" fill="{werk.palet.halo}"'
        f' fill-opacity=".7"/><text x="{getal(x)}" y="{getal(y)}" text-anchor="middle"'
        f' font-family="{KOPLETTER}" font-size="{getal(bed.maat)}" font-weight="{KOPGEWICHT}"'
        f' fill="{werk.palet.domein[bed.domein]}">{bed.domein.label}</text></g>'
    )


def _lijnen(werk: _Werk) -> str:
    """Draw the lines, those with the same strokes together."""
    delen: list[str] = []
    vorige: tuple[object, ...] | None = None
    for streek in werk.strepen:
        soort = (streek.kleur, streek.dik, streek.streep, streek.klas, streek.kern)
        if soort != vorige:
            delen.append(("</g>" if vorige else "") + _lijngroep(werk, streek))
            vorige = soort
        delen.append(_lijn(werk, streek))
        if streek.kern:
            kern = f' class="nk-kern" stroke="{werk.palet.halo}"'
            dik = f' stroke-width="{getal(streek.dik * KERN * werk.u)}"'
            delen.append(_lijn(werk, streek, kern + dik))
    return "".join(delen) + ("</g>" if vorige else "")


def _lijngroep(werk: _Werk, streek: Streek) -> str:
    streep = " ".join(getal(deel * werk.u) for deel in streek.streep)
    klas = f' class="{streek.klas}"' if werk.opties.interactief else ""
    return (
        f'<g{klas} stroke="{streek.kleur}" stroke-width="{getal(streek.dik * werk.u)}"'
        + (f' stroke-dasharray="{streep}"' if streep else "")
        + ">"
    )


def _lijn(werk: _Werk, streek: Streek, kenmerken: str = "") -> str:
    een, ander = werk.punten[streek.een], werk.punten[streek.ander]
    wie = ""
    if werk.opties.interactief:
        mensen = werk.mensen
        a, b = mensen[streek.een].publiek_id, mensen[streek.ander].publiek_id
        wie = f' data-a="{veilig(a)}" data-b="{veilig(b)}"'
    return (
        f'<line x1="{getal(een.x)}" y1="{getal(een.y)}" x2="{getal(ander.x)}"'
        f' y2="{getal(ander.y)}"{wie}{kenmerken}/>'
    )


def _merken(werk: _Werk) -> str:
    return "".join(_merk(werk, streek) for streek in werk.strepen if streek.merk)


def _merk(werk: _Werk, streek: Streek) -> str:
    een, ander = werk.punten[streek.een], werk.punten[streek.ander]
    wie = ""
    if werk.opties.interactief:
        a, b = werk.mensen[streek.een].publiek_id, werk.mensen[streek.ander].publiek_id
        wie = f' data-a="{veilig(a)}" data-b="{veilig(b)}"'
    x, y = getal((een.x + ander.x) / 2), getal((een.y + ander.y) / 2)
    vorm = merkvorm(streek.merk, werk.u, werk.palet) if streek.merk else ""
    return f'<g transform="translate({x} {y})"{wie}>{vorm}</g>'


def merkvorm(soort: Soort, u: float, palet: Palet) -> str:
    """Draw the mark of what became of a line around 0,0; nothing for what stayed the same."""
    rand = f'stroke-width="{getal(1.2 * u)}"'
    match soort:
        case Soort.NIEUW:
            straal = getal(4 * u)
            return f'<circle r="{straal}" fill="{palet.merk}" stroke="{palet.rand}" {rand}/>'
        case Soort.GEGROEID:
            return (
                f'<path d="{driehoek(4.2 * u)}" fill="{palet.nieuw}" stroke="{palet.halo}" {rand}/>'
            )
        case Soort.MINDER:
            vorm = driehoek(4.2 * u, omlaag=True)
            return f'<path d="{vorm}" fill="{palet.halo}" stroke="{palet.weg}" {rand}/>'
        case Soort.WEG:
            a = getal(3 * u)
            return (
                f'<path d="M-{a} -{a}L{a} {a}M{a} -{a}L-{a} {a}" fill="none"'
                f' stroke="{palet.tekst}" stroke-width="{getal(1.6 * u)}"/>'
            )
        case Soort.ONBEKEND:
            kleur = palet.ken
            return f'<circle r="{getal(2.6 * u)}" fill="{palet.halo}" stroke="{kleur}" {rand}/>'
    return ""


def _mens(werk: _Werk, sleutel: int) -> str:
    mens, punt = werk.mensen[sleutel], werk.punten[sleutel]
    x, y = getal(punt.x), getal(punt.y)
    open_ = f'<g transform="translate({x} {y})"'
    if werk.opties.interactief:
        wie = veilig(mens.publiek_id)
        terug = " nk-terug" if werk.licht and sleutel not in werk.licht else ""
        open_ += (
            f' id="k-{wie}" class="nk-mens{terug}" data-k="{wie}" role="img"'
            f' aria-label="{veilig(_omschrijf(werk, sleutel))}"'
        )
    return f"{open_}>{_vorm(werk, sleutel)}{_naam(werk, sleutel)}</g>"


def _omschrijf(werk: _Werk, sleutel: int) -> str:
    mens, aantal = werk.mensen[sleutel], werk.graad.get(sleutel, 0)
    waar = mens.organisatienaam if mens.organisatienaam not in mens.naam else ""
    lijnen = f"{aantal} lijn" if aantal == 1 else f"{aantal} lijnen"
    return ", ".join(filter(None, (mens.naam, mens.domein.label.lower(), waar, lijnen)))


def _straal(werk: _Werk, sleutel: int) -> float:
    """Return the radius in mm: it grows with the lines, quickly at first."""
    deel = min(1.0, (werk.graad.get(sleutel, 0) / 12) ** 0.5)
    return werk.namen.maat * (0.3 + (STRAAL - 0.3) * deel)


def _vorm(werk: _Werk, sleutel: int) -> str:
    mens, palet, straal = werk.mensen[sleutel], werk.palet, _straal(werk, sleutel)
    ring = ""
    if sleutel == werk.eigen or werk.licht.get(sleutel):
        ring = (
            f'<circle r="{getal(straal * 1.45)}" fill="{palet.merk}" stroke="{palet.tekst}"'
            f' stroke-width="{getal(1.2 * werk.u)}"/>'
        )
    if werk.opties.kleur_naar == Kleurnaar.DIMENSIE:
        return ring + dimensievorm(mens.dimensies, straal, palet, 0.9 * werk.u)
    terug = bool(werk.licht) and sleutel not in werk.licht
    vulling = palet.gedempt if terug else palet.domein[mens.domein]
    kenmerken = f'fill="{vulling}" stroke="{palet.halo}" stroke-width="{getal(0.9 * werk.u)}"'
    return ring + domeinvorm(mens.domein, straal, kenmerken)


def _naam(werk: _Werk, sleutel: int) -> str:
    vak = werk.namen.vakken.get(sleutel)
    if vak is None or not werk.opties.met_namen:
        return ""
    mens, punt, maat = werk.mensen[sleutel], werk.punten[sleutel], werk.namen.maat
    links, boven = vak.links - punt.x, vak.boven - punt.y
    breed, hoog = vak.rechts - vak.links, vak.onder - vak.boven
    return (
        f'<rect x="{getal(links)}" y="{getal(boven)}" width="{getal(breed)}"'
        f' height="{getal(hoog)}" rx="{getal(maat * 0.2)}" fill="{werk.palet.halo}"'
        f' fill-opacity=".78"/><text x="{getal(links + breed / 2)}"'
        f' y="{getal(boven + maat * (REGEL - 0.29))}" text-anchor="middle"'
        f' fill="{werk.palet.tekst}">{veilig(kort_af(mens.kort))}</text>'
    )

"""The season: a proeftuin's year drawn as soil, seed, growing plants and falling seed.

Five drawings, each a complete svg string made from data alone: the wide season, the phone's
season, the strip under the tabs, the small field of an empty list and the sign-in picture.
They decorate lists that carry the same content, hence `aria-hidden`. Every id starts with
`id_voorvoegsel`, so several drawings can share a page. Lengths are px in the viewBox. Nothing
raises on odd data: dates outside the year go to its edge, long names are cut with "…".
"""

from collections.abc import Sequence

from proeftuinen.traject.seizoen.bijschrift import plaats, teken_bijschriften
from proeftuinen.traject.seizoen.heuvel import heuvelpunten, metingen, teken_cijfers, teken_heuvel
from proeftuinen.traject.seizoen.jaarschaal import (
    Schaal,
    Seizoen,
    Seizoenstap,
    Stand,
    datumtekst,
    spreid,
)
from proeftuinen.traject.seizoen.lucht import (
    LUCHT,
    STROOK,
    aarde,
    hemel,
    kleurverloop,
    leerwerkjaar,
    maandrand,
    sluier,
)
from proeftuinen.traject.seizoen.penseel import (
    INKT,
    KLEI,
    NEVEL_2,
    PAPIER,
    getal,
    lijn,
    tekening,
    vlak,
    woord,
)
from proeftuinen.traject.seizoen.plant import Groei, Vorm, groeiplan, plant
from proeftuinen.traject.seizoen.woordafbreking import tekstbreedte

_BREED, _GROND, _BODEM, _HEUVELTOP = 1168.0, 270.0, 344.0, 102.0
_KLEIN_BREED, _KLEIN_GROND, _KLEIN_BODEM = 390.0, 176.0, 236.0
_NOG_TE_DOEN = (Stand.STRAKS, Stand.LAAT)


def teken(seizoen: Seizoen, *, id_voorvoegsel: str = "s") -> str:
    """Draw the wide season, 1168 px wide and 452 px high or more when names need the room."""
    schaal = Schaal(seizoen.begin, seizoen.einde, _BREED)
    tussen = min(84.0, max(58.0, 0.8 * _BREED / max(1, len(seizoen.stappen))))
    plekken = _plekken(seizoen, schaal, tussen=tussen, rand=46)
    hoeken = ' rx="16"'
    knip = f'<clipPath id="{id_voorvoegsel}-vak">{vlak(_BREED, _BODEM, PAPIER, extra=hoeken)}'
    punten = heuvelpunten(seizoen, schaal, plekken, _HEUVELTOP)
    achter = (
        hemel(id_voorvoegsel, _BREED, _BODEM, _GROND)
        + teken_heuvel(punten, _BREED, _GROND)
        + _bodem(id_voorvoegsel, _BREED, _GROND, _BODEM)
        + maandrand(schaal.maanden(), _BODEM)
    )
    gewas = _gewas(seizoen, plekken, _GROND, breedte=_BREED)
    cijfers = teken_cijfers(metingen(seizoen, schaal, _HEUVELTOP), _BREED, _GROND, plekken)
    onderschrift, laagste = teken_bijschriften(plaats(seizoen, plekken, _BREED), _BODEM)
    return tekening(
        _BREED,
        max(452.0, laagste),
        f"<defs>{_verven(id_voorvoegsel, schaal, _GROND, _BODEM)}{knip}</clipPath></defs>"
        f'<g clip-path="url(#{id_voorvoegsel}-vak)">{achter}{_nulijn(seizoen, schaal, 25, _GROND)}'
        f"{gewas}</g>{cijfers}{_nulabel(seizoen, schaal)}{onderschrift}",
    )


def teken_klein(seizoen: Seizoen, *, id_voorvoegsel: str = "k") -> str:
    """Draw the phone's season, 390 × 236 px: the same year without names and figures."""
    schaal = Schaal(seizoen.begin, seizoen.einde, _KLEIN_BREED)
    plekken = _plekken(seizoen, schaal, tussen=32, rand=20)
    punten = heuvelpunten(seizoen, schaal, plekken, 78)
    return tekening(
        _KLEIN_BREED,
        _KLEIN_BODEM,
        f"<defs>{_verven(id_voorvoegsel, schaal, _KLEIN_GROND, _KLEIN_BODEM)}</defs>"
        + hemel(id_voorvoegsel, _KLEIN_BREED, _KLEIN_BODEM, _KLEIN_GROND)
        + teken_heuvel(punten, _KLEIN_BREED, _KLEIN_GROND)
        + _bodem(id_voorvoegsel, _KLEIN_BREED, _KLEIN_GROND, _KLEIN_BODEM)
        + maandrand(schaal.maanden(), _KLEIN_BODEM, grootte=13)
        + _nulijn(seizoen, schaal, 0, _KLEIN_GROND)
        + _gewas(seizoen, plekken, _KLEIN_GROND, breedte=_KLEIN_BREED, hoogte=0.78, kader=58),
    )


def strook(seizoen: Seizoen, *, id_voorvoegsel: str = "r") -> str:
    """Draw the strip under the tabs: the months' colours up to today, an ink mark, then grey.

    The viewBox is 1000 × 10 and stretches to any width.
    """
    schaal = Schaal(seizoen.begin, seizoen.einde, 1000)
    verloop = kleurverloop(f"{id_voorvoegsel}-jaar", schaal.maanden(), STROOK, 1000)
    gevuld = 0.0 if seizoen.vandaag < seizoen.begin else schaal.x(seizoen.vandaag)
    vol = f'<clipPath id="{id_voorvoegsel}-vol">{vlak(gevuld, 10, PAPIER)}</clipPath>'
    knip = f' clip-path="url(#{id_voorvoegsel}-vol)"'
    kleur = vlak(1000, 10, f"url(#{id_voorvoegsel}-jaar)", extra=knip)
    streep = f'<rect x="{getal(gevuld - 2)}" width="4" height="10" fill="{INKT}"/>'
    merk = streep if schaal.bevat(seizoen.vandaag) else ""
    inhoud = f"<defs>{verloop}{vol}</defs>{vlak(1000, 10, NEVEL_2)}{kleur}{merk}"
    return tekening(1000, 10, inhoud, passing="none")


def leeg(*, id_voorvoegsel: str = "l") -> str:
    """Draw the field of an empty list, 520 × 220 px: one seed, and the seedling it may become."""
    breed, grond, onder = 520.0, 150.0, 220.0
    vak = vlak(breed, onder, PAPIER, extra=' rx="16"')
    knip = f'<clipPath id="{id_voorvoegsel}-vak">{vak}</clipPath>'
    golven = "".join(f"M180 {168 + 14 * nr}{'q13 -6 26 0t26 0' * 3}" for nr in range(3))
    inhoud = (
        hemel(id_voorvoegsel, breed, onder, grond)
        + vlak(breed, onder - grond, "#DFCDBB", y=grond)
        + lijn(golven, kleur="#A98A72", dikte=1.6, extra=' stroke-linecap="round"')
        + lijn(f"M0 {getal(grond)}H{getal(breed)}", kleur=KLEI, dikte=1.8)
        + _zet(260, grond, plant(Groei(Vorm.KIEM, 62), open_lijn=True, maat=1.5))
        + '<ellipse cx="260" cy="172" rx="8.6" ry="5.4" fill="#F0C24B" stroke="#6F5140" '
        'stroke-width="1.6" transform="rotate(-22 260 172)"/>'
    )
    defs = _jaarverven(id_voorvoegsel, breed, grond) + knip
    return tekening(
        breed,
        onder,
        f'<defs>{defs}</defs><g clip-path="url(#{id_voorvoegsel}-vak)">{inhoud}</g>',
    )


def inlogbeeld(*, id_voorvoegsel: str = "i") -> str:
    """Draw the left half of the sign-in page, 640 × 860 px: a year of growth on one hill."""
    breed, grond, onder = 640.0, 720.0, 860.0
    heuvel = "M0 690C170 680 240 630 330 596C430 558 540 528 640 515V720H0Z"
    gewas = (
        (80, Groei(Vorm.KIEM, 54), 1.15, 1.0),
        (176, Groei(Vorm.KRUID, 122, 2), 1.3, 1.0),
        (290, Groei(Vorm.KRUID, 206, 3), 1.75, 1.0),
        (470, Groei(Vorm.SCHERM, 318, 3), 2.45, 1.0),
        (588, Groei(Vorm.ZAADHOOFD, 206, 2), 1.35, 1.0),
    )
    planten = "".join(
        _zet(x, grond, plant(groei, maat=maat, hoogte=rek)) for x, groei, maat, rek in gewas
    )
    inhoud = (
        f"<defs>{_jaarverven(id_voorvoegsel, breed, grond)}</defs>"
        + hemel(id_voorvoegsel, breed, onder, grond)
        + f'<path d="{heuvel}" fill="#BFD3A4" fill-opacity=".55"/>'
        + vlak(breed, onder - grond, "#DFCDBB", y=grond)
        + lijn(f"M0 {getal(grond)}H{getal(breed)}", kleur=KLEI, dikte=2)
        + planten
    )
    return tekening(breed, onder, inhoud, passing="xMidYMax slice")


def _plekken(seizoen: Seizoen, schaal: Schaal, *, tussen: float, rand: float) -> tuple[float, ...]:
    """Place the steps at the middle of their dates, apart from each other and from today.

    `tussen` is the room a plant takes and `rand` what stays free at both edges. Returns px in
    the order of `seizoen.stappen`.
    """
    vrij = max(20.0, tussen * 0.53)
    wensen = [_wens(seizoen, stap, schaal, vrij) for stap in seizoen.stappen]
    volgorde = sorted(range(len(wensen)), key=lambda nr: wensen[nr])
    gesorteerd = [wensen[nr] for nr in volgorde]
    links, rechts = rand - tussen / 2, schaal.breedte - rand + tussen / 2
    nu = schaal.x(seizoen.vandaag)
    voor = [wens for wens in gesorteerd if wens < nu]
    na = gesorteerd[len(voor) :]
    einde_voor, begin_na = nu - vrij + tussen / 2, nu + vrij - tussen / 2
    ruim = tussen * 0.7
    past = len(voor) * ruim <= einde_voor - links and len(na) * ruim <= rechts - begin_na
    if schaal.bevat(seizoen.vandaag) and past:
        gespreid = _uiteen(voor, tussen, links, einde_voor) + _uiteen(na, tussen, begin_na, rechts)
    else:
        gespreid = _uiteen(gesorteerd, tussen, links, rechts)
    plek = dict(zip(volgorde, gespreid, strict=True))
    return tuple(plek[nr] for nr in range(len(wensen)))


def _uiteen(wensen: Sequence[float], tussen: float, laagste: float, hoogste: float) -> list[float]:
    return spreid(wensen, [tussen] * len(wensen), laagste, hoogste)


def _wens(seizoen: Seizoen, stap: Seizoenstap, schaal: Schaal, vrij: float) -> float:
    x = schaal.midden(stap.begin, stap.einde)
    nu = schaal.x(seizoen.vandaag)
    if not schaal.bevat(seizoen.vandaag) or abs(x - nu) >= vrij:
        return x
    return nu + vrij if stap.begin > seizoen.vandaag else nu - vrij


def _gewas(
    seizoen: Seizoen,
    plekken: Sequence[float],
    grond: float,
    *,
    breedte: float,
    hoogte: float = 1.0,
    kader: float = 84.0,
) -> str:
    """Draw every plant at its place; leaves shrink where neighbours stand close."""
    plannen = groeiplan([stap.soort for stap in seizoen.stappen])
    delen = []
    for nr, (stap, groei) in enumerate(zip(seizoen.stappen, plannen, strict=True)):
        if stap.stand == Stand.OVERGESLAGEN:
            continue
        x = plekken[nr]
        buren = [abs(x - ander) for wie, ander in enumerate(plekken) if wie != nr]
        ruimte = min([*buren, breedte])
        maat = round(min(1.0, max(0.42, ruimte / kader)) * min(1.0, kader / 66), 2)
        beeld = plant(groei, open_lijn=stap.stand in _NOG_TE_DOEN, maat=maat, hoogte=hoogte)
        delen.append(_zet(x, grond, beeld))
    return "".join(delen)


def _zet(x: float, y: float, beeld: str) -> str:
    return f'<g transform="translate({getal(x)} {getal(y)})">{beeld}</g>'


def _verven(id_voorvoegsel: str, schaal: Schaal, grond: float, onder: float) -> str:
    lucht = kleurverloop(f"{id_voorvoegsel}-lucht", schaal.maanden(), LUCHT, schaal.breedte)
    bleek = sluier(f"{id_voorvoegsel}-sluier", grond)
    return lucht + bleek + aarde(f"{id_voorvoegsel}-aarde", grond, onder)


def _jaarverven(id_voorvoegsel: str, breedte: float, grond: float) -> str:
    lucht = kleurverloop(f"{id_voorvoegsel}-lucht", leerwerkjaar(breedte), LUCHT, breedte)
    return lucht + sluier(f"{id_voorvoegsel}-sluier", grond, 0.7)


def _bodem(id_voorvoegsel: str, breedte: float, grond: float, onder: float) -> str:
    grondvlak = vlak(breedte, onder - grond, f"url(#{id_voorvoegsel}-aarde)", y=grond)
    return grondvlak + lijn(f"M0 {getal(grond)}H{getal(breedte)}", kleur=KLEI, dikte=1.6)


def _nulijn(seizoen: Seizoen, schaal: Schaal, top: float, grond: float) -> str:
    if not schaal.bevat(seizoen.vandaag):
        return ""
    x = schaal.x(seizoen.vandaag)
    return lijn(f"M{getal(x)} {getal(top)}V{getal(grond)}", kleur=INKT, dikte=2.5)


def _nulabel(seizoen: Seizoen, schaal: Schaal) -> str:
    """Write "Nu · 12 mei" on a pill above the line, or small at the edge outside the year."""
    dag = datumtekst(seizoen.vandaag, seizoen.vandaag)
    binnen = schaal.bevat(seizoen.vandaag)
    ervoor = seizoen.vandaag < seizoen.begin
    rand = f"‹ Nu · {dag}" if ervoor else f"Nu · {dag} ›"
    tekst = f"Nu · {dag}" if binnen else rand
    grootte, hoog = (15.0, 30.0) if binnen else (13.0, 24.0)
    breed = tekstbreedte(tekst, grootte) + 2 * hoog * 0.7
    nu = schaal.x(seizoen.vandaag)
    links, rechts = (min(10.0, max(1.0, ruimte - 1)) for ruimte in (nu, _BREED - nu))
    if not binnen:
        links = rechts = 10.0
    x = min(max(nu, breed / 2 + links), _BREED - breed / 2 - rechts)
    pil = (
        f'<rect x="{getal(x - breed / 2)}" y="10" width="{getal(breed)}" height="{getal(hoog)}" '
        f'rx="{getal(hoog / 2)}" fill="{INKT}"/>'
    )
    basislijn = 10 + hoog / 2 + grootte * 0.34
    return pil + woord(x, basislijn, tekst, grootte=grootte, dikte=650, kleur=PAPIER)

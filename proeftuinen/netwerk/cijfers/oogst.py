"""How the network grew, as claims of the harvest: only totals that were told to all."""

from collections.abc import Sequence
from dataclasses import replace

from leerwerkplaats.begrippen import Rubriek, Waarneming
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.dagen import zeg_dag
from proeftuinen.netwerk.cijfers.ladder import zeg_domeinpaar
from proeftuinen.netwerk.cijfers.telling import Blok, Telling
from proeftuinen.netwerk.cijfers.vrijgeven import vrijgegeven
from proeftuinen.netwerk.models import Meting
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Uitspraak

_MEESTE_PAREN = 5
_METEN = (Waarneming.GEMETEN,)
type _Golf = tuple[Meting, Telling]


def _golven(proeftuin: Proeftuin, lezer: Lezer) -> list[_Golf]:
    """Return the closed waves of which the lines may be told."""
    if not lezer.mag(Recht.OOGST_ZIEN):
        return []
    metingen = [rij for rij in Meting.objects.van(proeftuin).gesloten() if lezer.binnen(rij.dag)]
    alle = list(Meting.objects.van(proeftuin).gesloten()) if metingen else []
    golven = zip(alle, vrijgegeven(alle), strict=True)
    binnen = {rij.pk for rij in metingen}
    return [
        (meting, cijfers.telling)
        for meting, cijfers in golven
        if meting.pk in binnen and cijfers.telling.lijnen is not None
    ]


def uitspraken(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Uitspraak]:
    """Return the lines of the first and the last wave, and where they grew most.

    The record of the whole is the page of figures, where all see the same; on that of the network
    who sees names does not count what others said of them.
    """
    golven = _golven(proeftuin, lezer)
    if not golven:
        return []
    (eerst, toen), (laatst, nu) = golven[0], golven[-1]
    cijfers = {
        "bron": f"Cijfers van het netwerk, uit {_zeg_bron(golven).lower()}",
        "adres": adres("proeftuinen:cijfers", proeftuin.publiek_id),
        "recht": Recht.UITSLAG_LEZEN,
    }
    if eerst.pk == laatst.pk:
        zin = f"{nu.mensen} mensen hebben samen {nu.lijnen} lijnen."
        return [replace(_maak(proeftuin, zin, golven, str(nu.lijnen)), **cijfers)]
    groei = _maak(proeftuin, _zeg_groei(golven), golven, _pijl(toen, nu))
    return [
        replace(groei, **cijfers),
        *(
            replace(_maak(proeftuin, _zeg_paar(oud, nieuw), golven, _pijl(oud, nieuw)), let_op="")
            for oud, nieuw in _paren(toen, nu)
        ),
    ]


def _maak(proeftuin: Proeftuin, zin: str, golven: Sequence[_Golf], getal: str) -> Uitspraak:
    return Uitspraak(
        rubriek=Rubriek.NETWERK,
        tekst=zin,
        bron=_zeg_bron(golven),
        adres=adres("proeftuinen:netwerk-cijfers", proeftuin.publiek_id),
        recht=Recht.NETWERK_CIJFERS,
        dag=golven[-1][0].dag,
        wijze=Waarneming.GEMETEN,
        wijzen=_METEN,
        getal=getal,
        let_op=_let_op(golven),
    )


def _zeg_bron(golven: Sequence[_Golf]) -> str:
    dagen = " en ".join(zeg_dag(deze.dag) for deze, _ in _einden(golven))
    return f"{'Netwerkmeting' if len(golven) == 1 else 'Netwerkmetingen'} van {dagen}"


def _pijl(oud: Telling | Blok, nieuw: Telling | Blok) -> str:
    return f"{oud.lijnen} → {nieuw.lijnen}"


def _zeg_groei(golven: Sequence[_Golf]) -> str:
    (eerst, toen), (_, nu) = golven[0], golven[-1]
    verschil = (nu.lijnen or 0) - (toen.lijnen or 0)
    if verschil > 0:
        wat = f"{verschil} meer dan bij de {str(eerst).lower()}"
    elif verschil < 0:
        wat = f"{-verschil} minder dan bij de {str(eerst).lower()}"
    else:
        wat = f"evenveel als bij de {str(eerst).lower()}"
    return f"Er zijn nu {nu.lijnen} lijnen tussen mensen, {wat}."


def _paren(toen: Telling, nu: Telling) -> list[tuple[Blok, Blok]]:
    """Return the pairs of domains that grew, of which both numbers may be told; most first."""
    eerder = {blok.paar: blok for blok in toen.blokken if blok.lijnen is not None}
    samen = [
        (eerder[blok.paar], blok)
        for blok in nu.blokken
        if blok.lijnen is not None and blok.paar in eerder
    ]
    gegroeid = [paar for paar in samen if (paar[1].lijnen or 0) > (paar[0].lijnen or 0)]
    gegroeid.sort(key=lambda paar: (paar[0].lijnen or 0) - (paar[1].lijnen or 0))
    return gegroeid[:_MEESTE_PAREN]


def _zeg_paar(oud: Blok, nieuw: Blok) -> str:
    een, ander = nieuw.paar
    tussen = f"Binnen {een.label.lower()}"
    if een != ander:
        tussen = f"Tussen {een.label.lower()} en {ander.label.lower()}"
    return f"{tussen} kwamen er {(nieuw.lijnen or 0) - (oud.lijnen or 0)} lijnen bij."


def _einden(golven: Sequence[_Golf]) -> Sequence[_Golf]:
    """Return the first and the last wave, or the only one."""
    return golven if len(golven) == 1 else (golven[0], golven[-1])


def _let_op(golven: Sequence[_Golf]) -> str:
    """Say who answered: the two waves are not the same people."""
    delen = [
        f"bij de {str(meting).lower()} {telling.gevuld} van de {telling.mensen} mensen"
        for meting, telling in _einden(golven)
    ]
    slot = "Wie niet invulde, telt als geen lijn."
    if len(delen) > 1:
        slot = f"Dat zijn niet precies dezelfde mensen. {slot}"
    return f"Wie invulde: {', '.join(delen)}. {slot}"


def onbekend(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[str]:
    """Return that there is no second wave, who did not answer, and what is held back."""
    if not lezer.mag(Recht.OOGST_ZIEN):
        return []
    golven = _golven(proeftuin, lezer)
    if not golven:
        return ["Hoe het netwerk groeide, weten we nog niet: er is geen meting om te laten zien."]
    _, nu = golven[-1]
    uit = []
    if len(golven) == 1:
        uit.append("Of het netwerk groeide, weten we nog niet: er is nog geen tweede meting.")
    if stil := nu.mensen - nu.gevuld:
        wie = "1 iemand" if stil == 1 else f"{stil} mensen"
        uit.append(f"Van {wie} op de kaart weten we niet wie zij kennen: zij vulden niet in.")
    if nu.achtergehouden:
        paren = [zeg_domeinpaar(blok.paar) for blok in nu.blokken if blok.lijnen is None]
        uit.append(
            f"Hoeveel lijnen er zijn voor {_opsom(paren)}, vertellen we niet: te weinig mensen."
        )
    return uit


def _opsom(namen: Sequence[str]) -> str:
    klein = [naam[:1].lower() + naam[1:] for naam in namen]
    if len(klein) > 4:
        return f"{len(klein)} combinaties van domeinen"
    return "; ".join(klein)

"""The sentences that lead the map and its table; figures are of what is drawn."""

from datetime import date
from typing import Any, NamedTuple

from leerwerkplaats.toegang import Mag, Recht
from proeftuinen.netwerk.antwoorden import Antwoordvorm
from proeftuinen.netwerk.beeld import Netwerkbeeld
from proeftuinen.netwerk.kaart.keuze import Keuze
from proeftuinen.netwerk.kaart.lezen import Blad, Cijfers, Respons, tel
from proeftuinen.netwerk.models import Meting
from proeftuinen.netwerk.oprol import REGEL
from proeftuinen.netwerk.tekening.svg import MEESTE_NAMEN


class Golf(NamedTuple):
    """A wave as a segment that one can choose."""

    naam: str
    dag: date
    is_open: bool
    vraag: str
    actief: bool


def golven(metingen: list[Meting], blad: Blad) -> list[Golf]:
    """Return the waves, each with the address of the same choice."""
    return [
        Golf(
            str(meting),
            meting.dag,
            meting.is_open,
            blad.keuze.vraag(meting=meting.publiek_id),
            meting.pk == blad.meting.pk,
        )
        for meting in metingen
    ]


def zinnen(blad: Blad, mag: Mag) -> dict[str, Any]:
    """Return all that both pages say of a wave."""
    keuze, cijfers = blad.keuze, tel(blad.beeld)
    wie = "organisaties" if blad.oprol else "mensen"
    lijnen = _aantal(cijfers.lijnen, "lijn", "lijnen")
    ander = {"als": "mensen", "lijnen": ""} if blad.oprol else {"als": "organisaties", "lijnen": ""}
    return {
        "respons_zin": _respons(blad.heel),
        "kop_zin": _kop(cijfers, blad),
        "feiten": _feiten(cijfers),
        "wie_zin": _wie(blad.heel, mag),
        "veel_zin": _veel(blad),
        "zoek_zin": _gevonden(blad),
        "status_zin": f"{len(blad.beeld.mensen)} {wie}, {lijnen}.",
        "als": wie,
        "vraag": keuze.vraag(),
        "andere_vraag": keuze.vraag(**ander),
        "vraag_zonder_zoek": keuze.vraag(zoek=""),
        "regel": REGEL,
        "dimensie": keuze.kleur == "dimensie",
    }


def open_zinnen(meting: Meting | None, respons: Respons | None) -> dict[str, str]:
    """Return what is said of a wave that is open."""
    if meting is None or respons is None:
        return {}
    gevuld = f"{_vulden(respons.gevuld, respons.van)} al in."
    return {
        "open_zin": gevuld,
        "open_titel": f"De {str(meting).lower()} is open",
        "open_tekst": f"{gevuld} Als de meting sluit, zie je hier de kaart.",
    }


def _aantal(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"


def _vulden(gevuld: int, van: int) -> str:
    wie = "mens" if van == 1 else "mensen"
    return f"{gevuld} van de {van} {wie} {'vulde' if gevuld == 1 else 'vulden'}"


def _respons(beeld: Netwerkbeeld) -> str:
    zin = f"{_vulden(beeld.gevuld, len(beeld.mensen))} in."
    if beeld.ongenoemd:
        kozen = "koos" if beeld.ongenoemd == 1 else "kozen"
        wie = _aantal(beeld.ongenoemd, "iemand", "mensen").removeprefix("1 ")
        zin += f" {wie[0].upper()}{wie[1:]} {kozen} ervoor niet op de kaart te staan."
    return zin


def _kop(cijfers: Cijfers, blad: Blad) -> str:
    tussen = "organisaties" if blad.oprol else "mensen"
    if not cijfers.lijnen:
        return f"Er zijn nog geen lijnen tussen {tussen}."
    zin = f"Er {'is' if cijfers.lijnen == 1 else 'zijn'} "
    zin += f"{_aantal(cijfers.lijnen, 'lijn', 'lijnen')} tussen {tussen}."
    if not cijfers.tussen:
        return f"{zin} Nog geen ervan verbindt twee domeinen."
    if cijfers.tussen == cijfers.lijnen:
        return f"{zin} Ze verbinden allemaal twee domeinen."
    loopt = "loopt" if cijfers.tussen == 1 else "lopen"
    return f"{zin} Daarvan {loopt} er {cijfers.tussen} tussen twee domeinen."


def _feiten(cijfers: Cijfers) -> list[tuple[int, str]]:
    if not cijfers.lijnen:
        return []
    feiten = [(cijfers.wederzijds, "keer noemen beide kanten elkaar")]
    if cijfers.samen is not None:
        feiten.insert(0, (cijfers.samen, "lijnen van samenwerken"))
    return feiten


def _wie(beeld: Netwerkbeeld, mag: Mag) -> str:
    zinnen_ = []
    if beeld.voor is not None:
        zinnen_.append("Van jouw eigen lijnen zie je alleen wat jij zelf antwoordde.")
    zinnen_.append("Wat iemand over een ander zei, ziet niemand.")
    if beeld.vorm == Antwoordvorm.LADDER:
        zinnen_.append("Treden van de ladder staan nooit bij een lijn, alleen in de cijfers.")
    if Recht.NETWERK_BEHEREN in mag:
        zinnen_.append("De gemeente ziet alleen getallen per domein.")
    return " ".join(zinnen_)


def _veel(blad: Blad) -> str:
    aantal = len(blad.heel.mensen)
    begin = f"Er doen {aantal} mensen mee. Bij meer dan {MEESTE_NAMEN} passen de namen niet meer."
    if blad.oprol:
        return f"{begin} Daarom zie je organisaties."
    if blad.alleen_samen:
        return f"{begin} Daarom zie je alleen wie samenwerkt."
    return begin


def _gevonden(blad: Blad) -> str:
    gezocht, aantal = blad.keuze.zoek, len(blad.gevonden)
    if not gezocht:
        return ""
    if not aantal:
        return f"Niemand gevonden met “{gezocht}”."
    wie = (
        _aantal(aantal, "organisatie", "organisaties")
        if blad.oprol
        else _aantal(aantal, "mens", "mensen")
    )
    return f"{wie} gevonden met “{gezocht}”."


def keuzevraag(keuze: Keuze, *, lijnen: bool) -> str:
    """Return the choice as it goes along to the next page of the table."""
    return f"{keuze.vraag(toon='lijnen' if lijnen else '')}&"

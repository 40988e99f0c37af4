"""What a count says, in plain sentences."""

from collections.abc import Mapping

from proeftuinen.monitoring.uitslag.regels import Cel, Verdeling, Wissel
from proeftuinen.monitoring.vragenlijsten.antwoorden import WEET_NIET
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag

_Soort = Lijstvraag.Soort


def zeg_cel(cel: Cel) -> str:
    """Return a number as people say it: "7", or "7 tot 9" when it is not told exactly."""
    return str(cel.minst) if cel.exact else f"{cel.minst} tot {cel.meest}"


def zeg_verdeling(vraag: Lijstvraag, verdeling: Verdeling, labels: Mapping[str, str]) -> str:
    """Say how the answers to a closed question are spread."""
    n = verdeling.n
    if vraag.soort == _Soort.MEER:
        return _zeg_meer(verdeling, labels)
    if verdeling.bijna:
        cel = zeg_cel(verdeling.cellen[verdeling.bijna])
        return f"Bijna iedereen koos “{labels[verdeling.bijna].lower()}”: {cel} van de {n}."
    if vraag.is_schaal:
        return _zeg_schaal(vraag, verdeling, labels)
    meeste = max(verdeling.cellen, key=lambda waarde: verdeling.cellen[waarde].minst)
    cel = zeg_cel(verdeling.cellen[meeste])
    return f"Het meest gekozen: “{labels[meeste]}”, door {cel} van de {n}."


def _zeg_schaal(vraag: Lijstvraag, verdeling: Verdeling, labels: Mapping[str, str]) -> str:
    hoog, laag = _samen(verdeling, "45"), _samen(verdeling, "12")
    eens = vraag.soort == _Soort.EENS
    woorden = ("eens of helemaal eens", "oneens of helemaal oneens")
    if not eens:
        woorden = ("vaak of altijd", "zelden of nooit")
    zin = f"{hoog} van de {verdeling.n} kozen {woorden[0]}, {laag} {woorden[1]}."
    niet = _samen(verdeling, WEET_NIET)
    return f"{zin} {niet} wisten het niet." if niet > 1 else zin


def _samen(verdeling: Verdeling, waarden: str) -> int:
    return sum(verdeling.cellen[waarde].minst for waarde in waarden if waarde in verdeling.cellen)


def _zeg_meer(verdeling: Verdeling, labels: Mapping[str, str]) -> str:
    op_rij = sorted(verdeling.cellen, key=lambda waarde: -verdeling.cellen[waarde].minst)
    eerste = verdeling.cellen[op_rij[0]]
    if not eerste.minst:
        return f"{verdeling.n} mensen antwoordden. Geen antwoord werd vaak gekozen."
    return (
        f"Het vaakst gekozen: “{labels[op_rij[0]]}”, door {zeg_cel(eerste)} van de {verdeling.n}."
    )


def zeg_wissel(wissel: Wissel, toen: str) -> str:
    """Say how the same people changed since an earlier list, called `toen`."""
    hoger, zelfde, lager = (zeg_cel(cel) for cel in (wissel.omhoog, wissel.gelijk, wissel.omlaag))
    return (
        f"{wissel.n} mensen antwoordden ook bij “{toen}”. Nu kozen {hoger} hoger, "
        f"{zelfde} hetzelfde en {lager} lager."
    )


def zeg_respons(aantal: int, gevraagd: int) -> str:
    """Say how many answered, and of how many when that is known."""
    wie = "1 iemand" if aantal == 1 else f"{aantal} mensen"
    if gevraagd and gevraagd >= aantal:
        return f"{wie} van de {gevraagd} vulden de lijst in."
    return f"{wie} {'vulde' if aantal == 1 else 'vulden'} de lijst in."

"""Changes that become one mail per person: a burst is told once, with how it stands in the end."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from proeftuinen.traject.models import Deelname, Proeftuin
from proeftuinen.traject.post.models import Bericht, Stilte

SOORT = "planning"
DOET_MEE = (Rol.DEELNEMER, Rol.KERNTEAM, Rol.PROCESBEGELEIDER)
WACHT = timedelta(minutes=15)
"""From the first change on."""
RUST = timedelta(minutes=5)
"""After the newest change, so that a move in the last minute still comes along."""
UITERLIJK = timedelta(minutes=30)
"""After the first change it goes, however many follow."""
MEESTE_TEKENS = 3000


@dataclass(frozen=True)
class Wijziging:
    """What became of one thing: `ding` is its public id, `regel` says it in one line.

    `was` and `nu` are its state before and after, in a form of one's own: when `nu` is again what
    it was at the first change, there is nothing to tell any more.
    """

    ding: str
    regel: str
    was: str = ""
    nu: str = ""


def voeg_samen(regels: Mapping[str, Any], nieuw: Sequence[Wijziging]) -> dict[str, Any]:
    """Return the lines with the newest one of each thing, without what is as it was."""
    samen = dict(regels)
    for deel in nieuw:
        was = samen.pop(deel.ding, {"was": deel.was})["was"]
        if not (deel.nu and deel.nu == was):
            samen[deel.ding] = {"was": was, "regel": deel.regel}
    return samen


def schrijf(proeftuin: Proeftuin, regels: Mapping[str, Any]) -> str:
    """Write the mail that tells these lines; a very long list is cut off with a count."""
    lijst, tekens = [], 0
    for deel in regels.values():
        tekens += len(deel["regel"])
        if tekens > MEESTE_TEKENS:
            lijst.append(f"- En nog {len(regels) - len(lijst)} andere veranderingen.")
            break
        lijst.append(f"- {deel['regel']}")
    kop = f"Hallo,\n\nIn de planning van {proeftuin.titel} is iets veranderd:\n\n"
    return kop + "\n".join(lijst)


def ontvangers(proeftuin: Proeftuin) -> QuerySet[Gebruiker]:
    """Return who takes part, wants mail about changes and is not at rest."""
    meedoen = Deelname.objects.filter(proeftuin=proeftuin, rol__in=DOET_MEE)
    wil = Gebruiker.objects.filter(is_active=True, wil_post=True)
    return wil.filter(pk__in=meedoen.values("gebruiker")).exclude(
        email__in=Stilte.objects.values("adres")
    )


def mag_ontvangen(adres: str, proeftuin: Proeftuin) -> bool:
    """Tell whether mail about changes may go to this address."""
    return ontvangers(proeftuin).filter(email=adres).exists()


def meld_wijziging(
    *, proeftuin: Proeftuin, ding: str, regel: str, door: Gebruiker, was: str = "", nu: str = ""
) -> None:
    """Tell all others who take part of one change."""
    deel = Wijziging(ding, regel, was, nu)
    meld_wijzigingen(proeftuin=proeftuin, wijzigingen=[deel], door=door)


@transaction.atomic
def meld_wijzigingen(
    *, proeftuin: Proeftuin, wijzigingen: Sequence[Wijziging], door: Gebruiker
) -> None:
    """Tell all others who take part: one waiting message each, in a fixed number of queries.

    The proeftuin is locked, so of two changes at once the second adds to what the first began.
    """
    Proeftuin.objects.select_for_update().get(pk=proeftuin.pk)
    mensen = ontvangers(proeftuin).exclude(pk=door.pk).values_list("publiek_id", "email")
    sleutels = {f"{SOORT}:{proeftuin.publiek_id}:{pid}": adres for pid, adres in mensen}
    wachtend = Bericht.objects.select_for_update().filter(
        bundel__in=sleutels, stand=Bericht.Stand.KLAAR
    )
    bestaand = {bericht.bundel: bericht for bericht in wachtend}
    for bericht in bestaand.values():
        _vul_aan(bericht, proeftuin, wijzigingen, timezone.now())
    velden = ["regels", "tekst", "verstuur_na", "versie"]
    Bericht.objects.bulk_update([deel for deel in bestaand.values() if deel.tekst], velden)
    Bericht.objects.filter(pk__in=[b.pk for b in bestaand.values() if not b.tekst]).delete()
    nieuw = set(sleutels) - set(bestaand)
    _maak({sleutel: sleutels[sleutel] for sleutel in nieuw}, proeftuin, wijzigingen, door)


def _maak(
    sleutels: Mapping[str, str],
    proeftuin: Proeftuin,
    wijzigingen: Sequence[Wijziging],
    door: Gebruiker,
) -> None:
    regels = voeg_samen({}, wijzigingen)
    if not regels:
        return
    Bericht.objects.bulk_create(
        Bericht(
            proeftuin=proeftuin,
            aan=adres,
            soort=SOORT,
            bundel=sleutel,
            onderwerp=f"De planning van {proeftuin.titel} is veranderd"[:200],
            tekst=schrijf(proeftuin, regels),
            regels=regels,
            verstuur_na=timezone.now() + WACHT,
            door=door,
        )
        for sleutel, adres in sleutels.items()
    )


def _vul_aan(
    bericht: Bericht, proeftuin: Proeftuin, nieuw: Sequence[Wijziging], nu: datetime
) -> None:
    """Add the changes to a waiting message; an empty text means that nothing is left to tell."""
    oud, regels = bericht.regels, voeg_samen(bericht.regels, nieuw)
    if bericht.tekst == schrijf(proeftuin, oud):
        bericht.tekst = schrijf(proeftuin, regels) if regels else ""
    else:
        bericht.tekst = _schrijf_bij(bericht.tekst, oud, nieuw)
    bericht.regels = regels
    bericht.versie += 1
    uiterlijk = max(bericht.verstuur_na, nu + RUST)
    bericht.verstuur_na = min(uiterlijk, max(bericht.gemaakt + UITERLIJK, bericht.verstuur_na))


def _schrijf_bij(tekst: str, oud: Mapping[str, Any], nieuw: Sequence[Wijziging]) -> str:
    """Add lines to a text that a person changed; only our own line of the same thing gives way."""
    for deel in nieuw:
        eigen = f"\n- {oud[deel.ding]['regel']}" if deel.ding in oud else ""
        if eigen and eigen in tekst:
            tekst = tekst.replace(eigen, f"\n- {deel.regel}", 1)
        else:
            tekst = f"{tekst}\n- {deel.regel}"
    return tekst

"""Everything that changes a list as a whole: each act names its actor.

Closing a list counts it, and lives above: `uitslag.actions`.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.http import Http404

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import bewaar
from leerwerkplaats.web.klok import vandaag
from proeftuinen.monitoring.vragenlijsten.knopen import knoop_van, spoor
from proeftuinen.monitoring.vragenlijsten.models import Lijstvraag, Moment, Vragenlijst, Wijze
from proeftuinen.monitoring.vragenlijsten.voorraad import VOORRAAD, Voorraadvraag
from proeftuinen.rode_draad.actions import meld
from proeftuinen.traject.models import Proeftuin

_Stand = Vragenlijst.Stand


class NietMeer(Exception):
    """The list was opened or closed in the meantime: this cannot be changed any more."""


class ZonderVragen(Exception):
    """A list without questions cannot be opened."""


class DagVoorbij(Exception):
    """The last day of the list has passed."""


def zet_vast(lijst: Vragenlijst, *standen: str) -> None:
    """Let one at a time change a list; raise NietMeer unless it is in one of these states.

    Raises Http404 when it is gone. To be called in a transaction.
    """
    rij = Vragenlijst.objects.select_for_update(no_key=True).filter(pk=lijst.pk).first()
    if rij is None:
        raise Http404
    if rij.stand not in standen:
        raise NietMeer


@transaction.atomic
def maak(
    *,
    proeftuin: Proeftuin,
    moment: str,
    door: Gebruiker | None,
    titel: str,
    uitleg: str = "",
    wijze: str = Wijze.GECODEERD,
    vragen: Iterable[Voorraadvraag | Lijstvraag] = (),
) -> Vragenlijst:
    """Make a list that is not open yet, with a copy of these questions under their own keys."""
    lijst = Vragenlijst.objects.create(
        proeftuin=proeftuin, moment=moment, titel=titel, uitleg=uitleg, wijze=wijze
    )
    Lijstvraag.objects.bulk_create(
        Lijstvraag(
            vragenlijst=lijst,
            sleutel=vraag.sleutel,
            soort=vraag.soort,
            tekst=vraag.tekst,
            uitleg=vraag.uitleg,
            opties=list(vraag.opties),
            volgorde=nummer,
        )
        for nummer, vraag in enumerate(vragen, 1)
    )
    spoor("vragenlijst.gemaakt", lijst, door)
    return lijst


def maak_uit_voorraad(
    *,
    proeftuin: Proeftuin,
    moment: str,
    door: Gebruiker | None,
    wijze: str = Wijze.GECODEERD,
    titel: str = "",
) -> Vragenlijst:
    """Make the list that is ready for this moment, not open yet; one without is empty."""
    kant = VOORRAAD.get(moment)
    return maak(
        proeftuin=proeftuin,
        moment=moment,
        door=door,
        titel=titel or (kant.titel if kant else zeg_titel(moment)),
        uitleg=kant.uitleg if kant else "",
        wijze=wijze,
        vragen=kant.vragen if kant else (),
    )


def zeg_titel(moment: str) -> str:
    """Return what a list is called that got no name."""
    return f"Vragenlijst: {Moment(moment).label.lower()}"


@transaction.atomic
def wijzig(*, lijst: Vragenlijst, door: Gebruiker, versie: int, waarden: Mapping[str, Any]) -> None:
    """Change what stands above a list that is not open yet, how it is answered, or its last day.

    Raises NietMeer, or Bewerkingsconflict when someone was first.
    """
    zet_vast(lijst, _Stand.CONCEPT)
    bewaar(lijst, versie=versie, waarden=waarden)
    spoor("vragenlijst.gewijzigd", lijst, door)


@transaction.atomic
def zet_sluitdag(
    *, lijst: Vragenlijst, door: Gebruiker | None, versie: int, sluit_op: date | None
) -> None:
    """Say until when an open list can be answered. Raises NietMeer or Bewerkingsconflict."""
    zet_vast(lijst, _Stand.OPEN)
    bewaar(lijst, versie=versie, waarden={"sluit_op": sluit_op})
    spoor("vragenlijst.sluitdag", lijst, door)


@transaction.atomic
def open_lijst(*, lijst: Vragenlijst, door: Gebruiker | None) -> None:
    """Let people answer from now on. Raises NietMeer, ZonderVragen or DagVoorbij."""
    zet_vast(lijst, _Stand.CONCEPT)
    lijst.refresh_from_db(fields=["titel", "sluit_op", "versie"])
    if not lijst.vragen.exists():
        raise ZonderVragen
    if lijst.sluit_op and lijst.sluit_op < vandaag():
        raise DagVoorbij
    waarden = {"stand": _Stand.OPEN, "geopend_op": vandaag()}
    bewaar(lijst, versie=lijst.versie, waarden=waarden)
    meld(proeftuin=lijst.proeftuin, knopen=[knoop_van(lijst)])
    spoor("vragenlijst.geopend", lijst, door)


@transaction.atomic
def haal_weg(*, lijst: Vragenlijst, door: Gebruiker) -> None:
    """Take a list away that was never open. Raises NietMeer."""
    zet_vast(lijst, _Stand.CONCEPT)
    spoor("vragenlijst.weg", lijst, door)
    lijst.delete()

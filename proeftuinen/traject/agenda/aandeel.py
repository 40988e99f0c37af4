"""What agenda contributes: the steps as points, the tab of one's own calendar, and its end."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q
from django.utils.timezone import localdate

from leerwerkplaats.gebruikers.gegevens import wisboek
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.traject.agenda import actions, stappen
from proeftuinen.traject.agenda.models import Agendasleutel
from proeftuinen.traject.contracten import Agendapunt, Bewaartermijn, EigenTab, Lezer, Wissing
from proeftuinen.traject.models import Proeftuin

ONGEBRUIKT = timedelta(days=365)
UITLEG = {"agenda": "Of je agenda jouw stappen ophaalt."}


def agenda(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Agendapunt]:
    """Return the steps of the year."""
    return stappen.punten(proeftuin, lezer)


def eigen_tabs() -> Sequence[EigenTab]:
    """Return the calendar of all one's places."""
    return [EigenTab("Agenda", "proeftuinen:mijn-agenda", 40)]


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return since when the person has an address; never the address, which is a key."""
    sleutels = Agendasleutel.objects.filter(gebruiker=gebruiker)
    return {"agenda": Rijen(sleutels, zeg=_zeg)}


def _zeg(sleutels: Iterable[Agendasleutel]) -> list[dict[str, Any]]:
    return [
        {
            "wat": "Je hebt een eigen agenda-adres.",
            "sinds": sleutel.gemaakt.isoformat(),
            "laatst gelezen": sleutel.laatst_gelezen and sleutel.laatst_gelezen.isoformat(),
        }
        for sleutel in sleutels
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say that the address ends."""
    eigen = Agendasleutel.objects.filter(gebruiker=gebruiker)
    return [Wissing("Je agenda-adres", eigen, "Gaat weg. Je agenda krijgt geen nieuws meer.")]


def wis(gebruiker: Gebruiker) -> None:
    """End the address."""
    Agendasleutel.objects.filter(gebruiker=gebruiker).delete()


def na_terugzetten() -> None:
    """End again the addresses that were ended since."""
    Agendasleutel.objects.filter(publiek_id__in=wisboek.van(actions.WISBOEK)).delete()


def _ruim(nu: datetime) -> int:
    grens = localdate(nu) - ONGEBRUIKT
    ongelezen = Q(laatst_gelezen__lt=grens) | Q(laatst_gelezen=None, gemaakt__lt=nu - ONGEBRUIKT)
    return Agendasleutel.objects.filter(ongelezen).delete()[0]


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when an address ends by itself: nothing is lost, one can make a new one."""
    return [
        Bewaartermijn(
            naam="agenda-adressen",
            wat="Geheime adressen waarmee een agenda de data ophaalt",
            termijn="12 maanden nadat een agenda er voor het laatst naar keek",
            ruim=_ruim,
        )
    ]

"""Reading lists: which ones a reader may see, and their questions as people will see them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q
from django.shortcuts import get_object_or_404

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.dagen import zeg_dag_kort
from leerwerkplaats.web.klok import vandaag
from proeftuinen.monitoring.vragenlijsten.antwoorden import woorden
from proeftuinen.monitoring.vragenlijsten.models import (
    Lijstvraag,
    Vragenlijst,
    VragenlijstQuerySet,
)
from proeftuinen.monitoring.vragenlijsten.voorraad import SLEUTELS
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

_SECONDEN = {Lijstvraag.Soort.OPEN: 45, Lijstvraag.Soort.MEER: 25}
_SECONDEN_ANDERS = 12
LANG = 5
"""From so many minutes on, fewer people come to the end."""


@dataclass(frozen=True)
class Vraagregel:
    """A question with its answers in words, and its number among those that are asked."""

    vraag: Lijstvraag
    nummer: int
    antwoorden: Sequence[str]


def lijsten_voor(proeftuin: Proeftuin, lezer: Lezer) -> VragenlijstQuerySet:
    """Return the lists that this reader may know of, the newest first."""
    rijen = Vragenlijst.objects.van(proeftuin)
    if lezer.mag(Recht.VRAGENLIJSTEN_BEHEREN):
        return rijen
    if lezer.mag(Recht.VRAGENLIJSTEN_ZIEN):
        return rijen.exclude(stand=Vragenlijst.Stand.CONCEPT)
    return rijen.dicht() if lezer.mag(Recht.UITSLAG_LEZEN) else rijen.none()


def met_vragen(rijen: VragenlijstQuerySet) -> VragenlijstQuerySet:
    """Return these lists with the number of their questions as `aantal_vragen`."""
    tellen = Count("vragen", filter=Q(vragen__vervallen_op=None))
    return rijen.annotate(aantal_vragen=tellen)


def vind(proeftuin: Proeftuin, vlid: str, lezer: Lezer) -> Vragenlijst:
    """Return a list of this place that the reader may know of, or 404."""
    lijst = get_object_or_404(lijsten_voor(proeftuin, lezer), publiek_id=vlid)
    lijst.proeftuin = proeftuin
    return lijst


def als_regels(vragen: Iterable[Lijstvraag]) -> list[Vraagregel]:
    """Return the questions that are asked, as people will see them."""
    gevraagd = [vraag for vraag in vragen if vraag.vervallen_op is None]
    return [
        Vraagregel(vraag, nummer, list(woorden(vraag).values()))
        for nummer, vraag in enumerate(gevraagd, 1)
    ]


def minuten(vragen: Iterable[Lijstvraag]) -> int:
    """Return about how many minutes answering takes on a phone, at least one."""
    duur = sum(
        _SECONDEN.get(vraag.soort, _SECONDEN_ANDERS)
        for vraag in vragen
        if vraag.vervallen_op is None
    )
    return max(1, round(duur / 60))


def is_gedeeld(vraag: Lijstvraag) -> bool:
    """Tell whether another list of the place asks the same, or may come to do so."""
    if vraag.sleutel in SLEUTELS:
        return True
    elders = Lijstvraag.objects.filter(
        vragenlijst__proeftuin=vraag.vragenlijst.proeftuin, sleutel=vraag.sleutel
    )
    return elders.exclude(pk=vraag.pk).exists()


def zeg_over(lijst: Vragenlijst) -> str:
    """Say how long an open list can still be answered."""
    if lijst.sluit_op is None:
        return "Er is nog geen laatste dag gekozen."
    nu = vandaag()
    dagen = (lijst.sluit_op - nu).days
    if dagen < 0:
        return "De laatste dag is voorbij."
    if dagen == 0:
        return "Vandaag is de laatste dag."
    hoelang = "1 dag" if dagen == 1 else f"{dagen} dagen"
    return f"Open tot en met {zeg_dag_kort(lijst.sluit_op, nu)}, nog {hoelang}."

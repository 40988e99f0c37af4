"""Putting letters about a meeting in the outbox: of a burst of changes each person gets one.

An invitation goes at once, news of a change after ten minutes. What waits for someone is written
anew instead of followed by a second letter, so that it says how things stand in the end.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import vandaag
from proeftuinen.bijeenkomsten.nodigen import brief
from proeftuinen.bijeenkomsten.nodigen.brief import POSTSOORTEN, Wat
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.post.actions import laat_vervallen
from proeftuinen.traject.post.models import Bericht
from proeftuinen.traject.post.stil import schrijf_adres, stil_onder
from proeftuinen.traject.post.verzenden import stuur_straks

WACHT = timedelta(minutes=10)
PER_DAG = 1500
"""Letters about meetings that one person puts in the outbox in a day: five times three hundred."""
EEN_TEGELIJK = 200  # rows in one statement
_WEG = {Wat.AFGEZEGD, Wat.VAN_DE_LIJST}


class TeVeel(Exception):
    """More letters than one person may send in a day; `nog` is how many still may."""

    def __init__(self, nog: int) -> None:
        super().__init__(nog)
        self.nog = nog


def eis_ruimte(door: Gebruiker, aantal: int) -> None:
    """Count what this person sent in a day; raises TeVeel."""
    sinds = timezone.now() - timedelta(days=1)
    gestuurd = Bericht.objects.filter(door=door, soort__in=POSTSOORTEN, gemaakt__gt=sinds)
    nog = max(PER_DAG - gestuurd.count(), 0)
    if aantal > nog:
        raise TeVeel(nog)


@dataclass(frozen=True)
class _Brief:
    """One letter to make."""

    wie: Genodigde
    wat: Wat

    @property
    def bundel(self) -> str:
        """Return what makes two letters to one person about one meeting the same."""
        return "" if self.wat is Wat.HERINNERING else f"{brief.SOORT}:{self.wie.publiek_id}"


def leg_klaar(
    bijeenkomst: Bijeenkomst, genodigden: Sequence[Genodigde], wat: Wat, door: Gebruiker | None
) -> list[Genodigde]:
    """Put a letter to each of these in the outbox; return for whom one waits now.

    The meeting must be locked. Who is at rest, died or has no address gets none, nor who would be
    told that something is off that they never heard of.
    """
    if bijeenkomst.is_geweest(vandaag()):
        return []
    for wie in genodigden:
        wie.bijeenkomst = bijeenkomst
    met_post = _die_post_krijgen(genodigden)
    brieven = _brieven(met_post, wat)
    gaan = {deel.wie.pk for deel in brieven}
    _vergeet([wie for wie in met_post if wie.pk not in gaan])
    wachtend = _schrijf_over(brieven)
    nieuw = [deel for deel in brieven if deel.bundel not in wachtend]
    _vergeet([deel.wie for deel in nieuw if deel.bundel])
    wacht = WACHT if wat in {*_WEG, Wat.GEWIJZIGD} else timedelta(0)
    Bericht.objects.bulk_create(
        [_bericht(deel, door, wacht) for deel in nieuw], batch_size=EEN_TEGELIJK
    )
    if brieven and not wacht:
        stuur_straks()
    return [deel.wie for deel in brieven]


def _die_post_krijgen(genodigden: Sequence[Genodigde]) -> list[Genodigde]:
    stil = stil_onder(wie.contact.adres for wie in genodigden)
    return [
        wie
        for wie in genodigden
        if wie.contact.stand == Contact.Stand.GEWOON
        and wie.contact.adres
        and schrijf_adres(wie.contact.adres) not in stil
    ]


def _brieven(genodigden: Sequence[Genodigde], wat: Wat) -> list[_Brief]:
    """Return what each is told: a change is an invitation to who had none yet."""
    if wat in {Wat.UITNODIGING, Wat.HERINNERING}:
        return [_Brief(wie, wat) for wie in genodigden]
    wisten = brief.gekregen(genodigden)
    if wat in _WEG:
        return [_Brief(wie, wat) for wie in genodigden if wie.publiek_id in wisten]
    eerste = Wat.UITNODIGING
    return [_Brief(wie, wat if wie.publiek_id in wisten else eerste) for wie in genodigden]


def _schrijf_over(brieven: Sequence[_Brief]) -> set[str]:
    """Write anew what waits for these; return of whom, by bundle."""
    van = {deel.bundel: deel for deel in brieven if deel.bundel}
    rijen = Bericht.objects.select_for_update().filter(stand=Bericht.Stand.KLAAR, bundel__in=van)
    wachtend = list(rijen)
    for bericht in wachtend:
        deel = van[bericht.bundel]
        bericht.aan = schrijf_adres(deel.wie.contact.adres)
        bericht.onderwerp = brief.onderwerp(deel.wie.bijeenkomst, deel.wat)
        bericht.tekst = brief.tekst(deel.wie, deel.wat)
        bericht.versie += 1
        if deel.wat is Wat.UITNODIGING:
            bericht.verstuur_na = min(bericht.verstuur_na, timezone.now())
    velden = ["aan", "onderwerp", "tekst", "versie", "verstuur_na"]
    Bericht.objects.bulk_update(wachtend, velden, batch_size=EEN_TEGELIJK)
    return {bericht.bundel for bericht in wachtend}


def _vergeet(genodigden: Sequence[Genodigde]) -> None:
    """Hold what is about these and did not go: it is no longer true, or a newer one tells it."""
    if genodigden:
        laat_vervallen([wie.publiek_id for wie in genodigden])


def _bericht(deel: _Brief, door: Gebruiker | None, wacht: timedelta) -> Bericht:
    return Bericht(
        proeftuin=deel.wie.bijeenkomst.proeftuin,
        aan=schrijf_adres(deel.wie.contact.adres),
        soort=brief.soort_van(deel.wat),
        over_id=deel.wie.publiek_id,
        door=door,
        bundel=deel.bundel,
        onderwerp=brief.onderwerp(deel.wie.bijeenkomst, deel.wat),
        tekst=brief.tekst(deel.wie, deel.wat).replace("\r\n", "\n").strip(),
        verstuur_na=timezone.now() + wacht,
    )

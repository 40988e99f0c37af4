"""The letter about a meeting, and what the calendar of its reader takes in from it.

Which of the two is told, invitation or withdrawal, follows from how things stand when it goes: of a
burst of changes one letter goes, and it is true at that moment.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from email.utils import parseaddr
from enum import StrEnum

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.links import maak_token
from proeftuinen.bijeenkomsten.nodigen.ics import UUR, Afspraak, schrijf
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Postsoort
from proeftuinen.traject.post.kalender import Kalender, Methode
from proeftuinen.traject.post.models import Bericht, Reden

SOORT = "bijeenkomst"
SOORT_HERINNERING = "bijeenkomst-herinnering"
LINKSOORT = "bijeenkomst"
UREN_ONBEKEND = 2 * UUR
"""How long a meeting stands in a calendar while nobody said when it ends."""
POST_VERGETEN = timedelta(days=80)
"""From then on the outbox may have forgotten what went; who was asked is believed."""
LINKPLEK = "[hier komt de link]"

_PARTSTAT = {
    Genodigde.Antwoord.JA: "ACCEPTED",
    Genodigde.Antwoord.NEE: "DECLINED",
    Genodigde.Antwoord.MISSCHIEN: "TENTATIVE",
}


class Wat(StrEnum):
    """What a letter tells."""

    UITNODIGING = "uitnodiging"
    GEWIJZIGD = "gewijzigd"
    AFGEZEGD = "afgezegd"
    HERINNERING = "herinnering"
    VAN_DE_LIJST = "van_de_lijst"


def soort_van(wat: Wat) -> str:
    """Return the kind of mail: a reminder brings no calendar along, for it is there already."""
    return SOORT_HERINNERING if wat is Wat.HERINNERING else SOORT


# Of what was typed, a subject holds nothing: it stands on a locked phone and in a shared inbox.
_ONDERWERP = {
    Wat.UITNODIGING: "Uitnodiging: bijeenkomst op {dag}",
    Wat.GEWIJZIGD: "Gewijzigd: bijeenkomst op {dag}",
    Wat.AFGEZEGD: "Gaat niet door: bijeenkomst op {dag}",
    Wat.HERINNERING: "Kom je ook? Bijeenkomst op {dag}",
    Wat.VAN_DE_LIJST: "Je hoeft niet te komen: bijeenkomst op {dag}",
}
_BEGIN = {
    Wat.UITNODIGING: "Je bent uitgenodigd voor een bijeenkomst van {tuin}.",
    Wat.GEWIJZIGD: "Er is iets veranderd aan een bijeenkomst van {tuin}. Zo is het nu:",
    Wat.AFGEZEGD: "Deze bijeenkomst van {tuin} gaat niet door.",
    Wat.HERINNERING: "Je hebt nog niet laten weten of je komt naar een bijeenkomst van {tuin}.",
    Wat.VAN_DE_LIJST: "Je staat niet meer op de lijst voor deze bijeenkomst van {tuin}.",
}
_MET_ANTWOORD = {Wat.UITNODIGING, Wat.GEWIJZIGD, Wat.HERINNERING}


def onderwerp(bijeenkomst: Bijeenkomst, wat: Wat) -> str:
    """Return the subject: what it is about and which day, and nothing that someone typed."""
    return _ONDERWERP[wat].format(dag=zeg_dag(bijeenkomst.dag))


def tekst(genodigde: Genodigde, wat: Wat) -> str:
    """Return the letter, without the link: `maak_af` adds that when it goes.

    Load `bijeenkomst.proeftuin` along.
    """
    deze = genodigde.bijeenkomst
    delen = ["Hallo,", _BEGIN[wat].format(tuin=deze.proeftuin.titel), _feiten(deze)]
    if wat is Wat.AFGEZEGD and deze.afzegreden:
        delen.append(deze.afzegreden)
    if wat in _MET_ANTWOORD and deze.doel:
        delen.append(deze.doel)
    if wat in _MET_ANTWOORD and deze.route:
        delen.append(f"Zo kom je er:\n{deze.route}")
    return "\n\n".join(delen)


def _feiten(deze: Bijeenkomst) -> str:
    regels = [deze.titel, _wanneer(deze)]
    regels += [deze.locatie] if deze.locatie else []
    regels += [f"Online: {deze.online}"] if deze.online else []
    return "\n".join(regels)


def _wanneer(deze: Bijeenkomst) -> str:
    dag = zeg_dag(deze.dag)
    if deze.begin is None:
        return f"{dag}, de tijd volgt nog"
    tot = f" tot {deze.einde:%H.%M}" if deze.einde else ""
    return f"{dag}, {deze.begin:%H.%M}{tot} uur"


def _vind(bericht: Bericht) -> Genodigde | None:
    rijen = Genodigde.objects.select_related("bijeenkomst__proeftuin", "contact__gebruiker")
    return rijen.filter(publiek_id=bericht.over_id).first()


def _komt_niet_meer(genodigde: Genodigde) -> bool:
    """Tell whether it is withdrawn for this person."""
    return genodigde.bijeenkomst.afgezegd or genodigde.afgehaald_op is not None


def _mag_post(wie: Genodigde | None, bericht: Bericht) -> bool:
    """Tell whether this person still wants mail at this address, for a day to come."""
    if wie is None or wie.contact.stand != Contact.Stand.GEWOON:
        return False
    return wie.contact.adres.lower() == bericht.aan and not wie.bijeenkomst.is_geweest(vandaag())


def _bezwaar(bericht: Bericht) -> str:
    """Over, of someone who is gone, or a withdrawal of what never went: then it does not go."""
    wie = _vind(bericht)
    if wie is None or not _mag_post(wie, bericht):
        return Reden.VERVALLEN
    if _komt_niet_meer(wie) and not gekregen([wie], behalve=bericht.pk):
        return Reden.VERVALLEN
    return ""


def _bezwaar_herinnering(bericht: Bericht) -> str:
    """As the other; nor when there is an answer by now."""
    wie = _vind(bericht)
    if wie is None or not _mag_post(wie, bericht) or _komt_niet_meer(wie):
        return Reden.VERVALLEN
    return Reden.BEANTWOORD if wie.antwoord else ""


def gekregen(genodigden: Iterable[Genodigde], behalve: int = 0) -> frozenset[str]:
    """Return the public ids of those who have an earlier letter about it, as far as we know.

    One that may have gone counts: who has nothing to withdraw is not hurt by a withdrawal.
    """
    rijen = list(genodigden)
    weg = Bericht.Stand.VERZONDEN, Bericht.Stand.ONZEKER, Bericht.Stand.OVERDRACHT
    post = Bericht.objects.filter(soort=SOORT, over_id__in=[wie.publiek_id for wie in rijen])
    standen: dict[str, set[str]] = {}
    for over, stand in post.exclude(pk=behalve).values_list("over_id", "stand"):
        standen.setdefault(over, set()).add(stand)
    lang_geleden = timezone.now() - POST_VERGETEN
    return frozenset(
        wie.publiek_id
        for wie in rijen
        if standen.get(wie.publiek_id, set()).intersection(weg)
        or (wie.publiek_id not in standen and wie.gevraagd_op and wie.gevraagd_op < lang_geleden)
    )


def adres_van(genodigde_id: str) -> str:
    """Return the whole address by which this person answers, without signing in."""
    token = maak_token(LINKSOORT, genodigde_id)
    return f"{settings.SITE_URL}{reverse('proeftuinen:bijeenkomst-antwoord', args=[token])}"


def _maak_af(bericht: Bericht) -> str:
    """Add the link by which this person answers; a withdrawal needs none."""
    wie = _vind(bericht)
    if wie is None or _komt_niet_meer(wie):
        return bericht.tekst
    return _met_link(bericht.tekst, adres_van(wie.publiek_id))


def _met_link(wat: str, link: str) -> str:
    if LINKPLEK in wat:  # someone wrote the letter anew, from what they saw beforehand
        return wat.replace(LINKPLEK, link)
    return f"{wat}\n\nKom je? Laat het weten, dat kan zonder inloggen:\n{link}"


def voorbeeld(genodigde: Genodigde, wat: Wat) -> str:
    """Return the letter as it will go, with a mark where the link comes."""
    return _met_link(tekst(genodigde, wat), LINKPLEK)


def _tijden(deze: Bijeenkomst) -> tuple[date | datetime, date | datetime]:
    """Return when it begins and ends: moments, or the day while no hour is chosen."""
    begin = deze.aanvang
    if begin is None:
        return deze.dag, deze.dag
    return begin, deze.slot or begin + UREN_ONBEKEND


def afspraak_van(genodigde: Genodigde, nu: datetime) -> Afspraak:
    """Return what this person's calendar is told; load `bijeenkomst.proeftuin` along.

    No personal link and nothing that only this person may know: calendars are shared.
    """
    deze = genodigde.bijeenkomst
    begin, einde = _tijden(deze)
    _, van = parseaddr(settings.DEFAULT_FROM_EMAIL)
    delen = [deze.route, f"Online: {deze.online}" if deze.online else ""]
    antwoorden = "Laat met de link in de mail weten of je komt."
    return Afspraak(
        uid=f"bijeenkomst-{deze.publiek_id}@leerwerkplaats",
        nummer=deze.agendaversie,
        titel=f"{deze.titel} ({deze.proeftuin.naam})",
        begin=begin,
        einde=einde,
        plaats=deze.locatie,
        tekst="\n\n".join(deel for deel in (*delen, antwoorden) if deel),
        adres=f"{settings.SITE_URL}{deze.get_absolute_url()}",
        van_naam=deze.proeftuin.titel,
        van_adres=van,
        aan_naam=str(genodigde.contact),
        aan_adres=genodigde.contact.adres,
        antwoord=_PARTSTAT.get(Genodigde.Antwoord(genodigde.antwoord), "NEEDS-ACTION"),
        gemaakt=nu,
    )


def _kalender(bericht: Bericht) -> Kalender | None:
    wie = _vind(bericht)
    if wie is None:
        return None
    methode = Methode.INTREKKING if _komt_niet_meer(wie) else Methode.VERZOEK
    return schrijf(afspraak_van(wie, timezone.now()), methode)


POSTSOORT = Postsoort("Bijeenkomst", _bezwaar, _maak_af, kalender=_kalender)
HERINNERING = Postsoort("Herinnering aan een bijeenkomst", _bezwaar_herinnering, _maak_af)
POSTSOORTEN = {SOORT: POSTSOORT, SOORT_HERINNERING: HERINNERING}
"""What nodigen/aandeel.py offers as kinds of mail."""

"""It ends by itself: tables close after their day, and their texts end on theirs.

All of it may be cut off at any moment and run again. A clock that jumps back opens nothing; one
that jumps ahead only erases earlier.
"""

import logging
from collections.abc import Collection
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db.models import F
from django.utils import timezone

from casustafel.kluis import sleutels
from casustafel.plannen import actions, post
from casustafel.plannen.models import Opening, Tafel, Tafelgast
from casustafel.plannen.wissen import leeg, ruim_resten, wis
from leerwerkplaats.web.dagelijks import maanden_terug
from leerwerkplaats.web.klok import dit_moment
from proeftuinen.traject.contracten import Bewaartermijn

logger = logging.getLogger(__name__)
WEEK_VOORAF = timedelta(days=7)
WEES_NA = timedelta(days=1)
"""A key of which no table knows is destroyed when it is so old."""
MAANDEN = 24


def _dag(nu: datetime) -> date:
    return settings.DEMO_DATUM or timezone.localdate(nu)


def _levend() -> list[Tafel]:
    rijen = Tafel.objects.met_sleutel().select_related("proeftuin", "inbrenger__gebruiker")
    return list(rijen.order_by("pk"))


def wis_wat_voorbij_is(nu: datetime) -> int:
    """Erase the tables of which the last day has come; return how many.

    One that fails leaves the others alone, and is tried again tomorrow.
    """
    aantal = 0
    for tafel in _levend():
        if tafel.wissen_op <= _dag(nu):
            try:
                wis(tafel=tafel)
            except OSError:
                logger.exception("a key could not be destroyed")
            else:
                aantal += 1
    return aantal


def waarschuw(nu: datetime) -> int:
    """Tell who brought a case, once, that its texts end within a week; return how many letters."""
    aantal = 0
    for tafel in _levend():
        op_tijd = _dag(nu) < tafel.wissen_op <= _dag(nu) + WEEK_VOORAF
        vrij = Tafel.objects.filter(pk=tafel.pk, gewaarschuwd_op=None)
        if op_tijd and tafel.inbrenger and vrij.update(gewaarschuwd_op=dit_moment()):
            aantal += post.waarschuw(tafel=tafel)
    return aantal


def sluit_na_hun_dag(nu: datetime) -> int:
    """Close what was left open after its day; return how many."""
    grens = _dag(nu) - timedelta(days=1)
    open_nog = Tafel.objects.met_sleutel().filter(gesloten_op=None, dag__lt=grens)
    rijen = list(open_nog.exclude(geopend_op=None).select_related("proeftuin"))
    for tafel in rijen:
        actions.sluit(tafel=tafel, door=None)
    return len(rijen)


def maak_af() -> int:
    """Finish what was cut off: empty tables of which the key is gone; return how many.

    When the place of the keys itself is not there, nothing is taken for gone.
    """
    plek = sleutels.kast()
    if not plek.is_er():
        return 0
    levend = _levend()  # before the keys are listed: a key is there before its table is
    er = set(plek.namen())
    weg = [tafel for tafel in levend if tafel.sleutel not in er]
    for tafel in weg:
        leeg(tafel=tafel)
    return len(weg) + ruim_resten()


def _in_gebruik(namen: Collection[str]) -> set[str]:
    rijen = Tafel.objects.met_sleutel().filter(sleutel__in=namen)
    return set(rijen.values_list("sleutel", flat=True))


def onderhoud(nu: datetime) -> None:
    """Do once a day what keeps tables and keys in step; what fails is tried again tomorrow."""
    sluit_na_hun_dag(nu)
    maak_af()
    try:
        sleutels.veeg(_in_gebruik, (timezone.now() - WEES_NA).timestamp())
        sleutels.herverpak()
    except (OSError, sleutels.HoofdsleutelFout):
        logger.exception("the keys could not be looked after")


def vergeet_wie_er_zat(nu: datetime) -> int:
    """Forget who sat at tables of long ago and who opened what; the table itself stays."""
    grens = timezone.localdate(maanden_terug(nu, MAANDEN))
    oud = Tafel.objects.filter(dag__lte=grens).exclude(gewist_op=None)
    weg = Tafelgast.objects.filter(tafel__in=oud).delete()[0]
    weg += Opening.objects.filter(tafel__in=oud).delete()[0]
    met_naam = oud.exclude(inbrenger=None, leider=None, door=None)
    return weg + met_naam.update(inbrenger=None, leider=None, door=None, versie=F("versie") + 1)


TERMIJNEN = (
    Bewaartermijn(
        "casustafels",
        "Wat er aan een casustafel is opgeschreven",
        "7 tot 90 dagen na de tafel, zoals bij het plannen is gekozen (gewoonlijk 30)",
        wis_wat_voorbij_is,
        waarschuw,
    ),
    Bewaartermijn(
        "gasten van casustafels",
        "Wie er aan een casustafel zat, en wie wanneer naar binnen keek",
        f"{MAANDEN} maanden na de tafel",
        vergeet_wie_er_zat,
    ),
)

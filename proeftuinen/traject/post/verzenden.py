"""Sending what is due: each message once, and what cannot be known is left to a person.

A task is run by several workers at once, may be run twice, and may be killed at any point. So it
takes no message by name: it claims the next one that is due by a compare-and-set on its state and
version, and every later step is such a statement too. See `models.Bericht` for the states.
"""

import logging
import time
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import InterfaceError, OperationalError, connection, transaction
from django.db.models import Q
from django.tasks import task
from django.utils import timezone

from proeftuinen.traject.post.kalender import Kalender, Kalendermail
from proeftuinen.traject.post.lijn import Lijn, LijnWeg, Weigering
from proeftuinen.traject.post.models import Bericht, Reden
from proeftuinen.traject.post.soorten import soort_van
from proeftuinen.traject.post.stil import is_stil

logger = logging.getLogger("leerwerkplaats.post")

MEESTE_TIJD = 20
"""Seconds that one task goes on, so that other tasks get their turn."""
WACHT = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2))
"""How long to wait after the first, second, third and fourth failure; the fifth is the last."""
OPGEPAKT_TE_LANG = timedelta(minutes=2)
OVERDRACHT_TE_LANG = timedelta(minutes=10)
NOOIT_ZO_LANG = timedelta(days=1)
"""No message waits for so long by itself; one that does was stamped by a clock that was wrong."""
NOG_EENS = (0, 1, 4, 10, 20)
"""Seconds to wait between attempts to note that a mail went; the database may be gone a while."""
_Stand = Bericht.Stand


@task()
def verstuur_post() -> int:
    """Send what is due, one by one over one line, for about 20 seconds; return how many."""
    einde, aantal = time.monotonic() + MEESTE_TIJD, 0
    with Lijn() as lijn:
        while time.monotonic() < einde:
            bericht = _pak_op(timezone.now())
            if bericht is None or not _verstuur(bericht, lijn):
                return aantal
            aantal += 1
    verstuur_post.enqueue()
    return aantal


def stuur_straks() -> None:
    """Have the outbox looked at as soon as this transaction is done; `elke_minuut` is the net."""
    transaction.on_commit(_roep, robust=True)


def _roep() -> None:
    verstuur_post.enqueue()


def kijk_na(nu: datetime) -> None:
    """Find what a dead worker left behind, and have sent what is due."""
    later = nu + NOOIT_ZO_LANG
    Bericht.objects.filter(verstuur_na__gt=later).verzet(
        [_Stand.KLAAR], _Stand.KLAAR, verstuur_na=nu
    )
    oud = Bericht.objects.filter(
        Q(opgepakt_op__lt=nu - OPGEPAKT_TE_LANG) | Q(opgepakt_op__gt=later)
    )
    oud.verzet([_Stand.OPGEPAKT], _Stand.KLAAR, opgepakt_op=None)
    half = Bericht.objects.filter(
        Q(opgepakt_op__lt=nu - OVERDRACHT_TE_LANG) | Q(opgepakt_op__gt=later)
    )
    half.verzet([_Stand.OVERDRACHT], _Stand.ONZEKER, fout=Reden.AFGEBROKEN)
    if Bericht.objects.aan_de_beurt(nu).exists():
        verstuur_post.enqueue()


def _pak_op(nu: datetime) -> Bericht | None:
    """Claim the next message that is due; another worker may be just before us."""
    wie = Bericht.objects.aan_de_beurt(nu).select_related("proeftuin")
    while rijen := list(wie[:10]):
        for bericht in rijen:
            if _zet(bericht, _Stand.OPGEPAKT, opgepakt_op=timezone.now()):
                return bericht
    return None


def _zet(bericht: Bericht, stand: str, **waarden: object) -> bool:
    """Bring our message to the next state, in a transaction that ends here; False: not ours now."""
    with transaction.atomic(durable=True):
        eigen = Bericht.objects.filter(pk=bericht.pk, versie=bericht.versie)
        gelukt = eigen.verzet([bericht.stand], stand, **waarden)
    if gelukt:
        bericht.stand, bericht.versie = stand, bericht.versie + 1
    return bool(gelukt)


def _verstuur(bericht: Bericht, lijn: Lijn) -> bool:
    """Send one claimed message; False when the mail server is away, so others need not try."""
    try:
        reden, mail = _bezwaar(bericht), _maak(bericht)
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        logger.exception("message %s could not be made", bericht.publiek_id)
        return _zet(bericht, _Stand.MISLUKT, fout=Reden.STUK) or True
    if reden:
        _zet(bericht, _Stand.TEGENGEHOUDEN, fout=reden)
        return True
    try:
        lijn.maak_gereed()
    except LijnWeg as fout:
        _later(bericht, Reden.SERVER_WEG, fout)
        return False
    if _zet(bericht, _Stand.OVERDRACHT, opgepakt_op=timezone.now()):
        return _geef_over(bericht, mail, lijn)
    return True


def _geef_over(bericht: Bericht, mail: EmailMessage, lijn: Lijn) -> bool:
    """Hand the mail to the mail server; only here can a mail leave the house."""
    try:
        lijn.stuur(mail)
    except Weigering as fout:
        if fout.voorgoed:
            _zet(bericht, _Stand.MISLUKT, fout=fout.reden, pogingen=bericht.pogingen + 1)
        else:
            _later(bericht, fout.reden, fout)
    except LijnWeg as fout:
        if fout.halverwege:
            _zet(bericht, _Stand.ONZEKER, fout=Reden.AFGEBROKEN)
        else:
            _later(bericht, Reden.SERVER_WEG, fout)
        return False
    else:
        _noteer_verzonden(bericht)
    return True


def _noteer_verzonden(bericht: Bericht) -> None:
    """Note that it went; with the database gone it tries on for half a minute."""
    gegaan = Bericht.objects.filter(pk=bericht.pk)
    van = [_Stand.OVERDRACHT, _Stand.ONZEKER]
    waarden = {"verzonden_op": timezone.now(), "fout": ""}
    for seconden in NOG_EENS:
        time.sleep(seconden)
        try:
            gegaan.verzet(van, _Stand.VERZONDEN, **waarden)
        except (OperationalError, InterfaceError):
            if seconden == NOG_EENS[-1]:
                raise
            connection.close()
        else:
            return


def _later(bericht: Bericht, reden: str, fout: Exception) -> None:
    """Try again later, each time after a longer while; the fifth failure is for a person."""
    logger.warning("message %s not sent: %s", bericht.publiek_id, type(fout.__cause__).__name__)
    pogingen = bericht.pogingen + 1
    waarden = {"pogingen": pogingen, "fout": reden, "opgepakt_op": None}
    if pogingen > len(WACHT):
        _zet(bericht, _Stand.MISLUKT, **waarden)
    else:
        na = timezone.now() + WACHT[pogingen - 1]
        _zet(bericht, _Stand.KLAAR, **waarden, verstuur_na=na)


def _bezwaar(bericht: Bericht) -> str:
    """Say why it may not go any more, or nothing."""
    return Reden.STIL if is_stil(bericht.aan) else soort_van(bericht.soort).bezwaar(bericht)


def _maak(bericht: Bericht) -> EmailMessage:
    """Make the mail; its id stays the same however often it is sent."""
    huis = urlsplit(settings.SITE_URL).hostname
    soort = soort_van(bericht.soort)
    brief = (
        bericht.onderwerp,
        soort.maak_af(bericht),
        settings.DEFAULT_FROM_EMAIL,
        [bericht.aan],
    )
    koppen = {
        "Message-ID": f"<bericht.{bericht.publiek_id}@{huis}>",
        "Auto-Submitted": "auto-generated",
    }
    kalender: Kalender | None = soort.kalender(bericht)
    if kalender is None:
        return EmailMessage(*brief, headers=koppen)
    # A program that files what answers itself away would file the invitation away, too.
    return Kalendermail(*brief, headers={"Message-ID": koppen["Message-ID"]}, kalender=kalender)

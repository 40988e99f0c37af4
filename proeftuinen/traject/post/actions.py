"""Putting mail in the outbox, and what a person may do with it before it goes."""

from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import Bewerkingsconflict, bewaar
from leerwerkplaats.web.spoor import Persoon, leg_vast
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.post.models import Bericht, Reden
from proeftuinen.traject.post.stil import is_stil, schrijf_adres
from proeftuinen.traject.post.verzenden import stuur_straks

GEEN_WACHT = timedelta(0)
_Stand = Bericht.Stand


class AlWeg(Exception):
    """The message is on its way or has gone, so nothing can be done with it any more."""


def _spoor(handeling: str, bericht: Bericht, door: Persoon | None) -> None:
    leg_vast(
        handeling,
        door=door,
        soort="bericht",
        object_id=bericht.publiek_id,
        ruimte=bericht.proeftuin.publiek_id if bericht.proeftuin else "",
    )


@transaction.atomic
def klaarzetten(  # noqa: PLR0913  a mail is made of these
    *,
    aan: str,
    soort: str,
    onderwerp: str,
    tekst: str,
    proeftuin: Proeftuin | None = None,
    over_id: str = "",
    door: Gebruiker | None = None,
    wacht: timedelta = GEEN_WACHT,
    bundel: str = "",
    vasthouden: bool = False,
) -> Bericht | None:
    """Put a mail in the outbox; it goes after `wacht`, or with `vasthouden` when a person says so.

    Returns None, with a line in the trail, when the address is at rest. A message with the same
    `bundel` that still waits gets the new text and keeps its moment.
    """
    bericht = Bericht(
        proeftuin=proeftuin,
        aan=schrijf_adres(aan),
        soort=soort,
        over_id=over_id,
        door=door,
        onderwerp=" ".join(onderwerp.split())[:200],
        tekst=tekst.replace("\r\n", "\n").strip(),
        verstuur_na=timezone.now() + wacht,
        bundel=bundel,
    )
    if is_stil(bericht.aan):
        _spoor("bericht.stil", bericht, door)
        return None
    if vasthouden:
        bericht.stand, bericht.fout, bericht.bundel = _Stand.TEGENGEHOUDEN, Reden.NAKIJKEN, ""
    bericht = _leg_neer(bericht)
    if not (wacht or vasthouden):
        stuur_straks()
    return bericht


def _leg_neer(bericht: Bericht) -> Bericht:
    """Save it, or hand its text to the one of the same bundle that still waits."""
    try:
        with transaction.atomic():
            bericht.save(force_insert=True)
    except IntegrityError:
        if not bericht.bundel:
            raise
        wachtend = Bericht.objects.filter(bundel=bericht.bundel)
        nieuw = {"onderwerp": bericht.onderwerp, "tekst": bericht.tekst}
        if not wachtend.verzet([_Stand.KLAAR], _Stand.KLAAR, **nieuw):
            bericht.save(force_insert=True)  # a worker just took the other one
            return bericht
        return wachtend.get(stand=_Stand.KLAAR)
    return bericht


@transaction.atomic
def bewerken(*, bericht: Bericht, door: Gebruiker, versie: int, onderwerp: str, tekst: str) -> None:
    """Change the text of a message that did not go yet.

    Raises AlWeg when it is gone, Bewerkingsconflict when it was changed in between.
    """
    nu = Bericht.objects.get(pk=bericht.pk)
    if not nu.te_wijzigen:
        raise AlWeg
    bewaar(bericht, versie=versie, waarden={"onderwerp": onderwerp, "tekst": tekst})
    _spoor("bericht.bewerkt", bericht, door)


@transaction.atomic
def houd_tegen(*, bericht: Bericht, door: Gebruiker, versie: int) -> None:
    """Keep a waiting message until a person lets it go. Raises as `bewerken` does."""
    _verzet(bericht, versie, [_Stand.KLAAR], _Stand.TEGENGEHOUDEN, Reden.ZELF)
    _spoor("bericht.tegengehouden", bericht, door)


@transaction.atomic
def laat_gaan(*, bericht: Bericht, door: Gebruiker, versie: int) -> None:
    """Send a message now: one that waits, was held, failed, or may have gone already.

    Only a person can send an uncertain one again; it keeps its Message-ID, so that a mail program
    may drop the second. Raises as `bewerken` does.
    """
    van = [_Stand.KLAAR, _Stand.TEGENGEHOUDEN, *Bericht.NODIG]
    opnieuw = bericht.nodig
    _verzet(bericht, versie, van, _Stand.KLAAR, "")
    _spoor("bericht.opnieuw" if opnieuw else "bericht.gestuurd", bericht, door)
    stuur_straks()


def _verzet(bericht: Bericht, versie: int, van: list[str], naar: str, reden: str) -> None:
    waarden = {"fout": reden}
    if naar == _Stand.KLAAR:
        waarden |= {"verstuur_na": timezone.now(), "pogingen": 0, "opgepakt_op": None}
    rij = Bericht.objects.filter(pk=bericht.pk)
    if rij.filter(versie=versie).verzet(van, naar, **waarden):
        return
    huidig = rij.get()
    if huidig.stand in van:
        raise Bewerkingsconflict(huidig)
    raise AlWeg


def laat_vervallen(over_ids: list[str]) -> None:
    """Hold what was about these things and did not go yet: it is no longer true."""
    over = Bericht.objects.filter(over_id__in=over_ids)
    open_nog = [*Bericht.OPEN, _Stand.TEGENGEHOUDEN, _Stand.MISLUKT]
    over.verzet(open_nog, _Stand.TEGENGEHOUDEN, fout=Reden.VERVALLEN)

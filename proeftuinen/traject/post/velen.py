"""Putting many mails of one kind in the outbox, in as many statements as for one."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.spoor import leg_elk_vast
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.post.models import Bericht, Reden
from proeftuinen.traject.post.stil import schrijf_adres, stil_onder
from proeftuinen.traject.post.verzenden import stuur_straks

EEN_TEGELIJK = 200  # rows in one statement


@dataclass(frozen=True)
class Brief:
    """One mail to make; `over_id` is the public id of what it is about."""

    aan: str
    onderwerp: str
    tekst: str
    over_id: str


@transaction.atomic
def klaarzetten_velen(
    *,
    brieven: Sequence[Brief],
    soort: str,
    proeftuin: Proeftuin,
    door: Gebruiker,
    vasthouden: bool = False,
) -> dict[str, Bericht]:
    """Put these mails in the outbox as `post.actions.klaarzetten` does; return them by `over_id`.

    Who is at rest gets none and is missing in the answer, with a line in the trail.
    """
    stil = stil_onder(brief.aan for brief in brieven)
    gaan = [brief for brief in brieven if schrijf_adres(brief.aan) not in stil]
    nieuw = [_bericht(brief, soort, proeftuin, door, vasthouden=vasthouden) for brief in gaan]
    Bericht.objects.bulk_create(nieuw, batch_size=EEN_TEGELIJK)
    leg_elk_vast(
        "bericht.stil",
        door=door,
        soort="bericht",
        object_ids=[brief.over_id for brief in brieven if brief not in gaan],
        ruimte=proeftuin.publiek_id,
    )
    if nieuw and not vasthouden:
        stuur_straks()
    return {bericht.over_id: bericht for bericht in nieuw}


def _bericht(
    brief: Brief, soort: str, proeftuin: Proeftuin, door: Gebruiker, *, vasthouden: bool
) -> Bericht:
    bericht = Bericht(
        proeftuin=proeftuin,
        aan=schrijf_adres(brief.aan),
        soort=soort,
        over_id=brief.over_id,
        door=door,
        onderwerp=" ".join(brief.onderwerp.split())[:200],
        tekst=brief.tekst.replace("\r\n", "\n").strip(),
        verstuur_na=timezone.now(),
    )
    if vasthouden:
        bericht.stand, bericht.fout = Bericht.Stand.TEGENGEHOUDEN, Reden.NAKIJKEN
    return bericht

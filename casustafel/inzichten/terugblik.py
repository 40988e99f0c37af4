"""Eight weeks after a table: one letter to each guest, with a link to five choices.

The letter says nothing of what was told or who was there. It works when the key of the table is
destroyed, as nothing is unlocked for it.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.urls import reverse

from casustafel.plannen.models import Tafel, Tafelgast
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.klok import dit_moment, vandaag
from leerwerkplaats.web.links import lees_token, maak_token
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.stilte import is_in_rust
from proeftuinen.traject.contracten import Postsoort
from proeftuinen.traject.post.actions import klaarzetten, laat_vervallen
from proeftuinen.traject.post.models import Bericht, Reden

SOORT = "terugblik"
NA = timedelta(days=56)
NIET_LATER = timedelta(days=28)
"""A table of longer ago is not asked about any more: the worker may have stood still."""
GELDIG = timedelta(days=42)
LINKPLEK = "[hier komt de link]"
ONDERWERP = "Acht weken na de casustafel"
_MET = ("tafel__proeftuin", "contact__gebruiker", "contact__proeftuin")


def _gehouden() -> QuerySet[Tafel]:
    """Return tables that were held, of which nobody was asked yet."""
    rijen = Tafel.objects.filter(terugblik_op=None, afgezegd_op=None, verborgen_op=None)
    return rijen.exclude(geopend_op=None)


def vraag_rond(nu: datetime) -> int:
    """Ask the guests of each table of eight weeks ago, once; return how many letters wait."""
    dag = vandaag() - NA
    rijen = _gehouden().filter(dag__lte=dag, dag__gt=dag - NIET_LATER)
    return sum(_vraag(tafel, nu) for tafel in rijen.select_related("proeftuin").order_by("pk"))


@transaction.atomic
def _vraag(tafel: Tafel, nu: datetime) -> int:
    if not Tafel.objects.filter(pk=tafel.pk, terugblik_op=None).update(terugblik_op=nu):
        return 0
    gasten = tafel.gasten.select_related("contact__gebruiker", "contact__proeftuin")
    brieven = [_brief(tafel, gast) for gast in gasten if _mag_post(gast.contact)]
    return sum(brief is not None for brief in brieven)


def _mag_post(wie: Contact) -> bool:
    return bool(wie.adres) and not is_in_rust(wie)


def _brief(tafel: Tafel, gast: Tafelgast) -> Bericht | None:
    context = {
        "wie": gast.contact,
        "dag": zeg_dag(tafel.dag),
        "plek": tafel.proeftuin.titel,
        "link": LINKPLEK,
    }
    return klaarzetten(
        aan=gast.contact.adres,
        soort=SOORT,
        onderwerp=ONDERWERP,
        tekst=render_to_string("casustafel/inzichten/terugblik.txt", context),
        proeftuin=tafel.proeftuin,
        over_id=gast.publiek_id,
    )


def sla_over(nu: datetime) -> None:
    """Ask nothing any more about tables whose day to ask has come: perhaps it was asked."""
    _gehouden().filter(dag__lte=vandaag() - NA).update(terugblik_op=nu)


def maak_adres(gast: Tafelgast) -> str:
    """Return the whole address of the page of this guest; it stands in no table."""
    token = maak_token(SOORT, gast.publiek_id)
    return f"{settings.SITE_URL}{reverse('casustafel:terugblik', args=[token])}"


def vind(token: str) -> Tafelgast | None:
    """Return the guest that this token belongs to, whether or not they may still answer."""
    rijen = Tafelgast.objects.select_related(*_MET)
    return rijen.filter(publiek_id=lees_token(SOORT, token)).first()


def is_open(gast: Tafelgast) -> bool:
    """Tell whether this guest may answer now; an answer may be changed until it is too late."""
    gevraagd = gast.tafel.terugblik_op
    if gevraagd is None or gast.tafel.verborgen_op or is_in_rust(gast.contact):
        return False
    return gevraagd + GELDIG > dit_moment()


@transaction.atomic
def antwoord(*, gast: Tafelgast, keuzes: Sequence[str]) -> None:
    """Keep what this guest chose; a later answer takes its place."""
    Tafelgast.objects.filter(pk=gast.pk).update(terugblik=list(keuzes), terugblik_op=dit_moment())


def laat_gaan(gasten: QuerySet[Tafelgast]) -> None:
    """Let no letter go to these guests any more."""
    laat_vervallen(list(gasten.values_list("publiek_id", flat=True)))


# As a kind of mail.


def _bezwaar(bericht: Bericht) -> str:
    """Too late, answered, at rest, gone from the table, or another address: it does not go."""
    gast = Tafelgast.objects.select_related(*_MET).filter(publiek_id=bericht.over_id).first()
    if gast is None or gast.contact.adres.lower() != bericht.aan:
        return Reden.VERVALLEN
    if is_in_rust(gast.contact):
        return Reden.STIL
    if gast.terugblik_op:
        return Reden.BEANTWOORD
    return "" if is_open(gast) else Reden.VERVALLEN


def _maak_af(bericht: Bericht) -> str:
    """Put the link in its place; where someone took the mark out, it comes below."""
    link = maak_adres(Tafelgast.objects.get(publiek_id=bericht.over_id))
    if LINKPLEK in bericht.tekst:
        return bericht.tekst.replace(LINKPLEK, link)
    return f"{bericht.tekst}\n\nAntwoord hier:\n{link}"


TERUGBLIK = Postsoort("Acht weken na een casustafel", _bezwaar, _maak_af)

"""When the text of talks ends: six months after the transition meeting.

Where no such meeting is planned, after the end of the year; and never sooner than six months after
the talk was written down, so that nobody loses what is new. Themes stay: they are the team's own.
The guides are told two weeks before, by mail. Text goes two weeks after that, not before, unless
there is no guide who gets mail.
"""

from datetime import date, datetime, timedelta

from django.conf import settings
from django.db.models import F, Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.timezone import localdate

from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.dagelijks import maanden_terug
from leerwerkplaats.web.dagen import zeg_dag
from proeftuinen.mensen.gesprekken.lezen import GEEN_TEKST, ingetrokken
from proeftuinen.mensen.gesprekken.models import Gesprek
from proeftuinen.traject.contracten import Bewaartermijn
from proeftuinen.traject.models import Deelname, Proeftuin, Stap
from proeftuinen.traject.post.actions import klaarzetten
from proeftuinen.traject.post.models import Bericht
from proeftuinen.traject.post.stil import stil_onder

MAANDEN = 6
VOORAF = timedelta(days=14)
SOORT = "gesprek-eindigt"
LEEG = {"notities": "", "verwachtingen": "", "afspraken": "", "reactie": "", "plaats": ""}


def termijn() -> Bewaartermijn:
    """Return the class of the text of talks."""
    return Bewaartermijn(
        "gesprekken",
        "Notities, verwachtingen en afspraken van stakeholdergesprekken, en het antwoord daarop",
        f"{MAANDEN} maanden na de transitiebijeenkomst, of na het einde als die er niet is; de "
        "procesbegeleider krijgt 14 dagen vooraf mail",
        ruim,
        waarschuw,
    )


def wis_tekst(gesprekken: QuerySet[Gesprek], nu: datetime) -> int:
    """Empty what was written in these talks; that there was a talk stays, and its themes."""
    return gesprekken.update(**LEEG, gewist_op=nu, versie=F("versie") + 1)


def _met_tekst() -> QuerySet[Gesprek]:
    leeg = GEEN_TEKST & Q(reactie="", plaats="")
    return Gesprek.objects.filter(gewist_op=None).exclude(leeg)


def _over_termijn(nu: datetime) -> QuerySet[Gesprek]:
    """Return the talks of which the text is past its term."""
    grens = maanden_terug(nu, MAANDEN)
    transitie = (
        Stap.objects.filter(
            proeftuin=OuterRef("proeftuin"), soort=Stapsoort.TRANSITIE, overslaan_reden=""
        )
        .order_by()
        .values("proeftuin")
        .annotate(laatste=Max("einde"))
        .values("laatste")
    )
    return (
        _met_tekst()
        .alias(eind=Coalesce(Subquery(transitie), F("proeftuin__einde")))
        .alias(van=Greatest(F("gemaakt"), Coalesce(F("wanneer"), F("gemaakt"))))
        .filter(eind__lte=localdate(grens), van__lte=grens)
    )


def _begeleiders(proeftuinen: list[Proeftuin]) -> dict[int, list[str]]:
    """Return by proeftuin the addresses of the guides who get mail."""
    rijen = Deelname.objects.filter(proeftuin__in=proeftuinen, rol=Rol.PROCESBEGELEIDER)
    paren = list(rijen.values_list("proeftuin", "gebruiker__email"))
    stil = stil_onder(adres for _, adres in paren)
    per: dict[int, list[str]] = {}
    for tuin, adres in paren:
        if adres not in stil:
            per.setdefault(tuin, []).append(adres)
    return per


def _tuinen(nu: datetime) -> list[Proeftuin]:
    return list(Proeftuin.objects.filter(pk__in=_over_termijn(nu).values("proeftuin")))


def _verteld(voor: date | None = None) -> set[str]:
    """Return the public ids of which the guides were told; with `voor` not later than that day."""
    brieven = Bericht.objects.filter(soort=SOORT)
    if voor is not None:
        brieven = brieven.filter(gemaakt__date__lte=voor)
    return set(brieven.values_list("over_id", flat=True))


def waarschuw(nu: datetime) -> int:
    """Tell the guides of each place of which text ends in two weeks, once."""
    verteld = _verteld()
    tuinen = [tuin for tuin in _tuinen(nu + VOORAF) if tuin.publiek_id not in verteld]
    aantal = 0
    for tuin_id, adressen in _begeleiders(tuinen).items():
        tuin = next(deel for deel in tuinen if deel.pk == tuin_id)
        for adres in adressen:
            _stuur(tuin, adres, localdate(nu) + VOORAF)
            aantal += 1
    return aantal


def _stuur(tuin: Proeftuin, adres: str, eind: date) -> None:
    lijst = reverse("proeftuinen:gesprekken", args=[tuin.publiek_id])
    woorden = {"proeftuin": tuin, "eind": zeg_dag(eind), "lijst": f"{settings.SITE_URL}{lijst}"}
    klaarzetten(
        aan=adres,
        soort=SOORT,
        onderwerp=f"De notities van jullie gesprekken gaan weg op {zeg_dag(eind)}",
        tekst=render_to_string("proeftuinen/mensen/gesprekken/eindigt.txt", woorden),
        proeftuin=tuin,
        over_id=tuin.publiek_id,
    )


def ruim(nu: datetime) -> int:
    """Empty the text of talks past their term, and of whom withdrew the consent to keep it."""
    tuinen = _tuinen(nu)
    verteld, bereikbaar = _verteld(localdate(nu) - VOORAF), _begeleiders(tuinen)
    klaar = [
        tuin.pk for tuin in tuinen if tuin.publiek_id in verteld or not bereikbaar.get(tuin.pk)
    ]
    oud = wis_tekst(Gesprek.objects.filter(pk__in=_pks(_over_termijn(nu), klaar)), nu)
    terug = _met_tekst().annotate(terug=ingetrokken()).filter(terug=True)
    return oud + wis_tekst(
        Gesprek.objects.filter(pk__in=list(terug.values_list("pk", flat=True))), nu
    )


def _pks(gesprekken: QuerySet[Gesprek], tuinen: list[int]) -> list[int]:
    return list(gesprekken.filter(proeftuin__in=tuinen).values_list("pk", flat=True))

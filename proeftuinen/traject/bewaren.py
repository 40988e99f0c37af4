"""When invitations, roles and accounts end.

A role ends a year after its proeftuin did, an account a year after the last sign-in or the last
role, whichever is later. Both are told two weeks before, by mail. Who could not be told keeps the
account: it goes two weeks after a warning that was sent, not before. Signing in starts the year
again.

Someone at rest (Stilte) gets no mail and so no warning. Such an account stays until people
decide: it is never erased by itself, and the beheerder sees how many there are. The roles of
someone at rest end like those of others, without a word: the place is over for everybody.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db.models import Exists, Max, OuterRef, Q, QuerySet
from django.template.loader import render_to_string
from django.utils import timezone

from leerwerkplaats.gebruikers.gegevens import sessies, wisboek
from leerwerkplaats.gebruikers.gegevens.wissen import Bezwaar, wis_persoon
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.dagelijks import maanden_terug
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.models import Auditregel
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.traject.contracten import Bewaartermijn
from proeftuinen.traject.models import Deelname, Uitnodiging
from proeftuinen.traject.post.actions import klaarzetten
from proeftuinen.traject.post.models import Bericht, Stilte
from proeftuinen.traject.post.stil import zet_weer_op_rust

UITNODIGING_DAGEN = 90
NIEUW_DAGEN = 30
MAANDEN = 12
VOORAF = timedelta(days=14)
OPNIEUW = timedelta(days=30)  # a warning that never went is given once more after this
ACCOUNT_EINDIGT = "account-eindigt"
ROL_EINDIGT = "rol-eindigt"
INGETROKKEN = "uitnodiging"  # in the ledger: an invitation that was taken back
GENODIGDE = "genodigde"  # in the ledger: an invitation of someone who was erased


def termijnen() -> Sequence[Bewaartermijn]:
    """Return the classes of the spine."""
    return [
        Bewaartermijn(
            "uitnodigingen",
            "Uitnodigingen: mailadres, rol en wie uitnodigde",
            f"{UITNODIGING_DAGEN} dagen na de laatste dag waarop je ze kon gebruiken",
            _ruim_uitnodigingen,
        ),
        Bewaartermijn(
            "nieuwe accounts",
            "Accounts van wie een uitnodiging nooit aannam",
            f"{NIEUW_DAGEN} dagen",
            _ruim_nieuwe,
        ),
        Bewaartermijn(
            "rollen",
            "Je rol in een proeftuin",
            f"{MAANDEN} maanden na het einde van de proeftuin; je krijgt 14 dagen vooraf mail",
            _ruim_rollen,
            _waarschuw_rollen,
        ),
        Bewaartermijn(
            "accounts",
            "Accounts zonder rol: naam en mailadres",
            f"{MAANDEN} maanden nadat je voor het laatst inlogde of meedeed; "
            "je krijgt 14 dagen vooraf mail",
            _ruim_accounts,
            _waarschuw_accounts,
        ),
    ]


def aantal_in_rust() -> int:
    """Return how many accounts would end, but stay because their owner is at rest."""
    return _zonder_rol(Exists(_stiltes())).count()


# After a restore.


def na_terugzetten() -> None:
    """Let nothing come back that was taken back, and warn anew: who signed in since is not known.

    Who was erased but is in the back-up only as someone invited has no account to find: that
    invitation is in the ledger, and goes with the mail to its address.
    """
    nu = timezone.now()
    ingetrokken = Uitnodiging.objects.open(nu).filter(publiek_id__in=wisboek.van(INGETROKKEN))
    ingetrokken.update(ingetrokken_op=nu)
    gewist = Uitnodiging.objects.filter(publiek_id__in=wisboek.van(GENODIGDE))
    adressen = list(gewist.values_list("email", flat=True))
    Bericht.objects.filter(aan__in=adressen).delete()
    Stilte.objects.filter(adres__in=adressen).delete()
    gewist.delete()
    Bericht.objects.filter(soort__in=[ACCOUNT_EINDIGT, ROL_EINDIGT]).delete()
    Gebruiker.objects.update(gewaarschuwd_op=None)
    zet_weer_op_rust()


# Invitations.


def _ruim_uitnodigingen(nu: datetime) -> int:
    """Count from when it was used or withdrawn, or else from its last valid day."""
    grens = nu - timedelta(days=UITNODIGING_DAGEN)
    klaar = Q(gebruikt_op__lt=grens) | Q(ingetrokken_op__lt=grens)
    verlopen = Q(gebruikt_op=None, ingetrokken_op=None, geldig_tot__lt=grens)
    return Uitnodiging.objects.filter(klaar | verlopen).delete()[0]


# Accounts.


def _stiltes() -> QuerySet[Stilte]:
    return Stilte.objects.filter(adres=OuterRef("email"))


def _zonder_rol(*voorwaarden: Q | Exists) -> QuerySet[Gebruiker]:
    """Return who holds no role anywhere and has no invitation that still works."""
    rollen = Deelname.objects.filter(gebruiker=OuterRef("pk"))
    welkom = Uitnodiging.objects.open(timezone.now()).filter(email=OuterRef("email"))
    return Gebruiker.objects.filter(
        ~Exists(rollen), ~Exists(welkom), *voorwaarden, landelijk=False, beheerder=False
    )


def _ruim_nieuwe(nu: datetime) -> int:
    """Erase who once asked for a code and never came in: no act, no role, ever.

    Not accounts of over a year: of those the trail may have forgotten what they did. They are
    warned first, like all others.
    """
    grens, oudst = nu - timedelta(days=NIEUW_DAGEN), maanden_terug(nu, MAANDEN)
    nooit = Q(last_login=None) | Q(last_login__lt=grens)
    ooit = Auditregel.objects.filter(
        Q(door=OuterRef("publiek_id")) | Q(object_id=OuterRef("publiek_id"))
    )
    oud = _zonder_rol(~Exists(_stiltes()), ~Exists(ooit), nooit, Q(gemaakt__range=(oudst, grens)))
    return _wis_allen(oud)


def _wis_allen(gebruikers: Iterable[Gebruiker]) -> int:
    """Erase each of them; who cannot be missed yet stays."""
    begin, lijst, gewist = timezone.now(), list(gebruikers), 0
    if lijst:
        sessies.haal_weg(sessies.zoek(*lijst))
    for gebruiker in lijst:
        try:
            gewist += wis_persoon(gebruiker=gebruiker, door=None, gezocht=begin)
        except Bezwaar:
            continue
    return gewist


def _eindigt(gebruikers: Sequence[Gebruiker]) -> dict[int, datetime]:
    """Return by account when it was last needed: made, signed in, or in a role; one query."""
    ids = [gebruiker.publiek_id for gebruiker in gebruikers]
    eind = Auditregel.objects.filter(soort="deelname", object_id__in=ids).order_by()
    rol = dict(eind.values("object_id").annotate(op=Max("moment")).values_list("object_id", "op"))
    return {
        wie.pk: max(filter(None, [wie.gemaakt, wie.last_login, rol.get(wie.publiek_id)]))
        for wie in gebruikers
    }


def _kandidaten(nu: datetime, vooraf: timedelta) -> list[tuple[Gebruiker, datetime]]:
    """Return whose year is over within `vooraf`, each with when the account was last needed."""
    grens = maanden_terug(nu + vooraf, MAANDEN)
    lang_weg = Q(last_login=None) | Q(last_login__lte=grens)
    rijen = list(_zonder_rol(~Exists(_stiltes()), lang_weg, Q(gemaakt__lte=grens)))
    laatst = _eindigt(rijen)
    return [(wie, laatst[wie.pk]) for wie in rijen if laatst[wie.pk] <= grens]


def _waarschuw_accounts(nu: datetime) -> int:
    """Tell who will be erased in two weeks, once; again when the first warning never went."""
    aantal = 0
    for wie, laatst in _kandidaten(nu, VOORAF):
        eerder = wie.gewaarschuwd_op
        if eerder and eerder > laatst and (eerder > nu - OPNIEUW or _is_verstuurd(wie, laatst)):
            continue
        # First the row, which waits for who is being erased: no mail to someone who is gone.
        if Gebruiker.objects.filter(pk=wie.pk).update(gewaarschuwd_op=nu):
            eind = _dag(nu) + VOORAF
            _stuur(ACCOUNT_EINDIGT, wie.email, wie.publiek_id, {"naam": wie.naam}, eind)
            aantal += 1
    return aantal


def _is_verstuurd(wie: Gebruiker, na: datetime, voor: date | None = None) -> bool:
    """Tell whether the warning went out after a moment, and not later than a day."""
    brieven = Bericht.objects.filter(
        soort=ACCOUNT_EINDIGT,
        over_id=wie.publiek_id,
        stand=Bericht.Stand.VERZONDEN,
        verzonden_op__gt=na,
    )
    return any(voor is None or _dag(brief.verzonden_op) <= voor for brief in brieven)


def _ruim_accounts(nu: datetime) -> int:
    """Erase whose year is over and who was told at least two weeks ago."""
    uiterlijk = _dag(nu) - VOORAF
    return _wis_allen(
        wie
        for wie, laatst in _kandidaten(nu, timedelta(0))
        if _is_verstuurd(wie, laatst, uiterlijk)
    )


# Roles.


def _voorbij(nu: datetime) -> QuerySet[Deelname]:
    """Return roles in proeftuinen that ended a year ago."""
    grens = maanden_terug(nu, MAANDEN)
    rijen = Deelname.objects.filter(proeftuin__einde__lte=_dag(grens))
    return rijen.select_related("proeftuin", "gebruiker").order_by("pk")


def _verteld(nu: datetime | None = None) -> QuerySet[Bericht]:
    """Return the warnings on this role; with `nu` only those of two weeks or more ago."""
    brieven = Bericht.objects.filter(
        soort=ROL_EINDIGT,
        aan=OuterRef("gebruiker__email"),
        over_id=OuterRef("proeftuin__publiek_id"),
    )
    return brieven.filter(gemaakt__lt=_eind_van(_dag(nu) - VOORAF)) if nu else brieven


def _in_rust() -> Exists:
    return Exists(Stilte.objects.filter(adres=OuterRef("gebruiker__email")))


def _waarschuw_rollen(nu: datetime) -> int:
    """Tell who takes part in what ended almost a year ago; one mail per place."""
    rijen = _voorbij(nu + VOORAF).filter(~Exists(_verteld()), ~_in_rust())
    plekken = {(rij.gebruiker_id, rij.proeftuin_id): rij for rij in rijen}
    for rij in plekken.values():
        context = {"naam": rij.gebruiker.naam, "proeftuin": rij.proeftuin}
        tuin = rij.proeftuin.publiek_id
        _stuur(ROL_EINDIGT, rij.gebruiker.email, tuin, context, _dag(nu) + VOORAF)
    return len(plekken)


def _ruim_rollen(nu: datetime) -> int:
    """Take the roles of who was told; the trail keeps that it happened, and so when."""
    rijen = list(_voorbij(nu).filter(Exists(_verteld(nu)) | _in_rust()))
    for rij in rijen:
        leg_vast(
            "rol.verlopen",
            door=None,
            soort="deelname",
            object_id=rij.gebruiker.publiek_id,
            ruimte=rij.proeftuin.publiek_id,
        )
    return Deelname.objects.filter(pk__in=[rij.pk for rij in rijen]).delete()[0]


# The mail.


def _dag(moment: datetime) -> date:
    return timezone.localdate(moment)


def _eind_van(dag: date) -> datetime:
    return timezone.make_aware(datetime.combine(dag + timedelta(days=1), datetime.min.time()))


def _stuur(soort: str, aan: str, over_id: str, context: dict[str, object], eind: date) -> None:
    """Put a warning in the outbox."""
    woorden = {**context, "eind": zeg_dag(eind), "site": settings.SITE_URL}
    tekst = render_to_string(f"proeftuinen/traject/bewaren_{soort}.txt", woorden)
    onderwerp = {
        ACCOUNT_EINDIGT: f"Je account eindigt op {zeg_dag(eind)}",
        ROL_EINDIGT: f"Je rol eindigt op {zeg_dag(eind)}",
    }[soort]
    klaarzetten(aan=aan, soort=soort, onderwerp=onderwerp, tekst=tekst, over_id=over_id)

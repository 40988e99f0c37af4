"""What the account contributes: its tabs, its own data, and when it ends."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session

from leerwerkplaats.gebruikers.beveiliging.toestel import benoem
from leerwerkplaats.gebruikers.gegevens import spoor, wisboek
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bijdragen import Bewaartermijn, EigenTab, Wissing
from leerwerkplaats.web.models import Auditregel
from leerwerkplaats.web.rijen import Rijen

ADRES_DAGEN = 90
GEEN_ADRES = "0.0.0.0"  # noqa: S104  what stands where an internet address was
SLOTEN = {
    Authenticator.Type.TOTP: "App met codes",
    Authenticator.Type.WEBAUTHN: "Passkey",
    Authenticator.Type.RECOVERY_CODES: "Herstelcodes",
}
UITLEG = {
    "account": "Wie je bent voor deze site.",
    "ingelogd op": "Waar je nu bent ingelogd. Het internetadres gaat na 90 dagen weg.",
    "sloten": "Waarmee je extra bewijst dat jij het bent. Het geheim zelf geven we nooit mee.",
    "accounts elders": "Een account van je organisatie waarmee je hier inlogt.",
    "wie deed wat": "Wat je deed, en wat een ander deed dat over jou ging. Zonder de inhoud.",
}


def eigen_tabs() -> Sequence[EigenTab]:
    """Return name, getting in, one's data, and one's trail."""
    return [
        EigenTab("Wie ik ben", "mijn:account", 10),
        EigenTab("Inloggen", "mijn:slot", 20),
        EigenTab("Apparaten", "mijn:apparaten", 30),
        EigenTab("Mijn gegevens", "mijn:gegevens", 80),
        EigenTab("Wat ik deed", "mijn:spoor", 90),
    ]


def vraagt_slot(gebruiker: Gebruiker) -> bool:
    """Tell whether a role for the whole site asks a second lock."""
    return bool(gebruiker.siterollen)


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return the account, where it is signed in, its locks by kind, and the person's trail."""
    apparaten = UserSession.objects.filter(user=gebruiker).order_by("-pk")
    sloten = Authenticator.objects.filter(user=gebruiker).order_by("pk")
    elders = SocialAccount.objects.filter(user=gebruiker).order_by("pk")
    return {
        "account": [_account(gebruiker)],
        "ingelogd op": Rijen(apparaten, zeg=_zeg_apparaten),
        "sloten": Rijen(sloten, zeg=_zeg_sloten),
        "accounts elders": Rijen(elders, zeg=_zeg_elders),
        "wie deed wat": spoor.regels_van(gebruiker, zeg=partial(_zeg_spoor, gebruiker)),
    }


def _zeg_apparaten(rijen: Iterable[UserSession]) -> list[dict[str, Any]]:
    return [
        {"apparaat": benoem(rij.user_agent), "internetadres": rij.ip, "sinds": rij.created_at}
        for rij in rijen
    ]


def _zeg_sloten(rijen: Iterable[Authenticator]) -> list[dict[str, Any]]:
    return [
        {
            "soort": SLOTEN[rij.type],
            "naam": rij.data.get("name", ""),
            "sinds": rij.created_at,
            "laatst gebruikt": rij.last_used_at,
        }
        for rij in rijen
    ]


def _zeg_elders(rijen: Iterable[SocialAccount]) -> list[dict[str, Any]]:
    return [
        {"bij": rij.provider, "kenmerk": rij.uid, "wat zij meegaven": rij.extra_data}
        for rij in rijen
    ]


def _zeg_spoor(gebruiker: Gebruiker, regels: Iterable[Auditregel]) -> list[dict[str, Any]]:
    return [
        {"wat": regel.zin, "wanneer": regel.moment, "waar": regel.bij}
        for regel in spoor.vertel(gebruiker, regels)
    ]


def _account(gebruiker: Gebruiker) -> dict[str, Any]:
    return {
        "naam": gebruiker.naam,
        "mailadres": gebruiker.email,
        "code": gebruiker.publiek_id,
        "sinds": gebruiker.gemaakt,
        "laatst ingelogd": gebruiker.last_login,
        "mail over veranderingen": gebruiker.wil_post,
        "rol voor de hele site": ", ".join(str(rol.label) for rol in gebruiker.siterollen),
        "gewaarschuwd dat het account eindigt": gebruiker.gewaarschuwd_op,
    }


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing does to the account itself."""
    return [
        Wissing("Je account, met je naam en je mailadres", 1, "Gaat weg."),
        Wissing(
            "Apparaten waarop je bent ingelogd",
            UserSession.objects.filter(user=gebruiker),
            "Gaan weg. Je bent daar meteen uitgelogd.",
        ),
        Wissing(
            "Je tweede slot en je herstelcodes",
            Authenticator.objects.filter(user=gebruiker),
            "Gaan weg.",
        ),
        Wissing(
            "Accounts van je organisatie waarmee je inlogt",
            SocialAccount.objects.filter(user=gebruiker),
            "Gaan weg uit deze site.",
        ),
    ]


def houd_vast(gebruiker: Gebruiker) -> None:
    """Lock all beheerders when one goes, so that the last two cannot leave at once."""
    if gebruiker.beheerder:
        beheerders = Gebruiker.objects.filter(beheerder=True).order_by("pk")
        list(beheerders.select_for_update().only("pk"))


def bezwaren(gebruiker: Gebruiker) -> Sequence[str]:
    """Return that the site would have no beheerder left."""
    beheerders = Gebruiker.objects.filter(beheerder=True, is_active=True)
    if gebruiker.beheerder and not beheerders.exclude(pk=gebruiker.pk).exists():
        return ["Maak eerst iemand anders beheerder van de site."]
    return []


def wis(gebruiker: Gebruiker) -> None:
    """Take away locks, devices and addresses; the account itself goes last, in gegevens/wissen."""
    for model in (Authenticator, UserSession, SocialAccount, EmailAddress):
        model.objects.filter(user=gebruiker).delete()


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when devices and the erasure ledger end."""
    return [
        Bewaartermijn(
            "apparaten",
            "Waar je bent ingelogd: apparaat en internetadres",
            f"tot je uitlogt; het internetadres hooguit {ADRES_DAGEN} dagen",
            _ruim_apparaten,
        ),
        Bewaartermijn(
            "wisboek",
            "Het wisboek: codes van wie is gewist en van wat niet terug mag komen, zonder naam",
            f"{wisboek.BEWAAR_DAGEN} dagen, langer dan elke reservekopie",
            _ruim_wisboek,
        ),
    ]


def _ruim_apparaten(nu: datetime) -> int:
    """Take away devices whose sign-in ended, and addresses past their term."""
    levend = Session.objects.filter(expire_date__gt=nu).values("session_key")
    weg, _ = UserSession.objects.exclude(session_key__in=levend).delete()
    oud = UserSession.objects.filter(created_at__lt=nu - timedelta(days=ADRES_DAGEN))
    return weg + oud.exclude(ip=GEEN_ADRES).update(ip=GEEN_ADRES)


def _ruim_wisboek(nu: datetime) -> int:
    """Take away old lines, and write the files that are missing of the others."""
    weg = wisboek.ruim(nu - timedelta(days=wisboek.BEWAAR_DAGEN))
    wisboek.vul_aan()
    return weg

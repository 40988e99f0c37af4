"""A person of whom something stands in every table: for tests on taking out and erasing."""

from datetime import timedelta
from uuid import uuid4

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialToken
from allauth.usersessions.models import UserSession
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.models import Verzendsleutel
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.traject.agenda.models import Agendasleutel
from proeftuinen.traject.deelname import laat_meedoen
from proeftuinen.traject.jaarplan.models import Plansjabloon
from proeftuinen.traject.models import Proeftuin, Stap, Uitnodiging
from proeftuinen.traject.post.models import Bericht, Stilte
from tests.onderdelen import bijdragen


def vul_alles(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Leave a trace of this person in every table that can hold one."""
    vul_account(wie)
    vul_tuin(wie, tuin)
    vul_post(wie, tuin)
    for laat_sporen in bijdragen("laat_sporen"):
        laat_sporen(wie, tuin)
    Agendasleutel.objects.get_or_create(gebruiker=wie)
    plan = {"naam": "Plan", "inhoud": {"stappen": []}, "door": wie}
    Plansjabloon.objects.create(**plan)
    Plansjabloon.objects.create(**plan, gedeeld=True)


def vul_account(wie: Gebruiker) -> None:
    """Signed in, half-way in, with locks and an account elsewhere."""
    EmailAddress.objects.get_or_create(user=wie, email=wie.email, verified=True, primary=True)
    sessie = maak_sessie({SESSION_KEY: str(wie.pk), "naam": wie.naam})
    UserSession.objects.create(
        user=wie,
        ip="192.0.2.7",
        session_key=sessie,
        user_agent=f"Firefox/130 Windows {wie.naam}",
    )
    maak_sessie({"account_login_code": {"email": wie.email, "user_id": str(wie.pk), "code": "1"}})
    maak_sessie({"_messages": f'["De uitnodiging gaat naar {wie.email}."]', SESSION_KEY: "0"})
    Authenticator.objects.create(user=wie, type="totp", data={"secret": "GEHEIM32"})
    Authenticator.objects.create(user=wie, type="webauthn", data={"name": f"Sleutel {wie.naam}"})
    elders = SocialAccount.objects.create(
        user=wie, provider="gemeente", uid=f"uid-{wie.email}", extra_data={"name": wie.naam}
    )
    SocialToken.objects.create(account=elders, token=f"token-{wie.email}")
    Verzendsleutel.objects.create(gebruiker=wie, sleutel=uuid4(), adres="/")
    DBTaskResult.objects.create(
        task_path="x.y",
        args_kwargs={"args": [], "kwargs": {}},
        backend_name="default",
        status="FAILED",
        run_after=timezone.now(),
        finished_at=timezone.now(),
        traceback=f"SMTPRecipientsRefused: {{'{wie.email}': (550, b'no such user')}}",
    )


def maak_sessie(inhoud: dict) -> str:
    """Save a session with this in it; return its key."""
    sessie = SessionStore()
    sessie.update(inhoud)
    sessie.save()
    return sessie.session_key


def vul_tuin(wie: Gebruiker, tuin: Proeftuin) -> None:
    """A role, invitations from and to, a step closed, a line drawn, and what the trail has."""
    laat_meedoen(proeftuin=tuin, gebruiker=wie, rol=Rol.DEELNEMER)
    over_een_week = timezone.now() + timedelta(days=7)
    basis = {"proeftuin": tuin, "rol": Rol.DEELNEMER, "geldig_tot": over_een_week}
    Uitnodiging.objects.create(email=wie.email, door=None, **basis)
    Uitnodiging.objects.create(email="genodigde@voorbeeld.example", door=wie, **basis)
    Stap.objects.filter(pk=Stap.objects.van(tuin).last().pk).update(
        afgesloten_door=wie, afgesloten_op=timezone.now()
    )
    een, twee = Schakel.objects.filter(proeftuin=tuin).order_by("-pk")[:2]
    Draad.objects.get_or_create(van=een, naar=twee, defaults={"door": wie})
    leg_vast("stap.bewerkt", door=wie, soort="stap", ruimte=tuin.publiek_id)
    leg_vast("rol.weggenomen", door=None, soort="deelname", object_id=wie.publiek_id)


def vul_post(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Mail to and from, and rest; set and given."""
    basis = {"soort": "proef", "onderwerp": f"Voor {wie.naam}", "tekst": f"Dag {wie.naam}"}
    Bericht.objects.create(aan=wie.email, proeftuin=tuin, **basis)
    Bericht.objects.create(
        aan="ander@voorbeeld.example",
        proeftuin=tuin,
        door=wie,
        soort="proef",
        onderwerp="Kom je ook?",
        tekst=f"{wie.naam} nodigt je uit.",
    )
    Stilte.objects.get_or_create(adres=wie.email, defaults={"door": None})
    Stilte.objects.create(adres="rust@voorbeeld.example", door=wie)

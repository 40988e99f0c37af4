"""Making and taking back the address of a calendar, and finding what an address opens."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.urls import reverse

from leerwerkplaats.gebruikers.gegevens import wisboek
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.links import lees_token, maak_token
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.traject.agenda.models import Agendasleutel
from proeftuinen.traject.models import Proeftuin

LINKSOORT = WISBOEK = "agenda"


def adres_van(sleutel: Agendasleutel) -> str:
    """Return the whole address, as one gives it to a calendar."""
    token = maak_token(LINKSOORT, sleutel.publiek_id)
    return f"{settings.SITE_URL}{reverse('proeftuinen:agenda-lezen', args=[token])}"


def zoek(token: str) -> Agendasleutel | None:
    """Return the calendar that an address opens; None when it ended or never was."""
    publiek_id = lees_token(LINKSOORT, token)
    if not publiek_id:
        return None
    sleutels = Agendasleutel.objects.select_related("gebruiker", "proeftuin")
    sleutel = sleutels.filter(publiek_id=publiek_id).first()
    if sleutel and sleutel.gebruiker and not sleutel.gebruiker.is_active:
        return None
    return sleutel


def noteer_gelezen(sleutel: Agendasleutel) -> None:
    """Note the day, so that an address that nobody uses can end; written once a day."""
    dag: date = vandaag()
    if sleutel.laatst_gelezen != dag:
        Agendasleutel.objects.filter(pk=sleutel.pk).update(laatst_gelezen=dag)


def _leg_vast(handeling: str, door: Gebruiker, proeftuin: Proeftuin | None) -> None:
    leg_vast(
        handeling,
        door=door,
        soort="agenda",
        object_id=(proeftuin or door).publiek_id,
        ruimte=proeftuin.publiek_id if proeftuin else "",
    )


def _van(door: Gebruiker, proeftuin: Proeftuin | None) -> dict[str, Gebruiker | Proeftuin]:
    return {"proeftuin": proeftuin} if proeftuin else {"gebruiker": door}


def _beeindig(van: dict[str, Gebruiker | Proeftuin]) -> int:
    """Take away the address; an old back-up does not bring it to life again."""
    for publiek_id in Agendasleutel.objects.filter(**van).values_list("publiek_id", flat=True):
        wisboek.schrijf(WISBOEK, publiek_id)
    return Agendasleutel.objects.filter(**van).delete()[0]


@transaction.atomic
def maak_adres(*, door: Gebruiker, proeftuin: Proeftuin | None = None) -> Agendasleutel:
    """Make the address of the person's own calendar or of a proeftuin; an older one ends."""
    van = _van(door, proeftuin)
    rijen = Proeftuin.objects.all() if proeftuin else Gebruiker.objects.all()
    rijen.select_for_update().get(pk=(proeftuin or door).pk)  # of two at once one waits
    _beeindig(van)
    sleutel = Agendasleutel.objects.create(**van)
    _leg_vast("agenda.gemaakt", door, proeftuin)
    return sleutel


@transaction.atomic
def trek_in(*, door: Gebruiker, proeftuin: Proeftuin | None = None) -> None:
    """End the address; one that is not there stays gone."""
    if _beeindig(_van(door, proeftuin)):
        _leg_vast("agenda.ingetrokken", door, proeftuin)

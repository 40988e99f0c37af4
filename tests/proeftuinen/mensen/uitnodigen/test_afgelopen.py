"""Once the year is over, neither an invitation nor a code lets anyone in."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.uitnodigen import actions
from proeftuinen.mensen.uitnodigen.models import Zaalcode
from proeftuinen.mensen.uitnodigen.views import AFGELOPEN
from proeftuinen.traject import uitnodigen
from proeftuinen.traject.models import Deelname, Proeftuin, Uitnodiging
from proeftuinen.traject.post.models import Bericht
from proeftuinen.traject.post.uitnodiging import UITNODIGING

ADRES = "jo@voorbeeld.example"
VOORBIJ = "<h1>Dit jaar is afgelopen</h1>"


@pytest.fixture
def jo(db):
    return Gebruiker.objects.create_user(ADRES, "Jo")


@pytest.fixture
def deuren(klok, proeftuin, procesbegeleider) -> tuple[str, str]:
    """Return an invitation's address and that of a code, both still open."""
    brief = uitnodigen.uitnodigen(
        proeftuin=proeftuin, door=procesbegeleider, email=ADRES, rol=Rol.DEELNEMER
    )
    dag = timezone.localdate() + timedelta(days=7)
    code = actions.maak_zaalcode(proeftuin=proeftuin, door=procesbegeleider, dag=dag)
    token = uitnodigen.token_van(brief)
    return reverse("proeftuinen:uitnodiging", args=[token]), code.get_absolute_url()


def _eindigt(proeftuin: Proeftuin, dagen: int) -> None:
    """Let the last day be so many days from today."""
    dag = timezone.localdate() + timedelta(days=dagen)
    Proeftuin.objects.filter(pk=proeftuin.pk).update(einde=dag)


def test_on_the_last_day_one_comes_in_and_the_day_after_nobody(
    deuren, proeftuin, jo, als, mailoutbox
):
    _eindigt(proeftuin, 0)
    laatste_dag = [Client().get(deur).status_code for deur in deuren]
    _eindigt(proeftuin, -1)
    gestuurd = len(mailoutbox)

    vreemd = [Client().get(deur) for deur in deuren]
    vreemd += [Client().post(deur, {"email": ADRES, "naam": "Jo"}) for deur in deuren]
    binnen = [als(jo).post(deur, {"naam": "Jo"}) for deur in deuren]

    assert laatste_dag == [200, 200]
    for kwam in (*vreemd, *binnen):
        assert (kwam.status_code, VOORBIJ in kwam.text) == (410, True)
    assert (Deelname.objects.filter(gebruiker=jo).count(), len(mailoutbox)) == (0, gestuurd)


def test_a_page_that_stood_open_lets_nobody_in_either(deuren, proeftuin, jo):
    _eindigt(proeftuin, -1)
    brief, code = Uitnodiging.objects.get(), Zaalcode.objects.get()

    with pytest.raises(uitnodigen.UitnodigingOngeldig):
        uitnodigen.aannemen(uitnodiging=brief, door=jo, naam="Jo")
    with pytest.raises(actions.CodeWerktNiet):
        actions.kom_binnen(zaalcode=code, door=jo, naam="Jo")

    brief.refresh_from_db()
    assert (Deelname.objects.filter(gebruiker=jo).count(), brief.gebruikt_op) == (0, None)


def test_mail_that_waits_does_not_go_any_more(deuren, proeftuin):
    bericht = Bericht.objects.get()
    voor = UITNODIGING.bezwaar(bericht)
    _eindigt(proeftuin, -1)

    assert (voor, UITNODIGING.bezwaar(bericht)) == ("", "vervallen")


@pytest.mark.usefixtures("klok")
@pytest.mark.parametrize(
    "naam", ["uitnodigen", "uitnodigen-velen", "uitnodigingen-herinneren", "zaalcode-maken"]
)
def test_nobody_is_asked_for_what_is_over(als, proeftuin, procesbegeleider, naam):
    Contact.objects.create(proeftuin=proeftuin, naam="Jo", email=ADRES)
    _eindigt(proeftuin, -1)
    velden = {"email": ADRES, "rol": "deelnemer", "sleutel": str(uuid4()), "doe": "stuur"}
    pad = reverse(f"proeftuinen:{naam}", args=[proeftuin.publiek_id])

    antwoord = als(procesbegeleider).post(pad, velden, follow=True)

    assert AFGELOPEN in antwoord.text
    tellen = Uitnodiging.objects.count(), Bericht.objects.count(), Zaalcode.objects.count()
    assert tellen == (0, 0, 0)

"""Asking by mail: who is asked, how often, and what the link opens."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from proeftuinen.mensen import stilte
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.netwerk.meten import actions, links, vraagpost
from proeftuinen.netwerk.models import Netwerkplaats
from proeftuinen.traject.post.models import Bericht, Reden
from tests.proeftuinen.netwerk.maak import maak_plaats, zeg

pytestmark = pytest.mark.django_db


@pytest.fixture
def bas(meting, plek):
    Contact.objects.filter(pk=plek("Bas").contact_id).update(email="bas@voorbeeld.example")
    return plek("Bas")


def _token(plaats) -> str:
    return links.maak_adres(plaats).rstrip("/").rpartition("/")[2]


def _brief(plaats) -> Bericht:
    return Bericht.objects.get(soort="netwerkvraag", over_id=plaats.publiek_id)


def test_everyone_with_an_address_who_did_not_answer_is_asked_once(
    meting, procesbegeleider, bas, plek
):
    zeg(meting, plek("Tineke"), bas, 1)

    eerst = vraagpost.vraag_iedereen(meting=meting, door=procesbegeleider)
    weer = vraagpost.vraag_iedereen(meting=meting, door=procesbegeleider)

    aan = set(Bericht.objects.filter(soort="netwerkvraag").values_list("aan", flat=True))
    assert aan == {f"{naam}@voorbeeld.example" for naam in ("bas", "milan", "sanne", "youssef")}
    assert eerst == vraagpost.Gevraagd(gestuurd=4, zonder_adres=2, net_gevraagd=0, in_rust=0)
    assert weer == vraagpost.Gevraagd(gestuurd=0, zonder_adres=2, net_gevraagd=4, in_rust=0)


def test_after_a_week_one_may_ask_again(meting, procesbegeleider, bas):
    vraagpost.vraag_iedereen(meting=meting, door=procesbegeleider)
    Netwerkplaats.objects.update(gevraagd_op=timezone.now() - timedelta(days=7))

    assert vraagpost.vraag_iedereen(meting=meting, door=procesbegeleider).gestuurd == 5


def test_nobody_is_asked_who_rests_died_or_chose_not_to_be_shown(meting, procesbegeleider):
    mails = {"rust": Contact.Stand.RUST, "dood": Contact.Stand.OVERLEDEN}
    for naam, stand in mails.items():
        maak_plaats(meting, naam, stand=stand, email=f"{naam}@voorbeeld.example")
    maak_plaats(meting, "niets", zicht=Zicht.NIETS, email="niets@voorbeeld.example")
    stil = maak_plaats(meting, "stil", email="stil@voorbeeld.example").contact
    stilte.zet_op_rust(contact=stil, door=procesbegeleider)

    uitkomst = vraagpost.vraag_iedereen(meting=meting, door=procesbegeleider)

    aan = set(Bericht.objects.filter(soort="netwerkvraag").values_list("aan", flat=True))
    assert aan & {f"{naam}@voorbeeld.example" for naam in (*mails, "niets", "stil")} == set()
    assert uitkomst.in_rust == 2


def test_the_outbox_holds_no_link_and_no_answer_and_the_mail_gets_its_own_link(
    meting, procesbegeleider, bas
):
    vraagpost.vraag_iedereen(meting=meting, door=procesbegeleider)
    brief = _brief(bas)

    af = vraagpost.NETWERKVRAAG.maak_af(brief)

    assert _token(bas) not in brief.tekst
    assert links.maak_adres(bas) in af


def test_a_mail_that_waits_does_not_go_when_it_is_no_longer_true(meting, procesbegeleider, bas):
    vraagpost.vraag_iedereen(meting=meting, door=procesbegeleider)
    brief = _brief(bas)
    goed = vraagpost.NETWERKVRAAG.bezwaar(brief)

    Netwerkplaats.objects.filter(pk=bas.pk).update(begonnen_op=timezone.now())
    beantwoord = vraagpost.NETWERKVRAAG.bezwaar(brief)
    Contact.objects.filter(pk=bas.contact_id).update(email="ander@voorbeeld.example")
    Netwerkplaats.objects.filter(pk=bas.pk).update(begonnen_op=None)
    ander_adres = vraagpost.NETWERKVRAAG.bezwaar(brief)
    actions.sluit(meting=meting, door=procesbegeleider)
    brief.refresh_from_db()

    assert (goed, beantwoord, ander_adres) == ("", Reden.BEANTWOORD, Reden.VERVALLEN)
    assert (brief.stand, brief.fout) == ("tegengehouden", Reden.VERVALLEN)


def test_the_link_opens_the_place_while_the_wave_is_open(meting, procesbegeleider, bas):
    token = _token(bas)
    open_ = links.vind(token)

    actions.sluit(meting=meting, door=procesbegeleider)
    dicht = links.vind(token)
    actions.heropen(meting=meting, door=procesbegeleider)

    assert (open_, dicht, links.vind(token)) == (bas, None, bas)


@pytest.mark.parametrize("token", ["", "\0", "x.y", "é", "a" * 5000])
def test_a_strange_token_opens_nothing(meting, token):
    assert links.vind(token) is None


def test_the_link_ends_with_rest_with_death_and_with_the_person(meting, procesbegeleider, bas):
    token = _token(bas)
    stilte.zet_op_rust(contact=bas.contact, door=procesbegeleider)
    rust = links.vind(token)
    stilte.haal_van_rust(contact=bas.contact, door=procesbegeleider)
    terug = links.vind(token)
    Contact.objects.filter(pk=bas.contact_id).delete()

    assert (rust, terug, links.vind(token)) == (None, bas, None)


def test_pressing_the_button_tells_who_got_no_mail(als, kernteam, proeftuin, meting, bas):
    doe = reverse(
        "proeftuinen:meting-vraag-iedereen", args=[proeftuin.publiek_id, meting.publiek_id]
    )

    pagina = als(kernteam).post(doe, follow=True)

    assert "5 mensen krijgen een mail met een eigen link." in pagina.text
    assert "2 mensen hebben geen mailadres: print een blad van papier." in pagina.text

"""Sharing a checked insight, handing it to the municipality, and looking back."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse

from casustafel.inzichten import aandeel, lezen, signalen, terugblik
from casustafel.inzichten.models import Inzicht, Signaal
from casustafel.plannen.models import Tafelgast
from casustafel.plannen.wissen import wis
from leerwerkplaats.toegang import RECHTEN, Rol
from leerwerkplaats.web.klok import dit_moment, vandaag
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.post.models import Bericht
from tests.casustafel.maak import maak_tafel
from tests.poortvormen import COLLEGA, poort_houdt

pytestmark = pytest.mark.django_db
TEKST = "Een buur wil vaak helpen."


@pytest.fixture
def inzicht(klok, proeftuin, deelnemer):
    tafel = maak_tafel(proeftuin, gasten=(deelnemer,))
    return Inzicht.objects.create(
        proeftuin=proeftuin,
        tafel=tafel,
        tekst=TEKST,
        dimensies=["sociaal"],
        nagekeken_op=dit_moment(),
    )


def _adres(naam, inzicht, *rest):
    pid = inzicht.proeftuin.publiek_id
    return reverse(f"casustafel:{naam}", args=[pid, inzicht.publiek_id, *rest])


def test_others_read_it_only_while_it_is_shared(als, inzicht, procesbegeleider, gemeentelezer):
    pagina, delen = inzicht.get_absolute_url(), _adres("inzicht-delen", inzicht)

    assert als(gemeentelezer).get(pagina).status_code == 404
    als(procesbegeleider).post(delen, {"delen": "ja"})
    gedeeld = als(gemeentelezer).get(pagina)
    assert gedeeld.status_code == 200
    assert TEKST in gedeeld.content.decode()
    als(procesbegeleider).post(delen, {"delen": "nee"})
    assert als(gemeentelezer).get(pagina).status_code == 404


def test_a_signal_stands_in_the_mirror_and_the_agenda_until_answered(als, inzicht, kernteam):
    url = _adres("signaal-nieuw", inzicht)
    sleutel = als(kernteam).get(url).context["form"].initial["sleutel"]
    voor = (vandaag() + timedelta(days=30)).isoformat()

    als(kernteam).post(url, {"sleutel": sleutel, "antwoord_voor": voor})

    lezer = Lezer(RECHTEN[Rol.KERNTEAM], kernteam.pk)
    signaal = Signaal.objects.get()
    assert [punt.titel for punt in aandeel.agenda(inzicht.proeftuin, lezer)] == [
        "Antwoord van de gemeente verwacht"
    ]
    assert len(aandeel.bij_beleid(inzicht.proeftuin, lezer)) == 1
    gaf = {"versie": 1, "antwoord": "Dat doen we.", "antwoord_op": vandaag().isoformat()}
    als(kernteam).post(_adres("signaal-antwoord", inzicht, signaal.publiek_id), gaf)
    assert aandeel.agenda(inzicht.proeftuin, lezer) == []
    stand = aandeel.knoopstand([("inzicht", inzicht.publiek_id)], lezer)
    assert [deel.uitkomst for deel in stand.values()] == ["Dat doen we."]


def test_a_second_signal_waits_for_the_answer_on_the_first(inzicht, kernteam):
    signalen.geef_door(inzicht=inzicht, door=kernteam, antwoord_voor=vandaag())

    with pytest.raises(signalen.WachtAl):
        signalen.geef_door(inzicht=inzicht, door=kernteam, antwoord_voor=vandaag())


def test_the_gate_holds_at_the_answer(als, inzicht, kernteam):
    Contact.objects.create(proeftuin=inzicht.proeftuin, naam=COLLEGA)
    signaal = signalen.geef_door(inzicht=inzicht, door=kernteam, antwoord_voor=vandaag())
    velden = {"versie": 1, "antwoord": "Ja, goed.", "antwoord_op": vandaag().isoformat()}

    poort_houdt(als(kernteam), _adres("signaal-antwoord", inzicht, signaal.publiek_id), velden)


# Eight weeks later.


@pytest.fixture
def lang_geleden(klok, proeftuin, deelnemer, kernteam):
    dag = vandaag() - timedelta(days=56)
    return maak_tafel(proeftuin, inbrenger=kernteam, gasten=(deelnemer, "Zonder adres"), dag=dag)


def test_each_guest_with_an_address_is_asked_once(lang_geleden):
    aandeel.elke_dag(dit_moment())
    aandeel.elke_dag(dit_moment())

    brieven = Bericht.objects.filter(soort="terugblik")
    assert brieven.count() == 2
    assert all("Wilg" not in brief.tekst for brief in brieven)
    assert mail.outbox == []


def test_nobody_is_asked_a_day_too_early(lang_geleden):
    lang_geleden.dag += timedelta(days=1)
    lang_geleden.save()

    assert terugblik.vraag_rond(dit_moment()) == 0


def test_after_a_restore_nobody_is_asked_again(lang_geleden):
    aandeel.na_terugzetten()

    assert terugblik.vraag_rond(dit_moment()) == 0


def test_who_has_the_link_answers_without_an_account_after_the_key_is_gone(client, lang_geleden):
    terugblik.vraag_rond(dit_moment())
    wis(tafel=lang_geleden)
    gast = Tafelgast.objects.first()
    url = terugblik.maak_adres(gast).partition("testserver")[2] or terugblik.maak_adres(gast)

    assert client.get(url).status_code == 200
    gast.refresh_from_db()
    assert gast.terugblik_op is None
    assert client.post(url, {"keuzes": ["samen", "niets"]}).context["form"].errors
    client.post(url, {"keuzes": ["samen", "anders"]})
    gast.refresh_from_db()
    assert gast.terugblik == ["samen", "anders"]


def test_a_link_that_is_old_or_not_ours_says_so_kindly(client, lang_geleden, klok):
    terugblik.vraag_rond(dit_moment())
    url = reverse("casustafel:terugblik", args=["verzonnen"])
    echt = terugblik.maak_adres(Tafelgast.objects.first())
    klok.shift(timedelta(days=43))

    assert client.get(url).status_code == 410
    assert client.get(echt).status_code == 410


def test_of_fewer_than_five_answers_nothing_is_told():
    assert lezen.tel_antwoorden([["samen"]] * 4) is None
    beeld = lezen.tel_antwoorden([["samen"]] * 3 + [["niets"]] * 2)
    assert [deel.aantal for deel in beeld.antwoorden] == [3, None, None, None, None]

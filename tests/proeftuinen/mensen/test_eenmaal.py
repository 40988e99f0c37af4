"""The same act by two at once, on PostgreSQL: it happens once."""

from collections import Counter
from datetime import date, timedelta
from functools import partial

import pytest
from django.db import connection
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from leerwerkplaats.web import dagelijks
from leerwerkplaats.web.models import Auditregel, Opdracht
from leerwerkplaats.web.opdrachten import uitvoeren
from proeftuinen.mensen import actions as mensen
from proeftuinen.mensen.inlezen import actions as inlezen
from proeftuinen.mensen.inlezen.models import Inleesronde
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties import actions as organisaties
from proeftuinen.mensen.organisaties import voorstellen
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.mensen.toestemming.actions import leg_vast_toestemming, trek_in
from proeftuinen.mensen.uitnodigen import actions as velen
from proeftuinen.traject import uitnodigen
from proeftuinen.traject.models import Deelname, Uitnodiging
from proeftuinen.traject.post.models import Bericht
from tests.tegelijk import tegelijk

pytestmark = [
    pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite lets one writer in at a time"),
    pytest.mark.django_db(transaction=True),
]
KEREN = 5


@pytest.fixture(autouse=True)
def _eigen_map(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def test_two_lists_with_the_same_people_give_each_of_them_once(
    proeftuin, procesbegeleider, kernteam
):
    kolommen = [{"kop": "Naam", "wat": "naam"}, {"kop": "E-mail", "wat": "email"}]
    rijen = [{"nr": nr, "c": [f"Mens {nr}", f"m{nr}@voorbeeld.example"]} for nr in range(40)]
    vast = {"proeftuin": proeftuin, "herkomst": "geplakt", "kolommen": kolommen, "rijen": rijen}
    rondes = [
        Inleesronde.objects.create(door=door, **vast) for door in (procesbegeleider, kernteam)
    ]

    uit = tegelijk(
        *(
            partial(inlezen.neem_in, ronde=ronde, proeftuin=proeftuin, door=ronde.door)
            for ronde in rondes
        )
    )

    assert sorted(uit) == [(0, 40), (40, 0)]  # the second finds them, and fills in
    adressen = Counter(
        Contact.objects.filter(email__startswith="m").values_list("email", flat=True)
    )
    assert (len(adressen), set(adressen.values())) == (40, {1})
    assert Inleesronde.objects.count() == 0


def test_two_who_invite_the_same_people_send_each_one_mail(proeftuin, procesbegeleider, kernteam):
    wie = [
        Contact.objects.create(proeftuin=proeftuin, naam=f"M{nr}", email=f"m{nr}@voorbeeld.example")
        for nr in range(20)
    ]
    vast = {"proeftuin": proeftuin, "contacten": wie, "rol": Rol.DEELNEMER, "tekst": "Kom je?"}

    uit = tegelijk(
        *(
            partial(velen.nodig_mensen_uit, door=door, **vast)
            for door in (procesbegeleider, kernteam)
        )
    )

    assert sorted(len(deel) for deel in uit) == [0, 20]
    assert Counter(Bericht.objects.values_list("aan", flat=True)) == {m.email: 1 for m in wie}


def test_two_who_withdraw_the_same_consent_leave_one_line(proeftuin, procesbegeleider, kernteam):
    ja = leg_vast_toestemming(
        proeftuin=proeftuin, contact=None, namens="arts", doel="citaat", kanaal="papier",
        gegeven_op=date(2026, 5, 1), door=kernteam,
    )  # fmt: skip

    uit = tegelijk(
        *(partial(trek_in, toestemming=ja, door=door) for door in (procesbegeleider, kernteam))
    )

    assert sorted(uit) == [False, True]
    assert Auditregel.objects.filter(handeling="toestemming.ingetrokken").count() == 1


def test_of_two_who_decide_about_a_proposal_one_does(
    proeftuin, andere_proeftuin, procesbegeleider, kernteam
):
    for nummer in range(KEREN):
        huis = organisaties.maak(
            proeftuin=proeftuin, door=procesbegeleider, naam=f"Huis {nummer}", soort="hospice"
        )
        voorstel = voorstellen.stel_voor(
            organisatie=huis, proeftuin=andere_proeftuin, door=kernteam, versie=1,
            waarden={"plaats": "Dorp"},
        )  # fmt: skip
        vast = {"voorstel": voorstel, "proeftuin": proeftuin}

        uit = tegelijk(
            partial(voorstellen.neem_aan, door=procesbegeleider, versie=1, **vast),
            partial(voorstellen.wijs_af, door=kernteam, **vast),
        )

        assert sorted(type(deel).__name__ for deel in uit) == ["AlBesloten", "NoneType"]
        voorstel.refresh_from_db()
        overgenomen = voorstel.besluit == "overgenomen"
        assert Organisatie.objects.get(pk=huis.pk).plaats == ("Dorp" if overgenomen else "")


def test_who_accepts_while_being_taken_out_of_the_list_is_in_or_out_whole(
    proeftuin, procesbegeleider
):
    for nummer in range(KEREN):
        adres = f"fenna{nummer}@voorbeeld.example"
        contact = Contact.objects.create(proeftuin=proeftuin, naam="Fenna", email=adres)
        contact.proeftuin = proeftuin
        brief = uitnodigen.uitnodigen(
            proeftuin=proeftuin, door=procesbegeleider, email=adres, rol=Rol.DEELNEMER
        )
        wie = Gebruiker.objects.create_user(adres, "")

        uit = tegelijk(
            partial(uitnodigen.aannemen, uitnodiging=brief, door=wie, naam="Fenna"),
            partial(mensen.haal_weg, contact=contact, door=procesbegeleider),
        )

        namen = {type(deel).__name__ for deel in uit}
        assert namen <= {"Deelname", "NoneType", "UitnodigingOngeldig", "DoetMee"}
        doet_mee = Deelname.objects.filter(proeftuin=proeftuin, gebruiker=wie).exists()
        eigen = Contact.objects.filter(proeftuin=proeftuin, gebruiker=wie).count()
        assert eigen == doet_mee
        open_nog = Uitnodiging.objects.open(timezone.now()).filter(email=adres)
        assert open_nog.count() == 0


def test_a_file_is_claimed_by_one_of_two_workers(proeftuin, kernteam):
    for nummer in range(KEREN):
        opdracht = Opdracht.objects.create(
            gebruiker=kernteam, soort="x", ruimte=proeftuin.publiek_id, sleutel=f"{nummer:032}"
        )
        pak = partial(uitvoeren._pak_op, opdracht.publiek_id, herhaald=False)

        uit = tegelijk(pak, pak)

        assert sum(deel is None for deel in uit) == 1


def test_the_daily_work_by_two_at_once_asks_an_organisation_once(proeftuin):
    huis = Organisatie.objects.create(
        naam="Huis", zoeknaam="huis", domein="zorg", gemaakt_in=proeftuin,
        bevestig_email="huis@voorbeeld.example",
    )  # fmt: skip
    huis.proeftuinen.add(proeftuin)
    type(proeftuin).objects.update(einde=timezone.localdate() + timedelta(days=99))

    uit = tegelijk(dagelijks.voer_uit.call, dagelijks.voer_uit.call)

    assert [deel for deel in uit if isinstance(deel, Exception)] == []
    assert Bericht.objects.filter(aan="huis@voorbeeld.example").count() == 1

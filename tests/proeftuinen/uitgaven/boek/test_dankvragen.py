"""Who takes part is asked once whether their name may stand on the page of thanks."""

from leerwerkplaats.web.klok import vandaag
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.actions import leg_vast_toestemming, trek_in
from proeftuinen.uitgaven.boek.bouw import verzamel_boek
from proeftuinen.uitgaven.boek.dank import verzamel_dank
from proeftuinen.uitgaven.boek.dankvragen import vragen
from proeftuinen.uitgaven.boek.models import Boeksoort, Opzet


def test_one_is_asked_when_the_logboek_is_prepared_and_not_again(proeftuin, deelnemer, kernteam):
    contact, _ = Contact.objects.get_or_create(proeftuin=proeftuin, gebruiker=deelnemer)
    assert vragen(deelnemer) == []
    opzet = Opzet.objects.create(proeftuin=proeftuin, soort="logboek")

    (vraag,) = vragen(deelnemer)
    ja = leg_vast_toestemming(
        proeftuin=proeftuin,
        contact=contact,
        namens="",
        doel=vraag.doel,
        kanaal="zelf",
        gegeven_op=vandaag(),
        door=deelnemer,
    )

    assert vragen(deelnemer) == []
    dank = verzamel_dank(proeftuin, opzet, vandaag())
    assert (list(dank.mensen), dank.toestemmingen) == ([str(contact)], frozenset({ja.pk}))
    trek_in(toestemming=ja, door=deelnemer)
    assert vragen(deelnemer) == []
    assert list(verzamel_dank(proeftuin, opzet, vandaag()).mensen) == []


def test_who_is_asked_costs_one_query(proeftuin, deelnemer, django_assert_num_queries):
    Contact.objects.get_or_create(proeftuin=proeftuin, gebruiker=deelnemer)
    Opzet.objects.create(proeftuin=proeftuin, soort="logboek")

    with django_assert_num_queries(1):
        assert len(vragen(deelnemer)) == 1


def test_names_stand_in_the_book_of_the_year_alone(proeftuin, deelnemer):
    contact, _ = Contact.objects.get_or_create(proeftuin=proeftuin, gebruiker=deelnemer)
    opzet = Opzet.objects.create(proeftuin=proeftuin, soort=Boeksoort.LOGBOEK)
    leg_vast_toestemming(
        proeftuin=proeftuin,
        contact=contact,
        namens="",
        doel=vragen(deelnemer)[0].doel,
        kanaal="zelf",
        gegeven_op=vandaag(),
        door=deelnemer,
    )

    per_soort = {}
    for soort in Boeksoort:
        opzet.soort = soort
        boek = verzamel_boek(proeftuin, opzet, dag=vandaag(), uitgave=1)
        per_soort[soort] = (bool(boek.dank.mensen), bool(boek.dank.toestemmingen))

    assert per_soort == {
        Boeksoort.LOGBOEK: (True, True),
        Boeksoort.RAPPORT: (False, False),
        Boeksoort.KORT: (False, False),
    }

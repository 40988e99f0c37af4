"""People at the same moment, on PostgreSQL: one is first, nobody sees a fault, nothing is lost."""

from functools import partial
from uuid import uuid4

import pytest
from django.db import connection
from django.urls import reverse

from proeftuinen.bronnen.models import Citaat
from proeftuinen.mensen.bestuur.models import Beleidsstuk, Instemming
from proeftuinen.mensen.gesprekken.models import Gesprek
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties import actions as organisaties
from proeftuinen.mensen.organisaties import samenvoegen
from proeftuinen.mensen.organisaties.models import Organisatie, Samenvoeging
from proeftuinen.mensen.stoelen.models import Stoelbesluit
from proeftuinen.sociale_kaart.models import Voorziening
from tests.tegelijk import browser, tegelijk

pytestmark = [
    pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite lets one writer in at a time"),
    pytest.mark.django_db(transaction=True),
]
KEREN = 6


def _adres(naam: str, tuin, *delen: str) -> str:
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *delen])


@pytest.fixture
def maak_huis(proeftuin, procesbegeleider):
    """Make an organisation of this proeftuin."""
    return partial(organisaties.maak, proeftuin=proeftuin, door=procesbegeleider, soort="hospice")


@pytest.fixture
def twee(procesbegeleider):
    """Two browsers of the team."""
    return browser(procesbegeleider), browser(procesbegeleider)


def _te_bewerken(tuin, huis, door) -> dict[str, tuple[str, dict, type, str]]:
    """Return of each thing that two may edit: its address, the form, the table, the field."""
    contact = Contact.objects.create(proeftuin=tuin, naam="Wil")
    gesprek = Gesprek.objects.create(proeftuin=tuin, met_wie="huisarts", door=door)
    stuk = Beleidsstuk.objects.create(proeftuin=tuin, naam="Wmo")
    citaat = Citaat.objects.create(proeftuin=tuin, tekst="Ik blijf.", rol="inwoner")
    dienst = Voorziening.objects.create(organisatie=huis, naam="Maatje", gemaakt_in=tuin)
    Instemming.objects.create(proeftuin=tuin, organisatie=huis)
    plek = {"naam": huis.naam, "soort": "hospice", "gemeenten": ["Lindewaard"]}
    spreek = {"met_wie": "huisarts", "gesprek_door": door.publiek_id}
    zeg = {"tekst": "Ik blijf.", "rol": "inwoner"}
    oid = huis.publiek_id
    return {
        "contact": (_adres("contact-bewerken", tuin, contact.publiek_id), {"naam": "Wil"},
                    Contact, "functie"),
        "organisatie": (_adres("organisatie-bewerken", tuin, oid), plek, Organisatie, "plaats"),
        "voorziening": (_adres("voorziening-wijzigen", tuin, dienst.publiek_id),
                        {"naam": "Maatje"}, Voorziening, "voor_wie"),
        "gesprek": (_adres("gesprek-bewerken", tuin, gesprek.publiek_id), spreek, Gesprek,
                    "plaats"),
        "instemming": (_adres("instemming", tuin, oid), {"stand": "nog_niet"}, Instemming,
                       "laten_zien"),
        "beleidsstuk": (_adres("beleidsstuk", tuin, stuk.publiek_id), {"naam": "Wmo"},
                        Beleidsstuk, "notitie"),
        "citaat": (_adres("citaat-bewerken", tuin, citaat.publiek_id), zeg, Citaat, "rol"),
    }  # fmt: skip


def test_of_two_who_edit_at_once_one_is_kept_and_the_other_sees_both_texts(
    proeftuin, procesbegeleider, twee, maak_huis
):
    dingen = _te_bewerken(proeftuin, maak_huis(naam="Het huis"), procesbegeleider)

    for naam, (adres, velden, model, veld) in dingen.items():
        woorden = ["woorden van de een", "woorden van de ander"]
        posts = [
            partial(wie.post, adres, velden | {"versie": 1, veld: woord})
            for wie, woord in zip(twee, woorden, strict=True)
        ]
        antwoorden = tegelijk(*posts)

        codes = sorted(antwoord.status_code for antwoord in antwoorden)
        assert codes == [302, 409], naam
        tweede = next(antwoord for antwoord in antwoorden if antwoord.status_code == 409)
        assert [woord in tweede.text for woord in woorden] == [True, True], naam
        bewaard = model.objects.filter(**{f"{veld}__in": woorden}).values_list(veld, "versie")
        assert [versie for _, versie in bewaard] == [2], naam


def test_two_who_merge_the_same_two_the_other_way_round_merge_once(
    proeftuin, procesbegeleider, kernteam, maak_huis
):
    for nummer in range(KEREN):
        een, ander = (maak_huis(naam=f"{naam} {nummer}") for naam in ("Huis", "Huijs"))
        voeg = partial(samenvoegen.voeg_samen, proeftuin=proeftuin)

        uit = tegelijk(
            partial(voeg, van=een, naar=ander, door=procesbegeleider),
            partial(voeg, van=ander, naar=een, door=kernteam),
        )

        assert sorted(type(deel).__name__ for deel in uit) == ["Samenvoegfout", "Samenvoeging"]
    assert Samenvoeging.objects.count() == KEREN


def test_what_is_tied_to_an_organisation_while_it_is_merged_goes_along(
    proeftuin, procesbegeleider, twee, maak_huis
):
    for nummer in range(KEREN):
        van, naar = (maak_huis(naam=f"{naam} {nummer}") for naam in ("Oud", "Nieuw"))
        wie = Contact.objects.create(proeftuin=proeftuin, naam=f"Wil {nummer}")
        keuze = {"organisatie": van.publiek_id}
        nieuw = {"naam": f"Fenna {nummer}", "sleutel": str(uuid4())}
        spreek = {"met_wie": f"arts {nummer}", "gesprek_door": procesbegeleider.publiek_id}
        biedt = {"naam": f"Maatje {nummer}", "sleutel": str(uuid4())}

        uit = tegelijk(
            partial(samenvoegen.voeg_samen, van=van, naar=naar, proeftuin=proeftuin,
                    door=procesbegeleider),
            partial(twee[0].post, _adres("contact-bewerken", proeftuin, wie.publiek_id),
                    {"naam": wie.naam, "versie": 1} | keuze),
            partial(twee[1].post, _adres("contact-nieuw", proeftuin), nieuw | keuze),
            partial(twee[0].post, _adres("gesprek-nieuw", proeftuin),
                    spreek | keuze | {"sleutel": str(uuid4())}),
            partial(twee[1].post, _adres("voorziening-nieuw", proeftuin), biedt | keuze),
        )  # fmt: skip

        codes = {antwoord.status_code for antwoord in uit[1:]}
        assert codes <= {200, 302}  # 200: the organisation was gone before the form was read
        for model in (Contact, Gesprek, Voorziening):
            assert model.objects.filter(organisatie=van).count() == 0, model
        bewaard = [antwoord for antwoord in uit[1:] if antwoord.status_code == 302]
        hangt = sum(
            model.objects.filter(organisatie=naar).count()
            for model in (Contact, Gesprek, Voorziening)
        )
        assert hangt == len(bewaard)


def test_an_organisation_that_is_taken_away_while_it_is_chosen_is_said_and_leaves_no_half(
    proeftuin, procesbegeleider, twee, maak_huis
):
    codes = set()
    for nummer in range(KEREN):
        huis = maak_huis(naam=f"Huis {nummer}")
        nieuw = {"naam": f"Fenna {nummer}", "sleutel": str(uuid4()), "functie": "Mijn woorden"}

        uit = tegelijk(
            partial(twee[1].post, _adres("organisatie-weghalen", proeftuin, huis.publiek_id),
                    {"bevestig": "1", "versie": 1}),
            partial(twee[0].post, _adres("contact-nieuw", proeftuin),
                    nieuw | {"organisatie": huis.publiek_id}),
            partial(twee[0].post, _adres("voorziening-nieuw", proeftuin),
                    {"naam": f"M {nummer}", "organisatie": huis.publiek_id,
                     "sleutel": str(uuid4())}),
        )  # fmt: skip

        codes |= {antwoord.status_code for antwoord in uit}
        for antwoord in uit[1:]:
            assert antwoord.status_code in {200, 302, 409}
    assert codes <= {200, 302, 409}
    assert Contact.objects.filter(organisatie__isnull=True, naam__startswith="Fenna").exists()
    assert Voorziening.objects.exclude(organisatie__in=Organisatie.objects.all()).count() == 0


def test_a_person_who_is_taken_away_while_a_talk_is_planned_gives_no_fault(
    proeftuin, procesbegeleider, twee
):
    for nummer in range(KEREN):
        wie = Contact.objects.create(proeftuin=proeftuin, naam=f"Wil {nummer}")
        plan = {"contact": wie.publiek_id, "gesprek_door": procesbegeleider.publiek_id,
                "plaats": "Bij de molen", "sleutel": str(uuid4())}  # fmt: skip

        uit = tegelijk(
            partial(twee[1].post, _adres("contact-weg", proeftuin, wie.publiek_id),
                    {"versie": 1, "bevestig": "1", "woord": "weg"}),
            partial(twee[0].post, _adres("gesprek-nieuw", proeftuin), plan),
            partial(twee[0].post, _adres("citaat-nieuw", proeftuin),
                    {"tekst": "Ja", "rol": "arts", "contact": wie.publiek_id,
                     "sleutel": str(uuid4())}),
        )  # fmt: skip

        for antwoord in uit[1:]:
            assert antwoord.status_code in {200, 302, 409}
            if antwoord.status_code == 409:
                assert "Iemand was je net voor" in antwoord.text
        assert uit[0].status_code in {200, 302, 409}
        weg = not Contact.objects.filter(pk=wie.pk).exists()
        assert weg == (uit[0].status_code == 302)


def test_a_chair_that_two_change_at_once_gives_no_fault(proeftuin, twee):
    for nummer in range(KEREN):
        stoel = Stoelbesluit.objects.create(proeftuin=proeftuin, naam=f"Stoel {nummer}")

        uit = tegelijk(
            partial(twee[0].post, _adres("stoel-weghalen", proeftuin, stoel.publiek_id)),
            partial(twee[1].post, _adres("stoel-zetten", proeftuin, stoel.publiek_id),
                    {"bezet": "1"}),
            partial(twee[1].post, _adres("stoel-vervolg", proeftuin, stoel.publiek_id),
                    {"doe": "gesprek"}),
        )  # fmt: skip

        assert {antwoord.status_code for antwoord in uit} <= {200, 302, 404}

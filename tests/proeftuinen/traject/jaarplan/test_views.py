"""Saved plans on the screen: keeping, listing, sharing, taking out and in, and beginning a year."""

import json
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.models import Auditregel
from proeftuinen.traject.jaarplan import aandeel, actions
from proeftuinen.traject.jaarplan.bestand import TE_GROOT, Bestand, schrijf
from proeftuinen.traject.jaarplan.models import Plansjabloon
from proeftuinen.traject.jaarplan.overnemen import plan_van
from proeftuinen.traject.models import Controlepunt, Proeftuin, Stap

pytestmark = pytest.mark.usefixtures("klok")

LIJST = reverse("proeftuinen:jaarplannen")
INLEZEN = reverse("proeftuinen:jaarplan-inlezen")
MAKEN = reverse("proeftuinen:maken")
XSS = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


def _url(naam: str, plan: Plansjabloon) -> str:
    return reverse(f"proeftuinen:{naam}", args=[plan.publiek_id])


def _bewaren(proeftuin: Proeftuin) -> str:
    return reverse("proeftuinen:plan-bewaren", args=[proeftuin.publiek_id])


def _bewaar(door: Gebruiker, proeftuin: Proeftuin, naam: str = "Ons plan") -> Plansjabloon:
    return actions.bewaren(door=door, naam=naam, uitleg="Handig", plan=plan_van(proeftuin))


@pytest.fixture
def plan(procesbegeleider, proeftuin):
    return _bewaar(procesbegeleider, proeftuin)


@pytest.fixture
def gedeeld(landelijk, proeftuin):
    plan = _bewaar(landelijk, proeftuin, "Het landelijke plan")
    actions.delen(plan=plan, door=landelijk, versie=1, gedeeld=True)
    return plan


# Keeping.


def test_the_plan_of_a_year_is_kept_and_shown(als, procesbegeleider, proeftuin):
    client = als(procesbegeleider)
    form = client.get(_bewaren(proeftuin))

    antwoord = client.post(
        _bewaren(proeftuin),
        {"sleutel": uuid4(), "naam": "Ons plan", "uitleg": "Voor een dorp"},
        follow=True,
    )

    rij = Plansjabloon.objects.get()
    assert form.context["form"]["naam"].value() == "Jaarplan Lindewaard"
    assert "Niet: datums, mensen, redenen en de gemeente." in form.text
    assert antwoord.redirect_chain == [(rij.get_absolute_url(), 302)]
    assert (rij.naam, rij.uitleg, rij.door, rij.gedeeld) == (
        "Ons plan",
        "Voor een dorp",
        procesbegeleider,
        False,
    )
    assert rij.plan == plan_van(proeftuin)
    assert "Startbijeenkomst" in antwoord.text
    spoor = reverse("proeftuinen:spoor", args=[proeftuin.publiek_id])
    assert "bewaarde het jaarplan voor later" in client.get(spoor).text


def test_five_presses_keep_one_plan(als, procesbegeleider, proeftuin):
    gegevens = {"sleutel": uuid4(), "naam": "Ons plan", "uitleg": ""}

    naar = {als(procesbegeleider).post(_bewaren(proeftuin), gegevens)["Location"] for _ in "12345"}

    assert (len(naar), Plansjabloon.objects.count()) == (1, 1)


def test_a_plan_without_a_name_is_asked_for_one_and_keeps_what_was_typed(
    als, procesbegeleider, proeftuin
):
    antwoord = als(procesbegeleider).post(
        _bewaren(proeftuin), {"sleutel": uuid4(), "naam": "", "uitleg": "Blijft staan"}
    )

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors == {"naam": ["Vul dit in."]}
    assert "Blijft staan" in antwoord.text


def test_a_plan_that_is_too_large_says_so_and_keeps_what_was_typed(
    als, procesbegeleider, proeftuin, stap
):
    Controlepunt.objects.bulk_create(
        Controlepunt(stap=stap, tekst=f"Punt {nummer}") for nummer in range(61)
    )

    antwoord = als(procesbegeleider).post(
        _bewaren(proeftuin), {"sleutel": uuid4(), "naam": "Ons plan", "uitleg": "Blijft"}
    )

    assert "Stap 3 heeft meer dan 60 punten op de lijst." in antwoord.text
    assert "Blijft" in antwoord.text
    assert Plansjabloon.objects.count() == 0


# The list, and who sees what.


@pytest.mark.parametrize("aantal", [1, 3])
def test_the_list_asks_as_much_for_three_plans_as_for_one(
    aantal, als, procesbegeleider, proeftuin, django_assert_num_queries
):
    for nummer in range(aantal):
        _bewaar(procesbegeleider, proeftuin, f"Plan {nummer}")
    client = als(procesbegeleider)

    with django_assert_num_queries(5):
        antwoord = client.get(LIJST)

    assert [f"Plan {nummer}</a>" in antwoord.text for nummer in range(aantal)] == [True] * aantal


def test_an_empty_list_says_what_to_do_first(als, procesbegeleider, proeftuin):
    assert "Nog geen jaarplan bewaard" in als(procesbegeleider).get(LIJST).text


def test_one_sees_ones_own_plans_and_those_for_everyone(
    als, buitenstaander, andere_proeftuin, plan, gedeeld
):
    client = als(buitenstaander)

    tekst = client.get(LIJST).text
    codes = [
        client.get(_url(naam, deel)).status_code
        for deel in (plan, gedeeld)
        for naam in ("jaarplan", "jaarplan-bestand", "jaarplan-bewerken", "jaarplan-weggooien")
    ]

    assert ("Ons plan" in tekst, "Het landelijke plan" in tekst) == (False, True)
    assert codes == [404, 404, 404, 404, 200, 200, 404, 404]
    assert (
        "Het landelijk programma zette dit plan klaar" in client.get(_url("jaarplan", gedeeld)).text
    )


def test_what_is_for_everyone_is_kept_by_landelijk(
    als, landelijk, procesbegeleider, plan, proeftuin
):
    actions.delen(plan=plan, door=landelijk, versie=1, gedeeld=True)

    maker = als(procesbegeleider).get(_url("jaarplan-bewerken", plan)).status_code
    landelijk_code = als(landelijk).get(_url("jaarplan-bewerken", plan)).status_code

    assert (maker, landelijk_code) == (404, 200)


def test_landelijk_offers_a_plan_to_everyone_and_takes_it_back(
    als, landelijk, procesbegeleider, proeftuin
):
    eigen = _bewaar(landelijk, proeftuin)

    def druk(gedeeld: str, versie: int) -> bool:
        als(landelijk).post(_url("jaarplan-delen", eigen), {"versie": versie, "gedeeld": gedeeld})
        eigen.refresh_from_db()
        return eigen.gedeeld

    standen = [druk("ja", 1), druk("ja", 1), druk("nee", 1), druk("nee", 2)]

    assert standen == [True, True, True, False]  # a stale button changes nothing
    assert list(
        Auditregel.objects.filter(soort="jaarplan").order_by("pk").values_list("handeling")
    ) == [("jaarplan.ingelezen",), ("jaarplan.gedeeld",), ("jaarplan.niet_gedeeld",)]


def test_a_guide_cannot_offer_a_plan_to_everyone(als, procesbegeleider, plan):
    antwoord = als(procesbegeleider).post(
        _url("jaarplan-delen", plan), {"versie": 1, "gedeeld": "ja"}
    )

    plan.refresh_from_db()
    assert (antwoord.status_code, plan.gedeeld) == (403, False)
    assert "Zet klaar voor iedereen" not in als(procesbegeleider).get(_url("jaarplan", plan)).text


def test_a_shared_plan_of_nobody_goes_to_who_takes_it_back(als, landelijk, gedeeld):
    Plansjabloon.objects.update(door=None)

    als(landelijk).post(_url("jaarplan-delen", gedeeld), {"versie": 2, "gedeeld": "nee"})

    assert Plansjabloon.objects.get().door == landelijk


# Renaming and throwing away.


def test_of_two_who_rename_the_second_sees_both_texts(als, procesbegeleider, plan):
    client, adres = als(procesbegeleider), _url("jaarplan-bewerken", plan)
    client.post(adres, {"versie": 1, "naam": "Eerst", "uitleg": ""})

    laat = client.post(adres, {"versie": 1, "naam": "Later", "uitleg": "Mijn tekst"})
    client.post(adres, {"versie": 2, "naam": "Later", "uitleg": "Mijn tekst"})

    plan.refresh_from_db()
    assert laat.status_code == 409
    assert ("Eerst" in laat.text, "Later" in laat.text, "Mijn tekst" in laat.text) == (True,) * 3
    assert (plan.naam, plan.versie) == ("Later", 3)


def test_a_form_cannot_slip_in_what_it_does_not_ask(als, procesbegeleider, landelijk, plan):
    als(procesbegeleider).post(
        _url("jaarplan-bewerken", plan),
        {
            "versie": 1,
            "naam": "Nieuw",
            "uitleg": "",
            "gedeeld": "on",
            "door": landelijk.pk,
            "inhoud": "{}",
        },
    )

    na = Plansjabloon.objects.get()
    assert (na.naam, na.gedeeld, na.door, na.plan) == (
        "Nieuw",
        False,
        procesbegeleider,
        plan.plan,
    )


def test_throwing_away_asks_first_and_leaves_years_that_began_with_it(
    als, procesbegeleider, plan, proeftuin
):
    client = als(procesbegeleider)

    vraag = client.get(_url("jaarplan-weggooien", plan))
    nog = Plansjabloon.objects.count()
    weg = client.post(_url("jaarplan-weggooien", plan), follow=True)

    assert "Gooi je dit jaarplan weg?" in vraag.text
    assert (nog, Plansjabloon.objects.count(), Proeftuin.objects.count()) == (1, 0, 1)
    assert "Het jaarplan “Ons plan” is weg." in weg.text


# Out and in.


def test_a_plan_goes_out_as_a_file_and_comes_in_elsewhere_as_one_owns(
    als, procesbegeleider, plan, buitenstaander, andere_proeftuin
):
    uit = als(procesbegeleider).get(_url("jaarplan-bestand", plan))
    bestand = SimpleUploadedFile("x.json", uit.content)

    antwoord = als(buitenstaander).post(
        INLEZEN, {"sleutel": uuid4(), "bestand": bestand}, follow=True
    )

    nieuw = Plansjabloon.objects.get(door=buitenstaander)
    assert uit["Content-Type"] == "application/json"
    assert uit["Content-Disposition"] == 'attachment; filename="ons-plan.jaarplan.json"'
    assert (nieuw.naam, nieuw.uitleg, nieuw.plan) == (plan.naam, plan.uitleg, plan.plan)
    assert nieuw.publiek_id != plan.publiek_id
    assert "is ingelezen. Kijk of het klopt." in antwoord.text
    assert "Gooi het weg" in antwoord.text


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        (b"", "Dit bestand is leeg. Kies een ander bestand."),
        (b"x" * 200_001, TE_GROOT),
        (b"[" * 100_000, "Dit is geen jaarplan."),
        (b"\xff\xfe{\x00", "Dit is geen jaarplan."),
        (
            b'{"formaat":"leerwerkplaats-jaarplan","versie":99}',
            "Dit bestand komt uit een nieuwere versie",
        ),
        (
            b'{"formaat":"leerwerkplaats-jaarplan","versie":1,"<b>":1}',
            "In het bestand staat “&lt;b&gt;”. Dat kennen we niet.",
        ),
    ],
)
def test_a_file_that_is_refused_says_why_at_the_field(
    inhoud, melding, als, procesbegeleider, proeftuin
):
    bestand = SimpleUploadedFile("plan.jaarplan.json", inhoud)

    antwoord = als(procesbegeleider).post(INLEZEN, {"sleutel": uuid4(), "bestand": bestand})

    assert antwoord.status_code == 200
    assert antwoord.context["form"].errors.keys() == {"bestand"}
    assert antwoord.text.count(melding) == 2  # in the summary and at the field
    assert Plansjabloon.objects.count() == 0


def test_no_file_at_all_is_asked_for(als, procesbegeleider, proeftuin):
    antwoord = als(procesbegeleider).post(INLEZEN, {"sleutel": uuid4(), "bestand": "tekst"})

    assert antwoord.context["form"].errors == {"bestand": ["Kies eerst een bestand."]}


def test_texts_of_a_stranger_are_text_on_every_page(als, procesbegeleider, proeftuin):
    vreemd = {
        "naam": XSS,
        "doel": XSS,
        "wie": XSS,
        "opbrengst": XSS,
        "punten": [XSS],
        "nummer": "<b>",
        "soort": "eigen",
        "na_dagen": 0,
        "duurt_dagen": 1,
    }
    ruw = {
        "formaat": "leerwerkplaats-jaarplan",
        "versie": 1,
        "naam": XSS,
        "uitleg": XSS,
        "stappen": [vreemd],
    }
    client = als(procesbegeleider)
    bestand = SimpleUploadedFile(f"{XSS}.json", json.dumps(ruw).encode())

    na = client.post(INLEZEN, {"sleutel": uuid4(), "bestand": bestand}, follow=True)
    rij = Plansjabloon.objects.get()
    paginas = [na, client.get(LIJST), client.get(MAKEN), client.get(_url("jaarplan", rij))]
    paginas += [client.get(_url(f"jaarplan-{naam}", rij)) for naam in ("bewerken", "weggooien")]

    assert [pagina.status_code for pagina in paginas] == [200] * 6
    assert [XSS in pagina.text or "<img src=x" in pagina.text for pagina in paginas] == [False] * 6
    assert "&lt;script&gt;" in paginas[3].text


def test_a_name_without_letters_gives_a_file_name(als, procesbegeleider, proeftuin):
    rij = _bewaar(procesbegeleider, proeftuin, '😀"\\/')

    kop = als(procesbegeleider).get(_url("jaarplan-bestand", rij))["Content-Disposition"]

    assert kop == 'attachment; filename="ons.jaarplan.json"'


# Beginning a year with it.


def _gegevens(**anders) -> dict:
    return {
        "sleutel": uuid4(),
        "woord": "proeftuin",
        "naam": "Nieuwveen",
        "gemeenten": ["Lindewaard"],
        "vorm": "gemeente",
        "start": "2026-09-01",
    } | anders


def test_a_year_begins_with_a_plan_that_came_from_a_file(
    als, procesbegeleider, proeftuin, gemeenten
):
    lang = Stap.objects.van(proeftuin).first()
    Stap.objects.filter(pk=lang.pk).update(naam="Onze eigen eerste stap")
    ruw = schrijf(Bestand("Van elders", "", plan_van(proeftuin)))
    client = als(procesbegeleider)
    client.post(INLEZEN, {"sleutel": uuid4(), "bestand": SimpleUploadedFile("p.json", ruw)})
    rij = Plansjabloon.objects.get()

    form = client.get(f"{MAKEN}?voorbeeld={rij.publiek_id}")
    antwoord = client.post(MAKEN, _gegevens(voorbeeld=rij.publiek_id))

    nieuw = Proeftuin.objects.get(naam="Nieuwveen")
    assert f'<option value="{rij.publiek_id}" selected>Van elders</option>' in form.text
    assert '<optgroup label="Een bewaard jaarplan">' in form.text
    assert antwoord.status_code == 302
    assert Stap.objects.van(nieuw).first().naam == "Onze eigen eerste stap"
    assert Stap.objects.van(nieuw).count() == 10
    assert Stap.objects.van(nieuw).get(nummer="3").controlepunten.count() > 0
    assert nieuw.begonnen_vanuit is None


def test_a_year_cannot_begin_with_a_plan_of_another(
    als, buitenstaander, andere_proeftuin, plan, proeftuin
):
    antwoord = als(buitenstaander).post(MAKEN, _gegevens(voorbeeld=plan.publiek_id))

    assert antwoord.context["form"].errors.keys() == {"voorbeeld"}
    assert "Ons plan" not in antwoord.text
    assert Proeftuin.objects.filter(naam="Nieuwveen").count() == 0


@pytest.mark.parametrize("ruw", ["%00", "%FF", "%ED%A0%80", "a" * 5000, "bestaatniet"])
def test_a_strange_sign_in_the_address_is_no_fault(ruw, als, procesbegeleider, proeftuin):
    assert als(procesbegeleider).get(f"{MAKEN}?voorbeeld={ruw}").status_code == 200


# One's own data.


def test_a_person_takes_plans_along_and_leaves_the_shared_ones(
    procesbegeleider, landelijk, plan, proeftuin
):
    tweede = _bewaar(procesbegeleider, proeftuin, "Voor allen")
    actions.delen(plan=tweede, door=landelijk, versie=1, gedeeld=True)
    mee = list(aandeel.neem_mee(procesbegeleider)["jaarplannen"])
    gaat = [(deel.aantal, deel.gebeurt) for deel in aandeel.wat_weggaat(procesbegeleider)]

    aandeel.wis(procesbegeleider)

    assert [(deel["naam"], deel["voor iedereen"]) for deel in mee] == [
        ("Ons plan", False),
        ("Voor allen", True),
    ]
    assert len(mee[0]["stappen"]) == 10
    assert json.dumps(mee)
    assert gaat == [(1, "Gaan weg."), (1, "Blijven staan, zonder je naam.")]
    assert [(rij.naam, rij.door) for rij in Plansjabloon.objects.all()] == [("Voor allen", None)]
    assert aandeel.neem_mee(procesbegeleider) == {"jaarplannen": []}

"""Adding, changing and taking away what an organisation offers; another's is proposed for."""

import uuid

import pytest
from django.urls import reverse

from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.models import Auditregel
from proeftuinen.mensen.organisaties.models import Wijzigingsvoorstel
from proeftuinen.rode_draad.models import Draad, Schakel
from proeftuinen.sociale_kaart.lezen import plekken_van
from proeftuinen.sociale_kaart.matrix import Plek
from proeftuinen.sociale_kaart.models import Schemaregel, Voorziening
from proeftuinen.traject.deelname import laat_meedoen


def _gegevens(organisatie, **anders):
    basis = {"sleutel": str(uuid.uuid4()), "organisatie": organisatie.publiek_id}
    return basis | {"naam": "Maatje aan huis", "kolommen": "fasen"} | anders


def test_a_voorziening_is_added_where_it_was_ticked(als, kernteam, organisatie, kaartadres):
    gegevens = _gegevens(organisatie, vakken=["sociaal:nazorg", "zingeving:terminaal"])

    antwoord = als(kernteam).post(kaartadres("voorziening-nieuw"), gegevens)

    rij = Voorziening.objects.get()
    assert antwoord.headers["Location"] == kaartadres("voorziening", rij.publiek_id)
    assert plekken_van(rij) == {Plek("sociaal", "nazorg"), Plek("zingeving", "terminaal")}
    assert Schakel.objects.get(soort="voorziening").label == "Maatje aan huis"
    assert Auditregel.objects.filter(handeling="voorziening.gemaakt").count() == 1


def test_five_presses_make_one(als, kernteam, organisatie, kaartadres):
    gegevens = _gegevens(organisatie)

    adressen = {
        als(kernteam).post(kaartadres("voorziening-nieuw"), gegevens).headers["Location"]
        for _ in range(5)
    }

    assert (Voorziening.objects.count(), len(adressen)) == (1, 1)


def test_a_cell_an_organisation_and_a_knot_fill_the_form_in(
    als, kernteam, organisatie, kaartadres, stap
):
    knoop = Schakel.objects.get(soort="stap", object_id=stap.publiek_id)
    vraag = {
        "dimensie": "zingeving", "kolom": "nazorg",
        "organisatie": organisatie.publiek_id, "uit": knoop.publiek_id,
    }  # fmt: skip

    tekst = als(kernteam).get(kaartadres("voorziening-nieuw"), vraag).content.decode()
    assert 'aria-label="Zingeving, Nazorg" checked' in tekst
    assert f'value="{organisatie.publiek_id}" selected' in tekst
    assert f"Komt voort uit: {knoop.label}" in tekst
    als(kernteam).post(
        kaartadres("voorziening-nieuw"), _gegevens(organisatie, uit=knoop.publiek_id)
    )

    assert Draad.objects.get(van=knoop).naar.soort == "voorziening"


@pytest.mark.parametrize(
    "gek", ["x", "\0", "é" * 300, "../..", "<script>", "\u202e", "bcdfghjkmnpq"]
)
def test_strange_ways_in_fill_nothing_in(als, kernteam, organisatie, kaartadres, gek):
    vraag = dict.fromkeys(("dimensie", "kolom", "organisatie", "uit", "regel", "kolommen"), gek)

    antwoord = als(kernteam).get(kaartadres("voorziening-nieuw"), vraag)

    assert antwoord.status_code == 200
    assert "<script>x" not in antwoord.content.decode()


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("naam", ""),
        ("naam", "x" * 201),
        ("naam", "a\0b"),
        ("naam", "half \ud800"),
        ("wat", "x" * 1_000_000),
        ("website", "javascript:alert(1)"),
        ("website", "ftp://plek.nl/"),
        ("website", "a\0.nl"),
        ("organisatie", "bestaatniet1"),
        ("organisatie", ""),
        ("vakken", ["sociaal:bestaatniet"]),
        ("vakken", ["'; drop table"]),
        ("sleutel", "geen"),
    ],
)
def test_what_cannot_be_kept_comes_back_with_a_sentence(
    als, kernteam, organisatie, kaartadres, veld, waarde
):
    gegevens = _gegevens(organisatie, hoe="Dit staat er nog")
    if isinstance(waarde, str):
        waarde = waarde.encode("utf-8", "surrogatepass").decode("utf-8", "replace")

    antwoord = als(kernteam).post(kaartadres("voorziening-nieuw"), gegevens | {veld: waarde})

    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200 or (veld, waarde[:4]) == ("naam", "half")
    assert Voorziening.objects.count() == (antwoord.status_code == 302)
    assert antwoord.status_code == 302 or (
        "Er klopt nog iets niet" in tekst and "Dit staat er nog" in tekst
    )


def test_an_organisation_of_elsewhere_cannot_be_given_one(
    als, kernteam, maak_organisatie, andere_proeftuin, kaartadres
):
    elders = maak_organisatie("Elders")
    elders.proeftuinen.set([andere_proeftuin])

    antwoord = als(kernteam).post(kaartadres("voorziening-nieuw"), _gegevens(elders))

    assert antwoord.status_code == 200
    assert Voorziening.objects.count() == 0


def test_two_who_change_the_same_see_both_texts(als, kernteam, voorziening, kaartadres):
    adres = kaartadres("voorziening-wijzigen", voorziening.publiek_id)
    een = {"versie": 1, "naam": "Eerste naam", "kolommen": "fasen", "vakken": "sociaal:nazorg"}

    als(kernteam).post(adres, een)
    antwoord = als(kernteam).post(adres, een | {"naam": "Tweede naam"})

    tekst = antwoord.content.decode()
    assert antwoord.status_code == 409
    assert "Eerste naam" in tekst
    assert "Tweede naam" in tekst
    voorziening.refresh_from_db()
    assert voorziening.naam == "Eerste naam"
    assert Schakel.objects.get(soort="voorziening").label == "Eerste naam"


def test_changing_in_one_set_of_columns_leaves_the_others(
    als, kernteam, maak_voorziening, organisatie, kaartadres
):
    rij = maak_voorziening(organisatie, "A", ("sociaal", "thuis"), ("sociaal", "nazorg"))
    adres = kaartadres("voorziening-wijzigen", rij.publiek_id)

    als(kernteam).post(adres, {"versie": 1, "naam": "A", "kolommen": "zundert"})

    rij = Voorziening.objects.get()
    assert plekken_van(rij) == {Plek("sociaal", "thuis")}


def test_taking_away_asks_first(als, kernteam, voorziening, kaartadres):
    adres = kaartadres("voorziening-weghalen", voorziening.publiek_id)
    als(kernteam).get(adres)
    assert Voorziening.objects.count() == 1

    als(kernteam).post(adres, {"versie": voorziening.versie})

    assert Voorziening.objects.count() == 0
    assert Schakel.objects.filter(soort="voorziening").count() == 0


# One that another proeftuin keeps.


@pytest.fixture
def van_ander(klok, andere_proeftuin, maak_organisatie, maak_voorziening):
    organisatie = maak_organisatie("Gedeeld")
    organisatie.proeftuinen.add(andere_proeftuin)
    return maak_voorziening(
        organisatie, "Gedeeld aanbod", ("sociaal", "nazorg"), tuin=andere_proeftuin
    )


def _stel_voor(client, adres, **anders):
    basis = {"sleutel": str(uuid.uuid4()), "naam": "Gedeeld aanbod", "telefoon": "088 1"}
    return client.post(adres, basis | anders)


def test_of_another_proeftuin_one_proposes_a_change(als, kernteam, van_ander, kaartadres):
    adres = kaartadres("voorziening-wijzigen", van_ander.publiek_id)
    assert "Stel een wijziging voor" in als(kernteam).get(adres).content.decode()

    _stel_voor(als(kernteam), adres, toelichting="Nieuw nummer")
    _stel_voor(als(kernteam), adres, toelichting="Nieuw nummer")

    voorstel = Wijzigingsvoorstel.objects.get()
    assert (voorstel.waarden, voorstel.was) == ({"telefoon": "088 1"}, {"telefoon": ""})
    assert voorstel.voorziening == van_ander.publiek_id
    van_ander.refresh_from_db()
    assert van_ander.telefoon == ""


@pytest.mark.parametrize(("besluit", "telefoon"), [("overnemen", "088 1"), ("afwijzen", "")])
def test_the_keeper_takes_it_over_or_not_once(
    als, kernteam, buitenstaander, andere_proeftuin, van_ander, kaartadres, besluit, telefoon
):
    _stel_voor(als(kernteam), kaartadres("voorziening-wijzigen", van_ander.publiek_id))
    voorstel = Wijzigingsvoorstel.objects.get()
    delen = [andere_proeftuin.publiek_id, van_ander.publiek_id]
    pagina = reverse("proeftuinen:voorziening", args=delen)
    assert "088 1" in als(buitenstaander).get(pagina).content.decode()

    adres = reverse("proeftuinen:voorziening-voorstel", args=[*delen, voorstel.publiek_id])
    codes = [als(buitenstaander).post(adres, {"besluit": besluit}).status_code for _ in range(2)]

    van_ander.refresh_from_db()
    assert codes == [302, 404]
    assert van_ander.telefoon == telefoon


def test_another_team_cannot_take_away_or_decide(als, kernteam, van_ander, kaartadres):
    _stel_voor(als(kernteam), kaartadres("voorziening-wijzigen", van_ander.publiek_id))
    voorstel = Wijzigingsvoorstel.objects.get()

    als(kernteam).post(kaartadres("voorziening-weghalen", van_ander.publiek_id), {"versie": 1})
    als(kernteam).post(
        kaartadres("voorziening-voorstel", van_ander.publiek_id, voorstel.publiek_id),
        {"besluit": "overnemen"},
    )

    van_ander.refresh_from_db()
    voorstel.refresh_from_db()
    assert (van_ander.telefoon, voorstel.besluit) == ("", "open")


def test_a_line_of_the_invulschema_becomes_a_voorziening(
    als, kernteam, proeftuin, organisatie, kaartadres
):
    regel = Schemaregel.objects.create(
        proeftuin=proeftuin, dimensie="sociaal", wie="De buren", wat="Boodschappen"
    )
    adres = kaartadres("voorziening-nieuw")
    tekst = als(kernteam).get(adres, {"regel": regel.publiek_id}).content.decode()
    assert "Uit het invulschema: De buren" in tekst
    assert 'aria-label="Sociaal, Nazorg" checked' in tekst

    als(kernteam).post(adres, _gegevens(organisatie, regel=regel.publiek_id))

    regel.refresh_from_db()
    assert (regel.voorziening, regel.organisatie) == (Voorziening.objects.get(), organisatie)


@pytest.mark.parametrize("rol", [Rol.DEELNEMER, Rol.GEMEENTE])
def test_who_may_not_change_sees_no_button(
    als, buitenstaander, proeftuin, voorziening, kaartadres, rol
):
    laat_meedoen(proeftuin=proeftuin, gebruiker=buitenstaander, rol=rol)
    antwoord = als(buitenstaander).get(kaartadres("voorziening", voorziening.publiek_id))

    assert "Wijzigen</a>" not in antwoord.content.decode()

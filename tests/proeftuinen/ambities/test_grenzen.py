"""Full lists, things of another place, and posting twice: refused in words, and nothing is lost."""

import uuid

import pytest
from django.urls import reverse

from proeftuinen.ambities.delen import Deel
from proeftuinen.ambities.schrijven import lezen
from proeftuinen.ambities.schrijven.models import (
    Akkoord,
    Ambitieversie,
    Bouwsteen,
    Reactie,
    Voorstel,
)
from proeftuinen.ambities.thema.models import Kernthema, Themakeuze, Themaronde
from proeftuinen.ambities.verbeelden.models import Verbeelding
from proeftuinen.ambities.verkennen.models import Vondst
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.mensen.models import Contact
from tests.proeftuinen.ambities.maak import kies_teksten, maak_thema, maak_versie
from tests.proeftuinen.bijeenkomsten.maak import maak_bijeenkomst

VOL = [
    (Vondst, 500, {"soort": "succes"}, "tekst", "vondst-nieuw", ()),
    (Verbeelding, 200, {"soort": "metafoor"}, "titel", "verbeelding-nieuw", ()),
    (Kernthema, 60, {}, "wens", "kernthema-nieuw", ()),
    (Bouwsteen, 300, {"deel": "wij"}, "tekst", "bouwsteen-nieuw", ("wij",)),
    (Voorstel, 300, {"deel": "wij"}, "tekst", "voorstel-nieuw", ("wij",)),
    (Reactie, 300, {"deel": "wij"}, "tekst", "reactie-nieuw", ()),
]


def _naar(naam, tuin, *ids):
    return reverse(f"proeftuinen:{naam}", args=[tuin.publiek_id, *ids])


@pytest.mark.parametrize("geval", VOL)
def test_where_no_more_fits_one_keeps_what_one_wrote(als, kernteam, proeftuin, geval):
    model, meeste, vast, veld, naam, ids = geval
    rijen = [model(proeftuin=proeftuin, **vast, **{veld: f"nr {nr}"}) for nr in range(meeste)]
    model.objects.bulk_create(rijen)

    post = {**vast, veld: "Samen koken", "sleutel": uuid.uuid4()}
    antwoord = als(kernteam).post(_naar(naam, proeftuin, *ids), post)

    assert antwoord.status_code == 200
    assert "Samen koken" in antwoord.content.decode()
    assert "eerst" in antwoord.content.decode()  # take one away first
    assert model.objects.count() == meeste


@pytest.mark.parametrize("geval", VOL)
def test_the_same_form_sent_twice_counts_once(als, deelnemer, proeftuin, geval):
    model, _, vast, veld, naam, ids = geval
    post = {**vast, veld: "Samen koken", "sleutel": uuid.uuid4()}
    client = als(deelnemer)

    codes = [client.post(_naar(naam, proeftuin, *ids), post).status_code for _ in range(2)]

    assert codes == [302, 302]
    assert model.objects.count() == 1


def test_what_is_of_another_place_cannot_be_chosen(
    als, procesbegeleider, proeftuin, andere_proeftuin
):
    kies_teksten(proeftuin, procesbegeleider)
    merk = lezen.merk_van(lezen.teksten_nu(proeftuin))
    thema = maak_thema(andere_proeftuin, procesbegeleider)
    mens = Contact.objects.create(proeftuin=andere_proeftuin, naam="Van elders")
    bijeenkomst = maak_bijeenkomst(andere_proeftuin)
    los = {"sleutel": uuid.uuid4(), "merk": merk, "antwoord": "ja"}
    client = als(procesbegeleider)

    for naam, velden in (
        ("kernthema-kiezen", {"thema": thema.publiek_id, "hoe": "gesprek", "reden": "x"}),
        ("themaronde-nieuw", {"themas": [thema.publiek_id], "manier": "instemming", "stippen": 3}),
        ("akkoord-noteren", {"contact": mens.publiek_id}),
        (
            "ambitie-vaststellen",
            {"dag": "2026-05-01", "door_wie": "allen", "bijeenkomst": bijeenkomst.publiek_id},
        ),
    ):
        antwoord = client.post(_naar(naam, proeftuin), {**los, **velden})
        assert antwoord.status_code == 200, naam

    for model in (Themakeuze, Themaronde, Akkoord, Ambitieversie):
        assert not model.objects.exists(), model


def test_an_address_with_an_id_of_another_place_is_not_there(
    als, kernteam, proeftuin, andere_proeftuin
):
    vast = {"proeftuin": andere_proeftuin, "deel": Deel.WIJ, "tekst": "van elders"}
    voorstel, steen, reactie = (m.objects.create(**vast) for m in (Voorstel, Bouwsteen, Reactie))
    versie = maak_versie(andere_proeftuin)
    zin = Ambitiezin.objects.create(
        proeftuin=andere_proeftuin, ambitieversie=versie, tekst="van elders"
    )
    kaart = Vondst.objects.create(proeftuin=andere_proeftuin, soort="succes", tekst="van elders")
    beeld = Verbeelding.objects.create(
        proeftuin=andere_proeftuin, soort="metafoor", titel="van elders"
    )
    thema = maak_thema(andere_proeftuin, kernteam)
    maak_versie(proeftuin)
    client = als(kernteam)

    for naam, ding in (
        ("voorstel-kiezen", voorstel),
        ("voorstel-weghalen", voorstel),
        ("bouwsteen-weghalen", steen),
        ("reactie-weghalen", reactie),
        ("reactie-verwerkt", reactie),
        ("ambitiezin-vervallen", zin),
        ("ambitiezin-verplaatsen", zin),
        ("vondst-weghalen", kaart),
        ("verbeelding-weghalen", beeld),
        ("verbeelding-verplaatsen", beeld),
        ("kernthema-weghalen", thema),
    ):
        post = {"naar": "omlaag", "verwerkt": "ja", "richting": "later"}
        antwoord = client.post(_naar(naam, proeftuin, ding.publiek_id), post)
        assert antwoord.status_code == 404, naam
        assert type(ding).objects.filter(pk=ding.pk).exists()
    verder = client.get(f"{_naar('voorstel-nieuw', proeftuin, 'wij')}?van={voorstel.publiek_id}")
    op = {"op": voorstel.publiek_id, "deel": "wij", "tekst": "x", "sleutel": uuid.uuid4()}
    client.post(_naar("reactie-nieuw", proeftuin), op)

    assert "van elders" not in verder.content.decode()
    assert Reactie.objects.get(proeftuin=proeftuin).voorstel is None

"""The list: who sees whom, what can be found, and what it costs."""

import gzip
from datetime import timedelta

import pytest
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from proeftuinen.mensen import stilte
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.deelname import laat_meedoen
from proeftuinen.traject.models import Deelname, Uitnodiging
from proeftuinen.traject.post.models import Stilte

TEAM = ["kernteam", "procesbegeleider"]


@pytest.fixture
def blad(proeftuin):
    return f"/proeftuinen/{proeftuin.publiek_id}/mensen/"


@pytest.fixture
def thuiszorg(proeftuin):
    deze = Organisatie.objects.create(naam="Thuiszorg X", zoeknaam="thuiszorg x", domein="zorg")
    deze.proeftuinen.add(proeftuin)
    return deze


@pytest.fixture
def maak(proeftuin):
    def maak_contact(naam: str, zicht: Zicht = Zicht.NAAM, **overig) -> Contact:
        return Contact.objects.create(proeftuin=proeftuin, naam=naam, zicht=zicht, **overig)

    return maak_contact


def _nodig_uit(contact: Contact) -> None:
    over_drie_dagen = timezone.now() + timedelta(days=3)
    Uitnodiging.objects.create(
        proeftuin=contact.proeftuin,
        email=contact.email,
        rol=Rol.DEELNEMER,
        geldig_tot=over_drie_dagen,
    )


def _rijen(antwoord) -> list[str]:
    return [rij.naam for rij in antwoord.context["rijen"]]


def test_others_see_by_name_by_function_or_not_and_the_team_sees_all(
    als, deelnemer, kernteam, blad, maak, thuiszorg
):
    maak("Zoë Wind", functie="Huisarts")
    maak("Abel Stil", Zicht.FUNCTIE, functie="Wijkverpleegkundige", organisatie=thuiszorg)
    maak("Bea Weg", Zicht.NIETS, functie="Notaris")
    maak("Cor Leeg", Zicht.FUNCTIE)

    anderen = als(deelnemer).get(blad)
    tekst = anderen.text
    bekend = ["Milan", "Sanne", "Tineke", "Youssef", "Zoë Wind"]
    assert _rijen(anderen) == [*bekend, "Wijkverpleegkundige"]
    assert [w for w in ("Abel", "Bea", "Notaris", "Cor Leeg") if w in tekst] == []
    assert "En nog 2 mensen die niet in deze lijst staan." in tekst
    assert "Thuiszorg X" in tekst

    team = als(kernteam).get(blad)
    assert _rijen(team) == ["Abel Stil", "Bea Weg", "Cor Leeg", *bekend]
    assert "En nog" not in team.text


def test_by_function_stands_after_by_name_in_an_order_that_tells_no_name(
    als, deelnemer, blad, maak
):
    maak("Aaltje", Zicht.FUNCTIE, functie="Zorgcoach")
    maak("Zeger", Zicht.FUNCTIE, functie="Arts")

    assert _rijen(als(deelnemer).get(blad))[-2:] == ["Arts", "Zorgcoach"]


@pytest.mark.parametrize("q", ["abel", "stil", "Abel Stil", "notaris bea", "bea"])
def test_no_search_of_others_finds_what_is_hidden(als, deelnemer, kernteam, blad, maak, q):
    maak("Abel Stil", Zicht.FUNCTIE, functie="Wijkverpleegkundige")
    maak("Bea Weg", Zicht.NIETS, functie="Notaris")

    antwoord = als(deelnemer).get(blad, {"q": q})
    assert (_rijen(antwoord), "En nog" in antwoord.text) == ([], False)
    assert len(_rijen(als(kernteam).get(blad, {"q": q}))) == 1


def test_no_filter_of_others_tells_the_role_of_who_hides_it(als, deelnemer, kernteam, blad, maak):
    maak("Abel Stil", Zicht.FUNCTIE, functie="Buur", rollen=["naaste"], ervaringsdeskundig=True)

    for rol in ("naaste", "ervaringsdeskundige"):
        assert _rijen(als(deelnemer).get(blad, {"rol": rol})) == []
        assert _rijen(als(kernteam).get(blad, {"rol": rol})) == ["Abel Stil"]


def test_ervaringsdeskundige_stands_with_who_said_so_by_name(als, deelnemer, blad, maak):
    maak("Jacoba", ervaringsdeskundig=True)
    maak("Renzo", Zicht.FUNCTIE, functie="Buur", ervaringsdeskundig=True)

    rollen = {rij.naam: rij.rollen for rij in als(deelnemer).get(blad).context["rijen"]}
    assert (rollen["Jacoba"], rollen["Buur"]) == ("Ervaringsdeskundige", "")


@pytest.mark.parametrize(
    ("vraag", "wie"),
    [
        ({"q": "thuiszorg"}, ["Fenna"]),
        ({"q": "fen thuis"}, ["Fenna"]),
        ({"q": "huisarts"}, ["Gerben"]),
        ({"rol": "trekker"}, ["Gerben"]),
        ({"rol": "kernteam"}, ["Milan"]),
        ({"stand": "mee", "q": "i"}, ["Milan", "Tineke"]),
        ({"stand": "uitgenodigd"}, ["Fenna"]),
        ({"stand": "zonder"}, ["Gerben"]),
        ({"stand": "rust"}, ["Fenna", "Tineke"]),
        ({"stand": "overleden"}, ["Harm"]),
        ({"q": "niemand zo"}, []),
        ({"rol": "koning", "stand": "x", "organisatie": "bcdfghjkmnpq", "page": "99"}, None),
    ],
)
def test_the_team_finds_people_by_word_role_and_stand(
    als, kernteam, deelnemer, blad, maak, thuiszorg, vraag, wie
):
    fenna = maak("Fenna", email="fenna@voorbeeld.example", organisatie=thuiszorg)
    maak("Gerben", functie="Huisarts", rollen=["trekker", "professional"])
    maak("Harm", stand=Contact.Stand.OVERLEDEN)
    _nodig_uit(fenna)
    for adres in (fenna.email, deelnemer.email):
        Stilte.objects.create(adres=adres)

    antwoord = als(kernteam).get(blad, vraag)

    alle = ["Fenna", "Gerben", "Milan", "Sanne", "Tineke", "Youssef"]
    assert _rijen(antwoord) == (alle if wie is None else wie)


def test_an_organisation_is_a_filter_and_one_of_another_place_is_not(
    als, kernteam, blad, maak, thuiszorg, andere_proeftuin
):
    maak("Fenna", organisatie=thuiszorg)
    vreemd = Organisatie.objects.create(naam="Kanarie BV", zoeknaam="kanarie", domein="zorg")
    vreemd.proeftuinen.add(andere_proeftuin)

    hier = als(kernteam).get(blad, {"organisatie": thuiszorg.publiek_id})
    daar = als(kernteam).get(blad, {"organisatie": vreemd.publiek_id})

    assert _rijen(hier) == ["Fenna"]
    assert len(_rijen(daar)) == 5
    assert "Kanarie BV" not in daar.text


@pytest.mark.parametrize("vraag", ["%00", "%FF", "%ED%A0%80", "%E2%80%AE", "a" * 5000, "%25_%27"])
def test_a_strange_search_is_no_fault(als, kernteam, deelnemer, blad, vraag):
    for wie in (kernteam, deelnemer):
        assert als(wie).get(f"{blad}?q={vraag}&rol={vraag}&page={vraag[:9]}").status_code == 200


def test_the_team_sees_how_things_stand_and_others_do_not(als, kernteam, deelnemer, blad, maak):
    fenna = maak("Fenna", email="fenna@voorbeeld.example")
    maak("Gerben")
    maak("Hatice", email="hatice@voorbeeld.example")
    stilte.zet_op_rust(contact=maak("Imke"), door=kernteam)
    _nodig_uit(fenna)
    zinnen = ("Doet mee", "Uitgenodigd sinds", "Nog geen mailadres", "Nog niet uitgenodigd")

    team = als(kernteam).get(blad).text
    ander = als(deelnemer).get(blad).text

    assert [zin for zin in (*zinnen, "Even rust</span>") if zin not in team] == []
    assert [zin for zin in (*zinnen, "rust") if zin in ander] == []
    assert "Imke" in ander


def test_who_died_stands_in_no_list_of_others_and_is_not_counted(als, deelnemer, blad, maak):
    maak("Harm", stand=Contact.Stand.OVERLEDEN)
    maak("Stille Harm", Zicht.NIETS, stand=Contact.Stand.OVERLEDEN)

    tekst = als(deelnemer).get(blad).text
    assert ("Harm" in tekst, "En nog" in tekst) == (False, False)


def test_a_name_in_any_script_of_two_hundred_signs_stands_there_whole(als, deelnemer, blad, maak):
    namen = ["محمد العربي", "Ýrsa 't Þor-van der Ĳssel 😀", "王" * 200, "<b>Vet & 'zo'</b>"]
    for naam in namen:
        maak(naam)

    rijen = _rijen(als(deelnemer).get(blad))
    assert set(namen) <= set(rijen)
    assert "<b>Vet" not in als(deelnemer).get(blad).text


# Speed.


def _vul(proeftuin, aantal: int, begin: int = 0) -> None:
    for nummer in range(begin, begin + aantal):
        org = Organisatie.objects.create(
            naam=f"Organisatie {nummer}", zoeknaam=f"organisatie {nummer}", domein="zorg"
        )
        org.proeftuinen.add(proeftuin)
        wie = Gebruiker.objects.create_user(f"p{nummer}@voorbeeld.example", f"Persoon {nummer}")
        laat_meedoen(proeftuin=proeftuin, gebruiker=wie, rol=Rol.DEELNEMER)
        Contact.objects.filter(gebruiker=wie).update(organisatie=org, functie="Huisarts")
        Stilte.objects.create(adres=wie.email)
        velden = {"zicht": Zicht.FUNCTIE, "functie": "Arts", "rollen": ["trekker"]}
        adres = f"g{nummer}@voorbeeld.example"
        genodigd = {"proeftuin": proeftuin, "naam": f"Genodigde {nummer}", "email": adres}
        _nodig_uit(Contact.objects.create(**genodigd, **velden))


@pytest.mark.parametrize(
    ("rol", "aantal"), [("procesbegeleider", 10), ("kernteam", 10), ("deelnemer", 9)]
)
def test_the_list_asks_as_much_for_three_as_for_one(
    als, request, proeftuin, blad, django_assert_num_queries, rol, aantal
):
    binnen = als(request.getfixturevalue(rol))
    _vul(proeftuin, 1)
    binnen.get(blad)
    for meer in (0, 2):
        _vul(proeftuin, meer, begin=1)
        with django_assert_num_queries(aantal):
            binnen.get(blad)


def test_fifty_people_weigh_less_than_ten_kilobytes(als, kernteam, proeftuin, blad):
    _vul(proeftuin, 30)

    antwoord = als(kernteam).get(blad)

    assert len(antwoord.context["rijen"]) == 50
    assert len(gzip.compress(antwoord.content)) < 10_000
    assert len(als(kernteam).get(blad, {"page": 2}).context["rijen"]) == 14


def test_searching_stays_while_one_pages_and_takes_the_list_out(als, kernteam, proeftuin, blad):
    _vul(proeftuin, 60)

    tekst = als(kernteam).get(blad, {"q": "persoon", "stand": "mee"}).text

    assert "?q=persoon&amp;stand=mee&amp;page=2" in tekst
    assert "bestand/csv/?q=persoon&amp;stand=mee&amp;" in tekst


def test_whoever_lost_every_role_stands_there_as_not_taking_part(als, kernteam, deelnemer, blad):
    Deelname.objects.filter(gebruiker=deelnemer).delete()

    assert "Doet nu niet mee" in als(kernteam).get(blad).text

"""The page of a file: for who asked, as long as the right is theirs, and without JavaScript."""

import pytest
from django.urls import reverse

from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.models import Auditregel, Opdracht
from leerwerkplaats.web.opdrachten import opslag
from proeftuinen.traject.models import Deelname
from tests.onderdelen.opdrachten import maak_klaar

Stand = Opdracht.Stand


@pytest.fixture
def klaar(kernteam, proeftuin):
    return maak_klaar(kernteam, proeftuin, "inhoud")


def _adres(opdracht: Opdracht, naam: str = "opdracht") -> str:
    return reverse(f"proeftuinen:{naam}", args=[opdracht.ruimte, opdracht.publiek_id])


def test_who_asked_gets_the_file_to_keep_and_the_trail_says_so(als, kernteam, klaar):
    pagina = als(kernteam).get(_adres(klaar)).content.decode()
    antwoord = als(kernteam).get(_adres(klaar, "opdracht-bestand"))

    assert f'href="{_adres(klaar, "opdracht-bestand")}"' in pagina
    assert (antwoord.content, antwoord["Content-Type"]) == (b"inhoud", "application/pdf")
    assert antwoord["Content-Disposition"] == 'attachment; filename="concept.pdf"'
    assert antwoord["Cache-Control"] == "private, no-store"
    regel = Auditregel.objects.filter(handeling="opdracht.opgehaald").get()
    assert (regel.door, regel.object_id) == (kernteam.publiek_id, klaar.publiek_id)


@pytest.mark.parametrize(
    ("soort", "gegevens", "naam"),
    [
        ("concept-oogst", {}, "oogst"),
        ("sociale-kaart", {"wat": "invulschema"}, "invulschema"),
        ("sociale-kaart", {"wat": "matrix"}, "sociale-kaart"),
        ("sociale-kaart", {"wat": "bestaat niet meer"}, "sociale-kaart"),
    ],
)
def test_the_page_leads_back_to_where_it_was_asked(
    als, kernteam, proeftuin, klaar, soort, gegevens, naam
):
    Opdracht.objects.update(soort=soort, gegevens=gegevens)

    pagina = als(kernteam).get(_adres(klaar)).content.decode()

    terug = reverse(f"proeftuinen:{naam}", args=[proeftuin.publiek_id])
    assert f'class="lw-terug" href="{terug}"' in pagina


def test_somebody_else_finds_nothing_not_even_with_more_rights(als, procesbegeleider, klaar):
    for naam in ("opdracht", "opdracht-bestand"):
        assert als(procesbegeleider).get(_adres(klaar, naam)).status_code == 404


def test_an_id_of_another_place_is_not_found(als, kernteam, klaar, andere_proeftuin):
    Opdracht.objects.update(ruimte=andere_proeftuin.publiek_id)

    assert als(kernteam).get(_adres(klaar)).status_code == 404


@pytest.mark.parametrize("naam", ["opdracht", "opdracht-bestand"])
def test_without_the_right_or_the_role_the_next_request_is_refused(
    als, kernteam, proeftuin, klaar, naam
):
    adres = _adres(klaar, naam)
    codes = [als(kernteam).get(adres).status_code]
    Deelname.objects.filter(gebruiker=kernteam).update(rol=Rol.DEELNEMER)
    codes.append(als(kernteam).get(adres).status_code)
    Deelname.objects.filter(gebruiker=kernteam).delete()
    codes.append(als(kernteam).get(adres).status_code)

    assert codes == [200, 403, 404]


def test_while_it_is_made_the_page_asks_again_with_and_without_javascript(als, kernteam, klaar):
    Opdracht.objects.update(stand=Stand.BEZIG, gedaan=3, totaal=8)

    pagina = als(kernteam).get(_adres(klaar)).content.decode()

    assert 'hx-trigger="every 2s"' in pagina
    assert '<noscript><meta http-equiv="refresh" content="4"></noscript>' in pagina
    assert '<progress value="3" max="8"' in pagina
    assert "3 van 8 klaar" in pagina
    assert als(kernteam).get(_adres(klaar, "opdracht-bestand")).status_code == 404


def test_htmx_gets_the_part_alone_which_stops_asking_and_is_said_aloud(als, kernteam, klaar):
    deel = als(kernteam).get(_adres(klaar), headers={"HX-Request": "true"}).content.decode()

    assert "<h1>" not in deel
    assert ("hx-trigger" in deel, 'data-zeg="Het bestand is klaar."' in deel) == (False, True)


def test_what_went_wrong_stands_there_and_can_be_tried_again(als, kernteam, klaar):
    Opdracht.objects.update(stand=Stand.MISLUKT, fout="Er staat een te lang woord in.")

    pagina = als(kernteam).get(_adres(klaar)).content.decode()
    antwoord = als(kernteam).post(_adres(klaar, "opdracht-opnieuw"))

    nieuw = Opdracht.objects.latest("pk")
    assert ("Er staat een te lang woord in." in pagina, "Probeer opnieuw" in pagina) == (True, True)
    assert antwoord.headers["Location"] == _adres(nieuw)
    assert (nieuw.pk == klaar.pk, nieuw.stand) == (False, Stand.KLAAR)


def test_a_file_that_was_cleared_up_is_not_found(als, kernteam, klaar):
    opslag.gooi_weg(klaar.pad)

    assert als(kernteam).get(_adres(klaar, "opdracht-bestand")).status_code == 404


def test_a_kind_that_is_gone_is_not_found(als, kernteam, klaar):
    Opdracht.objects.update(soort="van-vroeger")

    assert als(kernteam).get(_adres(klaar)).status_code == 404


def test_the_page_asks_little_of_the_database(
    als, kernteam, klaar, klok, django_assert_max_num_queries
):
    client = als(kernteam)

    with django_assert_max_num_queries(9):
        client.get(_adres(klaar))

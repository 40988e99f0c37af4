"""The harvest over places: what was published, side by side, and nothing that is not one's own."""

import re

import pytest
from django.urls import reverse

from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.klok import dit_moment
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten.actions import vraag_aan
from leerwerkplaats.web.opdrachten.soorten import Opdrachtfout
from proeftuinen.traject.deelname import laat_meedoen
from proeftuinen.traject.models import Deelname
from proeftuinen.uitgaven.delen import actions
from proeftuinen.uitgaven.gemeente import druk, lezen
from proeftuinen.uitgaven.maken.models import Uitgave
from tests.onderdelen.uitgaven_maken import maak_uitgave

OOGST = reverse("proeftuinen:gemeente-oogst")
RAPPORT = reverse("proeftuinen:gemeente-rapport")
VRAAG = {"rubriek": "gevraagd", "tekst": "Blijf de buurtverbinder betalen.", "getal": ""}


def _met_vraag(tuin, tekst, **velden):
    inhoud = {"delen": [], "bronnen": [], "beweerd": [{**VRAAG, "tekst": tekst}]}
    uitgave = maak_uitgave(tuin, tekst, uit=velden.pop("uit", True), **velden)
    Uitgave.objects.filter(pk=uitgave.pk).update(inhoud=inhoud)
    return uitgave


def _links(pagina):
    return re.findall(r'<a[^>]*href="([^"]+)"[^>]*>(.*?)</a>', pagina.text, re.DOTALL)


def test_from_signing_in_two_clicks_fetch_the_newest_pdf(proeftuin, gemeentelezer, als):
    maak_uitgave(proeftuin, "oud", uit=True)
    maak_uitgave(proeftuin, "nieuw", uit=True)
    client, kliks = als(gemeentelezer), 0
    pagina = client.get(reverse("start"))

    for woord in ("Oogst", "Download de pdf"):
        pagina = client.get(next(waar for waar, tekst in _links(pagina) if woord in tekst))
        kliks += 1

    assert kliks == 2
    assert pagina["Content-Type"] == "application/pdf"
    assert b"nieuw-pdf" in pagina.content


@pytest.mark.parametrize("wie", ["gemeentelezer", "landelijk", "deelnemer", "buitenstaander"])
def test_one_sees_what_is_published_in_ones_own_places_only(
    proeftuin, andere_proeftuin, wie, als, request
):
    _met_vraag(proeftuin, "hier")
    _met_vraag(proeftuin, "groep", publiek="deelnemers")
    _met_vraag(proeftuin, "binnen", uit=False)
    _met_vraag(andere_proeftuin, "elders")
    terug = _met_vraag(proeftuin, "terug")
    Uitgave.objects.filter(pk=terug.pk).update(vervallen_op=dit_moment())
    woorden = {
        "gemeentelezer": {"hier"},
        "landelijk": {"hier", "elders"},
        "deelnemer": {"hier", "groep"},
        "buitenstaander": {"elders"},
    }

    tekst = als(request.getfixturevalue(wie)).get(OOGST).text

    alle = ("hier", "groep", "binnen", "elders", "terug")
    assert {woord for woord in alle if f"{woord}-titel" in tekst} == woorden[wie]
    plekken = {"hier": "Lindewaard", "elders": "Geheimhuizen"}
    assert {woord for woord, naam in plekken.items() if naam in tekst} == woorden[wie] & set(
        plekken
    )


def test_a_national_reader_before_the_second_lock_sees_no_place(proeftuin, landelijk, als):
    maak_uitgave(proeftuin, "hier", uit=True)

    assert "hier-titel" not in als(landelijk, sterk=False).get(OOGST).text


def test_what_a_place_asks_comes_from_its_newest_published_report(proeftuin, gemeentelezer, als):
    _met_vraag(proeftuin, "Oude vraag.")
    _met_vraag(proeftuin, "Nieuwe vraag.")
    _met_vraag(proeftuin, "Van het boek.", soort="logboek")
    _met_vraag(proeftuin, "Nog binnen.", uit=False)

    tekst = als(gemeentelezer).get(OOGST).text

    gevraagd = tekst[tekst.index("gevraagd-kop") :]
    assert "Nieuwe vraag." in gevraagd
    assert not any(woord in gevraagd for woord in ("Oude", "Van het boek.", "Nog binnen."))


def test_figures_stand_side_by_side_and_are_not_added_up(
    proeftuin, andere_proeftuin, gemeentelezer, als
):
    laat_meedoen(proeftuin=andere_proeftuin, gebruiker=gemeentelezer, rol=Rol.GEMEENTE)

    pagina = als(gemeentelezer).get(OOGST)

    rijen = pagina.context["cijfers"]
    assert {len(rij.zinnen) for rij in rijen} == {2}
    mensen = next(rij for rij in rijen if rij.naam == "Mensen die meedoen")
    assert all("minder dan 5" in zin for zin in mensen.zinnen)
    assert "samen" not in pagina.text[pagina.text.index("<tbody") :].split("</tbody")[0].replace(
        "Experimenten samen", ""
    )


def test_places_of_others_cannot_be_chosen(proeftuin, andere_proeftuin, gemeentelezer, als):
    client = als(gemeentelezer)

    pagina = client.get(OOGST, {"plek": andere_proeftuin.publiek_id})
    assert pagina.context["gekozen"] == []
    client.post(RAPPORT, {"plek": [andere_proeftuin.publiek_id]})
    assert not Opdracht.objects.exists()


def test_the_report_tells_of_each_place_what_it_published(
    proeftuin, andere_proeftuin, gemeentelezer, als, monkeypatch
):
    laat_meedoen(proeftuin=andere_proeftuin, gebruiker=gemeentelezer, rol=Rol.GEMEENTE)
    _met_vraag(proeftuin, "Vraag van hier.")
    _met_vraag(andere_proeftuin, "Vraag van daar.")
    _met_vraag(andere_proeftuin, "Nog binnen.", uit=False, soort="kort")
    gedrukt = []
    monkeypatch.setattr(druk, "maak_pdf", lambda html: gedrukt.append(html) or b"%PDF-")
    beide = [proeftuin.publiek_id, andere_proeftuin.publiek_id]

    antwoord = als(gemeentelezer).post(RAPPORT, {"plek": beide}, follow=True)

    assert antwoord.status_code == 200
    (html,) = gedrukt
    assert "Vraag van hier." in html
    assert "Vraag van daar." in html
    assert "Nog binnen." not in html


def test_who_no_longer_reads_along_gets_no_report(proeftuin, buitenstaander):
    maak_uitgave(proeftuin, "hier", uit=True)
    opdracht = Opdracht(gebruiker=buitenstaander, gegevens={"plekken": [proeftuin.publiek_id]})

    with pytest.raises(Opdrachtfout, match="leest er niet meer mee"):
        druk.maak(opdracht, lambda *_: None)


def test_a_report_is_taken_back_with_an_edition_of_one_of_its_places(
    proeftuin, andere_proeftuin, gemeentelezer, als
):
    uitgave = _met_vraag(proeftuin, "Vraag van hier.")
    als(gemeentelezer).post(RAPPORT, {"plek": [proeftuin.publiek_id]})
    opdracht = Opdracht.objects.get()
    assert opdracht.stand == Opdracht.Stand.KLAAR

    actions.trek_in(uitgave=uitgave, door=None)

    opdracht.refresh_from_db()
    assert opdracht.stand == Opdracht.Stand.MISLUKT


def test_more_editions_cost_no_more_queries(
    proeftuin, gemeentelezer, als, django_assert_num_queries
):
    client = als(gemeentelezer)
    maak_uitgave(proeftuin, "een", uit=True)
    client.get(OOGST)
    with django_assert_num_queries(46):
        client.get(OOGST)
    for naam in ("twee", "drie"):
        maak_uitgave(proeftuin, naam, uit=True)
    with django_assert_num_queries(46):
        client.get(OOGST)


def test_at_most_six_places_stand_side_by_side(proeftuin, gemeentelezer):
    assert lezen.kies(type(proeftuin).objects.all(), ["x"] * 9) == []


def test_who_no_longer_reads_along_in_one_of_its_places_gets_no_report_that_lies_ready(
    proeftuin, andere_proeftuin, gemeentelezer, als
):
    plekken = [proeftuin, andere_proeftuin]
    laat_meedoen(proeftuin=andere_proeftuin, gebruiker=gemeentelezer, rol=Rol.GEMEENTE)
    for plek in plekken:
        maak_uitgave(plek, plek.naam, uit=True, soort="rapport")
    opdracht = vraag_aan(
        gebruiker=gemeentelezer,
        soort=druk.SOORT,
        ruimte=proeftuin.publiek_id,
        gegevens={"plekken": [plek.publiek_id for plek in plekken]},
    )
    bestand = reverse(
        "proeftuinen:opdracht-bestand", args=[proeftuin.publiek_id, opdracht.publiek_id]
    )
    eerst = als(gemeentelezer).get(bestand).status_code

    Deelname.objects.filter(proeftuin=andere_proeftuin, gebruiker=gemeentelezer).delete()

    assert (eerst, als(gemeentelezer).get(bestand).status_code) == (200, 403)

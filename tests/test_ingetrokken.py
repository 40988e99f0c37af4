"""Rights end at once, and what was being written is not lost: role, place, account, session."""

import pytest
from django.contrib.sessions.models import Session

from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.models import Auditregel, Verzendsleutel
from proeftuinen.traject.models import Controlepunt, Deelname, Proeftuin, Stap

HIER = {"origin": "http://testserver"}
SLEUTEL = "6b1f0a52-2f0d-4c43-9d6d-0b8d7a3b8f11"
TEKST = "Vraag de fanfare of zij spelen"


def _stand() -> list:
    return [
        list(Proeftuin.objects.order_by("pk").values()),
        list(Stap.objects.order_by("pk").values()),
        list(Controlepunt.objects.order_by("pk").values()),
        list(Deelname.objects.order_by("pk").values()),
        Verzendsleutel.objects.count(),
        Auditregel.objects.count(),
    ]


def _adres(proeftuin, staart: str) -> str:
    return f"/proeftuinen/{proeftuin.publiek_id}/{staart}"


@pytest.fixture
def formulieren(proeftuin, stap, kernteam):
    """Forms that are open on a screen: who has it, where it goes, and what was typed in it."""
    begeleider = proeftuin.deelnames.get(rol=Rol.PROCESBEGELEIDER).gebruiker
    van_stap = f"stappen/{stap.publiek_id}"
    return {
        "een punt": (kernteam, f"{van_stap}/punten/", {"tekst": TEKST}),
        "een stap": (
            begeleider,
            f"{van_stap}/bewerken/",
            {"naam": stap.naam, "soort": stap.soort, "doel": TEKST, "versie": "1"},
        ),
        "de gegevens": (
            begeleider,
            "gegevens/",
            {
                "woord": "proeftuin",
                "naam": "X",
                "gemeenten": "Lindewaard",
                "vorm": "gemeente",
                "aanleiding": TEKST,
                "versie": "1",
            },
        ),
        "afsluiten": (begeleider, f"{van_stap}/afsluiten/", {"reden": TEKST, "versie": "1"}),
    }


def _opent(als, formulieren, welk, proeftuin):
    wie, staart, velden = formulieren[welk]
    return wie, als(wie), _adres(proeftuin, staart), velden | {"sleutel": SLEUTEL}


WELKE = ["een punt", "een stap", "de gegevens", "afsluiten"]


@pytest.mark.parametrize("welk", WELKE)
def test_with_the_role_kept_the_same_form_is_stored(als, formulieren, proeftuin, welk):
    _wie, binnen, adres, velden = _opent(als, formulieren, welk, proeftuin)
    voor = _stand()

    antwoord = binnen.post(adres, velden, headers=HIER)

    assert antwoord.status_code == 302
    assert _stand() != voor


@pytest.mark.parametrize("htmx", [False, True])
@pytest.mark.parametrize("welk", WELKE)
def test_a_role_taken_away_counts_at_the_next_request_and_gives_the_text_back(
    als, formulieren, proeftuin, deelnemer, welk, htmx
):
    wie, binnen, adres, velden = _opent(als, formulieren, welk, proeftuin)
    Deelname.objects.filter(proeftuin=proeftuin, gebruiker=wie).update(rol=Rol.DEELNEMER)
    voor = _stand()

    koppen = HIER | ({"HX-Request": "true"} if htmx else {})
    antwoord = binnen.post(adres, velden, headers=koppen)

    assert antwoord.status_code == 403
    assert f">\n{TEKST}</textarea>" in antwoord.text
    assert "Het is niet bewaard." in antwoord.text
    assert SLEUTEL not in antwoord.text
    assert _stand() == voor


@pytest.mark.parametrize("welk", WELKE)
def test_a_place_that_went_out_of_sight_gives_the_text_back_without_a_trace_of_it(
    als, formulieren, proeftuin, stap, welk
):
    wie, binnen, adres, velden = _opent(als, formulieren, welk, proeftuin)
    Deelname.objects.filter(proeftuin=proeftuin, gebruiker=wie).delete()
    voor = _stand()

    antwoord = binnen.post(adres, velden, headers=HIER)

    assert antwoord.status_code == 404
    assert f">\n{TEKST}</textarea>" in antwoord.text
    for spoor in ("Lindewaard", proeftuin.publiek_id, stap.publiek_id):
        assert spoor not in antwoord.text
    assert _stand() == voor


@pytest.mark.parametrize("welk", WELKE)
def test_a_session_that_was_ended_elsewhere_gives_the_text_back_and_the_way_in(
    als, formulieren, proeftuin, welk
):
    _wie, binnen, adres, velden = _opent(als, formulieren, welk, proeftuin)
    Session.objects.all().delete()
    voor = _stand()

    antwoord = binnen.post(adres, velden, headers=HIER)

    assert antwoord.status_code == 403
    assert "Je bent uitgelogd" in antwoord.text
    assert f">\n{TEKST}</textarea>" in antwoord.text
    assert "Lindewaard" not in antwoord.text.replace(TEKST, "")
    assert _stand() == voor


def test_an_account_that_was_closed_is_signed_out_at_the_next_request(als, proeftuin, kernteam):
    binnen = als(kernteam)
    assert binnen.get(_adres(proeftuin, "")).status_code == 200
    type(kernteam).objects.filter(pk=kernteam.pk).update(is_active=False)

    antwoord = binnen.get(_adres(proeftuin, ""))

    assert antwoord.status_code == 302
    assert antwoord.url.startswith("/inloggen/")


def test_reading_ends_at_once_too(als, proeftuin, kernteam):
    binnen = als(kernteam)
    adressen = [_adres(proeftuin, staart) for staart in ("", "planning/", "mensen/")]
    assert [binnen.get(adres).status_code for adres in adressen] == [200, 200, 200]
    Deelname.objects.filter(proeftuin=proeftuin, gebruiker=kernteam).delete()

    assert [binnen.get(adres).status_code for adres in adressen] == [404, 404, 404]

"""What someone types may do nothing: it is text on every page, in the drawing and in the mail."""

from html.parser import HTMLParser
from uuid import uuid4

import pytest
from django.urls import reverse

from leerwerkplaats.toegang import Rol
from proeftuinen.traject import actions, controle, uitnodigen
from proeftuinen.traject.models import Proeftuin, Stap
from proeftuinen.traject.post.verzenden import verstuur_post

GIF = [
    "<script>alert('kwaad1')</script>",
    "\"><img src=x onerror=alert('kwaad2')>",
    "</title><svg onload=alert('kwaad3')>",
    "'--><a href=javascript:alert('kwaad4')>klik</a>",
    "<div hx-get=/erase hx-trigger=load>kwaad5</div>",
    "{{ 7|add:7 }}{% debug %}kwaad6",
    "]]></text><foreignObject><body onload=kwaad7>",
]
LANG = "W" * 120


class _Keuring(HTMLParser):
    """Collects what a browser would run or fetch because of someone's text."""

    def __init__(self) -> None:
        super().__init__()
        self.kwaad: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for naam, waarde in attrs:
            voert_uit = naam.startswith(("on", "hx-on")) or naam in {"src", "href", "hx-get"}
            if "kwaad" in naam or (voert_uit and "kwaad" in (waarde or "")):
                self.kwaad.append(f"<{tag} {naam}={waarde}>")
            if naam == "hx-get" and waarde == "/erase":
                self.kwaad.append(tag)
        if tag in {"foreignobject", "iframe", "object", "embed"}:
            self.kwaad.append(tag)

    def handle_data(self, data: str) -> None:
        if self.cdata_elem and "kwaad" in data:
            self.kwaad.append(f"<{self.cdata_elem}>{data}")


def _keur(tekst: str) -> None:
    keuring = _Keuring()
    keuring.feed(tekst)
    assert keuring.kwaad == []
    for gif in GIF[:3]:
        assert gif not in tekst


@pytest.fixture
def vergiftigd(proeftuin, procesbegeleider, stap, request):
    """Return a proeftuin with the same poison in every field that someone can fill."""
    gif = request.param
    for veld in ("naam", "gebied", "leiding", "opdrachtgever", "financiering"):
        setattr(proeftuin, veld, gif)
    for veld in ("aanleiding", "initiatiefnemers", "beleid", "invalshoek"):
        setattr(proeftuin, veld, gif)
    proeftuin.save()
    Stap.objects.van(proeftuin).update(naam=gif, doel=gif, wie=gif, opbrengst=gif)
    stap.refresh_from_db()
    stap.proeftuin = proeftuin
    actions.stap_bewerken(stap=stap, door=procesbegeleider, versie=1, waarden={"naam": gif})
    controle.punt_toevoegen(stap=stap, door=procesbegeleider, tekst=gif)
    vier = Stap.objects.van(proeftuin).get(nummer="4")
    actions.stap_overslaan(stap=vier, door=procesbegeleider, versie=1, reden=gif)
    vijf = Stap.objects.van(proeftuin).get(nummer="5")
    actions.stap_afsluiten(stap=vijf, door=procesbegeleider, versie=1, reden=gif)
    procesbegeleider.naam = gif
    procesbegeleider.save()
    return proeftuin


def _bladen(proeftuin: Proeftuin) -> list[str]:
    namen = "overzicht", "planning", "mensen", "bewerken", "afdruk", "projector", "spoor"
    adressen = [reverse(f"proeftuinen:{naam}", args=[proeftuin.publiek_id]) for naam in namen]
    adressen.append(reverse("proeftuinen:stap-toevoegen", args=[proeftuin.publiek_id]))
    for stap in Stap.objects.van(proeftuin).filter(nummer__in=["3", "4", "5"]):
        blad = stap.get_absolute_url()
        adressen += [blad, *(f"{blad}{eind}/" for eind in ("bewerken", "verplaatsen", "overslaan"))]
        adressen += [f"{blad}afsluiten/", f"{adressen[7]}?herhaal={stap.publiek_id}"]
    klaar = Stap.objects.van(proeftuin).get(nummer="5").get_absolute_url()
    adressen.remove(f"{klaar}overslaan/")  # leads back: a closed step is not left out
    return ["/", "/proeftuinen/nieuw/", *adressen]


@pytest.mark.parametrize("vergiftigd", GIF, indirect=True, ids=range(len(GIF)))
def test_html_in_every_field_is_text_on_every_page(als, procesbegeleider, vergiftigd, klok):
    binnen = als(procesbegeleider)
    gezien = 0
    for adres in _bladen(vergiftigd):
        antwoord = binnen.get(adres)
        assert antwoord.status_code == 200, adres
        _keur(antwoord.text)
        gezien += "kwaad" in antwoord.text
    assert gezien > 15


@pytest.mark.parametrize("vergiftigd", GIF, indirect=True, ids=range(len(GIF)))
def test_html_in_a_name_is_text_in_the_drawing(als, procesbegeleider, vergiftigd, klok):
    antwoord = als(procesbegeleider).get(vergiftigd.get_absolute_url())
    tekening = antwoord.context["tekening"]
    for deel in (tekening.breed, tekening.klein, antwoord.context["seizoenstrook"]):
        _keur(deel)


@pytest.mark.parametrize("vergiftigd", GIF[:2], indirect=True, ids=range(2))
def test_html_in_a_name_is_text_for_the_invited_and_in_the_mail(
    klok, client, procesbegeleider, vergiftigd, mailoutbox
):
    uitnodiging = uitnodigen.uitnodigen(
        proeftuin=vergiftigd,
        door=procesbegeleider,
        email="nadia@voorbeeld.example",
        rol=Rol.DEELNEMER,
    )
    _keur(client.get(f"/uitnodiging/{uitnodigen.token_van(uitnodiging)}/").text)
    verstuur_post.call()
    (mail,) = mailoutbox
    assert (mail.content_subtype, getattr(mail, "alternatives", [])) == ("plain", [])


@pytest.mark.parametrize("gif", GIF)
def test_html_that_was_refused_comes_back_as_text(als, procesbegeleider, stap, gif):
    adres = f"{stap.get_absolute_url()}bewerken/"
    gegevens = {"naam": gif, "soort": gif, "doel": gif, "wie": gif, "opbrengst": gif, "versie": gif}
    antwoord = als(procesbegeleider).post(adres, gegevens)
    assert sorted(antwoord.context["form"].errors) == ["soort", "versie"]
    _keur(antwoord.text)


@pytest.mark.parametrize("gif", GIF[:5])
def test_html_in_a_conflict_is_text(als, procesbegeleider, stap, gif):
    adres, binnen = f"{stap.get_absolute_url()}bewerken/", als(procesbegeleider)
    gegevens = {"naam": gif, "soort": "start", "doel": gif, "versie": 1, gif: gif}
    binnen.post(adres, gegevens)
    antwoord = binnen.post(adres, gegevens | {"doel": f"anders {gif}"})
    assert antwoord.status_code == 409
    _keur(antwoord.text)


@pytest.mark.parametrize("vergiftigd", [LANG, "👩🏽‍⚕️" * 20, "Ĳ ́́́ عربي"], indirect=True, ids=range(3))
def test_odd_and_long_text_is_shown_everywhere(als, procesbegeleider, vergiftigd, klok):
    binnen = als(procesbegeleider)
    for adres in _bladen(vergiftigd):
        assert binnen.get(adres).status_code == 200, adres


def test_a_name_of_two_lines_never_breaks_the_mail(
    klok, als, procesbegeleider, proeftuin, mailoutbox
):
    adres = reverse("proeftuinen:bewerken", args=[proeftuin.publiek_id])
    gegevens = {
        "woord": "proeftuin",
        "naam": "Tuin\r\nBcc: dief@evil.example",
        "gemeenten": ["Lindewaard"],
        "vorm": "gemeente",
        "versie": 1,
    }
    binnen = als(procesbegeleider)
    assert binnen.post(adres, gegevens).status_code == 302
    gegevens = {"email": "nadia@voorbeeld.example", "rol": "deelnemer", "sleutel": str(uuid4())}
    binnen.post(reverse("proeftuinen:uitnodigen", args=[proeftuin.publiek_id]), gegevens)
    verstuur_post.call()
    (mail,) = mailoutbox
    assert mail.subject == "Doe je mee met Proeftuin Tuin Bcc: dief@evil.example?"
    assert mail.recipients() == ["nadia@voorbeeld.example"]


ADRESSEN = [
    "/proeftuinen/{pid}%00/",
    "/proeftuinen/..%2f..%2fetc%2fpasswd/",
    "/proeftuinen/{pid}/stappen/%F0%9F%8C%B1/",
    "/proeftuinen/{pid}/stappen/1/",
    "/proeftuinen/1/",
    "/proeftuinen/{pid}/stappen/" + "x" * 3000 + "/",
    "/uitnodiging/%00/",
]


@pytest.mark.parametrize("adres", ADRESSEN)
def test_a_guessed_address_is_never_a_fault(als, procesbegeleider, proeftuin, adres):
    antwoord = als(procesbegeleider).get(adres.format(pid=proeftuin.publiek_id))
    assert antwoord.status_code in {404, 410}


@pytest.mark.parametrize("methode", ["put", "patch", "delete", "trace"])
def test_another_method_is_refused(als, procesbegeleider, proeftuin, stap, methode):
    binnen = als(procesbegeleider)
    for adres in _bladen(proeftuin):
        assert getattr(binnen, methode)(adres.split("?")[0]).status_code == 405, adres


def test_a_megabyte_of_text_is_refused_with_what_was_wrong(als, procesbegeleider, stap):
    adres = f"{stap.get_absolute_url()}bewerken/"
    gegevens = {"naam": "x", "soort": "start", "doel": "d" * 1_000_000, "versie": 1}
    antwoord = als(procesbegeleider).post(adres, gegevens)
    assert antwoord.context["form"].errors == {
        "doel": ["Dit is te lang: het mag 1500 tekens zijn, je hebt er 1000000."]
    }


def test_more_than_the_site_takes_is_a_page_in_dutch(als, procesbegeleider, stap):
    adres = f"{stap.get_absolute_url()}bewerken/"
    antwoord = als(procesbegeleider).post(
        adres, f"naam={'x' * 3_000_000}", content_type="application/x-www-form-urlencoded"
    )
    assert antwoord.status_code == 400
    assert "Dit verzoek klopt niet" in antwoord.text


def test_too_many_fields_is_a_page_in_dutch(als, procesbegeleider, stap):
    gegevens = {f"v{nummer}": "1" for nummer in range(600)}
    antwoord = als(procesbegeleider).post(f"{stap.get_absolute_url()}bewerken/", gegevens)
    assert antwoord.status_code == 400
    assert "Dit verzoek klopt niet" in antwoord.text

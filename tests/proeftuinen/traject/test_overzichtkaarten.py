"""The cards of the overview: what is one line stands with the others in one card."""

from leerwerkplaats.toegang import Rol
from proeftuinen.traject.contracten import Plek, uitgeteld, verzamel
from proeftuinen.traject.uitnodigen import uitnodigen


def test_lines_of_features_stand_together_in_one_card(als, kernteam, proeftuin):
    uitnodigen(proeftuin=proeftuin, door=kernteam, email="a@b.example", rol=Rol.DEELNEMER)

    antwoord = als(kernteam).get(proeftuin.get_absolute_url())

    kaarten = antwoord.context["zijkaarten"]
    (samen,) = [kaart for kaart in kaarten if kaart.titel == "Wat er nog ligt"]
    regels = [regel.titel for regel in samen.inhoud["regels"]]
    assert [kaart.titel for kaart in kaarten][-2:] == ["Wat er nog ligt", "Het jaar delen"]
    assert {"Uitnodigen", "Sociale kaart"}.isdisjoint(kaart.titel for kaart in kaarten)
    assert regels == ["Uitnodigen", "Sociale kaart"]
    assert antwoord.text.count("<h2>Wat er nog ligt</h2>") == 1
    assert "1 mens heeft nog niet geantwoord op de uitnodiging." in antwoord.text


def test_who_has_no_lines_sees_no_card_for_them(als, gemeentelezer, proeftuin):
    antwoord = als(gemeentelezer).get(proeftuin.get_absolute_url())

    lezer = antwoord.wsgi_request.lezer
    kaarten = uitgeteld(verzamel("kaarten", proeftuin, lezer))
    assert Plek.REGEL not in [kaart.plek for kaart in kaarten]
    assert "Wat er nog ligt" not in antwoord.text

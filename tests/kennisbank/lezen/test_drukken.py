"""An item on paper is worth a few seconds: what takes more, says so."""

from kennisbank.lezen import drukken
from leerwerkplaats.web.pdf.kind import drukkerij
from tests.kennisbank.maak import maak_item


def test_an_item_that_takes_too_long_says_how_to_print_it_instead(client, db, monkeypatch):
    monkeypatch.setattr(drukken, "SECONDEN", 1)
    item = maak_item(soort="sjabloon", titel="Een lange lijst", tekst="- a\n" * 4900)

    antwoord = client.get(f"{item.get_absolute_url()}pdf/")

    assert antwoord.status_code == 503
    assert drukken.TE_LANG in antwoord.content.decode()


def test_after_that_others_still_get_theirs(client, db, monkeypatch):
    lang = maak_item(soort="sjabloon", titel="Lang", tekst="- a\n" * 4900)
    kort = maak_item(soort="sjabloon", titel="Kort", tekst="Eén zin.")
    with monkeypatch.context() as even:
        even.setattr(drukken, "SECONDEN", 1)
        client.get(f"{lang.get_absolute_url()}pdf/")

    antwoord = client.get(f"{kort.get_absolute_url()}pdf/")

    assert antwoord.status_code == 200
    assert drukkerij._kind.leeft

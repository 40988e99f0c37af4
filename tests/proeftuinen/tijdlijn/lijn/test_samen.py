"""In a book what comes back is told once a month."""

from dataclasses import replace
from datetime import date

from proeftuinen.tijdlijn.lijn.lezen import Noot, als_regel
from proeftuinen.tijdlijn.lijn.samen import vat_samen
from proeftuinen.traject.contracten import Gebeurtenis


def _regel(dag, tekst="Geschreven in het logboek.", adres="/log/"):
    return als_regel(Gebeurtenis(dag, tekst, adres, "logbericht"))


def test_what_comes_back_in_a_month_is_told_once_with_how_often_and_when():
    dagen = [date(2026, 5, 4), date(2026, 5, 11), date(2026, 5, 28), date(2026, 6, 1)]

    mei, juni = vat_samen([_regel(dag) for dag in dagen])

    assert (mei.maand, mei.wanneer) == ("Mei 2026", "4 tot en met 28")
    assert mei.tekst == "Geschreven in het logboek, 3 keer"
    assert (juni.wanneer, juni.tekst) == ("ma 1", "Geschreven in het logboek.")


def test_other_words_or_another_thing_stay_apart_and_keep_their_order():
    regels = [
        _regel(date(2026, 5, 4), "Een"),
        _regel(date(2026, 5, 5), "Twee"),
        _regel(date(2026, 5, 6), "Een", "/ander/"),
    ]

    assert [deel.wanneer for deel in vat_samen(regels)] == ["ma 4", "di 5", "wo 6"]


def test_an_event_with_a_remark_stays_by_itself():
    noot = Noot(kanttekening=None, eigen=False)
    regels = [_regel(date(2026, 5, dag)) for dag in (4, 11, 12)]
    regels[1] = replace(regels[1], noten=(noot,))

    delen = vat_samen(regels)

    assert [deel.wanneer for deel in delen] == ["4 tot en met 12", "ma 11"]
    assert [deel.noten for deel in delen] == [(), (noot,)]

from threading import Barrier, Thread

import pytest
from django import forms
from django.db import close_old_connections, connection

from leerwerkplaats.web.bewerken import Bewerkingsconflict, Verschil, bewaar, verschillen
from leerwerkplaats.web.forms import VersieForm
from proeftuinen.traject.models import Stap

ALLEEN_POSTGRES = "SQLite locks the whole file: threads there wait for each other, nothing races"


def test_saving_with_the_version_one_saw_raises_the_version(stap):
    bewaar(stap, versie=1, waarden={"naam": "Nieuw"})
    assert (stap.naam, stap.versie) == ("Nieuw", 2)
    stap.refresh_from_db()
    assert (stap.naam, stap.versie) == ("Nieuw", 2)


def test_saving_with_an_older_version_changes_nothing_and_shows_what_stands_there(stap):
    bewaar(Stap.objects.get(pk=stap.pk), versie=1, waarden={"naam": "Van Milan"})
    with pytest.raises(Bewerkingsconflict) as botsing:
        bewaar(stap, versie=1, waarden={"naam": "Van Sanne"})
    assert (botsing.value.huidig.naam, botsing.value.huidig.versie) == ("Van Milan", 2)
    assert Stap.objects.get(pk=stap.pk).naam == "Van Milan"


@pytest.mark.parametrize("versie", [0, -1, 2, 99, 10**30])
def test_a_version_that_never_was_changes_nothing(stap, versie):
    with pytest.raises(Bewerkingsconflict):
        bewaar(stap, versie=versie, waarden={"naam": "Gegokt"})
    assert Stap.objects.get(pk=stap.pk).naam == "Startbijeenkomst"


class _Form(VersieForm):
    naam = forms.CharField(label="Naam")
    dag = forms.DateField(label="Dag", required=False)
    kleur = forms.ChoiceField(label="Kleur", choices=[("r", "Rood"), ("g", "Groen")])
    mee = forms.BooleanField(label="Mee", required=False)


def test_the_differences_are_said_as_a_reader_sees_them():
    form = _Form({"naam": "A", "dag": "3-3-2026", "kleur": "g", "mee": "on", "versie": "1"})
    assert form.is_valid()
    huidig = {"naam": "A", "dag": None, "kleur": "r", "mee": False}
    assert verschillen(form, huidig) == [
        Verschil("Dag", "03-03-2026", "(leeg)"),
        Verschil("Kleur", "Groen", "Rood"),
        Verschil("Mee", "ja", "nee"),
    ]


def test_the_version_itself_is_no_difference_to_show():
    form = _Form({"naam": "A", "kleur": "g", "versie": "1"})
    assert form.is_valid()
    assert verschillen(form, {"naam": "A", "kleur": "g", "versie": 2}) == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason=ALLEEN_POSTGRES)
def test_of_twenty_writers_at_the_same_moment_exactly_one_wins(stap):
    samen, uitslag = Barrier(20), []

    def schrijf(nr: int) -> None:
        rij = Stap.objects.get(pk=stap.pk)
        samen.wait()
        try:
            bewaar(rij, versie=1, waarden={"naam": f"Schrijver {nr}"})
            uitslag.append(nr)
        except Bewerkingsconflict:
            uitslag.append(None)
        finally:
            connection.close()

    close_old_connections()
    draden = [Thread(target=schrijf, args=[nr]) for nr in range(20)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    gewonnen = [nr for nr in uitslag if nr is not None]
    assert (len(uitslag), len(gewonnen)) == (20, 1)
    stap.refresh_from_db()
    assert (stap.naam, stap.versie) == (f"Schrijver {gewonnen[0]}", 2)

"""Undoing a change of a run sheet: all of it comes back, or nothing and a sentence that says why."""

from datetime import date, time

import pytest

from proeftuinen.bijeenkomsten.plan.bouwen import terug
from proeftuinen.bijeenkomsten.plan.bouwen.terug import KanNietTerug, wijziging, zet_terug
from proeftuinen.bijeenkomsten.plan.models import (
    Agendaonderdeel,
    Bijeenkomst,
    Groep,
    Planwijziging,
    Verhaal,
)
from proeftuinen.mensen.models import Contact

Soort = Agendaonderdeel.Soort


@pytest.fixture
def bijeenkomst(proeftuin):
    return Bijeenkomst.objects.create(
        proeftuin=proeftuin, titel="Werkbijeenkomst", dag=date(2026, 6, 4), begin=time(13, 30)
    )


def zet(bijeenkomst: Bijeenkomst, titel: str, volgorde: int, **overig) -> Agendaonderdeel:
    return Agendaonderdeel.objects.create(
        bijeenkomst=bijeenkomst, titel=titel, volgorde=volgorde, **overig
    )


def titels(bijeenkomst: Bijeenkomst) -> list[str]:
    return [o.titel for o in bijeenkomst.onderdelen.order_by("volgorde", "pk")]


def test_a_block_that_was_added_goes_again(bijeenkomst, kernteam):
    with wijziging(bijeenkomst, door=kernteam, wat="Pauze toegevoegd"):
        zet(bijeenkomst, "Pauze", 1)

    zet_terug(bijeenkomst=bijeenkomst, wijziging_id=Planwijziging.objects.get().pk, door=kernteam)

    assert titels(bijeenkomst) == []
    assert Planwijziging.objects.get().teruggezet is True


def test_a_parallel_block_comes_back_with_its_groups_their_blocks_and_a_story(
    bijeenkomst, kernteam
):
    blok = zet(bijeenkomst, "Groepen", 1, soort=Soort.PARALLEL, vast=time(14, 0))
    groep = Groep.objects.create(onderdeel=blok, naam="Samen eten", volgorde=1)
    binnen = zet(bijeenkomst, "Rondje", 2, groep=groep, materialen=["3 flappen"])
    verhaal = zet(bijeenkomst, "Verhaal", 3, soort=Soort.VERHAAL)
    Verhaal.objects.create(onderdeel=verhaal, inzicht="Koffie helpt")
    with wijziging(bijeenkomst, door=kernteam, wat="Groepen weggehaald"):
        Agendaonderdeel.objects.filter(pk__in=[blok.pk, verhaal.pk]).delete()
    assert titels(bijeenkomst) == []

    zet_terug(bijeenkomst=bijeenkomst, wijziging_id=Planwijziging.objects.get().pk, door=kernteam)

    assert titels(bijeenkomst) == ["Groepen", "Rondje", "Verhaal"]
    weer = Agendaonderdeel.objects.get(pk=binnen.pk)
    assert weer.groep == groep
    assert weer.materialen == ["3 flappen"]
    assert weer.publiek_id == binnen.publiek_id
    assert Agendaonderdeel.objects.get(pk=blok.pk).vast == time(14, 0)
    assert Verhaal.objects.get(onderdeel=verhaal).inzicht == "Koffie helpt"


def test_several_changes_come_back_one_after_the_other(bijeenkomst, kernteam):
    blok = zet(bijeenkomst, "Een", 1)
    for titel in ("Twee", "Drie", "Vier"):
        with wijziging(bijeenkomst, door=kernteam, wat=titel):
            Agendaonderdeel.objects.filter(pk=blok.pk).update(titel=titel)

    gezien = []
    while (rij := terug.laatste(bijeenkomst)) is not None:
        zet_terug(bijeenkomst=bijeenkomst, wijziging_id=rij.pk, door=kernteam)
        gezien.append((rij.wat, titels(bijeenkomst)))

    assert gezien == [("Vier", ["Drie"]), ("Drie", ["Twee"]), ("Twee", ["Een"])]


def test_undoing_what_another_person_changed_since_is_refused_in_words(bijeenkomst, kernteam):
    blok = zet(bijeenkomst, "Een", 1)
    for titel in ("Twee", "Drie"):
        with wijziging(bijeenkomst, door=kernteam, wat=titel):
            Agendaonderdeel.objects.filter(pk=blok.pk).update(titel=titel)
    eerste = Planwijziging.objects.order_by("pk").first()

    with pytest.raises(KanNietTerug, match="iemand heeft hier daarna nog iets veranderd"):
        zet_terug(bijeenkomst=bijeenkomst, wijziging_id=eerste.pk, door=kernteam)

    assert titels(bijeenkomst) == ["Drie"]


def test_undoing_a_block_in_which_another_person_put_something_is_refused(bijeenkomst, kernteam):
    with wijziging(bijeenkomst, door=kernteam, wat="Groepen toegevoegd"):
        blok = zet(bijeenkomst, "Groepen", 1, soort=Soort.PARALLEL)
    eerste = Planwijziging.objects.get()
    with wijziging(bijeenkomst, door=kernteam, wat="Groep toegevoegd"):
        Groep.objects.create(onderdeel=blok, naam="Samen eten", volgorde=1)

    with pytest.raises(KanNietTerug):
        zet_terug(bijeenkomst=bijeenkomst, wijziging_id=eerste.pk, door=kernteam)

    assert Groep.objects.count() == 1


def test_a_form_that_was_open_while_a_change_was_undone_meets_a_newer_version(
    bijeenkomst, kernteam
):
    blok = zet(bijeenkomst, "Een", 1)
    with wijziging(bijeenkomst, door=kernteam, wat="Titel"):
        Agendaonderdeel.objects.filter(pk=blok.pk).update(titel="Twee", versie=2)

    zet_terug(bijeenkomst=bijeenkomst, wijziging_id=Planwijziging.objects.get().pk, door=kernteam)

    blok.refresh_from_db()
    assert (blok.titel, blok.versie) == ("Een", 3)


def test_a_block_comes_back_without_a_leader_who_left(bijeenkomst, kernteam):
    leider = Contact.objects.create(proeftuin=bijeenkomst.proeftuin, naam="Ineke Bosveld")
    zet(bijeenkomst, "Een", 1, leider=leider)
    with wijziging(bijeenkomst, door=kernteam, wat="Weg"):
        bijeenkomst.onderdelen.all().delete()
    leider.delete()

    zet_terug(bijeenkomst=bijeenkomst, wijziging_id=Planwijziging.objects.get().pk, door=kernteam)

    assert bijeenkomst.onderdelen.get().leider is None


def test_what_changed_nothing_leaves_nothing_to_undo(bijeenkomst, kernteam):
    with wijziging(bijeenkomst, door=kernteam, wat="Niets") as lopend:
        pass

    assert lopend.gewijzigd is False
    assert Planwijziging.objects.count() == 0
    assert Bijeenkomst.objects.get(pk=bijeenkomst.pk).planversie == 1


def test_each_change_raises_the_version_and_only_the_last_fifty_are_kept(bijeenkomst, kernteam):
    blok = zet(bijeenkomst, "Een", 1)
    for nummer in range(terug.BEWAARD + 3):
        with wijziging(bijeenkomst, door=kernteam, wat=str(nummer)):
            Agendaonderdeel.objects.filter(pk=blok.pk).update(minuten=nummer + 1)

    assert Bijeenkomst.objects.get(pk=bijeenkomst.pk).planversie == terug.BEWAARD + 4
    assert Planwijziging.objects.count() == terug.BEWAARD


def test_a_change_of_another_meeting_is_not_undone_from_here(bijeenkomst, kernteam):
    ander = Bijeenkomst.objects.create(
        proeftuin=bijeenkomst.proeftuin, titel="Ander", dag=date(2026, 6, 5)
    )
    with wijziging(ander, door=kernteam, wat="Ander"):
        zet(ander, "Een", 1)

    with pytest.raises(KanNietTerug):
        zet_terug(
            bijeenkomst=bijeenkomst, wijziging_id=Planwijziging.objects.get().pk, door=kernteam
        )

    assert titels(ander) == ["Een"]

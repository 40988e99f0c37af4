from datetime import timedelta

import pytest
from django.utils import timezone

from proeftuinen.ambities.thema import rondes
from proeftuinen.ambities.thema.models import Kernthema, Manier, Themaronde, Themastem
from proeftuinen.ambities.thema.rondes import Stem
from tests.proeftuinen.ambities.maak import maak_thema


@pytest.fixture
def themas(proeftuin, kernteam):
    return [maak_thema(proeftuin, kernteam, wens) for wens in ("Elkaar vinden", "Op tijd")]


@pytest.fixture
def ronde(proeftuin, kernteam, themas):
    return rondes.begin(proeftuin=proeftuin, door=kernteam, manier=Manier.STIPPEN, themas=themas)


def test_a_second_round_waits_for_the_first(proeftuin, kernteam, themas, ronde):
    with pytest.raises(rondes.Loopt):
        rondes.begin(proeftuin=proeftuin, door=kernteam, manier=Manier.STIPPEN, themas=themas)

    rondes.sluit(ronde=ronde, door=kernteam)
    rondes.begin(proeftuin=proeftuin, door=kernteam, manier=Manier.STIPPEN, themas=themas)
    assert Themaronde.objects.count() == 2


@pytest.mark.parametrize(("manier", "hoeveel"), [(Manier.STIPPEN, 1), (Manier.INSTEMMING, 0)])
def test_of_too_few_there_is_nothing_to_choose(proeftuin, kernteam, themas, manier, hoeveel):
    with pytest.raises(rondes.TeWeinig):
        rondes.begin(proeftuin=proeftuin, door=kernteam, manier=manier, themas=themas[:hoeveel])


def test_consent_can_be_asked_about_one(proeftuin, kernteam, themas):
    rondes.begin(proeftuin=proeftuin, door=kernteam, manier=Manier.INSTEMMING, themas=themas[:1])

    assert Themaronde.objects.get().themas.get() == themas[0]


def test_a_vote_twice_counts_once(ronde, themas, deelnemer, kernteam):
    for stippen in (1, 3):
        stemmen = {themas[0].pk: Stem(stippen=stippen)}
        rondes.stem(ronde=ronde, gebruiker=deelnemer, stemmen=stemmen)
    rondes.stem(ronde=ronde, gebruiker=kernteam, stemmen={themas[1].pk: Stem(stippen=2)})

    rondes.sluit(ronde=ronde, door=kernteam)

    ronde.refresh_from_db()
    assert [(rij["wens"], rij["stippen"]) for rij in ronde.uitslag] == [
        ("Elkaar vinden", 3),
        ("Op tijd", 2),
    ]
    assert ronde.deden_mee == 2


def test_closing_forgets_who_chose_what(ronde, themas, deelnemer, kernteam):
    rondes.stem(ronde=ronde, gebruiker=deelnemer, stemmen={themas[0].pk: Stem(stippen=1)})

    for _ in range(2):
        rondes.sluit(ronde=ronde, door=kernteam)

    ronde.refresh_from_db()
    assert Themastem.objects.count() == 0
    assert ronde.deden_mee == 1
    assert deelnemer.naam not in str(ronde.uitslag)


def test_after_closing_nothing_lands(ronde, themas, deelnemer, kernteam):
    rondes.sluit(ronde=ronde, door=kernteam)

    with pytest.raises(rondes.Dicht):
        rondes.stem(ronde=ronde, gebruiker=deelnemer, stemmen={themas[0].pk: Stem(stippen=1)})

    assert Themastem.objects.count() == 0


def test_a_vote_for_what_is_not_in_the_round_is_no_vote(ronde, proeftuin, deelnemer, kernteam):
    ander = maak_thema(proeftuin, kernteam, "Iets anders")

    rondes.stem(ronde=ronde, gebruiker=deelnemer, stemmen={ander.pk: Stem(stippen=1)})

    assert Themastem.objects.count() == 0


def test_objections_are_kept_without_whose_they_are(proeftuin, themas, deelnemer, kernteam):
    ronde = rondes.begin(
        proeftuin=proeftuin, door=kernteam, manier=Manier.INSTEMMING, themas=themas[:1]
    )
    pk = themas[0].pk
    rondes.stem(ronde=ronde, gebruiker=kernteam, stemmen={pk: Stem(akkoord=True)})
    bezwaar = Stem(akkoord=False, bezwaar="Te groot")
    rondes.stem(ronde=ronde, gebruiker=deelnemer, stemmen={pk: bezwaar})

    rondes.sluit(ronde=ronde, door=kernteam)

    ronde.refresh_from_db()
    (rij,) = ronde.uitslag
    assert (rij["ja"], rij["bezwaar"], rij["bezwaren"]) == (1, 1, ["Te groot"])


def test_a_round_that_nobody_closes_ends_by_itself(ronde, themas, deelnemer):
    rondes.stem(ronde=ronde, gebruiker=deelnemer, stemmen={themas[0].pk: Stem(stippen=1)})

    assert rondes.sluit_oude(timezone.now() + timedelta(days=59)) == 0
    assert rondes.sluit_oude(timezone.now() + timedelta(days=61)) == 1
    assert Themastem.objects.count() == 0
    assert Kernthema.objects.count() == 2

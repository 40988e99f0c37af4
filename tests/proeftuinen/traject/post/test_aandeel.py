from datetime import timedelta

import pytest
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol
from proeftuinen.traject import uitnodigen
from proeftuinen.traject.post import aandeel
from proeftuinen.traject.post.actions import klaarzetten
from proeftuinen.traject.post.models import Bericht, Stilte


def _zet(aan, **overig):
    gegevens = {"soort": "los", "onderwerp": "Hallo", "tekst": "Dag."} | overig
    return klaarzetten(aan=aan, **gegevens)


def _termijn(naam):
    return next(deel for deel in aandeel.bewaartermijnen() if deel.naam == naam)


def test_a_person_takes_along_the_mail_and_since_when_none_goes(deelnemer, kernteam, proeftuin):
    _zet(deelnemer.email, proeftuin=proeftuin, tekst="Voor Tineke")
    _zet(kernteam.email, tekst="Voor Milan")
    Stilte.objects.create(adres=deelnemer.email)
    mee = aandeel.neem_mee(deelnemer)
    assert [deel["tekst"] for deel in mee["berichten"]] == ["Voor Tineke"]
    assert mee["berichten"][0]["proeftuin"] == "Proeftuin Lindewaard"
    assert len(mee["geen post sinds"]) == 1


def test_erasing_a_person_leaves_neither_address_nor_name_in_mail(
    proeftuin, procesbegeleider, kernteam, deelnemer
):
    Gebruiker.objects.filter(pk=kernteam.pk).update(naam="Milan Baptista")
    kernteam.refresh_from_db()
    _zet(kernteam.email)
    Stilte.objects.create(adres=kernteam.email, door=kernteam)
    Stilte.objects.create(adres=deelnemer.email, door=kernteam)
    uitnodigen.uitnodigen(
        proeftuin=proeftuin, door=kernteam, email="n@voorbeeld.example", rol=Rol.DEELNEMER
    )
    _zet("m@voorbeeld.example", tekst="Bel Milan Baptista even.", door=procesbegeleider)
    assert [deel.aantal for deel in aandeel.wat_weggaat(kernteam)] == [1, 1]

    aandeel.wis(kernteam)

    rijen = str([*Bericht.objects.values(), *Stilte.objects.values()])
    assert ("Milan" in rijen, kernteam.email in rijen) == (False, False)
    assert "Iemand van het team nodigt je uit" in Bericht.objects.get(over_id__gt="").tekst
    assert Bericht.objects.filter(door=kernteam).count() == 0
    assert Stilte.objects.get().door is None


def test_a_lone_first_name_is_taken_only_out_of_ones_own_mail(deelnemer, kernteam):
    Gebruiker.objects.filter(pk=deelnemer.pk).update(naam="Roos")
    deelnemer.refresh_from_db()
    ander = _zet(kernteam.email, tekst="Een Roos in de tuin.")
    aandeel.wis(deelnemer)
    ander.refresh_from_db()
    assert ander.tekst == "Een Roos in de tuin."


def test_a_name_goes_as_a_whole_word_and_sent_mail_loses_its_text(deelnemer, kernteam):
    Gebruiker.objects.filter(pk=deelnemer.pk).update(naam="An")
    deelnemer.refresh_from_db()
    wacht = _zet(kernteam.email, tekst="An belt Annemiek.", door=deelnemer)
    weg = _zet(kernteam.email, tekst="Tineke Oudnaam belt.", door=deelnemer)
    Bericht.objects.filter(pk=weg.pk).update(stand="verzonden")

    aandeel.wis(deelnemer)

    wacht.refresh_from_db()
    weg.refresh_from_db()
    assert wacht.tekst == "Iemand van het team belt Annemiek."
    assert weg.tekst == "De tekst is weg: wie dit stuurde, is gewist."


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("stand", "weg"),
    [
        ("verzonden", 1),
        ("tegengehouden", 1),
        ("mislukt", 1),
        ("onzeker", 1),
        ("klaar", 0),
        ("opgepakt", 0),
        ("overdracht", 0),
    ],
)
def test_mail_ends_ninety_days_after(klok, stand, weg):
    bericht = _zet("n@voorbeeld.example")
    verzonden = {"verzonden_op": timezone.now()} if stand == "verzonden" else {}
    Bericht.objects.filter(pk=bericht.pk).update(stand=stand, **verzonden)
    ruim = _termijn("post").ruim
    nu = timezone.now()
    assert ruim(nu + timedelta(days=90, seconds=-1)) == 0
    assert ruim(nu + timedelta(days=90)) == weg
    assert ruim(nu + timedelta(days=90)) == 0


def test_rest_is_kept_with_an_account_or_invitation_and_else_a_year(
    klok, deelnemer, proeftuin, procesbegeleider
):
    for adres in (deelnemer.email, "genodigd@voorbeeld.example", "weg@voorbeeld.example"):
        Stilte.objects.create(adres=adres)
    klok.shift(timedelta(days=364))
    uitnodigen.uitnodigen(
        proeftuin=proeftuin,
        door=procesbegeleider,
        email="genodigd@voorbeeld.example",
        rol=Rol.DEELNEMER,
    )
    ruim = _termijn("stil").ruim
    assert ruim(timezone.now()) == 0
    klok.shift(timedelta(days=1))
    assert ruim(timezone.now()) == 1
    assert set(Stilte.objects.values_list("adres", flat=True)) == {
        deelnemer.email,
        "genodigd@voorbeeld.example",
    }

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.models import Auditregel

pytestmark = pytest.mark.django_db


def maak(*args, **opties):
    uit = StringIO()
    call_command("eerste_gebruiker", *args, stdout=uit, **opties)
    return uit.getvalue()


def spoor():
    return list(Auditregel.objects.order_by("pk").values_list("handeling", "door", "object_id"))


def test_it_makes_a_landelijk_account_that_signs_in_by_code():
    tekst = maak("Eva@Voorbeeld.example", naam=" Eva Dijk ")

    eva = Gebruiker.objects.get()
    assert (eva.email, eva.naam, eva.landelijk, eva.beheerder) == (
        "eva@voorbeeld.example", "Eva Dijk", True, False)  # fmt: skip
    assert not eva.has_usable_password()
    assert Recht.PROEFTUIN_MAKEN in eva.site_rechten
    assert tekst == "Made an account for eva@voorbeeld.example. Sign in with that address.\n"
    assert spoor() == [("gebruiker.gemaakt", "", eva.publiek_id)]


def test_again_changes_nothing():
    maak("eva@voorbeeld.example", naam="Eva Dijk", beheerder=True)
    eerst = list(Gebruiker.objects.values()), spoor()

    tekst = maak("EVA@voorbeeld.example", naam="Een ander")

    assert (list(Gebruiker.objects.values()), spoor()) == eerst
    assert tekst == "eva@voorbeeld.example has that role already; nothing changed.\n"


def test_an_existing_account_gets_the_role_and_keeps_its_name():
    bestaand = Gebruiker.objects.create_user("eva@voorbeeld.example", "Eva")

    maak("eva@voorbeeld.example", naam="Een ander", beheerder=True)

    eva = Gebruiker.objects.get()
    assert (eva.pk, eva.naam, eva.landelijk, eva.beheerder) == (bestaand.pk, "Eva", True, True)
    assert spoor() == [("gebruiker.siterol", "", eva.publiek_id)]


def test_an_administrator_too_on_request_and_never_less_later():
    maak("eva@voorbeeld.example", naam="Eva")
    maak("eva@voorbeeld.example", naam="Eva", beheerder=True)

    maak("eva@voorbeeld.example", naam="Eva")

    assert Gebruiker.objects.get().beheerder is True


@pytest.mark.parametrize(
    ("mail", "naam", "woorden"),
    [
        ("geen adres", "Eva", "no mail address"),
        ("", "Eva", "no mail address"),
        ("eva@voorbeeld.example", "  ", "a name of 1 to 120"),
        ("eva@voorbeeld.example", "x" * 121, "a name of 1 to 120"),
    ],
)
def test_a_wrong_address_or_name_is_refused(mail, naam, woorden):
    with pytest.raises(CommandError, match=woorden):
        maak(mail, naam=naam)

    assert not Gebruiker.objects.exists()


def test_the_name_is_needed():
    with pytest.raises(CommandError, match="--naam"):
        call_command("eerste_gebruiker", "eva@voorbeeld.example")

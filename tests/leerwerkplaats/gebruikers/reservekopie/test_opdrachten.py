"""A file that was made for someone is in no back-up, and gone after one is put back."""

from django.core.management import call_command

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.models import Opdracht
from leerwerkplaats.web.opdrachten import opslag


def test_what_can_be_made_again_is_not_kept(wereld, bewaard, kopie, zet_terug):
    wie = Gebruiker.objects.first()
    pad = opslag.nieuw_pad()
    opslag.schrijf(pad, b"kanarie")
    Opdracht.objects.create(gebruiker=wie, soort="x", sleutel="x", stand="klaar", pad=pad)
    call_command("back-up", str(kopie))

    zet_terug()

    assert (Opdracht.objects.count(), list(opslag.alle())) == (0, [])

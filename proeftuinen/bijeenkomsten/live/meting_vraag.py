"""Asking something that another part keeps: open it, and put it on the screen."""

from proeftuinen.bijeenkomsten.live.leiden_verloop import raak
from proeftuinen.bijeenkomsten.live.models import Livevraag


def zet_vraag(vraag: Livevraag) -> None:
    """Open a question on all phones and put it on the screen, instead of what stood there."""
    ander = Livevraag.objects.filter(zitting=vraag.zitting, op_scherm=True).exclude(pk=vraag.pk)
    ander.update(op_scherm=False)
    nieuw = {"stand": Livevraag.Stand.OPEN, "op_scherm": True}
    Livevraag.objects.filter(pk=vraag.pk).update(**nieuw)
    raak(vraag.zitting)

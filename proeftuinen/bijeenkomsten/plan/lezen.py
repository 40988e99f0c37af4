"""Reading meetings and their run sheets."""

from collections.abc import Sequence

from django.db.models import QuerySet

from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Groep


def onderdelen_van(bijeenkomst: Bijeenkomst) -> QuerySet[Agendaonderdeel]:
    """Return all blocks, those in groups too, each with who leads it and its werkvorm."""
    rijen = Agendaonderdeel.objects.filter(bijeenkomst=bijeenkomst)
    return rijen.select_related("leider__gebruiker", "werkvorm").order_by("volgorde", "pk")


def groepen_van(bijeenkomst: Bijeenkomst) -> Sequence[Groep]:
    """Return the groups of all parallel blocks of this meeting."""
    rijen = Groep.objects.filter(onderdeel__bijeenkomst=bijeenkomst)
    return list(rijen.select_related("leider__gebruiker").order_by("volgorde", "pk"))

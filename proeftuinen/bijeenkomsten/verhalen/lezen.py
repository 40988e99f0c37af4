"""Stories and films of a meeting: what is still to be done, and what people need to know."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from kennisbank.items.models import Kennisitem
from kennisbank.items.soorten import Soort
from proeftuinen.acties.models import Actie
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Bijeenkomst, Film, Verhaal
from proeftuinen.mensen.models import Contact, Geregeld
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.traject.models import Proeftuin

_ONDERDEEL = Agendaonderdeel.Soort
CITAATDOELEN = (Toestemming.Doel.CITAAT, Toestemming.Doel.CITAAT_NAAM)


@dataclass(frozen=True, slots=True)
class Punt:
    """Something to see to for a story, and whether it is done."""

    wat: str
    klaar: bool


def blokken_van(bijeenkomst: Bijeenkomst) -> QuerySet[Agendaonderdeel]:
    """Return the stories and films of a meeting in their order; one query."""
    rijen = Agendaonderdeel.objects.filter(
        bijeenkomst=bijeenkomst, soort__in=[_ONDERDEEL.VERHAAL, _ONDERDEEL.FILM]
    )
    langs = "verhaal__teller__gebruiker", "verhaal__actie", "film__item"
    return rijen.select_related(*langs).order_by("volgorde", "pk")


def verhaal_van(onderdeel: Agendaonderdeel) -> Verhaal:
    """Return the story of a block; an empty one that is not kept yet when nobody wrote any."""
    langs = "teller__gebruiker", "actie", "beller__gebruiker"
    rij = Verhaal.objects.filter(onderdeel=onderdeel).select_related(*langs).first()
    rij = rij or Verhaal(onderdeel=onderdeel)
    rij.onderdeel = onderdeel
    return rij


def film_van(onderdeel: Agendaonderdeel) -> Film:
    """Return the film of a block; an empty one that is not kept yet when nobody chose any."""
    rij = Film.objects.filter(onderdeel=onderdeel).select_related("item").first()
    rij = rij or Film(onderdeel=onderdeel)
    rij.onderdeel = onderdeel
    return rij


def toestemming_van(teller: Contact | None, dag: date) -> Toestemming | None:
    """Return the latest consent of the teller to a quote that holds on this day."""
    if teller is None:
        return None
    ja = Toestemming.objects.geldig(dag).filter(contact=teller, doel__in=CITAATDOELEN)
    return ja.order_by("-gegeven_op", "-pk").first()


def punten_van(verhaal: Verhaal, *, toestemming: bool | None = None) -> Sequence[Punt]:
    """Return what there is to see to; `toestemming` None: it was not looked up."""
    punten = [
        Punt("Bekend wie het vertelt", verhaal.teller_id is not None),
        Punt("Voorgesprek gehouden", verhaal.voorgesprek_gedaan),
        Punt(
            "Vergoeding geregeld",
            verhaal.vergoeding in {Geregeld.GEREGELD, Geregeld.NIET_NODIG},
        ),
        Punt("Afgesproken wie de dag erna belt", verhaal.beller_id is not None or gebeld(verhaal)),
    ]
    if verhaal.bewaren == Verhaal.Bewaren.CITAAT and toestemming is not None:
        punten.insert(2, Punt("Toestemming vastgelegd", toestemming))
    return punten


def gebeld(verhaal: Verhaal) -> bool:
    """Tell whether the teller was phoned afterwards."""
    klaar = verhaal.actie is not None and verhaal.actie.stand == Actie.Stand.KLAAR
    return klaar or verhaal.gebeld_op is not None


def films_voor(proeftuin: Proeftuin) -> QuerySet[Kennisitem]:
    """Return the films of the kennisbank that may be read here."""
    rijen = Kennisitem.objects.te_lezen([proeftuin.publiek_id])
    return rijen.filter(soort=Soort.FILM).order_by("titel", "pk")

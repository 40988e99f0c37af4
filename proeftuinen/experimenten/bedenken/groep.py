"""Reading the group of an experiment: who is in it as this reader may see that, and its actions."""

from collections.abc import Sequence
from dataclasses import dataclass

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.web.klok import vandaag
from proeftuinen.acties.lezen import JIJ, Regel, acties_van, als_regels, zeg_wie
from proeftuinen.acties.models import Actie
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Lezer

_KLAAR_TE_ZIEN = 3


@dataclass(frozen=True)
class Lid:
    """Someone in the group as this reader may see them."""

    contact: Contact
    wie: str
    domein: str
    is_trekker: bool

    @property
    def is_lezer(self) -> bool:
        """Tell whether it is the reader."""
        return self.wie == JIJ


@dataclass(frozen=True)
class Groep:
    """The group, the trekker first; `nog_niet` are the worlds that nobody in it is from."""

    leden: Sequence[Lid]
    nog_niet: Sequence[str]

    @property
    def heeft_trekker(self) -> bool:
        """Tell whether someone leads it."""
        return any(lid.is_trekker for lid in self.leden)

    @property
    def met_lezer(self) -> bool:
        """Tell whether the reader is in it."""
        return any(lid.is_lezer for lid in self.leden)


def groep_van(experiment: Experiment, lezer: Lezer) -> Groep:
    """Return the group; one query."""
    rijen = experiment.leden.exclude(contact__stand=Contact.Stand.OVERLEDEN)
    rijen = rijen.select_related("contact__gebruiker", "contact__organisatie").order_by("pk")
    leden = [
        Lid(
            rij.contact,
            zeg_wie(rij.contact, lezer),
            rij.contact.organisatie.domein if rij.contact.organisatie else "",
            rij.contact_id == experiment.trekker_id,
        )
        for rij in rijen
    ]
    leden.sort(key=lambda lid: not lid.is_trekker)
    erin = {lid.domein for lid in leden} | {Domein.OVERIG.value}
    nog_niet = [domein.label.lower() for domein in Domein if domein.value not in erin]
    return Groep(leden, nog_niet if leden else [])


def acties_bij(experiment: Experiment, lezer: Lezer) -> list[Regel]:
    """Return what is to be done, the most urgent first, and the last few that are done."""
    rijen = acties_van(experiment.proeftuin).filter(van_experiment__experiment=experiment)
    regels = als_regels(rijen, lezer, vandaag())
    te_doen = [regel for regel in regels if regel.actie.stand == Actie.Stand.OPEN]
    klaar = [regel for regel in regels if regel.actie.stand == Actie.Stand.KLAAR]
    klaar.sort(key=lambda regel: regel.actie.afgerond_op, reverse=True)
    return te_doen + klaar[:_KLAAR_TE_ZIEN]

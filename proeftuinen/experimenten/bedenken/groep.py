"""Reading the group of an experiment: who is in it as this reader may see that, and its actions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.toegang import Recht
from proeftuinen.acties.lezen import JIJ, acties_van, mag_wijzigen, zeg_wie
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


@dataclass(frozen=True)
class Actieregel:
    """An action of the experiment as this reader sees it; `mag_af`: they may say it is done."""

    actie: Actie
    wie: str
    klaar_op: date | None
    mag_af: bool


def acties_bij(experiment: Experiment, lezer: Lezer) -> list[Actieregel]:
    """Return what is to be done, the most urgent first, and the last few done; one query."""
    rijen = acties_van(experiment.proeftuin).filter(van_experiment__experiment=experiment)
    regels = [_regel(actie, lezer) for actie in rijen]
    te_doen = [regel for regel in regels if regel.actie.stand == Actie.Stand.OPEN]
    klaar = [regel for regel in regels if regel.actie.stand == Actie.Stand.KLAAR]
    klaar.sort(key=lambda regel: regel.actie.afgerond_op, reverse=True)
    return te_doen + klaar[:_KLAAR_TE_ZIEN]


def _regel(actie: Actie, lezer: Lezer) -> Actieregel:
    klaar_op = localdate(actie.afgerond_op) if actie.afgerond_op else None
    mag_af = lezer.mag(Recht.ACTIES_MAKEN) and mag_wijzigen(actie, lezer)
    return Actieregel(actie, zeg_wie(actie.eigenaar, lezer), klaar_op, mag_af)

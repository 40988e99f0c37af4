"""What the log of an experiment contributes."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres as pad
from leerwerkplaats.web.klok import dit_moment
from proeftuinen.experimenten.loggen import vraag
from proeftuinen.experimenten.loggen.models import Logbericht, Logvraag
from proeftuinen.experimenten.loggen.weggaan import (
    neem_mee,
    wat_weggaat,
    wat_weggaat_met,
    wis,
    wis_met,
)
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.stilte import met_adres
from proeftuinen.traject.contracten import Bewaartermijn, Gebeurtenis, Lezer, Postsoort
from proeftuinen.traject.models import Proeftuin

__all__ = ["neem_mee", "wat_weggaat", "wat_weggaat_met", "wis", "wis_met"]

VRAAG_DAGEN = 90

UITLEG = {
    "logberichten": "Wat jij schreef in het logboek van een experiment.",
    "logberichten: waar je bij was": "Op welke dagen iemand opschreef dat je erbij was.",
    "aanmoedigingen": "Wat je een groep zei om die aan te moedigen.",
    "vragen hoe het gaat": "Wanneer je per mail is gevraagd hoe het met een experiment gaat.",
}


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return on which days something was written in which log; never what."""
    if not lezer.mag(Recht.EXPERIMENTEN_ZIEN):
        return []
    rijen = Logbericht.objects.filter(
        experiment__proeftuin=proeftuin, experiment__gearchiveerd_op=None
    )
    dagen = rijen.order_by("dag", "experiment").values_list(
        "dag", "experiment__titel", "experiment__publiek_id"
    )
    return [
        Gebeurtenis(
            dag,
            f"Geschreven in het logboek van “{titel}”",
            pad("proeftuinen:logberichten", proeftuin.publiek_id, exid),
            "logbericht",
        )
        for dag, titel, exid in dagen.distinct()
    ]


def postsoorten() -> Mapping[str, Postsoort]:
    """Return the question how it goes."""
    return {vraag.SOORT: vraag.LOGVRAAG}


def elke_dag(nu: datetime) -> None:
    """Ask how it goes where nothing was heard for two weeks."""
    vraag.stel_vragen(nu)


def zet_stil(adres: str) -> None:
    """End the open questions to who came to rest."""
    vraag.sluit(vraag.open_vragen().filter(contact__in=met_adres(adres)), dit_moment())


def bij_rust(contact: Contact) -> None:
    """Do the same for someone without an address."""
    vraag.sluit(vraag.open_vragen().filter(contact=contact), dit_moment())


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when it is forgotten who was asked how it goes."""
    return [
        Bewaartermijn(
            "logvragen",
            "Wie per mail is gevraagd hoe het met een experiment gaat",
            f"{VRAAG_DAGEN} dagen na het antwoord, of nadat de vraag verliep",
            _ruim_vragen,
        )
    ]


def _ruim_vragen(nu: datetime) -> int:
    vraag.sluit_oude(nu)
    oud = Logvraag.objects.filter(gesloten_op__lte=nu - timedelta(days=VRAAG_DAGEN))
    aantal, _ = oud.delete()
    return aantal


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "logbericht.gemaakt": "schreef in het logboek van een experiment",
        "logbericht.gewijzigd": "wijzigde een logbericht",
        "logbericht.weg": "haalde een logbericht weg",
        "experiment.aangemoedigd": "moedigde een experiment aan",
        "experiment.aanmoediging_terug": "nam een aanmoediging terug",
    }

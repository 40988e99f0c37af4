"""An experiment that Wilgenoord did last year, and shares with every place."""

from datetime import date

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.experimenten.bedenken.knopen import knoop_van
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.leren.models import HoeVerder, Klopte, Ronde
from proeftuinen.management.demo import tijd
from proeftuinen.rode_draad.actions import meld
from proeftuinen.traject.models import Proeftuin

_WAT = (
    "Eén keer per week zit een vrijwilliger in de wachtkamer van de huisarts, met koffie en tijd "
    "voor wie langer ziek is."
)
_VERWACHT = "Dat mensen iemand leren kennen voordat er hulp nodig is."


def leg_experiment_elders(proeftuin: Proeftuin, door: Gebruiker, dag: date) -> None:
    """Lay it down as it ended, with what others can learn from it."""
    begin, einde = dag - 260 * tijd.DAG, dag - 200 * tijd.DAG
    experiment = Experiment.objects.create(
        proeftuin=proeftuin,
        titel="Koffie in de wachtkamer",
        wat=_WAT,
        verwachting=_VERWACHT,
        voor_wie=["inwoners"],
        dimensies=["sociaal", "psychisch"],
        wie="Een vrijwilliger en de praktijkassistent",
        van=begin,
        tot=einde,
        eerste_stap="Twee ochtenden proberen in één praktijk.",
        aansluiten="Het spreekuur dat er al is.",
        gestart_op=begin,
        laatste_teken=einde,
        afgerond_op=einde,
        advies="Spreek af dat de vrijwilliger niets hoeft op te lossen. Juist dat werkt.",
        gepubliceerd_op=tijd.moment(einde),
        door=door,
    )
    Ronde.objects.create(
        experiment=experiment,
        nummer=1,
        begin=begin,
        proberen=_WAT,
        verwachting=_VERWACHT,
        gebeurd="Acht ochtenden. Vijf mensen kwamen terug voor de koffie.",
        klopte=Klopte.DEELS,
        geleerd="Een vaste ochtend en een vast gezicht zijn genoeg.",
        hoe_verder=HoeVerder.DOORGEVEN,
        toelichting="De praktijk houdt het zelf vol.",
        klaar_op=einde,
    )
    meld(proeftuin=proeftuin, knopen=[knoop_van(experiment)])

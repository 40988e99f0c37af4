"""Two saved plans: one that landelijk offers to everyone, and one of the demo's guide."""

from dataclasses import dataclass

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.traject.jaarplan import actions
from proeftuinen.traject.jaarplan.models import Plansjabloon
from proeftuinen.traject.jaarplan.overnemen import plan_van
from proeftuinen.traject.models import Proeftuin


@dataclass(frozen=True)
class Voorbeeldplan:
    """What a demo plan is called and for whom it is handy."""

    naam: str
    uitleg: str


GEDEELD = Voorbeeldplan(
    "Een jaar met vier werkbijeenkomsten",
    "Voor een wijk of dorp waar veel organisaties elkaar nog moeten leren kennen. Er is één "
    "werkbijeenkomst extra.",
)
EIGEN = Voorbeeldplan(
    "Ons jaar met een avond voor inwoners",
    "De negen stappen, met een avond erbij waarop inwoners praten over leven en sterven.",
)


def maak(
    *, landelijk: Gebruiker, begeleider: Gebruiker, lindewaard: Proeftuin, wilgenoord: Proeftuin
) -> None:
    """Make the plans of who has none yet."""
    plannen = Plansjabloon.objects.all()
    if not plannen.filter(door=landelijk).exists():
        plan = actions.bewaren(
            door=landelijk, naam=GEDEELD.naam, uitleg=GEDEELD.uitleg, plan=plan_van(wilgenoord)
        )
        actions.delen(plan=plan, door=landelijk, versie=plan.versie, gedeeld=True)
    if not plannen.filter(door=begeleider).exists():
        actions.bewaren(
            door=begeleider,
            naam=EIGEN.naam,
            uitleg=EIGEN.uitleg,
            plan=plan_van(lindewaard),
            uit=lindewaard,
        )

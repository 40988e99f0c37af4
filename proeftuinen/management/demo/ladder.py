"""Two talks about the ladder in Lindewaard: one that is done, one that waits for dots."""

from collections.abc import Mapping
from datetime import date

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.netwerk.ladder import actions
from proeftuinen.netwerk.models import Laddergesprek
from proeftuinen.traject.models import Proeftuin, Stap

GROEP = "De hele groep"
VIER = (3, 9, 7, 2, 1)  # dots from the lowest rung up
NU = (0, 3, 5, 1, 0)
ZINNEN = (
    "Een lijst met foto’s, zodat je weet wie je belt.",
    "Een keer meelopen met de wijkverpleegkundige.",
    "Weten wat de welzijnsorganisatie wel en niet doet.",
)
SAMENVATTING = (
    "We kennen elkaar van naam. Wat de ander drijft, weten we nog niet. We gaan bij elkaar kijken."
)


def leg_ladder(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Hold the talk of the first work meeting, and open one among the kernteam."""
    milan = mensen["milan@lindewaard.example"]
    vier = Stap.objects.van(proeftuin).get(nummer="4")
    eerste = actions.maak(
        proeftuin=proeftuin,
        door=milan,
        waarden={"groep": GROEP, "dag": vier.begin, "stap": vier},
    )
    actions.tel_papier(gesprek=eerste, door=milan, aantallen=VIER)
    for zin in ZINNEN:
        actions.schrijf_zin(gesprek=eerste, door=milan, tekst=zin)
    actions.sluit(gesprek=eerste, door=milan, versie=1, samenvatting=SAMENVATTING)
    tweede = actions.maak(
        proeftuin=proeftuin, door=milan, waarden={"groep": GROEP, "dag": dag, "stap": None}
    )
    velden = {f"op_{nr}": aantal for nr, aantal in enumerate(NU, 1)}
    Laddergesprek.objects.filter(pk=tweede.pk).update(**velden)

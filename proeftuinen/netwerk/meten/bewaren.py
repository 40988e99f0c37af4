"""When what people answered about each other ends.

Answers go two years after the year ended, and earlier with the person: who leaves the list takes
along what they said and what was said of them. How many answered, and what went into the oogst,
stays. A name that someone missed goes three months after the wave closed.
"""

from datetime import datetime

from django.utils import timezone

from leerwerkplaats.web.dagelijks import maanden_terug
from proeftuinen.netwerk.models import Gemist, Relatie
from proeftuinen.traject.contracten import Bewaartermijn

ANTWOORD_MAANDEN = 24
GEMIST_MAANDEN = 3


def _ruim_antwoorden(nu: datetime) -> int:
    grens = timezone.localdate(maanden_terug(nu, ANTWOORD_MAANDEN))
    aantal, _ = Relatie.objects.filter(meting__proeftuin__einde__lte=grens).delete()
    return aantal


def _ruim_gemist(nu: datetime) -> int:
    grens = maanden_terug(nu, GEMIST_MAANDEN)
    aantal, _ = Gemist.objects.filter(meting__gesloten_op__lte=grens).delete()
    return aantal


TERMIJNEN = (
    Bewaartermijn(
        "netwerkantwoorden",
        "Wat mensen in een meting over elkaar antwoordden",
        f"{ANTWOORD_MAANDEN} maanden na het einde van de proeftuin; eerder met de persoon mee",
        _ruim_antwoorden,
    ),
    Bewaartermijn(
        "gemisten",
        "Namen die iemand miste in een meting",
        f"{GEMIST_MAANDEN} maanden nadat de meting sloot",
        _ruim_gemist,
    ),
)

"""When remarks and answers about meetings end.

What someone wrote with an answer goes three months after the meeting, the list itself after two
years, together with who was there.
"""

from datetime import datetime

from django.db.models import F
from django.utils import timezone

from leerwerkplaats.web.dagelijks import maanden_terug
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.traject.contracten import Bewaartermijn

OPMERKING_MAANDEN = 3
LIJST_MAANDEN = 24


def _ruim_opmerkingen(nu: datetime) -> int:
    grens = timezone.localdate(maanden_terug(nu, OPMERKING_MAANDEN))
    oud = Genodigde.objects.filter(bijeenkomst__dag__lte=grens).exclude(opmerking="")
    return oud.update(opmerking="", versie=F("versie") + 1)


def _ruim_lijst(nu: datetime) -> int:
    grens = timezone.localdate(maanden_terug(nu, LIJST_MAANDEN))
    return Genodigde.objects.filter(bijeenkomst__dag__lte=grens).delete()[0]


TERMIJNEN = (
    Bewaartermijn(
        "opmerkingen bij bijeenkomsten",
        "Wat mensen lieten weten bij hun antwoord op een uitnodiging",
        f"{OPMERKING_MAANDEN} maanden na de bijeenkomst",
        _ruim_opmerkingen,
    ),
    Bewaartermijn(
        "genodigden",
        "Wie er voor een bijeenkomst is uitgenodigd, en het antwoord",
        f"{LIJST_MAANDEN} maanden na de bijeenkomst",
        _ruim_lijst,
    ),
)

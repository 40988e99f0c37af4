"""Talks and their themes as tables. What was said leaves the house only when the other agreed."""

from collections.abc import Sequence

from django.db.models import Count, Q

from leerwerkplaats.toegang import Recht
from proeftuinen.mensen.gesprekken.lezen import gesprekken_van
from proeftuinen.mensen.gesprekken.models import Gesprek, Thema
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Cel, Werkblad

_KOP = (
    *("met wie", "dag", "plaats", "stand", "akkoord met de notities"),
    *("notities", "verwachtingen", "afspraken"),
)


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return talks by role, and the themes that came up; one query each."""
    if not lezer.mag(Recht.GESPREKKEN_ZIEN):
        return []

    gehouden = Count("gesprekken", filter=Q(gesprekken__stand=Gesprek.Stand.GEHOUDEN))
    themas = Thema.objects.filter(proeftuin=proeftuin).annotate(hoe_vaak=gehouden)
    return [
        Werkblad(
            "Gesprekken",
            _KOP,
            [_rij(rij) for rij in gesprekken_van(proeftuin).order_by("wanneer", "pk")],
        ),
        Werkblad(
            "Thema's van gesprekken",
            ("thema", "toelichting", "in hoeveel gesprekken", "naar de startbijeenkomst"),
            [
                (rij.naam, rij.toelichting, rij.hoe_vaak, rij.naar_start)
                for rij in themas.order_by("naam", "pk")
            ],
        ),
    ]


def _rij(gesprek: Gesprek) -> tuple[Cel, ...]:
    mag = gesprek.akkoord and not gesprek.ingetrokken and not gesprek.gewist_op
    tekst = (gesprek.notities, gesprek.verwachtingen, gesprek.afspraken) if mag else ("", "", "")
    return gesprek.rol, gesprek.dag, gesprek.plaats, gesprek.get_stand_display(), mag, *tekst

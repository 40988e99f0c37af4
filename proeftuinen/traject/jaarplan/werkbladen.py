"""The place and its year as tables."""

from collections.abc import Iterable, Sequence

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Controlepunt, Deelname, Proeftuin, Stap
from proeftuinen.traject.oogstcontract import Cel, Werkblad

_VAKKEN = (
    *("gebied", "aanleiding", "initiatiefnemers", "opdrachtgever", "financiering", "leiding"),
    *("beleid", "invalshoek"),
)
_STAPPEN = (
    *("nummer", "stap", "soort", "stand", "doel", "wie", "opbrengst", "van", "tot en met"),
    *("afgesloten op", "hoe het ging", "waarom overgeslagen"),
)


def werkbladen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Werkblad]:
    """Return the place, its steps and their checklists; to who takes people out also the roles."""
    if not lezer.mag(Recht.STAP_ZIEN):
        return []

    punten = Controlepunt.objects.filter(stap__proeftuin=proeftuin).select_related("stap")
    bladen = [
        Werkblad("Proeftuin", ("wat", "tekst"), _over(proeftuin)),
        Werkblad("Stappen", _STAPPEN, _stappen(Stap.objects.van(proeftuin))),
        Werkblad(
            "Checklist",
            ("stap", "punt", "klaar"),
            [
                (str(punt.stap), punt.tekst, punt.klaar)
                for punt in punten.order_by("stap__volgorde", "volgorde", "pk")
            ],
        ),
    ]
    if lezer.mag(Recht.MENSEN_UITVOEREN):
        bladen.append(Werkblad("Rollen", ("wie", "rol", "sinds"), _rollen(proeftuin)))
    return bladen


def _over(proeftuin: Proeftuin) -> list[tuple[Cel, ...]]:
    gemeenten = ", ".join(proeftuin.gemeenten.order_by("naam").values_list("naam", flat=True))
    rijen: list[tuple[Cel, ...]] = [
        ("naam", proeftuin.titel),
        ("gemeenten", gemeenten),
        ("begin", proeftuin.start),
        ("einde", proeftuin.einde),
    ]
    return rijen + [(vak, getattr(proeftuin, vak)) for vak in _VAKKEN if getattr(proeftuin, vak)]


def _stappen(stappen: Iterable[Stap]) -> list[tuple[Cel, ...]]:
    dag = vandaag()
    return [
        (
            stap.nummer,
            stap.naam,
            stap.get_soort_display(),
            stap.stand(dag).value.replace("_", " "),
            stap.doel,
            stap.wie,
            stap.opbrengst,
            stap.begin,
            stap.einde,
            stap.afgesloten_op,
            stap.afsluitreden,
            stap.overslaan_reden,
        )
        for stap in stappen
    ]


def _rollen(proeftuin: Proeftuin) -> list[tuple[Cel, ...]]:
    rijen = Deelname.objects.filter(proeftuin=proeftuin).select_related("gebruiker")
    return [
        (str(rij.gebruiker), rij.get_rol_display(), rij.sinds)
        for rij in rijen.order_by("gebruiker__naam", "rol", "pk")
    ]

"""Reading themes: what was proposed, what is being chosen of, what was chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.thema.models import Kernthema, Themakeuze, Themaronde, Themastem
from proeftuinen.ambities.zaal.models import Zaalvraag
from proeftuinen.ambities.zaal.oogsten import stippen
from proeftuinen.bijeenkomsten.plan.lezen import GENOEG
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin


def themas_van(proeftuin: Proeftuin) -> QuerySet[Kernthema]:
    """Return what was proposed, in its order."""
    return Kernthema.objects.filter(proeftuin=proeftuin)


def mag_wijzigen(thema: Kernthema, lezer: Lezer) -> bool:
    """Tell whether the reader may change it: what one proposed, or as the team any."""
    if lezer.mag(Recht.AMBITIE_BEHEREN):
        return True
    eigen = thema.door_id is not None and thema.door_id == lezer.gebruiker_id
    return eigen and lezer.mag(Recht.AMBITIE_BIJDRAGEN)


def keuzes_van(proeftuin: Proeftuin) -> list[Themakeuze]:
    """Return the choices, the one that holds first."""
    return list(Themakeuze.objects.filter(proeftuin=proeftuin).select_related("thema"))


def open_ronde(proeftuin: Proeftuin) -> Themaronde | None:
    """Return the round that is open now."""
    return Themaronde.objects.filter(proeftuin=proeftuin, gesloten_op=None).first()


def laatste_ronde(proeftuin: Proeftuin) -> Themaronde | None:
    """Return the last round that was closed."""
    return Themaronde.objects.filter(proeftuin=proeftuin).exclude(gesloten_op=None).first()


def eigen_stemmen(ronde: Themaronde, gebruiker_id: int | None) -> dict[int, Themastem]:
    """Return what this person gave, by theme."""
    rijen = Themastem.objects.filter(ronde=ronde, gebruiker=gebruiker_id)
    return {rij.thema_id: rij for rij in rijen}


@dataclass(frozen=True)
class Uitslagregel:
    """What a theme got in a round."""

    wens: str
    stippen: int
    ja: int
    bezwaar: int
    bezwaren: Sequence[str]


def uitslag_van(ronde: Themaronde, lezer: Lezer) -> list[Uitslagregel]:
    """Return the numbers; of fewer than five people only to the team, and without objections."""
    if ronde.deden_mee < GENOEG and not lezer.mag(Recht.AMBITIE_BEHEREN):
        return []
    return [
        Uitslagregel(
            rij["wens"],
            rij["stippen"],
            rij["ja"],
            rij["bezwaar"],
            rij["bezwaren"] if lezer.mag(Recht.AMBITIE_BEHEREN) else [],
        )
        for rij in ronde.uitslag
    ]


def uit_de_zaal(
    proeftuin: Proeftuin, lezer: Lezer, themas: Sequence[Kernthema]
) -> list[tuple[str, int]]:
    """Return the dots that the room gave last, most first; nothing when it was not asked."""
    telling = stippen(proeftuin, lezer, Zaalvraag.Waarvoor.THEMA_STIP)
    if telling is None or not telling.samen:
        return []
    namen = {thema.publiek_id: thema.wens for thema in themas}
    rijen = [(namen[code], aantal) for code, aantal in telling.per_keuze.items() if code in namen]
    return sorted(rijen, key=lambda rij: -rij[1])

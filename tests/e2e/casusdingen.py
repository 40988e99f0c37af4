"""What the browser tests must know of the tables of the demo world: their ids, by kind."""

from typing import Any


def van_linde(tuin: Any) -> dict[str, str]:
    """Return the public ids of what stands in and around the three tables of Lindewaard."""
    from casustafel.inzichten.models import Inzicht, Signaal
    from casustafel.plannen.models import Tafel

    bij = {tafel.boom: tafel for tafel in Tafel.objects.van(tuin)}
    open_ = bij["wilg"]
    van_tineke = open_.blikken.get(gast__contact__gebruiker__email__startswith="tineke")
    rijen = {
        "tafel": open_,
        "tafelstraks": bij["els"],
        "tafelgewist": bij["berk"],
        "gast": open_.gasten.last(),
        "gaststraks": bij["els"].gasten.last(),
        "blik": van_tineke,
        "tafelafspraak": open_.afspraken.first(),
        "steen": open_.stenen.first(),
        "huisgenoot": open_.huisgenoten.first(),
        "inzicht": Inzicht.objects.filter(proeftuin=tuin, signalen__isnull=False).first(),
        "inzichtdicht": Inzicht.objects.filter(tafel=open_).first(),
        "signaal": Signaal.objects.filter(inzicht__proeftuin=tuin).first(),
    }
    return {soort: rij.publiek_id for soort, rij in rijen.items()}

"""What the browser tests must know of the ambition: ids, and one of which every text is long.

Like dingen.py it runs in the process that fills the data of the server.
"""

from datetime import date
from typing import Any

from tests.e2e.lange_tuin import LANG, LANGE_ZIN


def van_linde(tuin: Any) -> dict[str, str]:
    """Return the public ids of what the demo world holds, by kind."""
    from proeftuinen.ambities.schrijven.models import Ambitieversie, Voorstel
    from proeftuinen.ambities.thema.models import Kernthema
    from proeftuinen.ambities.verbeelden.models import Verbeelding
    from proeftuinen.ambities.verkennen.models import Vondst
    from proeftuinen.ambities.zinnen.models import Ambitiezin

    teksten = Voorstel.objects.filter(proeftuin=tuin)
    gekozen = teksten.filter(gekozen=True)
    anderen = teksten.filter(gekozen=False, deel__in=gekozen.values("deel"))
    ander = anderen.first()
    eerste = {
        "kernthema": Kernthema.objects.filter(proeftuin=tuin),
        "vondst": Vondst.objects.filter(proeftuin=tuin),
        "verbeelding": Verbeelding.objects.filter(proeftuin=tuin).exclude(foto=None),
        "krant": Verbeelding.objects.filter(proeftuin=tuin, soort="krant"),
        "tekst": gekozen.filter(deel=ander.deel),
        "ander": anderen,
        "ambitieversie": Ambitieversie.objects.filter(proeftuin=tuin),
        "ambitiezin": Ambitiezin.objects.filter(proeftuin=tuin, vervallen_in=None),
    }
    return {soort: rijen.first().publiek_id for soort, rijen in eerste.items()}


def vul(tuin: Any, door: Any) -> dict[str, str]:
    """Give a place an ambition of which every text is as long as it may be, without a space."""
    from proeftuinen.ambities.thema.models import Kernthema, Manier, Themakeuze
    from proeftuinen.ambities.verbeelden.models import Verbeelding
    from proeftuinen.ambities.verkennen.models import Vondst

    van = {"proeftuin": tuin, "door": door}
    thema = Kernthema.objects.create(
        **van, wens=LANG, probleem=LANGE_ZIN, toelichting=LANGE_ZIN * 3
    )
    Kernthema.objects.create(**van, wens=LANG[1:])
    Themakeuze.objects.create(
        **van, thema=thema, hoe=Manier.STIPPEN, reden=LANGE_ZIN * 3, dag=date(2026, 5, 1)
    )
    vondst = Vondst.objects.create(
        **van, soort="succes", tekst=LANGE_ZIN * 2, wie=LANGE_ZIN, dimensies=["sociaal"]
    )
    beeld = {"titel": LANG, "tekst": LANGE_ZIN * 7, "groepje": LANG[:60]}
    krant = Verbeelding.objects.create(**van, soort="krant", dag=date(2030, 5, 1), **beeld)
    Verbeelding.objects.create(**van, soort="metafoor", **beeld)
    rijen = {"kernthema": thema, "vondst": vondst, "verbeelding": krant} | _geschreven(van)
    return {soort: rij.publiek_id for soort, rij in rijen.items()}


def _geschreven(van: dict[str, Any]) -> dict[str, Any]:
    from proeftuinen.ambities.delen import Deel
    from proeftuinen.ambities.schrijven.lezen import merk_van
    from proeftuinen.ambities.schrijven.models import Ambitieversie, Bouwsteen, Reactie, Voorstel
    from proeftuinen.ambities.zinnen.models import Ambitiezin

    tekst, groepje = LANGE_ZIN * 2, LANG[:60]
    for deel in Deel:
        Bouwsteen.objects.create(**van, deel=deel, tekst=LANGE_ZIN)
        gekozen = Voorstel.objects.create(**van, deel=deel, tekst=tekst, van=groepje, gekozen=True)
        ander = Voorstel.objects.create(**van, deel=deel, tekst=tekst[1:], van=groepje)
        Reactie.objects.create(**van, deel=deel, voorstel=ander, tekst=LANGE_ZIN * 3)
    Reactie.objects.create(**van, tekst=LANGE_ZIN * 3)
    delen = dict.fromkeys(Deel.values, tekst)
    versie = Ambitieversie.objects.create(
        **van, nummer=1, dag=date(2026, 5, 1), door_wie=LANGE_ZIN, merk=merk_van(delen), **delen
    )
    zin = Ambitiezin.objects.create(
        proeftuin=van["proeftuin"], ambitieversie=versie, tekst=tekst, dimensies=["sociaal"]
    )
    teksten = {"tekst": gekozen, "ander": ander}
    return teksten | {"ambitieversie": versie, "ambitiezin": zin}

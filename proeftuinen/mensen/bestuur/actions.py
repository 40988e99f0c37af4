"""Everything that changes consent of administrators and the policy mirror, with its trail."""

from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.bewerken import Bewerkingsconflict, bewaar
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.mensen.bestuur.beleid import STUKKEN
from proeftuinen.mensen.bestuur.models import Beleidsstuk, Instemming
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.mensen.organisaties.vast import houd_vast
from proeftuinen.traject.models import Proeftuin


def _spoor(handeling: str, rij: Instemming | Beleidsstuk, door: Gebruiker) -> None:
    leg_vast(
        handeling,
        door=door,
        soort=handeling.partition(".")[0],
        object_id=rij.publiek_id,
        ruimte=rij.proeftuin.publiek_id,
    )


@transaction.atomic
def leg_instemming_vast(
    *, proeftuin: Proeftuin, organisatie: Organisatie, door: Gebruiker, waarden: Mapping[str, Any]
) -> Instemming:
    """Write down what an organisation says; raises Bewerkingsconflict when it stands there now."""
    organisatie = houd_vast(organisatie) or organisatie
    try:
        with transaction.atomic():
            rij = Instemming.objects.create(proeftuin=proeftuin, organisatie=organisatie, **waarden)
    except IntegrityError as fout:
        eerder = Instemming.objects.filter(proeftuin=proeftuin, organisatie=organisatie).first()
        if eerder is None:
            raise
        raise Bewerkingsconflict(eerder) from fout
    _spoor("instemming.gemaakt", rij, door)
    return rij


@transaction.atomic
def wijzig_instemming(
    *, instemming: Instemming, door: Gebruiker, versie: int, waarden: Mapping[str, Any]
) -> None:
    """Change what an organisation says. Raises Bewerkingsconflict when someone was first."""
    bewaar(instemming, versie=versie, waarden=waarden)
    _spoor("instemming.gewijzigd", instemming, door)


@transaction.atomic
def haal_instemming_weg(*, instemming: Instemming, door: Gebruiker) -> None:
    """Forget it: the organisation was not asked yet."""
    _spoor("instemming.weg", instemming, door)
    instemming.delete()


def _volgende(proeftuin: Proeftuin) -> int:
    rijen = Beleidsstuk.objects.filter(proeftuin=proeftuin)
    return (rijen.aggregate(laatste=Max("volgorde"))["laatste"] or 0) + 1


@transaction.atomic
def zet_stukken_klaar(*, proeftuin: Proeftuin, door: Gebruiker) -> int:
    """Add the papers that most municipalities have and that are missing; return how many."""
    Proeftuin.objects.select_for_update(no_key=True).only("pk").get(pk=proeftuin.pk)
    bekend = set(Beleidsstuk.objects.filter(proeftuin=proeftuin).values_list("soort", flat=True))
    begin = _volgende(proeftuin)
    nieuw = [(soort, naam) for soort, naam in STUKKEN if soort not in bekend]
    for nummer, (soort, naam) in enumerate(nieuw, begin):
        rij = Beleidsstuk.objects.create(
            proeftuin=proeftuin, soort=soort, naam=naam, volgorde=nummer
        )
        _spoor("beleidsstuk.gemaakt", rij, door)
    return len(nieuw)


@transaction.atomic
def maak_stuk(*, proeftuin: Proeftuin, door: Gebruiker, waarden: Mapping[str, Any]) -> Beleidsstuk:
    """Add a paper of their own at the end."""
    rij = Beleidsstuk.objects.create(proeftuin=proeftuin, volgorde=_volgende(proeftuin), **waarden)
    _spoor("beleidsstuk.gemaakt", rij, door)
    return rij


@transaction.atomic
def wijzig_stuk(
    *, stuk: Beleidsstuk, door: Gebruiker, versie: int, waarden: Mapping[str, Any]
) -> None:
    """Change what is told of a paper. Raises Bewerkingsconflict when someone was first."""
    bewaar(stuk, versie=versie, waarden=waarden)
    _spoor("beleidsstuk.gewijzigd", stuk, door)


@transaction.atomic
def haal_stuk_weg(*, stuk: Beleidsstuk, door: Gebruiker) -> None:
    """Take a paper out of the mirror."""
    _spoor("beleidsstuk.weg", stuk, door)
    stuk.delete()

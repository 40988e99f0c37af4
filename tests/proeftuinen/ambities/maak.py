"""Small makers for the tests of the ambition."""

from datetime import date

from proeftuinen.ambities.delen import Deel
from proeftuinen.ambities.schrijven import actions as schrijven
from proeftuinen.ambities.schrijven.models import Ambitieversie, Voorstel
from proeftuinen.ambities.thema import actions as themas
from proeftuinen.ambities.thema.models import Kernthema
from proeftuinen.ambities.zinnen import actions as zinnen
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.traject.models import Proeftuin

DELEN = {
    "gebied": "Lindewaard",
    "inwoners": "zich gezien voelen en weten wie ze bellen",
    "aandacht": "op tijd te vragen naar lichaam en gevoel",
    "wij": "elkaar kennen en durven bellen, trots zijn op wat goed gaat",
}


def maak_versie(tuin: Proeftuin, nummer: int = 1, **overig: str) -> Ambitieversie:
    """Adopt an ambition as it lies in the database; other parts by their name."""
    vast = {"dag": date(2025, 11, 27), "door_wie": "de startbijeenkomst", "merk": "x" * 64}
    reden = "" if nummer == 1 else "Er kwam iets bij."
    return Ambitieversie.objects.create(
        proeftuin=tuin, nummer=nummer, **{"reden": reden, **vast, **DELEN, **overig}
    )


def maak_zin(versie: Ambitieversie, door, tekst: str = "Wij kennen elkaar.") -> Ambitiezin:
    """Add a sentence through the front door."""
    rij = {"tekst": tekst, "dimensies": ["sociaal"]}
    (zin,) = zinnen.maak(versie=versie, door=door, rijen=[rij])
    return zin


def kies_tekst(tuin: Proeftuin, door, deel: Deel, tekst: str) -> Voorstel:
    """Write a text for a part and put it in the ambition."""
    deze = schrijven.voorstel_maken(proeftuin=tuin, deel=deel, waarden={"tekst": tekst}, door=door)
    schrijven.voorstel_kiezen(voorstel=deze, door=door)
    return deze


def kies_teksten(tuin: Proeftuin, door, **anders: str) -> dict[str, Voorstel]:
    """Choose a text for all four parts; other texts by the name of the part."""
    teksten = {**DELEN, **anders}
    return {deel.value: kies_tekst(tuin, door, deel, teksten[deel.value]) for deel in Deel}


def maak_thema(tuin: Proeftuin, door, wens: str = "Elkaar vinden") -> Kernthema:
    """Propose a theme through the front door."""
    return themas.maak(proeftuin=tuin, door=door, waarden={"wens": wens})

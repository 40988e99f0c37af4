"""The closed lists of a written case, and the sentence that is made of them.

Who the case is about is told by a stage of life, a palliative phase, a season and the roles of who
is around; never by an age, a name, a day or a place.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import TextChoices

from leerwerkplaats.begrippen import Dimensie, Levensfase, PalliatieveFase


class Seizoen(TextChoices):
    """When it plays: nothing finer than a season."""

    VOORJAAR = "voorjaar", "Voorjaar"
    ZOMER = "zomer", "Zomer"
    NAJAAR = "najaar", "Najaar"
    WINTER = "winter", "Winter"


class Omgeving(TextChoices):
    """Who is around, as a role."""

    PARTNER = "partner", "Partner"
    KIND = "kind", "Kind"
    TIENER = "tiener", "Tiener"
    VOLWASSEN_KIND = "volwassen_kind", "Volwassen kind"
    OUDER = "ouder", "Ouder"
    BROER_ZUS = "broer_zus", "Broer of zus"
    BUUR = "buur", "Buur"
    VRIEND = "vriend", "Vriend of vriendin"
    MANTELZORGER = "mantelzorger", "Mantelzorger"
    VRIJWILLIGER = "vrijwilliger", "Vrijwilliger"
    COLLEGA = "collega", "Collega"
    GELOOF = "geloof", "Iemand van kerk, moskee of geloof"
    HUISDIER = "huisdier", "Huisdier"


class Inbrengrol(TextChoices):
    """As whom someone brings a true story."""

    BEHANDELAAR = "behandelaar", "Als behandelaar of zorgverlener"
    VERWIJZER = "verwijzer", "Als verwijzer"
    ADVISEUR = "adviseur", "Als adviseur of consulent"
    VRIJWILLIGER = "vrijwilliger", "Als vrijwilliger"
    NAASTE = "naaste", "Als naaste"
    GEMEENTE = "gemeente", "Vanuit de gemeente of het sociaal domein"
    ANDERS = "anders", "Anders"


class Instemming(TextChoices):
    """Whether who it is about agrees that it is told."""

    ZELF = "zelf", "Ja, deze mens vindt het goed"
    NAASTE = "naaste", "Ja, een naaste vindt het goed, want de mens zelf kan het niet meer zeggen"
    NEE = "nee", "Nee, dat is niet gevraagd"


_WIE = {
    Levensfase.KIND: "Een kind of tiener tot 18 jaar",
    Levensfase.JONGVOLWASSEN: "Iemand van 18 tot 40 jaar",
    Levensfase.MIDDEN: "Iemand van 40 tot 67 jaar",
    Levensfase.OUDER: "Iemand van 67 jaar of ouder",
}
_HOE = {
    PalliatieveFase.ZIEKTEGERICHT: "ongeneeslijk ziek en nog in behandeling",
    PalliatieveFase.SYMPTOOMGERICHT: "ongeneeslijk ziek, met klachten die voorop staan",
    PalliatieveFase.TERMINAAL: "in de laatste tijd van het leven",
    PalliatieveFase.NAZORG: "overleden; het gaat nu om wie achterblijft",
}
_WANNEER = {
    Seizoen.VOORJAAR: "Het is voorjaar.",
    Seizoen.ZOMER: "Het is zomer.",
    Seizoen.NAJAAR: "Het is najaar.",
    Seizoen.WINTER: "Het is winter.",
}
_MET = {
    Omgeving.OUDER: "een ouder",
    Omgeving.BROER_ZUS: "een broer of zus",
    Omgeving.VRIEND: "een vriend of vriendin",
    Omgeving.GELOOF: "iemand van kerk, moskee of geloof",
}


def zeg_samen(delen: Sequence[str]) -> str:
    """Say a list as people do: "een partner, een tiener en een buur"."""
    if len(delen) < 2:
        return "".join(delen)
    return f"{', '.join(delen[:-1])} en {delen[-1]}"


def _bekend(lijst: type[TextChoices], waarde: Any) -> Any:
    return lijst(waarde) if waarde in lijst.values else None


def zeg_omgeving(rollen: Iterable[str]) -> str:
    """Say who is around: "een partner, een tiener en een buur"; nothing for nobody."""
    bekend = [rol for waarde in rollen if (rol := _bekend(Omgeving, waarde))]
    return zeg_samen([_MET.get(rol, f"een {rol.label.lower()}") for rol in bekend])


def vat_samen(inhoud: Mapping[str, Any]) -> str:
    """Return who the case is about in a few plain sentences; of what is not known, nothing."""
    levensfase = _bekend(Levensfase, inhoud.get("levensfase"))
    fase = _bekend(PalliatieveFase, inhoud.get("fase"))
    seizoen = _bekend(Seizoen, inhoud.get("seizoen"))
    om = zeg_omgeving(inhoud.get("omgeving") or ())
    zinnen = [
        f"{', '.join(filter(None, (_WIE.get(levensfase, 'Iemand'), _HOE.get(fase))))}.",
        f"Dichtbij: {om}." if om else "",
        _WANNEER.get(seizoen, ""),
    ]
    return " ".join(filter(None, zinnen)) if levensfase or fase or om else ""


def delen_van(inhoud: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return the four dimensions with what is told of each, in their fixed order."""
    return [
        {"waarde": deel.value, "label": str(deel.label), "tekst": inhoud.get(deel.value) or ""}
        for deel in Dimensie
    ]

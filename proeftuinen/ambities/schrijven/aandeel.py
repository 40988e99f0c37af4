"""What writing the ambition contributes."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.db.models import Model, Q, QuerySet

from leerwerkplaats.begrippen import Maatthema, Tuindeel
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.dagelijks import maanden_terug
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.ambities.bladzijde import SCHRIJVEN, TAB
from proeftuinen.ambities.schrijven import verschil
from proeftuinen.ambities.schrijven.models import (
    Akkoord,
    Ambitie,
    Ambitieversie,
    Bouwsteen,
    Reactie,
    Voorstel,
)
from proeftuinen.ambities.schrijven.werkbladen import werkbladen  # noqa: F401  the workbook
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import (
    Bewaartermijn,
    Gebeurtenis,
    Hoofdstuk,
    Lezer,
    Maat,
    Tab,
    Wissing,
)
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.oogstcontract import Gemis

MAANDEN = 24
_GESCHREVEN = (Voorstel, Bouwsteen, Reactie)

UITLEG = {
    "teksten voor de ambitie": "Teksten die jij schreef. Anderen lezen ze zonder je naam.",
    "bouwstenen voor de ambitie": "Losse woorden die jij neerlegde.",
    "opmerkingen bij de ambitie": "Opmerkingen die jij schreef. Anderen lezen ze zonder je naam.",
    "jouw antwoord op de ambitie": "Of je achter de ambitie staat, en wat je daarvoor nodig hebt.",
}
MAATTHEMA = Maatthema.DOEN
TUINDEEL = Tuindeel.ZAAIEN


def tabs() -> Sequence[Tab]:
    """Return its page under the tab of the ambition."""
    return [Tab(SCHRIJVEN, "proeftuinen:ambitie-schrijven", Recht.AMBITIE_ZIEN, onder=TAB, rang=50)]


def gebeurtenissen(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gebeurtenis]:
    """Return on which days the ambition was adopted, and changed."""
    if not lezer.mag(Recht.AMBITIE_ZIEN):
        return []
    rijen = Ambitieversie.objects.filter(proeftuin=proeftuin).select_related("proeftuin")
    return [
        Gebeurtenis(
            versie.dag,
            "De ambitie is vastgesteld."
            if versie.nummer == 1
            else f"De ambitie kreeg versie {versie.nummer}.",
            versie.get_absolute_url(),
            "ambitie",
        )
        for versie in rijen
    ]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how often the ambition was adopted."""
    aantal = Ambitieversie.objects.filter(proeftuin=proeftuin).count()
    return [Maat("Versies van de ambitie", aantal, "versies", "samen vastgesteld")]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return the ambition and how it came to be; to who only reads it, once it is shared."""
    alles = lezer.mag(Recht.AMBITIE_ZIEN)
    gedeeld = Ambitie.objects.filter(proeftuin=proeftuin).exclude(gedeeld_op=None)
    if not alles and not (lezer.mag(Recht.AMBITIE_LEZEN) and gedeeld.exists()):
        return None
    rijen = list(Ambitieversie.objects.filter(proeftuin=proeftuin).order_by("-nummer"))
    if not rijen:
        return None
    eerder = [
        (nieuw, verschil.zeg_verschillen(oud.delen, nieuw.delen)) for nieuw, oud in pairwise(rijen)
    ]
    inhoud = {"versie": rijen[0], "eerder": eerder if alles else []}
    return Hoofdstuk("Onze ambitie", "proeftuinen/ambities/schrijven/hoofdstuk.html", inhoud)


def niet_in_boek(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Gemis]:
    """Say that the ambition is not settled yet, or not shared with these readers."""
    stand = Ambitieversie.objects.filter(proeftuin=proeftuin).values_list(
        "proeftuin__ambitie__gedeeld_op", flat=True
    )[:1]
    gedeeld = list(stand)
    bij = adres("proeftuinen:ambitie", proeftuin.publiek_id)
    if not gedeeld:
        return [Gemis("De ambitie", "De ambitie is nog niet vastgesteld.", bij)]
    if gedeeld[0] is None and not lezer.mag(Recht.AMBITIE_ZIEN):
        return [Gemis("De ambitie", "De ambitie is nog niet gedeeld met de gemeente.", bij)]
    return []


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what this person wrote, and whether they stand behind the ambition."""

    def van_mij(model: type[Model]) -> Rijen:
        return Rijen(_van(model, gebruiker).select_related("proeftuin"), zeg=_zeg_tekst)

    antwoorden = _antwoorden(gebruiker).select_related("proeftuin")
    return {
        "teksten voor de ambitie": van_mij(Voorstel),
        "bouwstenen voor de ambitie": van_mij(Bouwsteen),
        "opmerkingen bij de ambitie": van_mij(Reactie),
        "jouw antwoord op de ambitie": Rijen(antwoorden, zeg=_zeg),
    }


def _van(model: type[Model], gebruiker: Gebruiker) -> QuerySet[Any]:
    return model._base_manager.filter(door=gebruiker).order_by("pk")


def _zeg_tekst(rijen: Iterable[Any]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.proeftuin.titel,
            "deel": rij.get_deel_display() or "het geheel",
            "tekst": rij.tekst,
        }
        for rij in rijen
    ]


def _zeg(rijen: Iterable[Akkoord]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.proeftuin.titel,
            "antwoord": rij.get_antwoord_display(),
            "wat je nodig hebt": rij.nodig,
        }
        for rij in rijen
    ]


def _antwoorden(gebruiker: Gebruiker) -> QuerySet[Akkoord]:
    return Akkoord.objects.filter(contact__gebruiker=gebruiker)


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to what they wrote and answered."""
    blijft = "Blijven staan, zonder je naam."
    return [
        Wissing("Teksten voor de ambitie", _van(Voorstel, gebruiker), blijft),
        Wissing("Bouwstenen voor de ambitie", _van(Bouwsteen, gebruiker), blijft),
        Wissing("Opmerkingen bij de ambitie", _van(Reactie, gebruiker), blijft),
        Wissing("Jouw antwoord op de ambitie", _antwoorden(gebruiker), "Gaat weg."),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's answer away, and their name from what is the group's by now."""
    _antwoorden(gebruiker).delete()
    for model in (*_GESCHREVEN, Akkoord, Ambitieversie):
        model.objects.filter(door=gebruiker).update(door=None)


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what goes with someone who leaves the list of people."""
    rijen = Akkoord.objects.filter(contact=contact)
    return [Wissing("Antwoord op de ambitie", rijen, "Gaat weg.")]


def _ruim_antwoorden(nu: datetime) -> int:
    grens = maanden_terug(nu, MAANDEN)
    return Akkoord.objects.filter(gewijzigd__lte=grens).delete()[0]


def _ruim_reacties(nu: datetime) -> int:
    grens = maanden_terug(nu, MAANDEN)
    return Reactie.objects.filter(gemaakt__lte=grens).delete()[0]


def _ruim_schrijvers(nu: datetime) -> int:
    """Forget who wrote a text or a brick; what it says is the group's."""
    oud = Q(gemaakt__lte=maanden_terug(nu, MAANDEN)) & ~Q(door=None)
    return sum(model.objects.filter(oud).update(door=None) for model in (Voorstel, Bouwsteen))


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return how long answers and remarks stay: a year of work, and a year to look back.

    Numbers of who agreed stay with the version; they name nobody.
    """
    return [
        Bewaartermijn(
            "antwoorden op de ambitie",
            "Wie achter de ambitie staat, en wat diegene nodig heeft",
            f"{MAANDEN} maanden na het antwoord; aantallen blijven",
            _ruim_antwoorden,
        ),
        Bewaartermijn(
            "opmerkingen bij de ambitie",
            "Opmerkingen bij teksten voor de ambitie",
            f"{MAANDEN} maanden nadat ze zijn geschreven",
            _ruim_reacties,
        ),
        Bewaartermijn(
            "schrijvers van de ambitie",
            "Wie een tekst of bouwsteen voor de ambitie schreef",
            f"{MAANDEN} maanden; de tekst blijft zonder naam",
            _ruim_schrijvers,
        ),
    ]


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "bouwsteen.gemaakt": "legde een bouwsteen voor de ambitie",
        "bouwsteen.overgenomen": "nam bouwstenen uit de zaal over",
        "bouwsteen.weg": "haalde een bouwsteen weg",
        "voorstel.gemaakt": "schreef een tekst voor de ambitie",
        "voorstel.gewijzigd": "wijzigde een tekst voor de ambitie",
        "voorstel.gekozen": "zette een tekst in de ambitie",
        "voorstel.weg": "haalde een tekst voor de ambitie weg",
        "reactie.gemaakt": "schreef een opmerking bij de ambitie",
        "reactie.gewijzigd": "wijzigde een opmerking bij de ambitie",
        "reactie.verwerkt": "ging na wat er met een opmerking is gedaan",
        "reactie.weg": "haalde een opmerking bij de ambitie weg",
        "akkoord.gezegd": "noteerde een antwoord op de ambitie",
        "ambitie.vastgesteld": "stelde de ambitie vast",
    }

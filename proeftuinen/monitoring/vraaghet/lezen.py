"""Reading questions: the list, one with its answers, and how each reader sees people."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, F, OuterRef, QuerySet, TextChoices, TextField
from django.db.models.functions import Cast

from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.gevouwen import bevat
from proeftuinen.acties.lezen import JIJ, zeg_wie
from proeftuinen.mensen.models import Contact, zeg_naam
from proeftuinen.monitoring.vraaghet.models import Hulpantwoord, Hulpvraag
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

LANDELIJK = "Landelijk programma"
OOK = {
    Hulpvraag.Bereik.HIER: "Alleen mensen van deze proeftuin lezen dit.",
    Hulpvraag.Bereik.LANDELIJK: "Ook het landelijk programma leest dit, zonder namen.",
    Hulpvraag.Bereik.ALLEN: "Ook andere proeftuinen en het landelijk programma lezen dit, "
    "zonder namen.",
}
"""Who reads a question, in words."""


class Keuze(TextChoices):
    """Which questions a list shows."""

    OPEN = "open", "Wacht nog op antwoord"
    BEANTWOORD = "beantwoord", "Beantwoord"
    OPGELOST = "opgelost", "Opgelost"
    ERVARING = "ervaring", "Ervaringen"
    MIJN = "mijn", "Van mij"


@dataclass(frozen=True)
class Regel:
    """A question as a list shows it."""

    hulpvraag: Hulpvraag
    wie: str
    dimensies: Sequence[str]
    antwoorden: int
    adres: str = ""

    @property
    def stand(self) -> tuple[str, str]:
        """Return its mark, and the words with it."""
        return stand_van(self.hulpvraag, self.antwoorden)


@dataclass(frozen=True)
class Antwoordregel:
    """An answer as this reader sees it."""

    antwoord: Hulpantwoord
    wie: str
    eigen: bool


def stand_van(hulpvraag: Hulpvraag, antwoorden: int) -> tuple[str, str]:
    """Return the mark of how far a question is, or none, and the words with it."""
    if hulpvraag.opgelost_op:
        return "klaar", "Opgelost"
    if hulpvraag.soort == Hulpvraag.Soort.ERVARING:
        return "", "Ervaring"
    return ("bezig", "Beantwoord") if antwoorden else ("gepland", "Wacht op antwoord")


def dimensies_van(hulpvraag: Hulpvraag) -> list[str]:
    """Return its dimensions in their fixed order; what is no dimension is left out."""
    return [deel for deel in Dimensie.values if deel in hulpvraag.dimensies]


def vragen_van(proeftuin: Proeftuin) -> QuerySet[Hulpvraag]:
    """Return what is asked and told in a place, newest first."""
    return Hulpvraag.objects.filter(proeftuin=proeftuin).select_related("bij")


def onbeantwoord(rijen: QuerySet[Hulpvraag]) -> QuerySet[Hulpvraag]:
    """Return the questions that nobody answered yet."""
    wacht = rijen.filter(soort=Hulpvraag.Soort.VRAAG, opgelost_op=None)
    return wacht.exclude(heeft_antwoord())


def van_anderen() -> QuerySet[Hulpantwoord]:
    """Return the answers that were not given by who asked."""
    eigen = Hulpantwoord.objects.filter(door=F("hulpvraag__door"))
    return Hulpantwoord.objects.exclude(pk__in=eigen.order_by().values("pk"))


def heeft_antwoord() -> Exists:
    """Return whether another answered, to filter or annotate questions with."""
    return Exists(van_anderen().filter(hulpvraag=OuterRef("pk")))


def zoek(
    rijen: QuerySet[Hulpvraag], vraag: Mapping[str, str], gebruiker_id: int
) -> QuerySet[Hulpvraag]:
    """Return those that were asked for: by words, dimension, and how far they are."""
    for woord in vraag.get("q", "").split()[:8]:
        rijen = rijen.filter(bevat(woord, "titel", "tekst"))
    if dimensie := vraag.get("dimensie"):
        rijen = op_dimensie(rijen, dimensie)
    toon = vraag.get("toon", "")
    if toon == Keuze.OPEN:
        return onbeantwoord(rijen)
    if toon == Keuze.BEANTWOORD:
        return rijen.filter(soort=Hulpvraag.Soort.VRAAG).filter(heeft_antwoord())
    if toon == Keuze.OPGELOST:
        return rijen.exclude(opgelost_op=None)
    if toon == Keuze.ERVARING:
        return rijen.filter(soort=Hulpvraag.Soort.ERVARING)
    return rijen.filter(door=gebruiker_id) if toon == Keuze.MIJN else rijen


def op_dimensie[Rij: QuerySet](rijen: Rij, dimensie: str) -> Rij:
    """Return the rows that are about this dimension."""
    als_tekst = Cast("dimensies", TextField())  # SQLite cannot look into a list of JSON
    return rijen.alias(dimensies_tekst=als_tekst).filter(dimensies_tekst__contains=f'"{dimensie}"')


def als_regels(rijen: Iterable[Hulpvraag], proeftuin: Proeftuin, lezer: Lezer) -> list[Regel]:
    """Return questions as a list of their own place shows them; two queries."""
    lijst = list(rijen)
    for rij in lijst:
        rij.proeftuin = proeftuin
    namen = wie_zijn(proeftuin, [rij.door_id for rij in lijst], lezer)
    aantallen = tel_antwoorden(lijst)
    return [
        Regel(
            rij,
            namen.get(rij.door_id, zeg_naam("")),
            dimensies_van(rij),
            aantallen.get(rij.pk, 0),
            rij.get_absolute_url(),
        )
        for rij in lijst
    ]


def tel_antwoorden(rijen: Sequence[Hulpvraag]) -> dict[int, int]:
    """Return how many answers of others each of these has; one query."""
    antwoorden = van_anderen().filter(hulpvraag__in=[rij.pk for rij in rijen])
    paren = antwoorden.order_by().values_list("hulpvraag").annotate(aantal_=Count("pk"))
    return dict(paren)


def wie_zijn(
    proeftuin: Proeftuin, gebruiker_ids: Iterable[int | None], lezer: Lezer
) -> dict[int, str]:
    """Return how this reader may see these people of the place; one query.

    Who has an account but is no contact here is left out, except the reader.
    """
    ids = {deel for deel in gebruiker_ids if deel}
    rijen = Contact.objects.van(proeftuin).filter(gebruiker__in=ids)
    namen = {
        contact.gebruiker_id: zeg_wie(contact, lezer)
        for contact in rijen.select_related("gebruiker", "organisatie")
    }
    if lezer.gebruiker_id in ids:
        namen[lezer.gebruiker_id] = JIJ
    return namen


def antwoorden_van(hulpvraag: Hulpvraag) -> QuerySet[Hulpantwoord]:
    """Return the answers to a question, those that help first."""
    return Hulpantwoord.objects.filter(hulpvraag=hulpvraag).order_by("-helpt", "pk")


def als_antwoordregels(
    rijen: Iterable[Hulpantwoord], namen: Mapping[int, str], lezer: Lezer
) -> list[Antwoordregel]:
    """Return answers as the place that asked shows them; from elsewhere never with a name."""
    return [
        Antwoordregel(
            rij,
            _wie_antwoordde(rij, namen, lezer),
            bool(rij.door_id) and rij.door_id == lezer.gebruiker_id,
        )
        for rij in rijen
    ]


def _wie_antwoordde(rij: Hulpantwoord, namen: Mapping[int, str], lezer: Lezer) -> str:
    if rij.door_id and rij.door_id == lezer.gebruiker_id:
        return JIJ
    if rij.elders:
        return zeg_namens(rij)
    return namen.get(rij.door_id, zeg_naam("")) if rij.door_id else zeg_naam("")


def zeg_namens(antwoord: Hulpantwoord) -> str:
    """Return whose answer it is, without who gave it."""
    if antwoord.elders and antwoord.namens == LANDELIJK:
        return f"Het {LANDELIJK.lower()}"
    return f"Iemand uit {antwoord.namens}"


def is_van(hulpvraag: Hulpvraag, lezer: Lezer) -> bool:
    """Tell whether the reader asked it."""
    return bool(hulpvraag.door_id) and hulpvraag.door_id == lezer.gebruiker_id


def mag_weghalen(door_id: int | None, lezer: Lezer) -> bool:
    """Tell whether the reader may take away what this person wrote: one's own, or any."""
    eigen = door_id is not None and door_id == lezer.gebruiker_id
    return eigen or lezer.mag(Recht.VRAGEN_BEHEREN)


def zichtbare_knoop(proeftuin: Proeftuin, uit: str, lezer: Lezer) -> Schakel | None:
    """Return the knot of this place with this id, when the reader may see it."""
    if not (uit.isascii() and uit.isalnum()):
        return None
    zichtbaar = Schakel.objects.zichtbaar_met(lezer.rechten)
    return zichtbaar.filter(proeftuin=proeftuin, publiek_id=uit).first()


def waarbij(hulpvraag: Hulpvraag, lezer: Lezer) -> Schakel | None:
    """Return what the question is about, when the reader may see that; load `bij` along."""
    bij = hulpvraag.bij
    return bij if bij and bij.recht in {recht.value for recht in lezer.rechten} else None

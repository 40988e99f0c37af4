"""The way to the ambition, in the moves of waarderend veranderen: how far, and what comes next."""

from dataclasses import dataclass

from django.db.models import Count, OuterRef, Q, Subquery

from leerwerkplaats.web.adressen import adres
from proeftuinen.ambities.delen import Deel
from proeftuinen.ambities.schrijven.models import Ambitieversie, Voorstel
from proeftuinen.ambities.thema.models import Kernthema, Themakeuze
from proeftuinen.ambities.verbeelden.models import Verbeelding
from proeftuinen.ambities.verkennen.models import Vondst
from proeftuinen.traject.models import Proeftuin


@dataclass(frozen=True)
class Beweging:
    """One move: what it asks, how far it is, and where one goes on; `stand` as standvorm knows."""

    naam: str
    vraag: str
    tekst: str
    stand: str
    adres: str


@dataclass(frozen=True)
class Weg:
    """All moves, and the first that still waits."""

    bewegingen: tuple[Beweging, ...]
    thema: str

    @property
    def eerst(self) -> Beweging | None:
        """Return the move that waits."""
        return next((deel for deel in self.bewegingen if deel.stand != "klaar"), None)


@dataclass(frozen=True)
class Telling:
    """What each move has, and the theme that was chosen, or nothing."""

    thema: str
    themas: int
    vondsten: int
    beelden: int
    delen: int


def lees_weg(proeftuin: Proeftuin, versie: Ambitieversie | None) -> Weg:
    """Return how far this place is; one query."""
    telling = _tel(proeftuin)
    thema = telling.thema
    plek = proeftuin.publiek_id
    themas, vondsten, beelden = telling.themas, telling.vondsten, telling.beelden
    bewegingen = (
        Beweging(
            "Kernthema kiezen",
            "Waar willen jullie meer van?",
            f"Gekozen: {thema}" if thema else _zeg(themas, "voorstel", "voorstellen"),
            _stand(themas, klaar=bool(thema)),
            adres("proeftuinen:kernthemas", plek),
        ),
        Beweging(
            "Verkennen",
            "Wat werkt hier al?",
            _zeg(vondsten, "ding dat hier werkt", "dingen die hier werken"),
            _stand(vondsten, klaar=vondsten > 0),
            adres("proeftuinen:vondsten", plek),
        ),
        Beweging(
            "Verbeelden",
            "Hoe ziet het eruit als het lukt?",
            _zeg(beelden, "beeld", "beelden"),
            _stand(beelden, klaar=beelden > 0),
            adres("proeftuinen:verbeeldingen", plek),
        ),
        Beweging(
            "Samen schrijven",
            "Wat spreken jullie uit?",
            _zeg_schrijven(telling.delen, versie),
            _stand(telling.delen, klaar=versie is not None),
            adres("proeftuinen:ambitie-schrijven", plek),
        ),
    )
    return Weg(bewegingen, thema)


def _tel(proeftuin: Proeftuin) -> Telling:
    """Count what each move has; sub-queries, so that one does not multiply another."""

    def aantal(model: type, waar: Q | None = None) -> Subquery:
        rijen = model.objects.filter(waar or Q(), proeftuin=OuterRef("pk")).order_by()
        return Subquery(rijen.values("proeftuin").annotate(aantal=Count("pk")).values("aantal"))

    keuze = Themakeuze.objects.filter(proeftuin=OuterRef("pk")).values("thema__wens")[:1]
    rij = (
        Proeftuin.objects.filter(pk=proeftuin.pk)
        .values(
            gekozen_thema=Subquery(keuze),
            aantal_themas=aantal(Kernthema),
            aantal_vondsten=aantal(Vondst),
            aantal_beelden=aantal(Verbeelding),
            aantal_delen=aantal(Voorstel, Q(gekozen=True)),
        )
        .get()
    )
    return Telling(
        thema=rij["gekozen_thema"] or "",
        themas=rij["aantal_themas"] or 0,
        vondsten=rij["aantal_vondsten"] or 0,
        beelden=rij["aantal_beelden"] or 0,
        delen=rij["aantal_delen"] or 0,
    )


def _zeg(aantal: int, een: str, meer: str) -> str:
    if not aantal:
        return "Nog niets"
    return f"1 {een}" if aantal == 1 else f"{aantal} {meer}"


def _zeg_schrijven(delen: int, versie: Ambitieversie | None) -> str:
    if versie:
        return "Vastgesteld" if versie.nummer == 1 else f"Versie {versie.nummer} is vastgesteld"
    return f"{delen} van de {len(Deel)} stukken hebben een tekst"


def _stand(aantal: int, *, klaar: bool) -> str:
    if klaar:
        return "klaar"
    return "bezig" if aantal else "gepland"

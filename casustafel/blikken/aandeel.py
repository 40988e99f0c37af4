"""What looks and agreements of tables contribute: at which tables, never a word of it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Count, QuerySet

from casustafel.blikken.models import Blik, Tafelafspraak
from casustafel.plannen.models import Tafel
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Wissing

UITLEG = {
    "meegekeken aan casustafels": (
        "Hoe vaak jij iets zei aan een casustafel, en op welke dag die was. Wat je zei, staat er "
        "niet bij: dat hoort bij de tafel."
    ),
}
_STAAN = "Blijven bij de tafel, zonder dat iemand ziet van wie."


def _blikken(wie: Gebruiker | Contact) -> QuerySet[Blik]:
    veld = "gast__contact" if isinstance(wie, Contact) else "gast__contact__gebruiker"
    return Blik.objects.filter(**{veld: wie})


def _afspraken(wie: Gebruiker | Contact) -> QuerySet[Tafelafspraak]:
    veld = "wie__contact" if isinstance(wie, Contact) else "wie__contact__gebruiker"
    return Tafelafspraak.objects.filter(**{veld: wie})


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return at which tables this person said something, by day, and how often."""
    tafels = Tafel.objects.filter(blikken__gast__contact__gebruiker=gebruiker)
    rijen = tafels.annotate(keer=Count("blikken")).select_related("proeftuin").order_by("dag", "pk")
    return {"meegekeken aan casustafels": Rijen(rijen, zeg=_zeg)}


def _zeg(rijen: Iterable[Tafel]) -> list[dict[str, Any]]:
    return [
        {"proeftuin": rij.proeftuin.titel, "dag": rij.dag.isoformat(), "keer": rij.keer}
        for rij in rijen
    ]


def _wissingen(wie: Gebruiker | Contact) -> Sequence[Wissing]:
    return [
        Wissing("Blikken aan een casustafel", _blikken(wie), _STAAN),
        Wissing("Afspraken van een casustafel", _afspraken(wie), _STAAN),
    ]


def _maak_los(wie: Gebruiker | Contact) -> None:
    _blikken(wie).update(gast=None)
    _afspraken(wie).update(wie=None)


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to what they said at tables."""
    return _wissingen(gebruiker)


def wis(gebruiker: Gebruiker) -> None:
    """Take away from whom a look or an agreement is."""
    _maak_los(gebruiker)


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say what becomes of what someone said at tables when they leave the place."""
    return _wissingen(contact)


def wis_met(contact: Contact) -> None:
    """Take away from whom it is."""
    _maak_los(contact)


def spoorzinnen() -> Mapping[str, str]:
    """Return what the trail calls these acts."""
    return {
        "casustafel.blik_erbij": "keek mee aan een casustafel",
        "casustafel.blik_gewijzigd": "wijzigde een eigen blik aan een casustafel",
        "casustafel.blik_weg": "haalde een blik van een casustafel weg",
        "casustafel.afspraak_erbij": "schreef een afspraak van een casustafel op",
        "casustafel.afspraak_klaar": "zei dat een afspraak van een casustafel klaar is",
        "casustafel.afspraak_open": "zei dat een afspraak van een casustafel nog niet klaar is",
        "casustafel.afspraak_weg": "haalde een afspraak van een casustafel weg",
    }

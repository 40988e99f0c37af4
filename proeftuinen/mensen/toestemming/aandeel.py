"""What the register of consent contributes."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone

from leerwerkplaats.gebruikers.gegevens import wisboek
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.toestemming.actions import WISBOEK
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.toestemming.vraagpost import SOORT, TOESTEMMINGSVRAAG
from proeftuinen.traject.contracten import Bewaartermijn, EigenTab, Postsoort, Tab, Wissing
from proeftuinen.traject.intrekking import meld_intrekking
from proeftuinen.traject.models import Proeftuin

_NA_AFLOOP = timedelta(days=730)
_TERMIJN = "Zolang de persoon in de lijst met mensen staat; ingetrokken of voorbij: nog 24 maanden"
UITLEG = {
    "toestemmingen": "Waar je ja op zei: met welke woorden, wanneer en hoe.",
    "toestemmingen van anderen": "Wat je voor een ander opschreef, zonder wie dat is.",
}


def tabs() -> Sequence[Tab]:
    """Return the register, beside quotes and photos."""
    naam = "proeftuinen:toestemmingen"
    return [Tab("Toestemming", naam, Recht.TOESTEMMINGEN_ZIEN, onder="Oogst", rang=40)]


def eigen_tabs() -> Sequence[EigenTab]:
    """Return one's own consents."""
    return [EigenTab("Toestemming", "proeftuinen:mijn-toestemmingen", 45)]


def postsoorten() -> Mapping[str, Postsoort]:
    """Return the mail that says that a question waits."""
    return {SOORT: TOESTEMMINGSVRAAG}


def spoorzinnen() -> Mapping[str, str]:
    """Return the verbs of consent in plain Dutch."""
    return {
        "toestemming.gegeven": "legde een toestemming vast",
        "toestemming.ingetrokken": "trok een toestemming in",
    }


def _van(gebruiker: Gebruiker) -> Q:
    """Return the condition on consents of this person, also from before the account."""
    contacten = Contact.objects.filter(Q(gebruiker=gebruiker) | Q(email=gebruiker.email))
    return Q(contact__in=contacten)


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what this person agreed to, word for word, and what they noted of others."""
    eigen = Toestemming.objects.filter(_van(gebruiker)).select_related("proeftuin")
    van_ander = Toestemming.objects.filter(door=gebruiker).exclude(_van(gebruiker))
    return {
        "toestemmingen": Rijen(eigen, zeg=_zeg),
        "toestemmingen van anderen": Rijen(
            van_ander.select_related("proeftuin"), zeg=_zeg_van_ander
        ),
    }


def _zeg(rijen: Iterable[Toestemming]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.proeftuin.titel,
            "waarvoor": rij.get_doel_display(),
            "tekst": rij.tekst,
            "op": rij.gegeven_op.isoformat(),
            "hoe": rij.get_kanaal_display(),
            "geldig tot": rij.geldig_tot and rij.geldig_tot.isoformat(),
            "ingetrokken op": rij.ingetrokken_op and rij.ingetrokken_op.isoformat(),
        }
        for rij in rijen
    ]


def _zeg_van_ander(rijen: Iterable[Toestemming]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": rij.proeftuin.titel,
            "waarvoor": rij.get_doel_display(),
            "opgeschreven op": rij.gemaakt.isoformat(),
        }
        for rij in rijen
    ]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to the register."""
    eigen = Toestemming.objects.filter(_van(gebruiker))
    van_ander = Toestemming.objects.filter(door=gebruiker).exclude(_van(gebruiker))
    return [
        Wissing("Toestemmingen die je gaf", eigen, "Gaan weg, en wat erop steunt ook."),
        Wissing("Toestemmingen die je opschreef", van_ander, "Blijven, zonder je naam."),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take this person's consents away, and their name from those of others."""
    Toestemming.objects.filter(_van(gebruiker)).delete()
    Toestemming.objects.filter(door=gebruiker).update(door=None)


def wat_weggaat_met(contact: Contact) -> Sequence[Wissing]:
    """Say that someone's consents go when they leave the list; the database takes them along."""
    aantal = Toestemming.objects.filter(contact=contact).count()
    return [Wissing("Toestemmingen", aantal, "Gaan weg, en wat erop steunt ook.")]


def na_terugzetten() -> None:
    """Let what was withdrawn since the back-up stay withdrawn."""
    ingetrokken = Toestemming.objects.filter(publiek_id__in=wisboek.van(WISBOEK))
    ingetrokken.filter(ingetrokken_op=None).update(ingetrokken_op=timezone.now())


def elke_dag(nu: datetime) -> None:
    """Take back, the day after, the files in which a consent that ran out may be used."""
    gisteren = timezone.localdate(nu) - timedelta(days=1)
    voorbij = Toestemming.objects.filter(geldig_tot=gisteren, ingetrokken_op=None)
    for tuin in Proeftuin.objects.filter(pk__in=voorbij.values("proeftuin")):
        meld_intrekking(tuin)


def _ruim(nu: datetime) -> int:
    """Take away what ended two years ago and on which nothing leans any more."""
    grens = nu - _NA_AFLOOP
    voorbij = Q(ingetrokken_op__lt=grens) | Q(geldig_tot__lt=timezone.localdate(grens))
    los = Toestemming.objects.filter(
        citaten=None, fotopersonen=None, interviews=None, uitgaven=None
    )
    return los.filter(voorbij | Q(proeftuin__einde__lt=timezone.localdate(grens))).delete()[0]


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when a consent ends: it is the proof for what leans on it."""
    return [
        Bewaartermijn(
            naam="toestemmingen",
            wat="Wie waarvoor toestemming gaf, met welke woorden, wanneer en hoe",
            termijn=_TERMIJN,
            ruim=_ruim,
        )
    ]

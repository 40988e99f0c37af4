"""Who stands behind the text: numbers for all, names and needs for the team only."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, When
from django.db.models.functions import Lower

from leerwerkplaats.toegang import Recht, rollen_met
from proeftuinen.ambities.schrijven.models import Akkoord
from proeftuinen.ambities.zaal import oogsten
from proeftuinen.ambities.zaal.models import Zaalvraag
from proeftuinen.mensen.models import Contact, ContactQuerySet
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Deelname, Proeftuin
from proeftuinen.traject.post.models import Stilte


@dataclass(frozen=True)
class Stand:
    """How many said what of the text as it stands, how many of an earlier one, and one's own."""

    ja: int
    mits: int
    nog_niet: int
    eerder: int
    eigen: Akkoord | None
    eigen_nu: bool

    @property
    def samen(self) -> int:
        """Return how many said something of the text as it stands."""
        return self.ja + self.mits + self.nog_niet


def van(proeftuin: Proeftuin) -> QuerySet[Akkoord]:
    """Return the answers in a place, of who lives."""
    alle = Akkoord.objects.filter(proeftuin=proeftuin)
    return alle.exclude(contact__stand=Contact.Stand.OVERLEDEN)


def van_tekst(proeftuin: Proeftuin, merk: str) -> QuerySet[Akkoord]:
    """Return the answers about one text."""
    return van(proeftuin).filter(merk=merk)


def stand_van(proeftuin: Proeftuin, merk: str, gebruiker_id: int | None) -> Stand:
    """Return the numbers and this person's own answer; one query."""
    velden = ("antwoord", "nodig", "merk", "contact__gebruiker")
    tel, eerder, eigen = Counter[str](), 0, None
    for antwoord, nodig, van_merk, wie in van(proeftuin).values_list(*velden):
        if van_merk == merk:
            tel[antwoord] += 1
        else:
            eerder += 1
        if wie is not None and wie == gebruiker_id:
            eigen = Akkoord(antwoord=antwoord, nodig=nodig, merk=van_merk)
    return Stand(
        ja=tel[Akkoord.Antwoord.JA],
        mits=tel[Akkoord.Antwoord.MITS],
        nog_niet=tel[Akkoord.Antwoord.NOG_NIET],
        eerder=eerder,
        eigen=eigen,
        eigen_nu=eigen is not None and eigen.merk == merk,
    )


def voor_team(proeftuin: Proeftuin, merk: str) -> QuerySet[Akkoord]:
    """Return what people said of the text as it stands, those who need something first.

    Who is at rest still counts and is not listed: nobody comes back to them with a question.
    """
    van_nu = van_tekst(proeftuin, merk).exclude(contact__stand=Contact.Stand.RUST)
    volgorde = [Akkoord.Antwoord.NOG_NIET, Akkoord.Antwoord.MITS, Akkoord.Antwoord.JA]
    plekken = [When(antwoord=antwoord, then=plek) for plek, antwoord in enumerate(volgorde)]
    rijen = van_nu.order_by(Case(*plekken, default=len(plekken)), "pk")
    return rijen.select_related("contact__gebruiker")


def van_de_zaal(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[tuple[str, int]]:
    """Return how many dots of the room went on each answer, when it was asked; two queries."""
    telling = oogsten.stippen(proeftuin, lezer, Zaalvraag.Waarvoor.MEEDOEN)
    if telling is None:
        return []
    return [(str(soort.label), telling.per_keuze.get(soort.value, 0)) for soort in Akkoord.Antwoord]


def _te_vragen(proeftuin: Proeftuin) -> ContactQuerySet:
    """Return who may be asked something: not who died, and nobody at rest."""
    gewoon = Contact.objects.van(proeftuin).filter(stand=Contact.Stand.GEWOON).met_adres()
    stil = Stilte.objects.filter(adres=Lower(OuterRef("mailadres")))
    return gewoon.exclude(Exists(stil)).select_related("gebruiker", "organisatie").met_naam()


def nog_niet_gehoord(proeftuin: Proeftuin, merk: str) -> ContactQuerySet:
    """Return who takes part, or is known without an account, and said nothing of this text."""
    gezegd = Akkoord.objects.filter(contact=OuterRef("pk"), merk=merk)
    rijen = _te_vragen(proeftuin).exclude(Exists(gezegd))
    doet_mee = Deelname.objects.filter(
        proeftuin=proeftuin,
        gebruiker=OuterRef("gebruiker"),
        rol__in=rollen_met(Recht.AMBITIE_BIJDRAGEN),
    )
    return rijen.filter(Q(gebruiker=None) | Exists(doet_mee)).order_by(Lower("heet"), "pk")


def zonder_account(proeftuin: Proeftuin) -> ContactQuerySet:
    """Return for whom the team can write down what they say."""
    return _te_vragen(proeftuin).filter(gebruiker=None).order_by(Lower("heet"), "pk")

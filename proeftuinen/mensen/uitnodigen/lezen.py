"""Who can be invited, who did not answer yet, and how many did."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Exists, Max, Min, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone
from django.utils.safestring import SafeString

from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.adressen import adres
from leerwerkplaats.web.dagen import MAANDEN
from leerwerkplaats.web.templatetags.web import status
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Deelname, Proeftuin, Uitnodiging
from proeftuinen.traject.post.models import Bericht, Stilte
from proeftuinen.traject.post.uitnodiging import SOORT

MEESTE = 400
"""How many people one press invites or reminds."""
TUSSENPOOS = timedelta(days=7)
"""How long to wait before the same person is asked again."""


def _in_rust(veld: str) -> Exists:
    return Exists(Stilte.objects.filter(adres=OuterRef(veld)))


def _rustig() -> QuerySet[Contact]:
    """Return the contacts to whom nothing goes, whether or not their address says so."""
    return Contact.objects.exclude(stand=Contact.Stand.GEWOON)


def mag_post(proeftuin: Proeftuin, adres: str) -> bool:
    """Tell whether this proeftuin may write to an address: not to who rests or died."""
    rustig = _rustig().filter(proeftuin=proeftuin)
    return not rustig.filter(Q(email=adres) | Q(gebruiker__email=adres)).exists()


def te_vragen(proeftuin: Proeftuin) -> QuerySet[Contact]:
    """Return who can be invited: an address, not in yet, not asked, not at rest."""
    nu = timezone.now()
    eigen = Contact.objects.van(proeftuin).filter(gebruiker=None, stand=Contact.Stand.GEWOON)
    # Sets of their own, so that the database reads each once and not for every contact.
    gevraagd = Uitnodiging.objects.open(nu).filter(proeftuin=proeftuin).order_by()
    return (
        eigen.exclude(email="")
        .exclude(email__in=_binnen(proeftuin))
        .exclude(email__in=gevraagd.values("email"))
        .filter(~_in_rust("email"))
        .select_related("organisatie")
        .order_by("naam", "pk")
    )


def openstaand(proeftuin: Proeftuin, rollen: Iterable[Rol]) -> QuerySet[Uitnodiging]:
    """Return who did not answer yet, oldest question first.

    Each has `gevraagd_op` (the last mail), `in_rust`, and `wie`: the name we know, or None.
    """
    laatste = (
        Bericht.objects.filter(soort=SOORT, proeftuin=proeftuin, aan=OuterRef("email"))
        .order_by()
        .values("aan")
        .annotate(op=Max("gemaakt"))
        .values("op")
    )
    eigen = proeftuin.uitnodigingen.open(timezone.now()).filter(rol__in=list(rollen))
    namen = Contact.objects.filter(proeftuin=proeftuin, email=OuterRef("email")).exclude(naam="")
    return eigen.annotate(
        gevraagd_op=Subquery(laatste),
        in_rust=_in_rust("email"),
        wie=Subquery(namen.values("naam")[:1]),
    ).order_by("gemaakt", "pk")


def te_herinneren(proeftuin: Proeftuin, rollen: Iterable[Rol]) -> QuerySet[Uitnodiging]:
    """Return who may be asked again: a week went by, and they are not at rest."""
    grens = timezone.now() - TUSSENPOOS
    rustig = _rustig().filter(proeftuin=proeftuin, email=OuterRef("email"))
    lang_geleden = Q(gevraagd_op__lte=grens) | Q(gevraagd_op=None, gemaakt__lte=grens)
    return openstaand(proeftuin, rollen).filter(lang_geleden, ~Exists(rustig), in_rust=False)


@dataclass(frozen=True, slots=True)
class Genodigde:
    """Someone who did not answer yet, in words; `naam` is the address, `wie` the name we know."""

    naam: str
    wie: str
    bij: str
    post: SafeString
    in_rust: bool
    rust_url: str
    weg_url: str
    bericht_url: str


_VORM = {
    Bericht.Stand.VERZONDEN: "klaar",
    Bericht.Stand.MISLUKT: "let-op",
    Bericht.Stand.ONZEKER: "let-op",
    Bericht.Stand.TEGENGEHOUDEN: "gestopt",
}


def genodigden(proeftuin: Proeftuin, brieven: Sequence[Uitnodiging]) -> list[Genodigde]:
    """Return a row for each of `openstaand`, with what became of its last mail; one query."""
    codes = [brief.publiek_id for brief in brieven]
    post = Bericht.objects.filter(soort=SOORT, over_id__in=codes).order_by("pk")
    laatste = {deel.over_id: deel for deel in post.defer("tekst", "regels")}
    pid = proeftuin.publiek_id
    return [_rij(pid, brief, laatste.get(brief.publiek_id)) for brief in brieven]


def _rij(pid: str, brief: Uitnodiging, bericht: Bericht | None) -> Genodigde:
    vorm = _VORM.get(bericht.stand, "gepland") if bericht else "gestopt"
    return Genodigde(
        naam=brief.email,
        wie=brief.wie or "",
        bij=(
            f"{brief.get_rol_display()}. Gevraagd op {_dag(brief.gevraagd_op or brief.gemaakt)}, "
            f"de link werkt tot en met {_dag(brief.geldig_tot)}."
        ),
        post=status(vorm, bericht.get_stand_display() if bericht else "Geen mail gestuurd"),
        in_rust=brief.in_rust,
        rust_url=adres("proeftuinen:genodigde-rust", pid, brief.publiek_id),
        weg_url=adres("proeftuinen:uitnodiging-intrekken", pid, brief.publiek_id),
        bericht_url=adres("proeftuinen:bericht", pid, bericht.publiek_id) if bericht else "",
    )


def _dag(moment: datetime) -> str:
    dag = timezone.localdate(moment)
    return f"{dag.day} {MAANDEN[dag.month - 1]}"


@dataclass(frozen=True)
class Telling:
    """How many people take part, did not answer yet, have no address, and can be asked now."""

    doen_mee: int
    wachten: int
    zonder_adres: int = 0
    te_vragen: int = 0

    @property
    def genodigd(self) -> int:
        """Return everyone who was asked or is in."""
        return self.doen_mee + self.wachten

    @property
    def zin(self) -> str:
        """Say it in a sentence."""
        meedoen = "doet mee" if self.doen_mee == 1 else "doen mee"
        if not self.wachten:
            return f"{mensen(self.doen_mee)} {meedoen}."
        return f"{self.doen_mee} van de {mensen(self.genodigd)} {meedoen}."

    @property
    def wachtzin(self) -> str:
        """Say how many did not answer."""
        heeft = "heeft" if self.wachten == 1 else "hebben"
        return f"{mensen(self.wachten)} {heeft} nog niet geantwoord op de uitnodiging."


def mensen(aantal: int) -> str:
    """Say a number of people: "1 mens", "40 mensen"."""
    return f"{aantal} {'mens' if aantal == 1 else 'mensen'}"


def tel(proeftuin: Proeftuin) -> Telling:
    """Count the people of this proeftuin by how far they are; one query."""
    zonder = Contact.objects.van(proeftuin).filter(
        gebruiker=None, email="", stand=Contact.Stand.GEWOON
    )
    antwoord = Proeftuin.objects.filter(pk=proeftuin.pk).values(
        doen_mee=_aantal(Deelname.objects.filter(proeftuin=proeftuin), "gebruiker"),
        wachten=_aantal(_wachten(proeftuin), "email"),
        zonder_adres=_aantal(zonder, "pk"),
        te_vragen=_aantal(te_vragen(proeftuin), "pk"),
    )
    return Telling(**{naam: aantal or 0 for naam, aantal in antwoord.get().items()})


def wachtenden(proeftuin: Proeftuin) -> QuerySet[Uitnodiging]:
    """Return one open invitation of each person who did not answer yet."""
    # Not "none before it": the database would look through them all for each of them.
    per_adres = _wachten(proeftuin).order_by().values("email").annotate(eerste=Min("pk"))
    return Uitnodiging.objects.filter(pk__in=per_adres.values("eerste"))


def _wachten(proeftuin: Proeftuin) -> QuerySet[Uitnodiging]:
    """Return the open invitations of who is not in yet."""
    eigen = Uitnodiging.objects.open(timezone.now()).filter(proeftuin=proeftuin)
    return eigen.exclude(email__in=_binnen(proeftuin))


def _binnen(proeftuin: Proeftuin) -> QuerySet[Any]:
    """Return the addresses of who takes part."""
    return Deelname.objects.filter(proeftuin=proeftuin).values("gebruiker__email")


def _aantal(rijen: QuerySet[Any], veld: str) -> Subquery:
    """Count different values in a set, as part of another query that has one row."""
    aantal = rijen.order_by().values("proeftuin").annotate(n=Count(veld, distinct=True))
    return Subquery(aantal.values("n"))

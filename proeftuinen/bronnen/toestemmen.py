"""Between the register of consent and what leans on it: questions, answers, and where it went."""

from collections.abc import Iterable, Sequence

from django.db.models import QuerySet

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.bronnen.actions import doel_van
from proeftuinen.bronnen.models import Citaat, Foto, Fotopersoon, Verspreiding
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.toestemming.vragen import Buiten, Steun, Vraag
from proeftuinen.traject.models import Deelname, Proeftuin

CITAAT, FOTO = "citaat", "foto"


def open_van(
    gebruiker_id: int | None, proeftuin: Proeftuin
) -> tuple[QuerySet[Citaat], QuerySet[Fotopersoon]]:
    """Return what in this proeftuin waits for this person's yes: quotes, and places on photos."""
    wie = {"contact__gebruiker": gebruiker_id, "toestemming": None}
    return (
        Citaat.objects.filter(proeftuin=proeftuin, **wie),
        Fotopersoon.objects.filter(foto__proeftuin=proeftuin, nee_op=None, **wie),
    )


def vragen(gebruiker: Gebruiker) -> list[Vraag]:
    """Return what waits for this person's yes, wherever they take part; two queries.

    What was refused or withdrawn is not asked again.
    """
    plekken = Deelname.objects.filter(gebruiker=gebruiker).values("proeftuin")
    wie = {"contact__gebruiker": gebruiker, "contact__proeftuin__in": plekken, "toestemming": None}
    rijen = ("contact__proeftuin", "contact__gebruiker")
    citaten = Citaat.objects.filter(**wie).select_related(*rijen)
    personen = Fotopersoon.objects.filter(**wie, nee_op=None).select_related("foto", *rijen)
    delen = [
        Vraag(f"{CITAAT}-{rij.publiek_id}-{rij.versie}", rij.contact, doel_van(rij), rij.tekst)
        for rij in citaten
    ]
    for persoon in personen:
        foto = persoon.foto
        foto.proeftuin = persoon.contact.proeftuin
        code = f"{FOTO}-{foto.publiek_id}"
        over = foto.beschrijving
        delen.append(Vraag(code, persoon.contact, Toestemming.Doel.FOTO, over, foto.adres_klein))
    return delen


def koppel(vraag: Vraag, toestemming: Toestemming) -> None:
    """Let the thing of this question lean on this yes; a question of another feature is left.

    A quote is tied in the words that were asked about: after a change there is a new question.
    """
    soort, _, welk = vraag.code.partition("-")
    publiek_id, _, versie = welk.partition("-")
    if soort == CITAAT:
        citaten = Citaat.objects.filter(
            publiek_id=publiek_id, versie=int(versie), contact=vraag.contact
        )
        citaten.update(toestemming=toestemming)
    elif soort == FOTO:
        personen = Fotopersoon.objects.filter(foto__publiek_id=publiek_id, contact=vraag.contact)
        personen.update(toestemming=toestemming, nee_op=None)


def _buiten(ding: Citaat | Foto) -> tuple[Buiten, ...]:
    plekken: Sequence[Verspreiding] = ding.verspreidingen.all()
    return tuple(Buiten(plek.waar, plek.op, plek.nagegaan_op is not None) for plek in plekken)


def steun(toestemmingen: Sequence[Toestemming]) -> list[Steun]:
    """Return what leans on these, with where it went; four queries."""
    citaten = Citaat.objects.filter(toestemming__in=toestemmingen).select_related("proeftuin")
    delen = [
        Steun(rij.toestemming_id, f"Citaat: “{rij.tekst}”", rij.get_absolute_url(), _buiten(rij))
        for rij in citaten.prefetch_related("verspreidingen")
    ]
    personen = Fotopersoon.objects.filter(toestemming__in=toestemmingen)
    for rij in personen.select_related("foto__proeftuin").prefetch_related("foto__verspreidingen"):
        foto = rij.foto
        wat, adres = f"Foto: {foto.beschrijving}", foto.get_absolute_url()
        delen.append(Steun(rij.toestemming_id, wat, adres, _buiten(foto)))
    return delen


def bij_fotos(fotos: Iterable[Foto]) -> frozenset[int]:
    """Return the primary keys of the consents that these photos lean on; one query."""
    rijen = Fotopersoon.objects.filter(foto__in=fotos, toestemming__isnull=False)
    return frozenset(rijen.values_list("toestemming_id", flat=True))

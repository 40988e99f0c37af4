"""When quotes and photos end, and how they go with a person."""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from leerwerkplaats.gebruikers.gegevens import wisboek
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.bronnen.actions import WISBOEK_CITAAT, wis_citaat
from proeftuinen.bronnen.actions import knoop_van as citaatknoop
from proeftuinen.bronnen.fotos import WISBOEK_FOTO, wis_foto
from proeftuinen.bronnen.fotos import knoop_van as fotoknoop
from proeftuinen.bronnen.models import Citaat, Foto, Fotopersoon, Verspreiding
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.actions import maak_los
from proeftuinen.traject.contracten import Bewaartermijn
from proeftuinen.traject.models import Proeftuin

NA_TOESTEMMING = timedelta(days=30)
NA_EINDE = timedelta(days=365)
TERMIJN = (
    "30 dagen na het einde van de toestemming; zonder toestemming 12 maanden na het einde "
    "van de proeftuin"
)


def contacten_van(gebruiker: Gebruiker) -> Q:
    """Return the condition on contacts of this person, also from before the account."""
    return Q(gebruiker=gebruiker) | Q(email=gebruiker.email)


def gezegd_door(gebruiker: Gebruiker) -> Q:
    """Return the condition on quotes of this person, and on photos' people."""
    return Q(contact__in=Contact.objects.filter(contacten_van(gebruiker)))


def met_erop(gebruiker: Gebruiker) -> Q:
    """Return the condition on photos on which this person can be recognised."""
    personen = Fotopersoon.objects.filter(gezegd_door(gebruiker), foto=OuterRef("pk"))
    return Q(Exists(personen))


def wis(gebruiker: Gebruiker) -> None:
    """Take away what this person said and each photo that shows them; of the rest their name.

    A photo goes also when others are on it: without the person there is no ground to keep it, and
    nobody can cut someone out of it here.
    """
    wis_alles(
        Citaat.objects.filter(gezegd_door(gebruiker)), Foto.objects.filter(met_erop(gebruiker))
    )
    Citaat.objects.filter(door=gebruiker).update(door=None)
    Foto.objects.filter(door=gebruiker).update(door=None)
    Verspreiding.objects.filter(door=gebruiker).update(door=None)


def wis_alles(citaten: QuerySet[Citaat], fotos: QuerySet[Foto]) -> None:
    """Take these quotes and photos away, so that an older back-up does not bring them back."""
    for citaat in citaten.select_related("proeftuin"):
        wis_citaat(citaat)
    for foto in fotos.select_related("proeftuin"):
        wis_foto(foto)


def citaten_van(contact: Contact) -> QuerySet[Citaat]:
    """Return what this person of one place said."""
    return Citaat.objects.filter(contact=contact)


def fotos_met(contact: Contact) -> QuerySet[Foto]:
    """Return the photos on which this person of one place can be recognised."""
    return Foto.objects.filter(personen__contact=contact).distinct()


def na_terugzetten() -> None:
    """Take away again what was taken away since the back-up; a restore leaves the files out."""
    citaten = Citaat.objects.filter(publiek_id__in=wisboek.van(WISBOEK_CITAAT))
    fotos = Foto.objects.filter(publiek_id__in=wisboek.van(WISBOEK_FOTO))
    for citaat in citaten.select_related("proeftuin"):
        maak_los(knopen=[citaatknoop(citaat)])
        citaat.delete()
    for foto in fotos.select_related("proeftuin"):
        maak_los(knopen=[fotoknoop(foto)])
        foto.delete()


def _geeindigd(nu: datetime, voor: str = "") -> Q:
    """Return the condition that a consent ended a while ago."""
    grens = nu - NA_TOESTEMMING
    return Q(**{f"{voor}toestemming__ingetrokken_op__lt": grens}) | Q(
        **{f"{voor}toestemming__geldig_tot__lt": timezone.localdate(grens)}
    )


def _lang_voorbij(nu: datetime) -> Q:
    return Q(proeftuin__in=Proeftuin.objects.filter(einde__lt=timezone.localdate(nu - NA_EINDE)))


def _ruim_citaten(nu: datetime) -> int:
    """Keep what is still to be looked after outside the house."""
    open_nog = Verspreiding.objects.filter(citaat=OuterRef("pk"), nagegaan_op=None)
    ingetrokken = _geeindigd(nu) & ~Exists(open_nog)
    zonder = Q(toestemming=None) & _lang_voorbij(nu)
    oud = list(Citaat.objects.filter(ingetrokken | zonder).select_related("proeftuin"))
    for citaat in oud:
        wis_citaat(citaat)
    return len(oud)


def _ruim_fotos(nu: datetime) -> int:
    open_nog = Verspreiding.objects.filter(foto=OuterRef("pk"), nagegaan_op=None)
    personen = Fotopersoon.objects.filter(foto=OuterRef("pk"))
    nee = _geeindigd(nu) | Q(nee_op__lt=nu - NA_TOESTEMMING)
    ingetrokken = Exists(personen.filter(nee)) & ~Exists(open_nog)
    mist = Exists(personen.filter(toestemming=None)) | (
        Q(niemand_herkenbaar=False) & ~Exists(personen)
    )
    oud = list(
        Foto.objects.filter(ingetrokken | (mist & _lang_voorbij(nu))).select_related("proeftuin")
    )
    for foto in oud:
        wis_foto(foto)
    return len(oud)


def termijnen() -> list[Bewaartermijn]:
    """Return when quotes and photos end: with their consent, else with the year."""
    return [
        Bewaartermijn("citaten", "Wat iemand zei, in welke rol", TERMIJN, _ruim_citaten),
        Bewaartermijn("fotos", "Foto's, met wie erop staat", TERMIJN, _ruim_fotos),
    ]

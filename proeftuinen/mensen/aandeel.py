"""What contacts contribute."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from leerwerkplaats.begrippen import Domein, Maatthema
from leerwerkplaats.gebruikers.gegevens import wisboek
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.dagelijks import maanden_terug
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.mensen import stilte
from proeftuinen.mensen.actions import WISBOEK, koppel, wis_al_van
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.werkbladen import werkbladen  # noqa: F401  the workbook
from proeftuinen.traject.contracten import Bewaartermijn, EigenTab, Maat, Tab, Wissing
from proeftuinen.traject.intrekking import meld_intrekking
from proeftuinen.traject.models import Deelname, Proeftuin

MAANDEN = 12

UITLEG = {
    "mensen": "Wat er in een proeftuin over je staat, en wat je anderen laat zien.",
    "mensen toegevoegd": "Wanneer je iemand toevoegde. Wie dat was, staat er niet bij.",
}
MAATTHEMA = Maatthema.MEEDOEN
_HOEK, _LOS = "in beeld, met een organisatie uit deze hoek", "zonder organisatie"


def tabs() -> Sequence[Tab]:
    """Return the list, first under the tab of people."""
    return [Tab("Mensen", "proeftuinen:mensen", Recht.MENSEN_ZIEN, onder="Mensen", rang=10)]


def eigen_tabs() -> Sequence[EigenTab]:
    """Return where one chooses what others see, place by place."""
    return [EigenTab("Wat anderen zien", "proeftuinen:mijn-plekken", 42)]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many people belong to the place, and from which worlds they come."""
    rijen = Contact.objects.van(proeftuin).in_leven().values("organisatie__domein")
    per_domein = dict(
        rijen.order_by().annotate(aantal=Count("pk")).values_list("organisatie__domein", "aantal")
    )
    zonder = [per_domein[None]] if None in per_domein else []  # else they are what is left
    return [
        Maat("Mensen in beeld", sum(per_domein.values()), "mensen", "met of zonder account"),
        *(
            Maat(f"Mensen: {domein.label}", per_domein.get(domein.value, 0), "mensen", _HOEK)
            for domein in Domein
        ),
        *(Maat(f"Mensen: {_LOS}", aantal, "mensen", "in beeld") for aantal in zonder),
    ]


def bij_deelname(proeftuin: Proeftuin, gebruiker: Gebruiker) -> None:
    """Whoever takes part is one of its people: tie the contact that was there, or make one."""
    koppel(proeftuin=proeftuin, gebruiker=gebruiker)


def bekende_naam(proeftuin: Proeftuin, adres: str) -> str:
    """Return the name that the team wrote down for this address here, or ""; never of who died."""
    hier = Contact.objects.van(proeftuin).in_leven().filter(gebruiker=None, email=adres)
    return hier.values_list("naam", flat=True).first() or ""


def bekende_adressen() -> QuerySet[Any, str]:
    """Return the addresses of contacts without an account: for these rest does not end."""
    return Contact.objects.exclude(email="").values("email")


def hef_stil_op(adres: str) -> None:
    """Let the contacts with this address be at rest no longer, in the ledger neither."""
    stilte.vergeet_rust(adres)


def blijft_stil(adres: str) -> bool:
    """Tell whether post to this address stays off for good: someone died."""
    return stilte.blijft_stil(adres)


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what is written down of the person in each place, and whom they added, unnamed."""
    toegevoegd = Contact.objects.filter(door=gebruiker).exclude(gebruiker=gebruiker)
    return {
        "mensen": Rijen(_van(gebruiker).select_related("proeftuin", "organisatie"), zeg=_zeg),
        "mensen toegevoegd": Rijen(toegevoegd.select_related("proeftuin"), zeg=_zeg_toegevoegd),
    }


def _van(gebruiker: Gebruiker) -> QuerySet[Contact]:
    """Return this person's contacts, also those that nobody tied to the account yet."""
    return Contact.objects.filter(Q(gebruiker=gebruiker) | Q(email=gebruiker.email))


def _zeg(contacten: Iterable[Contact]) -> list[dict[str, Any]]:
    return [
        {
            "proeftuin": deel.proeftuin.titel,
            "naam": deel.naam,
            "functie": deel.functie,
            "organisatie": deel.organisatie.naam if deel.organisatie else "",
            "telefoon": deel.telefoon,
            "rollen": ", ".join(deel.rolnamen),
            "anderen zien": deel.get_zicht_display(),
            "mailadres te zien": deel.toon_email,
            "telefoon te zien": deel.toon_telefoon,
            "ervaringsdeskundig": deel.ervaringsdeskundig,
            "op eigen titel": deel.op_eigen_titel,
            "vergoeding": deel.get_vergoeding_display(),
            "vervoer": deel.get_vervoer_display(),
            "heeft een maatje": deel.maatje_id is not None,
            "notitie van het team": deel.notitie,
            "sinds": deel.gemaakt.isoformat(),
        }
        for deel in contacten
    ]


def _zeg_toegevoegd(contacten: Iterable[Contact]) -> list[dict[str, Any]]:
    return [{"proeftuin": c.proeftuin.titel, "op": c.gemaakt.isoformat()} for c in contacten]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to the lists of people."""
    toegevoegd = Contact.objects.filter(door=gebruiker).exclude(gebruiker=gebruiker)
    maatjes = Contact.objects.filter(maatje__gebruiker=gebruiker)
    return [
        Wissing("Je plek in de lijst met mensen", _van(gebruiker), "Gaat weg."),
        Wissing("Mensen van wie jij het maatje bent", maatjes, "Blijven staan, zonder maatje."),
        Wissing("Mensen die je toevoegde", toegevoegd, "Blijven staan, zonder je naam."),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take away this person's contacts, in every proeftuin, also those without an account yet.

    They go in the ledger too: an older back-up may hold them while it has no such account.
    """
    contacten = list(_van(gebruiker).select_related("proeftuin"))
    for contact in contacten:
        wisboek.schrijf(WISBOEK, contact.publiek_id)
    _van(gebruiker).delete()
    for contact in contacten:  # now that their consents are gone too
        meld_intrekking(contact.proeftuin)
    Contact.objects.filter(door=gebruiker).update(door=None)


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return when contacts end."""
    return [
        Bewaartermijn(
            "mensen",
            "Wie bij een proeftuin hoort: naam, functie, organisatie, mailadres, telefoon en rol",
            f"{MAANDEN} maanden na het einde van de proeftuin; met een rol: zodra die eindigt",
            _ruim,
        )
    ]


def _ruim(nu: datetime) -> int:
    """Take away who belongs to what ended a year ago, unless a role there still stands."""
    grens = timezone.localdate(maanden_terug(nu, MAANDEN))
    rol = Deelname.objects.filter(proeftuin=OuterRef("proeftuin"), gebruiker=OuterRef("gebruiker"))
    oud = Contact.objects.filter(~Exists(rol), proeftuin__einde__lte=grens)
    aantal = oud.count()
    oud.delete()
    return aantal


def spoorzinnen() -> Mapping[str, str]:
    """Return the verbs of contacts in plain Dutch."""
    return {
        "contact.gemaakt": "voegde iemand toe aan de lijst met mensen",
        "contact.bewerkt": "wijzigde de gegevens van iemand",
        "contact.weggehaald": "haalde iemand uit de lijst met mensen",
        "contact.zelf": "koos wat anderen zien",
        "contact.overleden": "schreef op dat iemand is overleden",
        "contact.overleden_terug": "zette terug dat iemand is overleden",
        "mensen.uitgevoerd": "nam de lijst met mensen mee als bestand",
    }


def na_terugzetten() -> None:
    """Keep gone who was taken away since, with what is about them; at rest or gone who is so."""
    stilte.zet_weer()
    weg = Contact.objects.filter(publiek_id__in=wisboek.van(WISBOEK)).select_related("proeftuin")
    for contact in weg:
        wis_al_van(contact)
    weg.delete()

"""The forms of contacts: what the team writes down, and what a person chooses."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm
from proeftuinen.mensen.models import Contact, Contactrol, Geregeld, Zicht
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.traject.models import Proeftuin

ERVARING = "ervaringsdeskundige"
ADRES_BEKEND = "Dit mailadres staat al bij {}."


def organisatieveld() -> forms.ModelChoiceField:
    """Return a choice of organisations; a form gives it those of its proeftuin."""
    return forms.ModelChoiceField(
        label="Organisatie",
        queryset=Organisatie.objects.none(),
        to_field_name="publiek_id",
        required=False,
        empty_label="Geen, of nog niet in de lijst",
    )


class MetOrganisatie(HuisForm):
    """A form that asks for one of the organisations of this proeftuin."""

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.proeftuin = proeftuin
        if "organisatie" in self.fields:
            self.fields["organisatie"].queryset = Organisatie.objects.van(proeftuin).only(
                "publiek_id", "naam"
            )

    def waarden(self) -> dict[str, Any]:
        """Return the contact's own values."""
        apart = {"sleutel", "versie"}
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam not in apart}


class ContactVelden(MetOrganisatie):
    """What the team writes down of a person."""

    naam = Tekst(label="Naam", max_length=200)
    functie = Tekst(label="Functie", max_length=200, required=False)
    organisatie = organisatieveld()
    email = forms.EmailField(
        label="Mailadres", max_length=254, required=False, help_text="Nodig om uit te nodigen."
    )
    telefoon = Tekst(label="Telefoon", max_length=40, required=False)
    rollen = forms.MultipleChoiceField(
        label="Wat is deze persoon in het netwerk?",
        choices=Contactrol,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    op_eigen_titel = forms.BooleanField(
        label="Komt op eigen titel: geen organisatie betaalt de uren", required=False
    )
    notitie = Tekst(
        label="Praktische notitie",
        max_length=300,
        required=False,
        help_text="Alleen het team ziet dit. Bijvoorbeeld: belt liever, niet op woensdag. "
        "Schrijf niets over iemands gezondheid.",
    )

    def __init__(self, *args: Any, contact: Contact | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if contact and contact.gebruiker_id:
            # Name and address are those of the account: only the person changes them.
            del self.fields["naam"], self.fields["email"]


class ContactNieuwForm(ContactVelden, MaakForm):
    """Adds a person."""


class ContactForm(ContactVelden, VersieForm):
    """Changes what the team keeps of a person."""


class ZelfForm(MetOrganisatie, VersieForm):
    """Lets a person say who they are, and what others who take part see."""

    functie = Tekst(label="Wat doe je?", max_length=200, required=False)
    organisatie = organisatieveld()
    telefoon = Tekst(label="Je telefoonnummer", max_length=40, required=False)
    zicht = forms.ChoiceField(
        label="Wat zien anderen van je?",
        choices=Zicht,
        widget=forms.RadioSelect,
        help_text="Anderen zijn de mensen die ook meedoen. Het kernteam en de procesbegeleider "
        "zien altijd wie je bent, want zij nodigen je uit.",
    )
    toon_email = forms.BooleanField(label="Anderen zien mijn mailadres", required=False)
    toon_telefoon = forms.BooleanField(label="Anderen zien mijn telefoonnummer", required=False)
    ervaringsdeskundig = forms.BooleanField(
        label="Zet “ervaringsdeskundige” bij mijn naam", required=False
    )


class RegelForm(VersieForm):
    """What is seen to for someone who comes on their own account."""

    vergoeding = forms.ChoiceField(
        label="Vergoeding", choices=Geregeld, required=False, widget=forms.RadioSelect
    )
    vervoer = forms.ChoiceField(
        label="Vervoer", choices=Geregeld, required=False, widget=forms.RadioSelect
    )
    maatje = forms.ModelChoiceField(
        label="Maatje",
        queryset=Contact.objects.none(),
        to_field_name="publiek_id",
        required=False,
        empty_label="Nog geen maatje",
        help_text="Iemand om mee te reizen of naast te zitten.",
    )

    def __init__(self, *args: Any, contact: Contact, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["maatje"].queryset = _maatjes(contact)
        self.fields["maatje"].label_from_instance = _heet


def _maatjes(contact: Contact) -> QuerySet[Contact]:
    """Return who can be someone's buddy: those who take part, and who it is already."""
    doen_mee = contact.proeftuin.deelnames.values("gebruiker")
    rijen = Contact.objects.van(contact.proeftuin).in_leven().exclude(pk=contact.pk)
    mee = rijen.filter(gebruiker__in=doen_mee) | rijen.filter(pk=contact.maatje_id)
    return mee.met_naam().order_by("heet", "pk")


def _heet(contact: Contact) -> str:
    return contact.heet or "Iemand zonder naam"


STANDEN = [
    ("", "Iedereen"),
    ("mee", "Doet mee"),
    ("uitgenodigd", "Uitgenodigd, nog geen antwoord"),
    ("zonder", "Nog niet uitgenodigd"),
    ("rust", "Even rust"),
    ("overleden", "Overleden"),
]


class Zoekvraag(forms.Form):
    """What someone looks for in the list; an unknown value looks for nothing in particular."""

    q = forms.CharField(label="Zoek op naam, functie of organisatie", required=False)
    rol = forms.ChoiceField(label="Rol", required=False)
    organisatie = forms.ChoiceField(label="Organisatie", required=False)
    stand = forms.ChoiceField(label="Stand", required=False, choices=STANDEN)

    def __init__(self, *args: Any, proeftuin: Proeftuin, team: bool, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        rollen = [*Rol.choices, *Contactrol.choices, (ERVARING, "Ervaringsdeskundige")]
        self.fields["rol"].choices = [("", "Alle rollen"), *rollen]
        organisaties = Organisatie.objects.van(proeftuin).order_by("naam")
        keuzes = list(organisaties.values_list("publiek_id", "naam"))
        self.fields["organisatie"].choices = [("", "Alle organisaties"), *keuzes]
        if not team:
            del self.fields["stand"]

    def gevraagd(self) -> dict[str, str]:
        """Return what was asked and can be answered."""
        self.is_valid()
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if waarde}

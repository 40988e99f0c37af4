"""The forms of quotes and photos."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db.models import QuerySet

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.forms import (
    HOOGSTE_VERSIE,
    OPNIEUW,
    HuisForm,
    MaakForm,
    Tekst,
    VersieForm,
)
from leerwerkplaats.web.images.inname import HOOGSTE_BYTES, TE_GROOT, Beeld, Geenfoto, neem_in
from leerwerkplaats.web.rijkeuze import Rijkeuze, Rijkeuzes
from proeftuinen.bronnen.models import Citaat, Foto, Fotopersoon
from proeftuinen.mensen.models import Contact, Zicht, zeg_naam
from proeftuinen.mensen.toestemming.forms import Hoevelden
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

ROL_HULP = "Bijvoorbeeld: huisarts, Maarssen. Schrijf geen naam op."
MEESTE_ROLLEN = 20
KIES = "Kies eerst een foto."
ZEI_NEE = "Iemand hiervan wil niet op de foto. Haal dan de foto weg, niet de persoon."
ANDERS_GELEZEN = "Het citaat is net gewijzigd. Lees het eerst na, en vraag opnieuw of het mag."


def mensen_voor(proeftuin: Proeftuin, lezer: Lezer) -> QuerySet[Contact]:
    """Return whom this reader may name: the team all, others who show their name, and oneself."""
    mensen = Contact.objects.van(proeftuin).met_naam().select_related("gebruiker")
    if not lezer.mag(Recht.MENSEN_BEHEREN):
        te_zien = mensen.filter(zicht=Zicht.NAAM) | mensen.filter(gebruiker=lezer.gebruiker_id)
        mensen = te_zien.distinct()
    return mensen.order_by("heet", "pk")


def lees_foto(bestand: UploadedFile) -> Beeld:
    """Return the picture on a canvas of our own. Raises ValidationError with what to do instead."""
    if bestand.size is None or bestand.size > HOOGSTE_BYTES:
        raise forms.ValidationError(TE_GROOT)
    try:
        return neem_in(bestand.read())
    except Geenfoto as fout:
        raise forms.ValidationError(str(fout)) from fout


class Citaatvelden(HuisForm):
    """What was said, in which role, and by whom."""

    tekst = Tekst(
        label="Wat is er gezegd?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Laat namen en plekken weg waaraan je een ander kunt herkennen.",
    )
    rol = Tekst(label="In welke rol?", max_length=200, help_text=ROL_HULP)
    contact = Rijkeuze(
        label="Wie zei het?",
        queryset=Contact.objects.none(),
        kolommen=("heet",),
        zeg=zeg_naam,
        required=False,
        empty_label="Iemand die niet in de lijst staat",
    )
    met_naam = forms.BooleanField(
        label="Vraag of de naam erbij mag staan",
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        proeftuin: Proeftuin,
        lezer: Lezer,
        citaat: Citaat | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        mensen = mensen_voor(proeftuin, lezer)
        self.fields["contact"].queryset = mensen
        if citaat and citaat.contact_id and not mensen.filter(pk=citaat.contact_id).exists():
            # Who said it is not for this writer to know, nor to change.
            del self.fields["contact"], self.fields["met_naam"]

    def clean(self) -> dict[str, Any]:
        schoon = super().clean()
        if schoon.get("met_naam") and not schoon.get("contact") and "contact" not in self.errors:
            self.add_error("met_naam", "Kies eerst wie het zei. Anders is er geen naam.")
        return schoon

    def waarden(self) -> dict[str, Any]:
        """Return the quote's own values, of as many as were asked."""
        namen = ("tekst", "rol", "contact", "met_naam")
        return {naam: self.cleaned_data[naam] for naam in namen if naam in self.fields}


class CitaatForm(Citaatvelden, MaakForm):
    """Writes a quote down; `uit` is the knot of the red thread that it came from."""

    uit = Tekst(required=False, max_length=12, widget=forms.HiddenInput)


class CitaatWijzigForm(Citaatvelden, VersieForm):
    """Changes a quote."""


class Fotovelden(HuisForm):
    """What is to be seen, and who can be recognised."""

    beschrijving = Tekst(
        label="Wat is er te zien?",
        max_length=300,
        help_text="Voor wie de foto niet kan zien. Schrijf geen namen op.",
    )
    bijschrift = Tekst(label="Tekst onder de foto", max_length=300, required=False)
    niemand_herkenbaar = forms.BooleanField(label="Er is niemand op te herkennen", required=False)
    contacten = Rijkeuzes(
        label="Wie is te herkennen?",
        queryset=Contact.objects.none(),
        kolommen=("heet",),
        zeg=zeg_naam,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    rollen = Tekst(
        label="Wie nog meer? Schrijf per regel een rol op",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Bijvoorbeeld: vrijwilliger met rode jas. Schrijf geen naam op.",
    )

    def __init__(
        self,
        *args: Any,
        proeftuin: Proeftuin,
        lezer: Lezer,
        foto: Foto | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["contacten"].queryset = mensen_voor(proeftuin, lezer)
        personen = foto.personen.select_related("contact", "toestemming") if foto else ()
        self.personen_nu = list(personen)

    def _verborgen(self) -> list[Contact]:
        """Return who stands on it already and is not for this writer to know: they stay on it."""
        nu = [persoon.contact for persoon in self.personen_nu if persoon.contact]
        bekend = self.fields["contacten"].queryset.filter(pk__in=[deel.pk for deel in nu])
        keuze = set(bekend.values_list("pk", flat=True))
        return [deel for deel in nu if deel.pk not in keuze]

    def _eis_wie_nee_zei(self, contacten: Iterable[Contact], rollen: Iterable[str]) -> None:
        """Keep who refused on the photo: else it would be used after all."""
        gekozen = {contact.pk for contact in contacten}
        for persoon in (deel for deel in self.personen_nu if deel.zei_nee):
            if persoon.contact_id and persoon.contact_id not in gekozen:
                self.add_error("contacten", ZEI_NEE)
            elif not persoon.contact_id and persoon.wie and persoon.wie not in rollen:
                self.add_error("rollen", ZEI_NEE)

    def clean_rollen(self) -> list[str]:
        """Return the roles, each once. Raises ValidationError for too many or a long one."""
        regels = [" ".join(regel.split()) for regel in self.cleaned_data["rollen"].splitlines()]
        rollen = list(dict.fromkeys(filter(None, regels)))
        if len(rollen) > MEESTE_ROLLEN:
            raise forms.ValidationError(f"Schrijf hooguit {MEESTE_ROLLEN} regels op.")
        if any(len(rol) > 200 for rol in rollen):
            raise forms.ValidationError("Een regel mag hooguit 200 tekens zijn.")
        return rollen

    def clean(self) -> dict[str, Any]:
        schoon = super().clean()
        if not {"contacten", "rollen"} & set(self.errors):
            schoon["contacten"] = [*schoon["contacten"], *self._verborgen()]
            self._eis_wie_nee_zei(schoon["contacten"], schoon["rollen"])
        if not {"contacten", "rollen"} & set(self.errors):
            iemand = bool(schoon["contacten"] or schoon["rollen"])
            if schoon.get("niemand_herkenbaar") and iemand:
                self.add_error(
                    "niemand_herkenbaar", "Je noemt ook mensen die te herkennen zijn. Kies een."
                )
            elif not schoon.get("niemand_herkenbaar") and not iemand:
                self.add_error(
                    "niemand_herkenbaar",
                    "Zeg wie er te herkennen is, of vink aan dat er niemand te herkennen is.",
                )
        return schoon

    def waarden(self) -> dict[str, Any]:
        """Return the photo's own values."""
        namen = ("beschrijving", "bijschrift", "niemand_herkenbaar")
        return {naam: self.cleaned_data[naam] for naam in namen}

    def personen(self) -> dict[str, Any]:
        """Return who stands on it."""
        return {
            "contacten": list(self.cleaned_data["contacten"]),
            "rollen": self.cleaned_data["rollen"],
        }


class MagFotovelden(Fotovelden):
    """A photo that may come along as `bestand`: what is to be seen is asked when there is one."""

    def maak_vrij(self) -> None:
        """Ask for no photo, and say of whom and what the questions are."""
        fouten = dict.fromkeys(("invalid", "missing", "max_length"), KIES)
        leeg = "Dit bestand is leeg. Kies een andere foto."
        self.fields["bestand"].error_messages |= {**fouten, "empty": leeg}
        self.fields["beschrijving"].required = False
        self.fields["beschrijving"].label = "Wat is er op de foto te zien?"
        self.fields["niemand_herkenbaar"].label = "Er is niemand op de foto te herkennen"
        self.fields["contacten"].label = "Wie is op de foto te herkennen?"

    def clean_bestand(self) -> Beeld | None:
        """Return the picture, or None. Raises ValidationError."""
        bestand: UploadedFile | None = self.cleaned_data["bestand"]
        return lees_foto(bestand) if bestand else None


class FotoForm(Fotovelden, MaakForm):
    """Adds a photo; `cleaned_data["bestand"]` is the picture on a canvas of our own."""

    bestand = forms.FileField(
        label="Foto",
        help_text="JPG, PNG of WebP, hooguit 15 MB. Plaats, toestel en tijd halen we eruit.",
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )
    uit = Tekst(required=False, max_length=12, widget=forms.HiddenInput)
    field_order = ("bestand",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bestand"].error_messages |= {
            "required": KIES,
            "invalid": KIES,
            "missing": KIES,
            "empty": "Dit bestand is leeg. Kies een andere foto.",
            "max_length": KIES,
        }

    def clean_bestand(self) -> Beeld:
        """Return the picture. Raises ValidationError with what to do instead."""
        bestand: UploadedFile = self.cleaned_data["bestand"]
        return lees_foto(bestand)

    def clean(self) -> dict[str, Any]:
        schoon = super().clean()
        if self.errors and "bestand" not in self.errors:
            self.add_error("bestand", "Kies de foto nog een keer: die is niet bewaard.")
        return schoon


class FotoWijzigForm(Fotovelden, VersieForm):
    """Changes what is told of a photo."""


class CitaatJaForm(Hoevelden, MaakForm):
    """Notes that who said it agrees, with the words that the writer saw."""

    versie = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=HOOGSTE_VERSIE)

    def __init__(self, *args: Any, citaat: Citaat, **kwargs: Any) -> None:
        kwargs["initial"] = {"versie": citaat.versie, **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)
        self.citaat = citaat
        self.fields["versie"].error_messages["required"] = OPNIEUW

    def clean_versie(self) -> int:
        """Return the version. Raises ValidationError when the words are others by now."""
        versie: int = self.cleaned_data["versie"]
        if versie != self.citaat.versie:
            self.data = self.data.copy()
            self.data["versie"] = self.citaat.versie  # of the words that now stand on the page
            raise forms.ValidationError(ANDERS_GELEZEN)
        return versie


class PersoonJaForm(Hoevelden, MaakForm):
    """Notes that someone on a photo agrees."""

    persoon = forms.ModelChoiceField(
        label="Wie zei ja?", queryset=Fotopersoon.objects.none(), widget=forms.RadioSelect
    )
    field_order = ("persoon", "kanaal", "gegeven_op")

    def __init__(self, *args: Any, foto: Foto, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wie_er_is = Fotopersoon.objects.filter(foto=foto).exclude(contact=None, wie="")
        veld = self.fields["persoon"]
        veld.queryset = wie_er_is.select_related("contact__gebruiker")
        veld.empty_label = None

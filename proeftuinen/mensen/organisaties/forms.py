"""Forms of organisations."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.forms.boundfield import BoundField

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst, VersieForm, maak_schoon
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.mensen.organisaties.namen import lijken
from proeftuinen.mensen.organisaties.soorten import ANDERS, SOORTKEUZES, soort_van
from proeftuinen.traject.gemeentenveld import GemeentenVeld
from proeftuinen.traject.models import Proeftuin

VORMEN = [("formeel", "Formeel: zorg, welzijn, gemeente"), ("informeel", "Informeel: van burgers")]
GEEN_WEBSITE = "Dit is geen webadres. Het lijkt op https://naam.nl."


class Website(forms.URLField):
    """An address on the web; "naam.nl" becomes https, and nothing but http and https may be."""

    default_validators = [URLValidator(schemes=["http", "https"], message=GEEN_WEBSITE)]

    def to_python(self, value: Any) -> str:
        """Return the address; raises ValidationError for what is none."""
        try:
            return super().to_python(maak_schoon(str(value or "")).strip())
        except ValidationError as fout:
            raise ValidationError(GEEN_WEBSITE) from fout


class Woordenlijst(forms.TextInput):
    """A text field with suggestions that stand in the page."""

    template_name = "proeftuinen/mensen/organisaties/woordenlijst.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        lijst = f"{context['widget']['attrs'].get('id', name)}_woorden"
        context["widget"]["attrs"]["list"] = lijst
        context["widget"]["lijst"] = lijst
        context["widget"]["woorden"] = getattr(self, "woorden", [])
        return context


class _Velden(HuisForm):
    """What one tells of an organisation, in the order in which a guide does."""

    naam = Tekst(label="Naam", max_length=200)
    soort = forms.ChoiceField(label="Soort organisatie", choices=[("", "Kies"), *SOORTKEUZES])
    soort_anders = Tekst(
        label="Zelf een soort noemen",
        max_length=80,
        required=False,
        widget=Woordenlijst,
        help_text="Alleen als je bij soort “Iets anders” kiest.",
    )
    domein = forms.ChoiceField(
        label="Domein",
        choices=[("", "Zoals past bij de soort"), *Domein.choices],
        required=False,
    )
    vorm = forms.ChoiceField(
        label="Formeel of informeel",
        choices=[("", "Zoals past bij de soort"), *VORMEN],
        required=False,
    )
    website = Website(label="Website", max_length=300, required=False)
    telefoon = Tekst(
        label="Telefoon", max_length=40, required=False, help_text="Het openbare nummer."
    )
    email = forms.EmailField(
        label="Mailadres",
        max_length=254,
        required=False,
        help_text="Het openbare adres. Geen adres van één persoon.",
    )
    plaats = Tekst(label="Adres of plaats", max_length=200, required=False)
    gemeenten = GemeentenVeld(
        label="Gemeenten", help_text="Waar is de organisatie er voor inwoners?"
    )

    def __init__(self, *args: Any, woorden: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["soort_anders"].widget.woorden = list(woorden)
        self.fields["website"].error_messages["invalid"] = GEEN_WEBSITE

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean()
        if gegevens.get("soort") != ANDERS:
            gegevens["soort_anders"] = ""
        elif not gegevens.get("soort_anders") and "soort_anders" not in self.errors:
            self.add_error("soort_anders", "Schrijf op wat voor organisatie het is.")
        return gegevens

    def waarden(self) -> dict[str, Any]:
        """Return the organisation's own values; what follows from the kind is filled in."""
        vast = self.cleaned_data
        soort = soort_van(vast["soort"])
        vorm = vast["vorm"] or ("formeel" if soort.formeel else "informeel")
        namen = "naam", "soort", "soort_anders", "website", "telefoon", "email", "plaats"
        return {
            **{naam: vast[naam] for naam in namen},
            "domein": vast["domein"] or soort.domein.value,
            "formeel": vorm == "formeel",
            "gemeenten": vast["gemeenten"],
        }


def begin_van(organisatie: Organisatie) -> dict[str, Any]:
    """Return what the form shows of an organisation as it stands now."""
    namen = "naam", "soort", "soort_anders", "domein", "website", "telefoon", "email", "plaats"
    return {
        **{naam: getattr(organisatie, naam) for naam in namen},
        "bevestig_email": organisatie.bevestig_email,
        "vorm": "formeel" if organisatie.formeel else "informeel",
        "gemeenten": list(organisatie.gemeenten.all()),
        "versie": organisatie.versie,
    }


class OrganisatieMaakForm(MaakForm, _Velden):
    """Adds an organisation; asks once more when one with such a name is there already."""

    field_order = ("naam", "toch")

    toch = forms.BooleanField(label="Nee, dit is een andere organisatie", required=False)
    uit = Tekst(required=False, max_length=12, widget=forms.HiddenInput)

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        kwargs["initial"] = {
            "gemeenten": proeftuin.gemeenten.all(),
            **(kwargs.get("initial") or {}),
        }
        super().__init__(*args, **kwargs)
        self.proeftuin = proeftuin
        self.lijkt_op: list[Organisatie] = []

    def eis_nieuw(self) -> None:
        """Raise LijktOp when there is one with such a name and nobody said it is another.

        Asked where it is made, within the once-only post: else a second press would find the
        first one's.
        """
        bekend = Organisatie.objects.zichtbaar_in(self.proeftuin)
        lijkt_op = lijken(self.cleaned_data["naam"], bekend)[:5]
        if lijkt_op and not self.cleaned_data["toch"]:
            raise LijktOp(lijkt_op)

    def vraag_na(self, lijkt_op: Sequence[Organisatie]) -> None:
        """Show which ones it looks like, and ask whether this is another."""
        self.lijkt_op = list(lijkt_op)
        namen = " of ".join(f"“{rij.naam}”" for rij in lijkt_op)
        self.add_error("naam", f"Dit lijkt op {namen}. Is het dezelfde?")

    def visible_fields(self) -> list[BoundField]:
        """Return what is asked; whether it is another only once that is the question."""
        velden = super().visible_fields()
        vraagt = self.lijkt_op or "toch" in self.data
        return [veld for veld in velden if vraagt or veld.name != "toch"]


class LijktOp(Exception):
    """There is an organisation with such a name already."""

    def __init__(self, organisaties: Sequence[Organisatie]) -> None:
        super().__init__("It looks like one that is there.")
        self.organisaties = organisaties


BEVESTIGER = (
    "Wie van de organisatie kijkt elk half jaar of dit nog klopt? We sturen die persoon dan een "
    "mail. Alleen jullie team ziet dit adres."
)


class OrganisatieForm(VersieForm, _Velden):
    """Changes an organisation that this proeftuin keeps."""

    bevestig_email = forms.EmailField(
        label="Mailadres van wie het nakijkt", max_length=254, required=False, help_text=BEVESTIGER
    )

    def waarden(self) -> dict[str, Any]:
        """Return its values, with whom to ask."""
        return {**super().waarden(), "bevestig_email": self.cleaned_data["bevestig_email"]}


class VoorstelForm(VersieForm, _Velden):
    """Proposes a change to an organisation that another proeftuin keeps."""

    toelichting = Tekst(
        label="Waarom stellen jullie dit voor?",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="De andere proeftuin leest dit. Schrijf geen namen van mensen op.",
    )

    def plat(self) -> dict[str, Any]:
        """Return the proposed values as they are kept: municipalities by code."""
        waarden = self.waarden()
        return {**waarden, "gemeenten": sorted(deel.pk for deel in waarden["gemeenten"])}


class BesluitForm(VersieForm):
    """Takes a proposal over or not: which button was pressed."""

    besluit = forms.ChoiceField(choices=[("neem", ""), ("laat", "")], widget=forms.HiddenInput)


class SamenvoegForm(HuisForm):
    """Names two organisations, and whose name stays, or that they are two."""

    een = forms.ModelChoiceField(Organisatie.objects.none(), to_field_name="publiek_id")
    ander = forms.ModelChoiceField(Organisatie.objects.none(), to_field_name="publiek_id")
    keus = forms.ChoiceField(choices=[("een", ""), ("ander", ""), ("twee", "")])

    def __init__(self, *args: Any, keuze: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for naam in ("een", "ander"):
            self.fields[naam].queryset = keuze

    def clean(self) -> dict[str, Any]:
        gegevens = super().clean()
        if gegevens.get("een") and gegevens.get("een") == gegevens.get("ander"):
            self.add_error("ander", "Kies twee verschillende organisaties.")
        return gegevens


class OrganisatieFilter(forms.Form):
    """Filters the list; an unknown value filters nothing."""

    q = Tekst(label="Zoek op naam", required=False)
    domein = forms.ChoiceField(
        label="Domein", required=False, choices=[("", "Alle domeinen"), *Domein.choices]
    )
    vorm = forms.ChoiceField(
        label="Vorm",
        required=False,
        choices=[("", "Formeel en informeel"), ("formeel", "Formeel"), ("informeel", "Informeel")],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)

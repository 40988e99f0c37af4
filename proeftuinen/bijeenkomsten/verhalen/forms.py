"""The forms of a story and of a film."""

from typing import Any

from django import forms
from django.db.models.functions import Lower

from kennisbank.items.models import Kennisitem
from leerwerkplaats.web.forms import Tekst, VersieForm
from leerwerkplaats.web.rijkeuze import Rijkeuze
from proeftuinen.bijeenkomsten.plan.models import Film, Verhaal
from proeftuinen.bijeenkomsten.verhalen.lezen import films_voor
from proeftuinen.mensen.models import Contact, Geregeld, zeg_met_plek
from proeftuinen.traject.models import Proeftuin

VRAGEN = 12
VRAAG_LENGTE = 300
LANGSTE_FILM = 240
_BEWAART_NIETS = "De verteller wil dat er niets bewaard blijft. Maak dit vak leeg."


def _dag(**opties: Any) -> forms.DateField:
    invoer = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(required=False, widget=invoer, **opties)


def _mens(leeg: str, **opties: Any) -> Rijkeuze:
    return Rijkeuze(
        queryset=Contact.objects.none(),
        kolommen=("heet", "functie", "organisatie__naam"),
        zeg=zeg_met_plek,
        required=False,
        empty_label=leeg,
        **opties,
    )


class VerhaalForm(VersieForm):
    """Who tells, how it is prepared, what may be kept, and who phones the next day."""

    teller_soort = forms.ChoiceField(
        label="Wie vertelt het verhaal?", choices=Verhaal.Teller, widget=forms.RadioSelect
    )
    teller = _mens(
        "Staat niet in de lijst, of nog niet bekend",
        label="Naam",
        help_text="Alleen het team ziet dit. Anderen lezen “Een verhaal uit de gemeente”.",
    )
    voorgesprek_op = _dag(label="Dag van het voorgesprek")
    voorgesprek_met = _mens("Nog niemand", label="Wie voert het voorgesprek?")
    voorgesprek_gedaan = forms.BooleanField(label="Het voorgesprek is gehouden", required=False)
    bewaren = forms.ChoiceField(
        label="Wat mag er bewaard blijven?",
        choices=Verhaal.Bewaren,
        widget=forms.RadioSelect,
        help_text="De verteller beslist. Vraag het na afloop nog een keer.",
    )
    vergoeding = forms.ChoiceField(label="Vergoeding", choices=Geregeld, required=False)
    beller = _mens(
        "Nog niemand",
        label="Wie belt de dag erna?",
        help_text="Die krijgt er een actie voor. Verschuift de bijeenkomst, dan schuift die mee.",
    )
    gebeld_op = _dag(label="Gebeld op")
    inzicht = Tekst(
        label="Wat leren jullie van dit verhaal?",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Alleen als de verteller dat goed vindt. Schrijf niet op van wie het kwam.",
    )

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mensen = Contact.objects.van(proeftuin).met_naam().in_leven()
        for naam in ("teller", "voorgesprek_met", "beller"):
            self.fields[naam].queryset = mensen.order_by(Lower("heet"), "publiek_id")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("inzicht") and data.get("bewaren") == Verhaal.Bewaren.NIETS:
            self.add_error("inzicht", _BEWAART_NIETS)
        if data.get("teller") and data.get("teller") == data.get("beller"):
            self.add_error("beller", "Kies iemand anders dan de verteller.")
        return data

    def waarden(self) -> dict[str, Any]:
        """Return the model's own values."""
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "versie"}


def verhaalwaarden(verhaal: Verhaal) -> dict[str, Any]:
    """Return what stands in the form, and in a conflict as the other's version."""
    namen = VerhaalForm.base_fields.keys() - {"versie"}
    return {naam: getattr(verhaal, naam) for naam in namen}


class FilmForm(VersieForm):
    """Which film, where it is, what to talk about, and what to do without internet."""

    item = Rijkeuze(
        label="Film uit de kennisbank",
        queryset=Kennisitem.objects.none(),
        kolommen=("titel",),
        required=False,
        empty_label="Een andere film",
        help_text="Link, duur en vragen vullen we in als je ze leeg laat.",
    )
    link = forms.URLField(
        label="Link naar de film",
        max_length=500,
        required=False,
        assume_scheme="https",
    )
    filmminuten = forms.IntegerField(
        label="Hoeveel minuten duurt de film?",
        min_value=1,
        max_value=LANGSTE_FILM,
        required=False,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )
    vragen = Tekst(
        label="Waar praten jullie daarna over?",
        max_length=VRAGEN * VRAAG_LENGTE,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text="Eén vraag per regel.",
    )
    waarschuwing = Tekst(
        label="Wat kan iemand raken?",
        max_length=300,
        required=False,
        help_text="Zeg dit voor de film begint. Bijvoorbeeld: je ziet iemand die niet lang leeft.",
    )
    terugval = Tekst(
        label="En als er geen internet is?",
        max_length=300,
        required=False,
        help_text="Bijvoorbeeld: de film staat ook op de laptop van het dorpshuis.",
    )

    def __init__(self, *args: Any, proeftuin: Proeftuin, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["item"].queryset = films_voor(proeftuin)
        self.fields["link"].error_messages["invalid"] = "Dit is geen webadres."
        for keuring in self.fields["filmminuten"].validators:
            keuring.message = f"Een film duurt 1 tot {LANGSTE_FILM} minuten."

    def clean_link(self) -> str:
        """Return the address; a film is not fetched over a line that others read along."""
        link = self.cleaned_data["link"]
        if link and not link.startswith("https://"):
            raise forms.ValidationError("De link moet beginnen met https://.")
        return link

    def clean_vragen(self) -> list[str]:
        """Return the questions, one of each line."""
        regels = [regel.strip() for regel in self.cleaned_data["vragen"].splitlines()]
        vragen = [regel for regel in regels if regel]
        if len(vragen) > VRAGEN:
            raise forms.ValidationError(f"Kies hooguit {VRAGEN} vragen.")
        if te_lang := [vraag for vraag in vragen if len(vraag) > VRAAG_LENGTE]:
            begin = te_lang[0][:40]
            raise forms.ValidationError(f"Maak deze vraag korter: “{begin}…”.")
        return vragen

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        gevonden = any(data.get(naam) for naam in ("item", "link", "terugval"))
        if not gevonden and not self.errors.keys() & {"item", "link"}:
            self.add_error("link", "Kies een film, of vul in waar de film te vinden is.")
        return data

    def waarden(self) -> dict[str, Any]:
        """Return the model's own values."""
        return {naam: waarde for naam, waarde in self.cleaned_data.items() if naam != "versie"}


def filmwaarden(film: Film) -> dict[str, Any]:
    """Return what stands in the form, and in a conflict as the other's version."""
    namen = FilmForm.base_fields.keys() - {"versie", "vragen"}
    return {**{naam: getattr(film, naam) for naam in namen}, "vragen": "\n".join(film.vragen)}

"""What a phone sends: a word, an idea, a picture or a story."""

import uuid
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.web.forms import OPNIEUW, HuisForm, Tekst
from leerwerkplaats.web.images.inname import Beeld
from proeftuinen.bijeenkomsten.live.models import Livevraag
from proeftuinen.bijeenkomsten.plan.models import Livesoort
from proeftuinen.bronnen.forms import lees_foto

KIES_FOTO = "Kies een foto, of maak er een."
_KLEIN = {"rows": 3}


class InstuurForm(HuisForm):
    """Anything a phone sends: with a key that the phone made, so that it counts once."""

    sleutel = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, vraag: Livevraag, **kwargs: Any) -> None:
        begin = {"sleutel": uuid.uuid4(), **(kwargs.pop("initial", None) or {})}
        # Two questions may stand on one page.
        super().__init__(*args, initial=begin, auto_id=f"{vraag.publiek_id}_%s", **kwargs)
        fouten = self.fields["sleutel"].error_messages
        fouten["required"] = fouten["invalid"] = OPNIEUW

    def waarden(self) -> dict[str, Any]:
        """Return the fields of the contribution."""
        return {
            naam: waarde
            for naam, waarde in self.cleaned_data.items()
            if naam not in ("sleutel", "bestand", "met_naam")
        }

    def beeld(self) -> Beeld | None:
        """Return the picture that was sent along."""
        return self.cleaned_data.get("bestand")


class WoordForm(InstuurForm):
    """One word."""

    tekst = Tekst(label="Je woord", max_length=30)


class IdeeForm(InstuurForm):
    """An idea; its maker may add from which domain it comes, and a name."""

    tekst = Tekst(label="Jouw idee", max_length=280, widget=forms.Textarea(attrs=_KLEIN))
    domein = forms.ChoiceField(
        label="Uit welk domein kom je?",
        choices=[("", "Zeg ik niet"), *Domein.choices],
        required=False,
    )
    met_naam = forms.BooleanField(label="Zet mijn naam erbij", required=False)
    naam = Tekst(
        label="Je naam",
        max_length=60,
        required=False,
        help_text="Alleen als je hierboven een vinkje zet. Iedereen in de zaal kan hem dan zien.",
    )

    def clean(self) -> dict[str, Any]:
        """Return the fields, with the name only when its maker chose so."""
        schoon = super().clean() or self.cleaned_data
        if not schoon.get("met_naam"):
            schoon["naam"] = ""
        elif not schoon.get("naam") and "naam" not in self.errors:
            self.add_error("naam", "Typ je naam, of haal het vinkje weg.")
        return schoon


class FotoForm(InstuurForm):
    """A picture of a drawing or a collage, with what it shows."""

    bestand = forms.FileField(
        label="Foto",
        help_text="Van de tekening of collage, zonder mensen erop. Hooguit 15 MB.",
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )
    tekst = Tekst(
        label="Wat laat hij zien?",
        max_length=300,
        help_text="In één zin, ook voor wie de foto niet kan zien.",
    )
    field_order = ("bestand", "tekst")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        leeg = "Dit bestand is leeg. Kies een andere foto."
        eigen = dict.fromkeys(("required", "invalid", "missing", "max_length"), KIES_FOTO)
        self.fields["bestand"].error_messages |= {**eigen, "empty": leeg}

    def clean_bestand(self) -> Beeld:
        """Return the picture on a canvas of our own. Raises ValidationError."""
        bestand: UploadedFile = self.cleaned_data["bestand"]
        return lees_foto(bestand)


class VerhaalForm(InstuurForm):
    """The story that a small group chose, and why; nobody's name with it."""

    groepje = Tekst(label="Welk groepje?", max_length=60, help_text="Bijvoorbeeld: tafel 3.")
    tekst = Tekst(
        label="Welk verhaal kozen jullie?",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Kort, en zonder namen.",
    )
    reden = Tekst(label="Waarom dit verhaal?", max_length=600, widget=forms.Textarea(attrs=_KLEIN))


_VORMEN: dict[str, type[InstuurForm]] = {
    Livesoort.CHECKIN: WoordForm,
    Livesoort.IDEEEN: IdeeForm,
    Livesoort.VERBEELDING: FotoForm,
    Livesoort.VERHALEN: VerhaalForm,
}


def vorm_van(soort: str) -> type[InstuurForm] | None:
    """Return the form for this kind of question; None when it is not answered in words."""
    return _VORMEN.get(soort)


class StipForm(InstuurForm):
    """Puts a dot on something, or takes one's own away again."""

    doel = forms.SlugField(max_length=20, required=False)
    weg = forms.UUIDField(required=False)

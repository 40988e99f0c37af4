"""The forms of inviting: whom, in which words; and the code in the room."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django import forms

from leerwerkplaats.toegang import Rol
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.forms import HuisForm, MaakForm, Tekst
from leerwerkplaats.web.publiek import TEKENS
from proeftuinen.mensen.uitnodigen.lezen import mensen
from proeftuinen.traject.post.uitnodiging import LINKPLEK

ONDERAAN = f"Waar “{LINKPLEK}” staat, komt de link. Haal je dat weg? Dan komt de link onderaan."
MEESTE_TEKENS = 3000


class _Wie(forms.MultipleChoiceField):
    """People by public id; whoever is not on the list any more is left out when it is sent.

    So a second press, when nobody is left to ask, is no error.
    """

    def valid_value(self, value: str) -> bool:
        """Take any value: who may be asked is looked up anew."""
        return True


class _Velen(MaakForm):
    """Chooses people, and the words that they all get."""

    wie = _Wie(label="Wie", widget=forms.CheckboxSelectMultiple)
    tekst = Tekst(
        label="Wat schrijven we?",
        max_length=MEESTE_TEKENS,
        help_text=ONDERAAN,
        widget=forms.Textarea(attrs={"rows": 12}),
    )

    def __init__(self, *args: Any, keuzes: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        paren = list(keuzes)
        self.fields["wie"].choices = paren
        self.fields["wie"].initial = [code for code, _ in paren]
        self.fields["wie"].error_messages["required"] = "Kies minstens één mens."


class VelenForm(_Velen):
    """Invites people we know, all for one role."""

    rol = forms.ChoiceField(label="Rol", choices=Rol, widget=forms.RadioSelect)
    field_order = ["wie", "rol", "tekst"]

    def __init__(self, *args: Any, rollen: Sequence[Rol], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rol"].choices = [(rol.value, rol.label) for rol in rollen]
        self.fields["rol"].initial = Rol.DEELNEMER
        if len(rollen) == 1:
            self.fields["rol"].widget = forms.HiddenInput()


class HerinnerForm(_Velen):
    """Asks again who did not answer."""


class ZaalcodeForm(MaakForm):
    """Makes a code for the room; `vandaag` by the real clock, also in a demo, as it is a door."""

    tot = forms.ChoiceField(label="De code werkt tot en met", widget=forms.RadioSelect)

    def __init__(self, *args: Any, vandaag: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dagen = [vandaag + timedelta(days=deel) for deel in range(3)]
        namen = ["Vandaag", "Morgen", zeg_dag(dagen[2])]
        self.fields["tot"].choices = [
            (dag.isoformat(), naam) for dag, naam in zip(dagen, namen, strict=True)
        ]
        self.fields["tot"].initial = vandaag.isoformat()


class CodeForm(HuisForm):
    """Asks the code that stands on the screen."""

    code = Tekst(label="De code op het scherm", max_length=40)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= {"autocomplete": "off", "autocapitalize": "off"}

    def clean_code(self) -> str:
        """Return the code as it is kept, however it was typed; raises for another sign."""
        code = "".join(teken for teken in self.cleaned_data["code"].lower() if teken.isalnum())
        if not code or len(code) > 12 or set(code) - set(TEKENS):
            raise forms.ValidationError(
                "Zo ziet een code er niet uit. Kijk nog eens op het scherm."
            )
        return code


class AdresForm(HuisForm):
    """Asks where the sign-in code goes."""

    email = forms.EmailField(
        label="Je mailadres", max_length=254, help_text="Daar sturen we een code naartoe."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].widget.attrs["autocomplete"] = "email"


def knop(aantal: int, wat: str) -> str:
    """Say what one press does: "Stuur 40 uitnodigingen"."""
    enkel, meer = {
        "uitnodigen": ("Stuur 1 uitnodiging", f"Stuur {aantal} uitnodigingen"),
        "herinneren": ("Herinner 1 mens", f"Herinner {mensen(aantal)}"),
    }[wat]
    return enkel if aantal == 1 else meer

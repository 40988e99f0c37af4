"""The forms by which one decides about an item: publish, send back, look again."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django import forms

from leerwerkplaats.web.forms import Tekst, VersieForm
from leerwerkplaats.web.klok import vandaag


class AlleenVersieForm(VersieForm):
    """A button that acts on what its presser saw."""


class TerugForm(VersieForm):
    """Sends a concept back, with what is still to be done."""

    opmerking = Tekst(
        label="Wat moet er nog gebeuren?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


LANGSTE_TERMIJN = timedelta(days=3 * 366)


def over_een_jaar() -> date:
    """Return the day on which something is looked at again when nobody chooses another."""
    return vandaag() + timedelta(days=365)


class NakijkdagForm(VersieForm):
    """Says when an item is looked at again."""

    nakijken_op = forms.DateField(
        label="Wanneer kijken we het weer na?",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text="Daarna staat bovenaan dat het moet worden nagekeken. Hooguit drie jaar.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"nakijken_op": over_een_jaar(), **(kwargs.get("initial") or {})}
        super().__init__(*args, **kwargs)

    def clean_nakijken_op(self) -> date:
        """Return the day. Raises ValidationError when it is not ahead, or too far."""
        dag: date = self.cleaned_data["nakijken_op"]
        if dag <= vandaag():
            raise forms.ValidationError("Kies een dag die nog komt.")
        if dag > vandaag() + LANGSTE_TERMIJN:
            raise forms.ValidationError("Kies een dag binnen drie jaar.")
        return dag


class VaststelForm(NakijkdagForm):
    """Publishes a concept; who wrote it says to have looked at it.

    `bezwaren`: why it may not be published as it stands, such as a chart that leads nowhere.
    """

    zelf = forms.BooleanField(
        label="Ik heb het zelf nagekeken",
        error_messages={"required": "Vink aan dat je het zelf hebt nagekeken."},
    )

    def __init__(self, *args: Any, eigen: bool, bezwaren: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bezwaren = bezwaren
        self.fields["zelf"].error_messages["required"] = "Vink dit aan, of laat een ander kijken."
        if not eigen:
            del self.fields["zelf"]

    def clean(self) -> dict[str, Any]:
        """Return what was filled in. Raises ValidationError with every reason to wait."""
        if self.bezwaren:
            raise forms.ValidationError(list(self.bezwaren))
        return super().clean()

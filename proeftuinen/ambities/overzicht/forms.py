"""The form that asks the room."""

from collections.abc import Sequence
from typing import Any

from django import forms

from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.forms import MaakForm, Tekst
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst


class ZaalvraagForm(MaakForm):
    """A question, and in which room; `bijeenkomsten` are those that have one."""

    bijeenkomst = forms.ChoiceField(label="In welke bijeenkomst?")
    vraag = Tekst(
        label="Wat vraag je de zaal?",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, *args: Any, bijeenkomsten: Sequence[Bijeenkomst], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._rijen = {rij.publiek_id: rij for rij in bijeenkomsten}
        self.fields["bijeenkomst"].choices = [
            (code, f"{rij.titel}, {zeg_dag(rij.dag)}") for code, rij in self._rijen.items()
        ]

    def clean_vraag(self) -> str:
        """Return the question on one line, as phones show it."""
        return " ".join(self.cleaned_data["vraag"].split())

    def gekozen(self) -> Bijeenkomst:
        """Return the meeting that was chosen."""
        return self._rijen[self.cleaned_data["bijeenkomst"]]
